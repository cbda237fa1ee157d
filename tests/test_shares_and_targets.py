"""Shares of a whole, and goals: distance, required growth, pace, path, verdicts on qualified figures."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chnt_analysis import shares, targets
from chnt_analysis.errors import DataError, ParameterError, UndefinedError

YEARS = pd.period_range("2022", periods=3, freq="Y", name="period")


def test_a_share_is_matched_by_calendar_and_missing_where_either_is():
    part = pd.Series([10.0, 12.0], index=YEARS[[0, 2]])
    whole = pd.Series([100.0, 110.0, 120.0], index=YEARS)
    percent = shares.share(part, whole)
    assert percent.iloc[0] == 10 and np.isnan(percent.iloc[1]) and percent.iloc[2] == 10


def test_a_share_of_nothing_is_undefined_and_a_part_above_its_whole_refused():
    with pytest.raises(UndefinedError, match="2022"):
        shares.share(pd.Series([1.0], index=YEARS[:1]), pd.Series([0.0], index=YEARS[:1]))
    with pytest.raises(DataError, match="2022"):
        shares.share(pd.Series([3.0], index=YEARS[:1]), pd.Series([2.0], index=YEARS[:1]))


def test_changes_of_a_structure_add_up_to_zero():
    before, after = pd.Series({"a": 25.0, "b": 75.0}), pd.Series({"b": 60.0, "a": 40.0})
    change = shares.structure_change(before, after)
    assert change["a"] == 15 and change.sum() == pytest.approx(0)
    with pytest.raises(DataError, match="different parts"):
        shares.structure_change(before, pd.Series({"a": 40.0, "c": 60.0}))
    with pytest.raises(DataError, match="100"):
        shares.structure_change(before, pd.Series({"a": 40.0, "b": 40.0}))
    with pytest.raises(UndefinedError, match="missing"):
        shares.structure_change(before, pd.Series({"a": 40.0, "b": np.nan}))


@pytest.mark.parametrize(("values", "index"), [([100.0], 10_000), ([50.0, 50.0], 5_000), ([25.0] * 4, 2_500)])
def test_concentration_runs_from_one_over_n_to_ten_thousand(values, index):
    assert shares.concentration(pd.Series(values)) == index


def goal(value, qualifier="exact", high=None, direction="at_least"):
    return targets.Target(
        "cnht_enterprises",
        "ha_noi",
        "supporting_industry",
        value,
        high or value,
        "enterprises",
        qualifier,
        "2021",
        direction,
    )


# A result and a goal as their sources put them, and what follows.
VERDICTS = [
    (960, "exact", 900, "exact", "reached"),
    (900, "exact", 900, "exact", "reached"),
    (899, "exact", 900, "exact", "not_reached"),
    (900, "exact", 900, "more_than", "not_reached"),
    (900, "more_than", 900, "more_than", "reached"),
    (900, "about", 900, "exact", "not_knowable"),
    (1000, "nearly", 1000, "exact", "not_reached"),
    (1000, "nearly", 950, "exact", "not_knowable"),
    (15.8, "exact", 16, "about", "reached"),
    (14, "exact", 16, "about", "not_reached"),
    (320, "more_than", 300, "range", "reached"),
]


@pytest.mark.parametrize(("value", "put", "aim", "words", "expected"), VERDICTS)
def test_a_verdict_says_only_what_the_words_imply(value, put, aim, words, expected):
    assert targets.verdict(value, put, goal(aim, words)) == expected


def test_less_is_better_where_the_goal_says_so():
    most = goal(10, direction="at_most")
    assert targets.verdict(9, "exact", most) == "reached"
    assert targets.verdict(11, "exact", most) == "not_reached"


def test_an_unknown_qualifier_is_refused():
    with pytest.raises(ParameterError, match="roughly"):
        targets.reading(1, "roughly")


@given(st.floats(1, 1e4), st.floats(1, 1e4), st.integers(1, 20))
def test_required_growth_hits_the_goal_and_its_path_ends_there(latest, aim, years):
    path = targets.target_path(latest, aim, 2025, 2025 + years)
    assert path.iloc[0] == pytest.approx(latest)
    assert path.iloc[-1] == pytest.approx(aim)
    assert len(path) == years + 1
    assert targets.distance(latest, aim) == pytest.approx(aim - latest)


def test_pace_and_classes():
    assert targets.pace(5.4, 10.8) == pytest.approx(50)
    for wrong in (0, -1):
        with pytest.raises(UndefinedError):
            targets.pace(1, wrong)
    assert [targets.progress_class(g, 10) for g in (9.5, 9.49, 6, 5.99, 0, -0.1)] == [
        "on_track",
        "moderate",
        "moderate",
        "insufficient",
        "insufficient",
        "away",
    ]


@given(st.floats(5, 20), st.floats(5, 30), st.lists(st.floats(-10, 20), min_size=1, max_size=10))
def test_the_required_differential_hits_the_share_exactly(start, aim, whole):
    assume(aim / start < 3)
    d = targets.required_differential(start, aim, whole)
    assert targets.share_after(start, np.array(whole) + d, whole) == pytest.approx(aim, rel=1e-9)


@given(st.floats(5, 20), st.floats(5, 30), st.integers(1, 12), st.floats(-5, 15))
def test_the_reckoner_and_the_share_after_agree(start, aim, years, whole):
    g = targets.required_share_growth(start, aim, years, whole)
    assert targets.share_after(start, np.full(years, g), np.full(years, whole)) == pytest.approx(aim, rel=1e-9)


def test_growth_of_a_vanished_whole_is_undefined():
    with pytest.raises(UndefinedError):
        targets.required_share_growth(10, 16, 5, -100)
    with pytest.raises(UndefinedError):
        targets.required_differential(10, 16, [-100.0])
    with pytest.raises(UndefinedError):
        targets.required_growth(0, 16, 5)
