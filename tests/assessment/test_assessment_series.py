"""Goals for a series: the identities, the command's contract, and what it refuses."""

import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chnt_analysis import cli
from chnt_analysis.assessment import assess_series, measures
from chnt_analysis.assessment.official import official_classes
from chnt_analysis.errors import DataError, ParameterError

KEYS = [
    *("series", "target", "by", "measure", "direction", "latest", "distance", "required_growth", "pace"),
    *("progress_class", "probability", "probability_reached_by", "first_passage"),
]


def monthly(count=90, rate=5.0, noise=0.02, first="2018-01", seed=3):
    months = pd.period_range(first, periods=count, freq="M", name="period")
    season = 0.08 * np.sin(2 * np.pi * months.month.to_numpy() / 12)
    shocks = np.random.default_rng(seed).normal(0, noise, count)
    return pd.Series(100 * np.exp(np.log1p(rate / 100) * np.arange(count) / 12 + season + shocks), index=months)


def yearly(values=(79, 82, 84, 89, 93, 96, 100, 104, 110, 113, 121, 125, 131.0), first="2012"):
    """Long enough that past errors stand behind a probability."""
    return pd.Series(values, index=pd.period_range(first, periods=len(values), freq="Y", name="period"))


@pytest.mark.parametrize(
    ("measure", "by", "target"),
    [
        ("level", "2027-06", 160.0),
        ("yoy", "2026-03", 7.0),
        ("yoy", "2027-03", 7.0),
        ("ytd", "2025-10", 6.0),
        ("ytd", "2026-05", 9.0),
        ("annual_growth", "2025", 8.0),
        ("annual_growth", "2026", 8.0),
        ("annual_growth", "2028", -3.0),
    ],
)
def test_the_required_growth_hits_the_goal_exactly(measure, by, target):
    level = monthly()
    due = measures.deadline(by, level, measure)
    rate = measures.required_growth(level, measure, target, due)
    if measure == "level":
        assert level.iloc[-1] * (1 + rate / 100) ** ((due - level.index[-1]).n / 12) == pytest.approx(target, rel=1e-12)
    else:
        path = measures.continued(level, rate, due)
        assert measures.observed(path, measure)[due] == pytest.approx(target, abs=1e-9)


def test_the_required_rest_of_a_year_is_the_one_of_the_growth_room():
    from chnt_analysis.growth import required_rest_of_year

    level = monthly()
    due = measures.deadline("2025", level, "annual_growth")
    assert measures.required_growth(level, "annual_growth", 6.0, due) == pytest.approx(
        required_rest_of_year(level, 2025, 6.0), abs=1e-9
    )


def test_a_higher_goal_is_never_more_likely_nor_sooner():
    level = monthly()
    paths = assess_paths(level)
    for measure, targets_ in (("level", range(130, 220, 10)), ("annual_growth", range(-4, 16, 2))):
        assessments = [assess_series(level, target=t, by="2027", measure=measure, paths=paths) for t in targets_]
        for name in ("probability", "probability_reached_by"):
            values = [getattr(one, name) for one in assessments]
            assert values == sorted(values, reverse=True) and values[0] > values[-1]


def test_being_reached_by_a_later_date_is_never_less_likely():
    level = yearly()
    assessments = [assess_series(level, target=165, by=str(year), draws=400) for year in range(2025, 2034)]
    reached = [one.probability_reached_by for one in assessments]
    assert reached == sorted(reached) and reached[0] < reached[-1]
    assert all(one.probability <= one.probability_reached_by for one in assessments)
    assert len({one.first_passage["p50"] for one in assessments}) == 1, "the date does not depend on the deadline"


@settings(max_examples=5, deadline=None)
@given(scale=st.floats(1e-6, 1e6))
def test_the_answer_is_free_of_scale_and_unit(scale):
    one = assess_series(yearly(), target=160, by="2029", draws=300)
    other = assess_series(yearly() * scale, target=160 * scale, by="2029", draws=300)
    for name in ("required_growth", "observed_growth", "pace", "probability", "probability_reached_by"):
        assert getattr(other, name) == pytest.approx(getattr(one, name), rel=1e-6, abs=0.004)
    assert other.distance == pytest.approx(one.distance * scale)
    assert other.progress_class == one.progress_class


def test_at_most_is_the_other_side():
    level = yearly((252, 246, 235, 230, 219, 214, 205, 200, 190, 186, 180, 171, 168.0), first="2011")
    low = assess_series(level, target=130, by="2027", direction="at_most", draws=500)
    high = assess_series(level, target=130, by="2027", direction="at_least", draws=500)
    assert low.probability + high.probability == pytest.approx(1)
    assert low.required_growth < 0 and low.progress_class == "insufficient"
    assert high.progress_class == "on_track" and high.pace is None and high.probability_reached_by == 1


