"""Goals of plans: every row becomes a goal, every goal an assessment, a probability or the reason why not."""

import dataclasses

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis import userdata
from chnt_analysis.assessment import assess, panel, sentence, sparse_counts
from chnt_analysis.assessment.goals import SUPPORTING_GROWTH, Assessment
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.goals import Result, read_goals

HEAD = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note\n"
EARLY = pd.Timestamp("2021-03-01")


@pytest.fixture(scope="module")
def every():
    return read_goals(undated=True)


@pytest.fixture(scope="module")
def frame(every):
    return panel(every)


def goal(indicator, period, place="ha_noi", document=None, **more):
    of_period = [g for g in read_goals(place=place, indicator=indicator, **more) if g.period == period]
    return next(g for g in of_period if document is None or g.named("en") == document)


def test_every_row_of_targets_belongs_to_exactly_one_goal(every):
    rows = [row for g in every for row in g.rows]
    assert sorted(rows) == sorted(obs.targets()["row"]) and len(rows) == len(set(rows))


def test_rows_of_one_document_with_one_goal_are_one_goal_with_several_sources():
    plan = goal("cnht_enterprises", "2021")
    assert (plan.value, plan.named("en"), len(plan.rows), len(plan.sources)) == (900, "Plan 49/KH-UBND", 5, 5)
    assert plan.named("vi") == "Kế hoạch 49/KH-UBND"
    documents = {g.named("en") for g in read_goals(place="ha_noi", indicator="cnht_enterprises") if g.period == "2020"}
    assert len(documents) > 2, "the same number in two documents is two goals"


def test_both_ends_of_a_published_range_and_both_codes_of_an_indicator_are_one_goal():
    share = goal("cnht_output_share", "2023")
    assert (share.low, share.high, share.qualifier, share.value) == (16, 17, "range", 16)
    assert {"tg00106", "tg00107", "tg00113", "tg00114"} <= set(share.rows)


def test_the_whole_panel_is_assessed_in_one_call(every, frame):
    assert len(frame) == len(every) and frame["rows"].map(len).sum() == len(obs.targets())
    assert set(frame["place"]) >= {"ha_noi", "viet_nam", "bac_ninh", "ho_chi_minh_city"}
    assert frame["reason"].ne("").all()


def test_a_probability_stands_nowhere_the_rules_forbid_it(frame):
    assert frame["probability"].isna().all(), "no shipped goal has a calibrated distribution behind it"
    assert set(frame["reason"]) <= {
        *("deadline_passed", "no_base", "definition", "proxy_only", "too_few", "not_calibrated", "flow"),
    }


def test_a_share_never_published_gets_the_grid_of_starts_instead():
    assessed = assess(dataclasses.replace(goal("cnht_output_share", "2023"), period="2030"))
    assert assessed.reason == "no_base" and assessed.latest is None and len(assessed.conditional) > 10
    needed = assessed.conditional.set_index("given")["needed"]
    assert needed.is_monotonic_decreasing and needed[16.0] == pytest.approx(0)


def test_growth_never_published_gets_manufacturing_growth_as_the_condition():
    open_goal = dataclasses.replace(goal(SUPPORTING_GROWTH, "2025"), period="2030")
    assessed = assess(open_goal)
    assert assessed.reason == "proxy_only" and set(assessed.conditional["condition"]) == {"manufacturing_growth"}
    assert (assessed.conditional["given"] + assessed.conditional["needed"]).tolist() == pytest.approx(
        [12] * len(assessed.conditional)
    )


def test_words_enter_the_arithmetic():
    base = goal("cnht_enterprises", "2030", document="Decision 6126/QĐ-UBND")
    about, exact = (assess(dataclasses.replace(base, qualifier=q)) for q in ("about", "exact"))
    assert about.goal.value == 1150 and exact.goal.value == 1200
    assert about.distance == exact.distance == 300, "the distance is to the number as printed"
    assert about.required_low < exact.required_low < exact.required_growth < exact.required_high == about.required_high


