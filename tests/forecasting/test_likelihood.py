"""The likelihood of the headline models: statsmodels' to the last digits, its lattice optimum as good, and the same numbers on any machine."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from statsmodels.tsa.statespace.sarimax import SARIMAX
from statsmodels.tsa.statespace.structural import UnobservedComponents

from chnt_analysis import memory, tet
from chnt_analysis.forecasting import forecast, likelihood, realtime, structural
from chnt_analysis.observations.rates import rates_of

ROOT = Path(__file__).parents[2]
HORIZON = 14


def made_log(months=110, seed=2) -> pd.Series:
    rng = np.random.default_rng(seed)
    index = pd.period_range("2016-01", periods=months, freq="M", name="period")
    noise = np.cumsum(rng.normal(0, 0.01, months)) + rng.normal(0, 0.01, months)
    season = np.resize(rng.normal(0, 0.05, 12), months)
    return pd.Series(
        4.6 + 0.006 * np.arange(months) + season - 0.015 * tet.regressor(index).to_numpy() + noise, index=index
    )


@pytest.fixture(params=[(), (40, 41, 77)], ids=["whole", "gaps"])
def log(request) -> pd.Series:
    made = made_log()
    made.iloc[list(request.param)] = np.nan
    return made


def chosen(monkeypatch, member, log) -> tuple[likelihood.Fitted, tuple[int, ...]]:
    """Return the fit of a member and its point on the lattice."""
    kept, looked, fit, best = [], [], likelihood.fit, likelihood.best
    monkeypatch.setattr(likelihood, "fit", lambda *given: kept.append(fit(*given)) or kept[-1])
    monkeypatch.setattr(likelihood, "best", lambda *given: looked.append(best(*given)) or looked[-1])
    member(log, HORIZON, 3, np.random.default_rng(0), new_year(log))
    return kept[-1], looked[-1]


def new_year(log) -> np.ndarray:
    """Return the regressor of Lunar New Year over the months of a series and of its forecast."""
    return tet.regressor(pd.period_range(log.index[0], periods=len(log) + HORIZON, freq="M")).to_numpy()[:, None]


@pytest.mark.parametrize("member", [structural.airline, structural.components])
def test_a_point_that_is_kept_is_that_of_the_series_however_far_ahead_is_asked_about(monkeypatch, log, member):
    def forecast_of(horizon):
        return member(log, horizon, 3, np.random.default_rng(0), new_year(log)[: len(log) + horizon])

    asked, best = [], likelihood.best
    monkeypatch.setattr(likelihood, "best", lambda *given: asked.append(1) or best(*given))
    anew = {horizon: forecast_of(horizon) for horizon in (3, HORIZON)}
    each = len(asked)
    memory.keep()
    try:
        for horizon, other in anew.items():
            again = forecast_of(horizon)
            assert np.array_equal(again.centre, other.centre) and np.array_equal(again.errors, other.errors)
        assert len(asked) == each + each // 2
        member(log + np.arange(len(log)) % 2 / 100, 3, 3, np.random.default_rng(0), new_year(log)[: len(log) + 3])
        assert len(asked) > each + each // 2
    finally:
        memory.forget()


def beside(model, log, **more):
    days = new_year(log)
    return model(log.to_numpy(), exog=days[: len(log)], use_exact_diffuse=True, **more), days[len(log) :]


def same(fitted: likelihood.Fitted, reference, days: np.ndarray, log: pd.Series) -> None:
    their_forecast = reference.get_forecast(HORIZON, exog=days)
    centre, root = fitted.ahead()
    np.testing.assert_allclose(centre, their_forecast.predicted_mean, atol=1e-7)
    ratio = np.sqrt((root**2).sum(axis=1)) / their_forecast.se_mean
    plain = days[:, 0] == 0
    np.testing.assert_allclose(ratio[plain], 1, atol=3e-3)
    np.testing.assert_allclose(
        ratio[~plain], 1, atol=1e-2
    )  # that of the days of Tet is uncertain too, which theirs leaves out
    theirs, later = reference.standardized_forecasts_error[0], slice(30, None)
    np.testing.assert_allclose(
        fitted.surprises()[later][log[later].notna()], theirs[later][log[later].notna()], atol=0.1
    )


def test_the_airline_model_says_what_statsmodels_says_at_the_same_parameters(monkeypatch, log):
    fitted, point = chosen(monkeypatch, structural.airline, log)
    model, days = beside(SARIMAX, log, order=(0, 1, 1), seasonal_order=(0, 1, 1, 12))
    parameters = [fitted.coefficients[0], *structural.MOVING[list(point)], fitted.variance]
    same(fitted, model.smooth(np.array(parameters)), days, log)


def test_the_components_say_what_statsmodels_says_at_the_same_parameters(monkeypatch, log):
    fitted, point = chosen(monkeypatch, structural.components, log)
    model, days = beside(UnobservedComponents, log, level="rwdrift", seasonal=12)
    parameters = [fitted.variance, fitted.variance * structural.RATIOS[point[0]], fitted.coefficients[1]]
    same(fitted, model.smooth(np.array(parameters)), days, log)


@pytest.mark.parametrize("seed", [2, 5, 9])
def test_the_lattice_is_as_likely_as_what_an_optimiser_finds(monkeypatch, seed):
    log = made_log(seed=seed)
    fitted, point = chosen(monkeypatch, structural.airline, log)
    model, _ = beside(SARIMAX, log, order=(0, 1, 1), seasonal_order=(0, 1, 1, 12))
    moving = np.clip(structural.MOVING[list(point)], -0.9999, 0.9999)
    ours = max(
        model.loglike(np.array([fitted.coefficients[0], *moving, scale * fitted.variance]))
        for scale in np.linspace(0.8, 1.2, 41)
    )
    assert ours > model.fit(disp=False, maxiter=200).llf - 0.05


def test_rounding_errors_of_the_series_do_not_move_the_lattice_point(monkeypatch):
    log = made_log()
    shaken = log * (1 + 1e-15 * np.random.default_rng(0).standard_normal(len(log)))
    for member in (structural.airline, structural.components):
        points = [chosen(monkeypatch, member, x)[1] for x in (log, shaken)]
        assert points[0] == points[1]


def test_error_paths_have_the_covariance_that_the_model_states():
    log = made_log()
    member = structural.airline(log, HORIZON, 20_000, np.random.default_rng(0), new_year(log))
    again = structural.airline(log, HORIZON, 20_000, np.random.default_rng(1), new_year(log))
    assert np.abs(member.errors.mean(axis=1)).max() < 0.03 * member.errors.std()
    np.testing.assert_allclose(member.errors.std(axis=1), again.errors.std(axis=1), rtol=0.03)
    np.testing.assert_array_equal(member.centre, again.centre)


def test_a_month_never_observed_gets_a_wide_and_finite_answer():
    log = made_log()
    log[log.index.month == 1] = np.nan
    draws = forecast(np.exp(log), 14, draws=300)
    assert np.isfinite(draws.values[-14:]).all() and np.isfinite(draws.members["airline"]).all()
    sd = np.log(draws.values[-14:]).std(axis=1)
    january = draws.periods[-14:].month == 1
    assert january.any() and sd[january].min() > 5 * np.median(sd[~january])


def test_a_series_without_any_error_goes_on_as_it_did():
    index = pd.period_range("2016-01", periods=84, freq="M", name="period")
    level = pd.Series(100 * np.exp(0.004 * np.arange(84) + 0.05 * np.resize(np.arange(12.0), 84)), index=index)
    ahead = forecast(level, 24, draws=20)
    expected = 100 * np.exp(0.004 * np.arange(84, 108) + 0.05 * np.arange(24) % 0.6)
    np.testing.assert_allclose(ahead.members["airline"], expected, rtol=1e-5)
    np.testing.assert_allclose(ahead.members["components"], expected, rtol=1e-5)


# -- the same numbers on any machine

CHAIN = """
import pickle, sys
from pathlib import Path
import numpy as np
from chnt_analysis.forecasting import forecast_panel, realtime, recalibrate, record
from chnt_analysis.forecasting.shocks import covid
from chnt_analysis.observations.rates import rates_of
given = pickle.loads(Path(sys.argv[1]).read_bytes())
made = {}
for name, known in given.items():
    raw = realtime.outlook(known, 16, draws=100, revision_pp=0.3, shocks=covid())
    how = recalibrate.calibration(recalibrate.similar(record.read(), name.split()[1]))
    made[name], made[name + " calibrated"] = raw.values, recalibrate.recalibrated(raw, how).values
    made |= {name + " " + member: path.to_numpy() for member, path in raw.members.items()}
