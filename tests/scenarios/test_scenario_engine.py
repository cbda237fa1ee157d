"""Paths, comparison, decomposition and sensitivity: identities, and what random numbers may not change."""

import itertools
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chnt_analysis import scenarios, targets
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.scenarios.compare import compare
from chnt_analysis.scenarios.decompose import decompose, shapley
from chnt_analysis.scenarios.monthly import log_ratios, monthly
from chnt_analysis.scenarios.parts import Correlation, Decay
from chnt_analysis.scenarios.sensitivity import sensitivity, smallest_change
from chnt_analysis.scenarios.simulate import simulate, value_at
from chnt_analysis.scenarios.spans import Span

SPAN = {"start_year": 2025, "end_year": 2030}
START = Span(low=10, central=13.5, high=16)


def load(name, **changes):
    return scenarios.load(name).model_copy(update=changes)


def fixed(m, d):
    """A scenario without any range."""
    base = scenarios.load("baseline")
    growth = base.manufacturing_growth.model_copy(update={"default": scenarios.Range(low=m, central=m, high=m)})
    gap = base.stated_differential.model_copy(update={"low": d, "central": d, "high": d, "sd_of_one_year": None})
    return base.model_copy(update={"manufacturing_growth": growth, "stated_differential": gap})


# -- paths


def test_without_a_range_the_share_is_the_arithmetic_of_the_reckoner():
    needed = targets.required_differential(12.0, 16.0, [6.0] * 5)
    share = simulate(fixed(6.0, needed), **SPAN, draws=3).share(12.0)
    np.testing.assert_allclose(share[-1], 16.0, rtol=1e-12)


def test_an_assumption_keeps_its_random_numbers_whatever_else_the_scenario_holds_and_however_long_it_runs():
    base, shocked = load("baseline"), load("supply_shock")
    short = simulate(base, **SPAN, draws=50, seed=3)
    long = simulate(base, start_year=2025, end_year=2034, draws=50, seed=3)
    np.testing.assert_array_equal(short.manufacturing, long.manufacturing[:5])
    with_shock = simulate(shocked, **SPAN, draws=50, seed=3)
    np.testing.assert_array_equal(short.parts.manufacturing, with_shock.parts.manufacturing)
    np.testing.assert_array_equal(short.parts.pace, with_shock.parts.pace)


@pytest.mark.parametrize("distribution", ["triangular", "uniform", "normal"])
def test_a_distribution_keeps_its_order_and_its_ends(distribution):
    span = Span(low=2, central=6, high=9)
    u = np.array([0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999])
    values = value_at(u, span, distribution)
    assert (np.diff(values) > 0).all()
    if distribution != "normal":
        assert values.min() >= 2 and values.max() <= 9
    assert value_at(u, Span(low=2, central=2, high=9, distribution="uniform"), distribution)[3] == pytest.approx(5.5)


def test_correlation_is_the_one_stated():
    base = load("baseline")
    for rho in (-0.8, 0.0, 0.5):
        both = Correlation(of=["manufacturing_growth", "differential"], matrix=[[1, rho], [rho, 1]])
        draws = base.draws.model_copy(update={"differential": "each_year"})
        paths = simulate(base.model_copy(update={"correlation": both, "draws": draws}), **SPAN, draws=20_000)
        correlation = np.corrcoef(paths.parts.manufacturing[2], paths.parts.pace[2])[0, 1]
        assert correlation == pytest.approx(
            rho, abs=0.03
        )  # sampling error of 20,000 draws, and triangles are nearly normal


def test_one_value_a_path_is_correlated_with_what_the_other_does_on_average():
    boom = simulate(load("export_boom"), **SPAN, draws=20_000)
    correlation = np.corrcoef(boom.parts.manufacturing.mean(axis=0), boom.parts.pace[0])[0, 1]
    assert correlation == pytest.approx(
        -0.4, abs=0.03
    )  # sampling error of 20,000 draws, and triangles are nearly normal


def test_a_fixed_path_of_manufacturing_moves_what_is_correlated_with_it():
    boom = load("export_boom")
    free = simulate(boom, **SPAN, draws=4000)
    years = dict.fromkeys(range(2026, 2031), 13.5)
    given_high = simulate(boom, **SPAN, draws=4000, given=years)
    assert (given_high.manufacturing == 13.5).all()
    assert given_high.parts.pace.mean() < free.parts.pace.mean() - 0.3, "a negative correlation lowers the differential"
    plain = load("baseline")
    np.testing.assert_array_equal(simulate(plain, **SPAN, given=years).parts.pace, simulate(plain, **SPAN).parts.pace)
    with pytest.raises(ParameterError, match="2026 to 2030"):
        simulate(plain, **SPAN, given={2031: 5.0})


