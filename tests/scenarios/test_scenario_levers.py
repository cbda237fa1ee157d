"""Generic levers, and scenario files begun and checked from the command line."""

import json

import numpy as np
import pytest
import yaml

from chnt_analysis import observations as obs
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.scenarios import load, simulate
from chnt_analysis.scenarios.starting import OWN, TEXT

POINTS = {
    "name": "promotion",
    "title": "Promotion",
    "kind": "points",
    "first": 2027,
    "last": 2028,
    "points": {"unit": "percentage_points", "low": 0.5, "central": 0.5, "high": 0.5, "source": "assumed"},
}
OUTPUT = {
    "name": "plant",
    "title": "Plant",
    "kind": "output",
    "first": 2027,
    "last": 2028,
    "output": {"unit": "vnd_billion", "low": 4000, "central": 4000, "high": 4000, "source": "assumed"},
    "base": {"unit": "vnd_billion", "low": 100000, "central": 100000, "high": 100000, "source": "assumed"},
}


def chain(kind, **stages):
    """A lever whose stages are certain: each a value and its unit."""
    held = {
        name: {"unit": unit, "low": value, "central": value, "high": value, "source": "assumed"}
        for name, (value, unit) in stages.items()
    }
    return {"name": kind, "title": kind, "kind": kind, "first": 2027, "last": 2028, **held}


SUPPORT = chain(
    "support",
    participations=(300, "participations_a_year"),
    taking_up=(10, "percent_of_participations"),
    effect=(20, "percent_of_output"),
    additional=(50, "percent_of_effect"),
    enterprises=(1000, "enterprises"),
)
INVESTMENT = chain(
    "investment",
    capital=(2000, "usd_million"),
    raised=(10, "percent_of_capital"),
    in_manufacturing=(50, "percent_of_capital"),
    in_supporting=(40, "percent_of_capital"),
    realised=(60, "percent_of_capital"),
    turnover=(1.5, "ratio"),
    exchange=(25, "vnd_thousand_per_usd"),
    base=(90000, "vnd_billion"),
)


def scenario(tmp_path, *levers):
    content = yaml.safe_load(TEXT.format(name="mine", today="2026-11-30", **OWN))
    content |= {"levers": list(levers), "date": "2026-11-30"}
    path = tmp_path / "mine.yml"
    path.write_text(yaml.safe_dump(content), "utf8")
    return path


@pytest.mark.parametrize(
    ("lever", "added"),
    [
        (POINTS, 0.5),
        (OUTPUT, 100 * 4000 / 100000 / 2),
        (SUPPORT, 0.3),  # 30 of 1,000 enterprises grow by 20 %, half of which is new: 3 % * 10 %
        (INVESTMENT, 1.0),  # USD 24 million more is built: VND 600 billion of capital, 900 of output, on 90,000
    ],
)
def test_a_generic_lever_adds_its_points_in_its_years(tmp_path, lever, added):
    span = {"start_year": 2025, "end_year": 2029, "draws": 50}
    with_lever, without = (simulate(load(scenario(tmp_path, *levers)), **span) for levers in ((lever,), ()))
    gain = with_lever.supporting - without.supporting
    np.testing.assert_allclose(gain.mean(axis=1), [0, added, added, 0])


@pytest.mark.parametrize(
    ("lever", "message"),
    [
        ({**POINTS, "kind": "output"}, r"levers\.0\.output = nothing: this key is missing"),
        (
            {**POINTS, "base": OUTPUT["base"]},
            r"levers\.0\.base = nothing: not a key of a lever of kind points; its own are points",
        ),
        (
            {**POINTS, "kind": "magic"},
            r"levers\.0\.kind = 'magic': Input should be 'linkage', 'points', 'output', 'support' or 'investment'",
        ),
    ],
)
def test_a_lever_with_the_wrong_stages_is_refused(tmp_path, lever, message):
    with pytest.raises(DataError, match=message):
        load(scenario(tmp_path, lever))


def test_a_new_scenario_is_legal_as_it_is_and_names_are_not_taken_twice(capsys):
    assert main(["new", "scenario", "my_view"]) == 0
    path = obs.user_folder() / "scenarios" / "my_view.yml"
    assert str(path) in capsys.readouterr().out and load("my_view").horizon.last == 2035
    assert main(["check", str(path), "--as", "scenario"]) == 0
    assert "scenario my_view for ha_noi, 2013 to 2035, by differential" in capsys.readouterr().out
    assert main(["new", "scenario", "my_view"]) == 2 and "is taken" in capsys.readouterr().err
    assert main(["new", "scenario", "My View"]) == 2


def test_a_new_scenario_like_a_peer_takes_the_peers_published_rows(capsys):
    assert main(["new", "scenario", "as_neighbour", "--like", "Hải Phòng"]) == 0
    own, ours = load("as_neighbour"), load("as_hai_phong")
    assert own.rows == ours.rows and own.manufacturing_growth.default == ours.manufacturing_growth.default
    capsys.readouterr()
    assert main(["new", "scenario", "other", "--like", "nowhere_at_all"]) == 2
    assert "nowhere_at_all" in capsys.readouterr().err


