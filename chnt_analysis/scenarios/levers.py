"""Levers of a scenario: what a programme, a plant or an investment adds to the growth of supporting industry, and on what evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Annotated, Literal

import numpy as np
from pydantic import Field, model_validator

from chnt_analysis.scenarios.spans import Name, Span
from chnt_analysis.typed_files import Misplaced, Typed, Words

Positive = Annotated[float, Field(gt=0)]
PartOfAll = Annotated[float, Field(ge=0, le=100)]
Values = Mapping[str, np.ndarray]
ASSUMED = ("assumed", "giả định")
LEAST_QUOTE = 40  # letters: a sentence, not a catchword


class Study(Typed):
    """A study whose text was read: where, and the sentence that was read there; ``figures`` are those taken from the sentence."""

    title: Annotated[str, Field(min_length=10)]
    address: Annotated[str, Field(pattern=r"^https?://\S+$")]
    page: Words
    quote: Annotated[str, Field(min_length=LEAST_QUOTE)]
    figures: list[float] = Field(default_factory=list)

    @model_validator(mode="after")
    def _says_so(self) -> Study:
        said = {float(number) for number in re.findall(r"\d+(?:\.\d+)?", self.quote)}
        missing = [figure for figure in self.figures if figure not in said]
        if missing:
            raise Misplaced([(("figures",), missing, "not in the quoted sentence; quote the sentence that says it")])
        return self


class Stage(Span):
    """One link of a lever's chain, with the source of its value or the word ``assumed``.

    ``rows`` are the published rows or goals that the range was read from, ``study`` one whose text was read.
    """

    low: Annotated[float, Field(ge=0)]
    central: Annotated[float, Field(ge=0)]
    high: Annotated[float, Field(ge=0)]
    source: Words
    rows: list[str] = Field(default_factory=list)
    study: Study | None = None

    @property
    def is_backed(self) -> bool:
        """Whether the source is called assumed, or stands in the file: rows, or a study with its quoted sentence."""
        assumed = all(self.source[language].lower().startswith(ASSUMED) for language in ("vi", "en"))
        return assumed or bool(self.rows) or self.study is not None


class Participations(Stage):
    """Participations a year."""

    unit: Literal["participations_a_year"]


class Becoming(Stage):
    """Share of participations that end in a new direct supplier, percent."""

    low: PartOfAll
    central: PartOfAll
    high: PartOfAll
    unit: Literal["percent"]


class Part(Stage):
    """Part of the stage before it that goes on, percent."""

    low: PartOfAll
    central: PartOfAll
    high: PartOfAll
    unit: Literal["percent_of_participations", "percent_of_effect", "percent_of_capital"]


class Effect(Stage):
    """Rise of the output of an enterprise that takes the support up, percent, once and for good."""

    unit: Literal["percent_of_output"]


class Enterprises(Stage):
    """Enterprises among which the supported ones count."""

    low: Positive
    unit: Literal["enterprises"]


class Elasticity(Stage):
    """Growth of output for growth of one percent in direct suppliers."""

    unit: Literal["percent_per_percent"]


class PointsAYear(Stage):
    """Growth added, percentage points a year."""

    unit: Literal["percentage_points"]


class Output(Stage):
    """Gross output, VND billion a year."""

    low: Positive
    unit: Literal["vnd_billion"]


class Capital(Stage):
    """Registered foreign capital, USD million a year."""

    unit: Literal["usd_million"]


class Turnover(Stage):
    """Gross output a year for one unit of capital in place."""

    unit: Literal["ratio"]


class Exchange(Stage):
    """Rate of exchange, thousand VND for a US dollar."""

    low: Positive
    unit: Literal["vnd_thousand_per_usd"]


class Budget(Stage):
    """What the lever costs, VND billion a year."""

    low: Positive
    unit: Literal["vnd_billion_a_year"]


def _linkage(v: Values, years: int) -> np.ndarray:
    return v["elasticity"] * v["participations"] * v["becoming"] / v["enterprises"]


def _points(v: Values, years: int) -> np.ndarray:
    return v["points"]


def _output(v: Values, years: int) -> np.ndarray:
    return 100 * v["output"] / v["base"] / years


def _support(v: Values, years: int) -> np.ndarray:
    reached = v["participations"] * v["taking_up"] / 100 / v["enterprises"]
    return reached * v["effect"] * v["additional"] / 100


def _investment(v: Values, years: int) -> np.ndarray:
    part = v["raised"] * v["in_manufacturing"] * v["in_supporting"] * v["realised"] / 100**4
    return 100 * v["capital"] * part * v["exchange"] * v["turnover"] / v["base"]


KINDS: dict[str, tuple[tuple[str, ...], Callable[[Values, int], np.ndarray]]] = {
    "linkage": (("participations", "becoming", "enterprises", "elasticity"), _linkage),
    "points": (("points",), _points),
    "output": (("output", "base"), _output),
    "support": (("participations", "taking_up", "effect", "additional", "enterprises"), _support),
    "investment": (
        ("capital", "raised", "in_manufacturing", "in_supporting", "realised", "turnover", "exchange", "base"),
        _investment,
    ),
}


class Lever(Typed):
    """What a policy or an investment adds to the growth of supporting industry, points a year, by its ``kind``.

    ``linkage``: participations become direct suppliers, and direct suppliers add output:
    ``elasticity * 100 * participations * becoming / 100 / enterprises``. ``points``: as many points as it says. ``output``: a plant or a
    programme adds ``output`` to the gross output ``base`` of supporting industry, evenly over the years:
    ``100 * output / base / (last - first + 1)``. ``support``: a part of the enterprises that take part raise their output, some of which
    would have come anyway or is taken from others: ``participations * taking_up / 100 * effect * additional / 100 / enterprises``.
    ``investment``: promotion raises registered capital, a part of which is built as supporting industry:
    ``100 * capital * raised * in_manufacturing * in_supporting * realised / 100**4 * exchange * turnover / base``.
    It acts from ``lag`` years after the first year to ``lag`` years after the last. ``budget`` is what it costs, where that is given.
    """

    name: Name
    title: Words
    kind: Literal["linkage", "points", "output", "support", "investment"] = "linkage"
    first: int
    last: int
    lag: Annotated[int, Field(ge=0, le=10)] = 0
    participations: Participations | None = None
    becoming: Becoming | None = None
    enterprises: Enterprises | None = None
    elasticity: Elasticity | None = None
    points: PointsAYear | None = None
    output: Output | None = None
    base: Output | None = None
    taking_up: Part | None = None
    effect: Effect | None = None
    additional: Part | None = None
    capital: Capital | None = None
    raised: Part | None = None
    in_manufacturing: Part | None = None
    in_supporting: Part | None = None
    realised: Part | None = None
    turnover: Turnover | None = None
    exchange: Exchange | None = None
    budget: Budget | None = None

    @model_validator(mode="after")
    def _has_its_stages(self) -> Lever:
        needed = KINDS[self.kind][0]
        every = {name for names, _ in KINDS.values() for name in names}
        problems: list = [
            ((name,), None, "this key is missing; a value is needed") for name in needed if getattr(self, name) is None
        ]
        problems += [
            ((name,), None, f"not a key of a lever of kind {self.kind}; its own are {', '.join(needed)}")
            for name in sorted(every - set(needed))
            if getattr(self, name) is not None
        ]
        if problems:
            raise Misplaced(problems)
        return self

    @property
    def stages(self) -> dict[str, Stage]:
        """The links of the chain, in its order."""
        return {name: getattr(self, name) for name in KINDS[self.kind][0]}

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of the published rows and goals that its stages and its budget were read from."""
        stages = [*self.stages.values(), *([self.budget] if self.budget else [])]
        return tuple(dict.fromkeys(row for stage in stages for row in stage.rows))

    def added(self, value: Values) -> np.ndarray:
        """Return the points of growth a year from a value of each stage, one a draw."""
        return KINDS[self.kind][1](value, self.last - self.first + 1)

    def acts(self, year: int) -> bool:
        """Return whether growth of a year feels the lever."""
        return self.first + self.lag <= year <= self.last + self.lag
