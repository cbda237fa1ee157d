"""Codes by words: of a label in either language, with or without accents, or of the code itself."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import cast

from chnt_analysis import schema
from chnt_analysis.errors import ParameterError
from chnt_analysis.observations.code_lists import codes, label
from chnt_analysis.observations.indicators import indicator_rule
from chnt_analysis.observations.localities import predecessors


@dataclass(frozen=True)
class CodeMatch:
    """A code with its labels; ``about`` says unit, basis and sector of an indicator, and what a merged locality was made of."""

    kind: str
    code: str
    vi: str
    en: str
    about: str


def find_codes(text: str, *, kind: str | None = None) -> list[CodeMatch]:
    """Return the codes whose label or code has every word of a text, those that begin with it first.

    Raises
    ------
    ParameterError
        For an unknown kind.

    Examples
    --------
    >>> [f.code for f in find_codes("bac ninh")], find_codes("Hà Nội", kind="place")[0].code
    (['bac_ninh', 'bac_ninh_2025'], 'ha_noi')
    """
    if kind is not None and kind not in schema.CODE_FILES:
        near = schema.nearest(kind, schema.CODE_FILES)
        raise ParameterError(f"kind = {kind!r} is not known{near}; allowed are {', '.join(schema.CODE_FILES)}")
    words = plain(text).split()
    matches = []
    for one in schema.CODE_FILES if kind is None else (kind,):
        listed = cast("schema.CodeList", one)
        for code in codes(listed):
            vi, en = (label(listed, code, language) for language in ("vi", "en"))
            texts = (plain(vi), plain(en), plain(code))
            if all(any(word in t for t in texts) for word in words):
                first = any(t.startswith(" ".join(words)) for t in texts)
                matches.append((not first, CodeMatch(one, code, vi, en, _about(one, code))))
    return [f for _, f in sorted(matches, key=lambda pair: pair[0])]


def plain(text: str) -> str:
    """Return a text in small letters without accents, words one space apart.

    >>> plain("Đồng Nai_ II")
    'dong nai ii'
    """
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("_", " "))
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


def _about(kind: str, code: str) -> str:
    if kind == "place":
        return ", ".join(predecessors(code))
    if kind != "indicator":
        return ""
    rule = indicator_rule(code)
    return f"{rule.units[0] if rule.units else 'no unit'}, {rule.bases[0]}, {rule.sectors[0]}"
