"""Scenario files: what they hold, and errors that name file, key, value and what is allowed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.schema import nearest

Growth = Annotated[float, Field(gt=-50, lt=100)]


class Typed(BaseModel):
    """Base of every file model: unknown keys are refused, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Model = TypeVar("Model", bound=Typed)


class Words(Typed):
    """A text in both languages."""

    vi: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def __getitem__(self, language: str) -> str:
        return getattr(self, language)


class Range(Typed):
    """Low, central and high value of an assumption, in the unit its place in the file states."""

    low: Growth
    central: Growth
    high: Growth

    @model_validator(mode="after")
    def _ordered(self) -> Range:
        if not self.low <= self.central <= self.high:
            raise ValueError(f"low {self.low:g}, central {self.central:g}, high {self.high:g} are not in that order")
        return self


class GrowthByYear(Typed):
    """Growth by year, percent; ``default`` holds for years not named."""

    unit: Literal["percent"]
    default: Range
    years: dict[int, Range] = Field(default_factory=dict)


class Differential(Range):
    """Growth of supporting industry minus growth of manufacturing, points a year."""

    unit: Literal["percentage_points"]


class Drawing(Typed):
    """How paths are drawn from the ranges."""

    distribution: Literal["triangular"]
    manufacturing_growth: Literal["each_year", "once"]
    differential: Literal["each_year", "once"]


class Scenario(Typed):
    """A projection under stated assumptions: author, date, reason, growth of manufacturing, differential."""

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    place: str
    title: Words
    author: str = Field(min_length=1)
    date: datetime.date
    reason: Words
    manufacturing_growth: GrowthByYear
    differential: Differential
    draws: Drawing

    def growth_in(self, year: int) -> Range:
        """Return the range of manufacturing growth assumed for a year, percent."""
        return self.manufacturing_growth.years.get(year, self.manufacturing_growth.default)

    def knowing(self, published: Mapping[int, float]) -> Scenario:
        """Return the scenario with published growth of manufacturing in place of what it assumed for those years."""
        known = {year: Range(low=g, central=g, high=g) for year, g in published.items()}
        growth = self.manufacturing_growth.model_copy(update={"years": {**self.manufacturing_growth.years, **known}})
        return self.model_copy(update={"manufacturing_growth": growth})


def names() -> list[str]:
    """Return the names of the shipped scenarios."""
    return [path.stem for path in obs.scenario_files()]


def load(name_or_path: str | Path) -> Scenario:
    """Return a shipped scenario by name, or a user's own by the path of its file.

    Raises
    ------
    ParameterError
        When there is no such scenario.
    DataError
        Naming file, key, value and what is allowed.
    """
    shipped = {path.stem: path for path in obs.scenario_files()}
    path = shipped.get(str(name_or_path)) or Path(name_or_path)
    if not path.is_file():
        raise ParameterError(
            f"scenario = {str(name_or_path)!r}: there is no such scenario{nearest(str(name_or_path), shipped)}; "
            f"allowed are {', '.join(shipped)} or the path of a scenario file"
        )
    scenario = read_model(path, Scenario)
    obs.label("place", scenario.place, "en")
    return scenario


def read_model(path: Path, model: type[Model]) -> Model:
    """Return a YAML file as a typed model; every failing key is named with its line, value and what is allowed."""
    try:
        text = path.read_text("utf8")
        content = yaml.safe_load(text)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DataError(f"{path.name}: not a YAML file ({' '.join(str(error).split())})") from None
    if not isinstance(content, dict):
        raise DataError(f"{path.name}: a mapping of keys is needed; found {type(content).__name__}")
    try:
        return model.model_validate(content)
    except ValidationError as error:
        lines = [
            f"{path.name}{_line(text, e['loc'])}: {'.'.join(map(str, e['loc']))} = {_shown(e)}: {e['msg']}"
            for e in error.errors()
        ]
        raise DataError("\n".join(lines)) from None


def _shown(error) -> str:
    value = repr(error.get("input"))
    return value if len(value) < 60 else value[:57] + "..."


def _line(text: str, location: tuple) -> str:
    key = next((k for k in reversed(location) if isinstance(k, str)), None)
    for number, line in enumerate(text.splitlines(), start=1):
        if key is not None and line.lstrip().startswith(f"{key}:"):
            return f", line {number}"
    return ""
