"""Series that never or hardly ever moved: an interval of the order of what was seen, and no probability out of no movement."""

import json

import numpy as np
import pandas as pd
import pytest

from chnt_analysis.assessment import assess_series
from chnt_analysis.cli import main
from chnt_analysis.forecasting import forecast_panel


def monthly(values):
    index = pd.period_range("2019-01", periods=len(values), freq="M", name="period")
    return pd.Series(values, index=index, dtype=float, name="x")


@pytest.mark.parametrize("values", [[0] * 30 + [3, 120], [0] * 30 + [120], [0] * 60 + [4, 0, 120], [7] * 30 + [120]])
def test_a_series_that_moved_at_its_end_alone_has_intervals_of_the_order_of_what_it_saw(values):
    table = forecast_panel({"x": monthly(values)}, 4).table()
    assert np.isfinite(table[["point", "lower_95", "upper_95"]].to_numpy()).all()
    width = table["upper_95"] - table["lower_95"]
    assert table["upper_95"].max() < 10 * 120 and table["lower_95"].min() > -10 * 120
    assert (width > 1).all(), "its few moves are what is known of how it may move"


def test_one_odd_series_does_not_widen_the_others_of_its_panel():
    rng = np.random.default_rng(1)
    panel = {f"s{n}": monthly(100 * np.exp(np.cumsum(0.01 * rng.standard_normal(60)))) for n in range(4)}
    alone = forecast_panel(panel, 4).table()
    beside = forecast_panel({**panel, "odd": monthly([0] * 58 + [3, 120])}, 4).table()
    beside = beside[beside["series"] != "odd"].reset_index(drop=True)
    width, wider = (t["upper_95"] - t["lower_95"] for t in (alone, beside))
    assert (wider / width).max() < 1.05


def test_a_series_that_never_changed_has_no_probability():
    assessed = assess_series(monthly([42] * 48), target=50, by="2026")
    assert assessed.probability is None and assessed.probability_reached_by is None
    assert "never changed" in assessed.reason


def test_the_command_says_once_that_there_is_no_probability(tmp_path, capsys):
    path = tmp_path / "still.csv"
    path.write_text("period,value\n" + "".join(f"2021-{m:02d},42\n" for m in range(1, 13)))
    assert main(["assess", str(path), "--target", "50", "--by", "2026"]) == 0
    assert capsys.readouterr().out.count("no probability") == 1
    assert main(["assess", str(path), "--target", "50", "--by", "2026", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["probability"] is None
