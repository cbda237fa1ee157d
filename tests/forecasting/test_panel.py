"""The panel engine: what smoothing is, that nothing leaks, that one seed gives one answer, and what bad input gets."""

import os
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.forecasting import backtest, forecast_panel
from chnt_analysis.forecasting.panel import METHODS
from chnt_analysis.forecasting.panel.backtest import naive2, summary
from chnt_analysis.forecasting.panel.calibration import curve, uncurve
from chnt_analysis.forecasting.panel.holiday import effects
from chnt_analysis.forecasting.panel.members import MEMBERS
from chnt_analysis.forecasting.panel.reversion import revert
from chnt_analysis.forecasting.panel.season import seasonal_factors
from chnt_analysis.forecasting.panel.settings import FROZEN
from chnt_analysis.forecasting.panel.smoothing import grid, smooth


def series(values, start="2010", freq="M") -> pd.Series:
    return pd.Series(
        np.asarray(values, dtype=float), index=pd.period_range(start, periods=len(values), freq=freq, name="period")
    )


def made(count=8, months=96, seed=1) -> dict[str, pd.Series]:
    rng = np.random.default_rng(seed)
    wave = 0.1 * np.sin(2 * np.pi * np.arange(months) / 12)
    return {
        f"S{i}": series(100 * np.exp(wave + 0.003 * np.arange(months) + np.cumsum(rng.normal(0, 0.02, months))))
        for i in range(count)
    }


def test_smoothing_gives_the_states_of_a_plain_loop_with_the_best_initial_states():
    y = np.random.default_rng(0).normal(0, 1, 30).cumsum()
    forms = grid((0.3,), (0.2,), (0.9,))
    fitted = smooth(y[:, None], np.array([30]), forms, temper=1.0)

    def run(level, slope):
        total = 0.0
        for value in y:
            ahead = level + 0.9 * slope
            error = value - ahead
            level, slope, total = ahead + 0.3 * error, 0.9 * slope + 0.06 * error, total + error**2
        return total, level, slope

    from scipy.optimize import minimize

    best = minimize(lambda x: run(*x)[0], [y[0], 0.0], method="BFGS", options={"gtol": 1e-10})
    total, level, slope = run(*best.x)
    assert fitted.level[1, 0] == pytest.approx(level, abs=1e-5)  # as near as the search comes
    assert fitted.slope[1, 0] == pytest.approx(slope, abs=1e-5)
    assert fitted.variance[1, 0] == pytest.approx(total / (30 - 5), rel=1e-8)


def test_a_straight_line_in_logs_is_continued():
    forecasts = forecast_panel({"A": series(100 * 1.01 ** np.arange(60))}, 6, method="smoothing")
    np.testing.assert_allclose(forecasts.points[:, 0], 100 * 1.01 ** np.arange(60, 66), rtol=2e-3)


def test_a_clear_season_is_found_and_noise_has_almost_none():
    rng = np.random.default_rng(3)
    wave = np.tile(np.linspace(-0.3, 0.3, 12), 8)
    rows = np.column_stack([wave + rng.normal(0, 0.01, 96), rng.normal(0, 0.1, 96)])
    factors = seasonal_factors(rows, np.array([96, 96]), 12, decays=(0.8,), temper=0.5, shrink=2.0, outlier=6.25)
    np.testing.assert_allclose(factors[:, 0], wave[:12], atol=0.02)
    assert np.abs(factors[:, 1]).max() < 0.05


def test_the_naive_ones_are_the_last_value_and_the_same_month():
    panel = made(1)
    last = forecast_panel(panel, 14, method="naive").points[:, 0]
    year = forecast_panel(panel, 14, method="seasonal_naive").points[:, 0]
    np.testing.assert_allclose(last, panel["S0"].iloc[-1])
    np.testing.assert_allclose(year, np.r_[panel["S0"].to_numpy()[-12:], panel["S0"].to_numpy()[-12:-10]])


def test_the_combination_is_the_mean_of_its_members_in_logs():
    panel = made(3)
    logs = {m: np.log(forecast_panel(panel, 6, method=m).points) for m in METHODS}
    mean = sum(w * logs[m] for m, w in zip(MEMBERS, FROZEN.member_weights, strict=True))
    np.testing.assert_allclose(logs["combination"], mean, rtol=1e-12)


