"""The other side of the benchmark of batches: papermill in a shell loop, in a pool, and ploomber-engine."""

from __future__ import annotations

import importlib.util
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

POOL = """
import sys
sys.modules["rfc3987_syntax"] = None
import json
from concurrent.futures import ProcessPoolExecutor
import papermill

def one(task):
    papermill.execute_notebook(*task[:2], parameters=task[2], kernel_name="python3", progress_bar=False)

if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(one, json.load(sys.stdin)))
"""
PLOOMBER = """
import json, sys
from ploomber_engine import execute_notebook
for source, target, parameters in json.load(sys.stdin):
    execute_notebook(source, target, parameters=parameters)
"""


@dataclass(frozen=True)
class Cost:
    """Wall and CPU seconds of a command with all its descendants."""

    wall: float
    cpu: float

    def times(self, n: float) -> Cost:
        """Return the cost of ``n`` such commands one after the other."""
        return Cost(n * self.wall, n * self.cpu)


def cost(*command: str, given: str = "", fine: Sequence[int] = (0,)) -> Cost:
    """Run a command and return what it cost."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    if done.returncode not in fine:
        raise RuntimeError(f"{' '.join(command[:6])}: exit {done.returncode}\n{done.stdout}\n{done.stderr}")
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the medians of several costs."""
    return Cost(median(c.wall for c in costs), median(c.cpu for c in costs))


def papermill(source: Path, folder: Path, parameters: dict[str, Any]) -> Cost:
    """Return the cost of one ``papermill`` command."""
    given = [word for name, value in parameters.items() for word in ("-p", name, str(value))]
    tool = (sys.executable, "-m", "papermill", str(source), str(folder / "out.ipynb"), "-k", "python3")
    return cost(*tool, *given, "--no-progress-bar")


def pool(source: Path, folder: Path, grid: list[dict[str, Any]]) -> Cost:
    """Return the cost of a pool of two processes that spare themselves jsonschema's parser of addresses."""
    return cost(sys.executable, "-c", POOL, given=_tasks(source, folder, grid))


def ploomber(source: Path, folder: Path, grid: list[dict[str, Any]]) -> Cost | None:
    """Return the cost of ploomber-engine, one interpreter for all runs; None where it is not installed.

    It is no dependency: ``CHNT_BENCH_PLOOMBER`` names the interpreter of an environment that holds it.
    """
    interpreter = os.environ.get("CHNT_BENCH_PLOOMBER", "")
    if not interpreter and importlib.util.find_spec("ploomber_engine") is None:
        return None
    return cost(interpreter or sys.executable, "-c", PLOOMBER, given=_tasks(source, folder, grid))


def chnt(*arguments: str, fine: Sequence[int] = (0,)) -> Cost:
    """Return the cost of a ``chnt`` command."""
    return cost(sys.executable, "-m", "chnt_analysis.cli", *arguments, fine=fine)


def _tasks(source: Path, folder: Path, grid: list[dict[str, Any]]) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    return json.dumps([(str(source), str(folder / f"{i}.ipynb"), p) for i, p in enumerate(grid)])
