"""Codes out of what people write: the code itself, its label in Vietnamese or English, or a usual short form; else the nearest code."""

from __future__ import annotations

import difflib
import unicodedata
from functools import lru_cache
from typing import cast

from chnt_analysis import observations as obs
from chnt_analysis import project
from chnt_analysis.readers.gso.labels import meaning
from chnt_analysis.schema import CODE_FILES, CodeList, nearest

HEADINGS = {
    "indicator": ("chỉ tiêu", "chỉ số", "tên chỉ tiêu", "mã chỉ tiêu"),
    "place": ("địa phương", "nơi", "tỉnh", "tỉnh, thành phố", "tỉnh/thành phố", "thành phố"),
    "sector": ("ngành", "ngành kinh tế", "ngành công nghiệp"),
    "frequency": ("tần suất",),
    "period": ("kỳ", "thời kỳ", "thời gian", "kỳ báo cáo", "năm", "tháng", "quý", "year", "month", "quarter", "date"),
    "basis": ("cơ sở", "gốc so sánh", "so với"),
    "value": ("giá trị", "số liệu", "trị số", "figure"),
    "unit": ("đơn vị", "đơn vị tính", "đvt"),
    "status": ("tình trạng", "trạng thái", "loại số liệu"),
    "vintage": ("ngày công bố", "ngày ban hành", "published"),
    "source": ("nguồn", "nguồn số liệu"),
    "note": ("ghi chú", "notes"),
    "qualifier": ("mức độ",),
    "definition": ("định nghĩa",),
    "publisher": ("cơ quan công bố",),
    "url": ("địa chỉ", "link"),
    "document": ("văn bản", "kế hoạch", "plan"),
}
SHORT = {
    ("status", "final"): "actual",
    ("status", "ước"): "estimate",
    ("status", "sơ bộ"): "estimate",
    ("status", "provisional"): "estimate",
    ("place", "tp hcm"): "ho_chi_minh_city",
    ("place", "tphcm"): "ho_chi_minh_city",
    ("place", "toàn quốc"): "viet_nam",
    ("unit", "dn"): "enterprises",
    ("unit", "người"): "persons",
}
MOST_OFFERED = 4
FREQUENCIES = {"năm": "Y", "year": "Y", "tháng": "M", "month": "M", "quý": "Q", "quarter": "Q"}


def plain(text: str) -> str:
    """Return a text in lower case, composed, words one space apart.

    >>> plain("  Hà   NỘI ")
    'hà nội'
    """
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def heading(text: str) -> str:
    """Return the column that a heading means, the heading itself where none is known.

    >>> heading("Giá trị"), heading("value"), heading("other")
    ('value', 'value', 'other')
    """
    return next((column for column, words in HEADINGS.items() if plain(text) in (column, *words)), text.strip())


def code_of(kind: CodeList, text: str, *, percent: str = "") -> str:
    """Return the code that a text means, the text itself where none is known.

    Parameters
    ----------
    kind : str
        Code list.
    text : str
        A code, or a label in Vietnamese or English.
    percent : str
        What a plain "%" means here: the one unit of the indicator that is a percentage.

    >>> code_of("place", "Hà Nội"), code_of("status", "final"), code_of("unit", "%", percent="percent_of_grdp")
    ('ha_noi', 'actual', 'percent_of_grdp')
    """
    if text in obs.codes(kind):
        return percent if kind == "unit" and text == "percent" and percent else text
    code = SHORT.get((kind, plain(text))) or _labels(kind).get(plain(text)) or _printed(kind, text) or text
    return percent if code == "percent" and percent else code


def _printed(kind: CodeList, text: str) -> str:
    """Return the code of a sector or place by the spellings of the statistics office's workbooks."""
    if kind not in ("sector", "place"):
        return ""
    known = meaning(text, "sector" if kind == "sector" else "place")
    whole = kind == "place" and meaning(text, "sector")  # "Tổng số", "Toàn ngành": a total, whatever of
    return known.code if known and known.how == "exact" and not whole else ""


def offered(column: str, text: str) -> str:
    """Return the end of a message that offers the nearest legal codes of a text, by code, else by label.

    >>> offered("place", "hanoi"), offered("unit", "doanh nghiep")
    ("; did you mean 'ha_noi'?", "; did you mean 'enterprises' (doanh nghiệp)?")
    """
    kind = cast("CodeList", column)
    if near := nearest(text, obs.codes(kind)):
        return near
    words = _labels(kind)
    holding = sorted((w for w in words if plain(text) and plain(text) in w), key=len)
    close = holding[:MOST_OFFERED] or difflib.get_close_matches(plain(text), words, n=1)
    shown = ", ".join(f"{words[w]!r} ({obs.label(kind, words[w], 'vi')})" for w in close)
    return f"; did you mean {shown}?" if close else ""


def _labels(kind: CodeList) -> dict[str, str]:
    return _labels_of(kind, project.stamp("code list"))


@lru_cache(maxsize=32)
def _labels_of(kind: CodeList, stamp: tuple) -> dict[str, str]:
    """Return the codes of a list by label; a label of two codes means neither."""
    del stamp  # of the key
    codes_of: dict[str, set[str]] = {}
    for code in obs.codes(kind):
        for language in ("vi", "en"):
            codes_of.setdefault(plain(obs.label(kind, code, language)), set()).add(code)
    return {label: codes.pop() for label, codes in codes_of.items() if len(codes) == 1}


KINDS = cast("tuple[CodeList, ...]", tuple(CODE_FILES))
