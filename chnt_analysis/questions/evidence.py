"""The evidence of an unpublished share of a place: which lines hold there at a date, their draws, and the pools of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Literal

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import scenarios, targets
from chnt_analysis.assessment import evidence
from chnt_analysis.assessment.evidence import Line, Pool
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.goals import Result, chosen_results, yearly_results
from chnt_analysis.questions.refusals import refusal
from chnt_analysis.scenarios import evidence as files
from chnt_analysis.scenarios.evidence import ShareEvidence
from chnt_analysis.scenarios.spans import Span
from chnt_analysis.schema import nearest

State = Literal["used", "off", "not_here", "not_known"]
SHARE = "cnht_output_share"
OWN = "own_share"  # name and group of the place's own older share
TAIL = 0.1  # a range holds 80 of 100 draws
MOST = 100.0  # percent


class NotKnown(NotPublishedError):
    """A line whose rows were not all available at the date."""


@dataclass(frozen=True)
class Evidence:
    """The evidence of a share at a date.

    Attributes
    ----------
    place : str
        Place code.
    year : int
        Year the evidence speaks of: the last whole year before the date.
    file : ShareEvidence
        The assumption file.
    lines : tuple of Line
        The lines in use, in the order of the file.
    states : dict of str to str
        State of every line of the file: used, off, not_here (another place's, or its own figure), not_known (published later).
    aside : tuple of Line
        Figures with weight 0 that hold for the place and were known.
    real : Result or None
        A real share young enough to replace the evidence.
    rows : DataFrame
        Published rows that the lines in use and the figures set aside rest on.
    """

    place: str
    year: int
    file: ShareEvidence = field(repr=False)
    lines: tuple[Line, ...]
    states: dict[str, State]
    aside: tuple[Line, ...] = field(repr=False)
    real: Result | None
    rows: pd.DataFrame = field(repr=False)

    @property
    def groups(self) -> dict[str, float]:
        """Weight of each group, that of the place's own older share among them."""
        own = {OWN: self.file.carried_forward.weight}
        return {group.name: group.weight for group in self.file.groups} | own

    @cached_property
    def equal(self) -> Pool:
        """The pool in which every line weighs the same."""
        return evidence.equal_pool(self.lines)

    @cached_property
    def pool(self) -> Pool:
        """The pool by the file's weights."""
        return evidence.group_pool(self.lines, self.groups)

    @property
    def span(self) -> Span:
        """Low, central and high of the pool by the file's weights, percent: 80 of 100 draws lie between."""
        low, central, high = self.pool.quantile([TAIL, 0.5, 1 - TAIL])
        return Span(low=low, central=central, high=high)

    @property
    def envelope(self) -> tuple[float, float]:
        """Lowest and highest end of all lines' ranges, percent."""
        return evidence.envelope(self.lines, TAIL)

    def without(self, name: str) -> Pool | None:
        """Return the pool by the file's weights with one line left out; ``None`` where nothing is left."""
        left = [line for line in self.lines if line.name != name]
        return evidence.group_pool(left, self.groups) if left else None

    def including(self, name: str) -> Pool:
        """Return the pool with one figure that is set aside as one more group of weight 1."""
        added = replace(next(line for line in self.aside if line.name == name), group=name, weight=1.0)
        return evidence.group_pool([*self.lines, added], {**self.groups, name: 1.0})

    def rows_of(self, name: str) -> pd.DataFrame:
        """Return the rows a line rests on."""
        named = next((line for line in (*self.file.lines, *self.file.set_aside) if line.name == name), None)
        return self.rows if named is None else self.rows[self.rows["row"].isin(named.rows)]


def gather(
    place: str,
    as_of: pd.Timestamp,
    *,
    without: Collection[str] = (),
    draws: int = 2000,
    seed: int = 0,
    file: ShareEvidence | None = None,
) -> Evidence:
    """Return the evidence of the share of a place as it was known at a date.

    Parameters
    ----------
    place : str
        Place code.
    as_of : Timestamp
        Date of knowledge; a line whose rows were published later is not in use.
    without : collection of str
        Names of lines left out.
    draws, seed : int
        Draws a line, and the seed of their order.
    file : ShareEvidence, optional
        The assumption file; the shipped one by default.

    Raises
    ------
    ParameterError
        When a name to leave out is not in the file.
    NotPublishedError
        When no line holds for the place at the date.
    """
    assumed = file or files.share_evidence()
    _check_names(without, assumed)
    known = _known_rows(assumed, as_of)
    size = {"draws": draws, "seed": seed}
    lines, states = [], {}
    for line in assumed.lines:
        states[line.name] = state = _state(line, place, known, without)
        if state == "used":
            try:
                lines.append(_drawn(line, assumed, known, as_of, **size))
            except NotKnown:
                states[line.name] = "not_known"
    real, own = _own_share(assumed, place, as_of, **size)
    aside = [
        _drawn(line.model_copy(update={"group": line.name}), assumed, known, as_of, **size)
        for line in assumed.set_aside
        if line.place in (None, place) and _available(line, known)
    ]
    lines = [*lines, *own]
    if not lines:
        raise refusal("no-evidence", place=place, date=as_of, file=f"data/{files.FILE}")
    cited = {
        row
        for line in (*assumed.lines, *assumed.set_aside)
        if states.get(line.name, "used") == "used"
        for row in line.rows
    }
    structure = (
        _structure(as_of)[1] if any(line.method == "division_structure" for line in assumed.lines) else known.iloc[:0]
    )
    rows = pd.concat([known[known["row"].isin(cited)], structure], ignore_index=True).drop_duplicates("row")
    return Evidence(place, as_of.year - 1, assumed, tuple(lines), states, tuple(aside), real, rows)


@dataclass(frozen=True)
class Tried:
    """The machinery where the share is known.

    Attributes
    ----------
    place : str
        Place code.
    year : int
        Year of the known share.
    value : float
        The known share, percent.
    low, central, high : float
        The pool without it, percent: 80 of 100 draws lie between low and high.
    below : float
        Of 100 draws of the pool, those below the known share.
    """

    place: str
    year: int
    value: float
    low: float
    central: float
    high: float
    below: float


def tried(file: ShareEvidence, as_of: pd.Timestamp, *, draws: int = 2000, seed: int = 0) -> Tried | None:
    """Return the check of the file on the place whose share is known; ``None`` where it was not known at the date."""
    if file.check is None:
        return None
    known = _known_rows(file, as_of)
    results = known[known["row"].isin(file.check.rows)]
    lines = [line for line in file.lines if line.name in file.check.lines]
    if results.empty or not all(_available(line, known) for line in lines):
        return None
    pool = evidence.equal_pool([_drawn(line, file, known, as_of, draws=draws, seed=seed) for line in lines])
    value = float(results["value"].median())
    low, central, high = (float(x) for x in pool.quantile([TAIL, 0.5, 1 - TAIL]))
    year = int(results["period"].str[:4].max())
    return Tried(file.check.place, year, value, low, central, high, 100 - pool.count(value))


def structure_share(as_of: pd.Timestamp) -> Span:
    """Return the parts of the divisions times the national structure of gross output: low, central and high, percent.

    ``100 * sum(part_d * output_d) / output of manufacturing``, all parts low, central or high together.

    Raises
    ------
    NotKnown
        When the structure was not published by the date.
    """
    return _structure(as_of)[0]


def _check_names(without: Collection[str], file: ShareEvidence) -> None:
    names = [line.name for line in file.lines]
    for name in without:
        if name not in names:
            raise ParameterError(f"without = {name!r}: allowed are {', '.join(names)}{nearest(name, names)}")


def _known_rows(file: ShareEvidence, as_of: pd.Timestamp) -> pd.DataFrame:
    named = {row for line in (*file.lines, *file.set_aside) for row in line.rows}
    named |= set(file.check.rows) if file.check else set()
    rows = obs.rows_named(named)
    for place in sorted(rows["place"].unique()):
        obs.Published.by(place, as_of)  # a page made of a place's rows is old once they change
    return rows[rows["available_from"] <= as_of].reset_index(drop=True)


def _available(line: files.Line, known: pd.DataFrame) -> bool:
    return all(set(rows) & set(known["row"]) for rows in line.inputs())


def _state(line: files.Line, place: str, known: pd.DataFrame, without: Collection[str]) -> State:
    own = line.method == "share_elsewhere" and line.figures is not None
    of_place = own and place in set(known.loc[known["row"].isin(line.rows), "place"])
    if line.place not in (None, place) or of_place:
        return "not_here"
    if not line.use or line.name in without:
        return "off"
    return "used" if _available(line, known) else "not_known"


def _drawn(
    line: files.Line, file: ShareEvidence, known: pd.DataFrame, as_of: pd.Timestamp, *, draws: int, seed: int
) -> Line:
    def of(name: str, span: Span) -> np.ndarray:
        stream = f"{line.name}.{name}"
        return evidence.drawn(stream, span, file.distribution, draws=draws, seed=seed)

    values = [of(name, span) for name, span in spans_of(line, known, as_of).items()]
    if line.method == "share_elsewhere":
        share = values[0] + values[1]
    elif line.method == "enterprise_counts":
        national, counts, output, size = values
        share = national * counts * size / (output / 100)
    else:
        share = values[0]
    return Line(line.name, line.group or line.name, line.weight, np.clip(share, 0.0, MOST))


def spans_of(line: files.Line, known: pd.DataFrame, as_of: pd.Timestamp) -> dict[str, Span]:
    """Return the range of each input of a line, in the order of its formula.

    Rows give the lowest and highest reading of their words and the median of their values; counts the ratio of every pair of one year.
    """
    if line.method == "division_structure":
        return {"parts": structure_share(as_of)}
    spans = {}
    for name in files.NEEDED[line.method]:
        given = getattr(line, name)
        if isinstance(given, files.Counts):
            spans[name] = _ratio(known, given)
        elif isinstance(given, files.Transfer):
            spans[name] = Span(low=given.low, central=given.central, high=given.high)
        else:
            spans[name] = given.span or _read(known, given.rows)
    return spans


def _read(known: pd.DataFrame, rows: Sequence[str]) -> Span:
    used = known[known["row"].isin(rows)]
    ends = np.array([targets.reading(row.value, row.qualifier) for row in used.itertuples()])
    return Span(low=ends.min(), central=float(used["value"].median()), high=ends.max())


def _ratio(known: pd.DataFrame, counts: files.Counts) -> Span:
    here, nation = (known[known["row"].isin(rows)] for rows in (counts.here, counts.nation))
    pairs = here.merge(nation, on="period", suffixes=("", "_nation"))
    if pairs.empty:
        raise NotKnown("no year has both counts")
    ends, middle = [], set()
    for pair in pairs.itertuples():
        low, high = targets.reading(pair.value, pair.qualifier)
        least, most = targets.reading(pair.value_nation, pair.qualifier_nation)
        ends += [low / most, high / least]
        middle.add(pair.value / pair.value_nation)
    return Span(low=min(ends), central=float(np.median(sorted(middle))), high=max(ends))


@lru_cache(maxsize=8)
def _structure(as_of: pd.Timestamp) -> tuple[Span, pd.DataFrame]:
    proxy = scenarios.proxy()
    try:
        outputs = obs.select(indicator=proxy.weights.indicator, place=proxy.weights.place, frequency="Y", as_of=as_of)
    except NotPublishedError as error:
        raise NotKnown(str(error)) from None
    chosen = obs.choose(outputs[outputs["period"] == proxy.weights.period])
    output = chosen.set_index("sector")["value"]
    if "manufacturing" not in output.index:
        raise NotKnown("no output of manufacturing by the date")
    parts = [proxy.parts(which) for which in ("low", "central", "high")]  # type: ignore[arg-type]
    low, central, high = (float(100 * (p * output.reindex(p.index)).sum() / output["manufacturing"]) for p in parts)
    used = chosen[chosen["sector"].isin([*parts[0].index, "manufacturing"])]
    return Span(low=low, central=central, high=high), used


def _own_share(
    file: ShareEvidence, place: str, as_of: pd.Timestamp, *, draws: int, seed: int
) -> tuple[Result | None, list[Line]]:
    """Return the place's newest share where it replaces the evidence, else as a line carried forward."""
    rows = yearly_results(place, SHARE, as_of=as_of)
    results = chosen_results(rows[rows["definition"] == ""])
    if not results:
        return None, []
    newest, rule = results[-1], file.carried_forward
    age = as_of.year - 1 - newest.year
    low, high = newest.reading
    start = Span(low=low, central=min(max(newest.value, low), high), high=high)
    share = evidence.drawn(f"{OWN}.figures", start, file.distribution, draws=draws, seed=seed)
    moved = evidence.carried_forward(share, max(age, 0), rule.sd, draws=draws, seed=seed)
    return (newest if age <= rule.years else None), [Line(OWN, OWN, 1.0, moved)]
