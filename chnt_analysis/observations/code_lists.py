"""Code lists and sources, the project folder's laid over the shipped ones: what a code means in words, and where a figure was published."""

from __future__ import annotations

import difflib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from chnt_analysis import project, schema
from chnt_analysis.errors import DataError, InputError, ParameterError
from chnt_analysis.project import DATA

_CODE = r"[a-z][a-z0-9_]*"
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


def label(kind: schema.CodeList, code: str, language: str) -> str:
    """Return the label of a code in a language; in English where the language has none.

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
    words = _labels(kind)[code]
    return words.get(language) or words["en"]


def codes(kind: schema.CodeList) -> list[str]:
    """Return the codes of a kind, in the order of their file.

    Parameters
    ----------
    kind : str
        ``place``, ``indicator``, ``sector``, ``unit``, ...: a file of ``data/codes``.

    Raises
    ------
    ParameterError
        For an unknown kind.
    """
    return list(_labels(kind))


def code_of(kind: schema.CodeList, text: str) -> str:
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
        matching = {code for code, words in _labels(kind).items() if asked in map(_folded, words.values())}
        if len(matching) == 1:
            return matching.pop()
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
                f"{kind} = {code!r} is not known{schema.nearest(str(code), legal) or _meant(kind, str(code))}; "
                f"the {len(legal)} legal codes are in data/codes/{schema.CODE_FILES[kind]}.csv"
            )


def _meant(kind: str, text: str) -> str:
    """Return a hint with the code whose label is nearest to a text, else the first that begins with it; empty without one."""
    named = {_folded(name): code for code, words in _labels(kind).items() for name in words.values()}
    close = difflib.get_close_matches(_folded(text), named, n=1)
    meant = [named[name] for name in close] or [code for code in _labels(kind) if text and code.startswith(text)]
    return f"; did you mean {meant[0]!r} ({_labels(kind)[meant[0]]['vi']})?" if meant else ""


def known_sources() -> set[str]:
    """Return the ids of the sources that have a publisher and an address."""
    return {s.id for s in sources().values() if s.publisher and s.url}


def sources_of(rows: pd.DataFrame) -> list[Source]:
    """Return the sources of the rows, each once, in the order of first use."""
    known = sources()
    mine = rows.reindex(columns=["source", "publisher", "url"], fill_value="").fillna("").drop_duplicates("source")
    return [known.get(s) or Source(s, p or s, "", u, "", "user") for s, p, u in mine.itertuples(index=False, name=None)]


def sources() -> dict[str, Source]:
    """Return the sources by id, the shipped ones and those of the project folder."""
    return _sources(project.stamp("sources"), project.block())


def publisher(name: str, language: str) -> str:
    """Return a publisher's name as a page of a language writes it; a name that is not in the list stays as it is.

    Examples
    --------
    >>> publisher("Hanoi Department of Industry and Trade", "vi"), publisher("My office", "vi")
    ('Sở Công Thương Hà Nội', 'My office')
    """
    return _publishers(project.stamp("code list"), project.block()).get(name, {}).get(language) or name


@lru_cache(maxsize=8)
def _publishers(stamp: tuple, block: int) -> dict[str, dict[str, str]]:
    return {row["publisher"]: row for row in _code_table("publishers", stamp, block).to_dict("records")}


def code_table(name: str) -> pd.DataFrame:
    """Return a code list as text cells: the shipped rows, with the project folder's rows of the same code in their place and its others after them.

    Parameters
    ----------
    name : str
        Name of the file: ``indicators``, ``places``, ``place_groups``.
    """
    return _code_table(name, project.stamp("code list"), project.block()).copy(deep=False)


def _labels(kind: str) -> dict[str, dict[str, str]]:
    if kind not in schema.CODE_FILES:
        raise ParameterError(f"kind = {kind!r}: allowed are {', '.join(schema.CODE_FILES)}")
    return _labels_of(kind, project.stamp("code list"), project.block())


@lru_cache(maxsize=64)
def _labels_of(kind: str, stamp: tuple, block: int) -> dict[str, dict[str, str]]:
    rows = _code_table(schema.CODE_FILES[kind], stamp, block)
    named = [c for c in rows.columns if c in ("vi", "en", *_own_languages())]
    return {row["code"]: {c: row[c] for c in named if row[c]} for row in rows.to_dict("records")}


@lru_cache(maxsize=64)
def _code_table(name: str, stamp: tuple, block: int) -> pd.DataFrame:
    del block  # of the key
    shipped = read_cells(DATA / "codes" / f"{name}.csv")
    for path, *_ in stamp:
        if path.stem == name:
            try:
                shipped = _laid_over(shipped, path)
            except InputError as error:
                project.fault(path, error)
    return shipped


def _laid_over(shipped: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Return a code list with the rows of a project's file in the place of those of the same code, the others after them."""
    own = read_own(
        path,
        [*shipped.columns, *_own_languages()],
        needed=tuple(c for c in ("group", "place", "code") if c in shipped.columns),
    )
    for one, other in (("vi", "en"), ("en", "vi")):
        own[one] = own[one].where(own[one] != "", own[other])
    if "code" not in own.columns:
        return pd.concat([shipped, own], ignore_index=True).fillna("")
    wrong = own[~own["code"].str.fullmatch(_CODE)]
    if len(wrong):
        first = wrong.iloc[0]["code"]
        raise DataError(
            f"{path}, row {wrong.index[0] + 2}: code = {first!r}; allowed are small letters, digits and _, a letter first"
        )
    if unnamed := [n + 2 for n in own.index[own["vi"] == ""]]:
        raise DataError(f"{path}, row {unnamed[0]}: vi and en are empty; a label in one language at least is needed")
    kept = shipped[~shipped["code"].isin(own["code"])]
    return pd.concat([kept, own], ignore_index=True).fillna("")


