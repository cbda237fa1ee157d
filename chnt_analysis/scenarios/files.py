"""Scenario files: what they hold, where they lie, and what is refused. A scenario is a projection, not a forecast."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.scenarios.levers import Lever
from chnt_analysis.scenarios.parts import Correlation, Differential, GrowthByYear, Horizon, Shock
from chnt_analysis.scenarios.spans import Distribution, Range, Span
from chnt_analysis.schema import nearest
from chnt_analysis.typed_files import Misplaced, Typed, Words, read_model

Share = Annotated[float, Field(gt=0, le=100)]


class OwnStart(Span):
    """The scenario's own starting share, percent of manufacturing output."""

    low: Share
    central: Share
    high: Share
    unit: Literal["percent_of_manufacturing_output"]


class Drawing(Typed):
    """How paths are drawn from the ranges: a new value each year, or one a path."""

    distribution: Distribution
    manufacturing_growth: Literal["each_year", "once"]
    differential: Literal["each_year", "once"] = "once"
    supporting_growth: Literal["each_year", "once"] = "once"


class Scenario(Typed):
    """A projection under stated assumptions, with author, date and reason.

    Exactly one of ``differential`` (points above manufacturing) and ``supporting_growth`` (percent a year) says how supporting
    industry grows. ``rows`` are the published rows that its ranges were computed from, as those of a peer.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, populate_by_name=True)

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    place: str
    title: Words
    author: str = Field(min_length=1)
    date: datetime.date
    reason: Words
    rows: list[str] = Field(default_factory=list)
    horizon: Horizon = Field(default_factory=Horizon)
    starting_share: OwnStart | None = None
    manufacturing_growth: GrowthByYear
    stated_differential: Differential | None = Field(default=None, alias="differential")
    supporting_growth: GrowthByYear | None = None
    shocks: list[Shock] = Field(default_factory=list)
    levers: list[Lever] = Field(default_factory=list)
    correlation: Correlation | None = None
    draws: Drawing

    @model_validator(mode="after")
    def _holds_together(self) -> Scenario:
        problems = [*self._place_problems(), *self._pace_problems(), *self._date_problems(), *self._name_problems()]
        if problems:
            raise Misplaced(problems)
        return self

    def __repr__(self) -> str:
        own = self.differential if self.supporting_growth is None else self.supporting_growth.default
        spans = [("manufacturing_growth", self.manufacturing_growth.default), (self.pace, own)]
        parts = [f"{name} {span.low:g} / {span.central:g} / {span.high:g}" for name, span in spans]
        parts += [f"{len(held)} {name}" for name, held in (("shocks", self.shocks), ("levers", self.levers)) if held]
        return f"Scenario({self.name}, {self.place}: {', '.join(parts)})"

    __str__ = __repr__

    @property
    def pace(self) -> Literal["differential", "supporting_growth"]:
        """Which of the two says how supporting industry grows."""
        return "differential" if self.supporting_growth is None else "supporting_growth"

    @property
    def differential(self) -> Range:
        """Points a year by which supporting industry outgrows manufacturing: stated, or what its own growth implies by default."""
        if self.stated_differential is not None:
            return self.stated_differential
        assert self.supporting_growth is not None
        g, m = self.supporting_growth.default, self.manufacturing_growth.default
        return Range(low=g.low - m.high, central=g.central - m.central, high=g.high - m.low)

    @property
    def keeps_share(self) -> bool:
        """Whether its central case holds the share where it is: supporting industry keeps pace with manufacturing, without lever or shock."""
        assumes_pace = self.stated_differential is not None and self.stated_differential.central == 0
        return assumes_pace and not self.levers and not self.shocks

    def growth_in(self, year: int) -> Range:
        """Return the range of manufacturing growth assumed for a year, percent."""
        return self.manufacturing_growth.of(year)

    def knowing(self, published: Mapping[int, float]) -> Scenario:
        """Return the scenario with published growth of manufacturing in place of what it assumed for those years."""
        known = {int(year): Range(low=g, central=g, high=g) for year, g in published.items()}
        old = self.manufacturing_growth
        months = {m: span for m, span in old.months.items() if int(m[:4]) not in known}
        growth = old.model_copy(update={"years": {**old.years, **known}, "months": months})
        return self.model_copy(update={"manufacturing_growth": growth})

    def recorded(self, low: float, central: float, high: float) -> Scenario:
        """Return the scenario with the differential of a record, points a year, where the file assumes its own only until there is one."""
        stated = self.stated_differential
        if stated is None or not stated.from_record:
            return self
        own = {"low": low, "central": central, "high": high, "sd_of_one_year": None}
        return self.model_copy(update={"stated_differential": stated.model_copy(update=own)})

    def over(self, years: int) -> Scenario:
        """Return the scenario with a differential at least as wide as the record's mean over a number of years, where its file states one."""
        stated = self.stated_differential
        if stated is None or stated.sd_of_one_year is None:
            return self
        drawn = years if self.draws.differential == "once" else 1
        wide = stated.at_least(stated.sd_of_one_year / math.sqrt(drawn), self.draws.distribution)
        return self.model_copy(update={"stated_differential": wide})

    def _place_problems(self) -> Iterator[tuple]:
        try:
            obs.label("place", self.place, "en")
        except ParameterError as error:
            yield ("place",), self.place, str(error).partition(" = ")[2]

    def _pace_problems(self) -> Iterator[tuple]:
        if (self.stated_differential is None) == (self.supporting_growth is None):
            there = "neither" if self.supporting_growth is None else "both"
            yield (), there, "exactly one of 'differential' and 'supporting_growth' is needed"
        if self.supporting_growth is not None and self.supporting_growth.months:
            yield ("supporting_growth", "months"), "...", "months are taken for manufacturing_growth only"

    def _date_problems(self) -> Iterator[tuple]:
        allowed = f"outside the horizon; allowed are {self.horizon.first} to {self.horizon.last}"
        for key, part in (
            ("manufacturing_growth", self.manufacturing_growth),
            ("differential", self.stated_differential),
            ("supporting_growth", self.supporting_growth),
        ):
            for where in ("years", "months"):
                for date in getattr(part, where, None) or ():
                    if not self.horizon.holds(int(str(date)[:4])):
                        yield (key, where, date), date, allowed
        for i, shock in enumerate(self.shocks):
            if not self.horizon.holds(int(shock.start[:4])):
                yield ("shocks", i, "start"), shock.start, allowed
        for i, lever in enumerate(self.levers):
            for end in ("first", "last"):
                if not self.horizon.holds(getattr(lever, end)):
                    yield ("levers", i, end), getattr(lever, end), allowed
            if lever.last < lever.first:
                yield ("levers", i, "last"), lever.last, f"lies before first; allowed are years from {lever.first}"

    def _name_problems(self) -> Iterator[tuple]:
        taken: set[str] = {"manufacturing_growth", "differential", "supporting_growth", "starting_share", "pace"}
        named = [(("shocks", i), shock.name) for i, shock in enumerate(self.shocks)]
        named += [(("levers", i), lever.name) for i, lever in enumerate(self.levers)]
        for where, name in named:
            if name in taken:
                yield (*where, "name"), name, "this name is taken; each shock and lever has its own"
            taken.add(name)
        if self.correlation is not None:
            legal = ["manufacturing_growth", self.pace, *(s.name for s in self.shocks)]
            for name in self.correlation.of:
                if name not in legal:
                    message = (
                        f"not an assumption of this scenario{nearest(name, legal)}; allowed are {', '.join(legal)}"
                    )
                    yield ("correlation", "of"), name, message


