"""Controls without a browser: the form checks as the batch does, and what is on the screen follows it."""

import html
import threading
from dataclasses import replace
from types import SimpleNamespace

import pytest
import yaml

from chnt_analysis import lab, memory, scenarios
from chnt_analysis import observations as obs
from chnt_analysis.batch import notebooks, plan
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.lab import form as forms
from chnt_analysis.lab import live as lives
from chnt_analysis.lab.controls import Panel
from chnt_analysis.parameters import repeat
from chnt_analysis.questions import enterprises
from chnt_analysis.questions.page import Page

VALUES = {"place": "ha_noi", "as_of": "", "goal": None, "target_year": 2030, "scenario": "baseline", "language": "vi"}
RARE = {"interval_levels": [80, 95], "draws": 2000, "seed": 0}


@pytest.fixture
def form():
    reported = []
    made = forms.Form({**VALUES, **RARE}, reported.append)
    made.reported = reported
    return made


def set_(form, name, value):
    form.fields[name].control.value = value


def test_a_form_starts_with_the_values_it_was_given(form):
    assert form.problems() == {} and form.values == {**VALUES, **RARE}


@pytest.mark.parametrize("typed", ["Bắc Ninh", "Bac Ninh", "bac_ninh"])
def test_a_place_is_taken_by_its_name_in_either_language_or_its_code(form, typed):
    set_(form, "place", typed)
    assert form.reported[-1]["place"] == "bac_ninh"


def test_values_have_the_type_that_a_batch_takes(form):
    for name, typed in (("target_year", "2026"), ("goal", "15.5"), ("interval_levels", "50, 90"), ("draws", "500")):
        set_(form, name, typed)
    set_(form, "scenario", "faster")
    chosen = form.reported[-1]
    wanted = {"target_year": 2026, "goal": 15.5, "interval_levels": [50, 90], "draws": 500, "scenario": "faster"}
    assert {name: chosen[name] for name in wanted} == wanted
    assert plan.Context().value("goal", chosen["goal"], VALUES) == 15.5


def test_every_mistake_stands_beside_its_control_with_the_nearest_and_nothing_is_asked(form):
    set_(form, "place", "Bắc Nin")
    set_(form, "goal", "160")
    assert set(form.problems()) == {"place", "goal"} and form.reported == []
    assert "Có phải “Bắc Ninh” không?" in form.fields["place"].message.value
    assert "số trên 0, không quá 100" in form.fields["goal"].message.value
    set_(form, "place", "Bắc Ninh")
    assert "Có phải" not in form.fields["place"].message.value and form.reported == []
    set_(form, "goal", "")
    assert form.reported[-1]["goal"] is None and form.reported[-1]["place"] == "bac_ninh"


def test_a_scenario_is_chosen_with_its_reason_beside_it(form):
    set_(form, "scenario", "faster")
    assert html.escape(scenarios.load("faster").reason["vi"]) in form.fields["scenario"].message.value


def test_dates_offered_are_those_of_releases_the_newest_first(form):
    offered = [o.value for o in form.fields["as_of"].choices]
    assert offered == sorted(offered, reverse=True) and len(offered) > 20
    set_(form, "as_of", offered[3])
    assert form.reported[-1]["as_of"] == offered[3]


def test_the_years_offered_are_those_that_are_answered():
    date = obs.resolve_as_of("", "ha_noi")
    offered = enterprises.years("ha_noi", date)
    refused = []
    for year in (2019, 2020, 2024, 2025):
        try:
            enterprises.ask(target_year=year)
        except ParameterError:
            refused.append(year)
    assert refused == [2019, 2024] and {2020, 2025} < set(offered) and not set(refused) & set(offered)


def test_the_years_offered_follow_the_place_and_another_is_typed_beside_them():
    reported = []
    form = forms.Form(
        {"place": "ha_noi", "target_year": 2030, "language": "en"}, reported.append, years=enterprises.years
    )
    year = form.fields["target_year"]
    assert [o.value for o in year.choices][:3] == ["", "2015", "2020"] and year.control.layout.display == "none"
    set_(form, "place", "Bac Nin")
    assert form.fields["place"].message.value.count("did you mean") == 1
    set_(form, "place", "Bac Ninh")
    assert [o.value for o in year.choices] == ["", "2025"]
    assert reported[-1]["target_year"] == 2030 and year.control.layout.display is None, (
        "the year stays, beside the list"
    )
    form.refused()
    assert "one of the years 2025; others cannot be answered" in year.message.value
    year.list.value = "2025"
    assert reported[-1]["target_year"] == 2025 and "alert" not in year.message.value
    set_(form, "target_year", "2050")
    assert (
        "cannot be used; needed is one of the years 2025" in year.message.value and reported[-1]["target_year"] == 2025
    )


def test_the_dates_offered_follow_the_place(form):
    before = form.fields["as_of"].control.options
    set_(form, "place", "hai_phong")
    assert form.fields["as_of"].control.options != before


