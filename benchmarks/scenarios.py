"""Scenarios: 100,000 draws x 120 months x 10 scenarios in one frame, CPU and memory, beside a plain pandas loop."""

from __future__ import annotations

import subprocess
import sys
import time

import numpy as np
import pandas as pd

from benchmarks.report import Row
from chnt_analysis import scenarios
from chnt_analysis.scenarios.compare import compare
from chnt_analysis.scenarios.monthly import monthly
from chnt_analysis.scenarios.simulate import simulate

DRAWS, MONTHS, START, GOAL_OVER_START = 100_000, 120, 2025, 1.2
MOST_SECONDS, MOST_MIB = 2.0, 1024.0
FEWER = 2_000  # draws of the pandas loop; its time is proportional to them

ALONE = f"""
import resource
from benchmarks import scenarios
scenarios.panel(scenarios.ten(), {DRAWS})
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def ten() -> list[scenarios.Scenario]:
    """Return ten scenarios: the shipped ones, and more of them under other names."""
    shipped = [scenarios.load(path.stem) for path in scenarios.files.obs.scenario_files()]
    return [s.model_copy(update={"name": f"{s.name}_{i}"}) for i in range(2) for s in shipped][:10]


def panel(chosen: list[scenarios.Scenario], draws: int) -> pd.DataFrame:
    """Return the frame of all scenarios."""
    return monthly(chosen, start_year=START, months=MONTHS, draws=draws, ratios=[GOAL_OVER_START])


def plain(scenario: scenarios.Scenario, draws: int) -> pd.DataFrame:
    """Return one scenario's rows as one would write it down: a frame of months x draws, grown month by month."""
    paths = simulate(scenario, start_year=START, end_year=START + MONTHS // 12, draws=draws)
    months = pd.period_range(f"{START + 1}-01", periods=MONTHS, freq="M", name="period")
    ratio = pd.DataFrame(1.0, index=months, columns=range(draws))
    level = pd.Series(1.0, index=range(draws))
    for month in months:
        year = month.year - START - 1
        level = level * ((1 + paths.supporting[year] / 100) / (1 + paths.manufacturing[year] / 100)) ** (1 / 12)
        ratio.loc[month] = level
    bands = ratio.quantile([0.5, 0.1, 0.9, 0.025, 0.975], axis=1).T
    bands["reached"] = 100 * (ratio >= GOAL_OVER_START).mean(axis=1)
    bands["reached_by"] = 100 * (ratio >= GOAL_OVER_START).cummax().mean(axis=1)
    return bands


def run() -> list[Row]:
    """Measure the panel, its memory, the plain loop, and what common random numbers save."""
    chosen = ten()
    panel(chosen, 100)  # imports and caches
    seconds = min(_cpu(lambda: panel(chosen, DRAWS)) for _ in range(3))
    slow = _cpu(lambda: plain(chosen[0], FEWER)) * DRAWS / FEWER * len(chosen)
    output = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True, check=True).stdout
    memory = float(output.split()[-1])
    what = f"{len(chosen)} scenarios x {MONTHS} months x {DRAWS:,} draws"
    return [
        Row(
            f"{what}, CPU seconds (best of 3)",
            f"{seconds:.2f}",
            f"{slow:.0f} plain pandas, scaled from {FEWER:,} draws",
            f"<= {MOST_SECONDS:g}",
            seconds <= MOST_SECONDS,
        ),
        Row(f"{what}, peak memory, MiB", f"{memory:.0f}", "", f"<= {MOST_MIB:g}", memory <= MOST_MIB),
        _noise(),
    ]


def _noise() -> Row:
    """Return the standard deviation, over seeds, of the difference of two scenarios with common and with separate random numbers."""
    base, other = scenarios.load("baseline"), scenarios.load("supplier_linkage")
    common, separate = [], []
    for seed in range(40):
        compared = compare([base, other], start_year=START, end_year=START + 5, draws=500, seed=seed)
        apart = compare([other], start_year=START, end_year=START + 5, draws=500, seed=1000 + seed)
        means = [float(compared.ratio[s.name][-1].mean()) for s in (base, other)]
        common.append(means[1] - means[0])
        separate.append(float(apart.ratio[other.name][-1].mean()) - means[0])
    ratio = float(np.std(separate) / np.std(common))
    return Row(
        "standard deviation of a difference, separate / common random numbers",
        f"{ratio:.1f} times",
        "",
        "> 1",
        ratio > 1,
    )


def _cpu(work) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before
