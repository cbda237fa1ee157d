"""Low, central and high values of assumptions, as their files state them."""

from __future__ import annotations

import math
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from chnt_analysis.typed_files import Typed

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Growth = Annotated[float, Field(gt=-50, lt=100)]
Distribution = Literal["triangular", "uniform", "normal"]
TAIL = 1.6448536269514722  # normal score of the 95th percentile, where low and high of a normal range lie


class Span(Typed):
    """Low, central and high value of an assumption, in the unit its place in the file states; one number is all three.

    ``distribution`` says how values are drawn between them, where it differs from the file's: ``triangular`` (peak at central),
    ``uniform`` (from low to high) or ``normal`` (median central, low and high the 5th and 95th percentiles, each side with its own standard deviation: a two-piece normal).
    """

    low: float
    central: float
    high: float
    distribution: Distribution | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_number(cls, value: Any) -> Any:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return {"low": value, "central": value, "high": value}
        return value

    @model_validator(mode="after")
    def _ordered(self) -> Span:
        if not self.low <= self.central <= self.high:
            raise ValueError(
                f"low {self.low:g}, central {self.central:g}, high {self.high:g} are not in that order; "
                "allowed is low <= central <= high"
            )
        return self

    def sd(self, usual: Distribution) -> float:
        """Return the standard deviation of its draws, by its own distribution or the file's.

        Examples
        --------
        >>> round(Span(low=-4.3, central=0, high=4.3).sd("triangular"), 2)
        1.76
        """
        left, right = self.central - self.low, self.high - self.central
        how = self.distribution or usual
        if how == "uniform":
            return (left + right) / math.sqrt(12)
        if how == "triangular":
            return math.sqrt((left**2 + right**2 + left * right) / 18)
        one, other = (
            left / TAIL,
            right / TAIL,
        )  # a half of each normal: about its own mean the standard deviation is a little less
        return math.sqrt((one**2 + other**2) / 2 - (other - one) ** 2 / (2 * math.pi))

    def at_least(self, sd: float, usual: Distribution) -> Self:
        """Return it, widened about its central value to a standard deviation where its own is less.

        Examples
        --------
        >>> Span(low=-2, central=0, high=2).at_least(3.9 / 5**0.5, "triangular").high
        4.27
        """
        own = self.sd(usual)
        if own >= sd:
            return self
        left, right = (1.0, 1.0) if own == 0 else (self.central - self.low, self.high - self.central)
        unit = Span(low=-left, central=0, high=right, distribution=self.distribution).sd(usual)
        low, high = (round(self.central + side * sd / unit, 2) for side in (-left, right))
        return self.model_copy(update={"low": low, "high": high})


class Range(Span):
    """A range of growth, percent or percentage points: above -50, below 100."""

    low: Growth
    central: Growth
    high: Growth


class Points(Range):
    """Percentage points."""

    unit: Literal["percentage_points"]
