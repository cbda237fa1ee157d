"""The share question: worked values of the ratio's arithmetic, the chances over manufacturing's paths, and the value of a figure."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis import scenarios
from chnt_analysis.forecasting import Draws
from chnt_analysis.goals import asked_goal, goal_table
from chnt_analysis.questions.data_request.value_of_information import requests_of
from chnt_analysis.questions.output_share import ask
from chnt_analysis.questions.output_share.answer import answer, numbers
from chnt_analysis.questions.output_share.exhibits import chance_chart, reached_by_start, share_outlook
from chnt_analysis.questions.output_share.facts import SHARE, ShareFacts
from chnt_analysis.questions.start import Start
from chnt_analysis.wording import messages

SCENARIO = """
name: worked
place: ha_noi
title: {vi: Thử, en: Trial}
author: A
date: 2026-01-01
reason: {vi: a, en: a}
manufacturing_growth: {unit: percent, default: {low: 4.0, central: 6.0, high: 8.0}}
differential: {unit: percentage_points, low: -1.0, central: 1.0, high: 3.0}
draws: {distribution: triangular, manufacturing_growth: each_year, differential: once}
"""
RATIO = np.array([[1.0, 1.0, 1.1, 1.2], [1.0, 1.1, 1.2, 1.4]])  # share over the start, two years x four paths
WHOLE = np.array([1.0, 1.1, 1.2, 1.3])  # manufacturing of 2027 over 2025 on four paths
EN = messages("output_share", "en")


@pytest.fixture
def known(tmp_path) -> ShareFacts:
    """A start between 12 and 16 % in 2025, a goal of 15 % for 2027, and manufacturing at 110 in 2025."""
    path = tmp_path / "worked.yml"
    path.write_text(SCENARIO, "utf8")
    goal = replace(asked_goal([], SHARE, "ha_noi", 15.0, 2027), id="t1", rows=("t1",), qualifier="exact")
    grid = scenarios.starting_share().grid.model_copy(update={"first": 10.0, "last": 18.0, "step": 2.0})
    assumed = scenarios.starting_share().model_copy(update={"grid": grid, "low": 12.0, "central": 14.0, "high": 16.0})
    periods = pd.period_range("2024-01", "2027-12", freq="M", name="period")
    levels = np.repeat([np.full(4, 100.0), np.full(4, 110.0), np.full(4, 110.0), 110.0 * WHOLE], 12, axis=0)
    none = obs.observations().iloc[:0]
    return ShareFacts(
        place="ha_noi",
        as_of=pd.Timestamp("2026-05-01"),
        rows=none,
        goal_rows=obs.targets().iloc[:0],
        asked=goal,
        target_year=2027,
        levels=(80,),
        goals=goal_table([goal]),
        actual=none,
        other=none,
        start=Start(2025, 12.0, 14.0, 16.0, assumed),
        scenario=scenarios.load(str(path)),
        ratio=RATIO,
        rates=none,
        manufacturing=Draws(levels, periods, pd.Period("2025-12", "M"), "test"),
    )


def result(year: str, value: float, kind: str = "published") -> pd.DataFrame:
    """A share of one year."""
    first = obs.observations().iloc[:1]
    more = {"basis": "share", "qualifier": "exact", "definition": "", "kind": kind, "row": f"g{year}"}
    return first.assign(indicator=SHARE, frequency="Y", period=year, value=value, **more)


def from_actual(known: ShareFacts, kind: str = "published") -> ShareFacts:
    """The same with a share of 14 % in 2025 in place of the assumption."""
    return replace(known, actual=result("2025", 14.0, kind), start=Start(2025, 14.0, 14.0, 14.0, None))


def test_the_paths_that_reach_the_goal_are_counted_by_start(known):
    assert known.reached.to_dict() == {10.0: 0.0, 12.0: 25.0, 14.0: 75.0, 16.0: 100.0, 18.0: 100.0}
    assert known.break_even_start == pytest.approx((15 / 1.1 + 15 / 1.2) / 2), "the middle of 10.7, 12.5, 13.6 and 15"
    quantiles = known.path_quantiles
    assert quantiles.loc["2025", "point"] == 14.0 and quantiles.loc["2027", "point"] == pytest.approx(14 * 1.15)


def test_the_differential_turns_the_start_into_the_goal(known):
    assert known.manufacturing_central.tolist() == [6.0, 6.0], "one value a year after the start, up to the deadline"
    d = known.differential_from(12.0)
    assert d == pytest.approx(106 * (1.25**0.5 - 1)) and 12 * ((106 + d) / 106) ** 2 == pytest.approx(15.0)
    assert known.differential_from(15.0) == pytest.approx(0.0, abs=1e-9)
    assert known.differential_needed.set_index("start")["value"].loc[12.0] == pytest.approx(d)


def test_a_conditional_chance_counts_the_paths_of_manufacturing(known):
    table = known.chances.set_index(["start", "growth"])["value"]
    assert table.loc[(16.0, 0.0)] == 25.0, "16 / R reaches 15 only where manufacturing stands still"
    assert table.loc[(16.0, 10.0)] == 75.0, "16 x 1.21 / 1.2 = 16.1, over 1.3 it is 14.9"
    assert table.loc[(18.0, 2.0)] == 75.0, "18 x 1.0404 / 1.2 = 15.6, over 1.3 it is 14.4"


def test_each_unknown_moves_the_answer_by_its_own_range_alone(known):
    width = known.swings.set_index("source")["width"]
    ahead = (1.07 / 1.06) ** 2
    assert width["start"] == pytest.approx((16 - 12) * ahead)
    assert width["part_growth"] == pytest.approx(14 * (1.09**2 - 1.05**2) / 1.06**2), "as the scenarios' page has it"
    assert width["whole_forecast"] == pytest.approx(14 * ahead * (1.15 / 1.03 - 1.15 / 1.27)), (
        "10 % and 90 % of the paths"
    )
    assert width["whole_index"] == 0.0, "the years already known carry no error here"


@pytest.mark.parametrize(
    ("date", "verdict"), [("2027-12-31", None), ("2028-01-01", "reached"), ("2030-01-01", "reached")]
)
def test_a_verdict_is_given_once_the_deadline_has_passed(known, date, verdict):
    there = replace(known, as_of=pd.Timestamp(date), actual=result("2027", 15.0))
    assert there.verdict == verdict
    assert replace(there, actual=result("2026", 15.0)).verdict == (verdict and "not_knowable"), "of its own year only"
    other = replace(there, actual=result("2027", 15.0).assign(definition="sme_only"))
    assert other.verdict == (verdict and "not_knowable"), "of its own definition only"


def test_the_value_of_a_missing_share_is_the_width_that_goes_once_it_is_known(known):
    requests = {request.code: request for request in requests_of({"output_share": known})}
    low, high = (1.03 / 1.04) ** 2, (1.07 / 1.04) ** 2
    assert requests["actual_share"].before == pytest.approx(16 * high - 12 * low)
    assert requests["actual_share"].after == pytest.approx(14 * (high - low))
    assert requests["actual_share"].worth_pct == pytest.approx(100 * (2 * high + 2 * low) / 15)
    assert requests["supporting_growth"].after == pytest.approx(16 * (1.05 / 1.04) ** 2 - 12 * (1.09 / 1.08) ** 2)
    assert "actual_share" not in {r.code for r in requests_of({"output_share": from_actual(known)})}


def test_an_own_share_is_never_called_published(known):
    own, published = (from_actual(known, kind) for kind in ("own", "published"))
    assert "From 1 actual share, of 2025, the share in 2027 is estimated at" in answer(own, EN).sentence
    notes = [next(c.note for c in answer(k, EN).cards if c.label == "Probability") for k in (own, published)]
    assert "14.0% (own figure)" in notes[0] and "14.0% (published)" in notes[1]
    assert "probability" in {n.name for n in numbers(own)} and own.start_kind == "own"
    start = next(n for n in numbers(own) if n.name == "start")
    assert (start.value, start.kind, start.rows, start.assumptions) == (14.0, "own", ("g2025",), ())
    assert "from 1 actual share of Ha Noi" in share_outlook(own, EN).note
    assert "No probability is stated" in share_outlook(known, EN).body


def test_the_evidence_stands_beside_the_prior_and_the_scenario(known):
    shown = share_outlook(from_actual(known), EN)
    assert list(shown.body["rests_on"]) == ["figures", "prior_alone", "scenario"]
    rows = shown.body.set_index("rests_on")
    assert rows.loc["scenario", "probability"] == 75.0 and rows.loc["scenario", "point"] == pytest.approx(14 * 1.15)
    goal = replace(known.asked, indicator="cnht_output_growth", low=-50.0, high=-50.0)
    both = replace(from_actual(known), growth_goal=goal)
    assert both.probability_of_both == pytest.approx(both.probability), (
        "a goal that every path meets takes nothing away"
    )


def test_a_share_known_at_the_deadline_leaves_no_probability(known):
    there = replace(from_actual(known), actual=result("2027", 15.0), as_of=pd.Timestamp("2028-06-01"))
    assert there.outlook is None and there.probability is None and "probability" not in answer(there, EN).sentence


def test_a_level_that_no_plan_states_is_not_called_a_goal(known):
    asked = replace(known, asked=asked_goal([], SHARE, "ha_noi", 15.0, 2027))
    titles = [(reached_by_start(k, EN).title, chance_chart(k, EN).title) for k in (known, asked)]
    assert all("goal" in title for title in titles[0]) and not any("goal" in title for title in titles[1])
    assert "the level considered" in titles[1][0] and numbers(asked)[0].kind == "assumption"


def test_each_headline_number_rests_on_its_own_rows_and_files(known):
    by_name = {number.name: number for number in numbers(known)}
    assert by_name["goal"].rows == ("t1",) and by_name["goal"].unit == "percent_of_manufacturing_output"
    assert by_name["start"].assumptions == ("assumptions/starting_share.yml",) and by_name["start"].value == 14.0
    assert by_name["break_even_start"].assumptions == ("scenarios/worked.yml",)
    assert by_name["differential_needed"].assumptions == ("scenarios/worked.yml", "assumptions/starting_share.yml")
    assert (by_name["reached_low_start"].value, by_name["reached_high_start"].value) == (0.0, 100.0)
    assert "probability" not in by_name and by_name["verdict"].value is None


def test_an_unpublished_start_is_the_pool_of_the_evidence_on_every_page():
    from chnt_analysis.questions import evidence, goals_together, output_share
    from chnt_analysis.questions import scenarios as compared

    share = output_share.ask(language="en", draws=200)
    gathered = evidence.gather("ha_noi", share.facts.as_of)
    numbers = share.headline().numbers
    assert numbers["start"] == gathered.span.central == compared.ask(draws=200).headline().numbers["start"]
    assert goals_together.ask().facts.slider_values[0] == round(gathered.span.central, 1)
    assert (share.facts.start_kind, numbers["start_kind"]) == ("estimate", "estimate")
    count = f"from {gathered.pool.counts(16).min():.0f} to {gathered.pool.counts(16).max():.0f} reach 16%"
    assert count in share.headline().sentence


def test_the_break_even_start_is_printed_only_where_it_is_not_the_goal_by_construction():
    from chnt_analysis.questions import output_share

    baseline, faster = (output_share.ask(scenario=name, language="en") for name in ("baseline", "faster"))
    assert baseline.facts.even_is_goal and "half of the simulations" not in baseline.headline().sentence
    assert not any("Break-even" in card.label for card in baseline.headline().cards)
    assert not faster.facts.even_is_goal and "half of the simulations" in faster.headline().sentence
    assert any("Break-even" in card.label for card in faster.headline().cards)
    elsewhere = output_share.ask(place="bac_ninh", language="en")
    assert abs(elsewhere.facts.break_even_start - elsewhere.facts.goal) > 0.05, (
        "further off by the chance of the simulations"
    )
    assert not any("Break-even" in card.label for card in elsewhere.headline().cards)


def test_without_any_evidence_known_the_assumed_range_stands():
    from chnt_analysis.questions.start import assumed_start

    assumed, pooled = assumed_start("ha_noi", pd.Timestamp("2010-06-30"))
    assert pooled is None and (assumed.low, assumed.central, assumed.high) == (10.0, 13.5, 16.0)


def test_a_past_deadline_does_not_start_from_evidence_of_a_later_year():
    start = ask(target_year=2023).facts.start
    assert (start.year, start.central, start.evidence) == (2022, 13.5, None)
    assert ask(target_year=2030).facts.start.evidence.year == 2025
