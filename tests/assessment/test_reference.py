"""The reference class: counts equal a plain count over the published yearly growth of the provinces."""

import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.assessment.reference import BAND, frequency, full_years, windows
from chnt_analysis.questions import places

ANNUAL = pd.DataFrame(
    [("a", 2010 + i, v) for i, v in enumerate((4.0, 5.0, 6.0, 12.0, 10.0))]
    + [("b", 2010 + i, v) for i, v in enumerate((7.0, 7.0, 7.0, 11.0))]
    + [("c", 2010 + i, v) for i, v in enumerate((9.0, 9.0, 9.0, 20.0))]
    + [("d", year, v) for year, v in ((2010, 5.0), (2011, 5.0), (2013, 5.0), (2014, 30.0))],
    columns=["place", "year", "value"],
)


def test_a_class_is_the_windows_whose_three_years_before_lie_within_the_band():
    # a stood at 5 before 2013 and at 7.67 before 2014, b at 7 before 2013, c at 9; d lacks a year
    counted = frequency(ANNUAL, 11.0, 1, stood=6.0)
    assert (counted.windows, counted.places, counted.reached, counted.first, counted.last) == (3, 2, 2, 2013, 2014)
    assert frequency(ANNUAL, 11.0, 2, stood=6.0).reached == 1  # a alone goes on: 12 and 10
    assert BAND == 2.0 and frequency(ANNUAL, 11.0, 1, stood=7.1).windows == 3 + 1 - 1
    assert not counted.is_large and counted.percent is None


def test_windows_with_a_missing_year_are_left_out():
    assert "d" not in set(windows(ANNUAL, 1)["place"])
    assert windows(ANNUAL, 1, before=0)["place"].tolist().count("d") == 4


def test_a_large_class_has_a_percentage():
    many = pd.DataFrame(
        [(f"p{i}", year, 5.0 if year < 2013 else float(i)) for i in range(16) for year in range(2010, 2016)],
        columns=["place", "year", "value"],
    )
    counted = frequency(many, 12.0, 1, stood=5.0)
    assert counted.windows >= 30 and counted.places >= 15
    stood = windows(many, 1)
    mine = stood[(stood["before"] - 5).abs() <= 2]
    assert counted.percent == 100 * (mine["growth"] >= 12).sum() / len(mine)


def test_the_page_counts_as_a_plain_loop_over_the_published_figures_does():
    facts = places.ask(language="en").facts
    rows = obs.rows_of(indicator="iip_growth")
    known = (rows["available_from"] <= facts.as_of) & (rows["sector"] == "all_industry") & (rows["frequency"] == "Y")
    chosen = obs.choose(rows[known & (rows["basis"] == "yoy") & (rows["place"] != "viet_nam")])
    value = {(r.place, int(r.period)): r.value for r in chosen.itertuples() if len(r.period) == 4}
    here = sum(value["ha_noi", year] for year in (2023, 2024, 2025)) / 3
    count = reached = 0
    for (place, year), growth in value.items():
        before = [value.get((place, year - i)) for i in (1, 2, 3)]
        if place == "ha_noi" or year > 2016 or None in before or abs(sum(before) / 3 - here) > 2:
            continue
        count, reached = count + 1, reached + (growth >= 12)
    one = facts.classes[0]
    assert (one.windows, one.reached, one.level) == (count, reached, 12.0) == (54, 9, 12.0)
    assert (facts.anywhere.windows, facts.anywhere.places) == (567, 63)
    assert full_years(facts.every_year)["year"].agg(["min", "max"]).tolist() == [2008, 2016]


def test_the_unconditional_frequency_stands_in_the_table_of_the_class_and_the_small_classes_have_no_percentage():
    table = places.ask(language="en").reference_table()
    data = table.data.set_index(["class", "length"])
    assert data.loc[("every", 1), "percent"] == pytest.approx(100 * 214 / 567)
    assert data["percent"].isna().tolist() == [
        w < 30 or p < 15 for w, p in zip(data["windows"], data["places"], strict=True)
    ]
    assert "not a probability" in table.note and "overlap" in table.note


def test_the_nation_is_told_that_a_class_is_of_provinces_and_not_that_it_published_too_little():
    text = places.ask(place="viet_nam", language="en").reference_table().body
    assert "group is of provinces" in text and "fewer than three" not in text
