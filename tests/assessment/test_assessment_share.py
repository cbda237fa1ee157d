"""The share from sparse yearly figures over a monthly whole: identities, monotone chances, what it refuses."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import userdata
from chnt_analysis.assessment import random_walk, share, sparse_counts
from chnt_analysis.errors import DataError, UndefinedError
from chnt_analysis.forecasting import Draws
from chnt_analysis.goals import Result
from chnt_analysis.questions import output_share
from chnt_analysis.targets import required_share_growth


def whole(rate=6.0, sd=0.0, years=11, known=6, draws=400):
    months = pd.period_range("2020-01", periods=12 * years, freq="M", name="period")
    steps = np.random.default_rng(0).normal(0, sd, (len(months), draws))
    steps[: 12 * known] = 0
    path = 100 * np.exp(np.log1p(rate / 100) * np.arange(len(months)) / 12)[:, None] * np.exp(steps.cumsum(axis=0))
    return Draws(path, months, months[12 * known - 1], "made up")


def record(*values, last=2025, decimals=1):
    """Yearly shares up to a year, printed with some decimals."""
    half = 0.5 * 10.0**-decimals
    first = last + 1 - len(values)
    return [sparse_counts.Figure(first + i, float(v), ends=(v - half, v + half)) for i, v in enumerate(values)]


@pytest.mark.parametrize(
    ("figures", "chance", "median"),
    [
        (record(*[17.0] * 7), (80, 95), (16.8, 17.2)),
        (record(*[17.0] * 7, decimals=0), (80, 95), (16.8, 17.2)),
        (record(12, 12.5, 13, 13.5, 14, 14.5, 15), (80, 97), (17.0, 18.0)),
        (record(15, 14.5, 14, 13.5, 13, 12.5, 12), (0, 2), (9.8, 10.8)),
        (record(12.1, 12.1, 12.1, 15.1, 15.1, 15.1, 15.1), (35, 65), (15.1, 16.6)),
        (record(14.1, 14.4, 14.7), (25, 50), (14.8, 16.0)),
        (record(13, 13, 14, 14, 15, 15, 15, decimals=0), (55, 85), (15.7, 17.2)),
    ],
    ids=["flat", "flat in whole percents", "even rise", "even fall", "one jump", "three years", "whole percents"],
)
def test_the_record_decides_as_far_as_it_goes(figures, chance, median):
    summary = random_walk.outlook(figures, 2030, draws=4000).summary(16.0, 2030)
    assert chance[0] <= summary["probability"] <= chance[1] and median[0] <= summary["point"] <= median[1], summary


def test_one_share_leaves_the_prior_alone():
    outlook = random_walk.outlook(record(15.0), 2030, draws=40_000)
    steps = np.log(outlook.at(2026) / (100 - outlook.at(2026))) - np.log(15 / 85)
    prior = random_walk.read_prior()
    assert np.median(outlook.at(2030)) == pytest.approx(15.0, abs=0.1), "the prior has no drift"
    assert outlook.drift.std() == pytest.approx(3.9 / 4**0.5, rel=0.03) == pytest.approx(prior.drift_sd, rel=0.03)
    log_normal = 3.9**2 * np.exp(2 / (2 * 3))  # mean square of a log-normal whose log has variance 1 / (2 n)
    reading = (0.1 / 15 / 0.85) ** 2 / 12
    expected = (log_normal + 3.9**2 / 4) / 85**2 + reading
    assert steps.var() == pytest.approx(expected, rel=0.1), (
        "innovation standard deviation and drift of the file, divided by 1 - s"
    )


def test_a_prior_with_the_former_name_of_a_key_is_read_as_before():
    shipped = random_walk.read_prior()
    former = shipped.model_dump()
    former["spread"] = former.pop("innovation_sd")
    assert random_walk.SharePrior.model_validate(former) == shipped


def test_a_steady_record_is_followed_and_a_noisy_one_is_not():
    calm, rough = (random_walk.outlook(record(*v), 2030) for v in ((12, 12.5, 13, 13.5, 14), (12, 14, 11.5, 14.5, 14)))
    assert np.median(calm.drift) > 2 * abs(np.median(rough.drift)) > 0
    width = [float(o.interval((80,)).eval("upper_80 - lower_80")["2030"]) for o in (calm, rough)]
    assert width[0] < width[1]


def test_a_figure_is_read_as_it_is_printed():
    def of(*pairs):
        results = [Result(v, q, str(2020 + i), f"r{i}") for i, (v, q) in enumerate(pairs)]
        return [f.ends for f in random_walk.readings(results, ["a"] * len(results))]

    assert of((17.0, "exact"), (17.1, "exact")) == [pytest.approx((16.95, 17.05)), pytest.approx((17.05, 17.15))]
    assert of((17.0, "exact"), (16.0, "about"), (16.0, "more_than")) == [(16.5, 17.5), (15.5, 16.5), (16.0, 17.0)]
    assert random_walk.readings([Result(16.5, "range", "2023", "r", (16.0, 17.0))], ["a"])[0].ends == (16.0, 17.0)


def test_a_goal_is_assessed_by_the_published_share():
    whole = share.Outlook((2030,), np.array([[15.4, 15.6, 16.2]]), half=0.5)
    exact = share.Outlook((2030,), np.array([[15.4, 15.6, 16.2]]))
    assert whole.probability(16, 2030) == pytest.approx(2 / 3) and exact.probability(16, 2030) == pytest.approx(1 / 3)


def test_the_share_stays_between_0_and_100():
    for value in (0.4, 99.2):
        share = random_walk.outlook(record(value), 2045).share
        assert share.min() > 0 and share.max() < 100


def test_steps_go_with_the_whole_as_the_prior_says():
    prior = random_walk.read_prior()
    strong = prior.model_copy(update={"correlation": prior.correlation.model_copy(update={"value": -0.8})})
    made = whole(sd=0.01, draws=4000)
    outlook = random_walk.outlook(record(14.0, 14.1, 14.2), 2030, whole=made, prior=strong)
    growth = share.yearly_mean(made, 2030) / share.yearly_mean(made, 2029)
    steps = np.log(outlook.at(2030) / outlook.at(2029))
    assert np.corrcoef(growth, steps)[0, 1] < -0.5
    part = random_walk.growth_of_part(outlook, made, 2030)
    ratio = outlook.at(2030) * share.yearly_mean(made, 2030) / (outlook.at(2025) * share.yearly_mean(made, 2025))
    np.testing.assert_allclose((1 + part / 100) ** 5, ratio)


def test_chances_fall_with_the_goal_and_reached_by_grows_with_the_year():
    outlook = random_walk.outlook(record(12.0, 13.0, 14.0), 2030)
    falling = [outlook.probability(goal, 2030) for goal in (12, 14, 16, 18)]
    rising = [outlook.reached_by(16, year) for year in range(2025, 2031)]
    assert falling == sorted(falling, reverse=True) and rising == sorted(rising)
    assert all(outlook.reached_by(16, y) >= outlook.probability(16, y) for y in outlook.years)


def test_break_even_growth_is_the_growth_the_arithmetic_asks_for():
    ratio = np.full(10, 1.06**5)
    rates = share.break_even_growth(np.array([10.0, 14.0]), ratio, 5, 16)
    assert rates[10.0] == pytest.approx(required_share_growth(10, 16, 5, 6))
    above, below = (
        share.conditional(np.array([10.0]), rates[[10.0]].to_numpy() + d, ratio, 5, 16)["value"][0]
        for d in (0.01, -0.01)
    )
    assert (above, below) == (100, 0)


def test_conditional_chances_grow_with_start_and_growth():
    table = share.conditional(
        np.arange(8.0, 18, 2), np.arange(0.0, 20, 4), np.random.default_rng(1).lognormal(0.3, 0.1, 500), 5, 16
    )
    plane = table.pivot(index="start", columns="growth", values="value").to_numpy()
    assert (np.diff(plane, axis=0) >= 0).all() and (np.diff(plane, axis=1) >= 0).all() and plane.min() < plane.max()


def test_what_is_certain_moves_nothing():
    flat = np.full(50, 1.3)
    growth = np.array([5.0, 4.0])
    table = share.swings((10, 13, 16), (-2, 1, 2), growth, flat, np.ones(50)).set_index("source")["width"]
    assert table["whole_forecast"] == table["whole_index"] == 0
    assert table["start"] == pytest.approx(6 * 1.06 / 1.05 * 1.05 / 1.04)
    assert table["part_growth"] == pytest.approx(13 * (1.07 * 1.06 - 1.03 * 1.02) / (1.05 * 1.04))


@pytest.mark.parametrize(
    ("figures", "says"),
    [(record(12.0, 116.0), "2025.*below 100 %"), ([sparse_counts.Figure(2021, 0)], "above 0"), ([], "no share")],
)
def test_impossible_shares_are_refused(figures, says):
    with pytest.raises(DataError, match=says):
        random_walk.outlook(figures, 2030)


def test_own_shares_replace_the_assumption_and_the_unconditional_answer_appears(tmp_path):
    before = output_share.ask(language="en").headline()
    rows = [
        f"cnht_output_share,ha_noi,supporting_industry,Y,{y},share,{v},percent_of_manufacturing_output,actual,{y + 1}-03-01,own,"
        for y, v in ((2020, 12.1), (2022, 13.0), (2024, 14.1))
    ]
    path = tmp_path / "own.csv"
    path.write_text(
        "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note\n"
        + "\n".join(rows)
        + "\n",
        "utf8",
    )
    userdata.add(path)
    after = output_share.ask(language="en").headline()
    assert "probability" not in before.numbers and not any(c.label == "Probability" for c in before.cards)
    assert 0 < after.numbers["probability"] < 100
    assert "model-based, not calibrated" in after.sentence and any(c.label == "Probability" for c in after.cards)
    lower = output_share.ask(language="en", goal=14.0).headline()
    assert lower.numbers["probability"] > after.numbers["probability"]
    assert after.sentence.count("probability") == 1 and "simulations" not in after.sentence, "one chance a paragraph"
    assert before.numbers["differential_needed"] != after.numbers["differential_needed"]


def test_a_year_beyond_the_paths_is_not_defined():
    with pytest.raises(UndefinedError, match="2040"):
        share.yearly_mean(whole(), 2040)
