"""The command and its kernels import quickly; the library leaves what other packages import alone."""

import subprocess
import sys

import nbformat
import pytest

from chnt_analysis.batch import kernel

ENTRY = "import sys; print(sys.modules.get('rfc3987_syntax', 'left alone'))"


def output_of(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("room", ["charts", "exhibits", "pages", "questions.places"])
def test_importing_a_chart_an_exhibit_a_question_or_a_page_plants_no_module(room):
    assert output_of(f"import chnt_analysis.{room}; {ENTRY}") != "None"


@pytest.mark.parametrize("room", ["cli", "batch.execute", "lab.kernel"])
def test_the_command_its_runs_and_the_kernels_of_the_lab_skip_the_parser_of_addresses(room):
    assert output_of(f"import chnt_analysis.{room}; {ENTRY}") == "None"


def test_a_fresh_kernel_skips_the_parser_of_addresses(tmp_path):
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(ENTRY)])
    assert kernel.execute(book, tmp_path, seconds=60) is None
    assert book.cells[0].outputs[0]["text"].strip() == "None"


def test_a_batch_in_which_nothing_changed_loads_no_chart_no_model_and_no_page(tmp_path):
    command = f"chnt_analysis.cli.main(['run', 'data_request', '--out', {str(tmp_path / 'site')!r}])"
    loaded = "[m for m in ('altair', 'scipy', 'nbformat', 'chnt_analysis.pages') if m in sys.modules]"
    first, again = (
        output_of(f"import sys, chnt_analysis.cli; {command}; print({loaded})").splitlines()[-1] for _ in range(2)
    )
    assert "altair" in first, "the page was made"
    assert again == "[]"
