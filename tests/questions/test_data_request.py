"""The data request: the value of information of a missing figure, worked by hand."""

from types import SimpleNamespace

import pandas as pd
import pytest

from chnt_analysis import scenarios
from chnt_analysis.questions.data_request.answer import answer, numbers
from chnt_analysis.questions.data_request.exhibits import letter_opening, letter_table, worth_chart
from chnt_analysis.questions.data_request.facts import DataRequestFacts, Request
from chnt_analysis.questions.data_request.value_of_information import requests_of, share_range
from chnt_analysis.questions.start import Start
from chnt_analysis.wording import messages

GROWTH = SimpleNamespace(low=0.0, central=5.0, high=10.0)


def share(*, assumed: bool) -> SimpleNamespace:
    """A share two years before its deadline: start 10 to 14 % (12 %), differential -2 to 2 points, manufacturing 0 to 10 %."""
    return SimpleNamespace(
        start=Start(2024, 10.0, 12.0, 14.0, scenarios.starting_share())
        if assumed
        else Start(2024, 12.0, 12.0, 12.0, None),
        start_is_assumed=assumed,
        base_year=2024,
        target_year=2026,
        goal=16.0,
        scenario=SimpleNamespace(
            name="baseline",
            differential=SimpleNamespace(low=-2.0, central=0.0, high=2.0),
            growth_in=lambda year: GROWTH,
        ),
        used_rows=pd.DataFrame({"row": ["t1", "r1"]}),
    )


def counts() -> SimpleNamespace:
    """A programme without results, and enterprises counted "about 900" in 2025 for a goal of 1,200."""
    goal = SimpleNamespace(indicator="cnht_enterprises", low=1200.0, rows=("t2",))
    latest = {"cnht_enterprises": {"row": "r2", "period": "2025", "value": 900.0, "qualifier": "about"}}
    return SimpleNamespace(latest=latest.get, goal=lambda indicator: goal, goals=(goal,))


def facts(*requests: Request) -> DataRequestFacts:
    rows = pd.DataFrame(
        {"row": ["r1"], "period": ["2025"], "frequency": ["Y"], "source": [""], "imputed": [False], "kind": "published"}
    )
    return DataRequestFacts(
        place="bac_ninh",
        as_of=pd.Timestamp("2026-05-01"),
        rows=rows,
        goal_rows=rows.iloc[:0],
        requests=requests,
        target_year=2030,
    )


COUNT = Request("exact_count", "enterprises", "points", 6.0, 0.0, 12.0, ("2025",), ("r2",))
SHARE = Request("actual_share", "output_share", "points", 8.0, 2.0, 16.0, ("2024",), ("r1", "t1"), ("scenarios/a.yml",))


def test_the_range_of_the_share_is_that_of_the_ends_of_its_assumptions():
    question = share(assumed=True)
    closed = {"start": False, "differential": False, "manufacturing": False}
    assert share_range(question, **closed) == (12.0, 12.0), "both grow alike"
    assert share_range(question, **{**closed, "start": True}) == (10.0, 14.0)
    low, high = share_range(question, start=True, differential=True, manufacturing=True)
    assert low == pytest.approx(10 * 0.98**2), "a differential weighs most where manufacturing stands still"
    assert high == pytest.approx(14 * 1.02**2)


def test_the_value_of_a_figure_is_the_width_that_goes_with_it():
    by_code = {request.code: request for request in requests_of({"output_share": share(assumed=True)})}
    whole = 14 * 1.02**2 - 10 * 0.98**2
    assert by_code["actual_share"].before == pytest.approx(whole)
    assert by_code["actual_share"].after == pytest.approx(12 * (1.02**2 - 0.98**2))
    assert by_code["supporting_growth"].after == pytest.approx(4.0), "the start alone stays open"
    assert by_code["supporting_growth"].worth_pct == pytest.approx(100 * (whole - 4) / 16)
    assert by_code["actual_share"].rows == ("t1", "r1")
    assert by_code["actual_share"].assumptions == ("scenarios/baseline.yml", "assumptions/starting_share.yml")


def test_figures_are_ranked_by_what_they_leave_open_of_their_goal_and_what_leaves_no_width_stands_last():
    programme = SimpleNamespace(
        goals=pd.DataFrame({"period": ["2021", "2030"]}),
        with_result=0,
        behind=lambda goals: pd.DataFrame({"row": ["t3"]}),
    )
    requests = requests_of({"programme": programme, "enterprises": counts(), "output_share": share(assumed=True)})
    assert [r.code for r in requests] == ["actual_share", "exact_count", "supporting_growth", "programme_results"]
    assert requests[1].worth_pct == pytest.approx(100 * (945 - 855) / 1200) and requests[1].rows == ("r2", "t2")
    assert requests[3].worth_pct is None and requests[3].rows == ("t3",)


def test_a_published_start_is_not_asked_for():
    requests = requests_of({"output_share": share(assumed=False)})
    assert [request.code for request in requests] == ["supporting_growth"]
    assert requests[0].periods == ("2024",) and requests[0].assumptions == ("scenarios/baseline.yml",)


def test_the_headline_and_the_cards_are_the_value_of_each_figure():
    by_name = {number.name: number for number in numbers(facts(COUNT, SHARE))}
    assert {name: number.value for name, number in by_name.items()} == {
        "requests": 2,
        "exact_count_pct": 50.0,
        "actual_share_pct": 37.5,
    }
    assert by_name["actual_share_pct"].rows == ("r1", "t1")
    assert by_name["actual_share_pct"].assumptions == ("scenarios/a.yml",)
    cards = answer(facts(COUNT, SHARE), messages("data_request", "vi")).cards
    assert [card.value for card in cards] == ["50%", "38%"]


def test_the_answer_names_the_first_table_and_the_range_of_the_share():
    sentence = answer(facts(COUNT, SHARE), messages("data_request", "en")).sentence
    assert sentence.startswith("2 missing figures add to the uncertainty of the results for Bac Ninh.")
    assert "For the share in 2030, the range is currently 8.0 percentage points wide" in sentence and sentence.endswith(
        "it would be 2.0."
    )


def test_the_letter_lists_the_tables_with_their_periods_and_widths():
    say = messages("data_request", "vi")
    table = letter_table(facts(COUNT, SHARE), say).body
    assert table["width"].tolist() == ["6,0 → 0,0 điểm phần trăm", "8,0 → 2,0 điểm phần trăm"]
    assert table["asked_for"].tolist() == ["năm 2025", "năm 2024"]
    assert letter_opening(facts(COUNT, SHARE), say).body.startswith("Kính gửi: Sở Công Thương (Bắc Ninh).")


def test_without_a_missing_figure_the_page_says_that_nothing_is_left_open():
    say = messages("data_request", "en")
    assert worth_chart(facts(), say).body == answer(facts(), say).sentence
    assert answer(facts(), say).sentence.startswith("No result for Bac Ninh is uncertain")
    assert letter_table(facts(), say).body.empty
