"""The year and the date a question is about where none is given: the open year, the newest vintage of the place and the nation."""

import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis import userdata
from chnt_analysis.questions import bulletin, fields, output_growth
from chnt_analysis.questions.years import given_year, open_year

HEAD = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note\n"
DECEMBER = "iip_growth,{},{},M,{}-12,yoy,5.0,percent,estimate,{},own,\n"


def enter(tmp_path, *rows):
    path = tmp_path / "own.csv"
    path.write_text(HEAD + "".join(rows), "utf8")
    userdata.add(path)


@pytest.mark.parametrize(
    ("place", "as_of", "year"),
    [
        ("ha_noi", "2026-05-08", 2026),  # December 2025 of all industry is out, manufacturing's is not
        ("ha_noi", "2025-12-31", 2025),
        ("ha_noi", "2025-02-15", 2025),
        ("viet_nam", "2026-05-08", 2026),
        ("bac_ninh", "2026-05-08", 2025),  # its own figures end years before: the last whole year
    ],
)
def test_the_open_year_follows_the_last_december_of_any_section(place, as_of, year):
    assert open_year(place, pd.Timestamp(as_of)) == year


def test_a_december_of_mining_alone_opens_the_next_year(tmp_path):
    enter(tmp_path, DECEMBER.format("nghe_an", "mining", 2025, "2026-01-06"))
    assert open_year("nghe_an", pd.Timestamp("2026-01-05")) < 2026
    assert open_year("nghe_an", pd.Timestamp("2026-01-06")) == 2026


def test_an_empty_year_is_the_questions_own():
    assert (given_year(None), given_year(""), given_year(2027), given_year(None, 2024)) == (2030, 2030, 2027, 2024)


def test_the_default_date_is_moved_by_rows_of_the_place_and_the_nation_alone(tmp_path):
    before = {place: obs.resolve_as_of("", place) for place in ("ha_noi", "bac_ninh")}
    enter(tmp_path, DECEMBER.format("hai_phong", "all_industry", 2025, "2026-09-30"))
    assert {place: obs.resolve_as_of("", place) for place in before} == before
    assert obs.resolve_as_of("", "hai_phong") == pd.Timestamp("2026-09-30")
    national = DECEMBER.format("viet_nam", "all_industry", 2025, "2026-10-05")
    (tmp_path / "more").mkdir()
    enter(tmp_path / "more", national)
    assert {obs.resolve_as_of("", place) for place in before} == {pd.Timestamp("2026-10-05")}


def test_growth_and_bulletin_ask_about_the_open_year_and_the_year_before_closes_beside_it():
    question = output_growth.ask(language="en", draws=200)
    closing = output_growth.ask(language="en", draws=200, target_year=2025)
    assert (question.facts.target_year, question.facts.goal, question.facts.asked.is_stated) == (2026, 12.0, False)
    assert "12% (2025)" in question.headline().sentence and "more than 11% (2021, 2022)" in question.headline().sentence
    assert question.closing().body == closing.headline().sentence
    assert "shown only for the current year; 2025 is not it" in closing.closing().body
    assert bulletin.ask(language="en").facts.year == 2026


def test_fields_take_the_newest_year_of_which_enough_is_published_and_say_what_is_missing():
    question = fields.ask(language="en")
    assert question.facts.year == 2025 and question.facts.is_covered and question.facts.newer == 2026
    known = question.facts.known(2026)
    assert (
        f"published for 2026 to state the proxy: {known['weight']:.0f}% of the weight" in question.headline().sentence
    )
    assert fields.ask(as_of="2025-06-30").facts.year == 2024
