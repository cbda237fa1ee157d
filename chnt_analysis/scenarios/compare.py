"""Several scenarios over the same random numbers: their paths, and the differences between them path by path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from chnt_analysis.errors import ParameterError
from chnt_analysis.scenarios.files import Scenario
from chnt_analysis.scenarios.simulate import Paths, simulate


@dataclass(frozen=True)
class Comparison:
    """Paths of several scenarios drawn with the same random numbers.

    Attributes
    ----------
    start_year, end_year : int
        Last known year and last year.
    paths : dict of str to Paths
        By scenario, in the order asked for.
    ratio : dict of str to ndarray
        The share over its start: years x draws.
    """

    start_year: int
    end_year: int
    paths: Mapping[str, Paths]
    ratio: Mapping[str, np.ndarray]

    def __repr__(self) -> str:
        ends = ", ".join(f"{name} {100 * float(np.median(ratio[-1])):.1f}" for name, ratio in self.ratio.items())
        return f"Comparison({self.end_year}, share of {self.start_year} = 100: {ends})"

    def quantiles(self, start: float | Mapping[str, float], levels: Sequence[int] = (80,)) -> pd.DataFrame:
        """Return median and bands of the share, percent: columns scenario, period, point, lower_80, upper_80; start included."""
        years = pd.period_range(str(self.start_year), str(self.end_year), freq="Y", name="period")
        frames = []
        for name, ratio in self.ratio.items():
            share = _start(start, name) * np.vstack([np.ones(ratio.shape[1]), ratio])
            columns = {"point": np.median(share, axis=1)}
            for level in levels:
                tail = (1 - level / 100) / 2
                columns[f"lower_{level}"], columns[f"upper_{level}"] = np.quantile(share, [tail, 1 - tail], axis=1)
            frames.append(pd.DataFrame({"scenario": name, "period": years, **columns}))
        return pd.concat(frames, ignore_index=True)

    def differences(
        self, baseline: str, start: float | Mapping[str, float], levels: Sequence[int] = (80,)
    ) -> pd.DataFrame:
        """Return by how many points each scenario's share differs from the baseline's at the end, path by path.

        Columns ``scenario, point, lower_80, upper_80, above``; ``above`` is the percent of paths on which it lies above.
        """
        known = self._of(baseline)
        base = _start(start, baseline) * known[-1]
        rows = []
        for name, ratio in self.ratio.items():
            if name != baseline:
                gap = _start(start, name) * ratio[-1] - base
                row = {"scenario": name, "point": float(np.median(gap)), "above": float(100 * (gap > 0).mean())}
                for level in levels:
                    tail = (1 - level / 100) / 2
                    row[f"lower_{level}"], row[f"upper_{level}"] = np.quantile(gap, [tail, 1 - tail])
                rows.append(row)
        return pd.DataFrame(rows)

    def reached(self, goal: float, starts: Sequence[float]) -> pd.DataFrame:
        """Return the percent of each scenario's paths that end at the goal or above, by starting share.

        A proportion of the paths of a scenario, not a forecast probability. Columns ``scenario, start, value``.
        """
        frames = []
        for name, ratio in self.ratio.items():
            ordered = np.sort(ratio[-1])
            below = np.searchsorted(ordered, goal / np.asarray(starts, dtype=float))
            frames.append(pd.DataFrame({"scenario": name, "start": starts, "value": 100 - 100 * below / len(ordered)}))
        return pd.concat(frames, ignore_index=True)

    def break_even(self, goal: float) -> pd.Series:
        """Return the starting share from which half of each scenario's paths reach the goal, percent."""
        return pd.Series({name: float(np.median(goal / ratio[-1])) for name, ratio in self.ratio.items()})

    def growth(self) -> pd.DataFrame:
        """Return median compound growth of manufacturing and supporting industry over the years, percent a year, by scenario."""
        rows = {}
        for name, paths in self.paths.items():
            rows[name] = {
                part: float(np.median(100 * np.expm1(np.log1p(values / 100).mean(axis=0))))
                for part, values in (("manufacturing", paths.manufacturing), ("supporting", paths.supporting))
            }
        return pd.DataFrame.from_dict(rows, orient="index").rename_axis("scenario")

    def _of(self, name: str) -> np.ndarray:
        if name not in self.ratio:
            raise ParameterError(f"baseline = {name!r}: allowed are {', '.join(self.ratio)}")
        return self.ratio[name]


def compare(
    scenarios: Sequence[Scenario],
    *,
    start_year: int,
    end_year: int,
    draws: int = 1000,
    seed: int = 0,
    given: Mapping[int, float] | None = None,
) -> Comparison:
    """Return several scenarios' paths with the same random numbers.

    Parameters
    ----------
    scenarios : sequence of Scenario
        Each with its own name.
    start_year, end_year, draws, seed, given
        As for :func:`chnt_analysis.scenarios.simulate.simulate`.

    Raises
    ------
    ParameterError
        When two scenarios have one name.

    Examples
    --------
    >>> from chnt_analysis.scenarios import load
    >>> both = compare([load("baseline"), load("faster")], start_year=2025, end_year=2030, draws=400)
    >>> both.differences("baseline", 13.5)["above"].tolist()
    [100.0]
    """
    named = [s.name for s in scenarios]
    twice = sorted({n for n in named if named.count(n) > 1})
    if twice:
        raise ParameterError(f"scenario name {twice[0]!r} is there twice; give your file a name of its own")
    paths = {
        s.name: simulate(s, start_year=start_year, end_year=end_year, draws=draws, seed=seed, given=given)
        for s in scenarios
    }
    return Comparison(start_year, end_year, paths, {name: p.share_ratio() for name, p in paths.items()})


def _start(start: float | Mapping[str, float], name: str) -> float:
    return float(start[name]) if isinstance(start, Mapping) else float(start)
