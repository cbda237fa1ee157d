"""Revision triangles, bias of first estimates, and the estimate that allows for it."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis.errors import DataError
from chnt_analysis.revisions import (
    bias,
    bias_table,
    chance_of_as_many,
    diebold_mariano,
    estimate,
    gains,
    real_time,
    score,
    triangle,
)
from chnt_analysis.revisions.aggregation import blend
from chnt_analysis.revisions.features import features


def _row(period, value, status, day, sector="manufacturing", basis="yoy"):
    return {
        "row": f"r-{sector}-{basis}-{period}-{status}-{day}",
        "indicator": "iip_growth",
        "place": "viet_nam",
        "sector": sector,
        "frequency": "M",
        "period": str(period),
        "basis": basis,
        "value": value,
        "unit": "percent",
        "status": status,
        "source": "s0001",
        "qualifier": "exact",
        "definition": "",
        "origin": "shipped",
        "imputed": False,
        "available_from": pd.Timestamp(day),
    }


def _panel(shift=-2.0, sectors=3, months=60, seed=1):
    """First estimates of several sectors, each revised a month later by ``shift`` plus noise."""
    rng, rows = np.random.default_rng(seed), []
    for period in pd.period_range("2015-01", periods=months, freq="M"):
        first, later = period.to_timestamp(how="end").normalize(), (period + 1).to_timestamp(how="end").normalize()
        for i in range(sectors):
            value = 8 + rng.normal(0, 2)
            rows.append(_row(period, value, "estimate", first, f"vsic_{10 + i}"))
            rows.append(_row(period, value + shift + rng.normal(0, 1), "actual", later, f"vsic_{10 + i}"))
    return pd.DataFrame(rows)


def test_a_triangle_holds_first_next_and_latest_with_their_status():
    rows = pd.DataFrame(
        [
            _row("2020-01", 5.0, "estimate", "2020-01-29"),
            _row("2020-01", 5.2, "estimate", "2020-02-10"),  # published again, not the first
            _row("2020-01", 4.0, "actual", "2020-02-28"),
            _row("2020-01", 3.5, "revised", "2021-01-29"),
            _row("2020-02", 7.0, "estimate", "2020-02-28"),
        ]
    )
    table = triangle(rows).set_index("period")
    january, february = table.loc["2020-01"], table.loc["2020-02"]
    assert [january[c] for c in ("first", "next", "latest", "revision", "later_revision")] == [
        5.0,
        4.0,
        3.5,
        -1.0,
        -0.5,
    ]
    assert [january[f"{s}_status"] for s in ("first", "next", "latest")] == ["estimate", "actual", "revised"]
    assert february["first"] == 7.0 and np.isnan(february["revision"])


def test_a_comparison_figure_of_a_year_later_is_not_the_next_releases():
    rows = pd.DataFrame([_row("2020-01", 5.0, "estimate", "2020-01-29"), _row("2020-01", 3.5, "revised", "2021-01-29")])
    row = triangle(rows).iloc[0]
    assert np.isnan(row["next"]) and row["latest"] == 3.5


def test_what_was_published_later_is_left_out_of_a_triangle():
    rows = _panel(months=3)
    known = triangle(rows, as_of=pd.Timestamp("2015-02-28"))
    assert known["period"].max() == pd.Period("2015-02") and known["revision"].notna().sum() == 3


def test_a_triangle_of_two_places_is_refused():
    rows = pd.DataFrame(
        [_row("2020-01", 5.0, "estimate", "2020-01-29"), _row("2020-02", 5.0, "estimate", "2020-02-29")]
    )
    rows.loc[1, "place"] = "ha_noi"
    with pytest.raises(DataError, match="one place is needed, found ha_noi, viet_nam"):
        triangle(rows)


def test_an_empty_selection_gives_an_empty_triangle():
    assert triangle(_panel(months=1).iloc[:0]).empty


def test_the_interval_of_the_mean_is_wider_where_revisions_depend_on_one_another():
    rng = np.random.default_rng(0)
    noise = rng.normal(0, 1, 100)
    walk = pd.Series(noise).rolling(6, min_periods=1).sum()
    alone = bias(pd.Series(rng.permutation(walk.to_numpy())))
    together = bias(walk)
    assert together["upper"] - together["lower"] > 1.3 * (alone["upper"] - alone["lower"])


def test_fewer_than_three_months_have_no_interval():
    estimate = bias(pd.Series([1.0, 2.0]))
    assert estimate["mean"] == 1.5 and np.isnan(estimate["lower"])


def test_a_planted_bias_is_recovered_in_every_group():
    table = triangle(_panel(shift=-2.0, months=120))
    for by in ("sector", "month", "tet"):
        estimates = bias_table(table, by=by)
        assert ((estimates["lower"] < -2.0 + 1) & (estimates["upper"] > -2.0 - 1)).all()
    assert bias_table(table)["mean"].to_numpy() == pytest.approx(-2.0, abs=0.4)  # four standard errors of 1 / sqrt(120)


def test_the_estimate_removes_a_planted_bias_and_beats_the_first_estimate():
    made = real_time(triangle(_panel(shift=-2.0, months=96)))
    scored = score(made.assign(all="all"), by="all").iloc[0]
    assert scored["ratio"] < 0.6  # noise of 1 against a bias of 2
    assert scored["raw_upper"] < 0 and scored["lower"] < 0 < scored["upper"]
    assert 90 <= scored["covered_95"] <= 99


def test_without_bias_the_estimate_stays_near_the_first_estimate():
    made = real_time(triangle(_panel(shift=0.0, months=96)))
    assert score(made.assign(all="all"), by="all")["ratio"].iloc[0] < 1.06


def test_a_later_revision_never_changes_an_earlier_estimate():
    rows = _panel(months=48)
    date = pd.Timestamp("2018-06-30")
    before = estimate(triangle(rows[rows["available_from"] <= date]), date)
    changed = rows.copy()
    changed.loc[changed["available_from"] > date, "value"] += 50
    pd.testing.assert_frame_equal(estimate(triangle(changed), date), before)


def test_an_estimate_keeps_the_published_status_beside_its_own():
    made = estimate(triangle(_panel()), pd.Timestamp("2019-12-31"))
    assert set(made["first_status"]) == {"estimate"} and set(made["status"]) == {"e"}
    assert (made["lower_95"] <= made["lower_80"]).all() and (made["upper_80"] <= made["upper_95"]).all()


def test_too_few_known_revisions_give_no_estimate():
    assert estimate(triangle(_panel(months=10, sectors=2)), pd.Timestamp("2015-10-31")).empty


def test_the_order_of_rows_does_not_matter():
    rows, date = _panel(months=40), pd.Timestamp("2018-03-31")
    mixed = rows.sample(frac=1, random_state=3)
    pd.testing.assert_frame_equal(estimate(triangle(mixed), date), estimate(triangle(rows), date))


def test_the_audit_says_that_first_estimates_of_manufacturing_run_high():
    from chnt_analysis.questions import data_audit

    said = data_audit.ask(place="viet_nam", language="en", as_of="2025-06-30").first_estimates().body
    assert (
        "too high: 0.6 percentage points" in said
        and "-3.5 percentage points on average in years when it contains Lunar New Year (3 years)" in said
    )


def test_a_place_without_revisions_is_told_so():
    from chnt_analysis.questions import data_audit

    question = data_audit.ask(place="hai_phong", language="en")
    assert "too few months" in question.first_estimates().body and question.revision_bias().form == "sentence"


def _cells(months=60, seed=0):
    """Corrections of -1 in every sector: eight are revised by -1, one not at all; one scale is one point."""
    rng, rows = np.random.default_rng(seed), []
    for month in pd.period_range("2015-01", periods=months, freq="M"):
        for i in range(9):
            revision = (0.0 if i == 8 else -1.0) + rng.normal(0, 0.3)
            rows.append((f"vsic_{10 + i}", month, (month + 1).to_timestamp(), (month + 2).to_timestamp(), revision))
    cells = pd.DataFrame(rows, columns=["sector", "period", "first_from", "next_from", "revision"])
    return cells.assign(s=1.0, none=0.0, bias=-1.0, full=-1.0)


def test_a_sector_that_past_corrections_made_worse_is_left_nearly_alone():
    last = blend(_cells()).groupby("sector")["weight"].last()
    assert last["vsic_18"] < 0.15  # 28 discounted months of its own against 24 of the others, who all say the contrary
    assert (last.drop("vsic_18") > 0.9).all()


def test_before_any_error_is_known_all_experts_weigh_the_same():
    first = blend(_cells()).iloc[0]
    assert first["weight"] == pytest.approx(2 / 3) and first["shift"] == pytest.approx(-2 / 3)


def test_a_new_sector_gets_the_mean_weight_of_the_others():
    cells = _cells()
    new = cells[cells["period"] == cells["period"].max()].iloc[:1].assign(sector="vsic_33")
    weights = blend(pd.concat([cells, new], ignore_index=True)).set_index("sector")["weight"]
    assert weights["vsic_33"] > 0.9


def test_a_later_revision_never_changes_earlier_weights():
    cells = _cells()
    changed = cells.copy()
    late = changed["next_from"] > pd.Timestamp("2017-06-30")
    changed.loc[late, "revision"] += 50
    before = cells["first_from"] <= pd.Timestamp("2017-06-30")
    pd.testing.assert_frame_equal(
        blend(changed)[before][["shift", "weight"]], blend(cells)[before][["shift", "weight"]]
    )


def test_an_estimate_is_the_same_alone_and_in_the_row_of_releases():
    table = triangle(_panel(months=40))
    day = pd.Timestamp("2018-02-28")
    among = real_time(table).query("first_from == @day").reset_index(drop=True)
    alone = estimate(table, day)
    pd.testing.assert_frame_equal(among[alone.columns], alone)


def test_a_constant_bias_is_removed_from_mean_and_median():
    made = real_time(triangle(_panel(shift=-2.0, months=96, sectors=5)))
    late = made[made["period"] >= pd.Period("2018-01")]
    scored = score(late.assign(all="all"), by="all").iloc[0]
    assert abs(scored["bias"]) < 0.15 and abs(scored["median"]) < 0.25  # 60 months of 5 sectors: standard error 0.06
    assert (late["weight"] > 0.9).all()


def test_january_with_the_holiday_in_it_is_told_from_january_before_it():
    january = features(triangle(_panel(months=26)), None).set_index("period")["january"].groupby(level=0).first()
    assert january["2017-01"] == pytest.approx(0.7) and january["2016-01"] == 0.0 and january["2017-02"] == 0.0


def test_a_steady_gain_is_told_from_chance():
    rng = np.random.default_rng(2)
    assert diebold_mariano(pd.Series(rng.normal(1, 1, 40)))["p"] < 0.01
    assert diebold_mariano(pd.Series(rng.normal(0, 1, 40)))["p"] > 0.05


def test_too_few_months_have_no_test():
    assert np.isnan(diebold_mariano(pd.Series([1.0, 2.0, 3.0]))["p"])


def test_sectors_of_one_release_count_as_one_month():
    made = real_time(triangle(_panel(months=40)))
    by_month = gains(made)
    assert by_month.index.is_unique and len(by_month) == made.dropna(subset=["error"])["period"].nunique()


def test_chance_alone_is_computed_from_the_binomial():
    assert chance_of_as_many(1, 1) == pytest.approx(0.05) and chance_of_as_many(0, 5) == 1.0


def test_the_audit_says_that_january_is_the_month_with_the_worst_bias():
    from chnt_analysis.questions import data_audit

    said = data_audit.ask(place="viet_nam", language="en", as_of="2025-06-30").first_estimates().body
    assert "January is revised by -2.6 percentage points on average" in said and "the largest bias of any month" in said


def _chained(levels, surprise=0.0, sector="mining"):
    """First rates on the year and on the month of a level known at once but for the last month, whose rate on the year is off by ``surprise``."""
    yoy, mom = [], []
    for i, month in enumerate(levels.index[12:], start=12):
        day, later = (m.to_timestamp(how="end").normalize() for m in (month, month + 1))
        year = 100 * (levels.iloc[i] / levels.iloc[i - 12] - 1)
        last = month == levels.index[-1]
        yoy.append(_row(month, year + (surprise if last else 0.0), "estimate", day, sector))
        if not last:
            yoy.append(_row(month, year, "actual", later, sector))
        mom.append(_row(month, 100 * (levels.iloc[i] / levels.iloc[i - 1] - 1), "estimate", day, sector, "mom"))
    return triangle(pd.DataFrame(yoy)), triangle(pd.DataFrame(mom))


def _levels(months=38):
    rng = np.random.default_rng(4)
    index = pd.period_range("2015-01", periods=months, freq="M")
    return pd.Series(100 * np.exp(np.cumsum(rng.normal(0, 0.03, months))), index=index)


def test_rates_of_one_release_that_chain_have_no_gap():
    yoy, mom = _chained(_levels())
    assert features(yoy, None, mom)["chain"].to_numpy() == pytest.approx(0.0, abs=1e-9)


def test_a_rate_on_the_year_that_the_rate_on_the_month_contradicts_shows_it():
    yoy, mom = _chained(_levels(), surprise=3.0)
    assert features(yoy, None, mom)["chain"].iloc[-1] == pytest.approx(-3.0, abs=0.6)  # log points of a rate near 0


def test_what_the_release_did_not_print_moves_nothing():
    yoy, mom = _chained(_levels(), surprise=3.0)
    assert (features(yoy, None, None)["chain"] == 0).all()
    late = mom.assign(first_from=mom["first_from"] + pd.Timedelta(days=90))
    assert (features(yoy, None, late)["chain"] == 0).all()
    division = features(yoy.assign(sector="vsic_05"), None, mom.assign(sector="vsic_05"))
    assert (division["chain"] == 0).all()
