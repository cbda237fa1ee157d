"""The bulletin: it quotes the other questions and assesses each goal as the one assessment does."""

from dataclasses import replace

import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis import userdata
from chnt_analysis.pages import site
from chnt_analysis.questions import bulletin, output_growth, output_share
from chnt_analysis.questions.bulletin.answer import answer
from chnt_analysis.questions.bulletin.exhibits import goals_table, outcomes, plan_in_retrospect, unknown_table
from chnt_analysis.questions.bulletin.facts import BulletinFacts, plan_of
from chnt_analysis.questions.bulletin.lead import lead
from chnt_analysis.wording import messages

EN = messages("bulletin", "en")
HEAD = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note\n"


def facts(place="ha_noi", as_of="2026-05-08", refused=()) -> BulletinFacts:
    """A bulletin that quotes no question."""
    none = {"rows": obs.observations().iloc[:0], "goal_rows": obs.targets().iloc[:0]}
    return BulletinFacts(place=place, as_of=pd.Timestamp(as_of), year=2025, pages={}, refused=refused, **none)


def standing(known: BulletinFacts) -> pd.DataFrame:
    return goals_table(known, EN).body.set_index("name")


def test_a_goal_ahead_is_told_by_its_distance_and_a_past_one_by_its_verdict(tmp_path):
    table = standing(facts())
    count = table.loc["Supporting-industry enterprises"]
    assert (count["goal"], count["newest"]) == ("more than 1,000 (2026)", "about 900 (2025)")
    assert count["finding"] == "not due yet, short by 100"
    growth = "Growth of supporting-industry output"
    assert table.loc[growth, "finding"].startswith("not assessable") and table.loc[growth, "goal"] == "12% (2025)"
    path = tmp_path / "own.csv"
    row = "cnht_output_growth,ha_noi,supporting_industry,Y,2025,yoy,12.4,percent,actual,2026-04-30,own figure,"
    path.write_text(f"{HEAD}{row}\n", "utf8")
    userdata.add(path)
    assert standing(facts()).loc[growth, ["newest", "finding"]].tolist() == ["12.4% (2025)", "reached"]


def test_a_result_of_another_definition_is_shown_and_not_compared():
    body = goals_table(facts(place="hai_duong"), EN).body
    assert not body["finding"].str.contains("short by").any()
    assert body["finding"].str.contains("another definition").any()


def test_the_plan_is_the_deadline_with_most_dated_goals_on_the_day_they_were_known():
    goals, day = plan_of("ha_noi", pd.Timestamp("2026-05-08"))
    assert day == pd.Timestamp("2021-03-01") and {goal.year for goal in goals} == {2021} and len(goals) == 9
    assert all(goal.available_from == day for goal in goals)
    before, after = (plan_of("ha_noi", pd.Timestamp(date)) for date in ("2015-12-31", "2016-01-01"))
    assert [goal.year for goal in before[0]] == [2012], "the goal for 2015 falls due at the end of its year"
    assert (after[1], [goal.year for goal in after[0]]) == (pd.Timestamp("2013-01-04"), [2015])
    assert plan_of("ha_noi", pd.Timestamp("2012-06-30")) is None


def test_without_a_plan_past_its_deadline_a_sentence_says_so():
    early = facts(as_of="2012-06-30")
    assert plan_in_retrospect(early, EN).body.startswith("Among the plans for supporting industry")
    assert outcomes(facts(place="bac_ninh"), EN).form == "sentence"


def test_what_is_not_known_names_the_figure_or_the_question_that_refused():
    table = unknown_table(facts(refused=("programme",)), EN).body.set_index("unknown")["needed"]
    assert table["Actual growth"].startswith("an index of supporting industry")
    assert table["Programme"] == "Ha Noi states no goal for this question."


@pytest.mark.parametrize(("language", "title"), [("en", "Summary"), ("vi", "Tóm tắt")])
def test_the_summary_says_share_then_growth_and_prefixes_numbers(language, title):
    pages = {
        "output_share": output_share.ask(place="bac_ninh", target_year=2025, draws=200, language=language),
        "output_growth": output_growth.ask(place="bac_ninh", draws=200, language=language),
    }
    say = messages("bulletin", language)
    summary = answer(replace(facts(place="bac_ninh"), pages=pages), say)
    share, growth = (pages[name].headline() for name in ("output_share", "output_growth"))
    assert summary.sentence == " ".join(lead(replace(facts(place="bac_ninh"), pages=pages), say))
    first = {"en": ("Share of", " Growth in"), "vi": ("Tỷ trọng", " Tăng trưởng năm")}[language]
    assert summary.sentence.startswith(first[0]) and first[1] in summary.sentence
    named = {number.name: number.value for number in summary.numbers}
    assert named["output_growth.goal"] == growth.numbers["goal"] and named["year"] == 2025
    assert named["output_share.start"] == share.numbers["start"] and say("answer.title") == title


def test_three_sentences_come_first_each_with_its_kind_its_source_and_how_sure():
    page = bulletin.ask(language="en")
    share, growth, count = lead(page.facts, EN)
    assert page.headline().sentence == f"{share} {growth} {count}"
    start, year = page.facts.pages["output_share"].facts, page.facts.pages["output_growth"].facts
    counts = start.start.evidence.pool.counts(16)
    assert (
        "our estimate from 4 kinds of evidence" in share
        and f"{counts.min():.0f} to {counts.max():.0f} reach 16%" in share
    )
    assert f"outgrow manufacturing by {start.differential_from(start.start.central):.1f} percentage points" in share
    assert "break-even" not in share.lower() and "half of the simulations" not in share
    assert f"up {year.estimate['point']:.1f}% by our estimate (95% prediction interval" in growth
    assert "against 12%, the level of the goal stated last; none of its months is published yet" in growth
    assert growth.endswith("so the year as a whole would have to be up 12%.")
    assert count.startswith("Enterprises: about 900 in 2025 (published; ") and "read as 855–945" in count
    assert "goal of about 1,200 for 2030: 300 short" in count


def test_a_rounded_share_keeps_its_word_on_the_first_screen():
    assert (
        "manufacturing output: about 11% in 2021 (published; "
        in lead(bulletin.ask(place="bac_ninh", language="en").facts, EN)[0]
    )


def test_the_rest_of_a_year_that_has_begun_is_said_in_the_second_sentence():
    growth = lead(bulletin.ask(language="en", as_of="2025-08-31").facts, EN)[1]
    need = output_growth.ask(language="en", as_of="2025-08-31").headline().numbers["required_rest"]
    assert "up 6.4% year to date (first 7 months of 2025; published, Ha Noi Statistics Office)" in growth
    assert f"to end the year at 12%, the 5 remaining months would have to be up {need:.1f}%" in growth


def test_the_front_page_says_how_old_the_figures_are_and_what_to_do(tmp_path):
    head = {"figures_to": "2025-12", "as_of": "2026-05-08", "sentence": "x"}
    row = {
        "notebook": "bulletin",
        "parameters": {"place": "ha_noi", "language": "en"},
        "status": "ok",
        "headline": head,
    }
    text = site.index(tmp_path, [row]).read_text("utf8")
    assert "Figures of Ha Noi reach December 2025; on 8 May 2026 they are 5 months old." in text
    assert "Enter newer ones with chnt add" in text and "Số liệu của Hà Nội có đến tháng 12/2025" in text
