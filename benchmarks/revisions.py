"""First estimates of national industrial growth and ours of the same day, against the next release's figure, out of sample."""

from __future__ import annotations

import numpy as np
import pandas as pd

from benchmarks.report import Row
from chnt_analysis import observations as obs
from chnt_analysis.revisions import real_time, score, triangle

FIRST_REPORTED = "2022-01"  # the configuration was chosen on 2019 to 2021
SECTIONS = ("all_industry", "mining", "manufacturing", "electricity", "water")


def run() -> list[Row]:
    """Score the months from 2022 on by section and over all divisions."""
    rows = obs.select(indicator="iip_growth", place="viet_nam", frequency="M")
    made = real_time(triangle(rows[rows["basis"] == "yoy"]), ytd=triangle(rows[rows["basis"] == "ytd"]))
    newer = made[made["period"] >= pd.Period(FIRST_REPORTED, "M")]
    scores = score(newer)
    divisions = scores[scores.index.str.startswith("vsic_")]
    lines = [row for name in SECTIONS for row in _rows(name, scores.loc[name])]
    ratio = float(np.exp(np.log(divisions["ratio"]).mean()))
    biased = int(((divisions["lower"] > 0) | (divisions["upper"] < 0)).sum())
    raw = int(((divisions["raw_lower"] > 0) | (divisions["raw_upper"] < 0)).sum())
    pooled = score(newer[newer["sector"].str.startswith("vsic_")].assign(all="divisions"), by="all").iloc[0]
    return [
        *lines,
        *_rows("mean of the divisions", pooled),
        Row(f"error ratio, geometric mean of {len(divisions)} divisions", f"{ratio:.3f}", "1 (first estimate)", "below 1", ratio < 1),
        Row("divisions with a bias (95 %)", f"{biased}", f"{raw} (first estimate)"),
        Row("95 % intervals cover", f"{score(newer.assign(all='all'), by='all')['covered_95'].iloc[0]:.1f} %", "", "93 to 97 %", bool(93 <= score(newer.assign(all="all"), by="all")["covered_95"].iloc[0] <= 97)),
    ]  # fmt: skip


def _rows(name: str, found: pd.Series) -> list[Row]:
    unbiased = bool(found["lower"] <= 0 <= found["upper"])
    ours = f"{found['bias']:+.2f} [{found['lower']:+.2f}, {found['upper']:+.2f}]"
    other = f"{found['raw_bias']:+.2f} [{found['raw_lower']:+.2f}, {found['raw_upper']:+.2f}] (first estimate)"
    return [
        Row(f"{name}: mean absolute error, points", f"{found['mae']:.2f}", f"{found['raw_mae']:.2f} (first estimate)",
            "smaller", bool(found["ratio"] < 1)),
        Row(f"{name}: bias, points", ours, other, "interval holds 0", unbiased),
    ]  # fmt: skip
