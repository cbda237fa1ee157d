"""The question about localisation, number by number, recomputed from the published ranges."""

import pytest

from chnt_analysis.questions import localisation


def facts_and_assessment(indicator, sector):
    facts = localisation.ask(target_year=2030).facts
    assessed = next(a for a in facts.due if (a.goal.indicator, a.goal.sector) == (indicator, sector))
    return facts, assessed


def test_gap_and_pace_run_between_the_ends_of_the_published_range():
    facts, assessed = facts_and_assessment("localisation_rate", "supporting_industry")
    assert (assessed.latest.ends, assessed.latest.year, assessed.goal.low) == ((30, 40), 2025, 45)
    assert facts.gap(assessed) == (5, 15)
    assert facts.pace(assessed) == pytest.approx((1, 3))


def test_every_goal_past_its_deadline_is_counted_once():
    facts = localisation.ask(target_year=2030).facts
    past = [a for a in facts.assessed if a.goal.deadline.to_timestamp(how="end") < facts.as_of]
    assert sum(facts.verdicts().values()) == len(past) > 0
    assert facts.verdicts()["reached"] == sum(a.verdict == "reached" for a in past)


def test_local_procurement_is_the_newest_published_share():
    numbers = localisation.ask(target_year=2030).headline().numbers
    facts = localisation.ask(target_year=2030).facts
    rows = facts.rows[
        (facts.rows["indicator"] == "local_procurement_rate_japanese_firms") & (facts.rows["definition"] == "")
    ]
    newest = rows[rows["period"] == str(numbers["procurement_year"])]
    assert numbers["procurement_year"] == rows["period"].astype(int).max()
    assert numbers["procurement"] in set(newest["value"])
    assert 0 < numbers["procurement_low"] < numbers["procurement_high"] < 100
