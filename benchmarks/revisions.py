"""First estimates of national industrial growth and ours of the same day, against the next release's figure, out of sample."""

from __future__ import annotations

import numpy as np
import pandas as pd

from benchmarks.report import Row
from chnt_analysis import observations as obs
from chnt_analysis.revisions import chance_of_as_many, diebold_mariano, gains, real_time, score, triangle

FIRST_REPORTED = "2022-01"  # the configuration was chosen on releases before it
SECTIONS = ("all_industry", "mining", "manufacturing", "electricity", "water")


def run() -> list[Row]:
    """Score the months from 2022 on by section and over all divisions."""
    rows = obs.select(indicator="iip_growth", place="viet_nam", frequency="M")
    yoy, ytd, mom = (triangle(rows[rows["basis"] == basis]) for basis in ("yoy", "ytd", "mom"))
    made = real_time(yoy, ytd=ytd, mom=mom)
    newer = made[made["period"] >= pd.Period(FIRST_REPORTED, "M")]
    scores = score(newer)
    lines = [row for name in SECTIONS for row in _rows(name, scores.loc[name], newer[newer["sector"] == name])]
    division = newer["sector"].str.startswith("vsic_")
    together = score(newer.assign(all="all"), by="all").iloc[0]
    covered = together["covered_95"]
    return [
        *lines,
        *_rows(
            "mean of the divisions", score(newer[division].assign(all="divisions"), by="all").iloc[0], newer[division]
        ),
        *_counted(scores[scores.index.str.startswith("vsic_")]),
        *_rows("sections and divisions together, months as clusters", together, newer),
        Row("95 % intervals cover", f"{covered:.1f} %", "", "93 to 97 %", bool(93 <= covered <= 97)),
    ]


def _rows(name: str, estimate: pd.Series, made: pd.DataFrame) -> list[Row]:
    unbiased = bool(estimate["lower"] <= 0 <= estimate["upper"])
    ours = f"{estimate['bias']:+.2f} [{estimate['lower']:+.2f}, {estimate['upper']:+.2f}]"
    other = f"{estimate['raw_bias']:+.2f} [{estimate['raw_lower']:+.2f}, {estimate['raw_upper']:+.2f}] (first estimate)"
    return [
        Row(
            f"{name}: mean absolute error, points",
            f"{estimate['mae']:.2f}",
            f"{estimate['raw_mae']:.2f} (first estimate)",
            "smaller",
            bool(estimate["ratio"] < 1),
        ),
        Row(f"{name}: bias, points", ours, other, "interval holds 0", unbiased),
        Row(
            f"{name}: median error, points",
            f"{estimate['median']:+.2f}",
            f"{estimate['raw_median']:+.2f} (first estimate)",
        ),
        _test(name, made),
    ]


def _test(name: str, made: pd.DataFrame) -> Row:
    tested = diebold_mariano(gains(made))
    p_value = f"p = {tested['p']:.2f} (t = {tested['statistic']:+.2f}, {tested['n']} months)"
    return Row(f"{name}: equal accuracy, Diebold-Mariano", p_value, "no difference")


def _counted(divisions: pd.DataFrame) -> list[Row]:
    ratio, n = float(np.exp(np.log(divisions["ratio"]).mean())), len(divisions)
    biased = int(((divisions["lower"] > 0) | (divisions["upper"] < 0)).sum())
    raw = int(((divisions["raw_lower"] > 0) | (divisions["raw_upper"] < 0)).sum())
    ours, other = chance_of_as_many(biased, n), chance_of_as_many(raw, n)
    return [
        Row(
            f"error ratio, geometric mean of {n} divisions", f"{ratio:.3f}", "1 (first estimate)", "below 1", ratio < 1
        ),
        Row(
            f"divisions of {n} with a bias (95 %), chance of as many",
            f"{biased} (p = {ours:.2f})",
            f"{raw} (p = {other:.2f}) (first estimate)",
            "chance of 5 % or more",
            ours >= 0.05,
        ),
    ]
