"""One quantity, one value: does every figure of a batch read the same on every page?

    python -m benchmarks.cross_page [BATCH.yml]      ask every question of the batch (default: the default batch), in this process

Every number of an exhibit or a headline is a cell with an identity: what is measured, place, sector, period, kind, and where it is simulated
scenario, start and seed; the date of knowledge is always part of it. ``cross_page.yml`` gives the identity of each column and headline
number as a template over the run's parameters, the headline numbers (``@name``) and the columns of the row. A column without an entry is an error, so
that none escapes.

Two cells of one identity contradict one another where no number rounds to both as they are printed.

Exit code 0: nothing contradicts; 1: something does, and is printed; 2: a column has no identity.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any

import yaml
from altair.utils import schemapi

from chnt_analysis import memory
from chnt_analysis.batch import plan
from chnt_analysis.exhibits import Exhibit, Headline
from chnt_analysis.wording import digits_needed, is_missing

CATALOGUE = Path(__file__).with_suffix(".yml")
SAME = 1e-9
BY_HAND = "by_hand"  # a number computed a second time in its notebook, which itself compares the two

Templates = Mapping[str, str | None]
Words = Mapping[str, Any]


@dataclass(frozen=True)
class Cell:
    """One number of a page: its identity, its value, the digits it is printed with, and where it stands."""

    identity: str
    value: float
    digits: int
    where: str

    @property
    def printed(self) -> float:
        """The value as it is printed."""
        return round(self.value, self.digits)

    @property
    def half_unit(self) -> float:
        """Half a unit of the last printed digit."""
        return 0.5 * 10.0**-self.digits


@dataclass(frozen=True)
class Contradiction:
    """Two cells of one identity that no number rounds to."""

    one: Cell
    other: Cell

    def __str__(self) -> str:
        sides = (f"  {c.where}: {c.printed:.{c.digits}f} ({c.value!r})" for c in (self.one, self.other))
        return "\n".join((self.one.identity, *sides))


class NoIdentityError(LookupError):
    """A number of a page has no entry in the catalogue, or its template names what the row does not have."""


def agree(one: Cell, other: Cell) -> bool:
    """Return whether some number rounds to both cells as they are printed.

    Examples
    --------
    >>> a, b, c = (Cell("", value, digits, "") for value, digits in ((7.69, 2), (7.7, 1), (7.6, 1)))
    >>> agree(a, b), agree(a, c), agree(b, c)
    (True, False, False)
    """
    if one.digits == other.digits:
        return abs(one.printed - other.printed) < SAME
    return abs(one.printed - other.printed) < one.half_unit + other.half_unit - SAME


def contradictions(cells: Iterable[Cell]) -> list[Contradiction]:
    """Return for each identity the first cell that contradicts another, in the order of the pages."""
    by_identity: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        by_identity[cell.identity].append(cell)
    pairs = (((a, b) for i, a in enumerate(same) for b in same[i + 1 :]) for same in by_identity.values())
    firsts = (next((Contradiction(a, b) for a, b in each if not agree(a, b)), None) for each in pairs)
    return [first for first in firsts if first is not None]


def report(contradictory: Iterable[Contradiction]) -> list[str]:
    """Return one text for each two columns that contradict one another: the first identity, and how many more there are."""
    by_columns: dict[tuple[str, str], list[Contradiction]] = defaultdict(list)
    for one in contradictory:
        by_columns[one.one.where, one.other.where].append(one)
    return [str(same[0]) + (f"\n  and {len(same) - 1} more" if same[1:] else "") for same in by_columns.values()]


def collect(runs: Iterable[plan.Run]) -> list[Cell]:
    """Return the cells of every run: its exhibits in the notebook's order, then its headline."""
    memory.keep()
    catalogue = yaml.safe_load(CATALOGUE.read_text("utf8"))
    cells_by_key: dict[tuple[str, str], Cell] = {}
    lacking: dict[str, None] = {}
    for run in runs:
        question = importlib.import_module(f"chnt_analysis.questions.{run.notebook.name}").ask(**run.parameters)
        headline = question.headline()
        words = {**catalogue["unstated"], **run.parameters, **_numbers(headline)}
        about = (catalogue, words, run)
        cells = [
            *_of_headline(headline, *about, lacking),
            *(cell for exhibit in exhibits_of(run, question) for cell in _of_exhibit(exhibit, *about, lacking)),
        ]
        for cell in cells:
            dated = Cell(f"{cell.identity} as of {headline.as_of}", cell.value, cell.digits, cell.where)
            cells_by_key.setdefault((dated.identity, dated.where), dated)
    if lacking:
        raise NoIdentityError("\n".join(lacking))
    return list(cells_by_key.values())


