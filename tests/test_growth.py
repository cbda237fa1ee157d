"""Growth indicators: worked tables, inverse constructions, identities, gaps, what is undefined."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chnt_analysis import growth
from chnt_analysis.errors import DataError, UndefinedError

# A worked table an analyst can check by hand: two years of a level and the growth it has.
WORKED = """
period   level  mom    yoy   ytd
2023-01  100    -      -     -
2023-02   80   -20.0   -     -
2023-03  100    25.0   -     -
2023-04  100     0.0   -     -
2023-05  100     0.0   -     -
2023-06  100     0.0   -     -
2023-07  100     0.0   -     -
2023-08  100     0.0   -     -
2023-09  100     0.0   -     -
2023-10  100     0.0   -     -
2023-11  100     0.0   -     -
2023-12  120    20.0   -     -
2024-01   90   -25.0  -10.0 -10.0
2024-02  108    20.0   35.0  10.0
2024-03  110     1.851851851851852  10.0  10.0
"""


def worked() -> pd.DataFrame:
    lines = [line.split() for line in WORKED.strip().splitlines()]
    table = pd.DataFrame(lines[1:], columns=lines[0]).replace("-", np.nan)
    return table.set_index(pd.PeriodIndex(table.pop("period"), freq="M", name="period")).astype(float)


def months(values, start="2023-01") -> pd.Series:
    return pd.Series(values, index=pd.period_range(start, periods=len(values), freq="M", name="period"), dtype=float)


@pytest.mark.parametrize(
    ("column", "function"), [("mom", growth.month_on_month), ("yoy", growth.year_on_year), ("ytd", growth.year_to_date)]
)
def test_the_worked_table(column, function):
    table = worked()
    pd.testing.assert_series_equal(function(table["level"]), table[column], check_names=False)


def test_annual_growth_is_mean_on_mean_and_needs_whole_years():
    level = months([100.0] * 12 + [110.0] * 12 + [120.0] * 3)
    annual = growth.annual_growth(level)
    assert annual.loc["2024"] == pytest.approx(10)
    assert np.isnan(annual.loc["2023"])
    assert np.isnan(annual.loc["2025"])
    assert growth.annual_mean(level).loc["2024"] == 110


def test_quarters_and_years_are_matched_by_calendar_too():
    quarters = pd.Series([100.0, 100, 100, 100, 104], index=pd.period_range("2023Q1", periods=5, freq="Q"))
    years = pd.Series([100.0, 103], index=pd.period_range("2023", periods=2, freq="Y"))
    assert growth.year_on_year(quarters).iloc[-1] == pytest.approx(4)
    assert growth.year_on_year(years).iloc[-1] == pytest.approx(3)


@pytest.mark.parametrize("function", [growth.month_on_month, growth.year_on_year, growth.year_to_date])
def test_a_missing_month_leaves_growth_missing_and_never_shifts_it(function):
    level = months(np.linspace(100, 123, 24))
    holed = level.drop(pd.Period("2024-05", freq="M"))
    whole, gapped = function(level), function(holed)
    assert np.isnan(gapped.loc["2024-05"])
    same = gapped.dropna().index
    pd.testing.assert_series_equal(gapped[same], whole[same])
    if function is growth.year_to_date:
        assert gapped.loc["2024-06":"2024-12"].isna().all()


@pytest.mark.parametrize(
    "function", [growth.month_on_month, growth.year_on_year, growth.year_to_date, growth.annual_growth]
)
def test_a_level_of_zero_or_less_has_no_growth(function):
    with pytest.raises(UndefinedError, match="2023-02"):
        function(months([100, 0, 100]))


@pytest.mark.parametrize("function", [growth.month_on_month, growth.year_to_date])
def test_monthly_growth_refuses_other_frequencies(function):
    with pytest.raises(DataError, match="monthly"):
        function(pd.Series([1.0, 2.0], index=pd.period_range("2023", periods=2, freq="Y")))


levels = st.lists(st.floats(1, 1000), min_size=24, max_size=40)


@given(levels, st.floats(0.01, 100))
def test_growth_does_not_depend_on_the_scale(values, scale):
    level = months(values)
    for function in (growth.month_on_month, growth.year_on_year, growth.year_to_date, growth.annual_growth):
        pd.testing.assert_series_equal(function(level), function(level * scale), rtol=1e-9, atol=1e-7)


@given(levels)
def test_rates_give_the_level_back(values):
    level = months(values)
    rates = growth.month_on_month(level).iloc[1:]
    again = level.iloc[0] * (1 + rates / 100).cumprod()
    np.testing.assert_allclose(again, level.iloc[1:], rtol=1e-9)


def test_inputs_are_never_changed():
    level = months([100.0] * 24)
    before = level.copy()
    growth.year_to_date(level)
    growth.required_rest_of_year(level.iloc[:18], 2024, 5)
    pd.testing.assert_series_equal(level, before)


@given(levels.map(lambda v: v[:24]), st.integers(1, 11), st.floats(-20, 40))
def test_the_required_growth_ends_the_year_exactly_at_its_goal(values, known, goal):
    level = months(values)
    need = growth.required_rest_of_year(level.iloc[: 12 + known], 2024, goal)
    ahead = level.iloc[known:12].to_numpy() * (1 + need / 100)
    done = months([*level.iloc[: 12 + known], *ahead])
    if (done > 0).all():
        assert growth.annual_growth(done).loc["2024"] == pytest.approx(goal, abs=1e-6)


def test_the_required_growth_is_undefined_without_the_year_before_with_a_gap_and_in_a_complete_year():
    level = months([100.0] * 18)
    with pytest.raises(UndefinedError, match="2023"):
        growth.required_rest_of_year(level.iloc[2:], 2024, 5)
    with pytest.raises(UndefinedError, match="2024-02"):
        growth.required_rest_of_year(level.drop(pd.Period("2024-02", freq="M")), 2024, 5)
    with pytest.raises(UndefinedError, match="complete"):
        growth.required_rest_of_year(months([100.0] * 24), 2024, 5)


def test_carry_over_is_the_growth_of_a_year_that_stays_at_december():
    level = months(np.linspace(100, 111, 12))
    stays = months([*level, *[level.iloc[-1]] * 12])
    assert growth.carry_over(level, 2024) == pytest.approx(growth.annual_growth(stays).loc["2024"])
    with pytest.raises(UndefinedError, match="2023-03"):
        growth.carry_over(level.drop(pd.Period("2023-03", freq="M")), 2024)


def test_compound_growth_and_its_inverse():
    assert 900 * (1 + growth.cagr(900, 1200, 5) / 100) ** 5 == pytest.approx(1200)
    for wrong in ((0, 1, 1), (1, 0, 1), (1, 1, 0), (-1, 1, 1)):
        with pytest.raises(UndefinedError):
            growth.cagr(*wrong)


@given(st.lists(st.tuples(st.floats(-30, 30), st.floats(0.1, 100)), min_size=1, max_size=12))
def test_contributions_add_up_to_weighted_growth(parts):
    rates = pd.Series([g for g, _ in parts])
    weights = pd.Series([w for _, w in parts])
    total = growth.contributions(rates, weights).sum()
    assert total == pytest.approx((rates * weights).sum() / weights.sum(), abs=1e-9)


def test_contributions_need_a_weight_for_every_part():
    with pytest.raises(DataError, match="b"):
        growth.contributions(pd.Series({"a": 1.0, "b": 2.0}), pd.Series({"a": 1.0}))
    with pytest.raises(UndefinedError):
        growth.contributions(pd.Series({"a": 1.0}), pd.Series({"a": 0.0}))
    frame = pd.DataFrame({"a": [1.0, np.nan], "b": [2.0, 4.0]})
    assert np.isnan(growth.contributions(frame, pd.Series({"a": 1, "b": 1})).loc[1, "a"])


def test_a_year_that_does_not_begin_in_january_is_no_base_of_year_to_date():
    """From March: the three months of 2024 are not set against the one month that is known of 2023 (which would give 200 %)."""
    level = months([100.0] * 22, start="2023-03")
    ytd = growth.year_to_date(level)
    assert ytd.isna().all()
    assert growth.year_to_date(months([100.0] * 24 + [110.0], start="2023-01")).iloc[-1] == pytest.approx(10)


def test_compound_growth_over_years_is_the_root_of_the_whole():
    assert growth.cagr(100, 121, 2) == pytest.approx(10)
    assert growth.cagr(100, 80, 1) == pytest.approx(-20)


def test_weights_of_other_parts_do_not_enter_and_negative_or_missing_ones_are_refused():
    rates = pd.Series({"a": 10.0, "b": -5.0})
    contributions = growth.contributions(rates, pd.Series({"a": 3.0, "b": 1.0, "elsewhere": 96.0}))
    assert contributions.tolist() == [7.5, -1.25]
    with pytest.raises(UndefinedError, match="must not be negative"):
        growth.contributions(rates, pd.Series({"a": 3.0, "b": -1.0}))
    with pytest.raises(DataError, match="no weight for b"):
        growth.contributions(rates, pd.Series({"a": 3.0, "b": np.nan}))
