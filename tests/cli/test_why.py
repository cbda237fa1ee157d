"""A number back to its formula, rows, sources and assumptions; the plan seen on its day and from now."""

import importlib
import json

import pytest

from chnt_analysis import cli
from chnt_analysis import observations as obs
from chnt_analysis.batch import ledger, notebooks
from chnt_analysis.exhibits import Headline, Number, Trace, shown
from chnt_analysis.questions import bulletin, enterprises, output_share, places, programme, whats_new


def why(capsys, *args):
    code = cli.main(["why", *args])
    out = capsys.readouterr()
    return code, out.out, out.err


def test_a_row_gives_its_value_source_date_and_corrections(capsys):
    code, out, _ = why(capsys, "hn00003", "--json")
    report = json.loads(out)
    assert code == 0 and report["row"] == "hn00003" and report["source"]["publisher"]
    assert [c["id"] for c in report["corrections"]] == ["c001"]
    assert "available from" in why(capsys, "tg00043")[1]


def test_a_number_of_a_question_gives_formula_rows_and_sources(capsys):
    code, out, _ = why(capsys, "programme:conversion", "--json")
    report = json.loads(out)
    assert code == 0 and report["formula"] and report["value"] == pytest.approx(100 / 7)
    assert {r["row"] for r in report["rows"]} == {"tg00061", "tg00063"} and report["sources"]


def test_a_number_of_a_finished_page_comes_from_the_ledger(capsys, tmp_path):
    number = Number.of("a", 1.5, formula="a = b + c", rows=["tg00043"], assumptions=["scenarios/baseline.yml"])
    headline = Headline("x", "s", [number])
    record = ledger.Record(
        name="programme-bac_ninh.vi",
        notebook="programme",
        question={},
        parameters={},
        status="done",
        message="",
        page="",
        start="",
        seconds=0,
        data="",
        code="",
        version="",
        headline=headline.payload(),
    )
    ledger.append(tmp_path / "ledger.jsonl", record)
    code, out, _ = why(capsys, "programme-bac_ninh.vi:a", "--site", str(tmp_path))
    assert code == 0 and "a = b + c" in out and "tg00043" in out and "data/scenarios/baseline.yml" in out


@pytest.mark.parametrize(
    ("id", "says"),
    [
        ("hn99999", "no row"),
        ("nonsense", "PAGE:NUMBER"),
        ("programme:none", "conversion"),
        ("nothing:goal", "the notebooks are"),
        ("programme-hue.vi:goals", "no finished page"),
    ],
)
def test_what_cannot_be_traced_is_refused_with_what_can(capsys, id, says):
    code, _, err = why(capsys, id)
    assert code == 2 and says in err


def test_every_number_with_a_formula_is_traced_to_rows_that_exist():
    every = {*obs.targets()["row"], *obs.observations()["row"]}
    for question in (enterprises.ask(target_year=2030), programme.ask(), output_share.ask()):
        headline = question.headline()
        assert {t.number for t in headline.traces if t.formula} <= set(headline.numbers)
        assert all(set(t.rows) <= every for t in headline.traces)
        assert all((obs.DATA / name).is_file() for t in headline.traces for name in t.assumptions)


@pytest.mark.parametrize("name", sorted(set(notebooks.discover()[0]) - {"bulletin"}))  # the bulletin quotes the others
def test_every_page_says_how_its_numbers_are_computed_and_from_what(name):
    headline = importlib.import_module(f"chnt_analysis.questions.{name}").ask(language="en").headline()
    traced = [t for t in headline.traces if t.formula]
    assert {t.number for t in traced} <= set(headline.numbers)
    counted_none = {
        name for name, value in headline.numbers.items() if value == 0
    }  # a count of nothing rests on no row
    assert len(traced) >= 2 and all(t.rows or t.assumptions or t.number in counted_none for t in traced)


def test_a_rank_among_places_is_traced_to_the_figures_compared():
    headline = places.ask().headline()
    rows = {t.number: t.rows for t in headline.traces}
    known = obs.observations().set_index("row")
    compared = known.loc[list(rows["growth_rank"])]
    assert set(compared["period"]) == {headline.numbers["common_year"]} and "viet_nam" not in set(compared["place"])
    better = compared["value"] > compared.loc[compared["place"] == "ha_noi", "value"].item()
    assert headline.numbers["growth_rank"] == 1 + better.sum()
    assert set(known.loc[list(rows["labour_rank"]), "indicator"]) == {"industrial_labour_index_growth"}


def test_what_is_new_is_traced_to_the_very_figures():
    headline = whats_new.ask().headline()
    traces = {t.number: t for t in headline.traces}
    known = obs.observations().set_index("row")
    assert known.loc[traces["yoy"].rows[0], "value"] == headline.numbers["yoy"] and traces["yoy"].count == 1
    assert traces["new"].count == headline.numbers["new"]


def test_the_goal_is_traced_to_the_plan_of_its_year():
    headline = enterprises.ask(target_year=2030).headline()
    rows = next(t.rows for t in headline.figures if t.name == "required_low")
    assert "ca00035" in rows and "tg00134" in rows and "tg00043" not in rows


def test_many_rows_are_counted_and_the_page_leaves_out_what_has_no_value():
    trace = Trace.of("a", "", [f"hn{i:05d}" for i in range(500)])
    assert (trace.count, len(trace.rows)) == (500, 60)
    numbers = [Number.of("a", 2.5, rows=["hn00001"]), Number.of("b", None, rows=["hn00002"])]
    payload = Headline("x", "s", numbers).payload()
    assert [(t["number"], t["value"]) for t in shown(payload, "vi")] == [("a", "2,5")]


def test_the_2021_plan_is_shown_as_of_its_day_and_as_of_now():
    exhibit = bulletin.ask(language="en").plan_in_retrospect()
    table = exhibit.body
    assert exhibit.headings["then"] == "As of 1 March 2021" and len(table) == 9
    first = table.iloc[0]
    assert first.iloc[2].startswith("470 (2017); requires 17.6%") and first.iloc[3].startswith("not assessable")
    assert (table.iloc[1:, 2] == "no outcome known").all()


def test_outcomes_are_listed_case_by_case_and_said_to_be_few():
    exhibit = bulletin.ask(language="en").outcomes()
    assert set(exhibit.body["finding"]) == {"reached", "not reached"} and "too few" in exhibit.note
    assert isinstance(bulletin.ask(place="bac_ninh").outcomes().body, str)
