"""Many series at once: each rebuilt on its own, on all cores."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

import pandas as pd

from chnt_analysis.errors import DataError, InputError
from chnt_analysis.rebuild import engine, rates, result
from chnt_analysis.rebuild.result import Rebuilt

WORTH_A_POOL = 60  # series below which starting processes costs more than it saves
CHUNK = 20
MOST_SHOWN = 20
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def rebuild_many(
    table: pd.DataFrame, *, base: int | None = None, where: str = "rates", workers: int | None = None
) -> dict[str, Rebuilt]:
    """Return the rebuilt level of each series.

    Parameters
    ----------
    table : DataFrame
        As for ``rebuild``, with a column ``series``.
    base : int, optional
        Base year of all series; the first whole year of each by default.
    where : str
        What messages call the table.
    workers : int, optional
        Processes; one a core by default, none for few series.

    Returns
    -------
    dict
        By name of series, in the order of first appearance.

    Raises
    ------
    DataError
        Naming every series that cannot be rebuilt and why. A rate of -100 % or below is set aside, with a note of its series.
    """
    if "series" not in table.columns:
        raise DataError(f"{where}: missing column series; many series need it, one goes through rebuild")
    numbered = table if "row" in table else table.assign(row=range(1, len(table) + 1))
    parts = [(str(name), part, base, where) for name, part in numbered.groupby("series", sort=False)]
    count = workers or os.cpu_count() or 1
    if len(parts) < WORTH_A_POOL or count == 1:
        results = [_one(part) for part in parts]
    else:
        with _one_thread(), ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn")) as pool:
            results = list(pool.map(_one, parts, chunksize=CHUNK))
    failures = [rebuilt for rebuilt in results if isinstance(rebuilt, str)]
    if failures:
        more = len(failures) - MOST_SHOWN
        raise DataError("\n".join([*failures[:MOST_SHOWN], *([f"... and {more} more series"] if more > 0 else [])]))
    return {name: rebuilt for (name, *_), rebuilt in zip(parts, results, strict=True) if isinstance(rebuilt, Rebuilt)}


def _one(part: tuple[str, pd.DataFrame, int | None, str]) -> Rebuilt | str:
    """Return the rebuilt level, or why there is none."""
    name, table, base, where = part
    try:
        return result.present(engine.solve(rates.read(table, where=where, impossible="set_aside")), base=base)
    except InputError as error:
        return f"series {name}: {error}"


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let processes started meanwhile do their algebra in one thread: the series share the cores."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