def test_every_notebook_has_a_control_for_every_parameter():
    for book in notebooks.discover()[0].values():
        made = forms.Form(book.defaults, print)
        assert set(made.fields) == set(book.defaults) and made.problems() == {}


# -- what is on the screen


def ask(place="ha_noi", language="vi"):
    if place == "nowhere":
        raise NotPublishedError("nowhere: nothing is published")

    def answer():
        if place == "half":
            raise NotPublishedError("half: no answer")
        return Exhibit("answer", "Trả lời", f"Đây là {place}.", language=language)

    return SimpleNamespace(place=place, answer=answer, same=lambda: Exhibit("same", "S", "Như cũ.", language=language))


@pytest.fixture
def sent(monkeypatch):
    """What is sent to the notebook."""
    messages = []
    monkeypatch.setattr(lives, "display", lambda part, **options: messages.append((part, options)))
    return messages


def panel(kept=None):
    made = Panel(
        "demo", ask, ask(), {"place": "ha_noi", "language": "vi"}, keep={}.update if kept is None else kept.update
    )
    for name in ("answer", "same"):
        getattr(made.live, name)()._ipython_display_()
    return made


def test_a_new_choice_is_shown_in_place_and_what_stays_the_same_is_not_sent_again(sent):
    kept = {}
    made = panel(kept)
    first = [options["display_id"] for _, options in sent]
    assert len(first) == 6
    sent.clear()
    made.choose({"place": "hue", "language": "vi"}).join()
    ((part, options),) = sent
    assert "Đây là hue." in part["text/html"] and options["display_id"] == first[0] and options["update"]
    assert made.live.place == "hue" and kept == {"place": "hue", "language": "vi"}
    assert "chnt run demo -p place=hue -p language=vi" in made._written.value


def test_a_choice_that_cannot_be_answered_is_said_and_the_screen_stays(sent):
    made = panel()
    sent.clear()
    made.choose({"place": "nowhere", "language": "vi"}).join()
    assert not sent and "nothing is published" in made._state.value and made.live.place == "ha_noi"
    made.choose({"place": "half", "language": "vi"}).join()
    assert "half: no answer" in sent[0][0]["text/html"]


def test_a_newer_choice_ends_the_older(sent):
    made = panel()
    begun, go_on = threading.Event(), threading.Event()

    def slow(**values):
        if values["place"] == "slow":
            begun.set()
            go_on.wait(10)
        return ask(**values)

    made._ask = slow
    sent.clear()
    older = made.choose({"place": "slow", "language": "vi"})
    begun.wait(10)
    newer = made.choose({"place": "new", "language": "vi"})
    go_on.set()
    older.join()
    newer.join()
    shown = [part["text/html"] for part, _ in sent]
    assert not any("slow" in text for text in shown) and "Đây là new." in shown[-1]


def test_a_note_says_that_the_answer_is_computed_once_that_takes_longer_than_a_moment_and_goes_with_it(sent):
    made, go_on = panel(), threading.Event()
    made._ask = lambda **values: go_on.wait(10) and ask(**values)
    said = []
    made._state.observe(lambda change: (said.append(change["new"]), go_on.set()), "value")
    made.choose({"place": "hue", "language": "vi"}).join()
    assert said == ["Đang tính…", ""] and made.live.place == "hue"


def test_another_language_keeps_the_facts_and_asks_nothing_again(sent):
    asked = []
    page = Page("demo", ask(), "vi", {}, lambda facts, say: None)

    def again(**values):
        asked.append(values)
        return replace(page, language=values["language"])

    made = Panel("demo", again, page, {"place": "ha_noi", "language": "vi"})
    made.choose({"place": "ha_noi", "language": "en"}).join()
    assert made.live.language == "en" and made.live.facts is page.facts and asked == []
    made.choose({"place": "hue", "language": "en"}).join()
    assert asked == [{"place": "hue", "language": "en"}]


def test_outside_jupyterlab_the_question_stays_itself():
    question = ask()
    assert lab.controls(SimpleNamespace(ask=ask, __name__="x"), question) is question


def test_a_choice_can_be_repeated_from_what_is_written():
    chosen = {**VALUES, **RARE, "place": "bac_ninh", "goal": 15.5}
    names: dict = {}
    exec(repeat.parameters_cell(chosen), names)
    assert {name: names[name] for name in chosen} == chosen
    (entry,) = yaml.safe_load(repeat.batch_entry("output_share", chosen))
    assert entry == {"notebook": "output_share", "parameters": chosen}


def test_what_was_computed_before_is_kept_only_where_it_was_asked_for():
    calls = []
    slow = memory.remembered(lambda x: calls.append(x))
    slow(1), slow(1)
    assert calls == [1, 1]
    memory.keep()
    slow(2), slow(2), slow(3)
    memory.forget()
    assert calls == [1, 1, 2, 3]
