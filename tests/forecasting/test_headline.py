"""The headline forecast: members, shocks, the level as it stood, calibration on past errors, news that add up, a record that is fresh."""

import numpy as np
import pandas as pd
import pytest

from benchmarks import blend as choice
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.forecasting import Draws, blend, forecast, realtime, record, track
from chnt_analysis.forecasting.news import before_newest, news
from chnt_analysis.forecasting.recalibrate import BINS, Calibration, calibration, recalibrated
from chnt_analysis.forecasting.shocks import Shock, covid, set_aside
from chnt_analysis.observations.rates import rates_of


def made_level(months=84, seed=4, start="2017-01") -> pd.Series:
    rng = np.random.default_rng(seed)
    index = pd.period_range(start, periods=months, freq="M", name="period")
    season = np.tile([0.02, -0.12, 0.03, 0, 0, 0.02, 0, 0, 0.01, 0.01, 0.02, 0.03], months // 12 + 1)[:months]
    drift = 0.005 * np.arange(months) + season + np.cumsum(rng.normal(0, 0.01, months))
    return pd.Series(100 * np.exp(drift), index=index)


@pytest.fixture(scope="module")
def rates() -> pd.DataFrame:
    return rates_of("ha_noi", "all_industry", shipped_only=True)


@pytest.fixture(scope="module")
def shipped() -> pd.DataFrame:
    return record.read()


# -- models


def test_the_combination_lies_between_its_members_and_shows_each():
    draws = forecast(made_level(), 12, draws=40)
    assert set(draws.members) == {"airline", "components", "persistence"}
    paths = np.log(pd.DataFrame(dict(draws.members)))
    centre = np.log(np.median(draws.values[-12:], axis=1))
    width = float((paths.max(axis=1) - paths.min(axis=1)).max()) + 0.05
    assert (np.abs(centre - paths.mean(axis=1)) < width).all()
    alone = forecast(made_level(), 12, draws=40, method="persistence")
    np.testing.assert_allclose(alone.members["persistence"], draws.members["persistence"])
    with pytest.raises(ParameterError, match="seasonal_naive"):
        forecast(made_level(), 12, method="arima")


def test_naive_and_seasonal_naive_say_what_they_are():
    level = made_level()
    flat = forecast(level, 14, draws=5, method="naive").members["naive"]
    assert np.allclose(flat, level.iloc[-1])
    again = forecast(level, 14, draws=5, method="seasonal_naive").members["seasonal_naive"]
    np.testing.assert_allclose(again.to_numpy()[:12], level.to_numpy()[-12:])
    np.testing.assert_allclose(again.to_numpy()[12:], level.to_numpy()[-12:-10])


@pytest.mark.parametrize(
    ("months", "method", "said"), [(30, "persistence", "too few"), (7, "random walk with drift", "season cannot")]
)
def test_a_short_monthly_series_gets_a_plainer_answer_that_says_so(months, method, said):
    paths = forecast(made_level(months), 6, draws=50)
    assert paths.method == method and any(said in note for note in paths.notes)
    assert np.isfinite(paths.values).all()


def test_quarters_get_the_same_models_and_years_a_plain_one():
    index = pd.period_range("2018Q1", periods=24, freq="Q", name="period")
    rng = np.random.default_rng(0)
    quarters = pd.Series(
        100 * np.exp(0.01 * np.arange(24) + np.tile([0, 0.1, 0, 0.05], 6) + rng.normal(0, 0.01, 24)), index=index
    )
    draws = forecast(quarters, 4, draws=50)
    assert draws.method == "combination" and draws.annual_growth(2024).shape == (50,)
    assert draws.year_to_date(pd.Period("2024Q2", freq="Q")).shape == (50,)


def test_gaps_are_filled_by_the_models_and_an_extreme_outlier_is_set_aside_with_a_note():
    level = made_level()
    level.iloc[40] *= np.exp(10)  # a thousand standard errors of a month
    level.iloc[[20, 55]] = np.nan
    paths = forecast(level, 12, draws=200)
    assert any("2020-05" in note and "set aside" in note for note in paths.notes)
    ahead = paths.interval((95,)).iloc[-12:]
    assert (ahead["upper_95"] < 3 * level.iloc[-1]).all() and np.isfinite(paths.values[-12:]).all()


def test_paths_that_would_explode_are_cut_with_a_note():
    wild = pd.Series([1.0, 1e6, 1.0, 1e6], index=pd.period_range("2020", periods=4, freq="Y", name="period"))
    paths = forecast(wild, 30, draws=200)
    assert np.isfinite(paths.values).all() and any("are cut there" in note for note in paths.notes)


# -- shocks


def test_a_shock_is_set_aside_only_once_it_is_known_to_be_over():
    months = pd.period_range("2019-01", "2020-06", freq="M", name="period")
    log = pd.Series(1.0, index=months)
    assert set_aside(log, covid())[0].notna().all()
    later = log.reindex(pd.period_range("2019-01", "2020-07", freq="M", name="period"), fill_value=1.0)
    kept, notes = set_aside(later, covid())
    assert kept[kept.isna()].index.astype(str).tolist() == ["2020-04", "2020-05"] and "2020-04" in notes[0]


def test_a_declared_shock_no_longer_moves_the_forecast():
    level = made_level()
    shocked = level.copy()
    shocked.iloc[50:52] *= 0.7
    first, last = level.index[50], level.index[51]
    declared = (Shock(first, last, last + 2, "a shock"),)
    centre = [np.median(forecast(x, 6, draws=60, shocks=declared).values[-6:], axis=1) for x in (level, shocked)]
    np.testing.assert_allclose(centre[0], centre[1], rtol=1e-6)


# -- the level as it stood


def test_the_newest_year_is_brought_to_its_published_year_to_date(rates):
    known = realtime.known_level(realtime.as_known(rates, pd.Timestamp("2024-09-15")))
    last, value = known.year_to_date
    assert str(last) == "2024-07"
    months = known.level.index
    now, before = (months.year == 2024) & (months <= last), (months.year == 2023) & (months.month <= last.month)
    assert 100 * (known.level[now].sum() / known.level[before].sum() - 1) == pytest.approx(value)
    paths = known.draws(30, 0)
    np.testing.assert_allclose(100 * (paths[now].sum(axis=0) / paths[before].sum(axis=0) - 1), value)
    wide = known.draws(400, 0, revision_pp=0.5)
    assert np.std(100 * (wide[now].sum(axis=0) / wide[before].sum(axis=0) - 1)) == pytest.approx(0.5, rel=0.15)


def test_a_changed_future_figure_never_changes_a_past_forecast(rates):
    origin = [pd.Period("2023-04", freq="M")]
    date = realtime.release_date(rates, origin[0])
    planted = rates.copy()
    later = planted["available_from"] > date
    assert later.any()
    planted.loc[later, "value"] += 30.0
    ours = ["outcome", "target", "model", "spread", "ytd", "mean_3", "ar1", "naive", "seasonal_naive"]
    recorded = [
        pd.DataFrame(record.rows_of("ha_noi", "all_industry", origin, shocks=covid(), rates=r))
        for r in (rates, planted)
    ]
    pd.testing.assert_frame_equal(recorded[0][ours], recorded[1][ours])
    assert not np.allclose(recorded[0]["truth"], recorded[1]["truth"])


# -- calibration


def test_the_conformal_quantile_is_that_of_the_worked_example():
    how = Calibration({b: np.arange(1.0, 10.0) for b in BINS}, {1: 1.0, 3: 2.0}, 0.0, 9, 1)
    assert how.quantile(2, 0.8) == pytest.approx(8.0)  # the eighth of nine errors: (9 + 1) * 0.8
    assert how.quantile(2, 0.999) == pytest.approx(9.0)
    np.testing.assert_allclose(how.factor(np.array([1, 2, 3, 40])), [1.0, 1.5, 2.0, 2.0])
    with pytest.raises(DataError, match="1 to 23"):
        how.quantile(24, 0.5)


def test_calibrated_paths_give_the_year_its_quantiles_and_stay_coherent():
    raw = forecast(made_level(90), 18, draws=999)
    how = Calibration({b: np.linspace(0.01, 4, 199) for b in BINS}, {1: 1.2, 12: 1.4}, 0.0, 199, 5)
    after = recalibrated(raw, how)
    low, middle, high = np.quantile(raw.annual_growth(2024), [0.16, 0.5, 0.84])
    got = np.quantile(after.annual_growth(2024), [0.1, 0.5, 0.9])
    reach = (high - low) / 2 * float(how.quantile(6, 0.8))
    np.testing.assert_allclose(
        got, [middle - reach, middle, middle + reach], atol=0.03 * reach
    )  # ranks are those of 999 paths
    np.testing.assert_array_equal(after.values[:90], raw.values[:90])
    assert after.calibrated == 18
    year = pd.Series(after.values[:, 7], index=after.periods)
    assert after.annual_growth(2025)[7] == pytest.approx(100 * (year["2025"].mean() / year["2024"].mean() - 1))


def test_pooled_errors_of_known_scale_give_back_that_scale():
    rng = np.random.default_rng(1)
    frame = pd.DataFrame({"horizon": np.tile(np.arange(1, 24), 200)})
    frame = frame.assign(outcome="year", place="a", sector="b", target="2020", first=0.0, point=0.0, spread=1.0)
    frame["truth"] = 1.5 * rng.standard_normal(len(frame))
    frame["first"] = frame["truth"]
    months = frame.assign(outcome="month", horizon=1)
    how = calibration(pd.concat([frame, months]))
    assert how.quantile(5, 0.95) == pytest.approx(1.5 * 1.96, rel=0.1)  # 600 errors
    assert how.month[1] == pytest.approx(1.5, rel=0.05) and how.revision_pp == 0


# -- news


def test_news_add_up_to_the_whole_change_exactly(rates):
    after = realtime.as_known(rates, pd.Timestamp("2025-06-15"))
    before = before_newest(after)
    assert 0 < len(before) < len(after)

    def outlook(rows: pd.DataFrame) -> float:
        level = realtime.known_level(rows).level
        return float(level.iloc[-5:].mean() / level.iloc[-17:-12].mean())

    change = news(before, after, outlook)
    assert change.figures["contribution"].sum() == pytest.approx(change.after - change.before, abs=1e-12)
    assert change.after == outlook(after) and change.before == outlook(before)
    fresh = after[~after["row"].isin(before["row"])]
    assert set(zip(change.figures["period"], change.figures["basis"], strict=True)) == set(
        zip(fresh["period"], fresh["basis"], strict=True)
    )
    with pytest.raises(DataError, match="known before"):
        news(after, before, outlook)


# -- the record


def test_the_record_was_made_from_the_figures_shipped():
    assert record.made_from() == record.fingerprint(), "the rates changed: python -m benchmarks.headline --write"


def test_the_record_is_what_the_method_gives(shipped):
    """Tolerances leave room for the level rebuilt on another processor, not for another method."""
    origin = pd.Period("2024-06", freq="M")
    again = pd.DataFrame(record.rows_of("ha_noi", "all_industry", [origin], shocks=covid())).set_index(
        ["outcome", "target"]
    )
    kept = shipped[
        (shipped["place"] == "ha_noi") & (shipped["sector"] == "all_industry") & (shipped["origin"] == str(origin))
    ]
    kept = kept.set_index(["outcome", "target"])
    assert len(kept) == len(again) > 3
    np.testing.assert_allclose(
        again["model"], kept.loc[again.index, "model"], atol=0.05, err_msg="python -m benchmarks.headline --write"
    )
    np.testing.assert_allclose(again["spread"], kept.loc[again.index, "spread"], rtol=0.05)
    said = [*blend.SAID]
    np.testing.assert_allclose(again[said], kept.loc[again.index, said], atol=1e-4)


def test_no_year_marks_its_own_paper(shipped):
    planted = shipped.copy()
    year = planted["target"] == "2021"
    planted.loc[year, "truth"] += 50.0
    ours = ["lower_95", "upper_95", "lower_80"]
    before, after = (track.evaluated(r) for r in (shipped, planted))
    mine = before["target"] == "2021"
    pd.testing.assert_frame_equal(before.loc[mine, ours], after.loc[mine, ours])
    assert not before.loc[~mine, ours].equals(after.loc[~mine, ours])


def test_coverage_by_earlier_years_knows_no_later_year(shipped):
    planted = shipped.copy()
    planted.loc[planted["target"].str[:4] >= "2024", "truth"] += 50.0
    past = ["past_80", "past_95"]
    before, after = (track.evaluated(r) for r in (shipped, planted))
    known = before["target"] <= "2023"
    pd.testing.assert_frame_equal(before.loc[known, past], after.loc[known, past])
    assert before.loc[before["target"] < "2021", past].isna().all(axis=None), (
        "forty past forecasts of a range are needed"
    )
    assert before.loc[before["target"] >= "2022", past].notna().all(axis=None)


def test_plain_rivals_say_what_the_years_before_the_target_and_the_year_so_far_say():
    level = made_level(54)  # to June 2021
    years = {2018: 9.0, 2019: 3.0, 2020: 6.0, 2021: 12.0}
    known = realtime.Known(None, level, (level.index[-1], 4.0), None, years=years)
    running, after = blend.rivals_of(known, 2021), blend.rivals_of(known, 2022)
    assert running == {"ytd": 4.0, "mean_3": 6.0, "ar1": 6.0, "filled": 5.0}, (
        "too few pairs for persistence: the mean of the years; six months at 4 % and six at 6 %"
    )
    assert (after["mean_3"], after["ar1"]) == (7.0, 7.5) and np.isnan([after["ytd"], after["filled"]]).all()
    behind = realtime.Known(None, level, (level.index[-2], 4.0), None, years=years)
    assert np.isnan(blend.rivals_of(behind, 2021)["ytd"]), "a figure so far of an earlier month is not the forecast's"


def test_the_year_moves_to_its_blended_centre_and_its_paths_stay_coherent():
    raw = forecast(made_level(90), 18, draws=999)
    how = Calibration({b: np.linspace(0.01, 4, 199) for b in BINS}, {1: 1.2, 12: 1.4}, 0.0, 199, 5)
    after = recalibrated(raw, how, {2024: 30.0})
    assert np.median(after.annual_growth(2024)) == pytest.approx(30.0, abs=0.05)
    year = pd.Series(after.values[:, 7], index=after.periods)
    assert after.annual_growth(2024)[7] == pytest.approx(100 * (year["2024"].mean() / year["2023"].mean() - 1))
    np.testing.assert_array_equal(after.values[:90], raw.values[:90])


def test_the_weights_are_chosen_without_ha_noi():
    table = record.read().query("outcome == 'year'")
    narrow = table["sector"].str.startswith("vsic_")
    table = table.assign(set=np.where(narrow, "divisions", np.where(table["place"] == "viet_nam", "nation", "ha_noi")))
    planted = table.assign(truth=table["truth"].mask(table["set"] == "ha_noi", table["mean_3"]))
    assert choice.chosen(planted) == choice.chosen(table)
    near = (table["horizon"] <= 6) & table["filled"].notna()
    halves = table.assign(truth=(table["model"] + table["filled"].where(near, table["mean_3"])) / 2)
    halves = halves[near | (halves["horizon"] > 6)]
    nothing = dict.fromkeys(blend.BLENDED, 0.0)
    for (low, _), by in choice.chosen(halves).items():
        assert by == nothing | {"filled" if low <= 6 else "mean_3": 0.5}


def test_accuracy_is_of_the_same_forecasts_for_every_rival_and_names_the_best():
    rows = [("2020", 8, 1.0, 3.0, 0.5, 2.0), ("2020", 7, -1.0, 2.0, -0.5, 2.0), ("2021", 8, 2.0, -4.0, 3.0, 2.0)]
    made = pd.DataFrame(rows, columns=["target", "horizon", "error", "ytd", "mean_3", "ar1"]).assign(truth=0.0)
    made = made.assign(
        naive=9.0, seasonal_naive=9.0, model=0.0, **{f"{h}_{n}": True for h in track.COVERAGES for n in track.LEVELS}
    )
    silent = made.iloc[[0]].assign(ytd=np.nan, error=99.0)
    (row,) = track.accuracy(pd.concat([made, silent], ignore_index=True)).to_dict("records")
    assert (row["forecasts"], row["all_forecasts"], row["years"], row["rival"]) == (3, 4, 2, "mean_3")
    assert (row["ours"], row["ytd"], row["mean_3"]) == pytest.approx((4 / 3, 3.0, 4 / 3))
    assert row["statistic"] == pytest.approx(0.0), "gaps of 0.5, 0.5 and -1 points have the mean 0"


def test_probabilities_fall_with_the_threshold_and_lie_between_nothing_and_certainty(shipped):
    chances = track.probabilities(
        shipped[shipped["sector"] == "manufacturing"].pipe(lambda t: pd.concat([t, shipped])), np.array([2.0, 8.0])
    )
    wide = chances.drop_duplicates(["place", "sector", "origin", "target", "threshold"]).pivot(
        index=["place", "sector", "origin", "target"], columns="threshold", values="probability"
    )
    assert (wide[2.0] >= wide[8.0]).all() and chances["probability"].between(0, 1).all()


def test_paths_without_a_record_are_not_called_calibrated():
    assert forecast(made_level(), 6, draws=20).calibrated == 0
    years = Draws(
        np.ones((4, 3)),
        pd.period_range("2020", periods=4, freq="Y", name="period"),
        pd.Period("2022", freq="Y"),
        "made",
    )
    assert recalibrated(years, Calibration({}, {}, 0.0, 0, 0)) is years