def exhibits_of(run: plan.Run, question: Any) -> list[Exhibit]:
    """Return the exhibits that the notebook shows, in its order."""
    lines = [line for line in run.notebook.code.splitlines() if not line.startswith("question.by_hand(")]
    with schemapi.debug_mode(False):  # the pages' own tests check each specification
        shown = [
            eval(line, {"question": question}) for line in lines if line.startswith("question.") and BY_HAND not in line
        ]
    return [exhibit for exhibit in shown if isinstance(exhibit, Exhibit)]


def _numbers(headline: Headline, part: str = "") -> dict[str, Any]:
    """Return the headline numbers as words of a template; of a page that quotes other questions, those of one part."""
    quoted = {
        name.removeprefix(f"{part}."): value for name, value in headline.numbers.items() if name.startswith(f"{part}.")
    }
    return {f"@{name}": value for name, value in (quoted if part else headline.numbers).items()}


def _of_headline(
    headline: Headline, catalogue: Mapping[str, Any], words: Words, run: plan.Run, lacking: dict[str, None]
) -> Iterator[Cell]:
    for figure in headline.figures:
        if not isinstance(figure.value, int | float) or isinstance(figure.value, bool):
            continue
        where = f"{run.name}: headline number {figure.name}"
        part, _, name = figure.name.rpartition(".")
        templates = catalogue["questions"].get(part or run.notebook.name, {}).get("numbers", {})
        known = {**words, **(_numbers(headline, part) if part else {}), "kind": figure.kind}
        if identity := _identity(templates, name, [known], where, lacking):
            yield Cell(identity[0], float(figure.value), digits_needed([figure.value]), where)


def _of_exhibit(
    exhibit: Exhibit, catalogue: Mapping[str, Any], words: Words, run: plan.Run, lacking: dict[str, None]
) -> Iterator[Cell]:
    frame = exhibit.data.reset_index() if exhibit.data.index.name else exhibit.data
    templates = catalogue["questions"].get(run.notebook.name, {}).get(exhibit.id, {})
    for name in map(str, frame.select_dtypes("number").columns):
        where = f"{run.name}: {exhibit.id}, column {name}"
        known = frame[frame[name].notna()]
        digits = exhibit.digits.get(name, digits_needed(known[name]))
        rows = [{**words, **_row(row, catalogue["names"])} for row in known.to_dict("records")]
        identities = _identity(templates, name, rows, where, lacking)
        for identity, value in zip(identities, known[name], strict=bool(identities)):
            yield Cell(identity, float(value), digits, where)


def _row(row: Mapping[Any, Any], names: Mapping[str, str]) -> Words:
    return {str(key): names.get(value, value) if isinstance(value, str) else value for key, value in row.items()}


def _identity(
    templates: Templates, name: str, rows: Sequence[Words], where: str, lacking: dict[str, None]
) -> list[str]:
    """Return the identities of a column or headline number, one a row; none where no other page can state it or it has no entry."""
    if name not in templates:
        lacking[f"{where}: no entry in {CATALOGUE.name}; give its identity, or ~ where no other page can state it"] = (
            None
        )
        return []
    template = templates[name]
    try:
        return [] if template is None else [_filled(template, row) for row in rows]
    except KeyError as error:
        lacking[f"{where}: {template!r} names {error}, which the row does not have"] = None
        return []


def _filled(template: str, words: Words) -> str:
    """Return the identity: the template's fields replaced, the place first."""
    text = template
    for _, name, _, _ in Formatter().parse(template):
        if name:
            text = text.replace("{" + name + "}", _plain(words[name]))
    return f"{words['place']}: {text}"


def _plain(value: Any) -> str:
    if is_missing(value):
        return "none"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("batch", nargs="?", type=Path, default=plan.DEFAULT)
    runs = [run for run in plan.read(parser.parse_args(arguments).batch).runs if run.parameters["language"] == "en"]
    try:
        cells = collect(runs)
    except NoIdentityError as error:
        print(error, file=sys.stderr)
        return 2
    contradictory = contradictions(cells)
    shared = len(cells) - len({cell.identity for cell in cells})
    print(
        *report(contradictory),
        f"{len(cells)} numbers, {shared} of them repeated, {len(contradictory)} contradictions",
        sep="\n",
    )
    return 1 if contradictory else 0


if __name__ == "__main__":
    sys.exit(main())
