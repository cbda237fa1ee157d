"""Batches of notebooks beside papermill: wall and CPU seconds of whole processes, finished pages on our side only.

A shell loop of 20 runs is taken as 20 times the median of three of its runs. The comparison with fresh kernels is done before anything is measured,
save in the row that counts it.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from pathlib import Path

import nbformat
import yaml
from nbformat.v4 import new_code_cell, new_notebook

from benchmarks._papermill import Cost, chnt, middle, papermill, ploomber, pool
from benchmarks.report import Row

RUNS, ROUNDS = 20, 3
GROWTH = {"goal": [8.0, 9.0, 10.0, 11.0, 12.0], "target_year": [2025, 2026], "language": ["vi", "en"]}
SWEEP = {"goal": [g / 2 for g in range(12, 62)], "target_year": [2025, 2026]}
LIGHT = (
    "import altair as alt\nimport numpy as np\nimport pandas as pd\nfrom statsmodels.tsa.exponential_smoothing.ets import ETSModel",
    "months = pd.period_range('2015-01', periods=96, freq='M')\n"
    "level = pd.Series(100 + np.arange(96) + 10 * np.sin(np.arange(96) * np.pi / 6) + value, index=months)\n"
    "fitted = ETSModel(level, error='add', trend='add', seasonal='add', seasonal_periods=12).fit(disp=False)",
    "frame = pd.DataFrame({'month': months.astype(str), 'level': level.to_numpy(), 'fitted': fitted.fittedvalues.to_numpy()})",
    "alt.Chart(frame).mark_line().encode(x='month:T', y='level:Q')",
    "alt.Chart(frame).mark_point().encode(x='month:T', y='fitted:Q')",
    "float(fitted.forecast(12).iloc[-1])",
)
MEMORY = (
    "import sys\ntext = open('/proc/self/smaps_rollup').read()\n"
    "print(sum(int(line.split()[1]) for line in text.splitlines() if line.startswith('Private_')), file=sys.stderr)"
)


def run() -> list[Row]:
    """Measure every row."""
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        return [
            *heavy(folder / "heavy"),
            *light(folder / "light"),
            *plans(folder / "plans"),
            *default(folder / "default"),
        ]


def heavy(folder: Path) -> list[Row]:
    """Twenty runs of ``output_growth``: against a shell loop, again with nothing changed, one alone, and as a sweep."""
    from chnt_analysis.batch.notebooks import FOLDER

    batch = _batch(folder, [{"notebook": "output_growth", "grid": GROWTH}])
    chnt("run", str(batch))
    one = middle([papermill(FOLDER / "output_growth.ipynb", folder, {"goal": 10.0}) for _ in range(ROUNDS)])
    ours = middle([chnt("run", str(batch), "--force", "--json") for _ in range(ROUNDS)])
    again = middle([chnt("run", str(batch), "--json") for _ in range(ROUNDS)])
    alone = ["run", "output_growth", "-p", "goal=13", "--out", str(folder / "alone"), "--force"]
    single = middle([chnt(*alone) for _ in range(ROUNDS)])
    lists = [word for name, values in SWEEP.items() for word in ("-g", f"{name}={json.dumps(values)}")]
    swept = chnt("sweep", "output_growth", *lists, "-o", str(folder / "sweep.csv")).times(1 / 100)
    loop = one.times(RUNS)
    return [
        _wall("20 x output_growth", ours, loop, "papermill in a loop", 10),
        _cpu("20 x output_growth", ours, loop, "papermill in a loop", 5),
        Row("20 x output_growth, nothing changed", f"{again.wall:.2f} s", "", "1.0 s", again.wall <= 1.0),
        _cpu("1 x output_growth, code unchanged", single, one, "papermill", 2),
        _cpu("a run of a sweep of 100", swept, one, "papermill", 30),
    ]


def light(folder: Path) -> list[Row]:
    """Twenty runs of a light notebook of a user's own: one ETS fit and two charts."""
    book = _book(folder / "books", "light", *LIGHT)
    _book(folder / "books", "memory", *LIGHT, MEMORY)
    grid = [{"value": float(v)} for v in range(RUNS)]
    values = {"grid": {"value": [p["value"] for p in grid]}}
    batch = _batch(folder, [{"notebook": "light", **values}], notebooks="books")
    chnt("run", str(batch))
    loop = middle([papermill(book, folder, p) for p in grid[:ROUNDS]]).times(RUNS)
    ours = middle([chnt("run", str(batch), "--force", "--json") for _ in range(ROUNDS)])
    pooled, other = pool(book, folder / "pool", grid), ploomber(book, folder / "ploomber", grid)
    rows = [
        _wall("20 x light notebook", ours, loop, "papermill in a loop", 12),
        _wall("20 x light notebook", ours, pooled, "papermill, pool of 2", 3),
    ]
    if other is not None:
        rows.append(_wall("20 x light notebook", ours, other, "ploomber-engine", 1))
    private = _private(folder)
    return [*rows, Row("private memory of a forked run", f"{private:.0f} MiB", "", "40 MiB", private <= 40)]


