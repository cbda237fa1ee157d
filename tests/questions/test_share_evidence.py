"""What the evidence suggests of the share: every line, pool and weight recomputed from the published figures."""

import numpy as np
import pandas as pd
import pytest
import yaml

from chnt_analysis import observations as obs
from chnt_analysis import userdata
from chnt_analysis.assessment.evidence import Line, equal_pool, group_pool, weights_needed
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.questions import fields, share_evidence
from chnt_analysis.questions.evidence import gather, spans_of, structure_share, tried
from chnt_analysis.scenarios.evidence import FILE
from chnt_analysis.scenarios.evidence import share_evidence as read_file

NOW = pd.Timestamp("2026-05-08")
HEAD = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note\n"


@pytest.fixture(autouse=True, scope="module")
def own_folder(tmp_path_factory):
    """One empty data folder for the module, so that the shipped figures are read once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHNT_DATA", str(tmp_path_factory.mktemp("own")))
        yield


def span(line, name):
    file = read_file()
    named = next(one for one in file.lines if one.name == line)
    known = obs.rows_named(named.rows)
    value = spans_of(named, known, NOW)[name]
    return value.low, value.central, value.high


def triangular_above(x, low, mode, high):
    """Of 100 draws of a triangular distribution, those above x (x above the mode)."""
    return 100 * (high - x) ** 2 / ((high - low) * (high - mode))


def test_the_line_of_another_province_is_its_published_shares_and_three_points_either_way():
    assert span("bac_ninh", "figures") == (10.5, 10.95, 11.5)  # 10.9 exact and "about 11"
    assert span("bac_ninh", "transfer") == (-3, 0, 3)
    lines = {line.name: line.draws for line in gather("ha_noi", NOW).lines}
    assert 7.5 <= lines["bac_ninh"].min() < lines["bac_ninh"].max() <= 14.5
    assert np.median(lines["bac_ninh"]) == pytest.approx(10.98, abs=0.05)


def test_the_line_of_divisions_is_parts_times_the_national_structure():
    rows = obs.select(indicator="industry_gross_output", place="viet_nam", frequency="Y", as_of=NOW)
    output = rows[rows["period"] == "2010"].set_index("sector")["value"]
    central = {22: 0.4, 24: 0.3, 25: 0.4, 28: 0.3, 29: 0.3, 30: 0.3, 26: 0.3, 27: 0.3, 13: 0.5, 14: 0.0, 15: 0.2}
    total = sum(part * output[f"vsic_{division}"] for division, part in central.items())
    structure = structure_share(NOW)
    assert structure.central == pytest.approx(100 * total / output["manufacturing"]) == pytest.approx(14.40, abs=0.005)
    assert (structure.low, structure.high) == pytest.approx((6.32, 23.81), abs=0.005)
    line = next(one for one in gather("ha_noi", NOW).lines if one.name == "division_structure")
    assert (
        line.count(16)
        == pytest.approx(triangular_above(16, 6.315, 14.401, 23.809), abs=0.1)
        == pytest.approx(37.1, abs=0.1)
    )


def test_the_line_of_counts_multiplies_the_four_published_quantities():
    assert span("enterprise_counts", "share") == (10.5, 11.0, 11.5)
    # 2023: 960 / 5,000; 2024: 900 / 6,000; 2025: 900 / 5,000 and 900 / 7,000
    low, central, high = span("enterprise_counts", "counts")
    assert central == pytest.approx(np.median([960 / 5000, 900 / 6000, 900 / 5000, 900 / 7000]))
    assert (low, high) == pytest.approx((855 / 7000, 965 / 4750))
    size = span("enterprise_counts", "relative_size")
    persons = (1519655 / 59938) / (10079886 / 291299)
    output = 8.07 / (100 * 59938 / 291299)
    assert size == pytest.approx((output, persons, 1.0), abs=0.005)
    middle = 11 * central * 0.73 / 0.077
    line = next(one for one in gather("ha_noi", NOW).lines if one.name == "enterprise_counts")
    assert np.median(line.draws) == pytest.approx(middle, rel=0.07)  # of a product of skew ranges, not of its centres
    assert middle == pytest.approx(17.2, abs=0.05)


def test_the_weight_of_the_city_in_national_industry_is_the_last_published_moved_by_both_indexes():
    here = dict(
        zip(range(2013, 2026), (4.5, 4.2, 8.3, 7.3, 7.1, 6.94, 8.45, 4.7, 4.8, 8.8, 3.0, 5.9, 7.2), strict=True)
    )
    there = dict(
        zip(range(2013, 2026), (5.9, 7.6, 9.8, 7.4, 9.4, 10.24, 9.11, 3.35, 4.76, 7.76, 1.46, 8.2, 9.2), strict=True)
    )
    ratio = np.prod([(1 + here[y] / 100) / (1 + there[y] / 100) for y in here])
    assert span("enterprise_counts", "output_share") == (7.0, 7.7, 8.65)
    assert 8.65 * ratio == pytest.approx(7.7, abs=0.05)


def test_the_yearly_step_of_an_older_share_is_the_record_of_the_differential():
    facts = fields.ask(place="ha_noi", target_year=2025).facts
    gaps = [facts.growth_of(year)["central"] - facts.whole_of(year).value for year in range(2020, 2026)]
    assert np.mean(gaps) == pytest.approx(0.0, abs=0.1)
    assert read_file().carried_forward.sd == pytest.approx(np.std(gaps, ddof=1), abs=0.05)


LINES = [
    Line("a", "one", 1, np.array([10.0, 20.0])),
    Line("b", "two", 1, np.array([10.0, 10.0])),
    Line("c", "two", 3, np.array([20.0, 20.0])),
]


def test_pools_weigh_lines_alike_or_groups_alike():
    assert equal_pool(LINES).weights.tolist() == pytest.approx([1 / 3] * 3)
    pool = group_pool(LINES, {"one": 1, "two": 1})
    assert pool.weights.tolist() == [0.5, 0.125, 0.375]
    assert pool.count(15) == 0.5 * 50 + 0.125 * 0 + 0.375 * 100 == 62.5
    assert equal_pool(LINES).count(15) == pytest.approx((50 + 0 + 100) / 3)


def test_a_repeated_line_does_not_make_the_pool_narrower():
    one = group_pool(LINES[:1], {"one": 1})
    twice = equal_pool([LINES[0], Line("again", "one", 1, LINES[0].draws)])
    assert twice.quantile([0.1, 0.9]) == pytest.approx(one.quantile([0.1, 0.9]))


def test_the_weight_needed_puts_half_of_the_draws_on_the_other_side():
    pool = group_pool(LINES, {"one": 1, "two": 1})  # 62.5 of 100 reach 15
    needed = weights_needed(pool, 15)
    rest = (62.5 - 0.125 * 0) / 0.875
    assert needed["b"] == pytest.approx((50 - rest) / (0 - rest))
    assert needed["b"] * 0 + (1 - needed["b"]) * rest == pytest.approx(50)
    assert np.isnan(needed["a"]) and np.isnan(needed["c"])


def test_leaving_out_a_line_gives_its_weight_to_the_others_and_no_other_line_moves():
    whole, less = gather("ha_noi", NOW), gather("ha_noi", NOW, without=["bac_ninh"])
    assert whole.pool.weights.round(6).tolist() == [0.333333, 0.166667, 0.166667, 0.333333]
    assert less.pool.weights.round(6).tolist() == [0.25, 0.25, 0.5]
    kept = {line.name: line.draws for line in less.lines}
    assert all((kept[line.name] == line.draws).all() for line in whole.lines if line.name in kept)
    assert less.states["bac_ninh"] == "off"
    assert whole.without("bac_ninh").count(16) == less.pool.count(16)
    counts = less.pool.counts(16)
    assert less.pool.count(16) == pytest.approx(0.25 * counts["enterprise_counts"] + 0.5 * counts["division_structure"])


def test_the_pool_moves_as_the_documentation_says():
    moves = share_evidence.ask(language="en", as_of="2026-05-08").facts.moves
    documentation = (obs.DATA.parent / "docs" / "share_evidence.md").read_text("utf8")
    for move in moves.itertuples():
        name = "as in the file" if move.case == "all" else f"{move.case} `{move.item}`"
        row = f"| {name} | {move.low:.1f} | {move.central:.1f} | {move.high:.1f} | {move.count:.0f} |"
        assert row in documentation, row


def test_a_figure_that_is_set_aside_weighs_nothing_and_is_shown_as_one_group_more():
    evidence = gather("ha_noi", NOW)
    assert not {line.name for line in evidence.aside} & set(evidence.pool.weights.index)
    with_goals = evidence.including("goals_of_plans")
    assert with_goals.weights["goals_of_plans"] == 0.25
    goals = next(line for line in evidence.aside if line.name == "goals_of_plans")
    assert with_goals.count(16) == pytest.approx(0.75 * evidence.pool.count(16) + 0.25 * goals.count(16))


def test_no_card_and_no_sentence_states_the_pooled_count_without_its_span():
    question = share_evidence.ask(language="en")
    numbers = question.headline().numbers
    assert numbers["draws_fewest_by_line"] <= numbers["draws_by_weights"] <= numbers["draws_most_by_line"]
    count = f"{numbers['draws_by_weights']:.0f}"
    range_by_line = f"from {numbers['draws_fewest_by_line']:.0f} to {numbers['draws_most_by_line']:.0f} reach 16% depending on the kind of evidence, and {count} by these"
    assert range_by_line in question.headline().sentence
    cards = [card for card in question.headline().cards if count in card.note.split()]
    assert [card.value for card in cards] == [
        f"{numbers['draws_fewest_by_line']:.0f}–{numbers['draws_most_by_line']:.0f} of 100"
    ]
    assert "probab" not in question.headline().sentence


def test_the_evidence_is_what_was_known_at_the_date():
    early = gather("ha_noi", pd.Timestamp("2021-06-30"))
    assert early.states["national_revenue"] == early.states["enterprise_counts"] == "not_known"
    assert {line.name for line in early.lines} == {"bac_ninh", "division_structure"}
    assert (early.rows["available_from"] <= "2021-06-30").all()


def test_the_machinery_is_tried_where_the_share_is_known():
    trial = tried(read_file(), NOW)
    structure = structure_share(NOW)
    assert (trial.place, trial.year, trial.value) == ("bac_ninh", 2020, 10.9)
    below = 100 * (10.9 - structure.low) ** 2 / ((structure.high - structure.low) * (structure.central - structure.low))
    assert trial.below == pytest.approx(below, abs=0.1)
    assert trial.low < trial.value < trial.high


def test_a_places_own_older_share_is_a_line_and_never_evidence_from_elsewhere():
    evidence = gather("bac_ninh", NOW)
    assert evidence.states == {
        "bac_ninh": "not_here",
        "national_revenue": "used",
        "enterprise_counts": "not_here",
        "division_structure": "used",
    }
    own = next(line for line in evidence.lines if line.name == "own_share")
    sd = np.diff(np.quantile(np.log(own.draws), [0.1587, 0.8413]))[0] / 2
    assert np.median(own.draws) == pytest.approx(11, abs=0.05)
    assert sd == pytest.approx(np.hypot(0.039 * 2, 0.018), abs=0.003)  # four years' steps, and "about 11"


def test_a_real_share_replaces_the_evidence_for_two_years_and_is_then_one_more_line(tmp_path, monkeypatch):
    monkeypatch.setenv("CHNT_DATA", str(tmp_path / "data"))
    row = "cnht_output_share,ha_noi,supporting_industry,Y,{},share,12.5,percent_of_manufacturing_output,actual,{},our own count,"
    path = tmp_path / "own.csv"
    path.write_text(HEAD + row.format(2021, "2022-03-01") + "\n", "utf8")
    userdata.add(path)
    evidence = gather("ha_noi", NOW)
    assert evidence.real is None and evidence.lines[-1].name == "own_share"
    assert evidence.pool.weights["own_share"] == 0.25
    path.write_text(HEAD + row.format(2024, "2025-03-01") + "\n", "utf8")
    userdata.add(path)
    assert gather("ha_noi", NOW).real.value == 12.5
    question = share_evidence.ask(language="en")
    assert "the entered share of 12.5% in 2024 replaces the estimate" in question.headline().sentence
    assert [card.kind for card in question.headline().cards][-1] == "own"


def edited(tmp_path, change):
    content = yaml.safe_load((obs.DATA / FILE).read_text("utf8"))
    content["date"] = str(content["date"])
    change(content)
    path = tmp_path / "mine.yml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True), "utf8")
    return path


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda c: c["lines"][0].update(group="nobody"),
            r"lines\.0\.group = 'nobody': no such group; the groups are same_definition",
        ),
        (lambda c: c["lines"][0].pop("transfer"), "method share_elsewhere needs transfer"),
        (lambda c: c["lines"][0].update(name="national_revenue"), "this name is there twice"),
        (lambda c: c["groups"][0].update(weight=2), "groups do not weigh equally: each needs a reason"),
        (lambda c: [line.update(use=False) for line in c["lines"]], "no line is in use with a weight above 0"),
        (
            lambda c: c["lines"][0]["figures"].update(rows=["ca99999"]),
            r"no figure or goal has the id ca99999 \(in bac_ninh\)",
        ),
        (lambda c: c["lines"][2]["relative_size"].pop("reason"), "a typed range needs low, central, high and a reason"),
        (lambda c: c["check"].update(lines=["nothing"]), "no such line; the lines are bac_ninh"),
        (lambda c: c.pop("author"), "author = nothing: this key is missing"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_with_its_line(tmp_path, change, message):
    with pytest.raises(DataError, match=message):
        read_file(edited(tmp_path, change))


def test_a_switch_in_the_file_leaves_a_line_out(tmp_path):
    path = edited(tmp_path, lambda c: c["lines"][0].update(use=False))
    evidence = gather("ha_noi", NOW, file=read_file(path))
    assert evidence.states["bac_ninh"] == "off" and "bac_ninh" not in evidence.pool.weights


def test_a_line_that_does_not_exist_cannot_be_left_out():
    with pytest.raises(ParameterError, match=r"without = 'bac_nihn': allowed are bac_ninh, .* did you mean 'bac_ninh'"):
        share_evidence.ask(without="bac_nihn")
