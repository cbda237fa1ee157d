"""The growth question: worked values of the year's arithmetic, its forecast and its verdict."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.forecasting import Draws
from chnt_analysis.forecasting.news import before_newest
from chnt_analysis.forecasting.realtime import Known
from chnt_analysis.goals import asked_goal, goal_table
from chnt_analysis.questions import industry, output_growth
from chnt_analysis.questions.chances import chance_words
from chnt_analysis.questions.output_growth.answer import numbers
from chnt_analysis.questions.output_growth.exhibits import goals_chart, required_chart, year_table
from chnt_analysis.questions.output_growth.facts import GROWTH, GrowthFacts
from chnt_analysis.wording import messages

PERIODS = pd.period_range("2024-01", "2025-12", freq="M", name="period")
LAST = [105.0, 117.0, 141.0, 177.0]  # December 2025 on four paths: the year grows by 5, 6, 8 and 11 %


def row(**more) -> pd.DataFrame:
    """One observation of manufacturing."""
    first = obs.observations().iloc[:1]
    return first.assign(row="r1", indicator="iip_growth", frequency="M", definition="", **more)


def facts(level=8.0, *, stated=True, result=None, kind="published", as_of="2026-01-05") -> GrowthFacts:
    """Every month of 2024 at 100, eleven of 2025 at 105, and four paths of December."""
    goal = asked_goal([], GROWTH, "bac_ninh", level, 2025)
    goal = replace(goal, id="t1", rows=("t1",), unit="percent", qualifier="more_than") if stated else goal
    known = np.array([100.0] * 12 + [105.0] * 11)
    paths = np.vstack([np.tile(known[:, None], 4), LAST])
    members = {"airline": pd.Series([117.0], index=PERIODS[-1:]), "other": pd.Series([900.0], index=PERIODS[-1:])}
    rates = row(period="2025-11", basis="ytd", value=5.0, kind=kind)
    year = {"period": "2025", "basis": "yoy", "frequency": "Y", "indicator": GROWTH, "row": "g1", "kind": "own"}
    actual = rates.iloc[:0] if result is None else row(value=result).assign(qualifier="exact", **year)
    return GrowthFacts(
        place="bac_ninh",
        as_of=pd.Timestamp(as_of),
        rows=pd.concat([actual, rates], ignore_index=True),
        goal_rows=obs.targets().iloc[:0],
        sector="manufacturing",
        asked=goal,
        target_year=2025,
        levels=(80,),
        goals=goal_table([goal] if stated else []),
        actual=actual,
        rates=rates,
        known=Known(None, pd.Series(known, index=PERIODS[:-1]), None),
        draws=Draws(paths, PERIODS, PERIODS[-2], "test", members=members, calibrated=1),
    )


def test_the_remaining_month_is_what_the_goal_leaves_of_the_year():
    known = facts()
    assert known.months_left == 1 and known.has_rest
    assert known.required() == pytest.approx(12 * 108 - 11 * 105 - 100), "41 % on December of 100"
    assert known.required(5.0) == pytest.approx(5.0), "eleven months at 5 % need a twelfth like them"
    needed = known.needed.set_index("year_end")["value"]
    assert needed[11.0] - needed[10.0] == pytest.approx(12.0), "one point of the year is twelve of one month"
    assert needed.loc[8.0] == pytest.approx(41.0)


def test_the_estimate_is_counted_on_the_paths():
    known = facts()
    assert known.estimate["point"] == pytest.approx(7.0)
    assert (known.estimate["lower_80"], known.estimate["upper_80"]) == pytest.approx((5.3, 10.1))
    assert known.probability() == 50.0 and known.probability(8.1) == 25.0 and known.probability(11.0) == 25.0
    curve = known.chances
    assert curve["value"].iloc[[0, -1]].tolist() == [75.0, 25.0] and curve["value"].is_monotonic_decreasing
    far = replace(known, draws=replace(known.draws, calibrated=0))
    assert far.probability() is None and not far.is_calibrated


def test_the_years_arithmetic_names_each_quantity_with_its_kind():
    table = facts(kind="own").year.set_index("quantity")
    assert table.loc["year_to_date"].tolist() == [5.0, "own"]
    assert table.loc["whole_year", "value"] == pytest.approx(7.0) and table.loc["whole_year", "kind"] == "estimate"
    assert table.loc["airline", "value"] == pytest.approx(6.0) and "other" not in table.index
    assert table.loc["required", "value"] == pytest.approx(41.0)
    shown = year_table(facts(kind="own"), messages("output_growth", "en"))
    kinds = shown.body.set_index("quantity")["kind"]
    assert kinds["Year to date, first 11 months of 2025"] == "own" and kinds["Whole year"] == "estimate"
    assert shown.cells["kind"] == {"own": "own figure, unpublished", "estimate": "our estimate"}


@pytest.mark.parametrize(
    ("result", "verdict"), [(None, "not_knowable"), (8.0, "not_reached"), (8.5, "reached"), (7.0, "not_reached")]
)
def test_the_verdict_follows_the_words_of_the_goal(result, verdict):
    assert facts(result=result).verdict == verdict, "more than 8 % is not 8 %"


def test_a_result_of_another_definition_gives_no_verdict():
    known = facts(result=9.0)
    other = replace(known, actual=known.actual.assign(definition="sme_only"))
    assert known.verdict == "reached" and other.verdict == "not_knowable"


def test_a_year_is_over_once_its_december_figure_was_due():
    assert [facts(as_of=date).ended for date in ("2025-12-31", "2026-01-31", "2026-02-01")] == [False, False, True]
    say = messages("output_growth", "en")
    assert required_chart(facts(as_of="2026-01-31"), say).period == "2025: 1 month left"
    assert required_chart(facts(as_of="2026-02-01"), say).period == "2025: 1 month unpublished"


def test_each_headline_number_carries_unit_kind_and_the_rows_it_rests_on():
    by_name = {number.name: number for number in numbers(facts(result=8.5))}
    assert (by_name["goal"].value, by_name["goal"].kind, by_name["goal"].rows) == (8.0, "goal", ("t1",))
    assert by_name["verdict"].rows == ("t1", "g1")
    assert (by_name["year_to_date"].value, by_name["year_to_date"].rows) == (5.0, ("r1",))
    assert by_name["required_rest"].value == pytest.approx(41.0) and by_name["required_rest"].kind == "estimate"
    assert by_name["probability_sector"].value == 50.0 and by_name["lower_80"].unit == "percent"
    asked = {number.name: number for number in numbers(facts(stated=False))}
    assert asked["goal"].kind == "assumption" and asked["last_goal_year"].value is None
    assert asked["goal"].rows == () and asked["published_growth"].rows == ()


def test_a_probability_claims_no_more_than_the_record_bears():
    say = messages("output_growth", "en")
    assert [chance_words(chance, say) for chance in (0.2, 42.4, 99.5)] == ["below 1%", "42%", "above 99%"]


def test_goals_and_results_stand_in_one_chart_and_without_a_goal_a_sentence_says_so():
    say = messages("output_growth", "en")
    assert goals_chart(facts(result=8.5), say).title.endswith("growth of supporting industry")
    assert goals_chart(facts(), say).title.endswith("growth of manufacturing")
    none = goals_chart(facts(stated=False), say)
    assert none.form == "sentence" and none.title == "Goals"


def test_what_the_newest_release_changed_ends_at_the_outlook_of_the_level_that_is_shown():
    facts = output_growth.ask(place="ha_noi", as_of="2025-06-30").facts
    news, before = facts.news, before_newest(facts.rates)
    assert news.after == industry.central_growth(facts.known, facts.target_year)
    assert news.before == industry.central_growth(facts.level_of(before), facts.target_year) != news.after
