"""The questions behind the notebooks: parameters matter, places stay themselves, figures decide, honesty holds."""

import dataclasses
import importlib
import json

import numpy as np
import pytest

from chnt_analysis import observations as obs
from chnt_analysis import userdata
from chnt_analysis.batch import notebooks
from chnt_analysis.errors import InputError, NotPublishedError, ParameterError
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.goals import asked_goal, require_goals
from chnt_analysis.observations import reading
from chnt_analysis.questions.page import absent

ALL = tuple(notebooks.names())
HEAD = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note\n"


def ask(name, **parameters):
    return importlib.import_module(f"chnt_analysis.questions.{name}").ask(**parameters)


def facts(question):
    """What a question knows."""
    return getattr(question, "facts", question)


def exhibits(name, question) -> list[Exhibit]:
    """The exhibits the notebook shows, in its order."""
    book = json.loads(notebooks.names()[name].read_text("utf8"))
    lines = ["".join(c["source"]).strip() for c in book["cells"] if c["cell_type"] == "code"]
    shown = [eval(line, {"question": question}) for line in lines if line.startswith("question.")]
    return [e for e in shown if isinstance(e, Exhibit)]


def numbers(name, question) -> str:
    """Everything that is data and not words: headline numbers and the numbers behind every exhibit."""
    data = [
        [column.tolist() for _, column in e.data.select_dtypes("number").round(9).items()]
        for e in exhibits(name, question)
    ]
    return json.dumps([question.headline().payload()["numbers"], data], default=str, sort_keys=True)


def enter(tmp_path, *lines, name="mine.csv"):
    path = tmp_path / name
    path.write_text(HEAD + "\n".join(lines) + "\n", "utf8")
    return userdata.add(path)


# Two legal values of every declared parameter whose runs must differ.
PAIRS = {
    "bulletin": {
        "place": ("ha_noi", "bac_ninh"),
        "as_of": ("", "2024-12-31"),
        "target_year": (2025, 2024),
        "scenario": ("baseline", "faster"),
    },
    "data_audit": {"place": ("ha_noi", "hai_phong"), "as_of": ("", "2021-03-01")},
    "data_request": {
        "place": ("ha_noi", "bac_ninh"),
        "as_of": ("", "2025-08-31"),
        "goal": (16.0, 18.0),
        "target_year": (2030, 2035),
        "scenario": ("baseline", "slower"),
    },
    "enterprises": {
        "place": ("ha_noi", "hai_duong"),
        "as_of": ("2026-01-31", "2026-05-08"),
        "target_year": (2030, 2035),
    },
    "explore": {
        "place": ("ha_noi", "viet_nam"),
        "as_of": ("", "2025-08-31"),
        "sector": ("manufacturing", "all_industry"),
        "target_year": (2026, 2027),
        "draws": (500, 800),
        "seed": (0, 1),
    },
    "fields": {"place": ("ha_noi", "viet_nam"), "as_of": ("", "2025-06-30"), "target_year": (2025, 2022)},
    "goals_together": {
        "place": ("ha_noi", "bac_ninh"),
        "as_of": ("", "2021-03-01"),
        "goal": (16.0, 18.0),
        "target_year": (2030, 2035),
    },
    "index_level": {
        "place": ("ha_noi", "viet_nam"),
        "as_of": ("", "2025-08-31"),
        "sector": ("manufacturing", "all_industry"),
        "interval_levels": ([80, 95], [50]),
        "draws": (500, 800),
        "seed": (0, 1),
    },
    "localisation": {
        "place": ("viet_nam", "ho_chi_minh_city"),
        "as_of": ("", "2023-06-30"),
        "target_year": (2025, 2030),
    },
    "output_growth": {
        "place": ("ha_noi", "bac_ninh"),
        "as_of": ("", "2025-08-31"),
        "sector": ("manufacturing", "all_industry"),
        "goal": (11.0, 12.0),
        "target_year": (2025, 2026),
        "interval_levels": ([80, 95], [50]),
        "draws": (500, 800),
        "seed": (0, 1),
    },
    "output_share": {
        "place": ("ha_noi", "bac_ninh"),
        "as_of": ("", "2024-12-31"),
        "goal": (16.0, 18.0),
        "target_year": (2030, 2035),
        "scenario": ("baseline", "slower"),
        "interval_levels": ([80, 95], [50]),
        "draws": (500, 800),
        "seed": (0, 1),
    },
    "share_evidence": {
        "place": ("ha_noi", "bac_ninh"),
        "as_of": ("", "2022-12-31"),
        "goal": (16.0, 18.0),
        "without": ("", "bac_ninh"),
        "draws": (500, 800),
        "seed": (0, 1),
    },
    "places": {
        "place": ("ha_noi", "hai_phong"),
        "as_of": ("", "2016-12-31"),
        "peers": ("northern_key_region", "largest"),
    },
    "programme": {"place": ("ha_noi", "bac_ninh"), "as_of": ("", "2021-03-01")},
    "whats_new": {
        "place": ("ha_noi", "viet_nam"),
        "as_of": ("", "2025-08-31"),
        "since": ("", "2025-08-31"),
        "sector": ("manufacturing", "all_industry"),
    },
    "scenarios": {
        "place": ("ha_noi", "bac_ninh"),
        "as_of": ("", "2024-12-31"),
        "goal": (16.0, 18.0),
        "target_year": (2030, 2035),
        "scenario": ("baseline", "slower"),
        "interval_levels": ([80, 95], [50]),
        "draws": (500, 800),
        "seed": (0, 1),
    },
    "track_record": {
        "place": ("ha_noi", "viet_nam"),
        "as_of": ("", "2022-12-31"),
        "sector": ("manufacturing", "all_industry"),
    },
}


