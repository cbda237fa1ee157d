"""Whose figures a table by industry states: the place that its title, its office, its sheet or its file names.

The provincial statistics offices use the layouts of the national office, so nothing in a layout says whose figures they are. A place is
taken from words, in this order: title and lines about it, name of the sheet, line of the office anywhere in the workbook, name of the
file. Where none of them names a place, the figures are the nation's only where something says so: the words "cả nước" or "toàn quốc",
a table of provinces, or both coal and crude oil among the divisions, which no province mines together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chnt_analysis.readers.gso.files import Sheet
from chnt_analysis.readers.gso.labels import REGIONS, meaning, spellings
from chnt_analysis.readers.gso.tables import Table, has_figures
from chnt_analysis.readers.gso.text import fold, tidy

NATION = "viet_nam"
MANY_PLACES = 10  # as many provinces in one table are a table of the nation
_SIGNED = re.compile(r"\s*[^\W\d][\w. ]{1,30},\s*(?:ngày|tháng|\d)", re.I)  # "Hà Nội, ngày 29 tháng 9 năm 2024"
_OFFICE = re.compile(r"\b(?:thong ke|so cong thuong|uy ban nhan dan|ubnd|statistics? office)\b")
_NATIONAL = re.compile(r"\b(?:ca nuoc|toan quoc|viet ?nam|whole country|tong cuc thong ke|general statistics office)\b")
_SMALLER = re.compile(
    r"\b(?:huyện|quận|thị xã|thị trấn|phường|khu công nghiệp|khu kinh tế|cụm công nghiệp) (?!nghiệp)(\w+)"
)
_UNKNOWN = re.compile(r"(?<!\bcác )(?<!\bmột số )\b(?:tỉnh|thành phố|tp\.?) (?!trực|thuộc|và\b|tháng|năm|quý|\d)(\w+)")
_SOME_PLACE = re.compile(r"(?<!\bcác )(?<!\bmột số )\b(?:tỉnh|thành phố|tp)\b(?!,? (?:trực|thành))")
_COAL_AND_OIL = (re.compile(r"\bthan (?:cung|non|bun)\b|\bcoal\b"), re.compile(r"\bdau tho\b|\bcrude\b"))
_PROVINCES = "a table lists the provinces"
_HEAD_ROWS = 8
_SHORTEST = 5  # letters of a name that is looked for inside a word, as in BieuHungYen.xlsx

Word = tuple[str, str]


@dataclass(frozen=True)
class Whose:
    """The place of a table; ``code`` is empty where it is refused, ``remark`` says why, or what is odd about it."""

    code: str
    remark: str = ""


@dataclass(frozen=True)
class Evidence:
    """What a workbook says of its place: named by any of its tables, an office's line or the file's name; ``national`` says why the nation's."""

    tables: frozenset[str]
    office: frozenset[str]
    file: frozenset[str]
    national: str


def evidence(sheets: Iterable[Sheet], places_named: Sequence[Table], name: str) -> Evidence:
    """Return what the sheets of a workbook, its tables and its file's name say of the place."""
    lines = [line for sheet in sheets for line in _texts(sheet, range(_HEAD_ROWS)) if _OFFICE.search(fold(line))]
    office = frozenset().union(*map(named, lines))
    stem = re.sub(r"\.xlsx?$", "", name, flags=re.I)
    national = _national(places_named)
    tables = frozenset().union(*(_named_by(table) for table in places_named if table.dimension == "sector"))
    return Evidence(frozenset() if national == _PROVINCES else tables, office, _inside(stem), national)


def place_of(table: Table, known: Evidence, *, stated: str = "") -> Whose:
    """Return the place of a table by industry.

    Parameters
    ----------
    table : Table
        A table whose labels are industries.
    known : Evidence
        What the workbook says besides.
    stated : str
        The place that the user names, a code; it decides where the table names none.
    """
    title = "\n".join(_about(table))
    odd = _not_a_place(title)
    if odd and not stated:
        return Whose("", f"{odd}; {_ASK}")
    sources = (
        ("the table", _named_by(table)),
        ("another table", known.tables),
        ("the office", known.office),
        ("the file's name", known.file),
    )
    for where, places in sources:
        if places and not odd:
            return _one(where, places, stated, known.file)
    if stated:
        against = odd or (known.national if stated != NATION else "")
        return Whose(stated, f"taken as {stated} as stated, although {against}" if against else "")
    national = known.national or _NATIONAL.search(fold(title))
    if national and not _SOME_PLACE.search(unicodedata.normalize("NFC", title).lower()):
        return Whose(NATION)
    return Whose("", f"nothing says whose figures these are: no place is named, and nothing shows the nation's; {_ASK}")


_ASK = "name the place with --place CODE (viet_nam for the whole country)"


