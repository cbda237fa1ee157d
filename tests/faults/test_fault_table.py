"""The fault table: whatever goes wrong, each status is right, finished pages stay whole, and a second run completes to the same bytes.

Each fault is tried once here and twenty times by ``make faults``.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from chnt_analysis.batch import ledger, runner
from chnt_analysis.batch.processes import Limits

TIMES = range(int(os.environ.get("CHNT_FAULTS", "1")))
KILLS = 25 * int(os.environ.get("CHNT_FAULTS", "1")) if os.environ.get("CHNT_FAULTS") else 4
PATIENCE = 900  # seconds that a busy machine may take for what takes a quiet one some
LATE = ("hung", "stopped")  # met by the time allowed for a cell, which the cells of no other notebook are to meet
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux")

FAULTS = {
    "exception": ("1 / 0", "failed", "cell", "cell 3: ZeroDivisionError: division by zero"),
    "sys_exit": ("import sys\nsys.exit(0)", "failed", "cell", "cell 3: SystemExit: the notebook called sys.exit(0)"),
    "os_exit": ("import os\nos._exit(0)", "failed", "death", "cell 3: its process ended with exit status 0"),
    "segfault": ("import ctypes\nctypes.string_at(0)", "failed", "death", "cell 3: its process was killed by SIGSEGV"),
    "killed": ("import os\nos.kill(os.getpid(), 9)", "failed", "death", "cell 3: its process was killed by SIGKILL"),
    "parent_killed": ("import os\nos.kill(os.getppid(), 9)", "failed", "death", "its process was killed by SIGKILL"),
    "hung": (
        "import time\ntime.sleep(600)",
        "failed",
        "time",
        "cell 3: stopped after 3 s, the time allowed for a cell",
    ),
    "stopped": ("import os\nos.kill(os.getpid(), 19)", "failed", "time", "cell 3: stopped after 3 s"),
    "no_memory": (
        "import resource\nresource.setrlimit(resource.RLIMIT_AS, (2**32, 2**32))\nx = bytearray(2**33)",
        "failed",
        "cell",
        "cell 3: MemoryError",
    ),
    "refused": (
        "from chnt_analysis.errors import ParameterError\nraise ParameterError('no goal is stated for 2030')",
        "refused",
        "input",
        "no goal is stated for 2030",
    ),
    "bad_name": ("import nowhere_to_be_found", "failed", "cell", "cell 3: ModuleNotFoundError"),
}


@pytest.mark.parametrize("_", TIMES)
def test_each_bad_end_has_its_status_and_leaves_the_others_alone(batch, _):
    for name, (source, *_rest) in FAULTS.items():
        batch.book(name, source)
    batch.book("good", "print('still here')")
    names = [*(name for name in FAULTS if name not in LATE), "good"]
    random.shuffle(names)
    grid = {"notebook": "good", "parameters": {"value": 2}}
    records = runner.run(batch.plan(*names, grid), site=batch.site, workers=2, progress=False)
    allowed = Limits(run=PATIENCE, step=3)
    records += runner.run(batch.plan(*LATE), site=batch.site, workers=2, progress=False, limits=allowed)
    by_name = {r.name.partition(".")[0]: r for r in records}
    assert len(by_name) == len(FAULTS) + 2
    for name, (_source, status, cause, message) in FAULTS.items():
        assert (by_name[name].status, by_name[name].cause) == (status, cause), by_name[name].message
        assert message in by_name[name].message
        assert not (batch.site / f"{name}.vi.html").exists()
    assert by_name["good"].status == by_name["good-2"].status == "done"
    assert "still here" in (batch.site / "good.vi.html").read_text("utf8")
    assert {r["name"] for r in ledger.read(batch.site / "ledger.jsonl")} == {r.name for r in records}


@pytest.mark.parametrize("_", TIMES)
def test_a_notebook_edited_in_mid_run_runs_as_it_was_planned_and_again_next_time(batch, _):
    path = batch.folder / "books" / "edits.ipynb"
    batch.book(
        "edits",
        f"from pathlib import Path\np = Path({str(path)!r})\np.write_text(p.read_text().replace('old', 'new'))",
        "print('the', 'old', 'one')",
    )
    assert runner.run(batch.plan("edits"), site=batch.site, workers=2, progress=False)[0].status == "done"
    assert "the old one" in (batch.site / "edits.vi.html").read_text("utf8")
    assert [s.why for s in runner.standing(batch.plan("edits"), batch.site)] == ["its code changed"]


@pytest.mark.parametrize("_", TIMES)
def test_a_bad_file_in_the_data_folder_refuses_the_questions_that_read_it(batch, own_folder, _):
    (own_folder / "observations").mkdir(parents=True, exist_ok=True)
    (own_folder / "observations" / "torn.csv").write_text("indicator,place\niip_growth")
    batch.book("reads", "from chnt_analysis import observations\nobservations.observations()")
    batch.book("good")
    reads, good = runner.run(batch.plan("reads", "good"), site=batch.site, workers=2, progress=False)
    assert (reads.status, reads.cause, good.status) == ("refused", "input", "done")
    assert "torn.csv" in reads.message


def _slow(batch) -> None:
    batch.book("slow", "import time\ntime.sleep(0.4)")
    batch.plan({"notebook": "slow", "grid": {"value": [1, 2, 3, 4, 5, 6]}})


def _until(batch, pages: int, process) -> None:
    """Wait until so many pages are there."""
    end = time.monotonic() + PATIENCE
    while len(list(batch.site.glob("slow*.html"))) < pages and process.poll() is None:
        assert time.monotonic() < end
        time.sleep(0.05)


@dataclass(frozen=True)
class Undisturbed:
    """The slow batch when nothing happens: its pages, and the seconds it takes."""

    pages: dict[str, bytes]
    seconds: float


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory, new_batch):
    """The slow batch when nothing happens."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("undisturbed")
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        batch = new_batch(folder / "b")
        _slow(batch)
        start = time.monotonic()
        assert batch.start().wait(PATIENCE) == 0
        return Undisturbed(batch.pages(), time.monotonic() - start)


