"""What the label of a row means: a section or division of industry, a place, or neither.

The spellings stand in ``labels.csv`` beside this module; a place is also known by the names of the code list. A label that is not
there is read only where it differs by a misspelling, which is reported; it is never given the nearest meaning.
"""

from __future__ import annotations

import csv
import difflib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from chnt_analysis import observations as obs
from chnt_analysis.readers.gso.text import fold, tidy

Dimension = Literal["sector", "place"]

SECTIONS = ("all_industry", "mining", "manufacturing", "electricity", "water", "electricity_gas_water")
REGIONS = frozenset(
    fold(name)
    for name in (
        "Đồng bằng sông Hồng",
        "Trung du và miền núi phía Bắc",
        "Bắc Trung Bộ và Duyên hải miền Trung",
        "Bắc Trung Bộ",
        "Duyên hải miền Trung",
        "Duyên hải Nam Trung Bộ",
        "Nam Trung Bộ",
        "Duyên hải Nam Trung Bộ và Tây Nguyên",
        "Tây Nguyên",
        "Đông Nam Bộ",
        "Đồng bằng sông Cửu Long",
        "Đông Bắc",
        "Tây Bắc",
        "Red River Delta",
        "Northern midlands and mountain areas",
        "Central Highlands",
        "South East",
        "Mekong River Delta",
        "North Central and Central coastal areas",
    )
)
# The provinces that Resolution 202/2025/QH15 left as they were on 1 July 2025; every other name now means a larger territory.
UNCHANGED_2025 = frozenset(
    {
        "viet_nam",
        "ha_noi",
        "thua_thien_hue",
        "lai_chau",
        "dien_bien",
        "son_la",
        "lang_son",
        "quang_ninh",
        "thanh_hoa",
        "nghe_an",
        "ha_tinh",
        "cao_bang",
    }
)

_NUMBERING = re.compile(r"^(?:[a-e]|[ivx]{1,4}|\d{1,2})\s+(?=\S{2})")
_PLACE_KIND = re.compile(r"^(?:thanh pho|tp|tinh|city of)\s+|\s+(?:city|province)$")
_JOINERS = {"va", "cac", "nganh", "the", "of", "and"}
_ENOUGH = 0.5


@dataclass(frozen=True)
class Meaning:
    """A code and how its label was understood: ``exact``, or ``near`` with the spelling it stands for."""

    code: str
    how: Literal["exact", "near"] = "exact"
    spelling: str = ""


def meaning(label: str, dimension: Dimension) -> Meaning | None:
    """Return what a label means, ``None`` when it is not understood.

    >>> meaning("B. Khai khoáng", "sector").code, meaning("TP. Hồ Chí Minh", "place").code, meaning("Sản xuất bia", "sector")
    ('mining', 'ho_chi_minh_city', None)
    >>> meaning("Mining and quarying", "sector")
    Meaning(code='mining', how='near', spelling='Mining and quarrying')
    """
    return _meaning(fold(label), dimension)


def class_code(label: str) -> str:
    """Return a code of our own for a class of the tables before March 2013, which print no number.

    >>> class_code("SX thuốc lá")
    'class_san_xuat_thuoc_la'
    """
    return "class_" + fold(label).replace(" ", "_")


def is_class(label: str) -> bool:
    """Return whether a label can name a class: it has two words at least."""
    return sum(word.isalpha() for word in fold(label).split()) >= 2


@lru_cache(maxsize=16384)
def _meaning(key: str, dimension: Dimension) -> Meaning | None:
    known = _known(dimension)
    for form in _forms(key, dimension):
        if form in known:
            return Meaning(known[form][0])
    return _near(key, dimension)


def _forms(key: str, dimension: Dimension) -> list[str]:
    bare = _NUMBERING.sub("", key)
    forms = [key, bare]
    return forms if dimension == "sector" else [*forms, _PLACE_KIND.sub("", bare)]


def _near(key: str, dimension: Dimension) -> Meaning | None:
    """Return the one meaning whose spelling differs from the label by a misspelling (a letter of one word, a joining word) or goes on after it."""
    words = key.split()
    if len(words) < 3:
        return None
    misspelt: dict[str, str] = {}
    longer: dict[str, str] = {}
    for spelling, (code, printed) in _known(dimension).items():
        if abs(len(spelling) - len(key)) <= 6 and _is_misspelling(words, spelling.split()):
            misspelt.setdefault(code, printed)
        elif spelling.startswith(f"{key} "):
            longer.setdefault(code, printed)
    cut_short = len(words) >= 5 and any(len(key) >= _ENOUGH * len(fold(p)) for p in longer.values())
    matching = misspelt or (longer if cut_short else {})
    if len(matching) != 1:
        return None
    code, printed = matching.popitem()
    return Meaning(code, "near", printed)


def _is_misspelling(words: list[str], others: list[str]) -> bool:
    if len(words) == len(others):
        different = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
        return len(different) == 1 and _misspelt(*different[0])
    odd = [w for w in words if w not in others] + [w for w in others if w not in words]
    same_order = [w for w in words if w not in _JOINERS] == [w for w in others if w not in _JOINERS]
    return same_order and len(odd) <= 1


def _misspelt(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 3 or any(c.isdigit() for c in one + other):
        return False
    same = sum(block.size for block in difflib.SequenceMatcher(None, one, other).get_matching_blocks())
    return max(len(one), len(other)) - same <= 1 and same / max(len(one), len(other)) > _ENOUGH


@lru_cache(maxsize=2)
def spellings(dimension: Dimension) -> tuple[tuple[str, str], ...]:
    """Return every known spelling of the codes of a dimension as pairs of code and printed label, sorted."""
    places = set(obs.codes("place"))
    with Path(__file__).with_name("labels.csv").open(encoding="utf8", newline="") as file:
        rows = [(r["code"], r["label"]) for r in csv.DictReader(file)]
    rows = [(code, label) for code, label in rows if (code in places) == (dimension == "place")]
    listed = (
        places if dimension == "place" else {c for c in obs.codes("sector") if c in SECTIONS or c.startswith("vsic_")}
    )
    rows += [(code, obs.label(dimension, code, language)) for code in listed for language in ("vi", "en")]
    return tuple(sorted(rows))


@lru_cache(maxsize=2)
def _known(dimension: Dimension) -> dict[str, tuple[str, str]]:
    """Return code and printed spelling by folded spelling, with and without what stands in brackets."""
    known: dict[str, tuple[str, str]] = {}
    for code, label in spellings(dimension):
        for form in (label, re.sub(r"\(.*?\)", " ", label)):
            known.setdefault(fold(form), (code, tidy(label)))
    return known
