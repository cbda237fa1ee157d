"""The scenarios side by side: worked values from a start and two scenarios whose growth is certain."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from chnt_analysis.goals import asked_goal
from chnt_analysis.questions.page import Page
from chnt_analysis.questions.scenarios.answer import answer, numbers
from chnt_analysis.questions.scenarios.exhibits import EXHIBITS, break_even_table, differences_table
from chnt_analysis.questions.scenarios.facts import ScenariosFacts
from chnt_analysis.questions.start import Start
from chnt_analysis.scenarios import Scenario, load
from chnt_analysis.scenarios.compare import compare
from chnt_analysis.wording import messages

SHARE = "cnht_output_share"


FILE = """
name: {name}
place: bac_ninh
author: A. Nguyen
date: 2026-05-01
title: {{vi: {name}, en: {name}}}
reason: {{vi: thử, en: a test}}
manufacturing_growth: {{unit: percent, default: 5.0}}
differential: {{unit: percentage_points, low: {gap}, central: {gap}, high: {gap}}}
draws: {{distribution: triangular, manufacturing_growth: each_year, differential: once}}
"""


def certain(folder: Path, name: str, gap: float) -> Scenario:
    """A scenario in which manufacturing grows 5 % a year for certain and supporting industry ``gap`` points faster."""
    path = folder / f"{name}.yml"
    path.write_text(FILE.format(name=name, gap=gap), "utf8")
    return load(str(path))


@pytest.fixture
def facts(tmp_path) -> ScenariosFacts:
    """A published start of 12 %, a baseline at 5 % for both, and one where supporting industry grows 10.25 %."""
    both = [certain(tmp_path, "baseline", 0.0), certain(tmp_path, "faster", 5.25)]
    goals = pd.DataFrame(
        {
            "indicator": SHARE,
            "sector": "supporting_industry",
            "period": ["2026"],
            "low": 13.0,
            "high": 13.0,
            "qualifier": "at_least",
            "unit": "percent_of_manufacturing_output",
            "rows": [("t1",)],
        }
    )
    row = {"indicator": SHARE, "period": "2024", "value": 12.0, "row": "r1", "source": "", "imputed": False}
    return ScenariosFacts(
        place="bac_ninh",
        as_of=pd.Timestamp("2026-05-01"),
        rows=pd.DataFrame([row]),
        goal_rows=pd.DataFrame([{"row": "t1", "indicator": SHARE, "source": "", "imputed": False, "kind": "goal"}]),
        asked=replace(asked_goal((), SHARE, "bac_ninh", 13.0, 2026), rows=("t1",)),
        target_year=2026,
        levels=(80,),
        draws=200,
        seed=0,
        goals=goals,
        annual=pd.DataFrame({"period": ["2023"], "value": [4.0], "row": ["r0"]}),
        start=Start(year=2024, low=12.0, central=12.0, high=12.0, assumption=None),
        scenarios={s.name: s for s in both},
        chosen="baseline",
        comparison=compare(both, start_year=2024, end_year=2026, draws=200, seed=0),
    )


def test_a_share_grows_by_the_ratio_of_the_two_growth_rates(facts):
    assert facts.ends["baseline"] == pytest.approx(12.0)
    assert facts.ends["faster"] == pytest.approx(12.0 * 1.05**2), "1.1025 / 1.05 = 1.05, twice"
    assert facts.reaching == 1


def test_the_table_of_differences_holds_the_gap_and_the_break_even_start(facts):
    table = differences_table(facts, messages("scenarios", "en")).data.set_index("scenario")
    assert table.loc["faster", "difference"] == pytest.approx(12 * (1.05**2 - 1))
    assert table.loc["faster", "break_even_start"] == pytest.approx(13 / 1.05**2)
    assert pd.isna(table.loc["baseline", "break_even_start"]), "13 % by construction: it holds the share where it is"
    assert table.loc["faster", ["manufacturing", "supporting"]].tolist() == pytest.approx([5.0, 10.25])


def test_the_break_even_differential_ends_exactly_at_the_goal(facts):
    table = break_even_table(facts, messages("scenarios", "en")).data.set_index("item")
    needed = 105 * ((13 / 12) ** 0.5 - 1)
    assert table.loc["differential", "break_even"] == pytest.approx(needed)
    assert 12 * ((105 + needed) / 105) ** 2 == pytest.approx(13.0)


def test_the_headline_names_each_number_with_its_kind_and_rows(facts):
    by_name = {number.name: number for number in numbers(facts)}
    assert by_name["start"].value == 12.0 and by_name["start"].kind == "published" and by_name["start"].rows == ("r1",)
    assert by_name["median_faster"].value == pytest.approx(13.23)
    assert by_name["median_faster"].rows == ("r1",), "published years before the start play no part"
    assert by_name["median_faster"].assumptions == ("scenarios/faster.yml",)
    assert by_name["goal"].kind == "goal" and by_name["goal"].rows == ("t1",)
    assert by_name["reaching"].value == 1 and by_name["break_even_start"].value is None


def test_the_sentence_says_where_the_scenarios_lead(facts):
    sentence = answer(facts, messages("scenarios", "en")).sentence
    assert sentence.startswith(
        "From the published share of 12.0% in 2024, the scenario medians for 2026 range from 12.0% (“baseline”) to 13.2% (“faster”); "
        "the median reaches 13% in 1 of 2 scenarios."
    )
    assert "“faster” lies 1.2 percentage points above the baseline" in sentence
    assert "no probability" not in sentence


def test_a_page_of_the_scenarios_has_an_exhibit_for_every_name(facts):
    page = Page("scenarios", facts, "vi", EXHIBITS, answer)
    assert page.paths_chart().title == "Tỷ trọng theo từng kịch bản, từ 12,0% năm 2024 (đã công bố)"


LEVER = """
levers:
  - {{name: one, title: One, kind: points, first: 2025, last: 2026, points: {{unit: percentage_points, low: {0}, central: {0}, high: {0}, source: assumed}},
     budget: {{unit: vnd_billion_a_year, low: 20, central: 25, high: 30, source: assumed}}}}
  - {{name: two, title: Two, kind: points, first: 2026, last: 2026, points: {{unit: percentage_points, low: {0}, central: {0}, high: {0}, source: assumed}}}}
