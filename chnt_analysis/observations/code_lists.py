"""Code lists and sources: what a code means in words, and where a figure was published."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from chnt_analysis import files, schema
from chnt_analysis.errors import ParameterError

DATA = files.shipped("data")
RELIABILITIES = ("official_page", "official_table_copy", "news", "third_party_table")  # of a source, the best first


@dataclass(frozen=True)
class Source:
    """Where a figure was published."""

    id: str
    publisher: str
    title: str
    url: str
    published: str
    reliability: str


def label(kind: schema.Kind, code: str, language: str) -> str:
    """Return the label of a code in ``vi`` or ``en``.

    Parameters
    ----------
    kind : str
        ``place``, ``indicator``, ``sector``, ``unit``, ...: a file of ``data/codes``.
    code : str
        Code of that list.
    language : {"vi", "en"}
        Language of the label.

    Raises
    ------
    ParameterError
        For an unknown kind or code, with the nearest legal one.

    Examples
    --------
    >>> label("place", "ha_noi", "en")
    'Ha Noi'
    """
    check_codes(**{kind: code})
    return _labels(kind)[code][language]


def codes(kind: schema.Kind) -> list[str]:
    """Return the codes of a kind (``place``, ``indicator``, ``sector``, ...), in the order of their file.

    Raises
    ------
    ParameterError
        For an unknown kind.
    """
    return list(_labels(kind))


def code_of(kind: schema.Kind, text: str) -> str:
    """Return the code that a text means: a code itself, or a label in Vietnamese or English in any case.

    Raises
    ------
    ParameterError
        Where it is neither, with the nearest code.

    Examples
    --------
    >>> code_of("place", "hà nội"), code_of("place", "ha_noi")
    ('ha_noi', 'ha_noi')
    """
    if text not in _labels(kind):
        asked = _folded(text)
        found = {code for code, words in _labels(kind).items() if asked in map(_folded, words.values())}
        if len(found) == 1:
            return found.pop()
    check_codes(**{kind: text})
    return text


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def legal_codes() -> dict[str, set[str]]:
    """Return the legal codes of every kind."""
    return {kind: set(_labels(kind)) for kind in schema.CODE_LISTS}


def check_codes(**named: str | None) -> None:
    """Refuse a code that is not in its list, by kind, with the nearest legal one; ``None`` is let pass."""
    for kind, code in named.items():
        if code is not None and code not in _labels(kind):
            legal = _labels(kind)
            raise ParameterError(
                f"{kind} = {code!r} is not known{schema.nearest(str(code), legal)}; "
                f"the {len(legal)} legal codes are in data/codes/{schema.CODE_FILES[kind]}.csv"
            )


def known_sources() -> set[str]:
    """Return the ids of the sources that have a publisher and an address."""
    return {s.id for s in sources().values() if s.publisher and s.url}


def sources_of(rows: pd.DataFrame) -> list[Source]:
    """Return the sources of the rows, each once, in the order of first use."""
    known = sources()
    mine = rows.reindex(columns=["source", "publisher", "url"], fill_value="").fillna("").drop_duplicates("source")
    return [known.get(s) or Source(s, p or s, "", u, "", "user") for s, p, u in mine.itertuples(index=False, name=None)]


@lru_cache(maxsize=1)
def sources() -> dict[str, Source]:
    """Return the shipped sources by id."""
    rows = read_cells(DATA / "sources.csv")
    return {
        r.source: Source(r.source, r.publisher, r.source_title, r.source_url, r.published, r.reliability)
        for r in rows.itertuples()
    }


@lru_cache(maxsize=16)
def _labels(kind: str) -> dict[str, dict[str, str]]:
    if kind not in schema.CODE_FILES:
        raise ParameterError(f"kind = {kind!r}: allowed are {', '.join(schema.CODE_FILES)}")
    rows = read_cells(DATA / "codes" / f"{schema.CODE_FILES[kind]}.csv")
    return {r.code: {"vi": r.vi, "en": r.en} for r in rows.itertuples()}


def read_cells(path: Path) -> pd.DataFrame:
    """Return a shipped CSV with every cell as text, an empty cell as empty text."""
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf8")
