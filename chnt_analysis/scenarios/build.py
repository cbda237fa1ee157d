"""From a scenario's assumptions to arrays of years x draws, each assumption kept apart so that it can be exchanged.

An *item* is one assumption with a range: ``manufacturing_growth``, ``differential`` or ``supporting_growth``,
``SHOCK.manufacturing``, ``SHOCK.supporting``, ``LEVER.STAGE``. How a value is picked from its range is the caller's choice:
drawn, central, low, high or moved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from chnt_analysis.scenarios.files import Scenario
from chnt_analysis.scenarios.levers import Lever
from chnt_analysis.scenarios.parts import Shock
from chnt_analysis.scenarios.spans import Span

MONTHS = 12
NOT_FELT = 1e-4  # of a shock: what fades beyond is left out

Pick = Callable[[str, int | None, Span], np.ndarray]
"""From an item's name, the number of the year (``None`` for one value a path) and its range to one value a draw."""


@dataclass(frozen=True)
class Components:
    """The assumptions' values, each kept apart: arrays of years x draws.

    Attributes
    ----------
    first_year : int
        First year after the start.
    manufacturing : ndarray
        Growth, percent a year, shocks not in it.
    follows : bool
        Whether ``pace`` is added to manufacturing's growth (a differential) or stands by itself (a growth of its own).
    pace : ndarray
        Points above manufacturing, or percent a year.
    levers : dict of str to ndarray
        Points a year that each lever adds.
    shocks : dict of str to (ndarray, ndarray)
        Change of the logarithm of the level of manufacturing and of supporting industry against the start, year averages.
    """

    first_year: int
    manufacturing: np.ndarray
    follows: bool
    pace: np.ndarray
    levers: dict[str, np.ndarray] = field(default_factory=dict)
    shocks: dict[str, tuple[np.ndarray, np.ndarray]] = field(default_factory=dict)

    def supporting(self) -> np.ndarray:
        """Return growth of supporting industry, percent a year, shocks not in it."""
        own = self.manufacturing + self.pace if self.follows else self.pace + 0 * self.manufacturing
        return own + sum(self.levers.values()) if self.levers else own

    def log_ratio(self) -> np.ndarray:
        """Return the logarithm of the share over its start: years x draws."""
        steps = np.log1p(self.supporting() / 100) - np.log1p(self.manufacturing / 100)
        return np.cumsum(steps, axis=0) + sum(s - m for m, s in self.shocks.values())


def components(scenario: Scenario, *, start_year: int, end_year: int, pick: Pick) -> Components:
    """Return the assumptions' values from the year after ``start_year`` to ``end_year``.

    A differential is at least as wide as its record over as many years (:meth:`Scenario.over`).
    """
    years, scenario = range(start_year + 1, end_year + 1), scenario.over(end_year - start_year)
    growth, name = scenario.manufacturing_growth, "manufacturing_growth"
    manufacturing = np.stack([_year(growth, year, name, i, pick) for i, year in enumerate(years)])
    by_year = scenario.stated_differential or scenario.supporting_growth
    assert by_year is not None
    pace = np.stack([pick(scenario.pace, i, by_year.of(year)) for i, year in enumerate(years)])
    return Components(
        first_year=start_year + 1,
        manufacturing=manufacturing,
        follows=scenario.pace == "differential",
        pace=pace,
        levers={lever.name: _lever(lever, years, pick) for lever in scenario.levers},
        shocks={shock.name: _shock(shock, start_year, len(years), pick) for shock in scenario.shocks},
    )


def shock_sizes(shock: Shock, pick: Pick) -> tuple[np.ndarray, np.ndarray]:
    """Return the size of a shock to manufacturing and to supporting industry, percent of the level."""
    return pick(f"{shock.name}.manufacturing", None, shock.manufacturing), pick(
        f"{shock.name}.supporting", None, shock.supporting
    )


def _year(growth, year: int, item: str, number: int, pick: Pick) -> np.ndarray:
    """Return growth of a year: its own, or over twelve months when some have rates of their own."""
    whole = growth.of(year)
    own = {m: span for m, span in growth.months.items() if m[:4] == str(year)}
    if not own:
        return pick(item, number, whole)
    logs = [np.log1p(pick(item, number, own.get(f"{year}-{m:02d}", whole)) / 100) for m in range(1, MONTHS + 1)]
    return 100 * np.expm1(sum(logs) / MONTHS)


def _lever(lever: Lever, years: range, pick: Pick) -> np.ndarray:
    value = {stage: pick(f"{lever.name}.{stage}", None, span) for stage, span in lever.stages.items()}
    return np.outer([float(lever.acts(year)) for year in years], lever.added(value))


def _shock(shock: Shock, start_year: int, years: int, pick: Pick) -> tuple[np.ndarray, np.ndarray]:
    felt = shock.felt(start_year * MONTHS, (years + 1) * MONTHS).reshape(years + 1, MONTHS)
    manufacturing, supporting = (_yearly(size, felt) for size in shock_sizes(shock, pick))
    return manufacturing[1:] - manufacturing[0], supporting[1:] - supporting[0]


def _yearly(size: np.ndarray, felt: np.ndarray) -> np.ndarray:
    """Return the logarithm of the year's mean of ``1 + size * felt``: exact, the mean is linear in the size."""
    return np.log1p(np.outer(felt.mean(axis=1), np.atleast_1d(size)) / 100)