def test_conditioning_agrees_with_choosing_the_paths_where_it_holds():
    boom = load("export_boom")
    free = simulate(boom, start_year=2025, end_year=2026, draws=200_000)
    near = np.abs(free.manufacturing[0] - 12.0) < 0.05
    given_it = simulate(boom, start_year=2025, end_year=2026, draws=20_000, given={2026: 12.0})
    assert given_it.parts.pace.mean() == pytest.approx(free.parts.pace[:, near].mean(), abs=0.05)


def test_a_shock_fades_by_half_each_half_life_down_to_what_lasts():
    decay = Decay(half_life=2, unit="months", lasting=0.2)
    felt = decay.weight(np.array([-1, 0, 2, 4, 400]))
    np.testing.assert_allclose(felt, [0, 1, 0.6, 0.4, 0.2])


def test_a_shock_that_fades_leaves_only_what_lasts_in_the_level():
    shocked = load("supply_shock")
    gone = shocked.shocks[0].model_copy(update={"decay": Decay(half_life=1, unit="months", lasting=0)})
    base = simulate(load("baseline"), start_year=2025, end_year=2035, draws=20)
    after = simulate(shocked.model_copy(update={"shocks": [gone]}), start_year=2025, end_year=2035, draws=20)
    np.testing.assert_allclose(after.share_ratio()[-1], base.share_ratio()[-1], rtol=1e-6)
    assert (after.share_ratio()[1] < base.share_ratio()[1]).all(), "in the year of the shock the share falls"
    assert (after.manufacturing[1] < base.manufacturing[1]).all() and (
        after.manufacturing[2] > base.manufacturing[2]
    ).all()


def test_a_lever_adds_its_chain_and_only_in_its_years():
    linked = load("supplier_linkage")
    paths = simulate(linked, start_year=2024, end_year=2033, draws=100)
    added = paths.parts.levers["linkage"]
    assert (added[:2] == 0).all() and (added[2:7] >= 0).all() and (added[7:] == 0).all()
    one = linked.levers[0]
    central = {k: s.central for k, s in one.stages.items()}
    gain = central["elasticity"] * central["participations"] * central["becoming"] / central["enterprises"]
    assert added[3].min() < gain < added[3].max()


def test_a_month_with_a_rate_of_its_own_moves_its_year_by_a_twelfth():
    base = fixed(6.0, 0.0)
    growth = base.manufacturing_growth.model_copy(
        update={"months": {"2027-03": scenarios.Range(low=18, central=18, high=18)}}
    )
    moved = simulate(base.model_copy(update={"manufacturing_growth": growth}), **SPAN, draws=1).manufacturing[:, 0]
    np.testing.assert_allclose(moved[[0, 2]], 6.0)
    assert moved[1] == pytest.approx(100 * (1.06 ** (11 / 12) * 1.18 ** (1 / 12) - 1))


def test_a_share_over_the_whole_is_refused():
    with pytest.raises(DataError, match="passes 100 % in 20"):
        simulate(fixed(0.0, 20.0), **SPAN).share(60.0)
    with pytest.raises(ParameterError, match="at most 100"):
        simulate(load("baseline"), **SPAN).share(160.0)
    with pytest.raises(ParameterError, match="to 2035"):
        simulate(load("baseline"), start_year=2025, end_year=2040)


# -- months


def test_december_of_the_monthly_share_is_the_years():
    for name in scenarios.names():
        yearly = simulate(load(name), start_year=2025, end_year=2028, draws=200, seed=1)
        logs = log_ratios(load(name), start_year=2025, months=36, draws=200, seed=1)
        without = yearly.parts.log_ratio() - sum(s - m for m, s in yearly.parts.shocks.values())
        shocked = logs[11::12] if not yearly.parts.shocks else logs[11:12]
        np.testing.assert_allclose(shocked, without[: len(shocked)], atol=2e-6)  # single precision