def user_files() -> list[Path]:
    """Return the scenario files of the user's data folder."""
    return sorted((obs.user_folder() / "scenarios").glob("*.yml"))


def names() -> list[str]:
    """Return the names of the scenarios there are: the shipped ones and those in the user's data folder."""
    return [path.stem for path in (*obs.scenario_files(), *user_files())]


def load(name_or_path: str | Path) -> Scenario:
    """Return a scenario by name (shipped, or of the project folder) or by the path of its file.

    Parameters
    ----------
    name_or_path : str or Path
        Such as ``"baseline"``, or a YAML file.

    Returns
    -------
    Scenario

    Raises
    ------
    ParameterError
        When there is no such scenario.
    DataError
        Naming file, line, key, value and what is allowed.
    """
    shipped = {path.stem: path for path in obs.scenario_files()}
    own = {path.stem: path for path in user_files()}
    asked = str(name_or_path)
    path = shipped.get(asked) or own.get(asked) or Path(name_or_path)
    if asked in own and asked in shipped:
        raise DataError(f"{own[asked]}: the name {asked!r} is taken by a shipped scenario; give your file another")
    if not path.is_file():
        every = [*shipped, *own]
        raise ParameterError(
            f"scenario = {asked!r}: there is no such scenario{nearest(asked, every)}; "
            f"allowed are {', '.join(every)} or the path of a scenario file"
        )
    scenario = read_model(path, Scenario)
    if path in (shipped.get(asked), own.get(asked)) and scenario.name != path.stem:
        raise DataError(f"{path.name}: name = {scenario.name!r}: allowed is the file's own name, {path.stem!r}")
    return scenario