def _one(where: str, places: frozenset[str], stated: str, others: frozenset[str]) -> Whose:
    every = sorted(places | others)
    if len(every) > 1:
        return Whose("", f"more than one place is named ({', '.join(every)}); correct the title or the file's name")
    if stated and stated != every[0]:
        return Whose("", f"{where} names {every[0]}, --place {stated}; correct one of them")
    return Whose(every[0])


def named(text: str) -> frozenset[str]:
    """Return the codes of the places that a line names, none for a line that says where and when it was signed.

    Accents count where the line has any: "đánh giá lại" is not Gia Lai; where they stand in a syllable does not (Hoà, Hòa).

    >>> sorted(named("Chỉ số sản xuất công nghiệp tỉnh Hoà Bình")), sorted(named("đánh giá lại")), sorted(named("HUNG YEN"))
    (['hoa_binh'], [], ['hung_yen'])
    """
    if _SIGNED.match(unicodedata.normalize("NFC", text)):
        return frozenset()
    words = _words(text)
    names = set()
    for name, code in _names():
        for start in range(len(words) - len(name) + 1):
            part = words[start : start + len(name)]
            if part == name or (
                not any(m for _, m in part) and [b for b, _ in part] == [b for b, _ in name] and _bare(words, name)
            ):
                names.add(code)
                words[start : start + len(name)] = [("", "")] * len(name)
    return frozenset(names)


def _bare(words: list[Word], name: list[Word]) -> bool:
    """Return whether a name without its accents may stand for it: in a line without any, or where it has several syllables."""
    return not any(marks for _, marks in words) or (len(name) > 1 and any(marks for _, marks in name))


def _words(text: str) -> list[Word]:
    """Return the words of a text as pairs of base letters and sorted accents."""
    apart = unicodedata.normalize("NFD", text.lower().replace("đ", "d\u0335"))
    words = re.findall(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*", apart)
    return [
        ("".join(c for c in w if not unicodedata.combining(c)), "".join(sorted(filter(unicodedata.combining, w))))
        for w in words
    ]


@lru_cache(maxsize=1)
def _names() -> list[tuple[list[Word], str]]:
    """Return the names of places as words, the longest first; names of one short syllable are left out."""
    names = {tuple(_words(label)): code for code, label in spellings("place") if code != NATION}
    return [(list(name), code) for name, code in sorted(names.items(), key=lambda p: (-len(p[0]), p[0])) if name]


def _inside(text: str) -> frozenset[str]:
    """Return the places that a name without spaces holds, such as BieuT9_HungYen."""
    if names := named(re.sub(r"[-_.]", " ", text)):
        return names
    whole = fold(text).replace(" ", "")
    short = {fold(label).replace(" ", ""): code for code, label in spellings("place") if code != NATION}
    return frozenset(code for name, code in short.items() if len(name) >= _SHORTEST and name in whole)


def _named_by(table: Table) -> frozenset[str]:
    return frozenset().union(*map(named, _about(table))) or _inside(table.sheet.name)


def _about(table: Table) -> list[str]:
    """Return the lines of text about a table: above its title up to other figures, and below it down to its own."""
    first = table.top
    while first > max(0, table.top - _HEAD_ROWS) and not has_figures(table.sheet, first - 1):
        first -= 1
    last = table.lines[0].row if table.lines else table.top + 1
    return _texts(table.sheet, range(first, last))


def _texts(sheet: Sheet, rows: range) -> list[str]:
    return [tidy(t) for r in rows if r < len(sheet.rows) for c in range(len(sheet.rows[r])) if (t := sheet.text(r, c))]


def _not_a_place(title: str) -> str:
    """Return the part of a title that names something smaller than a province, a region, or a place that has no code."""
    plain = unicodedata.normalize("NFC", title).lower()
    if match := _SMALLER.search(plain):
        return f"the title speaks of {match[0]!r}"
    if region := next((r for r in sorted(REGIONS) if re.search(rf"\b{r}\b", fold(title))), ""):
        return f"the title speaks of the region {region!r}"
    if (match := _UNKNOWN.search(plain)) and not named(title):
        return f"the title speaks of {match[0]!r}, which is no place of the code list"
    return ""


def _national(tables: Sequence[Table]) -> str:
    """Return what in the tables only the nation's workbook holds, the empty string where nothing does."""
    for table in tables:
        labels = [line.label for line in table.lines]
        codes = {m.code for label in labels if (m := meaning(label, table.dimension))}
        if table.dimension == "place" and (NATION in codes or len(codes) >= MANY_PLACES):
            return _PROVINCES
        if all(any(pattern.search(fold(label)) for label in labels) for pattern in _COAL_AND_OIL):
            return "both coal and crude oil are listed, which no province mines together"
        if any(_NATIONAL.search(fold(label)) for label in labels):
            return "a label says that it is the whole country"
    return ""
