"""Season and Lunar New Year: known effects recovered, identities, both engines, gaps shown, refusals, nothing left behind."""

import os
import stat
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import seasonal, tet
from chnt_analysis.errors import DataError, ParameterError, RunError
from chnt_analysis.seasonal import calendar, quality, spec, x13

needs_x13 = pytest.mark.skipif(x13.binary() is None, reason="X-13ARIMA-SEATS is not installed for this machine")
ENGINES = [pytest.param("x13", marks=needs_x13), "statsmodels"]
A_DAY = -0.016  # log points a day of the holiday


def made(*, years=9, seed=0, noise=0.006, days=A_DAY, first="2016-01") -> pd.Series:
    """A level with trend, season, irregular and a Lunar New Year effect on the public holiday's days."""
    rng = np.random.default_rng(seed)
    months = pd.period_range(first, periods=12 * years, freq="M", name="period")
    season = np.tile([0.03, -0.06, 0.03, -0.01, 0, 0.01, -0.01, 0, 0.01, 0.02, 0.02, 0.03], years)
    trend = np.cumsum(rng.normal(0.005, 0.006, len(months)))
    lost = tet.window_regressors(months)["during"]
    return pd.Series(100 * np.exp(trend + season + days * lost + rng.normal(0, noise, len(months))), index=months)


def truth_of(months) -> pd.Series:
    return np.exp(A_DAY * tet.window_regressors(months)["during"])


@pytest.mark.parametrize("engine", ENGINES)
def test_a_known_effect_of_the_holiday_is_recovered_within_its_standard_errors(engine):
    z = []
    for seed in range(6):
        result = seasonal.adjust(made(seed=seed), tet="during", engine=engine)
        z.append((result.effects["during"] - A_DAY) / np.sqrt(result.covariance.loc["during", "during"]))
    assert np.abs(z).max() < 3.5 and abs(np.mean(z)) < 1.3  # six draws of a standard normal, or nearly
    assert np.sqrt(np.mean(np.square(z))) > 0.4, "the standard errors are not too wide either"
    whole, error = result.tet_effect()
    assert whole == pytest.approx(100 * np.expm1(8 * A_DAY), abs=4 * error) and 0.1 < error < 2


@pytest.mark.parametrize("engine", ENGINES)
def test_the_parts_multiply_back_to_the_level_and_the_calendar_is_the_holidays(engine):
    level = made()
    result = seasonal.adjust(level, engine=engine)
    np.testing.assert_allclose(result.adjusted * result.seasonal * result.calendar, level, rtol=1e-9)
    assert result.tet in ("during", "windows")
    assert np.abs(result.calendar / truth_of(level.index) - 1).max() < 0.02
    outside = ~result.calendar.index.month.isin([1, 2, 3])
    assert np.abs(result.calendar[outside] - 1).max() < 1e-9
    assert result.seasonal.groupby(result.seasonal.index.year).mean().sub(1).abs().max() < 0.01


@pytest.mark.parametrize("engine", ENGINES)
def test_no_season_is_left_and_the_changes_are_those_of_the_trend(engine):
    result = seasonal.adjust(made(noise=0.002), engine=engine)
    assert result.quality.qs_original[1] < 0.001 and not result.quality.residual_season
    january = np.log(result.adjusted).diff()[lambda s: s.index.month <= 3].abs()
    assert january.max() < 0.04, "the holiday month neither falls nor jumps"


@needs_x13
def test_seats_gives_the_same_parts_in_the_same_units():
    level = made()
    x11, seats = (seasonal.adjust(level, decomposition=d, engine="x13") for d in ("x11", "seats"))
    np.testing.assert_allclose(seats.adjusted * seats.seasonal * seats.calendar, level, rtol=1e-9)
    assert np.abs(seats.adjusted / x11.adjusted - 1).max() < 0.03
    assert seats.method.endswith("SEATS") and x11.method.endswith("X-11")
    assert (
        list(x11.quality.m.index) == [f"M{i}" for i in range(1, 12)] and x11.quality.q < 1 and seats.quality.q is None
    )


@needs_x13
def test_without_an_effect_no_lunar_new_year_is_put_in():
    chosen = [seasonal.adjust(made(seed=s, days=0.0)).tet for s in range(5)]
    assert chosen.count("none") >= 3  # AICc lets one regressor in by chance about every sixth time
    none = seasonal.adjust(made(days=0.0), tet="none")
    assert none.tet_effect() is None and none.effects.empty and (none.calendar - 1).abs().max() < 1e-9


