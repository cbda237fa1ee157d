"""Every test works on the shipped figures alone: the machine's own data folder and site stay out of it."""

import os
import shutil
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("no_clock", deadline=None)  # a slow machine is no failure
hypothesis.settings.load_profile("no_clock")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
ONLY_THIS_MACHINE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch) -> Path:
    """An empty data folder of the user."""
    folder = tmp_path / "own"
    monkeypatch.setenv("CHNT_DATA", str(folder))
    return folder


@pytest.fixture
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def browser():
    """Headless Chromium with the network cut; skipped without it unless CHNT_REQUIRE_BROWSER is set."""
    executable = next(
        (p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), None
    )
    if executable is None:
        if os.environ.get("CHNT_REQUIRE_BROWSER"):
            pytest.fail("Chromium is not installed, and CHNT_REQUIRE_BROWSER asks for it")
        pytest.skip("browser tests need Chromium (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        running = play.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-gpu", ONLY_THIS_MACHINE]
        )
        yield running
        running.close()


FORKING = ("test_batch.py", "test_batch_trust.py", "test_fault_table.py", "test_sweep.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests of forked batches first: a process forks only while it has one thread, and other tests start some."""
    items.sort(key=lambda item: item.path.name not in FORKING)