def test_the_table_the_draws_and_the_probability_are_one_thing():
    forecasts = forecast_panel(made(4), 6, draws=999)
    table = forecasts.table().set_index("series").loc["S2"]
    paths = forecasts.draws("S2").values[-6:]
    np.testing.assert_allclose(table["point"], np.median(paths, axis=1), rtol=1e-9)
    np.testing.assert_allclose(table["lower_95"], np.quantile(paths, 0.025, axis=1), rtol=2e-2)  # between two draws
    at = np.full(4, float(np.quantile(paths[3], 0.3)))
    assert forecasts.probability(at)[3, 2] == pytest.approx((paths[3] >= at[2]).mean())


def test_months_ahead_hang_together_so_a_year_is_wider_than_independent_months():
    year = forecast_panel(made(30), 12).draws("S0").values[-12:]
    logs = np.log(year)
    assert np.corrcoef(logs[10], logs[11])[0, 1] > 0.3
    assert year.mean(axis=0).std() > 1.2 * np.sqrt((year.std(axis=1) ** 2).sum()) / 12


def test_intervals_cover_what_they_promise_on_made_panels():
    panel = made(60, 114, seed=8)
    forecasts = forecast_panel({n: s[:-18] for n, s in panel.items()}, 18)
    actual = np.array([s.to_numpy()[-18:] for s in panel.values()]).T
    low, high = forecasts.interval(95)
    assert 0.88 < ((actual >= low) & (actual <= high)).mean() < 0.995


def test_a_changed_future_never_changes_a_past_forecast():
    panel = made(3)
    changed = {n: s.where(s.index <= s.index[83], 5 * s) for n, s in panel.items()}
    past = [forecast_panel({n: s[:84] for n, s in p.items()}, 6).table() for p in (panel, changed)]
    pd.testing.assert_frame_equal(*past)
    cut = {n: s.copy() for n, s in panel.items()}
    for s in cut.values():
        s.iloc[-1] *= 3
    before, after = backtest(panel, 1, origins=2), backtest(cut, 1, origins=2)
    assert not before.equals(after)
    assert backtest({n: s[:-1] for n, s in panel.items()}, 1, origins=1).equals(
        backtest({n: s[:-1] for n, s in cut.items()}, 1, origins=1)
    )


def test_scale_and_order_do_not_matter():
    panel = made(5)
    plain = forecast_panel(panel, 6).table().set_index(["series", "period"])
    larger = forecast_panel({n: 1000 * s for n, s in panel.items()}, 6).table().set_index(["series", "period"])
    np.testing.assert_allclose(larger, 1000 * plain, rtol=1e-9)
    turned = forecast_panel(dict(reversed(panel.items())), 6)
    np.testing.assert_allclose(turned.table().set_index(["series", "period"]).loc[plain.index], plain, rtol=1e-9)


def test_one_seed_gives_one_answer_whatever_the_threads():
    code = (
        "import numpy as np, pandas as pd; from chnt_analysis.forecasting import forecast_panel\n"
        "i = pd.period_range('2010', periods=90, freq='M', name='period')\n"
        "p = {str(k): pd.Series(100 + np.sin(np.arange(90) * (k + 1)) + np.arange(90), index=i) for k in range(9)}\n"
        "print(repr(forecast_panel(p, 12, seed=5).table().iloc[:, 2:].to_numpy().tolist()))"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "OPENBLAS_NUM_THREADS": threads},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for threads in ("1", "2")
    ]
    np.testing.assert_allclose(*(np.array(eval(t)) for t in outputs), rtol=1e-9)
    panel = made(2)
    assert forecast_panel(panel, 3, seed=1).table().equals(forecast_panel(panel, 3, seed=1).table())
    assert not forecast_panel(panel, 3, seed=1).table().equals(forecast_panel(panel, 3, seed=2).table())