@needs_x13
def test_january_and_february_may_cost_differently():
    level = made(years=14, first="2010-01", noise=0.003)
    parts = tet.window_regressors(level.index, by_month=True)
    level *= np.exp(-0.01 * parts["during_february"])  # on top of the common effect
    effects = seasonal.adjust(level, tet="months").effect_table().set_index("regressor")
    cost = effects["effect_pct"] / 100
    assert cost["during_january"] == pytest.approx(A_DAY, abs=0.004)
    assert cost["during_february"] == pytest.approx(A_DAY - 0.01, abs=0.004)
    assert effects["whole_pct"]["during_february"] == pytest.approx(100 * np.expm1(8 * -0.026), abs=3)


@pytest.mark.parametrize("engine", ENGINES)
def test_further_holidays_are_taken_as_regressors_and_leave_the_adjusted_series(engine):
    level = made(years=8)
    eid = [pd.Timestamp("2010-09-10") + pd.Timedelta(days=round(354.367 * k)) for k in range(20)]
    months = pd.period_range(level.index[0], periods=len(level) + spec.MOST_AHEAD, freq="M")
    days = tet.around(eid, months, first=0, last=3)
    moved = level * np.exp(-0.02 * days.reindex(level.index))
    result = seasonal.adjust(moved, tet="during", regressors=days.to_frame("eid"), engine=engine)
    assert result.effects["eid"] == pytest.approx(-0.02, abs=0.004)
    assert result.tet_effect()[0] == pytest.approx(100 * np.expm1(8 * A_DAY), abs=3), "the holiday's effect is its own"


def worked(*, leap=0.035, weekday=0.004, **how) -> pd.Series:
    """A level whose months also gain from a 29 February and from weekdays in place of weekends."""
    level = made(years=14, first="2010-01", **how)
    days = calendar.trading("both", level.index)
    return level * np.exp(leap * days["leap_february"] + weekday * days["weekdays"])


@pytest.mark.parametrize("engine", ENGINES)
def test_planted_trading_days_are_recovered_and_leave_the_adjusted_series(engine):
    result = seasonal.adjust(worked(), tet="during", trading_days="both", engine=engine)
    bounds = 4 * np.sqrt(np.diag(result.covariance.loc[[*calendar.TRADING_NAMES], [*calendar.TRADING_NAMES]]))
    assert abs(result.effects["leap_february"] - 0.035) < bounds[0] < 0.04
    assert abs(result.effects["weekdays"] - 0.004) < bounds[1] < 0.002
    assert result.trading_days == "both" and result.tet_effect()[0] == pytest.approx(100 * np.expm1(8 * A_DAY), abs=3)
    np.testing.assert_allclose(result.adjusted * result.seasonal * result.calendar, result.original, rtol=1e-9)
    plain = seasonal.adjust(worked(), tet="during", engine=engine)
    true = seasonal.adjust(made(years=14, first="2010-01"), tet="during", engine=engine).adjusted
    apart = [np.log(one.adjusted / true).diff().std() for one in (result, plain)]
    assert apart[0] < apart[1] / 3, "the changes on the month are nearer to those of the level without trading days"


@needs_x13
def test_trading_days_are_put_in_where_the_data_show_them_and_seldom_elsewhere():
    assert seasonal.adjust(worked(), tet="during", trading_days="auto").trading_days == "both"
    assert seasonal.adjust(worked(weekday=0.0, noise=0.003), tet="during", trading_days="auto").trading_days == "leap"
    chosen = [seasonal.adjust(made(seed=s), tet="during", trading_days="auto").trading_days for s in range(5)]
    assert chosen.count("none") >= 3  # AICc lets one regressor in by chance about every sixth time
    both = seasonal.adjust(worked(), tet="auto", trading_days="auto")
    assert both.tet in ("during", "windows") and both.trading_days == "both", "the two are chosen together"
    assert seasonal.adjust(worked()).trading_days == "none", "only for the asking"


