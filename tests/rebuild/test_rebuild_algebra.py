"""The algebra of the rebuilt level: products without the zeros, errors solved for by hand, variances kept up to date, all as in plain algebra."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from chnt_analysis.rebuild import alternatives, hyperparameters, rates
from chnt_analysis.rebuild.equations import at_state
from chnt_analysis.rebuild.predictions import Predictions
from chnt_analysis.rebuild.system import BIAS_SD, Posterior, System, fit


def published(*, quarters: bool, revised: bool) -> pd.DataFrame:
    """Publish three years of all kinds of rates; with ``revised`` each rate on the year again in another release."""
    random = np.random.default_rng(3)
    rows = []
    for month in pd.period_range("2020-01", "2022-12", freq="M"):
        stamp = str(month + 1)
        rows += [(str(month), basis, random.normal(2, 4), stamp) for basis in ("mom", "yoy", "ytd")]
        if quarters and month.month % 3 == 0:
            rows.append((f"{month.year}Q{month.quarter}", "yoy", random.normal(2, 4), stamp))
        if revised:
            rows.append((str(month), "yoy", random.normal(2, 4), str(month + 2)))
    return pd.DataFrame(rows, columns=["period", "basis", "value", "vintage"]).round({"value": 1})


CASES = {
    "plain": (False, False, False),
    "revised": (False, True, False),
    "revised_and_quarters": (True, True, False),
    "unrevised_bases": (False, True, True),
}


@pytest.fixture(params=CASES.values(), ids=CASES)
def case(request):
    quarters, revised, unrevised = request.param
    published_rates = rates.read(published(quarters=quarters, revised=revised))
    if unrevised:
        share = np.where(
            (published_rates.basis == "mom") & (published_rates.end > published_rates.end.min()),
            np.arange(len(published_rates.value)) % 3 / 2,
            0.0,
        )
        published_rates = replace(published_rates, unrevised=share)
    system = System(published_rates)
    assert bool(system.errors) == revised
    assert system.layout.one_each != quarters
    state = np.random.default_rng(1).normal(0, 0.05, system.size)
    weight = np.random.default_rng(2).uniform(1e3, 1e7, len(system.rates.value))
    weight[::7] = 0
    return system, state, weight


def dense(system, state, weight, error=0.01):
    """Return derivatives, precision, covariance and the logarithm of the determinant of the information, all written out."""
    rows, _ = at_state(system.layout, state)
    jacobian = rows.rows(np.arange(len(weight)))
    precision = np.zeros((system.size, system.size))
    months = system.months
    prior_precision = system.prior_precision(np.exp([-4.0, -3.0, -5.0, -4.5]), error)
    precision[:months, :months] = prior_precision.months
    if system.errors:
        covariance = error**2 * np.eye(system.errors) + BIAS_SD**2
        precision[months:, months:] = np.linalg.inv(covariance)
    information = precision + jacobian.T @ (weight[:, None] * jacobian)
    return rows, prior_precision, jacobian, precision, np.linalg.inv(information), np.linalg.slogdet(information)[1]


def test_the_derivatives_are_those_of_the_fitted_rates(case):
    system, state, _ = case
    level = slice(0, system.months)
    state = state.copy()
    state[system.months :] = 0  # the share of a newest month is held
    rows, fitted = at_state(system.layout, state)
    small = 1e-6
    moved = np.stack([at_state(system.layout, state + small * e)[1] for e in np.eye(system.size)[level]], axis=1)
    jacobian = rows.rows(np.arange(len(fitted)))
    np.testing.assert_allclose((moved - fitted[:, None]) / small, jacobian[:, level], atol=1e-5)


def test_products_with_the_derivatives_are_those_of_the_written_out_matrix(case):
    system, state, weight = case
    rows, _, jacobian, *_ = dense(system, state, weight)
    random = np.random.default_rng(5)
    change, number = random.normal(size=(2, system.size)), random.normal(size=(2, len(weight)))
    np.testing.assert_allclose(rows.times(change), change @ jacobian.T, atol=1e-12)
    np.testing.assert_allclose(rows.back(number), number @ jacobian, atol=1e-12)
    np.testing.assert_allclose(rows.times(change[0]), jacobian @ change[0], atol=1e-12)


def test_solving_for_errors_by_hand_gives_the_whole_covariance(case):
    system, state, weight = case
    rows, prior_precision, _, _, covariance, log_determinant = dense(system, state, weight)
    posterior, months = Posterior(prior_precision, rows, weight), system.months
    near = {"rtol": 1e-7, "atol": 1e-9 * np.abs(covariance).max()}
    np.testing.assert_allclose(posterior.of_months, covariance[:months, :months], **near)
    np.testing.assert_allclose(posterior.solve(np.eye(system.size)), covariance, **near)
    assert posterior.log_determinant == pytest.approx(log_determinant, rel=1e-9)
    if system.errors:
        errors = covariance[months:, months:]
        np.testing.assert_allclose(posterior.with_months, covariance[:months, months:], **near)
        np.testing.assert_allclose(posterior.of_errors, errors.diagonal(), **near)
        assert posterior.sum_of_errors() == pytest.approx(errors.sum(), rel=1e-6)


def test_a_fit_knows_the_variance_of_each_rate_and_its_evidence(case):
    system, state, weight = case
    _, prior_precision, _, precision, covariance, log_determinant = dense(system, state, weight)
    fitted = fit(system, prior_precision, weight, system.rates.log, state)
    jacobian = fitted.equations.rows(np.arange(len(weight)))
    np.testing.assert_allclose(fitted.leverage, np.einsum("ij,ij->i", jacobian @ covariance, jacobian), rtol=1e-7)
    misfit = weight @ (system.rates.log - fitted.fitted) ** 2 + fitted.state @ precision @ fitted.state
    misfit -= np.log(weight[weight > 0]).sum()
    expected = 0.5 * (np.linalg.slogdet(precision)[1] - log_determinant - misfit)
    assert fitted.evidence == pytest.approx(expected, rel=1e-7)


def test_variances_kept_as_rates_leave_and_return_are_those_of_a_fresh_fit():
    table = published(quarters=False, revised=False)
    system = System(rates.read(table[table["basis"] != "ytd"]))
    prior_precision = system.prior_precision(np.exp([-4.0, -3.0, -5.0, -4.5]), 0.0)
    noise = np.full(len(system.rates.value), 1e-4)

    def refit(used):
        return fit(
            system, prior_precision, np.where(used, 1 / noise, 0.0), system.rates.log, np.zeros(system.size), steps=8
        )

    used, firm = np.ones(len(noise), dtype=bool), np.zeros(len(noise), dtype=bool)
    table = Predictions(system.candidates, system.rates.log, noise, refit, used, firm)
    table.moved = -np.inf  # never look again
    for step, k in ((table.leave, 4), (table.leave, 11), (table.leave, 30), (table.come_back, 11)):
        step(k)
    fresh = Predictions(system.candidates, system.rates.log, noise, refit, table.used, firm)
    np.testing.assert_allclose(table.leverage, fresh.leverage, rtol=1e-7)
    np.testing.assert_allclose(table.residual, fresh.residual, atol=1e-9)
    which = np.array([3, 20])
    np.testing.assert_allclose(table.rows(which), fresh.rows(which), atol=1e-12)


def test_the_tail_of_a_mixture_is_found_where_halving_finds_it():
    random = np.random.default_rng(8)
    wide = np.abs(random.normal(0.01, 0.003, (60, 9))) + 1e-3
    shift = random.normal(0, 0.05, (60, 9))
    shift[:, 0] = 0
    chance = np.r_[0.8, np.full(8, 0.025)]
    cell = (shift + 6 * wide).max(axis=1) / 2**alternatives.HALVINGS
    halved = [alternatives._halved(*row, chance, width) for *row, width in zip(shift, wide, cell, strict=True)]
    np.testing.assert_allclose(alternatives._tail_distance(shift, wide, chance), halved + cell / 2, rtol=1e-12)


def test_hyperparameters_that_hold_no_first_estimate_move_only_months(case):
    system, state, _ = case
    now = hyperparameters.start(system, np.zeros(len(system.rates.value), dtype=int), -1, 1e-4)
    moved = hyperparameters.moves(system, now, state)
    assert moved.shape == (4 + bool(system.errors), system.size)
    assert not moved[:4, system.months :].any()
    assert not moved[4:, : system.months].any()
