"""Each lever taken alone: what it adds to the baseline's share, how much of the gap to the goal that closes, and what it costs."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from chnt_analysis.scenarios import Scenario, simulate
from chnt_analysis.scenarios.levers import Lever

PER = 100.0  # VND billion
TOGETHER = "together"
COLUMNS = ("lever", "scenario", "added", "lower_80", "upper_80", "closes", "budget", "per_budget")


def single_levers(
    baseline: Scenario,
    scenarios: Iterable[Scenario],
    *,
    start: float,
    goal: float,
    start_year: int,
    end_year: int,
    draws: int,
    seed: int,
) -> pd.DataFrame:
    """Return what each lever of some scenarios, alone, adds to the share of the baseline, the largest first.

    Columns ``lever, scenario, added, lower_80, upper_80`` (points of the share at the end: median and bounds of the differences simulation
    by simulation), ``closes`` (percent of the gap from the baseline's median to the goal; missing where there is no gap), ``budget`` (VND
    billion over the lever's years, missing where none is given) and ``per_budget`` (points for each VND 100 billion). A scenario with
    several levers has a row ``together`` for all of them at once. Levers that act in none of the years are left out.
    """
    how = {"start_year": start_year, "end_year": end_year, "draws": draws, "seed": seed}
    bare = start * _ratio(baseline, [], **how)
    gap = goal - float(np.median(bare))
    rows: list[tuple] = []
    for scenario in scenarios:
        acting = [lever for lever in scenario.levers if any(map(lever.acts, range(start_year + 1, end_year + 1)))]
        sets = [(lever.name, [lever]) for lever in acting]
        if len(acting) > 1:
            sets.append((TOGETHER, acting))
        for name, levers in sets:
            more = start * _ratio(baseline, levers, **how) - bare
            added, lower, upper = (float(q) for q in np.quantile(more, [0.5, 0.1, 0.9]))
            cost = _budget(levers)
            rows.append(
                (
                    name,
                    scenario.name,
                    added,
                    lower,
                    upper,
                    100 * added / gap if gap > 0 else np.nan,
                    cost,
                    PER * added / cost,
                )
            )
    return pd.DataFrame(rows, columns=list(COLUMNS)).sort_values("added", ascending=False, ignore_index=True)


def largest(levers: pd.DataFrame) -> pd.Series | None:
    """Return the row of the single lever that adds most; ``None`` where there is none."""
    alone = levers[levers["lever"] != TOGETHER]
    return None if alone.empty else alone.iloc[0]


def _ratio(baseline: Scenario, levers: list[Lever], **how: int) -> np.ndarray:
    return simulate(baseline.model_copy(update={"levers": levers}), **how).share_ratio()[-1]  # type: ignore[arg-type]


def _budget(levers: list[Lever]) -> float:
    """Return the central cost of some levers over their years, VND billion; missing where one of them has none."""
    costs = [lever.budget.central * (lever.last - lever.first + 1) if lever.budget else np.nan for lever in levers]
    return float(np.sum(costs))
