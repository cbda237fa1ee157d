"""Scenario files: what a wrong one is told, line by line, and that a user's file works like ours."""

import pytest

from chnt_analysis import observations as obs
from chnt_analysis import scenarios
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.scenarios.parts import correlation_problems

FILE = """name: mine
place: ha_noi
title: {vi: Của tôi, en: Mine}
author: A
date: 2026-11-25
reason: {vi: Thử, en: A test}
horizon: {first: 2026, last: 2035}
manufacturing_growth:
  unit: percent
  default: {low: 2, central: 5, high: 8}
  years:
    2027: 6.5
differential:
  unit: percentage_points
  low: -1
  central: 1
  high: 3
shocks:
  - name: flood
    title: {vi: Lũ, en: Flood}
    start: 2028-09
    unit: percent_of_level
    manufacturing: {low: -9, central: -6, high: -2}
    supporting: {low: -12, central: -8, high: -2}
    decay: {half_life: 2, unit: months, lasting: 0.1}
    source: assumed
levers:
  - name: linkage
    title: {vi: Kết nối, en: Linkage}
    first: 2026
    last: 2030
    participations: {unit: participations_a_year, low: 100, central: 200, high: 300, source: assumed}
    becoming: {unit: percent, low: 5, central: 10, high: 15, source: assumed}
    enterprises: {unit: enterprises, low: 900, central: 950, high: 1000, source: assumed}
    elasticity: {unit: percent_per_percent, low: 0, central: 0.2, high: 0.4, source: assumed}
correlation:
  of: [manufacturing_growth, differential, flood]
  matrix:
    - [1, 0.3, 0]
    - [0.3, 1, 0]
    - [0, 0, 1]
draws: {distribution: triangular, manufacturing_growth: each_year, differential: once}
"""


