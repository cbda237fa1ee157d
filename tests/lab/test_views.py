"""What a notebook shows of the library's objects, each made by the library's own functions."""

import importlib

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import forecasting, goals, lab, rebuild, scenarios, seasonal
from chnt_analysis.errors import ParameterError
from chnt_analysis.lab.views import VIEWS, show

MONTHS = pd.period_range("2015-01", periods=96, freq="M", name="period")


@pytest.fixture(scope="module")
def level() -> pd.Series:
    season = 1 + 0.05 * np.sin(2 * np.pi * np.arange(96) / 12)
    return pd.Series(100 * 1.005 ** np.arange(96) * season, index=MONTHS, name="index")


def test_a_rebuilt_level_is_a_line_with_its_interval_in_the_figures():
    rates = pd.DataFrame({"period": [str(m) for m in MONTHS[1:25]], "basis": "mom", "value": 1.0})
    rebuilt = rebuild.rebuild(rates)
    shown = show(rebuilt, language="en")
    assert shown.form == "chart" and shown.kinds == ("estimate",)
    assert list(lab.to_frame(rebuilt)) == ["level", "lower_95", "upper_95"]
    pd.testing.assert_series_equal(lab.to_frame(rebuilt)["level"], rebuilt.level, check_names=False)


def test_a_forecast_is_a_fan_that_begins_after_the_last_known_month(level):
    draws = forecasting.forecast(level, 6, draws=200, seed=1)
    frame = lab.to_frame(draws)
    assert {"point", "lower_80", "upper_95"} <= set(frame) and frame.index[-1] == MONTHS[-1] + 6
    assert show(draws, language="vi").form == "chart"


def test_an_adjusted_level_shows_both_lines(level):
    parts = seasonal.adjust(level, tet="none", engine="statsmodels")
    assert list(lab.to_frame(parts)) == ["original", "adjusted", "trend"]
    assert "seasonally and holiday adjusted" in str(lab.plot(parts, language="en").to_dict())


def test_scenarios_and_goals_are_short_tables():
    baseline = scenarios.load("baseline")
    table = lab.to_frame(baseline).set_index("assumption")
    assert table.loc["differential", "central"] == baseline.differential.central
    goal = goals.read_goals(place="ha_noi")[0]
    held = dict(lab.to_frame(goal).to_numpy())
    assert held["place"] == "ha_noi" and held["indicator"] == goal.indicator and held["period"] == goal.period
    with pytest.raises(ParameterError, match="Scenario has no chart; allowed are Adjusted, Comparison"):
        lab.plot(baseline)


def test_what_has_no_view_is_refused_with_what_has():
    with pytest.raises(ParameterError, match="a list has no view; allowed are Adjusted"):
        lab.to_frame([1])


def test_every_view_names_a_class_that_there_is():
    for module, name in VIEWS:
        assert getattr(importlib.import_module(module), name).__module__ == module
