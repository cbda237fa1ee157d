"""The batch on a Dask cluster: the same bytes as here, also when a worker is lost. A real scheduler and workers on this machine."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack

import pytest

from chnt_analysis.batch import ledger

PATIENCE = 900  # seconds that a busy machine may take for what takes a quiet one some
pytest.importorskip("distributed", reason="the extra 'dask' is not installed")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux")


@pytest.fixture
def cluster(batch, monkeypatch):
    """The address of a scheduler with two workers, and the workers."""
    monkeypatch.setenv("DASK_DISTRIBUTED__ADMIN__LOG_FORMAT", "%(message)s")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    port = address.rpartition(":")[2]
    with ExitStack() as stack:
        log = stack.enter_context((batch.folder / "cluster.txt").open("w"))

        def start(*command):
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *command],
                stdout=log,
                stderr=log,
                env={**os.environ, "CHNT_TEST_MARK": batch.mark},
            )
            stack.callback(process.wait)
            stack.callback(process.kill)
            return process

        start("scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")
        yield address, [start("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard") for _ in range(2)]


def test_a_batch_on_a_cluster_that_loses_a_worker_ends_in_the_bytes_of_a_local_batch(batch, cluster):
    address, workers = cluster
    batch.book(
        "slow",
        f"from pathlib import Path\nimport time\ntime.sleep(1)\nPath({str(batch.folder)!r}, f'began-{{value}}').touch()",
    )
    batch.plan({"notebook": "slow", "grid": {"value": list(range(1, 9))}})
    process = batch.start("--engine", "dask", "--scheduler", address)
    end = time.monotonic() + PATIENCE
    while not list((batch.site / ".chnt/results").glob("*/outcome.json")):
        assert time.monotonic() < end and process.poll() is None, batch.said()
        time.sleep(0.05)
    workers[0].send_signal(signal.SIGKILL)
    assert process.wait(PATIENCE) == 0, batch.said()
    there = {r["name"]: r["status"] for r in ledger.read(batch.site / "ledger.jsonl")}
    assert len(there) == 8 and set(there.values()) == {"done"}
    assert not list((batch.site / ".chnt/results").iterdir())
    pages = batch.pages()
    batch.site = batch.folder / "local"
    batch.plan({"notebook": "slow", "grid": {"value": list(range(1, 9))}})
    assert batch.start().wait(PATIENCE) == 0
    assert batch.pages() == pages


def test_a_scheduler_that_does_not_answer_is_a_wrong_call(batch):
    batch.book("good")
    batch.plan("good")
    process = batch.start("--engine", "dask", "--scheduler", "tcp://127.0.0.1:1")
    assert process.wait(PATIENCE) == 2 and "no scheduler answers there" in batch.said()
    process = batch.start("--scheduler", "tcp://127.0.0.1:1")
    assert process.wait(PATIENCE) == 2 and "goes with --engine dask only" in batch.said()
