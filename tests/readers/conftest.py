"""The invented workbooks of the readers' tests."""

import importlib.util
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def grids():
    """The module of small tables in the layouts of the statistics office."""
    spec = importlib.util.spec_from_file_location("gso_grids", Path(__file__).with_name("gso_grids.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def layouts():
    """The module that renders known tables in drawn layouts."""
    spec = importlib.util.spec_from_file_location("table_layouts", Path(__file__).with_name("table_layouts.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules["table_layouts"] = module
    spec.loader.exec_module(module)
    return module