def test_trading_day_regressors_have_no_mean_in_any_calendar_month():
    cycle = calendar.trading("both", pd.period_range("2001-01", periods=28 * 12, freq="M"))
    assert cycle.groupby(cycle.index.month).mean().abs().to_numpy().max() < 1e-12
    months = pd.period_range("2023-01", "2024-12", freq="M")
    for month, days in calendar.trading("weekdays", months)["weekdays"].items():
        dates = pd.date_range(month.start_time.normalize(), periods=month.days_in_month)
        assert days == np.sum(dates.day_of_week < 5) - 2.5 * np.sum(dates.day_of_week > 4)
    assert calendar.trading("none", months).empty and list(calendar.trading("leap", months)) == ["leap_february"]


def test_a_leap_february_is_refused_where_the_level_holds_only_one():
    level = made(years=4)
    with pytest.raises(DataError, match=r"trading_days = 'both': 1 leap-year February.*use 'weekdays' or 'none'"):
        seasonal.adjust(level, trading_days="both")
    assert calendar.trading_kinds("auto", level) == ("none", "weekdays")
    assert calendar.trading_kinds("auto", made(years=5)) == ("none", "leap", "weekdays", "both")


@pytest.mark.parametrize("engine", ENGINES)
def test_a_gap_is_refused_or_filled_in_sight(engine):
    level = made()
    gone = [pd.Period("2019-02"), pd.Period("2020-07")]
    with pytest.raises(DataError, match=r"2 month\(s\) without a figure, the first 2019-02; use gaps='fill'"):
        seasonal.adjust(level.drop(gone), engine=engine)
    result = seasonal.adjust(level.drop(gone), gaps="fill", engine=engine)
    assert result.filled == tuple(gone)
    np.testing.assert_allclose(result.original[gone], level[gone], rtol=0.05)
    with pytest.raises(DataError, match="at most 20 % can be filled"):
        seasonal.adjust(level[level.index.month > 3], gaps="fill", engine=engine)


@needs_x13
def test_a_shock_and_a_step_are_found_and_stay_in_the_adjusted_series():
    level = made()
    level["2020-04"] *= 0.8
    level["2022-06":] *= 1.15
    result = seasonal.adjust(level)
    kinds = dict(zip(result.outliers["period"].astype(str), result.outliers["kind"], strict=True))
    assert kinds.get("2020-04") == "AO" and kinds.get("2022-06") == "LS"
    assert result.adjusted["2020-04"] / result.adjusted["2020-03"] < 0.85
    assert seasonal.adjust(level, outliers=False).outliers.empty


@needs_x13
def test_the_unit_of_the_level_does_not_matter():
    level = made()
    one, other = seasonal.adjust(level), seasonal.adjust(level * 1e6)
    np.testing.assert_allclose(one.adjusted * 1e6, other.adjusted, rtol=1e-6)
    assert one.tet_effect() == pytest.approx(other.tet_effect(), rel=1e-5)


@needs_x13
def test_the_newest_figures_revisions_are_measured_as_months_are_added():
    level = made()
    moved = seasonal.revisions(level, origins=4, tet="during")
    assert list(moved.index) == list(level.index[-5:-1])
    assert 0 < moved.abs().mean() < 2


# -- when X-13 is missing or fails


