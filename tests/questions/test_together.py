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
    shown = together.paired(growth)
    assert [str(month) for month in shown.index] == ["2025-02", "2025-03"]
    assert list(shown["point"]) == pytest.approx([100 * (140 / 150 - 1), 10.0])


def test_a_january_without_its_february_stays_and_a_february_without_its_january_goes():
    for start, left in (("2024-12", 2), ("2025-02", 1)):
        months = pd.period_range(start, periods=2, freq="M")
        assert len(together.paired(pd.DataFrame({"point": [1.0, 2.0]}, index=months))) == left, start


def test_published_months_give_way_to_the_published_growth_of_both_and_are_named_where_there_is_none():
    """``b`` has both months alone, ``c`` only February, ``d`` only January, before the figure of both; ``a`` has a newest January."""
    months = ["2025-01", "2025-02", "2025-03", "2026-01"]
    rates = pd.DataFrame(
        {
            "sector": [*"aaaa", *"bb", *"cc", "d"],
            "period": [*months, *months[:2], *months[1:3], months[0]],
            "value": [-8.2, 19.8, 7.0, 8.0, -5.0, 12.0, 3.0, 4.0, 1.0],
        }
    )
    cumulated = pd.DataFrame(
        {"sector": ["a", "a", "d"], "period": ["2025-02", "2025-03", "2025-02"], "value": [4.6, 5.0, 2.5]}
    )
    shown, left_out = together.published(rates, cumulated)
    assert list(zip(shown["sector"], shown["period"], shown["value"], strict=True)) == [
        ("a", "2025-02", 4.6),
        ("a", "2025-03", 7.0),
        ("a", "2026-01", 8.0),
        ("c", "2025-03", 4.0),
        ("d", "2025-02", 2.5),
    ]
    assert left_out == [("b", "2025-01..2025-02"), ("c", "2025-01..2025-02")]


@pytest.mark.parametrize(("place", "joined"), [("ha_noi", True), ("viet_nam", True)])
def test_the_months_stand_together_where_lunar_new_year_moves_between_them(place, joined):
    assert together.are_together(place) is joined