@pytest.mark.parametrize(
    ("indicator", "period", "verdict"),
    [
        ("cnht_enterprises", "2021", "not_knowable"),
        ("cnht_enterprises", "2023", "reached"),
        ("cnht_enterprises", "2025", "not_reached"),
        ("cnht_output_share", "2021", "not_knowable"),
    ],
)
def test_a_past_deadline_gets_the_verdict_that_published_figures_allow(indicator, period, verdict):
    assessed = assess(goal(indicator, period))
    assert assessed.verdict == verdict and assessed.probability is None


def test_a_plan_is_open_on_the_day_it_is_published():
    plan = goal("cnht_enterprises", "2021", as_of=EARLY)
    then, now = assess(plan, as_of=EARLY), assess(plan)
    assert then.verdict is None and then.latest.value == 470
    assert now.verdict == "not_knowable"


def test_an_assessment_names_the_rows_behind_it():
    assessed = assess(goal("cnht_enterprises", "2030", document="Decision 6126/QĐ-UBND"))
    assert "ca00035" in assessed.rows and set(assessed.goal.rows) < set(assessed.rows)


def test_every_goal_has_a_sentence_without_a_missing_number(every):
    for one in every[::2]:
        assessed = assess(one, draws=50)
        for text in (sentence(assessed, "vi"), sentence(assessed, "en")):
            assert text.endswith(".") and "None" not in text and "nan" not in text and "  " not in text


