"""Totals onto indicators: the manual's worked example, the totals kept, the movement kept, refusals."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis.benchmarking import denton, regress
from chnt_analysis.errors import DataError, ParameterError

# IMF, Quarterly National Accounts Manual (2001), chapter VI, proportional Denton: indicator, annual figures, published result.
INDICATOR = [98.2, 100.8, 102.2, 100.8, 99.0, 101.6, 102.7, 101.5, 100.5, 103.0, 103.5, 101.5]
ANNUAL = [4000.0, 4161.4]
PUBLISHED = [969.8, 998.4, 1018.3, 1013.4, 1007.2, 1042.9, 1060.3, 1051.0, 1040.6, 1066.5, 1071.7, 1051.0]


def years(values, first="1998"):
    return pd.Series(values, index=pd.period_range(first, periods=len(values), freq="Y"), dtype=float)


def quarters(values, first="1998Q1"):
    return pd.Series(values, index=pd.period_range(first, periods=len(values), freq="Q"), dtype=float)


def months(values, first="1998-01"):
    return pd.Series(values, index=pd.period_range(first, periods=len(values), freq="M"), dtype=float)


def made(n=48, seed=0):
    rng = np.random.default_rng(seed)
    return months(100 * np.exp(0.004 * np.arange(n) + rng.normal(0, 0.05, n)))


def test_the_manuals_worked_example_is_reproduced_to_its_printed_digits():
    benchmarked = denton(years(ANNUAL), quarters(INDICATOR))
    assert (
        np.abs(benchmarked.series.to_numpy() - PUBLISHED).max() < 0.052
    )  # printed with one decimal; one figure is cut, not rounded
    assert [str(p) for p in benchmarked.extrapolated] == ["2000Q1", "2000Q2", "2000Q3", "2000Q4"]
    last = benchmarked.series / quarters(INDICATOR).set_axis(benchmarked.series.index)
    np.testing.assert_allclose(last.iloc[8:], last.iloc[7])  # the ratio of the last known quarter is carried on


@pytest.mark.parametrize("conversion", ["sum", "average", "first", "last"])
@pytest.mark.parametrize(
    "method", ["proportional", "additive", "chow-lin-maxlog", "fernandez", "litterman-minrss", "uniform"]
)
def test_the_totals_are_kept_whatever_the_method(conversion, method):
    indicator = made()
    gathered = {"sum": "sum", "average": "mean", "first": "first", "last": "last"}[conversion]
    totals = years([900, 1000, 1150, 1080.0])
    series = (
        denton(totals, indicator, criterion=method, conversion=conversion)
        if method in ("proportional", "additive")
        else regress(totals, indicator, method=method, conversion=conversion)
    ).series
    again = series.groupby(series.index.year).agg(gathered)
    np.testing.assert_allclose(again, totals, rtol=1e-9)


@pytest.mark.parametrize("start", ["cholette", "denton"])
@pytest.mark.parametrize("order", [0, 1, 2])
def test_an_indicator_that_already_agrees_is_left_alone(start, order):
    indicator = made()
    totals = years(indicator.groupby(indicator.index.year).sum().to_numpy())
    series = denton(totals, indicator, order=order, start=start).series
    np.testing.assert_allclose(series, indicator, rtol=1e-9)


def test_the_unit_of_the_indicator_does_not_matter_to_the_proportional_path():
    totals, indicator = years([1200, 1300, 1250, 1400.0]), made()
    np.testing.assert_allclose(denton(totals, indicator).series, denton(totals, 1000 * indicator).series, rtol=1e-9)


def test_no_other_path_with_the_same_totals_changes_its_ratio_less():
    totals, indicator = years([1200, 1300, 1250, 1400.0]), made()
    series = denton(totals, indicator).series
    rng = np.random.default_rng(1)
    least = (np.diff(series / indicator.to_numpy()) ** 2).sum()
    for _ in range(20):
        moved = series + rng.normal(0, 0.1, len(series))
        moved += np.repeat((totals.to_numpy() - moved.groupby(moved.index.year).sum().to_numpy()) / 12, 12)
        assert (np.diff(moved / indicator.to_numpy()) ** 2).sum() > least


def test_dentons_own_start_bends_the_first_year_and_cholettes_does_not():
    indicator = made()
    totals = years(1.5 * indicator.groupby(indicator.index.year).sum().to_numpy())
    ratio = {s: denton(totals, indicator, start=s).series / indicator.to_numpy() for s in ("cholette", "denton")}
    np.testing.assert_allclose(ratio["cholette"], 1.5, rtol=1e-9)
    assert ratio["denton"].iloc[0] < 1.4


def test_a_regression_finds_the_coefficients_and_the_path_that_made_the_totals():
    x = pd.DataFrame({"a": made(60, 1), "b": made(60, 2)})
    truth = 5 + 2 * x["a"] - 0.5 * x["b"]
    totals = years(truth.groupby(truth.index.year).sum().to_numpy())
    regression = regress(totals, x, method="chow-lin-fixed", rho=0.7)
    np.testing.assert_allclose(regression.coefficients, [5, 2, -0.5], rtol=1e-6)
    np.testing.assert_allclose(regression.series, truth, rtol=1e-9)
    assert regression.coefficients.index.tolist() == ["const", "a", "b"] and regression.rho == 0.7


def test_autocorrelated_residuals_are_seen_and_the_truth_lies_within_the_standard_errors():
    rng = np.random.default_rng(3)
    n, hits, rhos, z = 4 * 40, [], [], []
    for _ in range(40):
        noise = np.zeros(n)
        for t in range(1, n):
            noise[t] = 0.8 * noise[t - 1] + rng.normal(0, 1)
        x = quarters(np.cumsum(rng.normal(0.5, 1, n)), "1970Q1")
        truth = 10 + 2 * x + noise
        regression = regress(years(truth.groupby(truth.index.year).sum().to_numpy(), "1970"), x)
        hits.append(abs(regression.coefficients["indicator"] - 2) < 1.96 * regression.standard_errors["indicator"])
        rhos.append(regression.rho)
        z.append((regression.coefficients["indicator"] - 2) / regression.standard_errors["indicator"])
    assert np.mean(hits) > 0.8  # 40 replications of a nominal 95 %, with rho estimated
    assert 0.6 < np.median(rhos) < 0.9
    assert 0.6 < np.std(z) < 1.6, "errors as large as they are said to be"


def test_the_two_sums_of_squares_choose_different_correlations():
    indicator = quarters(np.random.default_rng(0).normal(100, 10, 80), "1990Q1")
    noise = np.cumsum(np.random.default_rng(1).normal(0, 1, 80))
    truth = 2 * indicator + noise
    totals = years(truth.groupby(truth.index.year).sum().to_numpy(), "1990")
    with_correlation, with_covariance = (
        regress(totals, indicator, method=m).rho for m in ("chow-lin-minrss", "chow-lin-minrss-quilis")
    )
    assert (
        with_covariance > 0.99 > with_correlation
    )  # the covariance grows without bound as rho nears one, so squares shrink


def test_the_fast_choice_of_rho_is_close_to_denton_cholette():
    totals, indicator = years([1200, 1300, 1250, 1400.0]), made()
    fast = regress(totals, indicator, method="fast", constant=False).series
    additive = denton(totals, indicator * float(totals.sum() / indicator.sum()), criterion="additive").series
    assert (fast / additive - 1).abs().max() < 0.02


def test_quarters_go_onto_months():
    indicator = made(24)
    totals = quarters(np.linspace(300, 340, 8))
    series = denton(totals, indicator, conversion="average").series
    again = series.groupby(series.index.asfreq("Q")).mean()
    np.testing.assert_allclose(again, totals, rtol=1e-9)


@pytest.mark.parametrize(
    ("totals", "indicator", "said"),
    [
        (years([1, 2]), quarters(range(1, 8)), "totals run from 1998 to 1999, the indicators from 1998Q1 to 1999Q3"),
        (years([1, 2], "1997"), quarters(range(1, 9)), "each total needs all its sub-periods"),
        (years([1, np.nan]), quarters(range(1, 9)), "totals, 1999: nan"),
        (years([1, 2]), quarters([1, 2, 3, 0, 5, 6, 7, 8]), "1998Q4: 0; .*criterion='additive'"),
        (years([1, 2]), quarters(range(1, 9)).drop(pd.Period("1998Q3")), "no figure for 1998Q3"),
        (quarters([1, 2]), quarters(range(1, 9)), "frequency Q onto indicators of frequency Q"),
        (years([]), quarters(range(1, 9)), "totals: no figure"),
    ],
)
def test_what_cannot_be_benchmarked_is_refused_with_the_period(totals, indicator, said):
    with pytest.raises(DataError, match=said):
        denton(totals, indicator)


def test_wrong_options_and_too_few_totals_are_refused_with_what_is_allowed():
    totals, indicator = years([1200, 1300, 1250, 1400.0]), made()
    for options, said in (
        ({"conversion": "mean"}, "sum, average, first, last"),
        ({"criterion": "ratio"}, "proportional, additive"),
        ({"order": 3}, "0, 1, 2"),
        ({"start": "x"}, "cholette, denton"),
    ):
        with pytest.raises(ParameterError, match=said):
            denton(totals, indicator, **options)
    for options, said in (({"method": "gls"}, "fernandez"), ({"method": "litterman-fixed", "rho": 1.0}, "0.999")):
        with pytest.raises(ParameterError, match=said):
            regress(totals, indicator, **options)
    with pytest.raises(ParameterError, match="lowest_rho"):
        regress(totals, indicator, lowest_rho=1.0)
    many = pd.DataFrame({c: made(48, i) for i, c in enumerate("abcd")})
    with pytest.raises(DataError, match="4 totals for 5 regressors"):
        regress(totals, many)
    with pytest.raises(DataError, match="linearly dependent"):
        regress(totals, pd.DataFrame({"a": indicator, "b": 2 * indicator}))