def test_a_scenario_is_checked_with_its_levers_and_a_wrong_one_is_refused_by_line(tmp_path, capsys):
    path = scenario(tmp_path, POINTS, OUTPUT)
    assert main(["check", str(path), "--as", "scenario", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["levers"] == ["promotion", "plant"]
    path.write_text(path.read_text("utf8").replace("low: -4.3", "low: 5.0"), "utf8")
    assert main(["check", str(path), "--as", "scenario"]) == 2
    assert "not in that order" in capsys.readouterr().err


QUOTE = "We find that adopting these management practices raised productivity by 17% in the first year."
STUDY = {
    "title": "Does Management Matter?",
    "address": "https://example.org/a",
    "page": {"vi": "tóm tắt", "en": "abstract"},
    "quote": QUOTE,
}


@pytest.mark.parametrize(
    ("study", "message"),
    [
        ({k: v for k, v in STUDY.items() if k != "quote"}, r"effect\.study\.quote = nothing"),
        ({k: v for k, v in STUDY.items() if k != "page"}, r"effect\.study\.page = nothing"),
        ({**STUDY, "address": "a book"}, r"effect\.study\.address = 'a book'"),
        ({**STUDY, "figures": [17, 25]}, r"figures = \[25(\.0)?\]: not in the quoted sentence"),
    ],
)
def test_a_study_is_named_only_with_address_page_and_the_sentence_that_says_its_figure(tmp_path, study, message):
    lever = {**SUPPORT, "effect": {**SUPPORT["effect"], "study": study}}
    with pytest.raises(DataError, match=message):
        load(scenario(tmp_path, lever))
    fine = {**SUPPORT, "effect": {**SUPPORT["effect"], "study": {**STUDY, "figures": [17]}}}
    assert load(scenario(tmp_path, fine)).levers[0].effect.study.figures == [17]


def shipped_stages():
    for path in obs.scenario_files():
        for lever in load(path.stem).levers:
            stages = {**lever.stages, **({"budget": lever.budget} if lever.budget else {})}
            yield from ((path.stem, lever.name, name, stage) for name, stage in stages.items())


def test_every_shipped_stage_is_assumed_or_has_its_rows_or_a_study_that_was_read():
    for *where, stage in shipped_stages():
        assert stage.is_backed, where
        assert set(obs.rows_named(set(stage.rows))["row"]) == set(stage.rows), where
        for figure in stage.study.figures if stage.study else []:
            assert stage.low <= figure <= stage.high, (where, "a figure of the study lies in the range taken from it")


def test_a_source_that_is_named_without_rows_or_sentence_is_not_backed(tmp_path):
    named = {**SUPPORT, "effect": {**SUPPORT["effect"], "source": "Bloom et al. (2013)"}}
    stages = load(scenario(tmp_path, named)).levers[0].stages
    assert not stages["effect"].is_backed and stages["additional"].is_backed


def values(*rows):
    return obs.rows_named(set(rows)).set_index("row")["value"].astype(float)


def test_peer_scenarios_are_computed_from_the_peers_published_rows():
    peer = load("as_hai_phong")
    grown, span = values(*peer.rows), peer.manufacturing_growth.default
    assert set(obs.rows_named(set(peer.rows))["place"]) == {"hai_phong"} and len(grown) == 5
    assert (span.low, round(grown.mean(), 1), span.high) == (grown.min(), span.central, grown.max())
    peer = load("as_bac_ninh")
    earlier, later = values(*peer.rows)[["ca00099", "ca00100"]]
    faster = (later / earlier - 1) * (100 + peer.manufacturing_growth.default.central)
    assert peer.stated_differential.central == pytest.approx(faster, abs=0.05)


def test_the_foreign_capital_of_the_promotion_lever_is_read_from_five_published_years():
    capital = next(lever for lever in load("programme_levers").levers if lever.kind == "investment").capital
    rows = obs.rows_named(set(capital.rows))
    yearly = rows.assign(value=rows["value"].astype(float)).groupby("period")["value"].agg(["sum", "size"])
    assert yearly.index.tolist() == [f"{year}-12" for year in range(2020, 2025)] and set(yearly["size"]) == {2}
    published = (yearly["sum"].min(), yearly["sum"].median(), yearly["sum"].max())
    assert (capital.low, capital.central, capital.high) == pytest.approx(published, abs=0.05)


@pytest.mark.parametrize("years", [1, 3, 5, 10])
def test_the_band_of_every_shipped_differential_is_at_least_the_records_mean_over_the_years(years):
    for path in obs.scenario_files():
        loaded = load(path.stem).over(years)
        if loaded.stated_differential is not None:
            sd = loaded.stated_differential.sd(loaded.draws.distribution)
            assert sd >= 3.9 / years**0.5 - 0.005, (path.stem, sd)


def test_paths_over_one_year_are_as_wide_as_one_year_of_the_record():
    simulated = simulate(load("baseline"), start_year=2029, end_year=2030, draws=20000)
    assert (simulated.supporting - simulated.manufacturing).std() == pytest.approx(3.9, rel=0.02)