def test_an_own_result_gives_the_verdict(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text(
        HEAD
        + "cnht_output_share,ha_noi,supporting_industry,Y,2023,share,16.4,percent_of_manufacturing_output,actual,2024-03-01,own,\n"
    )
    userdata.add(path)
    assessed = assess(goal("cnht_output_share", "2023"))
    assert assessed.verdict == "reached" and assessed.result.value == 16.4


def test_a_count_over_a_whole_period_is_not_called_reached_before_it_is_known():
    """An earlier period's figure says nothing of a later period's goal: no distance, no verdict."""
    stalls = goal("cnht_fair_stalls", "2023")
    assessed = assess(dataclasses.replace(stalls, period="2030"))
    assert assessed.reason == "flow" and assessed.latest.value == 250 and assessed.distance is None
    assert "The latest figure is 250 (2023). It covers the whole period" in sentence(assessed, "en")
    assert "Số liệu mới nhất là 250 (năm 2023). Chỉ tiêu tính cho cả kỳ" in sentence(assessed, "vi")


def test_a_sentence_says_goal_newest_figure_distance_required_and_observed_growth():
    base = goal("cnht_enterprises", "2030", document="Decision 6126/QĐ-UBND")
    known = dict(latest=Result(900, "about", "2023", "r1"), distance=300, required_growth=4.2, reason="too_few")
    growth = dict(required_low=3.96, required_high=4.24, observed_growth=-1.5, observed_from="2018")
    assessed = Assessment(base, EARLY, **known, **growth, progress_class="away")
    assert sentence(assessed, "en") == (
        "Ha Noi, supporting-industry enterprises, 2030 (Decision 6126/QĐ-UBND): the goal is about 1,200 enterprises. "
        "The latest figure is about 900 (2023), 300 enterprises from the goal. This requires growth of 4.0–4.2% a year; "
        "since 2018 it was down 1.5% a year (moving away from the goal). "
        "Too few figures are published to fit a model, so no probability is stated."
    )
    assert sentence(assessed, "vi") == (
        f"Hà Nội, số doanh nghiệp công nghiệp hỗ trợ, năm 2030 ({base.named('vi')}): mục tiêu khoảng 1.200 doanh nghiệp. "
        "Số liệu mới nhất là khoảng 900 (năm 2023), còn cách mục tiêu 300 doanh nghiệp. Cần tăng 4,0–4,2% mỗi năm; "
        "từ năm 2018 đến nay giảm 1,5% mỗi năm (đang rời xa mục tiêu). "
        "Quá ít số liệu công bố để lập mô hình, nên không nêu xác suất."
    )


def test_what_cannot_be_required_is_said_under_a_condition():
    share = dataclasses.replace(goal("cnht_output_share", "2023"), period="2030")
    ends = pd.DataFrame({"condition": "start", "given": [8.0, 12.0, 16.0], "needed": [10.41, 4.2, 0.0]})
    assessed = Assessment(share, EARLY, reason="no_base", conditional=ends)
    assert "Starting from 8.0%, it must grow by 10.4% a year; starting from 16.0%, by 0.0%." in sentence(assessed, "en")
    growth = dataclasses.replace(goal(SUPPORTING_GROWTH, "2025"), period="2030")
    assessed = Assessment(growth, EARLY, reason="proxy_only", conditional=ends.assign(condition="manufacturing_growth"))
    assert (
        "Nếu chế biến, chế tạo tăng 8,0% thì công nghiệp hỗ trợ phải tăng cao hơn 10,4 điểm phần trăm; "
        "nếu tăng 16,0% thì 0,0 điểm phần trăm." in sentence(assessed, "vi")
    )


@pytest.mark.parametrize("value", [117.0, 0.0])
def test_an_impossible_share_is_refused(value):
    wrong = dataclasses.replace(goal("cnht_output_share", "2021"), low=value, high=value)
    with pytest.raises(DataError, match=r"tg00056.*at most 100 %"):
        assess(wrong)


# -- sparse, rounded figures


def totals(*values, first=2017, step=1, qualifier="exact"):
    return [sparse_counts.Figure(first + step * i, v, qualifier) for i, v in enumerate(values)]


def test_the_model_finds_the_growth_of_a_clean_count():
    model = sparse_counts.fit(totals(*(500 * 1.06**i for i in range(9))), 2030)
    low, high = np.quantile(model.growth, [0.1, 0.9])
    assert low < 6 < high and high - low < 6
    middle = model.interval()["point"]
    assert float(middle["2030"]) == pytest.approx(500 * 1.06**13, rel=0.06)


def test_words_move_the_model():
    more, exact, nearly = (
        sparse_counts.fit(totals(800, 900, 1000, step=3, qualifier=q), 2025) for q in ("more_than", "exact", "nearly")
    )
    middle = [float(m.interval().loc["2025", "point"]) for m in (nearly, exact, more)]
    assert middle == sorted(middle) and middle[0] < middle[2]


def test_the_model_is_free_of_unit_and_its_interval_grows():
    one, other = sparse_counts.fit(totals(800, 900, 950), 2030), sparse_counts.fit(totals(800e3, 900e3, 950e3), 2030)
    assert (other.values / one.values).mean() == pytest.approx(1e3, rel=1e-6)
    width = one.interval().eval("upper_80 - lower_80")
    assert width.is_monotonic_increasing


def test_a_rate_stays_between_nothing_and_all():
    model = sparse_counts.fit(
        [
            sparse_counts.Figure(2019, 60, "about"),
            sparse_counts.Figure(2021, 75),
            sparse_counts.Figure(2023, 85, "more_than"),
        ],
        2040,
        scale="logit",
    )
    assert model.values.min() > 0 and model.values.max() < 100


@pytest.mark.parametrize(
    ("figures", "until", "scale", "says"),
    [
        (totals(1, 2), 2030, "log", "at least 3"),
        (totals(1, -2, 3), 2030, "log", "above zero"),
        (totals(50, 100, 60), 2030, "logit", "between 0 and 100"),
    ],
)
def test_figures_the_model_cannot_take_are_refused(figures, until, scale, says):
    with pytest.raises(DataError, match=says):
        sparse_counts.fit(figures, until, scale=scale)
    with pytest.raises(ParameterError, match="2019"):
        sparse_counts.fit(totals(1, 2, 3), 2018)
