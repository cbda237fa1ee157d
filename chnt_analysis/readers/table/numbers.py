"""Numbers of a column in Vietnamese habits: decimal comma and thousands dot by the agreement of the column, never by one cell.

``1.234`` is 1234 or 1.234: it is decided by another cell of the file that allows one reading only, by the unit (a count is whole), or by a person.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Literal

Decimals = Literal["comma", "point", ""]
Brackets = Literal["negative", "plain", ""]
State = Literal["number", "missing", "open", "wrong"]

MISSING = frozenset({"", "-", "--", "–", "—", "..", "...", "…", "x", "n/a", "na", "kxđ", "///", "."})
_NOTE = re.compile(r"\s*(?:\(\s*(?:\*+|[0-9]{1,2}|[a-zđ]|ước|sơ bộ|ước tính)\s*\)|\*+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)\s*$", re.I)
_PLAIN = re.compile(r"[-+]?[0-9]+")
_COMMA = re.compile(r"[-+]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]+),[0-9]+")
_POINT = re.compile(r"[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)\.[0-9]+")
_GROUPS = re.compile(r"[-+]?[0-9]{1,3}(?:([. ,])[0-9]{3})(?:\1[0-9]{3})+|[-+]?[0-9]{1,3}(?: [0-9]{3})+")
_EITHER = re.compile(r"[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}")
BRACKETED = "a number in brackets: negative, or as it is"
_BRACKETS = re.compile(r"\(\s*([0-9][0-9., ]*)\s*\)")
_MINUS = re.compile(r"^[\u2212\u2013\u2011\ufe63\uff0d]\s*(?=[0-9])")


@dataclass(frozen=True)
class Read:
    """What a cell holds: a number, nothing, or something that is open or wrong, with the reason; and what was done to read it."""

    state: State
    value: Decimal | None = None
    reason: str = ""
    percent: bool = False
    remark: str = ""
    repairs: tuple[str, ...] = ()


def convention(texts: Sequence[Any]) -> tuple[Decimals, bool]:
    """Return which decimal mark the texts of a file agree on, and whether they contradict each other.

    >>> convention(["5,2", "1.234,5"]), convention(["105.2"]), convention(["1.234"]), convention(["5,2", "105.2"])
    (('comma', False), ('point', False), ('', False), ('', True))
    """
    bare = [_bare(t)[0] for t in texts if isinstance(t, str)]
    comma = any((_COMMA.fullmatch(t) and not _EITHER.fullmatch(t)) or _grouped(t) == "." for t in bare)
    point = any((_POINT.fullmatch(t) and not _EITHER.fullmatch(t)) or _grouped(t) == "," for t in bare)
    return ("", True) if comma and point else ("comma" if comma else "point" if point else "", False)


def read_number(cell: Any, *, decimals: Decimals, whole: bool = False, brackets: Brackets = "") -> Read:
    """Return the number that a cell shows.

    Parameters
    ----------
    cell : object
        Number or text, as the sheet holds it.
    decimals : {"comma", "point", ""}
        The decimal mark of the file; empty where nothing shows it.
    whole : bool
        Whether the figures are counts, so that a group of three digits cannot be decimals.
    brackets : {"negative", "plain", ""}
        What brackets around a number mean; empty where nobody said.

    >>> read_number("1.234,5 (*)", decimals="comma").value, read_number("1.234", decimals="", whole=True).value
    (Decimal('1234.5'), Decimal('1234'))
    >>> read_number("1.234", decimals="").reason
    '1234 or 1.234'
    """
    if cell is None or isinstance(cell, bool):
        return Read("missing" if cell is None else "wrong", reason="is a logical value, no number")
    if isinstance(cell, int | float):
        return Read("number", Decimal(f"{cell:.15g}")) if math.isfinite(cell) else Read("wrong", reason="is not finite")
    if isinstance(cell, date | datetime | time):
        return Read(
            "wrong",
            reason=f"is a date ({cell:%Y-%m-%d}) that a spreadsheet may have made of a number"
            if not isinstance(cell, time)
            else "is a time",
        )
    if not isinstance(cell, str):
        return Read("wrong", reason="is no number")
    bare, percent, remark = _bare(cell)
    if bare.lower() in MISSING:
        return Read("missing", remark=remark, repairs=_absent(bare))
    inside = _BRACKETS.fullmatch(bare)
    if inside and brackets:
        bare = f"{'-' if brackets == 'negative' else ''}{inside[1].strip()}"
    read = _text(bare, decimals, whole, percent, remark)
    return replace(read, repairs=_repairs(cell, bare, read, bool(inside))) if read.state == "number" else read


def _absent(bare: str) -> tuple[str, ...]:
    """Return the kind of a mark for a missing figure: by the statistics office's convention "-" is none and "..." not collected."""
    if not bare:
        return ()
    return (
        ("none",) if bare in ("-", "--", "–", "—") else ("not collected",) if set(bare) <= set(".…") else ("no value",)
    )


def _repairs(cell: str, bare: str, read: Read, brackets: bool) -> tuple[str, ...]:
    """Return what was done to a text to read it as a number."""
    done = {
        "decimal comma": bool(_COMMA.fullmatch(bare))
        or (bool(_EITHER.fullmatch(bare)) and read.value != int(read.value or 0)),
        "spaces": " " in bare,
        "minus": bool(_MINUS.match(cell.strip())),
        "percent": read.percent,
        "mark": bool(read.remark),
        "brackets": brackets,
    }
    return tuple(kind for kind, is_so in done.items() if is_so)


def _bare(text: str) -> tuple[str, bool, str]:
    """Return a text without footnote marks, percent sign and outer spaces; whether it had a percent sign; what was left out."""
    bare = _MINUS.sub("-", text.strip())
    note = _NOTE.search(bare)
    bare = bare[: note.start()] if note and note.start() else bare
    percent = bare.endswith("%")
    return bare.rstrip("%").strip(), percent, note[0].strip() if note and note.start() else ""


def _grouped(text: str) -> str:
    """Return the mark between groups of three digits where there are two groups at least."""
    match = _GROUPS.fullmatch(text)
    return (match[1] or " ") if match else ""


def _text(bare: str, decimals: Decimals, whole: bool, percent: bool, remark: str) -> Read:
    def number(text: str) -> Read:
        return Read("number", Decimal(text), percent=percent, remark=remark)

    if _PLAIN.fullmatch(bare):
        return number(bare)
    if _EITHER.fullmatch(bare):
        return _one_group(bare, decimals, whole, number)
    if _grouped(bare):
        return number(re.sub(r"[., ]", "", bare))
    for mark, pattern in (("comma", _COMMA), ("point", _POINT)):
        if pattern.fullmatch(bare):
            if decimals and decimals != mark:
                return Read("wrong", reason=f"has a decimal {mark}, the others a decimal {decimals}")
            joined = bare.replace(" ", "")
            return number(joined.replace(".", "").replace(",", ".") if mark == "comma" else joined.replace(",", ""))
    if _BRACKETS.fullmatch(bare):
        return Read("open", reason=BRACKETED)
    return Read("wrong", reason="is no number")


def _one_group(bare: str, decimals: Decimals, whole: bool, number: Any) -> Read:
    """Return a number with one mark before three digits, by the file's decimal mark or because a count is whole."""
    mark = "comma" if "," in bare else "point"
    together = re.sub(r"[.,]", "", bare)
    apart = bare.replace(",", ".")
    if whole:
        return number(together)
    if decimals:
        return number(apart if decimals == mark else together)
    return Read("open", reason=f"{together} or {apart}")