@pytest.mark.parametrize(
    ("measure", "by", "verdict"),
    [
        ("level", "2020", "not_reached"),
        ("annual_growth", "2021", "reached"),
        ("annual_growth", "2018", "not_knowable"),
        ("yoy", "2019-05", "reached"),
    ],
)
def test_a_deadline_that_has_passed_gets_a_verdict_and_no_probability(measure, by, verdict):
    assessed = assess_series(monthly(noise=0.001), target=4.9 if measure != "level" else 150, by=by, measure=measure)
    assert assessed.verdict == verdict
    assert assessed.probability is assessed.probability_reached_by is assessed.required_growth is None
    assert assessed.reason


def test_the_same_seed_gives_the_same_answer():
    one, other = (assess_series(yearly(), target=160, by="2027", seed=7).as_dict() for _ in range(2))
    assert json.dumps(one) == json.dumps(other)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"by": "soon"}, "soon"),
        ({"by": "2026-01..2026-03", "measure": "annual_growth"}, "a year"),
        ({"measure": "share"}, "annual_growth"),
        ({"target": -5.0}, "positive"),
        ({"since": "2040-01"}, "known periods"),
        ({"season": 50}, "season"),
        ({"by": "2099-12"}, "at most 600"),
        ({"direction": "upwards"}, "at_most"),
    ],
)
def test_a_wrong_call_names_the_parameter_and_what_is_allowed(wrong, says):
    with pytest.raises(ParameterError, match=says):
        assess_series(monthly(), **{"target": 150.0, "by": "2026-12", **wrong})


def test_a_goal_with_no_data_is_refused():
    with pytest.raises(DataError, match="no value"):
        assess_series(yearly((np.nan, np.nan)), target=3, by="2030")


def test_two_observations_give_the_arithmetic_and_the_reason_for_no_probability():
    assessed = assess_series(yearly((10, 11.0), first="2018"), target=16, by="2024")
    assert assessed.probability is None and "3" in assessed.reason
    assert assessed.required_growth == pytest.approx(100 * ((16 / 11) ** (1 / 5) - 1))


# -- the command


def write(tmp_path, text):
    path = tmp_path / "series.csv"
    path.write_text(text, "utf8")
    return path


def lines(series, name=""):
    return "".join(f"{name + ',' if name else ''}{p},{v:.6f}\n" for p, v in series.items())


