"""``chnt forecast`` and ``chnt backtest``, and the reader of series: right files are taken, wrong ones refused by row."""

import json

import numpy as np
import pandas as pd
import pytest

from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.readers.series import read_series


def written(folder, text):
    path = folder / "series.csv"
    path.write_text(text, "utf8")
    return path


def months(count=60, name="A"):
    index = pd.period_range("2018-01", periods=count, freq="M")
    return "".join(f"{name},{p},{100 + i + 3 * np.sin(i)}\n" for i, p in enumerate(index))


def test_series_are_read_by_name_with_gaps_kept(tmp_path):
    series = read_series(written(tmp_path, "series,period,value\nA,2021Q1,5\nB,2021Q1,1\nA,2021Q3,\nA,2021Q4,7.5\n"))
    assert list(series) == ["A", "B"]
    assert series["A"].index.freqstr.startswith("Q") and series["A"].isna().sum() == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("period,value\n2021-01,5\n2021-01,6\n", "row 3: period 2021-01 of series stands in row 2"),
        ("period,value\n2021-01,5\n2021Q2,6\n", "row 3: period '2021Q2' among months"),
        ("period,value\n2021-01,5\n2021-13,6\n", "row 3: period '2021-13' is not understood"),
        ("period,value\n2021-01,5\n2021-02,five\n", "row 3: value 'five' is not a number"),
        ("period,value\n2021-01,5\n2021-02,inf\n", "row 3: value 'inf' is infinite"),
        ("period,value\n2021-01,5\n2021-02,1e999\n", "row 3: value '1e999' is infinite"),
        ('period,value\n2021-01,"5,2"\n', "row 2: value '5,2' is not a number"),
        ("period,amount\n2021-01,5\n", "columns are period, amount; allowed"),
        ("period,value\n", "no rows"),
        ("period,value\n2021H1,5\n", "row 2: period 2021H1 is a span"),
        ("series,period,value\n,2021-01,5\n", "row 2: series is empty"),
    ],
)
def test_a_wrong_file_is_refused_by_row(tmp_path, text, said):
    with pytest.raises(DataError) as error:
        read_series(written(tmp_path, text))
    assert said in str(error.value) and "series.csv" in str(error.value)


def test_periods_out_of_order_are_sorted_with_a_warning(tmp_path):
    with pytest.warns(UserWarning, match="row 3: periods of series are not in order"):
        series = read_series(written(tmp_path, "period,value\n2021-02,5\n2021-01,4\n"))
    assert series["series"].tolist() == [4.0, 5.0]


def test_the_command_writes_the_contract_s_columns(tmp_path, capsys):
    path, out = written(tmp_path, "series,period,value\n" + months() + months(name="B")), tmp_path / "out.csv"
    assert main(["forecast", str(path), "-o", str(out), "--horizon", "4", "--json"]) == 0
    table = pd.read_csv(out)
    assert list(table.columns) == ["series", "period", "point", "lower_80", "upper_80", "lower_95", "upper_95"]
    assert table["period"].tolist()[:2] == ["2023-01", "2023-02"] and len(table) == 8
    assert json.loads(capsys.readouterr().out)["series"] == 2
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_file()) == ["out.csv", "series.csv"]


def test_the_back_test_writes_scores(tmp_path, capsys):
    path, out = written(tmp_path, "series,period,value\n" + months()), tmp_path / "scores.csv"
    assert main(["backtest", str(path), "-o", str(out), "--horizon", "3", "--origins", "2"]) == 0
    assert set(pd.read_csv(out)["method"]) == {"combination", "naive", "seasonal_naive"}
    assert "seasonal_naive" in capsys.readouterr().out


@pytest.mark.parametrize("wrong", [["--horizon", "0"], ["--horizon", "10000"], ["--horizon", "3", "--method", "magic"]])
def test_a_wrong_call_ends_with_2(tmp_path, wrong, capsys):
    path = written(tmp_path, "series,period,value\n" + months())
    with pytest.raises(SystemExit) as end:
        main(["forecast", str(path), "-o", str(tmp_path / "o.csv"), *wrong])
    assert end.value.code == 2 and capsys.readouterr().err


def test_a_wrong_file_or_place_ends_with_2_and_no_traceback(tmp_path, capsys):
    path = written(tmp_path, "period,value\n2021-01,x\n")
    assert main(["forecast", str(path), "-o", str(tmp_path / "o.csv"), "--horizon", "3"]) == 2
    assert "row 2" in capsys.readouterr().err
    good = written(tmp_path, "series,period,value\n" + months())
    assert main(["forecast", str(good), "-o", str(tmp_path / "no" / "o.csv"), "--horizon", "3"]) == 2
    assert main(["forecast", str(tmp_path / "none.csv"), "-o", str(tmp_path / "o.csv"), "--horizon", "3"]) == 2


def test_the_command_offers_every_method_of_the_engine():
    from chnt_analysis.cli.forecast import METHODS as offered
    from chnt_analysis.forecasting.panel import METHODS

    assert offered == METHODS