"""


def test_a_single_lever_closes_its_part_of_the_gap_and_a_budget_stands_only_where_it_is_given(facts, tmp_path):
    path = tmp_path / "with_levers.yml"
    path.write_text(FILE.format(name="with_levers", gap=0.0) + LEVER.format(2.1), "utf8")
    levers = replace(facts, with_levers=(load(str(path)),)).levers.set_index("lever")
    once, twice = 12 * (1.071 / 1.05 - 1), 12 * ((1.071 / 1.05) ** 2 - 1)
    assert levers["added"].to_dict() == pytest.approx(
        {"together": 12 * (1.02 * (1.092 / 1.05) - 1), "one": twice, "two": once}
    )
    assert levers["closes"]["one"] == pytest.approx(100 * twice / (13 - 12))
    assert levers["budget"]["one"] == 50 and levers["per_budget"]["one"] == pytest.approx(2 * twice)
    assert levers.loc[["two", "together"], "budget"].isna().all(), "a cost that nobody gave is no zero"
    path.write_text(
        FILE.format(name="with_levers", gap=0.0) + LEVER.format(2.1).replace("2025, last: 2026", "2027, last: 2030"),
        "utf8",
    )
    later = replace(facts, with_levers=(load(str(path)),)).levers
    assert later["lever"].tolist() == ["two"], "one that acts after the deadline adds nothing and is left out"


def test_without_a_lever_that_acts_in_time_the_page_says_so(facts):
    say = messages("scenarios", "en")
    assert "No scenario has a lever" in EXHIBITS["levers_chart"](facts, say).body
    assert "No scenario has a lever" in EXHIBITS["evidence_table"](facts, say).body
    assert "levers taken alone" not in answer(facts, say).sentence


def test_several_levers_are_one_part_of_a_difference_so_that_parts_can_be_told_apart(facts, tmp_path):
    path = tmp_path / "with_levers.yml"
    path.write_text(FILE.format(name="with_levers", gap=0.0) + LEVER.format(2.1), "utf8")
    every = {**facts.scenarios, "with_levers": load(str(path))}
    both = compare(list(every.values()), start_year=2024, end_year=2026, draws=200, seed=0)
    known = replace(facts, scenarios=every, comparison=both)
    chart = EXHIBITS["drivers_chart"](known, messages("scenarios", "en")).data
    mine = chart[chart["period"] == "with_levers"]
    assert mine["part"].tolist() == ["All levers of “with_levers”"]
    assert mine["value"].item() == pytest.approx(12 * (1.02 * (1.092 / 1.05) - 1))


def test_a_rate_of_becoming_a_supplier_is_of_participations_and_not_a_year(facts):
    table = EXHIBITS["evidence_table"](
        replace(facts, with_levers=(load("supplier_linkage"),)), messages("scenarios", "en")
    ).body
    row = table[table["stage"] == "rate of becoming a supplier"].iloc[0]
    assert (row["unit"], row["range"]) == ("% of participations", "5 / 10 / 14.3")