panel = forecast_panel({name: known.level for name, known in given.items()}, 12, draws=100, holiday="tet")
made |= {"panel " + name: panel.draws(name).values for name in given}
known = realtime.known_level(rates_of("viet_nam", "vsic_28", shipped_only=True))
again = realtime.outlook(known, 12, draws=50, shocks=covid())
made |= {"rates, level": known.level.to_numpy(), "rates, draws of the level": again.values}
made |= {"rates, " + member: path.to_numpy() for member, path in again.members.items()}
np.savez(sys.argv[2], **made)
"""
MACHINES = {
    "another processor": {"OPENBLAS_CORETYPE": "Nehalem", "PYTHONHASHSEED": "7"},
    "two threads": {"OPENBLAS_NUM_THREADS": "2", "PYTHONHASHSEED": "8"},
}  # kernels of an old processor, which any newer one runs, add in another order


def test_one_seed_gives_one_answer_whatever_threads_processes_and_processor(tmp_path):
    """From the rates: the level and the members. From the rebuilt level on: its draws, combination, calibration, and the panel beside them."""
    given = {}
    for place, sector in (("viet_nam", "all_industry"), ("ha_noi", "manufacturing"), ("viet_nam", "vsic_28")):
        known = realtime.known_level(rates_of(place, sector, shipped_only=True))
        given[f"{place} {sector}"] = known
    (tmp_path / "given").write_bytes(pickle.dumps(given))
    made = {}
    for name, setting in ({"plain": {}} | MACHINES).items():
        path = tmp_path / f"{name}.npz"
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", **setting}
        subprocess.run([sys.executable, "-c", CHAIN, tmp_path / "given", path], check=True, cwd=ROOT, env=environment)
        with np.load(path) as kept:
            made[name] = dict(kept)
    for name in MACHINES:
        for what, values in made["plain"].items():
            close = 1e-6 if what == "rates, draws of the level" else 1e-9  # a root of nearly nothing is mostly rounding
            np.testing.assert_allclose(made[name][what], values, rtol=close, err_msg=f"{name}: {what}")
