"""What a text of a table says: which period, place, sector, indicator, unit, basis or status; each only where it says it plainly."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import lru_cache

from chnt_analysis.errors import DataError
from chnt_analysis.periods import ReferencePeriod, parse
from chnt_analysis.readers.entries.words import code_of, plain
from chnt_analysis.readers.gso.places import named

# Units as they are written, with the code and how many of its units one of them is.
UNITS: dict[str, tuple[str, float]] = {
    "%": ("percent", 1.0),
    "phần trăm": ("percent", 1.0),
    "percent": ("percent", 1.0),
    "điểm phần trăm": ("percentage_points", 1.0),
    "nghìn tỷ đồng": ("vnd_billion", 1000.0),
    "ngàn tỷ đồng": ("vnd_billion", 1000.0),
    "tỷ đồng": ("vnd_billion", 1.0),
    "tỉ đồng": ("vnd_billion", 1.0),
    "triệu đồng": ("vnd_billion", 0.001),
    "vnd billion": ("vnd_billion", 1.0),
    "triệu usd": ("usd_million", 1.0),
    "tỷ usd": ("usd_million", 1000.0),
    "doanh nghiệp": ("enterprises", 1.0),
    "dn": ("enterprises", 1.0),
    "enterprises": ("enterprises", 1.0),
    "lượt doanh nghiệp": ("enterprise_participations", 1.0),
    "lượt": ("enterprise_participations", 1.0),
    "người": ("persons", 1.0),
    "nghìn người": ("persons", 1000.0),
    "lao động": ("workers", 1.0),
    "dự án": ("projects", 1.0),
}
_SHORT = (
    (re.compile(r"\bcnht\b"), "công nghiệp hỗ trợ"),
    (re.compile(r"\bgtsx\b"), "giá trị sản xuất"),
    (re.compile(r"\b(?:cn )?cbct\b"), "công nghiệp chế biến, chế tạo"),
    (re.compile(r"\bdn\b"), "doanh nghiệp"),
    (re.compile(r"\bsxcn\b"), "sản xuất công nghiệp"),
)
_PHRASES = (
    (re.compile(r"tỷ trọng .*công nghiệp hỗ trợ .*chế biến"), "cnht_output_share"),
    (
        re.compile(
            r"tỷ trọng .*công nghiệp hỗ trợ trong (?:giá trị sản xuất )?(?:toàn ngành )?công nghiệp\b(?! chế biến)"
        ),
        "cnht_output_share_of_industry",
    ),
    (re.compile(r"(?:tốc độ tăng|tăng trưởng|chỉ số sản xuất).*công nghiệp hỗ trợ"), "cnht_output_growth"),
    (re.compile(r"doanh nghiệp công nghiệp hỗ trợ đạt tiêu chuẩn quốc tế"), "cnht_enterprises_international_standard"),
    (re.compile(r"số (?:lượng )?doanh nghiệp (?:trong lĩnh vực |hoạt động )?công nghiệp hỗ trợ"), "cnht_enterprises"),
    (re.compile(r"giá trị sản xuất (?:của )?(?:ngành )?công nghiệp hỗ trợ"), "cnht_gross_output"),
    (
        re.compile(r"chỉ số sản xuất (?:ngành |toàn ngành )?công nghiệp\b|\biip\b|index of industrial production"),
        "iip_growth",
    ),
    (
        re.compile(r"giá trị sản xuất (?:ngành |toàn ngành )?công nghiệp\b(?! (?:hỗ trợ|chế biến))"),
        "industry_gross_output",
    ),
)
_BASES = (
    ("ytd", re.compile(r"cộng dồn|l[uũ][yỹ]\s*kế|lũy kế|luỹ kế|tính chung|year.to.date|\bytd\b")),
    ("mom", re.compile(r"so (?:với )?tháng trước|month.on.month|\bmom\b")),
    ("yoy", re.compile(r"so (?:với )?cùng kỳ|cùng kỳ năm trước|so (?:với )?năm trước|year.on.year|\byoy\b")),
)
_STATUS = (
    ("estimate", re.compile(r"\bước\b|sơ bộ|ước tính|\bprovisional\b|\bestimate\b")),
    ("actual", re.compile(r"chính thức|\bfinal\b|thực hiện")),
)
_BRACKET = re.compile(r"\(([^()]*)\)")
_UNIT_LINE = re.compile(r"(?:đơn vị(?: tính)?|đvt|unit)\s*[:：]\s*(.+)$")
_NUMBERING = re.compile(r"^(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*|[a-e])[.)]\s+")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_PART = re.compile(
    r"(?:ước )?(?:(?:tháng|th|t)\.? ?\d{1,2}|(?:quý|q)[. ]?(?:iv|i{1,3}|[1-4])|\d{1,2} ?tháng(?: đầu năm)?|cả năm)"
)
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_PLAN = re.compile(
    r"kế hoạch|mục tiêu|chỉ tiêu (?:giao|phấn đấu)|phấn đấu|dự kiến|dự báo|\bplan(?:ned)?\b|\btarget\b|\bforecast\b"
)
_TOTAL = re.compile(r"(?:tổng(?: số| cộng)?|cộng|total)")
_INDEX_FORM = re.compile(r"=\s*100")


@dataclass(frozen=True)
class Said:
    """What one text says; empty where it says nothing of a kind.

    ``part`` is a month, quarter or first months without a year; ``year`` a year beside other words; ``factor`` how many of the unit's code one
    unit as written is; ``index`` whether a base of 100 is named; ``total`` whether it is a total without a sector; ``plan`` whether it names a plan or forecast.
    """

    period: str = ""
    part: str = ""
    year: int = 0
    indicator: str = ""
    place: str = ""
    sector: str = ""
    unit: str = ""
    factor: float = 1.0
    basis: str = ""
    status: str = ""
    index: bool = False
    total: bool = False
    plan: bool = False

    def anything(self) -> bool:
        """Return whether the text says anything at all."""
        return any(getattr(self, f.name) != f.default for f in fields(self))


@lru_cache(maxsize=4096)
def said(text: str) -> Said:
    """Return what a text of a table says.

    >>> said("Tỷ trọng CNHT trong GTSX CBCT (%)").indicator, said("Ước tháng 5/2024").period, said("Quý II").part
    ('cnht_output_share', '2024-05', 'quý ii')
    >>> said("Đơn vị tính: nghìn tỷ đồng").unit, said("Đơn vị tính: nghìn tỷ đồng").factor
    ('vnd_billion', 1000.0)
    """
    whole = _NUMBERING.sub("", plain(text))
    for pattern, words in _SHORT:
        whole = pattern.sub(words, whole)
    unit, factor = _unit(whole)
    bare = " ".join(_BRACKET.sub(" ", _UNIT_LINE.sub(" ", whole)).split()).strip(" :-")
    basis = next((b for b, pattern in _BASES if pattern.search(whole)), "")
    status = next((s for s, pattern in _STATUS if pattern.search(whole)), "")
    period = _period(bare)
    if _DATE.search(bare):
        return Said()  # a date, the day or the month first: no period that can be told
    rest: dict = {
        "unit": unit,
        "factor": factor,
        "basis": basis,
        "status": status,
        "index": bool(_INDEX_FORM.search(whole)),
        "plan": bool(_PLAN.search(whole)),
    }
    if period is not None:
        return Said(period=str(period), **rest)
    if _PART.fullmatch(bare):
        return Said(part=bare.removeprefix("ước ").removesuffix(" đầu năm"), **rest)
    year = _YEAR.findall(bare)
    places = named(text)
    place = next(iter(places)) if len(places) == 1 else _exact("place", bare)
    return Said(
        year=int(year[0]) if len(set(year)) == 1 else 0,
        indicator=_indicator(bare),
        place=place,
        sector="" if place else _exact("sector", bare),
        total=bool(_TOTAL.fullmatch(bare)),
        **rest,
    )


def _unit(text: str) -> tuple[str, float]:
    inside = [*_UNIT_LINE.findall(text), *_BRACKET.findall(text), text]
    return next((UNITS[plain(t).strip(" .")] for t in inside if plain(t).strip(" .") in UNITS), ("", 1.0))


def _period(text: str) -> ReferencePeriod | None:
    if not re.search(r"\d{4}", text):
        return None
    try:
        return parse(text)
    except DataError:
        return None


def _indicator(text: str) -> str:
    found = code_of("indicator", text)
    if found != text:
        return found
    return next((code for pattern, code in _PHRASES if pattern.search(text)), "")


def _exact(kind: str, text: str) -> str:
    found = code_of("place" if kind == "place" else "sector", text)
    return found if found != text or not text else ""
