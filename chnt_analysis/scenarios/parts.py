"""What a scenario may hold beside two rates of growth and its levers: shocks, correlation, horizon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Literal

import numpy as np
from pydantic import Field, field_validator, model_validator

from chnt_analysis.scenarios.spans import Growth, Name, Range, Span
from chnt_analysis.typed_files import Misplaced, Typed, Words

FIRST_YEAR, LAST_YEAR = 2010, 2035
MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
SYMMETRY = 1e-9  # correlations are typed by hand; more than rounding apart is a typing error
LEAST_EIGENVALUE = -1e-9  # a singular matrix is legal, its computed eigenvalue may lie a rounding below zero

Part = Annotated[float, Field(ge=0, le=1)]


class Horizon(Typed):
    """First and last year the scenario speaks of."""

    first: Annotated[int, Field(ge=1990, le=2050)] = FIRST_YEAR
    last: Annotated[int, Field(ge=1990, le=2050)] = LAST_YEAR

    @model_validator(mode="after")
    def _ordered(self) -> Horizon:
        if self.first > self.last:
            raise ValueError(f"first {self.first} lies after last {self.last}; allowed is first <= last")
        return self

    def holds(self, year: int) -> bool:
        """Return whether a year lies within."""
        return self.first <= year <= self.last


class GrowthByYear(Typed):
    """Growth, percent a year: ``default`` holds for years not named; a month's own rate is a yearly rate that holds in that month."""

    unit: Literal["percent"]
    default: Range
    years: dict[int, Range] = Field(default_factory=dict)
    months: dict[str, Range] = Field(default_factory=dict)

    @field_validator("months")
    @classmethod
    def _are_months(cls, value: dict[str, Range]) -> dict[str, Range]:
        return _months_only(value)

    def of(self, year: int) -> Range:
        """Return the range of a year."""
        return self.years.get(year, self.default)


class Differential(Range):
    """Growth of supporting industry minus growth of manufacturing, points a year; ``years`` holds those that differ.

    ``from_record`` marks an assumption made for want of actual shares: where three are known, the lasting differential of their record
    takes its place. ``sd_of_one_year`` is the standard deviation of one year's differential in the record: over ``n`` years the band is at
    least as wide as that of their mean, ``sd_of_one_year / sqrt(n)``.
    """

    unit: Literal["percentage_points"]
    years: dict[int, Range] = Field(default_factory=dict)
    from_record: bool = False
    sd_of_one_year: Annotated[float, Field(gt=0)] | None = None

    def of(self, year: int) -> Range:
        """Return the range of a year."""
        return self.years.get(year, self)


class Decay(Typed):
    """How a shock fades: half of what will fade is gone after ``half_life`` months; ``lasting`` is the fraction that never fades."""

    half_life: Annotated[float, Field(gt=0, le=240)]
    unit: Literal["months"]
    lasting: Part = 0.0

    def weight(self, months: np.ndarray) -> np.ndarray:
        """Return the fraction of the shock that is felt after a number of months; none before it."""
        fading = 0.5 ** (np.maximum(months, 0) / self.half_life)
        return np.where(months < 0, 0.0, self.lasting + (1 - self.lasting) * fading)


class Level(Span):
    """A change of a level, percent: more than a loss of everything."""

    low: Growth
    central: Growth
    high: Growth


class Shock(Typed):
    """A dated change of the level of manufacturing and of supporting industry that fades."""

    name: Name
    title: Words
    start: str
    unit: Literal["percent_of_level"]
    manufacturing: Level
    supporting: Level
    decay: Decay
    source: Words

    @field_validator("start")
    @classmethod
    def _is_month(cls, value: str) -> str:
        if not MONTH.fullmatch(value):
            raise ValueError("allowed is a month, YYYY-MM")
        return value

    def felt(self, first_month: int, months: int) -> np.ndarray:
        """Return the fraction felt in each of ``months`` months from ``first_month`` (year * 12 + month - 1)."""
        began = int(self.start[:4]) * 12 + int(self.start[5:]) - 1
        return self.decay.weight(np.arange(first_month, first_month + months) - began)


class Correlation(Typed):
    """Correlation of the scores that the values are drawn from: a Gaussian copula over the named assumptions."""

    of: list[str] = Field(min_length=2)
    matrix: list[list[float]]

    @model_validator(mode="after")
    def _is_one(self) -> Correlation:
        problems = correlation_problems(self.of, self.matrix)
        if problems:
            raise Misplaced(problems)
        return self


def correlation_problems(names: Sequence[str], matrix: Sequence[Sequence[float]]) -> list:
    """Return why a matrix is not a correlation matrix of the names: each location, value and message; empty when it is one.

    Examples
    --------
    >>> correlation_problems(["a", "b"], [[1, 0.5], [0.5, 1]]), correlation_problems(["a", "b"], [[1, 2], [2, 1]])[0][2]
    ([], 'a correlation is between -1 and 1')
    """
    size = len(names)
    if len(set(names)) < size:
        return [(("of",), list(names), "a name is there twice; each assumption once")]
    if len(matrix) != size or any(len(row) != size for row in matrix):
        shape = " + ".join(str(len(row)) for row in matrix)
        return [(("matrix",), shape, f"{size} rows of {size} numbers are needed, one for each name in 'of'")]
    for i, row in enumerate(matrix):
        for j, value in enumerate(row):
            if not -1 <= value <= 1:
                return [(("matrix", i), list(row), "a correlation is between -1 and 1")]
            if abs(value - matrix[j][i]) > SYMMETRY:
                message = f"not symmetric: row {i + 1} says {value:g}, row {j + 1} says {matrix[j][i]:g}"
                return [(("matrix", i), list(row), f"{message}; both must be equal")]
        if abs(row[i] - 1) > SYMMETRY:
            return [(("matrix", i), list(row), f"number {i + 1} of row {i + 1} must be 1")]
    least = float(np.linalg.eigvalsh(np.array(matrix, dtype=float)).min())
    if least < LEAST_EIGENVALUE:
        message = f"these correlations cannot hold together (least eigenvalue {least:.3g}; none may be negative)"
        return [(("matrix",), [list(r) for r in matrix], f"{message}; bring them nearer to 0")]
    return []


def _months_only(value: dict[str, Range]) -> dict[str, Range]:
    wrong = [month for month in value if not MONTH.fullmatch(month)]
    if wrong:
        raise Misplaced([((month,), month, "allowed is a month, YYYY-MM") for month in wrong])
    return value
