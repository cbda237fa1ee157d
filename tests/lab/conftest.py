"""``chnt lab`` on a work folder of the tests."""

import importlib.util
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

HERE = Path(__file__).parent
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}}
OWN_CHART = """import altair as alt
import pandas as pd

from chnt_analysis import charts

growth = pd.DataFrame({"year": [2022, 2023, 2024], "growth": [8.8, 3.7, 5.6]})
alt.Chart(growth, title="Growth").mark_line().encode(x="year:O", y="growth")"""

OBJECTS = """from chnt_analysis import observations as obs
from chnt_analysis import rebuild, scenarios

language = "en"
rates = obs.Published.by("ha_noi").select("iip_growth", sector="manufacturing")
rebuilt = rebuild.rebuild(rates)"""
MISSPELT = 'plaec = "bac_ninh"\ngoal = 160.0\ntarget_year = 2030\nlanguage = "en"'
NOTHING_PUBLISHED = """from chnt_analysis import observations as obs

language = "vi"
obs.Published.by("ca_mau").select("iip_growth", sector="vsic_33")"""


def _jupyter():
    spec = importlib.util.spec_from_file_location("jupyter_of_the_tests", HERE / "jupyter.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


jupyter = _jupyter()


def write(path: Path, *sources: str) -> None:
    """Write a notebook of code cells."""
    nbformat.write(new_notebook(cells=[new_code_cell(source) for source in sources], metadata=KERNEL), path)


@pytest.fixture(scope="session")
def work(tmp_path_factory) -> Path:
    """A work folder with a notebook of the user's own."""
    folder = tmp_path_factory.mktemp("lab") / "work"
    folder.mkdir()
    write(folder / "own_chart.ipynb", OWN_CHART)
    write(folder / "bare_chart.ipynb", OWN_CHART.replace("from chnt_analysis import charts\n\n", ""))
    write(folder / "objects.ipynb", OBJECTS, "rebuilt", "scenarios.load('baseline')")
    write(folder / "misspelt.ipynb", MISSPELT, "after = 1")
    write(folder / "nothing_published.ipynb", NOTHING_PUBLISHED, "after = 1")
    return folder


@pytest.fixture(scope="session")
def lab(work, tmp_path_factory):
    """The address of a running JupyterLab."""
    with jupyter.served(work, tmp_path_factory.mktemp("jupyter")) as address:
        yield address


@pytest.fixture
def opened(browser, lab):
    """Open a notebook in JupyterLab; it is closed after the test."""
    books = []

    def open_notebook(path: str):
        books.append(jupyter.Notebook(browser, lab, path))
        return books[-1]

    yield open_notebook
    for book in books:
        book.close()
