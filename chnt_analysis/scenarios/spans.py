"""Low, central and high values of assumptions, as their files state them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from chnt_analysis.typed_files import Typed

Growth = Annotated[float, Field(gt=-50, lt=100)]
Distribution = Literal["triangular", "uniform", "normal"]


class Span(Typed):
    """Low, central and high value of an assumption, in the unit its place in the file states; one number is all three.

    ``distribution`` says how values are drawn between them, where it differs from the file's: ``triangular`` (peak at central),
    ``uniform`` (from low to high) or ``normal`` (median central, low and high the 5th and 95th percentiles, each half its own spread).
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


class Range(Span):
    """A range of growth, percent or percentage points: above -50, below 100."""

    low: Growth
    central: Growth
    high: Growth


class Points(Range):
    """Percentage points."""

    unit: Literal["percentage_points"]