def test_the_command_gives_one_object_with_the_keys_of_the_contract(tmp_path, capsys):
    path = write(tmp_path, "period,value\n" + lines(yearly()))
    assert cli.main(["assess", str(path), "--target", "150", "--by", "2028", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert set(KEYS) <= set(report)
    assert 0 <= report["probability"] <= report["probability_reached_by"] <= 1
    assert report["distance"] == pytest.approx(150 - report["latest"])


def test_the_command_gives_a_list_for_several_series(tmp_path, capsys):
    path = write(tmp_path, "series,period,value\n" + lines(yearly(), "a") + lines(yearly() * 2, "b"))
    assert cli.main(["assess", str(path), "--target", "150", "--by", "2028", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [one["series"] for one in report] == ["a", "b"]


def test_the_command_gives_a_verdict_for_a_past_deadline(tmp_path, capsys):
    path = write(tmp_path, "period,value\n" + lines(yearly()))
    assert cli.main(["assess", str(path), "--target", "110", "--by", "2020", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["verdict"] == "reached" and report["probability"] is None
    assert cli.main(["assess", str(path), "--target", "110", "--by", "2020"]) == 0
    assert "reached" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "series.csv"),
        ("period,amount\n2020,1\n", "value"),
        ("period,value\n2020,1\n2020,2\n", "row 3"),
        ("period,value\n2020,x\n", "'x'"),
        ("period,value\n2020-13,1\n", "2020-13"),
        ("period,value\n2020,1\n2021-01,2\n", "one frequency"),
        ("period,value\n", "no rows"),
        ("period,value\n2020,-1\n2021,2\n", "positive"),
        ("period,value\n2020,inf\n", "inf"),
        ("period,value\n2020,\n", "no value"),
    ],
)
def test_the_command_refuses_a_wrong_file_without_a_traceback(tmp_path, capsys, text, says):
    assert cli.main(["assess", str(write(tmp_path, text)), "--target", "3", "--by", "2028"]) == 2
    assert says in capsys.readouterr().err


def test_the_command_refuses_a_missing_file_and_a_goal_that_is_no_number(tmp_path, capsys):
    assert cli.main(["assess", str(tmp_path / "none.csv"), "--target", "3", "--by", "2028"]) == 2
    with pytest.raises(SystemExit) as stop:
        cli.main(["assess", "x.csv", "--target", "nan", "--by", "2028"])
    assert stop.value.code == 2


def test_periods_out_of_order_are_sorted_and_said(tmp_path, capsys):
    path = write(tmp_path, "period,value\n2021,108\n2020,104\n2019,100\n")
    assert cli.main(["assess", str(path), "--target", "120", "--by", "2023"]) == 0
    out = capsys.readouterr()
    assert "not in order" in out.err and "latest 108" in out.out


def assess_paths(level):
    from chnt_analysis.assessment.series import simulate

    return simulate(level, pd.Period("2027-12", "M"), draws=500)


def test_no_probability_is_stated_where_no_past_error_stands_behind_it():
    years = pd.period_range("2020", periods=3, freq="Y", name="period")
    assessed = assess_series(pd.Series([5.0, 6.0, 7.0], index=years), target=9.0, by="2025")
    assert assessed.probability is assessed.probability_reached_by is assessed.first_passage is None
    assert "no past error was seen" in assessed.reason and assessed.required_growth is not None


def level_of(*pairs):
    years, values = zip(*pairs, strict=True)
    return pd.Series(values, index=pd.PeriodIndex([str(y) for y in years], freq="Y", name="period"), dtype=float)


@pytest.mark.parametrize(
    ("known", "target", "by", "direction", "classes"),
    [
        ([(2015, 100), (2023, 150)], 300, 2030, "at_least", ("moderate", "acceleration_needed", "accelerate")),
        ([(2015, 100), (2023, 190)], 300, 2030, "at_least", ("significant", "on_track", "on_track")),
        ([(2015, 100), (2023, 103)], 300, 2030, "at_least", ("insufficient", "limited", "stagnation")),
        ([(2015, 100), (2023, 90)], 300, 2030, "at_least", ("away", "deterioration", "stagnation")),
        ([(2015, 100), (2023, 320)], 300, 2030, "at_least", ("significant", "target_achieved", "on_track")),
        ([(2015, 320), (2023, 310)], 300, 2030, "at_least", (None, "target_achieved", "on_track")),
        ([(2015, 320), (2023, 290)], 300, 2030, "at_least", (None, "deterioration", "stagnation")),
        ([(2015, 40), (2023, 25)], 10, 2030, "at_most", ("moderate", "acceleration_needed", "accelerate")),
        ([(2012, 100), (2014, 120)], 300, 2030, "at_least", (None, None, "on_track")),
        ([(2015, 100), (2020, 150), (2021, 170)], 160, 2020, "at_least", (None, None, "accelerate")),
        ([(2015, 100), (2020, 165), (2021, 100)], 160, 2020, "at_least", (None, None, "on_track")),
        ([(2023, 100)], 300, 2030, "at_least", (None, None, None)),
    ],
    ids=[
        "the source's example",
        "on track",
        "hardly moved",
        "fell",
        "met",
        "met at the base and still",
        "met at the base, lost since",
        "at most",
        "no figure since the base year",
        "past, missed",
        "past, reached at its year",
        "one figure",
    ],
)
def test_each_official_class_follows_its_own_formula(known, target, by, direction, classes):
    official = official_classes(level_of(*known), target, pd.Period(str(by), "Y"), direction=direction)
    assert tuple(one.progress for one in official) == classes
    assert all(one.reason for one in official if one.progress is None)


def test_the_three_questions_have_three_answers():
    assessed = assess_series(level_of((2015, 100), (2023, 150)), target=300, by="2030", draws=100)
    official = assessed.as_dict()["progress_classes"]
    assert assessed.progress_class == "insufficient", "150 must double in seven years: 10.4 % a year against 5.2"
    assert (official["eurostat"]["class"], official["un_progress_chart"]["class"]) == ("moderate", "accelerate")
    assert official["eurostat"]["ratio"] == pytest.approx(100 * (1.5 ** (1 / 8) - 1) / (3 ** (1 / 15) - 1))
    assert official["un_progress_chart"]["ratio"] == pytest.approx(100 * (100 * 1.5 ** (15 / 8) - 100) / 200)
    assert all(one["formula"] and one["source"] and one["base"] == "2015" for one in official.values())


def test_a_goal_that_is_a_growth_rate_has_no_official_class():
    monthly = pd.Series(100 * 1.005 ** np.arange(60), index=pd.period_range("2020-01", periods=60, freq="M"))
    assessed = assess_series(monthly, target=11, by="2026", measure="annual_growth", draws=100)
    assert {(one.progress, one.reason) for one in assessed.progress_classes} == {(None, "growth_rate")}
    level = assess_series(monthly, target=150, by="2026-06", draws=100).progress_classes[0]
    assert level.base == "2020-12", "the same month as the newest value"