def plans(folder: Path) -> list[Row]:
    """A plan of ten thousand runs checked, a million refused."""
    from chnt_analysis.batch import plan
    from chnt_analysis.errors import DataError

    grid = {"goal": [g / 10 for g in range(1, 501)], "draws": list(range(100, 110)), "language": ["vi", "en"]}
    path = _batch(folder, [{"notebook": "output_share", "grid": grid}])
    start = time.perf_counter()
    plan.read(path)
    checked = time.perf_counter() - start
    path = _batch(folder, [{"notebook": "output_share", "grid": {**grid, "seed": list(range(100))}}])
    start = time.perf_counter()
    try:
        plan.read(path)
        refused = False
    except DataError:
        refused = True
    asked = time.perf_counter() - start
    return [
        Row("plan of 10,000 runs checked", f"{checked:.2f} s", "", "2 s", checked <= 2),
        Row("plan of 1,000,000 runs refused", f"{asked:.2f} s", "", "before it is expanded", refused and asked <= 2),
    ]


def default(folder: Path) -> list[Row]:
    """The default batch after a change of code, its comparison with fresh kernels included, and with nothing kept, drawings of charts neither."""
    from chnt_analysis.batch import plan

    pages = len(plan.read(plan.DEFAULT).runs)
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    first = chnt("run", "--out", str(folder / "site"), "--json")
    shutil.rmtree(folder / "cache" / "chnt" / "charts")
    forced = chnt("run", "--out", str(folder / "site"), "--force", "--json")
    allowed = 45 + 1.2 * max(0, pages - 38)
    more = allowed + 40
    return [
        Row(
            f"default batch, {pages} pages, code changed",
            f"{first.wall:.0f} s, {first.cpu:.0f} s CPU",
            "",
            f"{more:.0f} s",
            first.wall <= more,
        ),
        Row(
            f"default batch, {pages} pages, nothing kept",
            f"{forced.wall:.0f} s, {forced.cpu:.0f} s CPU",
            "",
            f"{allowed:.0f} s",
            forced.wall <= allowed,
        ),
    ]


def _wall(what: str, ours: Cost, other: Cost, name: str, bar: float) -> Row:
    return _ratio(f"{what}, wall", ours.wall, other.wall, name, bar)


def _cpu(what: str, ours: Cost, other: Cost, name: str, bar: float) -> Row:
    return _ratio(f"{what}, CPU", ours.cpu, other.cpu, name, bar)


def _ratio(what: str, ours: float, other: float, name: str, bar: float) -> Row:
    ratio = other / ours
    return Row(what, f"{ours:.2f} s", f"{other:.1f} s ({name}): {ratio:.1f} times", f"{bar:g} times", ratio >= bar)


def _private(folder: Path) -> float:
    """Return the median private memory of forked runs of the light notebook, MiB."""
    values = list(range(4))
    batch = _batch(folder, [{"notebook": "memory", "grid": {"value": values}}], notebooks="books", site="memory")
    chnt("run", str(batch), "--json")
    chnt("run", str(batch), "--json", "--force")
    rows = []
    for path in (folder / "memory/notebooks").glob("*.ipynb"):
        outputs = [o for c in nbformat.read(path, 4).cells if c.cell_type == "code" for o in c.outputs]
        rows += [
            int(o.text) / 1024
            for o in outputs
            if o.output_type == "stream" and o.name == "stderr" and o.text.strip().isdecimal()
        ]
    return sorted(rows)[len(rows) // 2]


def _batch(folder: Path, runs: list[dict], *, notebooks: str = "", site: str = "site") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "batch.yml"
    named = {"notebooks": notebooks} if notebooks else {}
    path.write_text(yaml.safe_dump({"site": str(folder / site), "runs": runs, **named}), "utf8")
    return path


def _book(folder: Path, name: str, *sources: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    cells = [new_code_cell("value = 0.0", metadata={"tags": ["parameters"]}), *map(new_code_cell, sources)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), folder / f"{name}.ipynb")
    return folder / f"{name}.ipynb"