COMMON_YEAR = {"enterprises": {"target_year": 2030}, "localisation": {"target_year": 2025}}  # both places have a goal


def test_the_table_of_pairs_covers_every_declared_parameter():
    declared = {n: set(b.defaults) - {"language"} for n, b in notebooks.discover()[0].items()}
    assert {n: set(pairs) for n, pairs in PAIRS.items()} == declared


@pytest.mark.parametrize(("name", "parameter"), [(n, p) for n, pairs in PAIRS.items() for p in pairs])
def test_every_parameter_changes_something(name, parameter):
    one, other = PAIRS[name][parameter]
    fixed = {} if parameter == "target_year" else COMMON_YEAR.get(name, {})
    assert numbers(name, ask(name, **fixed, **{parameter: one})) != numbers(
        name, ask(name, **fixed, **{parameter: other})
    )


@pytest.mark.parametrize("name", ALL)
def test_the_language_changes_the_words_and_no_number(name):
    vi, en = ask(name, language="vi"), ask(name, language="en")
    assert vi.headline().sentence != en.headline().sentence
    titles = [[e.title for e in exhibits(name, q)] for q in (vi, en)]
    assert not set(titles[0]) & set(titles[1])
    assert all(len(set(of_page)) == len(of_page) for of_page in titles), "no two exhibits of a page share a title"
    assert vi.headline().payload()["numbers"] == en.headline().payload()["numbers"]
    assert numbers(name, vi) == numbers(name, en)


@pytest.mark.parametrize("name", ALL)
def test_every_exhibit_names_sources_kinds_and_stays_within_its_date(name):
    question = ask(name)
    shown = exhibits(name, question)
    assert len(shown) >= (2 if name == "explore" else 3)  # there the library's own objects are shown beside
    known = facts(question)
    assert (known.rows["available_from"] <= known.as_of).all()
    assert (known.goal_rows["available_from"] <= known.as_of).all()
    for exhibit in shown:
        payload = exhibit.payload()
        figureless = (
            payload["form"] == "sentence" or not payload["sources"] or (name, exhibit.id) == ("programme", "tasks")
        )
        assert payload["title"] and (payload["kinds"] or figureless), exhibit.id
        if "published" in payload["kinds"]:
            assert payload["sources"], exhibit.id


# -- places

CASES = [
    ("output_share", {"place": "bac_ninh", "goal": 15.0, "target_year": 2025}),
    ("scenarios", {"place": "bac_ninh", "goal": 15.0, "target_year": 2030}),
    ("output_growth", {"place": "bac_ninh", "goal": 8.0, "target_year": 2025}),
    ("output_growth", {"place": "nghe_an", "goal": 9.0, "target_year": 2025}),
    ("enterprises", {"place": "bac_ninh", "target_year": 2025}),
    ("programme", {"place": "bac_ninh"}),
    ("localisation", {"place": "ho_chi_minh_city", "target_year": 2025}),
    ("goals_together", {"place": "bac_ninh"}),
    ("data_audit", {"place": "bac_ninh"}),
    ("programme", {"place": "ho_chi_minh_city"}),
    ("goals_together", {"place": "ho_chi_minh_city"}),
    ("bulletin", {"place": "ho_chi_minh_city"}),
    ("data_audit", {"place": "ho_chi_minh_city"}),
    ("data_audit", {"place": "hai_phong"}),
    ("index_level", {"place": "viet_nam", "sector": "all_industry"}),
]


