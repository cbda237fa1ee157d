"""The table of a text's figures that a person completes, and the rows taken by it, each checked against the text."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError
from chnt_analysis.files import without_formula
from chnt_analysis.readers.cells import shown, text_cells
from chnt_analysis.readers.entries.words import code_of, offered
from chnt_analysis.readers.press.finding import Figure, Release

NAMED = ("indicator", "place", "sector", "period", "basis", "unit", "qualifier")
COLUMNS = ("take", "line", "printed", "value", *NAMED, "vintage", "publisher", "url", "sentence")
OPEN = "?"
YES, NO = ("yes", "có", "x"), ("no", "không", "")
NEEDED = ("indicator", "place", "period")  # the rest is implied by the indicator where it is empty
CODED = ("indicator", "place", "sector", "basis", "unit", "qualifier")


def propose(release: Release, *, place: str = "") -> str:
    """Return the table to complete: one row a figure, ``?`` where the text does not say it, ``take`` for the person to answer.

    Parameters
    ----------
    release : Release
    place : str
        Place of sentences that name none.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for figure in release.figures:
        said = {"place": place, **figure.said}
        named = [said.get(c) or (OPEN if c in NEEDED else "") for c in NAMED]
        value = figure.value or f"{OPEN} {figure.ambiguity}".strip()
        cells = [OPEN, figure.line, figure.printed, value, *named, "", "", "", figure.sentence]
        writer.writerow([without_formula(str(cell)) for cell in cells])
    return out.getvalue()


def taken(release: Release, completed: Path, *, today: date) -> pd.DataFrame:
    """Return the rows that a person took, with file and line as source and the sentence as note.

    Raises
    ------
    DataError
        Naming every row that is still open, does not stand in the text, or says another number than the text.
    """
    rows = text_cells(completed, numbers=())
    if tuple(rows.columns) != COLUMNS:
        raise DataError(f"{completed}: columns are {', '.join(rows.columns)}; needed are {', '.join(COLUMNS)}")
    left, failures, accepted = list(release.figures), [], []
    for line, row in zip(rows.index, rows.to_dict("records"), strict=True):
        cells = {name: text.strip() for name, text in row.items()}
        if cells["take"].lower() in NO:
            continue
        refusal, figure = _checked(cells, left)
        if figure is not None:
            left.remove(figure)
        if refusal or figure is None:
            failures.append(f"{completed}, row {line}: {refusal}")
        else:
            accepted.append(_row(cells, figure, release.name, today))
    if failures:
        raise DataError(shown(failures))
    if not accepted:
        raise DataError(f"{completed}: no row has yes in the column take; nothing was taken")
    return pd.DataFrame(accepted)


def _checked(cells: dict[str, str], figures: list[Figure]) -> tuple[str, Figure | None]:
    """Return what is wrong with a row and the figure of the text it speaks of."""
    if cells["take"].lower() not in YES:
        return f"take = {cells['take']!r} is still open; allowed are yes and no", None
    here = [f for f in figures if str(f.line) == cells["line"] and f.printed == cells["printed"].lstrip("'")]
    if not here:
        return f"printed = {cells['printed']!r} does not stand in line {cells['line']} of the text", None
    figure = here[0]
    if still := [c for c in (*NEEDED, "value") if not cells[c] or OPEN in cells[c]]:
        return f"{still[0]} is still open; fill it in, or write no in the column take", figure
    for column in CODED:
        code = code_of(column, cells[column]) if cells[column] else ""  # type: ignore[arg-type]
        if code and code not in obs.codes(column):  # type: ignore[arg-type]
            return f"{column} = {cells[column]!r} is not a known code{offered(column, cells[column])}", figure
    legal = _readings(figure)
    if cells["value"] not in legal:
        return (
            f"value = {cells['value']!r}, the text says {figure.printed!r}; allowed are {' and '.join(legal)}",
            figure,
        )
    return "", figure


def _readings(figure: Figure) -> list[str]:
    """Return what a printed number may mean: as read or with the other sign, or the two ways it can be read."""
    read = [figure.value] if figure.value else figure.ambiguity.split(" or ")
    return [*read, *(text[1:] if text.startswith("-") else f"-{text}" for text in read)]


def _row(cells: dict[str, str], figure: Figure, name: str, today: date) -> dict[str, str]:
    coded = {c: code_of(c, cells[c]) if cells[c] else "" for c in CODED}  # type: ignore[arg-type]
    return {
        **coded,
        "period": cells["period"],
        "value": cells["value"],
        "vintage": cells["vintage"] or today.isoformat(),
        "source": f"{name}: line {figure.line}",
        "publisher": cells["publisher"],
        "url": cells["url"],
        "note": figure.sentence,
    }
