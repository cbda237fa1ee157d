"""Rates in a file, many series at once, and the command."""

import json

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import growth
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.readers.tidy import read_rates
from chnt_analysis.rebuild import rebuild, rebuild_many


def rates_of(seed: int) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    months = pd.period_range("2019-01", periods=48, freq="M", name="period")
    level = pd.Series(100 * np.exp(np.cumsum(rng.normal(0.005, 0.02, 48))), months)
    made = {"mom": growth.month_on_month(level), "yoy": growth.year_on_year(level)}
    parts = [
        pd.DataFrame({"period": s.dropna().index.astype(str), "basis": b, "value": s.dropna().round(1).to_numpy()})
        for b, s in made.items()
    ]
    return pd.concat(parts, ignore_index=True)


@pytest.fixture
def one(tmp_path):
    path = tmp_path / "rates.csv"
    rates_of(1).to_csv(path, index=False)
    return path


def test_the_command_writes_the_index_and_the_conflicts(one, tmp_path, capsys):
    rates = pd.read_csv(one)
    rates.loc[60, "value"] += 9
    rates.to_csv(one, index=False)
    out, conflicts = tmp_path / "index.csv", tmp_path / "conflicts.csv"
    assert main(["rebuild", str(one), "-o", str(out), "--conflicts", str(conflicts), "--base", "2020"]) == 0
    index = pd.read_csv(out)
    assert index.columns.tolist() == ["period", "index", "lower_95", "upper_95"]
    assert index.loc[index["period"].str.startswith("2020"), "index"].mean() == pytest.approx(100, abs=1e-4)
    assert (index["lower_95"] <= index["index"]).all()
    assert (index["index"] <= index["upper_95"]).all()
    written = pd.read_csv(conflicts)
    assert written.columns.tolist() == ["period", "basis", "value", "implied", "difference", "likely_slip"]
    assert rates.loc[60, "period"] in set(written["period"])
    assert "1 series, 48 months" in capsys.readouterr().out


def test_many_series_are_each_rebuilt_as_if_alone(tmp_path, capsys):
    table = pd.concat([rates_of(s).assign(series=f"s{s}") for s in (1, 2)])
    path, out = tmp_path / "rates.csv", tmp_path / "index.csv"
    table.to_csv(path, index=False)
    assert main(["rebuild", str(path), "-o", str(out), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [s["series"] for s in report["series"]] == ["s1", "s2"]
    index = pd.read_csv(out)
    assert index.columns.tolist() == ["series", "period", "index", "lower_95", "upper_95"]
    alone = rebuild(rates_of(2)).level
    np.testing.assert_allclose(index.loc[index["series"] == "s2", "index"], alone, rtol=1e-6)


def test_a_pool_of_processes_gives_the_same(monkeypatch):
    from chnt_analysis.rebuild import many

    monkeypatch.setattr(many, "WORTH_A_POOL", 2)
    table = pd.concat([rates_of(s).assign(series=f"s{s}") for s in (1, 2)])
    rebuilt = rebuild_many(table, workers=2)
    np.testing.assert_allclose(rebuilt["s1"].level, rebuild(rates_of(1)).level, rtol=1e-9)


def test_a_series_that_cannot_be_rebuilt_is_named_and_nothing_is_written(tmp_path, capsys):
    bad = pd.DataFrame({"period": ["2024-01"], "basis": ["yoy"], "value": [5.0], "series": ["lone"]})
    path, out = tmp_path / "rates.csv", tmp_path / "index.csv"
    pd.concat([rates_of(1).assign(series="good"), bad]).to_csv(path, index=False)
    assert main(["rebuild", str(path), "-o", str(out)]) == 2
    assert "series lone" in capsys.readouterr().err
    assert sorted(p.name for p in tmp_path.iterdir()) == ["rates.csv"]


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        ("value", "5,2", r"row 3: value = '5,2'.* is it 5.2\?"),
        ("value", "about 5", "row 3: value = 'about 5': allowed is a plain number"),
        ("value", "-100", "row 3: value = '-100': growth of -100 % or below is impossible"),
        ("basis", "YOY", "row 3: basis = 'YOY'.*did you mean 'yoy'"),
        ("period", "2204-05", "row 3: period '2204-05' is not understood"),
        ("vintage", "soon", "row 3: vintage = 'soon'"),
        ("decimals", "one", "row 3: decimals = 'one'"),
    ],
)
def test_a_wrong_cell_is_refused_by_file_row_and_value(one, column, text, said):
    rates = pd.read_csv(one, dtype=str).assign(vintage="", decimals="")
    rates.loc[1, column] = text
    rates.to_csv(one, index=False)
    with pytest.raises(DataError, match=said) as refused:
        read_rates(one)
    assert str(one) in str(refused.value)


def test_a_row_without_a_figure_and_an_unknown_column_are_noted(one):
    rates = pd.read_csv(one, dtype=str).assign(page="12")
    rates.loc[4, "value"] = "..."
    rates.to_csv(one, index=False)
    table, notes = read_rates(one)
    assert len(table) == len(rates) - 1
    assert any("page" in n for n in notes)
    assert any("1 row(s) without a figure left out: 6" in n for n in notes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("period,basis,value\n", "no usable rate"),
        ("period,basis,value\n2024-01,yoy,\n", "no usable rate"),
        ("period,basis,growth\n2024-01,yoy,5\n", "missing column.s. value"),
        ("", "not a CSV table"),
    ],
)
def test_a_file_without_usable_rates_is_refused(tmp_path, text, said, capsys):
    path = tmp_path / "rates.csv"
    path.write_text(text, "utf8")
    assert main(["rebuild", str(path), "-o", str(tmp_path / "out.csv")]) == 2
    import re

    assert re.search(said, capsys.readouterr().err)
    assert not (tmp_path / "out.csv").exists()


def test_a_place_that_cannot_be_written_is_refused_before_anything_is_computed(one, tmp_path, capsys):
    assert main(["rebuild", str(one), "-o", str(tmp_path / "none" / "out.csv")]) == 2
    assert "there is no folder" in capsys.readouterr().err
    assert main(["rebuild", str(one), "-o", str(one)]) == 2
    assert "is the file of the rates" in capsys.readouterr().err
