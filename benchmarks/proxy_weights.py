"""Weights of the proxy's divisions: national gross output of 2010 beside weights estimated from Ha Noi's own releases to 2022, evaluated on 2023 to 2025.

A release prints growth of manufacturing and of some divisions. Divisions it does not name take national growth, give or take what Ha Noi differs by
(``uncertainty.borrowed`` of the proxy's file); with selection, cut to what a release that names the extremes leaves: between the named divisions next to the total
on either side. Weights are the shipped ones times ``exp(theta)``, theta about nil by a standard deviation that leaving out each year to 2022 in turn chooses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.optimize import minimize
from scipy.stats import truncnorm

from benchmarks.report import Row
from chnt_analysis import observations as obs
from chnt_analysis.forecasting.rivals import diebold_mariano
from chnt_analysis.observations.rates import IIP
from chnt_analysis.scenarios import assumptions

FEWEST = 5  # divisions named
LEARNED, EVALUATED = 2022, (2023, 2024, 2025)
TAUS = (0.2, 0.4, 0.8, 1.5)
OWN = 1.0  # points: what a total is off beside its divisions
A_YEAR = 2  # releases of a year that count: they overlap
FARTHEST = 8.0  # standard deviations


@dataclass(frozen=True)
class Release:
    """Growth of manufacturing and its divisions over one span, percent: the place's (missing where not named) and the nation's."""

    year: int
    total: float
    own: np.ndarray
    nation: np.ndarray

    def filled(self, sd: float, *, selected: bool) -> tuple[np.ndarray, np.ndarray]:
        """Return growth of every division and the variance of those not named."""
        unnamed = np.isnan(self.own)
        middle = np.where(np.isnan(self.nation), self.total, self.nation)[unnamed]
        growth, variance = self.own.copy(), np.zeros(len(self.own))
        low, high = self._between() if selected else (-np.inf, np.inf)
        a, b = (np.clip((edge - middle) / sd, -FARTHEST, FARTHEST) for edge in (low, high))
        growth[unnamed], variance[unnamed] = truncnorm.stats(
            np.minimum(a, FARTHEST - 1), np.maximum(b, a + 1e-3), loc=middle, scale=sd, moments="mv"
        )
        return growth, variance

    def _between(self) -> tuple[float, float]:
        above, below = self.own[self.own >= self.total], self.own[self.own < self.total]
        return below.max(initial=-np.inf), above.min(initial=np.inf)


def releases(divisions: list[str]) -> list[Release]:
    """Return Ha Noi's releases that name at least five divisions and print manufacturing: year-to-date, and quarters on the year."""
    place, nation = (_table(code).reindex(columns=[*divisions, "manufacturing"]) for code in ("ha_noi", "viet_nam"))
    stated = place[(place[divisions].notna().sum(axis=1) >= FEWEST) & place["manufacturing"].notna()]
    theirs = nation[divisions].reindex(stated.index)
    return [
        Release(
            int(period[:4]),
            float(row["manufacturing"]),
            row[divisions].to_numpy(float),
            theirs.loc[key].to_numpy(float),
        )
        for key, row in stated.iterrows()
        for period in (key[1],)
    ]


def _table(place: str) -> pd.DataFrame:
    rows = obs.rows_of(place=place, indicator=IIP)
    spans = ((rows["basis"] == "ytd") & (rows["frequency"] == "M")) | (
        (rows["basis"] == "yoy") & (rows["frequency"] == "Q")
    )
    chosen = obs.choose(rows[spans & (rows["origin"] == "shipped")])
    return chosen.pivot_table(index=["basis", "period"], columns="sector", values="value")


def estimated(learned: list[Release], shipped: np.ndarray, tau: float, sd: float, *, selected: bool) -> np.ndarray:
    """Return the most probable weights given some releases."""
    parts = [release.filled(sd, selected=selected) for release in learned]
    growth, open_ = (np.array(part) for part in zip(*parts, strict=True))
    total, year = np.array([r.total for r in learned]), np.array([r.year for r in learned])
    counts = np.minimum(A_YEAR / (year[:, None] == year).sum(axis=0), 1)

    def cost(theta: np.ndarray) -> float:
        weight = _scaled(shipped, theta)
        variance = OWN**2 + open_ @ weight**2
        return float(
            (counts * ((growth @ weight - total) ** 2 / variance + np.log(variance))).sum() + theta @ theta / tau**2
        )

    return _scaled(shipped, minimize(cost, np.zeros(len(shipped)), method="L-BFGS-B").x)


def _scaled(shipped: np.ndarray, theta: np.ndarray) -> np.ndarray:
    weight = shipped * np.exp(theta)
    return weight / weight.sum()


def run() -> list[Row]:
    """Evaluate both sets of weights, with and without selection."""
    proxy = assumptions.proxy()
    rows = obs.rows_of(place=proxy.weights.place, indicator=proxy.weights.indicator)
    rows = rows[(rows["period"] == proxy.weights.period) & rows["sector"].str.fullmatch(r"vsic_(1\d|2\d|3[0-3])")]
    output = obs.choose(rows).set_index("sector")["value"].astype(float).sort_index()
    every = releases(list(output.index))
    return [
        row
        for selected in (False, True)
        for row in _evaluated(
            every, _scaled(output.to_numpy(), np.zeros(len(output))), proxy.uncertainty.borrowed, selected
        )
    ]


def _evaluated(every: list[Release], shipped: np.ndarray, sd: float, selected: bool) -> Iterator[Row]:
    learned, evaluated = [r for r in every if r.year <= LEARNED], [r for r in every if r.year in EVALUATED]

    def errors(weight: np.ndarray, those: list[Release]) -> np.ndarray:
        return np.array([r.filled(sd, selected=selected)[0] @ weight - r.total for r in those])

    def unseen(tau: float) -> float:
        left_out = []
        for year in sorted({r.year for r in learned}):
            weight = estimated([r for r in learned if r.year != year], shipped, tau, sd, selected=selected)
            left_out.append(errors(weight, [r for r in learned if r.year == year]))
        return float(np.abs(np.concatenate(left_out)).mean())

    tau = min(TAUS, key=unseen)
    weight = estimated(learned, shipped, tau, sd, selected=selected)
    ours, theirs = (pd.Series(errors(w, evaluated)) for w in (weight, shipped))
    years = pd.Series([r.year for r in evaluated])
    statistic, count = diebold_mariano(ours, theirs, years)
    name = "selection modelled" if selected else "no selection"
    by_year = ", ".join(
        f"{y}: {ours[years == y].abs().mean():.2f} / {theirs[years == y].abs().mean():.2f}" for y in EVALUATED
    )
    inside = [float((errors(w, learned) ** 2).sum()) for w in (weight, shipped)]
    yield Row(
        f"{name}: squares of {len(learned)} releases to {LEARNED}, tau {tau:g}",
        f"{inside[0]:.0f}",
        f"shipped {inside[1]:.0f}",
    )
    comparison = (
        f"shipped {theirs.abs().mean():.2f}; Diebold-Mariano {statistic:.1f} ({count} years); by year {by_year}"
    )
    yield Row(
        f"  mean absolute error of {len(evaluated)} releases of {EVALUATED[0]}-{EVALUATED[-1]}, points",
        f"{ours.abs().mean():.2f}",
        comparison,
    )