def test_the_months_of_a_shock_are_its_year():
    base, shocked = (
        log_ratios(load(n), start_year=2025, months=36, draws=50, seed=1) for n in ("baseline", "supply_shock")
    )
    effect = np.exp((shocked - base).astype(float))
    assert np.allclose(effect[:19], 1) and (effect[19] < 0.99).all(), "nothing before August 2027, all of it then"
    assert (np.diff(effect[19:], axis=0) >= -1e-6).all(), "it only fades"
    manufacturing, supporting = simulate(
        load("supply_shock"), start_year=2025, end_year=2028, draws=50, seed=1
    ).parts.shocks["supply_break"]
    yearly = np.exp(supporting - manufacturing)[1]
    np.testing.assert_allclose(
        effect[12:24].mean(axis=0), yearly, atol=0.005
    )  # a ratio of means is nearly the mean of ratios


def test_the_monthly_frame_agrees_with_quantiles_computed_plainly():
    chosen = [load("baseline"), load("supply_shock")]
    frame = monthly(chosen, start_year=2025, months=30, draws=501, seed=2, ratios=[1.02])
    for scenario, mine in frame.groupby("scenario"):
        ratio = np.exp(log_ratios(load(scenario), start_year=2025, months=30, draws=501, seed=2).astype(float))
        np.testing.assert_allclose(mine["point"], np.median(ratio, axis=1), rtol=1e-6)
        np.testing.assert_allclose(mine["upper_80"], np.quantile(ratio, 0.9, axis=1), rtol=1e-6)
        there = ratio >= 1.02
        assert np.abs(mine["reached_1.02"] - 100 * there.mean(axis=1)).max() < 0.5
        assert (mine["reached_by_1.02"].to_numpy() >= mine["reached_1.02"].to_numpy() - 1e-9).all()
        assert mine["reached_by_1.02"].is_monotonic_increasing
    assert isinstance(frame["period"].dtype, pd.PeriodDtype)


def test_what_reaches_a_goal_falls_as_the_goal_rises():
    frame = monthly([load("faster")], start_year=2025, months=60, draws=400, ratios=[1.0, 1.1, 1.2])
    last = frame.iloc[-1]
    assert last["reached_1"] >= last["reached_1.1"] >= last["reached_1.2"]


# -- differences


def test_the_parts_of_a_difference_add_up_for_every_scenario_and_measure():
    base = load("baseline")
    for name in scenarios.names():
        for measure in ("median", "mean", "reached"):
            decomposition = decompose(
                base, load(name), start=(13.5, 14.0), **SPAN, measure=measure, goal=14.5, draws=300
            )
            assert abs(decomposition.residual) < 1e-9, name


def test_both_ends_of_a_decomposition_are_the_scenarios_own_medians():
    for name in scenarios.names():
        decomposition = decompose(load("baseline"), load(name), start=13.5, **SPAN, draws=300)
        own = simulate(load(name), **SPAN, draws=300).share(13.5)[-1]
        assert decomposition.other == pytest.approx(np.median(own), rel=1e-12), name


def test_the_parts_do_not_depend_on_order_and_turn_their_sign_with_the_sides():
    one, other = load("slower"), load("plan")
    there = decompose(one, other, start=13.5, **SPAN, draws=300)
    back = decompose(other, one, start=13.5, **SPAN, draws=300)
    np.testing.assert_allclose(there.parts.sort_index(), -back.parts.sort_index(), atol=1e-12)


def test_an_assumption_that_is_the_same_in_both_contributes_nothing():
    decomposition = decompose(load("baseline"), load("supplier_linkage"), start=13.5, **SPAN)
    assert decomposition.parts["manufacturing_growth"] == decomposition.parts["pace"] == 0
    assert decomposition.parts["linkage"] == pytest.approx(decomposition.other - decomposition.baseline)


def test_the_blocks_in_which_mixtures_are_computed_change_nothing(monkeypatch):
    whole = decompose(load("baseline"), load("export_boom"), start=13.5, **SPAN, draws=300)
    monkeypatch.setattr("chnt_analysis.scenarios.decompose.AT_ONCE", 100)
    parts = decompose(load("baseline"), load("export_boom"), start=13.5, **SPAN, draws=300)
    pd.testing.assert_series_equal(whole.parts, parts.parts)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.floats(-10, 10), min_size=8, max_size=8))
def test_the_shapley_value_is_the_mean_over_all_orders(value):
    value = np.array(value)
    expected = np.zeros(3)
    for order in itertools.permutations(range(3)):
        coalition = 0
        for player in order:
            expected[player] += (value[coalition | 1 << player] - value[coalition]) / math.factorial(3)
            coalition |= 1 << player
    np.testing.assert_allclose(shapley(value), expected, atol=1e-12)