@pytest.mark.parametrize("_", TIMES)
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)])
def test_a_batch_that_is_stopped_keeps_its_pages_leaves_no_process_and_resumes_to_the_same_bytes(
    batch, undisturbed, number, code, _
):
    _slow(batch)
    process = batch.start()
    _until(batch, 2, process)
    process.send_signal(number)
    assert process.wait(PATIENCE) == code
    end = time.monotonic() + 60
    while batch.processes() and time.monotonic() < end:
        time.sleep(0.05)
    assert not batch.processes(), "a process outlived the runner"
    kept = {p.name: p.read_bytes() for p in batch.site.glob("slow*.html")}
    assert 1 < len(kept) < 6
    if number != signal.SIGKILL:
        index = (batch.site / "index.html").read_text("utf8")
        assert all(f'href="{name}"' in index for name in kept)
        assert {r["page"] for r in ledger.read(batch.site / "ledger.jsonl")} == set(kept)
    assert batch.start().wait(PATIENCE) == 0
    assert batch.pages() == undisturbed.pages


@pytest.mark.parametrize("_", TIMES)
def test_of_two_runners_the_second_is_refused_and_the_first_completes(batch, _):
    go = batch.folder / "go"
    batch.book(
        "slow",
        f"import time\nfrom pathlib import Path\nwhile value > 1 and not Path({str(go)!r}).exists():\n    time.sleep(0.1)",
    )
    batch.plan({"notebook": "slow", "grid": {"value": [1, 2, 3, 4, 5, 6]}})
    first = batch.start()
    _until(batch, 1, first)
    second = batch.start()
    assert second.wait(PATIENCE) == 2 and f"another batch (process {first.pid}) is writing" in batch.said()
    go.touch()
    assert first.wait(PATIENCE) == 0 and len(ledger.read(batch.site / "ledger.jsonl")) == 6
    whole(batch.site)


@pytest.mark.parametrize("_", TIMES)
def test_a_full_disk_fails_what_does_not_fit_keeps_the_rest_and_is_exit_3(batch, _):
    batch.book("small")
    batch.book("large", "print('x' * 1_500_000)")
    batch.plan("small", "large")
    limit = "import resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nresource.setrlimit(resource.RLIMIT_FSIZE, (1_200_000, 1_200_000))"
    process = batch.start(before=limit)  # no file may grow larger, which fails like a full disk
    assert process.wait(PATIENCE) == 3, batch.said()
    by_notebook = {r["notebook"]: r for r in ledger.read(batch.site / "ledger.jsonl")}
    assert (by_notebook["small"]["status"], by_notebook["large"]["status"], by_notebook["large"]["cause"]) == (
        "done",
        "failed",
        "disk",
    )
    whole(batch.site)
    assert batch.start().wait(PATIENCE) == 0
    assert (batch.site / "notebooks/large.vi.ipynb").stat().st_size > 1_500_000


@pytest.mark.parametrize("_", TIMES)
def test_a_folder_that_cannot_be_written_is_exit_2_before_any_run(batch, _):
    batch.book("good")
    batch.plan("good")
    batch.site.mkdir()
    (batch.site / "notebooks").write_text("a file where a folder should be")
    process = batch.start()
    assert process.wait(PATIENCE) == 2 and "cannot be written" in batch.said()


def whole(site: Path) -> None:
    """Assert that no file of a site is torn."""
    for path in site.glob("*.html"):
        assert path.read_text("utf8").rstrip().endswith("</html>"), path
    for path in site.glob("notebooks/*.ipynb"):
        json.loads(path.read_text("utf8"))
    lines = (site / "ledger.jsonl").read_text("utf8").split("\n") if (site / "ledger.jsonl").is_file() else []
    for line in lines[:-1]:  # one that is being written has no end yet
        json.loads(line)


def test_random_kills_tear_and_lose_nothing(batch, undisturbed):
    _slow(batch)
    chance, finished = random.Random(0), set[str]()
    for number in range(KILLS):
        process = batch.start()
        with suppress(subprocess.TimeoutExpired):
            process.wait(chance.uniform(0.0, undisturbed.seconds))
        process.kill()
        process.wait()
        whole(batch.site)
        there = {name for name in batch.pages() if name != "index.html"}
        assert finished <= there, number
        finished = there
        if len(there) == len(undisturbed.pages) - 1:
            again = chance.choice(sorted(there))
            (batch.site / again).unlink()
            finished = there - {again}
    assert batch.start().wait(PATIENCE) == 0
    assert batch.pages() == undisturbed.pages
