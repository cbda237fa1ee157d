"""Headline numbers without pages: a grid as a table, two runs side by side."""

import json

import pandas as pd
import pytest

from chnt_analysis.batch import check, content, ledger, plan, runner
from chnt_analysis.batch.sweep import sweep
from chnt_analysis.cli import main
from chnt_analysis.errors import ParameterError

GRID = {"target_year": [2025, 2030], "place": ["ha_noi", "bac_ninh"]}


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """Four runs of a question as pages and as a table."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("sweep")
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        patch.setenv("CHNT_DATA", str(folder / "own"))
        single = plan.single("enterprises", {}, GRID)
        contents = content.Contents()
        for run in single.runs:
            check.remember(contents.code_of(run))
        runner.run(single, site=folder, workers=2, progress=False)
        return folder, sweep(single, workers=2)


def test_the_numbers_of_a_sweep_are_those_of_the_pages_to_the_last_digit(done):
    folder, table = done
    pages = {r["name"]: r for r in ledger.read(folder / "ledger.jsonl")}
    planned = [run.name for run in plan.single("enterprises", {}, GRID).runs]
    assert list(dict.fromkeys(table["run"])) == planned and len(planned) == 4
    for name, rows in table.groupby("run"):
        numbers = {r.number: r.value for r in rows.itertuples() if not r.refused}
        assert json.loads(json.dumps(numbers)) == pages[name]["headline"].get("numbers", {})


def test_a_question_that_is_refused_is_a_row_that_says_why(done):
    folder, table = done
    pages = {r["name"]: r for r in ledger.read(folder / "ledger.jsonl")}
    refused = table[table["refused"] != ""]
    assert set(refused["run"]) == {name for name, r in pages.items() if r["status"] == "refused"}
    for row in refused.itertuples():
        assert row.refused == pages[row.run]["message"] and pd.isna(row.value)


def test_a_table_carries_the_parameters_of_each_run(tmp_path, capsys):
    out = tmp_path / "out.csv"
    assert (
        main(
            [
                "sweep",
                "programme",
                "-g",
                "as_of=['2022-12-31', '2025-12-31']",
                "-o",
                str(out),
                "--workers",
                "1",
                "--json",
            ]
        )
        == 0
    )
    assert json.loads(capsys.readouterr().out)["runs"] == 2
    table = pd.read_csv(out)
    assert set(table["as_of"]) == {"2022-12-31", "2025-12-31"} and set(table["place"]) == {"ha_noi"}


def test_a_users_own_notebook_cannot_be_swept(tmp_path):
    (tmp_path / "own.ipynb").write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')
    with pytest.raises(ParameterError, match="own: not a notebook of the suite"):
        sweep(plan.single(str(tmp_path / "own.ipynb"), {}), workers=1)


def test_two_runs_are_compared_number_by_number(done, capsys):
    folder, _ = done
    assert main(["compare", "enterprises-2030.vi", "enterprises-2025.vi", "--site", str(folder), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["parameters"] == [{"parameter": "target_year", "one": 2030, "other": 2025}]
    pages = {r["name"]: r["headline"]["numbers"] for r in ledger.read(folder / "ledger.jsonl") if r["status"] == "done"}
    for row in report["numbers"]:
        one, other = (pages[name].get(row["number"]) for name in ("enterprises-2030.vi", "enterprises-2025.vi"))
        assert (row["one"], row["other"]) == (one, other)
        if row["difference"] is not None:
            assert row["difference"] == other - one
    assert main(["compare", f"{folder}/enterprises-2030.vi", "enterprises-2030.en", "--site", str(folder)]) == 2
    assert "no run of this name" in capsys.readouterr().err