def _own_languages() -> list[str]:
    """Return the languages of the project folder, whose codes may head columns of labels."""
    return sorted({path.parent.name for path in project.own_files("messages")} - {"vi", "en"})


def read_own(path: Path, columns: list[str], *, needed: tuple[str, ...]) -> pd.DataFrame:
    """Return a table of the project folder with all its columns, those that it leaves out empty.

    Raises
    ------
    DataError
        When it is no table in UTF-8, lacks a column that is needed, has one that is not known, or repeats a code.
    """
    try:
        own = read_cells(path)
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: not a CSV table in UTF-8 ({' '.join(str(error).split())})") from None
    missing, unknown = [c for c in needed if c not in own.columns], [c for c in own.columns if c not in columns]
    if missing or unknown:
        parts = [f"missing column(s) {', '.join(missing)}"] * bool(missing)
        parts += [f"unknown column(s) {', '.join(map(str, unknown))}"] * bool(unknown)
        raise DataError(f"{path}: {'; '.join(parts)}; allowed are {', '.join(columns)}")
    own = own.reindex(columns=columns, fill_value="").apply(lambda column: column.str.strip())
    twice = own[own.duplicated(needed[0])] if len(needed) == 1 else own.iloc[:0]
    if len(twice):
        raise DataError(f"{path}, row {twice.index[0] + 2}: {needed[0]} = {twice.iloc[0][needed[0]]!r} stands twice")
    return own


@lru_cache(maxsize=8)
def _sources(stamp: tuple, block: int) -> dict[str, Source]:
    del block  # of the key
    rows = read_cells(DATA / "sources.csv")
    for path, *_ in stamp:
        try:
            own = read_own(path, list(rows.columns), needed=("source",))
            if taken := sorted(set(own["source"]) & set(rows["source"])):
                raise DataError(f"{path}: source = {taken[0]!r} is a shipped source; give yours another id")
            rows = pd.concat([rows, own], ignore_index=True)
        except InputError as error:
            project.fault(path, error)
    return {
        r.source: Source(r.source, r.publisher, r.source_title, r.source_url, r.published, r.reliability)
        for r in rows.itertuples()
    }


def read_cells(path: Path) -> pd.DataFrame:
    """Return a shipped CSV with every cell as text, an empty cell as empty text."""
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf8")
