"""Generic levers, and scenario files begun and checked from the command line."""

import json

import numpy as np
import pytest
import yaml

from chnt_analysis import observations as obs
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.scenarios import load, simulate
from chnt_analysis.scenarios.starting import TEXT

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


def scenario(tmp_path, *levers):
    content = yaml.safe_load(TEXT.format(name="mine", today="2026-11-30"))
    content |= {"levers": list(levers), "date": "2026-11-30"}
    path = tmp_path / "mine.yml"
    path.write_text(yaml.safe_dump(content), "utf8")
    return path


@pytest.mark.parametrize(("lever", "added"), [(POINTS, 0.5), (OUTPUT, 100 * 4000 / 100000 / 2)])
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
        ({**POINTS, "kind": "magic"}, r"levers\.0\.kind = 'magic': Input should be 'linkage', 'points' or 'output'"),
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


def test_a_scenario_is_checked_with_its_levers_and_a_wrong_one_is_refused_by_line(tmp_path, capsys):
    path = scenario(tmp_path, POINTS, OUTPUT)
    assert main(["check", str(path), "--as", "scenario", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["levers"] == ["promotion", "plant"]
    path.write_text(path.read_text("utf8").replace("low: -4.3", "low: 5.0"), "utf8")
    assert main(["check", str(path), "--as", "scenario"]) == 2
    assert "not in that order" in capsys.readouterr().err
