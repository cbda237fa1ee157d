"""Every test works on the shipped figures alone: the machine's own data folder and site stay out of it."""

import os
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("no_clock", deadline=None)  # a slow machine is no failure
hypothesis.settings.load_profile("no_clock")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
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
