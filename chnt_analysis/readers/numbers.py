"""Numbers in text cells: a decimal point, or a decimal comma where the file's separator allows one; nothing guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence

NOT_PUBLISHED = frozenset({"", "-", "–", "…", "...", "..", "NA", "NaN", "nan"})
NUMBER = re.compile(r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?")
_COMMA = re.compile(r"[-+]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+),[0-9]+")
_GROUPED = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]{3})+")
_THREE = re.compile(r"[-+]?[0-9]{1,3}[.,][0-9]{3}")


def meant(text: str) -> str:
    """Return what a reader may have meant by a text that is no number, as the end of a message.

    >>> meant("5,2"), meant("5.2%"), meant("soon")
    ('; is it 5.2?', '; is it 5.2?', '')
    """
    corrected = text.replace("−", "-").replace(" ", "").replace("\u00a0", "").rstrip("%").replace(",", ".")
    return f"; is it {corrected}?" if NUMBER.fullmatch(corrected) else ""


def with_points(texts: Sequence[str]) -> tuple[list[str], dict[int, str]]:
    """Return a column of a file whose separator is no comma with decimal points, and what is wrong by position.

    A decimal comma is read where some cell has one: dots are then thousands. A column in which every dot or comma stands before three digits
    could be either and is refused.

    >>> with_points(["101,5", "1.234,5", "1.050", "-"])
    (['101.5', '1234.5', '1050', '-'], {})
    >>> with_points(["880", "1.050"])[1]
    {1: "'1.050' is 1050 or 1.05; write it without a thousands separator"}
    """
    bare = [t.strip().replace("−", "-") for t in texts]
    marked = [t for t in bare if "," in t or "." in t]
    if marked and all(_THREE.fullmatch(t) for t in marked if t not in NOT_PUBLISHED):
        return bare, {i: _either(t) for i, t in enumerate(bare) if _THREE.fullmatch(t)}
    if not any(_COMMA.fullmatch(t) for t in bare):
        return bare, {}
    wrong = {i: f"{t!r} has a decimal point among decimal commas" for i, t in enumerate(bare) if _point(t)}
    plain = [t.replace(".", "").replace(",", ".") if _COMMA.fullmatch(t) or _GROUPED.fullmatch(t) else t for t in bare]
    return plain, wrong


def _point(text: str) -> bool:
    return bool(NUMBER.fullmatch(text)) and "." in text and not _GROUPED.fullmatch(text)


def _either(text: str) -> str:
    whole = re.sub(r"[.,]", "", text)
    return f"{text!r} is {whole} or {float(text.replace(',', '.')):g}; write it without a thousands separator"