def test_common_random_numbers_take_the_noise_out_of_a_difference():
    common, separate = [], []
    for seed in range(12):
        both = compare([load("baseline"), load("supplier_linkage")], **SPAN, draws=200, seed=seed)
        apart = compare([load("supplier_linkage")], **SPAN, draws=200, seed=seed + 100)
        base, other = (r[-1].mean() for r in both.ratio.values())
        common.append(other - base)
        separate.append(apart.ratio["supplier_linkage"][-1].mean() - base)
    assert np.std(common) < 0.8 * np.std(separate)


def test_a_comparison_reads_the_same_paths_everywhere():
    both = compare([load("baseline"), load("faster")], **SPAN, draws=400)
    even = both.break_even(16.0)
    reached = both.reached(16.0, [even["faster"]])
    assert reached.loc[reached["scenario"] == "faster", "value"].iloc[0] == pytest.approx(50, abs=0.5)
    low, high = (
        both.reached(goal, [12.0, 14.0, 15.5]).set_index(["scenario", "start"])["value"] for goal in (15.0, 16.0)
    )
    assert (low >= high).all() and low.loc["faster"].is_monotonic_increasing
    assert low["faster", 15.5] > 90 and high["faster", 12.0] < 15
    end = both.quantiles(13.5).set_index(["scenario", "period"])["point"]
    assert end["faster", pd.Period("2030")] == pytest.approx(np.median(13.5 * both.ratio["faster"][-1]))
    assert both.growth().loc["faster", "supporting"] > both.growth().loc["baseline", "supporting"]
    with pytest.raises(ParameterError, match="there twice"):
        compare([load("baseline"), load("baseline")], **SPAN)
    with pytest.raises(ParameterError, match="allowed are baseline, faster"):
        both.differences("slow", 13.5)


# -- sensitivity


@pytest.mark.parametrize("name", ["baseline", "supplier_linkage", "supply_shock", "plan", "export_boom"])
def test_a_break_even_value_ends_exactly_at_the_goal(name):
    scenario = load(name)
    by_item = sensitivity(scenario, start=START, **SPAN, goal=16.0).set_index("item")
    even = by_item.loc["starting_share", "break_even"]
    again = sensitivity(scenario, start=Span(low=1, central=even, high=99), **SPAN, goal=16.0)
    assert again["share"].iloc[0] == pytest.approx(16.0, abs=1e-9)
    if "differential" in by_item.index:
        moved = scenario.stated_differential.model_copy(
            update={"central": by_item.loc["differential", "break_even"], "high": 99, "low": -49}
        )
        again = sensitivity(scenario.model_copy(update={"stated_differential": moved}), start=START, **SPAN, goal=16.0)
        assert again["share"].iloc[0] == pytest.approx(16.0, abs=1e-9)


def test_the_break_even_differential_is_the_reckoners():
    by_item = sensitivity(fixed(6.0, 0.0), start=START, **SPAN, goal=16.0).set_index("item")
    assert by_item.loc["differential", "break_even"] == pytest.approx(
        targets.required_differential(13.5, 16.0, [6.0] * 5)
    )
    assert np.isnan(by_item.loc["differential", "ranges"]), "without a range there is nothing to measure by"


def test_what_no_legal_value_reaches_has_no_break_even():
    by_item = sensitivity(load("supply_shock"), start=START, **SPAN, goal=16.0).set_index("item")
    assert np.isnan(by_item.loc["supply_break.supporting", "break_even"])


def test_the_smallest_change_is_measured_by_the_room_to_the_end_of_its_range_and_may_leave_out_what_nobody_can_change():
    swings = sensitivity(load("supplier_linkage"), start=START, **SPAN, goal=16.0)
    inside = smallest_change(swings)
    assert inside["item"] == "differential" and inside["ranges"] == pytest.approx(inside["change"] / 4.3)
    assert inside["ranges"] < 1 and inside["low"] <= inside["break_even"] <= inside["high"]
    other = smallest_change(swings, without=("differential",))
    assert other["item"] != "differential" and other["ranges"] > inside["ranges"]
    beyond = sensitivity(load("supplier_linkage"), start=START, **SPAN, goal=19.0).set_index("item").loc["differential"]
    assert beyond["ranges"] > 1 and not beyond["low"] <= beyond["break_even"] <= beyond["high"], "beyond 1 is outside"
    assert swings["swing"].is_monotonic_decreasing
