"""The languages of a page: Vietnamese and English, and those of the project folder, laid over the English one.

A language of one's own is a folder ``languages/CODE`` of message files. What it leaves out stands in English; numbers and dates are written as its
``form.yml`` says (:mod:`forms`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from chnt_analysis import project
from chnt_analysis.errors import DataError, InputError, MessageError
from chnt_analysis.schema import nearest

if TYPE_CHECKING:
    from fluent.syntax import ast

Language = str
SHIPPED = ("vi", "en")
FALLBACK = "en"
FOLDER = Path(__file__).parents[1] / "messages"
PART = "messages"
CODE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")


class Extent(NamedTuple):
    """How much of the messages a language has."""

    given: int
    total: int


def own_languages() -> tuple[str, ...]:
    """Return the codes of the project folder's languages."""
    return tuple(sorted({p.parent.name for p in project.own_files(PART)} - {*SHIPPED}))


def languages() -> tuple[str, ...]:
    """Return the codes of all languages there are messages of."""
    return (*SHIPPED, *own_languages())


def language_of(names: Mapping[str, object]) -> Language:
    """Return the language that parameters choose; Vietnamese otherwise."""
    chosen = str(names.get("language"))
    return chosen if chosen in languages() else SHIPPED[0]


def files_of(topic: str, language: str) -> list[Path]:
    """Return the message files of a topic, the one that fills gaps first."""
    shipped = FOLDER / (language if language in SHIPPED else FALLBACK) / f"{topic}.ftl"
    own = [p for p in project.own_files(PART) if p.parent.name == language and p.stem == topic]
    return [p for p in (shipped, *(own if language not in SHIPPED else [])) if p.is_file()]


def extent(language: str, topic: str | None = None, *, key: str | None = None) -> Extent:
    """Return how many of the messages of a topic, of all or one of them, the project folder gives in a language."""
    topics = [topic] if topic else sorted(p.stem for p in (FOLDER / FALLBACK).glob("*.ftl"))
    every = {(t, k) for t in topics for k in entries(FOLDER / FALLBACK / f"{t}.ftl") if key in (None, k)}
    own = [p for p in project.own_files(PART) if p.parent.name == language and (not topic or p.stem == topic)]
    return Extent(len({(p.stem, key) for p in own for key in entries(p)} & every), len(every))


def check_own() -> None:
    """Name each message file of the project folder that cannot be used (:func:`project.fault`)."""
    for path in project.own_files(PART):
        try:
            _check(path)
        except InputError as error:
            project.fault(path, error)


def entries(path: Path) -> dict[str, set[str]]:
    """Return every message, term and attribute of a file with the names of its variables."""
    return {key: {v.id.name for v in _variables(pattern)} for key, pattern in _patterns(path)}


def _check(path: Path) -> None:
    language, shipped = path.parent.name, FOLDER / FALLBACK / path.name
    if language in SHIPPED or not CODE.fullmatch(language):
        raise DataError(f"{path}: language {language!r}; allowed is a code such as th or pt_BR, other than vi and en")
    if not shipped.is_file():
        topics = [p.stem for p in (FOLDER / FALLBACK).glob("*.ftl")]
        raise DataError(f"{path}: no messages are called {path.stem!r}{nearest(path.stem, topics)}")
    known = entries(shipped)
    for key, variables in entries(path).items():
        if key not in known:
            raise DataError(f"{path}: message {key!r} is not known{nearest(key, known)}")
        if unknown := sorted(variables - known[key]):
            legal = ", ".join(f"${name}" for name in sorted(known[key])) or "none"
            raise DataError(f"{path}: message {key!r} names ${unknown[0]}; allowed are {legal}")


def content_of(path: Path) -> ast.Resource:
    """Return the parsed messages of a file.

    Raises
    ------
    MessageError
        When a shipped file is not in Fluent's syntax; a ``DataError`` for a file of the project folder.
    """
    from fluent.syntax import ast, parse

    wrong = MessageError if path.is_relative_to(FOLDER) else DataError
    try:
        content = parse(path.read_text("utf8"))
    except (OSError, ValueError) as error:
        raise wrong(f"{path}: not a text in UTF-8 ({error})") from None
    broken = [(entry.content or "").strip().splitlines()[0] for entry in content.body if isinstance(entry, ast.Junk)]
    if broken:
        raise wrong(f"{path}: not in Fluent's syntax: {'; '.join(broken)}")
    return content


def _patterns(path: Path) -> Iterator[tuple[str, ast.Pattern]]:
    from fluent.syntax import ast

    for entry in content_of(path).body:
        if isinstance(entry, ast.Message | ast.Term):
            name = ("-" if isinstance(entry, ast.Term) else "") + entry.id.name
            if entry.value is not None:
                yield name, entry.value
            yield from ((f"{name}.{a.id.name}", a.value) for a in entry.attributes)


def _variables(node: object) -> Iterator[ast.VariableReference]:
    from fluent.syntax import ast

    if isinstance(node, ast.VariableReference):
        yield node
    elif isinstance(node, ast.BaseNode):
        for value in vars(node).values():
            for inner in value if isinstance(value, list) else [value]:
                yield from _variables(inner)
