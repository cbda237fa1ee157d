"""What a notebook shows of the library's objects, each made by the library's own functions."""

import importlib
import re

import numpy as np
import pandas as pd
import pytest

import chnt_analysis as chnt
from chnt_analysis import forecasting, lab, rebuild, scenarios, seasonal
from chnt_analysis.errors import ParameterError
from chnt_analysis.lab.tables import outputs_of
from chnt_analysis.lab.views import VIEWS, show
from chnt_analysis.scenarios.compare import compare

CODE = re.compile(r"\b[a-z0-9]+_[a-z0-9_]+\b")  # a code that no reader should meet

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


@pytest.fixture(scope="module")
def objects(level):
    """One object of each kind that the public library returns, with what stands first of it."""
    rows = chnt.select(indicator="iip_growth", place="ha_noi", sector="manufacturing")
    known = chnt.level("ha_noi", "manufacturing")
    stated = chnt.read_goals(place="ha_noi")
    goal = next(g for g in stated if (g.indicator, g.period) == ("cnht_enterprises", "2030"))
    yearly = pd.Series([100.0, 103, 109, 112, 118], pd.period_range("2020", periods=5, freq="Y"), name="output")
    totals = level.groupby(level.index.year).sum()
    totals.index = pd.PeriodIndex(totals.index.astype(str), freq="Y")
    three = [chnt.load_scenario(name) for name in ("baseline", "plan", "programme_levers")]
    return {
        "rows": (rows, "table"),
        "rebuilt": (chnt.rebuild_level(rows), "chart"),
        "known": (known, "chart"),
        "adjusted": (seasonal.adjust(level, tet="none", engine="statsmodels"), "chart"),
        "benchmarked": (chnt.denton(totals, level), "chart"),
        "forecast": (chnt.forecast_level(known, "manufacturing", 2026, draws=200), "chart"),
        "panel": (chnt.forecast_panel({"a": level, "b": 2 * level}, 6, draws=200), "table"),
        "series_assessment": (chnt.assess_series(yearly, target=150, by="2030"), "sentence"),
        "goal": (goal, "sentence"),
        "goals": (stated, "table"),
        "assessment": (chnt.assess(goal, draws=200), "sentence"),
        "scenario": (three[2], "chart"),
        "paths": (chnt.simulate(three[0], start_year=2025, end_year=2030, draws=100), "chart"),
        "comparison": (compare(three, start_year=2025, end_year=2030, draws=100), "chart"),
    }


def test_every_object_shows_itself_in_words_with_its_figures_in_both_languages(objects):
    for name, (value, form) in objects.items():
        for language in ("vi", "en"):
            shown = show(value, language=language)
            assert shown.form == form and len(shown.data), (name, language)
            text = re.sub(r"data-about=.*?>|<script.*", "", "".join(o.get("text/html", "") for o in outputs_of(shown)))
            named = CODE.findall(re.sub("<[^>]*>", " ", text))
            assert not named, (name, language, named)
        if form == "sentence":
            assert any(c.isdigit() for c in shown.body), name


def test_every_object_has_one_line_a_frame_and_a_chart(objects):
    for name, (value, _) in objects.items():
        assert len(lab.to_frame(value)), name
        if name not in ("rows", "goals"):
            assert "\n" not in repr(value) and len(repr(value)) < 220, name
        if name != "rows":
            assert lab.plot(value, language="en").to_dict()["layer"], name
    rows = objects["rows"][0]
    yearly = rows[(rows["frequency"] == "M") & (rows["basis"] == "yoy")]
    assert lab.plot(yearly).to_dict()["layer"]
    with pytest.raises(ParameterError, match="rows of one frequency have a chart; found H, M, Q, Y: select one"):
        lab.plot(rows)


def test_a_workbook_of_an_object_has_title_unit_numbers_and_sources(objects, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    for name, (value, _) in objects.items():
        book = openpyxl.load_workbook(lab.to_excel(value, tmp_path / f"{name}.xlsx", language="en"))
        assert book.worksheets[0].max_row > 4, name
    sheet, sources = openpyxl.load_workbook(tmp_path / "rebuilt.xlsx").worksheets
    rebuilt = objects["rebuilt"][0]
    assert "Index level rebuilt" in sheet["A1"].value and f"mean of {rebuilt.base} = 100" in sheet["A2"].value
    assert sheet["B5"].value == pytest.approx(rebuilt.level.iloc[0]) and sheet["A5"].is_date
    assert sources.max_row == 1 + len(show(rebuilt).sources) > 50
    with pytest.raises(ParameterError, match=r"ends in .xlsx"):
        lab.to_excel(rebuilt, tmp_path / "level.csv")


def test_scenarios_and_goals_are_short_tables(objects):
    baseline = scenarios.load("baseline")
    table = lab.to_frame(baseline).set_index("assumption")
    assert table.loc["differential", "central"] == baseline.differential.central
    assert len(lab.to_frame(objects["scenario"][0])) > 10, "levers too"
    stated = objects["goals"][0]
    frame = lab.to_frame(stated)
    assert len(frame) == len(stated) and frame["low"].iloc[0] == stated[0].low


def test_what_has_no_view_is_refused_with_what_has():
    with pytest.raises(ParameterError, match="a list has no view; allowed are Adjusted, Assessment, Benchmarked"):
        lab.to_frame([1])


def test_every_view_names_a_class_that_there_is():
    for module, name in VIEWS:
        assert getattr(importlib.import_module(module), name).__module__ == module
