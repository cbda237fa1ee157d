"""The programme question, number by number, recomputed from the published goals and an entered result."""

import dataclasses

import pandas as pd
import pytest

from chnt_analysis.questions import programme


def test_the_funnel_of_the_2021_plan_is_700_participations_for_100_suppliers():
    page = programme.ask(language="en")
    numbers = page.headline().numbers
    assert (numbers["linkage_participations"], numbers["new_direct_suppliers"]) == (700, 100)
    assert numbers["conversion"] == pytest.approx(100 / 7)
    assert page.facts.participations_per_supplier == pytest.approx(7)
    assert "one new direct supplier for every 7 linkage participations" in page.result.sentence


def test_tasks_and_groups_are_those_of_the_plan_that_states_them():
    page = programme.ask(language="en")
    assert (
        "The 12 individual tasks in 5 groups of Plan 49/KH-UBND (2021) have not been published." in page.result.sentence
    )
    assert "tasks" not in programme.ask(place="bac_ninh", language="en").result.sentence


def test_a_result_entered_stands_beside_its_goal_and_on_its_card():
    page = programme.ask(language="en")
    facts = page.facts
    goal = facts.goal_of("programme_linkage_participations")
    template = facts.goal_rows[facts.goal_rows["row"].isin(goal["rows"])].iloc[:1]
    result = template.assign(value=655.0, qualifier="exact", kind="own", period=goal["period"])
    known = dataclasses.replace(page, facts=dataclasses.replace(facts, rows=pd.concat([facts.rows, result])))
    assert known.facts.with_result == 1
    assert "Outcomes are known for 1 of the" in known.result.sentence
    assert known.result.cards[0].note.endswith("outcome: 655")
    assert 655.0 in known.funnel_chart().data["value"].tolist()
