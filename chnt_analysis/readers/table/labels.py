"""What a text of a table says: which period, place, sector, indicator, unit, basis or status; each only where it says it plainly."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date, timedelta
from functools import lru_cache

from chnt_analysis.errors import DataError
from chnt_analysis.observations import place_at
from chnt_analysis.periods import ReferencePeriod, parse
from chnt_analysis.readers.entries.words import code_of, plain
from chnt_analysis.readers.gso.places import named
from chnt_analysis.readers.table.letters import broken

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
    (re.compile(r"(?:tỷ trọng|cơ cấu) .*\bgrdp\b|cơ cấu grdp"), "share_of_grdp"),
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
_MANUFACTURING = re.compile(
    r"^giá trị sản xuất (?:của )?(?:ngành )?(?:công nghiệp )?chế biến, chế tạo|gross output of manufacturing"
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
    r"(?:ước )?(?:(?:tháng|th|t)\.? ?\d{1,2}|tháng (?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)|(?:quý|q)[. ]?(?:iv|i{1,3}|[1-4])|\d{1,2} ?tháng(?: đầu năm)?|cả năm)"
)
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_PLAN = re.compile(
    r"kế hoạch|mục tiêu|chỉ tiêu (?:giao|phấn đấu)|phấn đấu|dự kiến|dự báo|\bplan(?:ned)?\b|\btarget\b|\bforecast\b"
)
_MERGED = re.compile(
    r"\((?:từ|since)\b[^()]*2025\)|\((?:mới|new)\)|sau (?:khi )?(?:sáp nhập|hợp nhất)|after the merger"
)
_TOTAL = re.compile(r"(?:tổng(?: số| cộng)?|cộng|toàn (?:thành phố|tỉnh)|total)")
_INDEX_FORM = re.compile(r"=\s*100")
# What figures beside each other must have in common: price basis, base year of an index, edition of the classification.
_PRICES = re.compile(
    r"giá (?:so sánh|cố định)(?: năm)?(?: ?(\d{4}))?|(?:constant|comparable) (\d{4})? ?prices|at (\d{4}) prices"
)
_CURRENT = re.compile(r"giá (?:hiện hành|thực tế)|current prices")
_BASE = re.compile(r"(?:năm )?gốc(?: so sánh)?(?: năm)? ?(\d{4})|\b(\d{4}) ?= ?100")
_EDITION = re.compile(r"\b(?:vsic|hệ thống ngành kinh tế(?: việt nam)?)[ -]?(?:năm )?(20\d{2})")


@dataclass(frozen=True)
class Said:
    """What one text says; empty where it says nothing of a kind.

    ``part`` is a month, quarter or first months without a year; ``year`` a year beside other words; ``factor`` how many of the unit's code one
    unit as written is; ``index`` whether a base of 100 is named; ``total`` whether it is a total without a sector; ``plan`` whether it names a plan or forecast; ``prices`` ``current`` or ``constant`` with
    its year; ``base`` the base year of an index; ``edition`` the year of the classification (VSIC).
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
    prices: str = ""
    base: str = ""
    edition: str = ""

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
    apart = _apart(whole)
    bare = _BRACKET.sub(" ", _UNIT_LINE.sub(" ", whole))
    for pattern in (_PRICES, _BASE, _EDITION):
        bare = pattern.sub(" ", bare)  # their years are no periods
    bare = " ".join(bare.split()).strip(" :-,;")
    basis = next((b for b, pattern in _BASES if pattern.search(whole)), "")
    status = next((s for s, pattern in _STATUS if pattern.search(whole)), "")
    period = _period(bare)
    if _DATE.search(bare):
        return Said()  # a date, the day or the month first: no period that can be recognised
    rest: dict = {
        "unit": unit,
        "factor": factor,
        "basis": basis,
        "status": status,
        "index": bool(_INDEX_FORM.search(whole)),
        "plan": bool(_PLAN.search(whole)),
        **apart,
    }
    if period is not None:
        return Said(period=str(period), **rest)
    if _PART.fullmatch(bare):
        return Said(part=bare.removeprefix("ước ").removesuffix(" đầu năm"), **rest)
    year = _YEAR.findall(bare)
    places = named(text)
    place = next(iter(places)) if len(places) == 1 else _exact("place", bare)
    if _MERGED.search(whole):
        place = place_at(place, "2025")  # the locality that bears the name since the mergers of July 2025
    manufacturing = bool(_MANUFACTURING.search(bare))
    return Said(
        year=int(year[0]) if len(set(year)) == 1 else 0,
        indicator="industry_gross_output" if manufacturing else _indicator(bare),
        place=place,
        sector="manufacturing" if manufacturing else "" if place else _exact("sector", bare),
        total=bool(_TOTAL.fullmatch(bare)),
        **rest,
    )


def _apart(text: str) -> dict[str, str]:
    """Return the price basis, base year and edition of the classification that a text names."""
    constant, base, edition = _PRICES.search(text), _BASE.search(text), _EDITION.search(text)
    prices = f"constant {next(filter(None, constant.groups()), '')}".strip() if constant else ""
    return {
        "prices": prices or ("current" if _CURRENT.search(text) else ""),
        "base": next(filter(None, base.groups()), "") if base else "",
        "edition": edition[1] if edition else "",
    }


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
    matched = code_of("indicator", text)
    if matched != text:
        return matched
    return next((code for pattern, code in _PHRASES if pattern.search(text)), "")


def _exact(kind: str, text: str) -> str:
    code = code_of("place" if kind == "place" else "sector", text)
    return code if code != text or not text else ""


def instead(text: str) -> str:
    """Return what a label that is not understood probably is, as the middle of a message: a date, a year of another form, broken letters.

    >>> instead("45292"), instead("2567"), instead("T5/24"), instead("05/06/2024")
    (' (a date as a spreadsheet counts days, 2024-01-01 or, from 1904, 2028-01-02; write the period)', ' (the year 2024 of the Buddhist calendar?)', ' (a year of two digits; write all four)', ' (2024-06 with the day first, 2024-05 with the month first)')
    """
    bare = plain(text)
    if broken(text):
        return " (UTF-8 read as Windows-1252 with letters lost; save the original again as CSV UTF-8)"
    if re.fullmatch(r"[34]\d{4}", bare):
        days = [date(year, month, day) + timedelta(int(bare)) for year, month, day in ((1899, 12, 30), (1904, 1, 1))]
        return f" (a date as a spreadsheet counts days, {days[0]} or, from 1904, {days[1]}; write the period)"
    if re.fullmatch(r"2[45]\d{2}", bare):
        return f" (the year {int(bare) - 543} of the Buddhist calendar?)"
    if match := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", bare):
        day, month, year = match.groups()
        forms = [
            f"{year}-{int(m):02d} with the {which} first"
            for m, which in ((month, "day"), (day, "month"))
            if 1 <= int(m) <= 12
        ]
        return f" ({', '.join(forms)})"
    two = re.fullmatch(r"(?:(?:năm )?'?\d{2}|(?:tháng|th|t|quý|q)?\.? ?[\divx]{1,3}[/.-]'?\d{2})", bare)
    return " (a year of two digits; write all four)" if two else ""