@pytest.mark.parametrize(
    ("freq", "count"), [("M", 3), ("M", 9), ("M", 25), ("M", 800), ("Q", 3), ("Q", 31), ("Y", 3), ("Y", 12)]
)
def test_short_and_long_series_of_every_frequency_get_finite_ordered_intervals(freq, count):
    start = "1970" if freq == "M" else "1990"
    values = 50 + np.random.default_rng(count).normal(0, 5, count)
    table = forecast_panel({"A": series(values, start, freq)}, 15).table()
    numbers = table.iloc[:, 2:].to_numpy()
    assert np.isfinite(numbers).all()
    assert (np.diff(table[["lower_95", "lower_80", "point", "upper_80", "upper_95"]].to_numpy(), axis=1) > 0).all()


def test_zeros_and_negatives_are_forecast_on_the_level_and_said():
    forecasts = forecast_panel({"A": series([5, 0, -3, 2] * 12)}, 6)
    assert "level" in forecasts.notes[0] and (forecasts.table()["lower_95"] < 0).any()


def test_a_constant_series_stays_constant_and_is_said():
    forecasts = forecast_panel({"A": series([7] * 40), "B": made(1)["S0"]}, 4)
    np.testing.assert_allclose(forecasts.table().set_index("series").loc["A"].iloc[:, 1:], 7, rtol=1e-12)
    assert any("never changed" in n for n in forecasts.notes)


def test_an_outlier_of_a_thousand_sigma_is_set_aside_and_said():
    plain = made(1)["S0"]
    spoilt = plain.copy()
    spoilt.iloc[50] *= np.exp(1000 * 0.02)
    forecasts = forecast_panel({"A": spoilt}, 6)
    assert "set aside" in forecasts.notes[0]
    np.testing.assert_allclose(forecasts.points, forecast_panel({"A": plain}, 6).points, rtol=0.05)


def test_gaps_are_filled_and_said():
    plain = made(1)["S0"]
    forecasts = forecast_panel({"A": plain.drop(plain.index[[30, 31, 60]])}, 6)
    assert "3 missing" in forecasts.notes[0]
    np.testing.assert_allclose(forecasts.points, forecast_panel({"A": plain}, 6).points, rtol=0.05)


def test_a_far_horizon_is_noted_and_stays_finite():
    forecasts = forecast_panel({"A": series(100 * 1.08 ** np.arange(40))}, 600)
    assert np.isfinite(forecasts.table().iloc[:, 2:].to_numpy()).all()
    assert any("too far" in n for n in forecasts.notes) and any("past errors" in n for n in forecasts.notes)


@pytest.mark.parametrize(
    ("values", "said"),
    [([1, 2], "at least 3"), ([np.nan] * 5, "0 known"), ([1, np.inf, 2, 3], "infinite"), ([1, np.nan, 2], "2 known")],
)
def test_what_cannot_be_forecast_is_refused_by_name(values, said):
    with pytest.raises(DataError, match=f"A.*{said}"):
        forecast_panel({"A": series(values)}, 2)


def test_repeated_unordered_and_mixed_periods_are_refused():
    plain = series(range(1, 9))
    with pytest.raises(DataError, match=r"A: .*repeated: 2010-02"):
        forecast_panel({"A": pd.concat([plain, plain[1:2]]).sort_index()}, 2)
    with pytest.raises(DataError, match=r"A: .*order"):
        forecast_panel({"A": plain[::-1]}, 2)
    with pytest.raises(DataError, match="A is M, B is Q"):
        forecast_panel({"A": plain, "B": series(range(1, 9), freq="Q")}, 2)
    with pytest.raises(DataError, match="at least one"):
        forecast_panel({}, 2)


@pytest.mark.parametrize(
    "option",
    [{"horizon": 0}, {"horizon": 10_000}, {"method": "magic"}, {"holiday": "eid"}, {"season": 0}, {"draws": 5}],
)
def test_options_out_of_range_say_what_is_allowed(option):
    with pytest.raises(ParameterError, match="allowed"):
        forecast_panel(made(1), **{"horizon": 3, **option})


def test_the_lunar_new_year_is_found_where_it_is_and_not_where_it_is_not():
    from chnt_analysis.forecasting.panel.holiday import regressors

    first = pd.Period("1998-01", "M").ordinal
    rng = np.random.default_rng(2)
    noise = np.cumsum(rng.normal(0, 0.01, 240)) + rng.normal(0, 0.01, 240)
    true = regressors(first, first + 239) @ np.array([-0.2, 0.0])
    (effect,) = effects([noise + true], [first], 12)
    assert len(effect) == 252 and np.corrcoef(effect[:240], true)[0, 1] > 0.95
    assert np.abs(effects([noise], [first], 12)[0]).max() < 0.05 * np.abs(true).max() + 0.01


