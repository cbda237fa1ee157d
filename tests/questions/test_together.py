"""January and February as one in charts: the growth of both, once, and only where it is known."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis.questions import together


def test_growth_of_the_levelled_months_is_that_of_both():
    """80 and 60 against 100 and 50: the month alone falls by 20 % and grows by 20 %, both fall by 6.7 %."""
    months = pd.period_range("2024-01", periods=15, freq="M")
    level = np.array([100.0, 50.0, *[90.0] * 10, 80.0, 60.0, 99.0])
    joined = together.levelled(level, months)
    growth = pd.DataFrame({"point": 100 * (joined[12:] / joined[:3] - 1)}, index=months[12:])
    shown = together.without_january(growth)
    assert [str(month) for month in shown.index] == ["2025-02", "2025-03"]
    assert list(shown["point"]) == pytest.approx([100 * (140 / 150 - 1), 10.0])


def test_a_january_without_its_february_stays():
    months = pd.period_range("2024-12", periods=2, freq="M")
    assert len(together.without_january(pd.DataFrame({"point": [1.0, 2.0]}, index=months))) == 2


def test_published_months_give_way_to_the_published_growth_of_both_and_are_not_drawn_without_one():
    rates = pd.DataFrame(
        {
            "sector": ["a", "a", "b", "b"],
            "period": ["2025-01", "2025-02", "2025-01", "2025-02"],
            "value": [-8.2, 19.8, -5.0, 12.0],
        }
    )
    cumulated = pd.DataFrame({"sector": ["a", "a"], "period": ["2025-02", "2025-03"], "value": [4.6, 5.0]})
    shown = together.published(rates, cumulated)
    assert list(zip(shown["sector"], shown["period"], shown["value"], strict=True)) == [("a", "2025-02", 4.6)]


@pytest.mark.parametrize(("place", "joined"), [("ha_noi", True), ("viet_nam", True)])
def test_the_months_stand_together_where_lunar_new_year_moves_between_them(place, joined):
    assert together.are_together(place) is joined
