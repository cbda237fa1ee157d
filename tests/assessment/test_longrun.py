"""Growth beyond the calibrated horizon: the record of mean growth, its width, its coverage, and the path drawn from it."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis.assessment import longrun
from chnt_analysis.questions import output_growth
from chnt_analysis.questions.longrun import long_path

HA_NOI = dict(
    zip(
        range(2008, 2026),
        (12.0, 7.2, 11.9, 5.1, 5.0, 4.5, 4.2, 8.3, 7.3, 7.1, 6.94, 8.45, 4.7, 4.8, 8.8, 3.0, 5.9, 7.2),
        strict=True,
    )
)
NOW = pd.Timestamp("2026-05-08")


def test_the_error_of_mean_growth_is_the_mean_ahead_less_the_mean_of_five_years_before():
    errors = longrun.errors(HA_NOI, 5)
    first = np.mean([HA_NOI[y] for y in range(2013, 2018)]) - np.mean([HA_NOI[y] for y in range(2008, 2013)])
    assert errors.index.tolist() == list(range(2017, 2026)) and errors[2017] == pytest.approx(first)
    assert errors.std() == pytest.approx(1.35, abs=0.005)  # nine overlapping windows


def test_the_record_takes_the_larger_error_and_counts_windows_that_do_not_overlap():
    table = longrun.record(HA_NOI, {year: 2 * growth for year, growth in HA_NOI.items()}).set_index("length")
    assert table["windows"].tolist() == [13, 12, 11, 9] and table["apart"].tolist() == [13, 6, 4, 2]
    np.testing.assert_allclose(table["nation"], 2 * table["own"])
    np.testing.assert_allclose(table["used"], table["nation"])


def test_the_width_is_that_of_the_record_and_grows_at_least_as_fast():
    table = pd.DataFrame({"length": [1, 2, 3, 5], "used": [3.0, 2.0, 1.8, 1.5]})
    z = 1.2815515655446004
    assert longrun.half_width(table, 1, 80) == pytest.approx(z * 0.03)
    assert longrun.half_width(table, 2, 80) == pytest.approx(z * 0.04)
    assert longrun.half_width(table, 4, 80) == pytest.approx(z * 4 * (1.8 + 1.5) / 2 / 100)
    assert longrun.half_width(table, 10, 80) == pytest.approx(z * 10 * 0.015)
    widths = [longrun.half_width(table, n, 95) for n in range(1, 12)]
    assert widths == sorted(widths)


def test_coverage_is_the_mean_over_calendar_years_of_later_windows():
    early = [("a", year, 5.0) for year in range(2008, 2013)] + [("a", 2013, 6.0)]
    late = [("a", 2014, 6.0), ("a", 2015, 9.0)]
    coverage = longrun.coverage(pd.DataFrame(early + late, columns=["place", "year", "value"])).set_index("length")
    one = coverage.loc[1]  # errors to 2013: 0, 0, 1; 2014 misses by 0.67, 2015 by 3.33
    assert (one["fitted"], one["tested"], one["years"]) == (3, 2, 2)
    assert one["width"] == pytest.approx(np.quantile([0, 0, 1], 0.8)) and one["covered"] == 0.0


def test_the_path_of_ha_noi_is_published_then_calibrated_then_hatched():
    path = long_path("ha_noi", NOW, draws=200)
    assert (path.origin, path.calibrated_until) == (2025, 2026)
    assert path.growth == pytest.approx(np.mean([HA_NOI[year] for year in range(2021, 2026)]))
    level = path.history[path.history["kind"] == "published"].set_index("year")["value"]
    assert level[2025] == 100 and level[2024] == pytest.approx(100 / 1.072) and level.index.min() == 2007
    ahead = path.ahead.set_index("year")
    assert ahead["calibrated"].sum() == 2 and ahead.index.max() == 2035
    assert ahead.loc[2028, "point"] == pytest.approx(ahead.loc[2027, "point"] * (1 + path.growth / 100))
    wide = np.log(ahead["upper_80"] / ahead["lower_80"])
    assert wide.is_monotonic_increasing
    assert wide[2030] == pytest.approx(2 * longrun.half_width(path.record, 5, 80))
    assert path.goal(12)["value"].iloc[-1] == pytest.approx(100 * 1.12**10)
    assert long_path("bac_ninh", NOW, draws=200) is None, "its newest year is too old"


def test_a_growth_goal_is_a_mark_in_its_own_year_from_the_published_level_before_it():
    path = long_path("ha_noi", NOW, draws=200)
    level = path.history[path.history["kind"] == "published"].set_index("year")["value"]
    goals = pd.DataFrame(
        {
            "period": ["2021", "2023", "2026..2030", "2003"],
            "low": [11.0, 11.0, 9.0, 5.0],
            "high": [11.0, 12.0, 9.0, 5.0],
        }
    )
    marks = path.marks(goals).set_index("year")
    assert marks.index.tolist() == [2021, 2023, 2030], "no level is published before 2003"
    assert marks.loc[2021, "low"] == pytest.approx(level[2020] * 1.11)
    assert marks.loc[2023, ["low", "high"]].tolist() == pytest.approx([level[2022] * 1.11, level[2022] * 1.12])
    assert marks.loc[2030, "low"] == pytest.approx(100 * 1.09**5)


def test_bands_are_hatched_beyond_the_longest_span_with_eight_windows_that_do_not_overlap():
    assert longrun.calibrated_length(longrun.record(HA_NOI, HA_NOI)) == 1
    short = {year: growth for year, growth in HA_NOI.items() if year > 2013}
    table = longrun.record(short, HA_NOI)
    assert table["apart"].iloc[0] == 7 and longrun.calibrated_length(table) == 0
    many = dict(enumerate([5.0, 6.0, 7.0] * 10))  # 24 windows of two years, 12 apart; 23 of three, 8; 21 of five, 5
    assert longrun.calibrated_length(longrun.record(many, many)) == 3


def test_no_sentence_counts_paths_of_the_hatched_part():
    question = output_growth.ask(language="en", draws=200)
    chart = question.path_chart()
    assert "not calibrated" in str(chart.payload()["spec"]) and "No probability is derived" in chart.note
    assert "not calibrated" in chart.title and "interval" not in chart.title
    assert "goal 11–12%" in str(chart.payload()["spec"]), "the goals stand in their years"
    assert "2035" not in question.headline().sentence
