"""The invented workbooks of the readers' tests."""

import importlib.util
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def grids():
    """The module of small tables in the layouts of the statistics office."""
    spec = importlib.util.spec_from_file_location("gso_grids", Path(__file__).with_name("gso_grids.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