def written(folder, text=FILE, name="mine.yml"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf8")
    return path


def test_a_file_with_every_key_is_taken(tmp_path):
    mine = scenarios.load(written(tmp_path))
    assert mine.growth_in(2027).low == mine.growth_in(2027).high == 6.5, "one number is a value without a range"
    assert mine.shocks[0].decay.lasting == 0.1 and mine.levers[0].stages["becoming"].high == 15


WRONG = [
    ("manufacturing_growth:\n", "manufacturing_growht:\n", 8, "did you mean 'manufacturing_growth'"),
    ("  unit: percent\n", "  unit: percentage_points\n", 9, "'percent'"),
    ("default: {low: 2, central: 5, high: 8}", "default: {low: 9, central: 5, high: 8}", 10, "low <= central <= high"),
    ("    2027: 6.5", "    2047: 6.5", 12, "outside the horizon; allowed are 2026 to 2035"),
    ("    2027: 6.5", "    2027: 650", 12, "less than 100"),
    ("    start: 2028-09", "    start: 2024-09", 21, "outside the horizon"),
    ("    start: 2028-09", "    start: '2028-13'", 21, "YYYY-MM"),
    ("lasting: 0.1}", "lasting: 1.5}", 25, "less than or equal to 1"),
    ("    unit: percent_of_level", "    unit: percent", 22, "percent_of_level"),
    ("    last: 2030", "    last: 2041", 31, "outside the horizon"),
    ("    last: 2030", "    last: 2025", 31, "outside the horizon"),
    ("central: 10, high: 15", "central: 10, high: 150", 33, "less than or equal to 100"),
    ("  - name: linkage", "  - name: flood", 28, "this name is taken"),
    (
        "of: [manufacturing_growth, differential, flood]",
        "of: [manufacturing_growth, differential, flod]",
        37,
        "did you mean 'flood'",
    ),
    ("    - [0.3, 1, 0]", "    - [0.2, 1, 0]", 39, "not symmetric"),
    ("    - [0, 0, 1]", "    - [0, 0, 2]", 41, "between -1 and 1"),
    ("    - [0, 0, 1]", "    - [0, 0, 0.9]", 41, "must be 1"),
    ("    - [0, 0, 1]\n", "", 38, "3 rows of 3 numbers"),
    ("differential: once}", "differential: sometimes}", 42, "'each_year' or 'once'"),
    ("author: A", "author: ''", 4, "at least 1 character"),
    ("  low: -1\n", "  low: .nan\n", 15, "finite"),
    ("horizon: {first: 2026, last: 2035}", "horizon: {first: 2035, last: 2026}", 7, "first <= last"),
    (
        "draws:",
        "starting_share: {unit: percent_of_manufacturing_output, low: 10, central: 20, high: 160}\ndraws:",
        42,
        "less than or equal to 100",
    ),
    ("author: A", "author: A\nauthor: B", 5, "there twice"),
    ("place: ha_noi", "place: ha_nio", 2, "did you mean 'ha_noi'"),
    ("unit: months, lasting", "lasting", 25, "this key is missing"),
]


@pytest.mark.parametrize(("old", "new", "line", "said"), WRONG)
def test_a_wrong_file_is_told_its_name_the_line_the_key_and_what_is_allowed(tmp_path, old, new, line, said):
    assert FILE.count(old) >= 1
    with pytest.raises(DataError) as caught:
        scenarios.load(written(tmp_path, FILE.replace(old, new, 1)))
    message = str(caught.value)
    assert "mine.yml" in message and f"line {line}" in message and said in message, message


def test_all_mistakes_are_told_at_once(tmp_path):
    text = FILE.replace("author: A", "author: ''").replace("unit: months", "unit: years")
    with pytest.raises(DataError) as caught:
        scenarios.load(written(tmp_path, text))
    assert len(str(caught.value).splitlines()) == 2


def test_correlations_that_cannot_hold_together_are_refused(tmp_path):
    impossible = "    - [1, 0.9, -0.9]\n    - [0.9, 1, 0.9]\n    - [-0.9, 0.9, 1]\n"
    text = FILE.replace("    - [1, 0.3, 0]\n    - [0.3, 1, 0]\n    - [0, 0, 1]\n", impossible)
    with pytest.raises(DataError, match=r"line 38.*cannot hold together"):
        scenarios.load(written(tmp_path, text))
    assert not correlation_problems(["a", "b"], [[1, 1], [1, 1]]), "a singular matrix is legal"


@pytest.mark.parametrize(("both", "said"), [(True, "both"), (False, "neither")])
def test_supporting_industry_grows_in_exactly_one_way(tmp_path, both, said):
    text = FILE.replace(
        "correlation:\n  of: [manufacturing_growth, differential, flood]",
        "correlation:\n  of: [manufacturing_growth, pace, flood]",
    )
    extra = "supporting_growth: {unit: percent, default: 11}\n"
    block = text[text.index("differential:\n  unit") : text.index("shocks:\n")]
    text = text + extra if both else text.replace(block, "")
    with pytest.raises(DataError, match=f"{said}.*exactly one of 'differential' and 'supporting_growth'"):
        scenarios.load(written(tmp_path, text))


def test_a_users_file_in_the_data_folder_works_like_ours(own_folder):
    written(own_folder / "scenarios")
    assert "mine" in scenarios.names() and scenarios.load("mine").title.vi == "Của tôi"
    with pytest.raises(ParameterError, match="did you mean 'mine'"):
        scenarios.load("min")


def test_a_users_file_does_not_stand_in_for_a_shipped_one(own_folder):
    written(own_folder / "scenarios", FILE.replace("name: mine", "name: baseline"), name="baseline.yml")
    with pytest.raises(DataError, match=r"baseline.yml.*taken by a shipped scenario"):
        scenarios.load("baseline")


def test_a_file_is_found_by_its_own_name(own_folder):
    written(own_folder / "scenarios", name="other.yml")
    with pytest.raises(DataError, match=r"other.yml: name = 'mine': allowed is .*'other'"):
        scenarios.load("other")


def test_every_shipped_file_says_where_its_shocks_and_levers_come_from():
    shipped = [scenarios.load(path.stem) for path in obs.scenario_files()]
    assert {s.name for s in shipped} == {p.stem for p in obs.scenario_files()}
    assert {"supply_shock", "export_boom", "plan", "supplier_linkage"} <= {s.name for s in shipped}
    stages = [stage for s in shipped for lever in s.levers for stage in lever.stages.values()]
    assert stages and all(s.source.vi != s.source.en for s in stages)
    assert all(shock.source.vi != shock.source.en for s in shipped for shock in s.shocks)
    assert any("assumed" in stage.source.en and "giả định" in stage.source.vi for stage in stages)


def test_the_example_of_the_docs_is_a_legal_file(tmp_path, root):
    text = (root / "docs/scenarios.md").read_text("utf8")
    example = text.split("```yaml\n")[1].split("```")[0]
    assert scenarios.load(written(tmp_path, example)).shocks


def test_a_differential_that_waits_for_a_record_gives_way_to_it():
    baseline, faster = scenarios.load("baseline"), scenarios.load("faster")
    differential = baseline.recorded(1.0, 2.0, 3.0).differential
    assert (differential.low, differential.central, differential.high) == (1.0, 2.0, 3.0)
    assert faster.recorded(1.0, 2.0, 3.0) == faster, "a differential that a file states of its own stays"