def test_where_the_binary_is_missing_statsmodels_stands_in_and_says_so(monkeypatch):
    monkeypatch.setattr(x13, "binary", lambda: None)
    result = seasonal.adjust(made(), tet="during")
    assert result.method.startswith("statsmodels") and "not installed" in result.notes[0]
    assert result.quality.q is None and result.quality.m.empty
    with pytest.raises(RunError, match=r"not installed.*engine='statsmodels'"):
        seasonal.adjust(made(), engine="x13")


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("sleep 30", "did not end within 0.5 s"),
        ("echo ' ERROR: Series too odd'; echo; exit 1", "did not adjust the series: Series too odd"),
        ("exit 0", "gave no reason"),
    ],
)
def test_a_binary_that_hangs_or_refuses_gives_plain_words_and_leaves_nothing(monkeypatch, tmp_path, script, said):
    fake = tmp_path / "x13"
    fake.write_text(f"#!/bin/sh\n{script}\n")
    fake.chmod(fake.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(x13, "binary", lambda: fake)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(RunError, match=said):
        seasonal.adjust(made(), tet="during", engine="x13", timeout=0.5)
    assert not list(Path(tmp_path).glob("chnt-x13-*"))


@needs_x13
def test_a_run_leaves_no_file_behind_even_in_a_folder_with_a_space(monkeypatch, tmp_path):
    folder = tmp_path / "tệp tạm"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    seasonal.adjust(made(), tet="during", engine="x13")
    assert not list(folder.iterdir())


# -- refusals


def test_what_cannot_be_adjusted_is_refused_with_the_month_and_what_is_allowed():
    level = made()
    with pytest.raises(DataError, match="35 months; seasonal adjustment needs at least 36"):
        seasonal.adjust(level[:35])
    assert len(seasonal.adjust(level[:36], tet="during").adjusted) == 36
    with pytest.raises(DataError, match="2017-05: -3; a level is positive"):
        seasonal.adjust(level.where(level.index != pd.Period("2017-05"), -3.0))
    with pytest.raises(DataError, match="never changes"):
        seasonal.adjust(level * 0 + 100)
    with pytest.raises(DataError, match="monthly level; found frequency Q"):
        seasonal.adjust(level.groupby(level.index.asfreq("Q")).mean())
    for name, value in {
        "tet": "eid",
        "trading_days": "td",
        "model": "x",
        "decomposition": "stl",
        "gaps": "drop",
        "engine": "r",
    }.items():
        with pytest.raises(ParameterError, match=f"{name} = '{value}': allowed are"):
            seasonal.adjust(level, **{name: value})


def test_regressors_must_reach_three_years_past_the_level_and_move():
    level = made()
    short = pd.DataFrame({"eid": 1.0}, index=level.index)
    with pytest.raises(DataError, match="2025-01: no figure; they must run from 2016-01 to 2027-12"):
        seasonal.adjust(level, regressors=short)
    months = pd.period_range("2016-01", "2027-12", freq="M")
    with pytest.raises(DataError, match="never changes"):
        seasonal.adjust(level, regressors=pd.DataFrame({"eid": 1.0}, index=months))
    with pytest.raises(ParameterError, match="names must differ"):
        seasonal.adjust(level, regressors=pd.DataFrame({"during": range(144)}, index=months))
    with pytest.raises(
        ParameterError, match="names must differ, and from before, during, after, leap_february, weekdays"
    ):
        seasonal.adjust(level, regressors=pd.DataFrame({"weekdays": range(144)}, index=months))


@needs_x13
def test_three_years_are_adjusted_by_x13_with_what_so_few_months_can_tell_apart():
    result = seasonal.adjust(made(years=3), engine="x13")
    assert result.tet in ("none", "during"), "three windows cannot be told apart on three years"
    with pytest.raises(RunError, match="Regression matrix singular because of after"):
        seasonal.adjust(made(years=3), tet="windows", engine="x13")


def test_a_level_from_before_the_table_of_new_years_is_refused_unless_without_them():
    old = made(years=5, first="1995-01")
    old.index = pd.period_range("1987-01", periods=60, freq="M", name="period")
    with pytest.raises(DataError, match=r"known here from 1990 to 2050.*tet='none'"):
        seasonal.adjust(old)
    assert seasonal.adjust(old, tet="none").tet_effect() is None


def test_a_specification_never_has_a_line_that_x13_would_cut():
    level = made()
    x = tet.window_regressors(pd.period_range(level.index[0], periods=len(level) + spec.MOST_AHEAD, freq="M"))
    known = [("AO", p) for p in level.index[:30]]
    text = spec.write(
        level * np.pi * 1e9, x / 3, model="airline", decomposition="x11", find_outliers=True, known_outliers=known
    )
    assert max(map(len, text.splitlines())) < 132 and "during" not in text


def test_the_verdict_follows_the_diagnostics():
    def diagnosed(**more):
        base = {"qs_original": (50.0, 0.0), "qs_adjusted": (0.0, 1.0), "f_adjusted": (0.5, 0.9), "outliers_pct": 2.0}
        return quality.Quality(**{**base, **more})

    assert diagnosed().verdict == "good"
    assert diagnosed(m=pd.Series({"M1": 1.2}), q=0.6).verdict == "acceptable"
    assert diagnosed(outliers_pct=9.0).verdict == "acceptable"
    assert diagnosed(q=1.1).verdict == "poor"
    assert diagnosed(qs_adjusted=(12.0, 0.002)).verdict == "poor"
