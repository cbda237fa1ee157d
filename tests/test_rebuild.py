"""Rates into one level: the inverse construction, gaps, intervals, contradictions, refusals."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import growth
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.rebuild import rebuild


def made_level(years=7, seed=1) -> pd.Series:
    rng = np.random.default_rng(seed)
    months = pd.period_range("2017-01", periods=12 * years, freq="M", name="period")
    season = np.tile(rng.normal(0, 0.08, 12), years)
    trend = np.cumsum(rng.normal(0.006, 0.01, 12 * years))
    return pd.Series(100 * np.exp(trend + season), index=months)


def published(level: pd.Series, *, decimals=1) -> pd.DataFrame:
    rates = {"mom": growth.month_on_month(level), "yoy": growth.year_on_year(level), "ytd": growth.year_to_date(level)}
    parts = [
        pd.DataFrame(
            {"period": s.dropna().index.astype(str), "basis": b, "value": s.dropna().round(decimals).to_numpy()}
        )
        for b, s in rates.items()
    ]
    return pd.concat(parts, ignore_index=True)


def error_pct(found: pd.Series, level: pd.Series) -> pd.Series:
    same = found.reindex(level.index)
    return 100 * (same / same.mean() / (level / level.mean()) - 1).abs()


def test_the_rates_of_a_level_give_the_level_back_to_rounding():
    level = made_level()
    assert (
        error_pct(rebuild(published(level)).level, level).mean() < 0.02
    )  # a tenth of a point, averaged over three rates


def test_gaps_in_one_kind_of_rate_are_filled_by_the_others():
    level = made_level()
    rates = published(level)
    kept = rates.sample(frac=0.75, random_state=3)
    found = rebuild(kept).level
    assert len(found) == len(level)
    assert error_pct(found, level).mean() < 0.1


def test_the_order_of_rows_does_not_matter():
    rates = published(made_level()).sample(frac=0.6, random_state=1)
    first, second = rebuild(rates), rebuild(rates.sample(frac=1, random_state=9))
    np.testing.assert_allclose(first.level, second.level, rtol=1e-8)


def test_intervals_widen_where_nothing_is_published():
    rates = published(made_level())
    near = rates["period"].between("2020-05", "2020-08") | rates["period"].between("2021-05", "2021-08")
    spans = (rates["basis"] == "ytd") & rates["period"].between("2020-05", "2021-12")  # those sum the silent months too
    found = rebuild(rates[~near & ~spans])
    width = found.upper_95 / found.lower_95 - 1
    known = width[[p for p in width.index if p.year == 2019]].mean()
    assert width.loc["2020-06"] > 10 * known


def test_the_base_year_has_mean_100_and_draws_agree_with_the_interval():
    found = rebuild(published(made_level()), base=2019)
    assert found.level[found.level.index.year == 2019].mean() == pytest.approx(100)
    draws = found.draws(4000, 0)
    inside = (draws[20] >= found.lower_95.iloc[20]) & (draws[20] <= found.upper_95.iloc[20])
    assert 0.93 < inside.mean() < 0.97
    np.testing.assert_array_equal(draws, found.draws(4000, 0))
    assert not np.array_equal(draws, found.draws(4000, 1))


def test_a_slip_is_listed_and_does_not_bend_the_level():
    level = made_level()
    rates = published(level)
    at = rates.index[(rates["basis"] == "yoy") & (rates["period"] == "2020-06")][0]
    rates.loc[at, "value"] = -rates.loc[at, "value"] - 8
    found = rebuild(rates)
    assert "2020-06" in set(found.conflicts["period"])
    assert error_pct(found.level, level).max() < 0.5


def test_quarters_and_years_help_where_months_are_missing():
    level = made_level()
    yearly = growth.annual_growth(level).dropna().round(1)
    sparse = published(level)
    sparse = sparse[(sparse["basis"] == "ytd") & sparse["period"].str.endswith(("-03", "-06", "-09", "-12"))]
    more = pd.concat(
        [sparse, pd.DataFrame({"period": yearly.index.astype(str), "basis": "yoy", "value": yearly.to_numpy()})]
    )
    found = growth.annual_growth(rebuild(more).level).dropna()
    assert (found - yearly).abs().max() < 0.15  # both rounded to a tenth


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"value": "abc"}, "row 1: value"),
        ({"value": -100.0}, "above -100"),
        ({"value": np.inf}, "finite"),
        ({"basis": "qoq"}, "mom, yoy, ytd"),
        ({"period": "2024-13"}, "2024-13"),
    ],
)
def test_an_impossible_rate_is_refused(change, said):
    row = {"period": "2024-05", "basis": "yoy", "value": 5.0, **change}
    with pytest.raises(DataError, match=said):
        rebuild(pd.DataFrame([row]))


def test_no_row_a_missing_column_and_a_foreign_base_are_refused():
    with pytest.raises(DataError, match="no row"):
        rebuild(pd.DataFrame(columns=["period", "basis", "value"]))
    with pytest.raises(DataError, match="missing column"):
        rebuild(pd.DataFrame({"period": ["2024-01"], "value": [1.0]}))
    with pytest.raises(ParameterError, match="base = 1999"):
        rebuild(published(made_level(3)), base=1999)
