"""Draws are the currency: intervals widen and narrow as they must, nothing leaks, one seed gives one answer."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import norm

from chnt_analysis import growth
from chnt_analysis.errors import DataError, ParameterError, UndefinedError
from chnt_analysis.forecasting import Draws, forecast, scores


def made_level(months=96, seed=4) -> pd.Series:
    rng = np.random.default_rng(seed)
    index = pd.period_range("2017-01", periods=months, freq="M", name="period")
    season = np.tile([0.02, -0.12, 0.03, 0, 0, 0.02, 0, 0, 0.01, 0.01, 0.02, 0.03], months // 12 + 1)[:months]
    return pd.Series(
        100 * np.exp(0.005 * np.arange(months) + season + np.cumsum(rng.normal(0, 0.015, months))), index=index
    )


def width(draws: Draws, period) -> float:
    row = draws.interval((95,)).loc[period]
    return float(row["upper_95"] - row["lower_95"])


def test_doubling_the_residual_scale_doubles_the_log_interval():
    level = made_level()
    once, twice = forecast(level, 12, draws=500), forecast(level, 12, draws=500, residual_scale=2)
    last = once.periods[-1]
    ratio = (
        np.log(twice.interval((95,)).loc[last, ["lower_95", "upper_95"]]).diff().iloc[1]
        / np.log(once.interval((95,)).loc[last, ["lower_95", "upper_95"]]).diff().iloc[1]
    )
    assert ratio == pytest.approx(2, rel=1e-4)  # quantiles interpolate between two paths on the scale of the level


def test_realised_months_narrow_the_year():
    level = made_level(96)
    widths = [
        np.ptp(np.quantile(forecast(level[: 84 + known], 12 - known, draws=800).annual_growth(2024), [0.025, 0.975]))
        for known in (2, 6, 10)
    ]
    assert widths[0] > widths[1] > widths[2]


def test_one_seed_gives_one_answer_and_another_differs():
    level = made_level()
    np.testing.assert_array_equal(
        forecast(level, 6, seed=3, draws=50).values, forecast(level, 6, seed=3, draws=50).values
    )
    assert not np.array_equal(forecast(level, 6, seed=3, draws=50).values, forecast(level, 6, seed=4, draws=50).values)


def test_a_changed_future_never_changes_a_past_forecast():
    level = made_level()
    changed = level.copy()
    changed.iloc[84:] *= 5
    np.testing.assert_array_equal(
        forecast(level[:84], 12, draws=50).values, forecast(changed[:84], 12, draws=50).values
    )


def test_the_year_to_date_the_year_and_the_months_are_one_thing():
    draws = forecast(made_level(90), 6, draws=20)
    for path in range(3):
        level = pd.Series(draws.values[:, path], index=draws.periods)
        assert draws.annual_growth(2024)[path] == pytest.approx(growth.annual_growth(level).loc["2024"])
        last = pd.Period("2024-09", freq="M")
        assert draws.year_to_date(last)[path] == pytest.approx(growth.year_to_date(level)[last])
        assert draws.year_on_year().values[-1, path] == pytest.approx(growth.year_on_year(level).iloc[-1])


def test_required_and_remaining_growth_agree():
    level = made_level(90)
    draws = forecast(level, 6, draws=20)
    grew, left = draws.annual_growth(2024), draws.remaining_growth(2024)
    assert growth.required_rest_of_year(level, 2024, float(grew[0])) == pytest.approx(left[0])
    with pytest.raises(UndefinedError, match="2023"):
        draws.remaining_growth(2023)
    with pytest.raises(UndefinedError, match="2030"):
        draws.annual_growth(2030)


def test_a_known_level_with_draws_of_its_own_enters_the_paths():
    level = made_level(60)
    shaky = level.to_numpy()[:, None] * np.exp(np.random.default_rng(0).normal(0, 0.02, (60, 200)))
    assert width(forecast(level, 3, draws=200, history=shaky), forecast(level, 3, draws=10).periods[10]) > 0
    with pytest.raises(ParameterError, match="periods x draws"):
        forecast(level, 3, draws=100, history=shaky)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([1.0, 2.0], "at least 3"),
        ([5.0, 5.0, 5.0], "never changes"),
        ([1.0, 0.0, 2.0], "positive"),
        ([1.0, np.inf, 2.0], "finite"),
        ([1.0, -3.0, 2.0], "positive"),
    ],
)
def test_what_cannot_be_forecast_is_refused(values, said):
    series = pd.Series(values, index=pd.period_range("2020", periods=len(values), freq="Y", name="period"))
    with pytest.raises(DataError, match=said):
        forecast(series, 2)


@pytest.mark.parametrize(("horizon", "draws"), [(0, 10), (10_000, 10), (5, 0)])
def test_horizon_and_draws_have_bounds(horizon, draws):
    with pytest.raises(ParameterError, match="allowed"):
        forecast(made_level(60), horizon, draws=draws)


def test_three_yearly_values_get_a_wide_but_finite_answer():
    series = pd.Series([100.0, 104.0, 106.0], index=pd.period_range("2021", periods=3, freq="Y", name="period"))
    paths = forecast(series, 3, draws=2000)
    assert np.isfinite(paths.values).all() and paths.method == "random walk with drift"
    assert width(paths, paths.periods[-1]) > width(paths, paths.periods[3])


def test_a_hypothetical_goal_knows_nothing_after_its_forecast():
    from chnt_analysis.forecasting import record, track

    whole = record.read()
    series = sorted(s for s in whole["sector"].unique() if s.startswith("vsic_"))
    made = [
        (s, "month", f"{y}-{m:02d}", float(y - 2010)) for s in series for y in range(2014, 2026) for m in range(1, 13)
    ]
    history = pd.DataFrame(made, columns=["sector", "outcome", "target", "value"])
    later = history.assign(value=history["value"].where(history["target"] < "2020", 1000.0))
    unchanged, changed = (
        track.hypothetical(whole, h).query("origin < '2020'").reset_index(drop=True) for h in (history, later)
    )
    pd.testing.assert_frame_equal(unchanged, changed)
    assert (unchanged["threshold"] < 10).all() and set(unchanged["outcome"]) == {"month"}, (
        "years without a past have no goal"
    )


def test_the_crps_of_a_distribution_given_by_its_middle_quantiles_is_that_of_the_normal():
    """Of N(0, 1) at y: y (2 Phi(y) - 1) + 2 phi(y) - 1/sqrt(pi) (Gneiting and Raftery 2007, equation 21)."""
    quantiles = norm.ppf((np.arange(2000) + 0.5) / 2000)
    for y in (0.0, 0.7, -2.0):
        exact = y * (2 * norm.cdf(y) - 1) + 2 * norm.pdf(y) - 1 / np.sqrt(np.pi)
        crps = float(scores.crps(np.array([y]), quantiles[None, :]))
        assert abs(crps - exact) < 2e-3, "2,000 quantiles instead of all"
        assert abs(float(scores.pit(np.array([y]), quantiles[None, :])[0]) - norm.cdf(y)) < 1e-3
