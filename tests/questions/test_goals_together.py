"""The goals side by side: worked values of the arithmetic of share and growth."""

from dataclasses import replace

import pandas as pd
import pytest

from chnt_analysis.exhibits import Number
from chnt_analysis.goals import asked_goal
from chnt_analysis.questions.goals_together.answer import numbers
from chnt_analysis.questions.goals_together.exhibits import history_table, moves_table, reckoner_chart
from chnt_analysis.questions.goals_together.facts import GoalsTogetherFacts
from chnt_analysis.wording import messages

SHARE = "cnht_output_share"
GOALS = [
    ("cnht_enterprises", "2025", 900.0, 900.0, "about", "enterprises", ("t1",)),
    ("cnht_enterprises", "2030", 1200.0, 1200.0, "more_than", "enterprises", ("t2",)),
    ("cnht_output_growth", "2023", 11.0, 12.0, "range", "percent", ("t3",)),
    ("cnht_output_growth", "2025", 12.0, 12.0, "exact", "percent", ("t4",)),
    ("cnht_output_share", "2030", 16.0, 16.0, "about", "percent_of_manufacturing_output", ("t5", "t6")),
]
COLUMNS = ["indicator", "period", "low", "high", "qualifier", "unit", "rows"]


def facts(goals=GOALS, growth=(4.0, 6.0, 8.0)) -> GoalsTogetherFacts:
    """Goals of five documents and three years of manufacturing."""
    stated = pd.DataFrame(goals, columns=COLUMNS).assign(
        sector="supporting_industry", sources=1, available_from=pd.Timestamp("2021-03-01"), definition=""
    )
    shares = [rows for indicator, *_, rows in goals if indicator == SHARE]
    cited = {"row": [row for rows in stated["rows"] for row in rows], "source": "", "imputed": False}
    years = [str(2022 + i) for i in range(len(growth))]
    rows = [f"r{year}" for year in years]
    annual = pd.DataFrame({"period": years, "value": list(growth), "row": rows, "source": "", "imputed": False})
    annual = annual.assign(indicator="iip_growth")
    return GoalsTogetherFacts(
        place="bac_ninh",
        as_of=pd.Timestamp("2026-05-01"),
        rows=annual,
        goal_rows=pd.DataFrame(cited).assign(indicator=[g for g, *_, rows in goals for _ in rows]),
        asked=replace(asked_goal((), SHARE, "bac_ninh", 16.0, 2030), rows=shares[0] if shares else ()),
        target_year=2030,
        base_year=2025,
        goals=stated,
        annual=annual,
    )


def test_the_reckoner_gives_the_growth_that_a_start_takes():
    cell = facts().reckoner.set_index(["start", "manufacturing"])
    assert cell.loc[(8.0, 2.0), "value"] == pytest.approx(100 * (1.02 * 2 ** (1 / 5) - 1)), "a doubling in five years"
    assert cell.loc[(16.0, 6.0), "value"] == pytest.approx(6.0), "the share stays where both grow alike"
    assert not cell.loc[(8.0, 2.0), "within"] and cell.loc[(16.0, 6.0), "within"], "within the growth goal of 12 %"


def test_both_goals_are_met_from_the_consistent_start_and_from_no_other():
    known = facts()
    assert known.mean_growth == 6.0 and known.growth_goal == 12.0
    assert known.consistent_start == pytest.approx(16 * (1.06 / 1.12) ** 5)
    assert known.consistent_range == pytest.approx((16 * (1.04 / 1.12) ** 5, 16 * (1.08 / 1.12) ** 5))
    assert known.consistent_start * (1.12 / 1.06) ** 5 == pytest.approx(16.0)


def test_an_isoline_is_the_reckoner_along_manufacturing():
    line = facts().isolines.set_index(["start", "manufacturing"])["supporting"]
    assert line[(10.0, 0.0)] == pytest.approx(100 * (1.6 ** (1 / 5) - 1))
    assert line[(16.0, 14.0)] == pytest.approx(14.0)


def test_the_headline_names_each_number_with_its_unit_kind_and_rows():
    by_name = {number.name: number for number in numbers(facts())}
    assert {name: number.value for name, number in by_name.items()} == {
        "goals": 5,
        "indicators": 3,
        "goal": 16.0,
        "target_year": 2030,
        "last_goal_year": "2030",
        "last_share_goal": "2030",
        "growth_goal": 12.0,
        "manufacturing_mean": 6.0,
        "consistent_start": pytest.approx(12.1495, abs=5e-5),
        "consistent_low": pytest.approx(11.0458, abs=5e-5),
        "consistent_high": pytest.approx(13.3398, abs=5e-5),
    }
    assert by_name["growth_goal"] == Number("growth_goal", 12.0, unit="percent", kind="goal", rows=("t4",))
    assert by_name["goal"].rows == ("t5", "t6") and by_name["goal"].kind == "goal"
    assert by_name["consistent_start"].rows == ("t5", "t6", "t4", "r2022", "r2023", "r2024")


def test_without_a_goal_for_the_share_nothing_is_computed_from_it():
    known = facts(GOALS[:4])
    by_name = {number.name: number.value for number in numbers(known)}
    assert by_name["goal"] is None and by_name["consistent_start"] is None and by_name["consistent_low"] is None
    assert "states no goal" in reckoner_chart(known, messages("goals_together", "en")).body


def test_a_place_without_published_growth_has_no_consistent_start():
    known = facts(growth=())
    assert known.mean_growth is None and known.consistent_range == (None, None)
    assert "No annual growth" in history_table(known, messages("goals_together", "en")).body


def test_the_moves_list_the_goals_of_an_indicator_in_the_order_of_their_deadlines():
    table = moves_table(facts(), messages("goals_together", "en")).body
    assert table["goals"].tolist() == ["about 900 (2025) → more than 1,200 (2030)", "11–12% (2023) → 12% (2025)"]
    assert table["last_year"].tolist() == ["2030", "2025"], "the share has one deadline only"