def test_with_tet_january_and_february_are_nearer():
    from chnt_analysis.forecasting.panel.holiday import regressors

    first = pd.Period("1998-01", "M").ordinal
    rng = np.random.default_rng(5)
    logs = regressors(first, first + 251) @ [-0.4, 0] + np.cumsum(rng.normal(0, 0.005, 252))
    whole = series(100 * np.exp(logs), "1998")

    def miss(holiday):
        errors = []
        for end in range(192, 252, 12):  # every December of five years
            point = forecast_panel({"A": whole[:end]}, 3, holiday=holiday).points[:, 0]
            errors.append(np.abs(np.log(point) - logs[end : end + 3] - np.log(100)))
        return np.mean(errors)

    assert miss("tet") < 0.5 * miss("none")
    with pytest.raises(ParameterError, match="months are needed"):
        forecast_panel({"A": series(range(1, 20), freq="Q")}, 2, holiday="tet")


def test_the_back_test_scores_the_method_and_the_naive_ones():
    table = backtest(made(2), 3, origins=2)
    assert table["method"].tolist() == ["combination", "naive", "seasonal_naive"] * 2
    assert table.iloc[:, 2:].notna().all().all() and table["coverage_95"].between(0, 100).all()
    assert list(summary(table).index) == ["combination", "naive", "seasonal_naive"]
    with pytest.raises(DataError, match=r"S0.*fewer origins"):
        backtest({"S0": series(range(1, 9))}, 3, origins=4)


def test_naive_2_takes_a_clear_season_out_and_puts_it_back():
    history = np.tile([1.0, 2.0, 3.0, 4.0], 6)
    np.testing.assert_allclose(naive2(history, 4, 4), [1, 2, 3, 4])


def test_the_curve_of_errors_has_an_inverse():
    errors = np.linspace(-2, 2, 9)
    for power in (0.0, 0.5, 1.0):
        np.testing.assert_allclose(uncurve(curve(errors, power), power), errors, atol=1e-12)


def test_without_any_past_error_the_interval_never_narrows_with_the_horizon():
    table = forecast_panel({"A": series([100, 104, 103], freq="Y")}, 8).table()
    assert (np.diff(np.log(table["upper_95"] / table["lower_95"])) > -1e-9).all()


@pytest.mark.parametrize("short", [3, 5, 12, 19, 24])
def test_a_series_too_short_for_the_back_test_leaves_the_others_as_they_are(short):
    panel = made(4, 120)
    alone = forecast_panel(panel, 18)
    beside = forecast_panel({**panel, "short": made(1, 120, seed=5)["S0"].iloc[:short]}, 18)
    assert np.isfinite(beside.interval(95)).all()
    np.testing.assert_allclose(beside.points[:, :4], alone.points, rtol=1e-9)


def test_reversion_finds_the_way_back_to_a_planted_line():
    rng = np.random.default_rng(3)
    months, away = 4000, [0.0]
    for shock in rng.standard_normal(months - 1):
        away.append(0.8 * away[-1] + shock)
    level = 0.02 * np.arange(months) + np.array(away)
    grid = {"memories": (0.6, 0.8, 0.9, 0.97), "averages": (0.0, 0.3), "temper": 1.0}
    ahead = revert(level[:, None], np.array([months]), 12, fade=1.0, trend_part=1.0, **grid)[:, 0]
    steps = np.arange(1, 13)
    expected = 0.02 * (months - 1 + steps) + away[-1] * 0.8**steps
    np.testing.assert_allclose(ahead, expected, atol=0.1)


def test_reversion_reads_nothing_beyond_a_series_end():
    values = np.random.default_rng(0).standard_normal((60, 2)).cumsum(axis=0)
    other = values.copy()
    other[40:, 1] = 1e6
    options = {"fade": 0.99, "trend_part": 0.7, "memories": (0.6, 0.9), "averages": (0.0, 0.3), "temper": 0.6}
    lengths = np.array([60, 40])
    np.testing.assert_array_equal(revert(values, lengths, 6, **options), revert(other, lengths, 6, **options))