@pytest.mark.parametrize(("name", "parameters"), CASES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_other_places_get_pages_of_their_own_figures(name, parameters, language):
    question = ask(name, **parameters, language=language)
    place = parameters["place"]
    used = set(facts(question).rows["place"]) | set(facts(question).goal_rows["place"])
    assert used == {place}, "no other place's figure stands in"
    shown = exhibits(name, question)
    assert any(e.form in ("chart", "table") and e.sources for e in shown)
    assert len({e.title for e in shown}) == len(shown), "no two exhibits of a page share a title"


@pytest.mark.parametrize("place", sorted({g for g in obs.targets()["place"]}))
def test_every_goal_of_every_place_appears_on_its_goals_page(place):
    question = ask("goals_together", place=place)
    stated = obs.select_targets(place=place)
    assert set(stated["row"]) == {row for rows in question.facts.goals["rows"] for row in rows}
    for exhibit in exhibits("goals_together", question):
        exhibit.payload()


@pytest.mark.parametrize("name", sorted(set(ALL) - {"data_audit", "places", "track_record", "whats_new"}))
def test_a_place_without_goals_is_refused_with_what_it_did_publish(name):
    with pytest.raises(
        NotPublishedError,
        match=r"^Hai Phong.*: .*(\(IIP\), growth \(2008|growth rates? of manufacturing|manufacturing division)",
    ):
        ask(name, place="hai_phong")


def test_places_are_ranked_among_those_that_published_the_same_year():
    question = ask("places", place="hai_phong")
    annual = question.facts.annual
    published = annual[annual["period"] == question.facts.common_year].set_index("place")["value"].drop("viet_nam")
    rank = question.headline().payload()["numbers"]["growth_rank"]
    assert rank == list(published.sort_values(ascending=False).index).index("hai_phong") + 1


def test_an_unknown_group_of_places_is_refused_with_the_nearest():
    with pytest.raises(ParameterError, match=r"peers = 'northern_key_regoin' .* did you mean 'northern_key_region'"):
        ask("places", peers="northern_key_regoin")


def test_only_the_fields_borrow_and_say_how_much():
    question = ask("fields")
    assert set(question.rows["place"]) == {"ha_noi", "viet_nam"}
    said = question.headline()
    assert 0 < said.numbers["borrowed"] < 100
    assert "thay thế" in ask("fields").fields_chart().note
    assert "uses national growth" in ask("fields", language="en").range_chart().note
    assert ask("fields", place="viet_nam", target_year=2024).headline().numbers["borrowed"] == 0


# -- figures decide


def test_a_planted_figure_changes_the_expected_headline(tmp_path):
    before = ask("enterprises").headline().numbers
    enter(
        tmp_path,
        "cnht_enterprises,ha_noi,supporting_industry,Y,2025,count,1100,enterprises,actual,2026-04-30,own count,",
    )
    after = ask("enterprises").headline().numbers
    assert (before["latest"], after["latest"]) == (900, 1100)
    assert after["required_low"] < before["required_low"]
    assert before["at_standard"] == after["at_standard"]


def test_six_new_months_change_the_year_end_answer(tmp_path):
    def year():
        return ask("output_growth", target_year=2026, draws=500).headline()

    before = year()
    months = [f"2026-{m:02d}" for m in range(1, 6)]
    enter(
        tmp_path,
        *(
            f"iip_growth,ha_noi,manufacturing,M,{m},yoy,{v},percent,estimate,2026-06-06,own table,"
            for m, v in zip(["2025-12", *months], (9, 30, -2, 12, 14, 15), strict=True)
        ),
        "iip_growth,ha_noi,manufacturing,M,2026-05,ytd,13.5,percent,estimate,2026-06-06,own table,",
    )
    after = year()
    assert after.figures_to == "2026-05" and before.figures_to == "2025-11"
    assert after.numbers["estimate"] > before.numbers["estimate"] + 1
    width = [h.numbers["upper_80"] - h.numbers["lower_80"] for h in (before, after)]
    assert width[1] < width[0], "known months narrow the year"
    assert after.numbers["required_rest"] != before.numbers["required_rest"]
    assert "13,5%" in after.sentence


def test_real_shares_replace_the_assumption_and_nothing_else(tmp_path):
    before = ask("output_share")
    assert before.facts.start_is_assumed and "starting_share" not in before.headline().sentence
    assert any("Tỷ trọng ước tính" in str(v) for v in before.assumptions().data.iloc[:, 0])
    enter(
        tmp_path,
        "cnht_output_share,ha_noi,supporting_industry,Y,2025,share,14.2,percent_of_manufacturing_output,actual,2026-04-30,own figure,",
    )
    after = ask("output_share")
    assert not after.facts.start_is_assumed
    head = after.headline()
    assert head.numbers["start"] == 14.2 and head.numbers["start_kind"] == "published"
    assert not any("Tỷ trọng ước tính" in str(v) for v in after.assumptions().data.iloc[:, 0])
    assert "chưa công bố" not in head.sentence and "14,2%" in head.sentence
    np.testing.assert_array_equal(before.facts.ratio, after.facts.ratio)


def test_a_revision_is_what_was_known_and_is_now_another(tmp_path):
    enter(
        tmp_path,
        "iip_growth,ha_noi,manufacturing,M,2025-12,yoy,9.9,percent,estimate,2026-06-01,office,",
        "iip_growth,ha_noi,manufacturing,M,2025-11,yoy,9.1,percent,revised,2026-06-01,office,",
    )
    question = ask("whats_new", as_of="2026-06-30", since="2026-05-31")
    changed = question.facts.revised
    assert question.headline().payload()["numbers"]["yoy"] == 9.9
    assert changed[["period", "before", "value"]].to_numpy().tolist() == [["2025-11", 8.8, 9.1]]


def test_the_chart_of_the_newest_release_shows_the_month_its_sentence_speaks_of():
    question = ask("whats_new", sector="manufacturing")
    number, shown = question.headline().numbers, question.months_chart().data
    spoken = shown[(shown["period"] == number["month"]) & (shown["sector"] == number["sector"])]
    assert spoken["value"].tolist() == [number["yoy"]] and set(shown["sector"]) == {"all_industry", "manufacturing"}


def test_growth_that_gross_output_contradicts_is_named_and_does_not_take_the_colours():
    shown = ask("places", language="en").growth_chart()
    assert "Hai Duong 2008: the 333.4% is as published, but gross output at current prices was up 32.7%" in shown.note
    scale = shown.body.to_dict()["layer"][0]["encoding"]["color"]["scale"]
    assert scale["domain"][2] < 40 and scale["clamp"] and shown.data["value"].max() == 333.4


def test_a_letter_a_list_of_unknowns_and_an_absent_figure_are_no_published_figures():
    letter, news = ask("data_request"), ask("whats_new")
    assert letter.letter_opening().kinds == letter.letter_closing().kinds == ask("bulletin").unknown_table().kinds == ()
    assert news.revised_table().form == "sentence" and news.revised_table().kinds == news.expected_table().kinds == ()
    assert ask("places").labour_chart().kinds == ("estimate",), "a mean of published rates is arithmetic of ours"


def test_a_goal_that_is_a_range_is_drawn_as_a_range():
    shown = ask("programme", language="en").funnel_chart()
    (support,) = shown.data[shown.data["low"] < shown.data["value"]].to_dict("records")
    rows = [row for data in shown.body.to_dict()["datasets"].values() for row in data if row.get("_label") == "200–500"]
    assert (support["low"], support["value"]) == (200, 500) and rows[0]["_low"] == 200


def test_a_table_that_shows_some_of_its_rows_says_so():
    shown = ask("data_audit", language="en").disputed_table()
    assert f"The first {len(shown.body)} of {len(shown.data)} rows" in shown.note and len(shown.body) < len(shown.data)


def test_a_figure_that_was_obtained_leaves_the_letter(tmp_path):
    before = {r.code for r in ask("data_request").facts.requests}
    enter(
        tmp_path,
        "cnht_output_share,ha_noi,supporting_industry,Y,2025,share,13.2,percent_of_manufacturing_output,actual,2026-03-01,department,",
    )
    after = {r.code for r in ask("data_request").facts.requests}
    assert "actual_share" in before - after


def test_what_is_asked_for_first_has_the_greatest_value_and_known_figures_only_narrow():
    requests = ask("data_request").facts.requests
    values = [r.worth_pct for r in requests if r.worth_pct is not None]
    assert requests[-1].code == "programme_results" and requests[-1].worth_pct is None
    assert values == sorted(values, reverse=True) and all(0 <= r.after <= r.before for r in requests)


def test_real_growth_gives_the_goal_its_verdict(tmp_path):
    assert ask("output_growth", target_year=2025).headline().numbers["verdict"] == "not_knowable"
    enter(
        tmp_path, "cnht_output_growth,ha_noi,supporting_industry,Y,2025,yoy,12.4,percent,actual,2026-04-30,own figure,"
    )
    head = ask("output_growth", goal=12.0, target_year=2025).headline()
    assert head.numbers["verdict"] == "reached" and "12,4%" in head.sentence


def test_a_result_of_the_programme_is_monitored_once_entered(tmp_path):
    enter(
        tmp_path,
        "programme_new_direct_suppliers,ha_noi,supporting_industry,Y,2021,count,64,enterprises,actual,2022-01-31,own report,",
    )
    question = ask("programme")
    assert question.headline().numbers["goals_with_result"] == 1
    table = question.monitored_table().data
    assert "không đạt" in table.to_string() and (table["result_source"] != "–").sum() == 1
    assert len(table) == len(question.facts.assessed) == len(question.facts.goals)


def test_a_goal_of_the_programme_still_ahead_shows_how_far_it_has_come(tmp_path):
    line = "programme_enterprises_supported_per_year,ha_noi,supporting_industry,Y,2026,count,210,enterprises,actual,2026-04-30,own report,"
    enter(tmp_path, line)
    table = ask("programme", language="en").monitored_table().data
    mine = table[table["indicator"] == "programme_enterprises_supported_per_year"]
    assert mine["state"].tolist() == ["not due yet; so far 210 (2026)"]


# -- honesty


def cited(exhibit) -> set[str]:
    return {source.id for source in exhibit.sources}


def test_assumptions_and_pure_arithmetic_cite_no_published_figure_they_do_not_use():
    share, scenario = ask("output_share"), ask("scenarios")
    goals = {s.id for s in obs.sources_of(share.facts.goal_rows)}
    assert not cited(share.assumptions())
    assert cited(share.reached_by_start()) == cited(scenario.tornado_chart()) == goals
    assert cited(ask("goals_together").reckoner_chart()) >= goals


def test_an_exhibit_cites_the_goals_and_results_that_it_shows_and_no_others():
    question = ask("enterprises")
    standard = question.facts.behind("cnht_enterprises_international_standard")
    assert set(standard["indicator"]) == {"cnht_enterprises_international_standard"}
    shown = {s.id for s in obs.sources_of(standard)}
    assert cited(question.standard_chart()) == shown
    assert shown < cited(question.answer())


def test_a_goal_stands_on_a_card_only_where_a_plan_states_it():
    asked, stated = (ask("output_share", **more).headline().cards[0] for more in ({}, {"target_year": 2023}))
    assert (asked.kind, asked.label) == ("assumption", "Mức mục tiêu đang xét") and "(2023)" in asked.note
    assert (stated.kind, stated.value) == ("goal", "16–17%")


@pytest.mark.parametrize("name", ALL)
def test_no_goal_and_nothing_that_moves_with_the_goals_is_called_published(name, monkeypatch):
    """Then every goal of every plan is set 3 % lower: what changes is a goal or rests on one, and says so."""
    before = ask(name, language="en")
    cards, shown = before.headline().cards, {e.id: e for e in exhibits(name, before)}
    for exhibit in shown.values():
        assert "goal" in exhibit.kinds or exhibit.form != "table" or "Goal" not in exhibit.body.columns, exhibit.id
    vi = ask(name, language="vi") if name == "bulletin" else dataclasses.replace(before, language="vi")
    for word, cards_shown in (("goal", cards), ("mục tiêu", vi.headline().cards)):
        assert all(word in card.label.lower() for card in cards_shown if card.kind == "goal"), cards_shown
        assert not [c for c in cards_shown if c.label.lower().startswith(word) and c.kind not in ("goal", "assumption")]
    lower = obs.targets().assign(value=lambda rows: 0.97 * rows["value"])
    monkeypatch.setattr(reading, "_targets", lambda key: lower)
    after = ask(name, language="en")
    moved = [
        a for a, b in zip(cards, after.headline().cards, strict=False) if a.label == b.label and a.value != b.value
    ]
    assert all(card.kind != "published" for card in moved), moved
    for exhibit in exhibits(name, after):
        one, other = (json.dumps(e.payload()["table"] or e.payload()["data"]) for e in (shown[exhibit.id], exhibit))
        assert one == other or set(exhibit.kinds) - {"published", "own"}, exhibit.id


def test_an_empty_exhibit_carries_no_badge_and_goals_alone_are_not_published():
    question = ask("programme")
    assert absent(question.facts, question.say, "groups", "c", rows=question.rows.iloc[:0]).kinds == ()
    goals_alone = ask("programme", as_of="2021-12-31")
    assert goals_alone.monitored_table().kinds == goals_alone.funnel_chart().kinds == ("goal",)


def test_a_figure_of_ones_own_is_shown_as_such():
    question = ask("enterprises")
    own = question.facts.results.assign(kind="own")
    mixed = dataclasses.replace(question, facts=dataclasses.replace(question.facts, results=own, rows=own))
    assert {card.kind for card in mixed.headline().cards} == {"goal", "own", "estimate"}
    assert mixed.results_table().kinds == ("own",)
    assert "own figure" in json.dumps(dataclasses.replace(mixed, language="en").totals_chart().payload()["spec"])


@pytest.mark.parametrize("name", sorted(set(ALL) - {"places", "programme", "whats_new"}))
def test_the_cards_are_few_and_carry_the_kinds_of_their_page(name):
    headline = ask(name, language="en").headline()
    assert 2 <= len(headline.cards) <= 4
    assert all(card.label and card.value and card.note for card in headline.cards)


def test_the_goal_asked_about_is_the_one_stated_for_the_year_and_one_goal_takes_one_growth_on_every_page():
    alone, bulletin = (ask(name, language="en", target_year=2025).headline() for name in ("output_growth", "bulletin"))
    assert alone.numbers["goal"] == bulletin.numbers["output_growth.goal"] == 12.0, "the plan for 2025 states 12"
    assert alone.numbers["required_rest"] == bulletin.numbers["output_growth.required_rest"]
    assert "goal of 12% for 2025" in alone.sentence


def test_without_a_level_the_goal_is_that_of_the_year_else_of_the_deadline_before_it_else_of_the_first():
    every = require_goals("ha_noi", ["cnht_output_share"], sector="supporting_industry", as_of=obs.newest_vintage())
    plans = [goal for goal in every if goal.period in ("2020", "2023")]  # 18 % and 16 to 17 %
    asked = [asked_goal(plans, "cnht_output_share", "ha_noi", None, year) for year in (2015, 2020, 2022, 2030)]
    assert [goal.low for goal in asked] == [18.0, 18.0, 18.0, 16.0]
    assert [goal.is_stated for goal in asked] == [False, True, False, False]
    typed = [asked_goal(plans, "cnht_output_share", "ha_noi", level, 2020) for level in (5, "")]
    assert [goal.low for goal in typed] == [5.0, 18.0]


def test_a_level_that_no_plan_states_for_the_year_is_called_the_level_considered():
    question = ask("output_growth", goal=11.0, target_year=2025, language="en")
    sentence = question.headline().sentence
    assert "level considered" in sentence and "goal of" not in sentence
    chart = question.year_on_year_chart()
    assert chart.kinds == ("estimate", "assumption")
    assert "the level considered 11%" in json.dumps(chart.payload()["spec"])
    assert "level considered 16%" in json.dumps(ask("scenarios", language="en").paths_chart().payload()["spec"])


def test_a_year_that_has_ended_has_no_remaining_months(tmp_path):
    over = ask("output_growth", target_year=2025, language="en")
    running = ask("output_growth", as_of="2025-10-31", language="en")
    assert over.facts.ended and over.facts.months_left == 1 and not running.facts.ended
    texts = [
        " ".join(c.label + c.note for c in q.result.cards) + q.result.sentence + q.required_chart().title
        for q in (over, running)
    ]
    assert "remain" not in texts[0] and "remaining months" not in texts[0] and "2025 is over" in texts[0]
    assert "remaining" in texts[1] and "unpublished" not in texts[1]


def test_a_goal_of_another_definition_is_not_compared():
    """Hai Duong counts 130 enterprises; its goal of 580 counts high-tech, clean and assembly firms too."""
    question = ask("enterprises", place="hai_duong", target_year=2030, language="en")
    numbers = question.headline().numbers
    assert (numbers["goal"], numbers["latest"]) == (580.0, 130.0)
    assert not [k for k in ("required_low", "required_high", "pace", "progress_class") if numbers[k] is not None]
    assert "another definition" in question.headline().sentence and "short of" not in question.headline().sentence
    assert "another definition" in question.totals_chart().note
    assert question.path_chart().form == "sentence"
    bulletin = ask("bulletin", place="hai_duong", language="en")
    assert "short by" not in json.dumps(bulletin.goals_table().payload()["table"])


def test_a_goal_past_its_deadline_has_no_class_of_progress():
    question = ask("enterprises", place="bac_ninh", target_year=2025)
    assert question.facts.is_past and question.headline().numbers["progress_class"] is None
    running = ask("enterprises", place="ha_noi", target_year=2030)
    assert running.headline().numbers["progress_class"] == "away"


def test_a_proxy_of_too_little_weight_or_year_is_refused_and_the_page_stands():
    """Of 2026 one national division of a tenth of the weight is published, for two months: no growth of the proxy is stated."""
    question = ask("fields", target_year=2026, language="en")
    known, numbers = question.facts.known(2026), question.headline().numbers
    assert known["weight"] < 80 and known["own_weight"] == 0 and known["months"] == 2
    assert not [k for k, v in numbers.items() if k.startswith(("proxy_", "contribution_")) and v is not None]
    assert "No proxy of Ha Noi is stated for 2026" in question.result.sentence
    assert not [card for card in question.result.cards if card.kind == "proxy"]
    shown = {e.id: e for e in exhibits("fields", question)}
    assert shown["divisions"].form == shown["origin"].form == "sentence"
    assert "2026" not in set(shown["range"].data["category"]), "years with enough figures stay"
    assert ask("fields", target_year=2025).facts.is_covered


def test_no_probability_is_stated_while_the_share_was_never_published():
    for parameters in ({}, {"target_year": 2023}, {"as_of": "2021-03-01", "target_year": 2021}):
        head = ask("output_share", language="en", **parameters).headline()
        assert "no probability" in head.sentence
        assert not any("probab" in key for key in head.numbers)


def test_a_rate_gets_an_interval_of_its_few_figures_and_no_probability():
    question = ask("localisation", language="en")
    facts = question.facts
    assert "no probability" in question.result.sentence
    assert not any("probab" in key for key in question.headline().numbers)
    for rate in facts.rates:
        assert (rate.model is None) == (len({k.year for k in rate.known}) < 3)
        if (ends := rate.interval()) is not None:
            assert 0 < ends[0] < ends[1] < ends[2] < 100
    assert all(one.probability is None for one in facts.assessed)


def test_one_maker_or_some_firms_never_stand_for_the_whole_industry():
    question = ask("localisation")
    assert {"ca00159", "ca00166", "ca00167"} <= set(question.rows["row"]), "kept in the table"
    assert [k.year for k in question.facts.rate("localisation_rate", "automotive").known] == [2017, 2018, 2023]
    assert question.facts.rate("localisation_rate", "motorcycle") is None


def test_growth_and_share_rest_on_one_forecast_of_manufacturing():
    growth, share = ask("output_growth", target_year=2030), ask("output_share", target_year=2030)
    assert share.facts.manufacturing.periods.equals(growth.facts.draws.periods)
    np.testing.assert_array_equal(share.facts.manufacturing.values, growth.facts.draws.values)


def test_the_proxy_is_called_a_proxy_in_title_axis_and_sentence():
    question = ask("fields", language="en")
    for exhibit in (question.fields_chart(), question.range_chart(), question.borrowed_chart()):
        assert "roxy" in exhibit.title and "proxy" in exhibit.unit and "proxy" in exhibit.kinds
    assert "not the growth of supporting industry" in question.result.sentence
    proxy = question.facts.growth_of(2025)
    assert proxy["low"] < proxy["central"] < proxy["high"]
    assert question.facts.by_field(2025).sum() == pytest.approx(proxy["central"] - question.facts.proxy.wedge.central)


def test_a_past_deadline_gets_a_verdict_and_a_future_one_does_not():
    assert ask("output_share", target_year=2023).headline().numbers["verdict"] == "not_knowable"
    assert ask("output_share", target_year=2030).headline().numbers["verdict"] is None
    verdicts = ask("enterprises", language="en").verdicts().data.set_index(["indicator", "year"])["verdict"]
    assert verdicts["cnht_enterprises", "2023"] == "reached"
    assert verdicts["cnht_enterprises", "2025"] == "not_reached"
    assert verdicts["cnht_enterprises", "2021"] == "not_knowable"


def test_stale_figures_are_announced_and_fresh_ones_are_not():
    assert any("more than three months" in w for w in ask("output_growth", language="en").headline().warnings)
    fresh = ask("output_growth", language="en", as_of="2025-12-05").headline()
    assert fresh.figures_to == "2025-11" and not any("three months" in w for w in fresh.warnings)


def test_the_last_year_of_every_goal_is_stated():
    assert ask("output_share").headline().numbers["last_goal_year"] == "2023"
    assert ask("output_growth").headline().numbers["last_goal_year"] == "2025"
    assert ask("enterprises").headline().numbers["last_goal_year"] == "2035"
    moves = ask("goals_together", language="en").moves_table().data
    assert moves.loc[moves["name"].str.contains("share of manufacturing"), "last_year"].tolist() == ["2023"]


def test_the_reckoner_is_arithmetic():
    frame = ask("goals_together").facts.reckoner
    cell = frame[(frame["start"] == 16) & (frame["manufacturing"] == 6)]["value"].iloc[0]
    assert cell == pytest.approx(6)
    assert (frame.groupby("manufacturing")["value"].apply(lambda v: v.is_monotonic_decreasing)).all()


def test_known_years_are_not_assumed_in_a_past_share():
    assert ask("output_share", target_year=2023).facts.manufacturing_central.tolist() == [2.6]


# -- the level


def test_the_level_brought_to_the_years_has_their_growth_and_the_months_movement():
    question = ask("index_level", sector="all_industry").facts
    yearly, held = question.years, question.held.series
    brought = held.groupby(held.index.year).mean().pct_change() * 100
    for year, row in yearly.dropna().iterrows():
        assert brought[year] == pytest.approx(row["published"], abs=1e-6)
    ratio = (held / question.rebuilt.level.reindex(held.index)).to_numpy()
    assert np.abs(np.diff(ratio)).max() < 0.005, "no step between the years"


def test_the_level_page_names_the_months_nothing_was_published_for():
    question = ask("index_level")
    silent = question.facts.unpublished
    assert 20 < len(silent) < len(question.facts.level)
    shown = question.facts.intervals
    assert (shown["status"] == "e").sum() == len(silent)
    chart = question.level_chart()
    assert str(len(silent)) in chart.note and "rỗng" in chart.note


def test_lunar_new_year_takes_output_from_its_month_in_ha_noi_and_in_the_country():
    for place in ("ha_noi", "viet_nam"):
        point, low, high = ask("index_level", place=place).facts.tet_interval
        assert low < point < high < -5


def test_where_x13_does_not_serve_the_level_page_warns(monkeypatch):
    from chnt_analysis.seasonal import x13

    monkeypatch.setattr(x13, "binary", lambda: None)
    question = ask("index_level", language="en")
    assert any("simpler seasonal adjustment" in w for w in question.headline().warnings)
    assert "statsmodels" in question.quality_table().body.to_string()


def test_a_short_level_is_shown_without_an_adjustment():
    question = ask("index_level", as_of="2013-06-30", place="viet_nam")
    assert question.facts.rebuilt.base == 2011, "the first whole year of a level that does not reach 2017"
    assert question.facts.parts is None and question.headline().numbers["tet_effect"] is None
    for exhibit in exhibits("index_level", question):
        exhibit.payload()


def test_a_probability_is_the_sectors_and_stands_only_where_past_errors_reach():
    near = ask("output_growth", language="en", sector="manufacturing", as_of="2025-08-15", draws=500)
    chance = near.headline().numbers["probability_sector"]
    facts, sentence = near.facts, near.headline().sentence
    assert facts.is_calibrated and 0 <= chance <= 100
    assert "probability that this sector" in sentence and "goal of 12% for 2025 is not assessable" in sentence
    assert facts.probability(4.0) >= facts.probability(11.0) >= facts.probability(16.0)
    far = ask("output_growth", language="en", target_year=2030, draws=200)
    assert far.headline().numbers["probability_sector"] is None and "not calibrated" in far.headline().sentence
    assert "No probability is stated" in far.probability_chart().payload()["sentence"]


def test_the_country_has_an_outlook_without_a_goal_of_its_own():
    question = ask("output_growth", place="viet_nam", language="en", target_year=2026, draws=300)
    assert "neither a goal nor an outcome" in question.headline().sentence
    assert question.facts.probability() is not None and set(question.facts.rows["place"]) == {"viet_nam"}
    for exhibit in exhibits("output_growth", question):
        exhibit.payload()


def test_the_news_of_a_release_add_up():
    question = ask("output_growth", as_of="2025-08-15", draws=200)
    news = question.facts.news
    assert len(news.figures) and news.figures["contribution"].sum() == pytest.approx(news.after - news.before, abs=1e-9)


def test_hypothetical_goals_stand_at_the_past_of_each_division_and_are_called_so():
    question = ask("track_record", language="en")
    hypothetical = question.facts.hypothetical
    assert set(hypothetical["outcome"]) == {"year", "month"} and hypothetical["horizon"].between(1, 12).all()
    assert hypothetical["sector"].str.startswith("vsic_").all() and hypothetical["sector"].nunique() > 25
    one = hypothetical.groupby(["outcome", "sector", "origin", "target"], sort=False)
    assert one["threshold"].is_monotonic_increasing.all()
    assert (one["probability"].diff().dropna() <= 1e-12).all(), "a harder goal is never likelier"
    assert hypothetical["probability"].between(0, 1).all()
    chart = question.hypothetical_chart()
    assert "Hypothetical goals" in chart.title and "Not goals of any document" in chart.note


def test_a_place_without_a_record_is_evaluated_by_the_country_and_says_so():
    question = ask("track_record", place="bac_ninh", language="en")
    assert question.facts.evaluated == "viet_nam"
    assert "has too few monthly figures for an evaluation of its own" in question.result.sentence
    assert "of its own" not in ask("track_record", place="viet_nam", language="en").result.sentence


@pytest.mark.parametrize(
    ("name", "parameters", "said"),
    [
        ("output_share", {"place": "ha_nio"}, "did you mean 'ha_noi'"),
        ("output_share", {"language": "fr"}, "vi.*en"),
        ("output_share", {"scenario": "base"}, "baseline"),
        ("output_growth", {"sector": "mining"}, "manufacturing, all_industry"),
        ("index_level", {"sector": "mining"}, "manufacturing, all_industry"),
        ("index_level", {"place": "bac_ninh"}, "3 monthly growth rates of manufacturing have been published"),
        ("enterprises", {"target_year": 2031}, "2030, 2035"),
        ("localisation", {"target_year": 2031}, "2020, 2025, 2030"),
        ("localisation", {"place": "bac_ninh"}, "no goal for Localisation rate"),
        ("goals_together", {"target_year": 2020}, "later years"),
        ("fields", {"target_year": 2034}, "Years with a figure: "),
        ("data_audit", {"as_of": "1970"}, "before the first figure"),
    ],
)
def test_a_wrong_parameter_is_refused_with_what_is_allowed(name, parameters, said):
    with pytest.raises((ParameterError, NotPublishedError, InputError), match=said):
        ask(name, **parameters)


# -- scenarios, and what rests on them


def test_the_fields_add_up_whichever_way_they_are_split():
    question = ask("fields")
    facts = question.facts
    by_field = facts.by_field(2025)
    by_origin = facts.by_origin(2025).groupby("field")["value"].sum()
    np.testing.assert_allclose(by_origin[by_field.index], by_field)
    assert facts.contributions(2025).sum() == pytest.approx(by_field.sum())
    whole = sum(facts.borrowed_of(f, 2025) * w for f, w in weight_of_fields(facts).items())
    assert whole == pytest.approx(facts.borrowed(2025)), "what the fields borrow is what the proxy borrows"
    assert facts.taken("low") < facts.taken("central") < facts.taken("high") < 100
    assert (
        "giả định" in question.origin_chart().note
        and "national growth used instead" in ask("fields", language="en").origin_chart().data["part"].iloc[-1]
    )


def weight_of_fields(facts):
    weights = facts.weights("central")
    of = facts.proxy.field_of()
    return {f: weights[of == f].sum() / weights.sum() for f in facts.proxy.fields}


def test_every_scenario_lands_and_the_parts_of_its_difference_add_up():
    question = ask("scenarios", draws=500)
    known = question.facts
    assert {"supply_shock", "export_boom", "plan", "supplier_linkage"} < set(known.scenarios)
    ends = known.ends
    for name, decomposition in known.drivers.items():
        assert abs(decomposition.residual) < 1e-9
        assert decomposition.other == pytest.approx(ends[name]) and decomposition.baseline == pytest.approx(
            ends["baseline"]
        )


def test_a_scenario_of_ones_own_stands_beside_the_shipped_ones(tmp_path, own_folder):
    text = (obs.DATA / "scenarios/faster.yml").read_text("utf8").replace("name: faster", "name: mine")
    path = tmp_path / "mine.yml"
    path.write_text(text.replace("central: 4.0", "central: 3.0"), "utf8")
    by_path = ask("scenarios", scenario=str(path), draws=300)
    assert by_path.facts.chosen == "mine" and "median_mine" in by_path.headline().numbers
    (own_folder / "scenarios").mkdir(parents=True)
    path.rename(own_folder / "scenarios/mine.yml")
    in_folder = ask("scenarios", draws=300)
    assert in_folder.headline().numbers["median_mine"] == by_path.headline().numbers["median_mine"]


def test_a_file_under_a_shipped_name_is_not_mistaken_for_it(tmp_path):
    path = tmp_path / "mine.yml"
    path.write_text(
        (obs.DATA / "scenarios/faster.yml").read_text("utf8").replace("central: 4.0", "central: 3.0"), "utf8"
    )
    with pytest.raises(ParameterError, match="'faster' is taken"):
        ask("scenarios", scenario=str(path))


def test_no_probability_of_a_scenario_is_stated_while_the_start_is_assumed():
    question = ask("scenarios", language="en", draws=300)
    assert "no probability" in question.result.sentence
    assert not any("probab" in key for key in question.headline().numbers)
    panel = question.facts.panel
    assert panel.loc[panel["start_kind"] == "assumption", "reached"].isna().all()
    assert panel.loc[panel["start_kind"] == "assumption", "break_even_start"].notna().all()
    assert "not forecast probabilities" in question.reached_chart().note


def test_the_panel_holds_every_place_goal_and_scenario_once():
    facts = ask("scenarios", draws=300).facts
    panel = facts.panel
    assert not panel.duplicated(["place", "indicator", "scenario"]).any()
    assert len(panel) == panel[["place", "indicator"]].drop_duplicates().shape[0] * len(facts.scenarios)
    assert {"ha_noi", "bac_ninh"} <= set(panel["place"])


def test_every_goal_stands_under_every_scenario_with_its_own_assessment():
    from chnt_analysis.goals import read_goals
    from chnt_analysis.questions.scenarios.panel import every_goal, panel
    from chnt_analysis.scenarios import load

    chosen = [load("baseline"), load("faster")]
    asked = {"as_of": obs.newest_vintage(), "target_year": 2030, "draws": 200}
    table = every_goal(chosen, **asked)
    assert len(table) == 2 * len(read_goals(undated=True)) and not table.duplicated(["goal", "scenario"]).any()
    ours = table["indicator"].isin(["cnht_output_share", "cnht_output_growth"])
    assert table.loc[~ours, "point"].isna().all() and table.loc[~ours, "reason"].ne("").all()
    mine = table[table["indicator"].eq("cnht_output_growth") & table["place"].eq("ha_noi") & table["point"].notna()]
    newest = panel(chosen, **asked).query("place == 'ha_noi' and indicator == 'cnht_output_growth'")
    assert set(newest["point"]) <= set(mine["point"]), "one engine behind both"


def test_real_shares_take_the_place_of_the_assumed_start_in_the_scenarios(tmp_path):
    enter(
        tmp_path,
        "cnht_output_share,ha_noi,supporting_industry,Y,2025,share,14.2,percent_of_manufacturing_output,actual,2026-04-30,own figure,",
    )
    question = ask("scenarios", draws=300)
    assert question.facts.start_kind == "own" and question.headline().numbers["start"] == 14.2
    assert "chưa công bố" not in question.result.sentence and "theo số liệu riêng 14,2%" in question.result.sentence
    panel = question.facts.panel
    mine = panel[(panel["place"] == "ha_noi") & (panel["indicator"] == "cnht_output_share")]
    assert mine["reached"].notna().all()


def test_both_goals_are_met_together_from_the_consistent_start():
    facts = ask("goals_together").facts
    lines = facts.isolines
    cell = lines[(lines["start"] == 16) & (lines["manufacturing"] == 6)]
    assert cell["supporting"].iloc[0] == pytest.approx(6), "from the goal itself both must grow alike"
    low, high = facts.consistent_range
    assert low < facts.consistent_start < high
    assert set(facts.landings["scenario"]) >= {"baseline", "plan", "export_boom"}


def test_every_monthly_figure_in_a_table_says_whether_it_is_a_first_estimate():
    question = ask("whats_new", place="viet_nam", as_of="2025-03-01", language="en")
    month, changed = question.month_table().data, question.revised_table().data
    assert set(month["status"]) == {"estimate"} and set(month["status_before"]) == {"actual"}
    assert set(changed["status_before"]) == {"estimate"} and set(changed["status"]) == {"actual"}
    months = ask("index_level", place="viet_nam", as_of="2025-03-01", language="en").months_table().data
    assert months["status_yoy"].tolist()[:3] == ["estimate", "actual", "estimate"]
    silent = ask("index_level", language="en").months_table().data
    assert (silent["status_mom"].isna() == silent["mom"].isna()).all()


def test_a_contradiction_says_the_status_it_was_printed_under():
    table = ask("index_level", place="viet_nam", language="en").conflicts_table().data
    assert len(table) and table["status"].notna().all()
    disputed = ask("data_audit", place="viet_nam", language="en").disputed_table().data
    assert set(disputed["status"]) <= {"estimate", "revised", "actual", "unknown"}


def test_the_estimate_of_the_newest_month_stands_beside_the_first_estimate_and_its_lean():
    exhibit = ask("whats_new", place="viet_nam", as_of="2025-03-01", language="en").expected_table()
    assert "too high by 0.6 percentage points" in exhibit.note and set(exhibit.data["first_status"]) == {"estimate"}
    assert set(exhibit.data["status"]) == {"e"}
