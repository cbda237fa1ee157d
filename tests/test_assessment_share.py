"""The share from few yearly figures over a monthly whole: identities, monotone chances, what it refuses."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import userdata
from chnt_analysis.assessment import few, share
from chnt_analysis.errors import DataError, UndefinedError
from chnt_analysis.forecasting import Draws
from chnt_analysis.questions import output_share
from chnt_analysis.targets import required_share_growth


def whole(rate=6.0, spread=0.0, years=11, known=6, draws=400):
    months = pd.period_range("2020-01", periods=12 * years, freq="M", name="period")
    steps = np.random.default_rng(0).normal(0, spread, (len(months), draws))
    steps[: 12 * known] = 0
    path = 100 * np.exp(np.log1p(rate / 100) * np.arange(len(months)) / 12)[:, None] * np.exp(steps.cumsum(axis=0))
    return Draws(path, months, months[12 * known - 1], "made up")


def shares(*values, first=2020, step=2):
    return [few.Figure(first + step * i, v) for i, v in enumerate(values)]


def test_a_part_that_keeps_pace_keeps_its_share():
    found = share.outlook(shares(12.0, 12.0, 12.0), whole(), 2030)
    middle = found.interval()["point"]
    assert float(middle["2024"]) == pytest.approx(12, abs=0.2)
    assert float(middle["2030"]) == pytest.approx(12, abs=2.5)
    assert found.years[0] == 2024


def test_the_scale_of_the_whole_does_not_matter():
    base = whole(spread=0.01)
    scaled = Draws(base.values * 37.5, base.periods, base.origin, base.method)
    one, other = (share.outlook(shares(12.0, 13.0, 14.0), w, 2030).share for w in (base, scaled))
    np.testing.assert_allclose(one, other, rtol=1e-6)


def test_uncertainty_of_the_whole_widens_the_answer():
    calm, rough = (share.outlook(shares(12.0, 13.0, 14.0), whole(spread=s), 2030) for s in (0.0, 0.03))
    width = [float(o.interval().eval("upper_80 - lower_80")["2030"]) for o in (calm, rough)]
    assert width[0] < width[1]


def test_chances_fall_with_the_goal_and_reached_by_grows_with_the_year():
    found = share.outlook(shares(12.0, 13.0, 14.0), whole(spread=0.01), 2030)
    falling = [found.probability(goal, 2030) for goal in (12, 14, 16, 18)]
    rising = [found.reached_by(16, year) for year in range(2025, 2031)]
    assert falling == sorted(falling, reverse=True) and rising == sorted(rising)
    assert all(found.reached_by(16, y) >= found.probability(16, y) for y in found.years)


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
    table = share.swings((10, 13, 16), (4, 6, 8), flat, np.ones(50), 5).set_index("source")["width"]
    assert table["whole_forecast"] == table["whole_index"] == 0
    assert table["start"] == pytest.approx(6 * 1.06**5 / 1.3)


@pytest.mark.parametrize(
    ("figures", "says"),
    [
        (shares(12.0, 116.0), "2022.*at most 100 %"),
        (shares(12.0, first=2001), "2001.*start in 2020-01"),
        ([few.Figure(2021, 0)], "above 0"),
    ],
)
def test_impossible_shares_and_years_without_the_whole_are_refused(figures, says):
    with pytest.raises(DataError, match=says):
        share.outlook(figures, whole(), 2030)


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


def test_a_year_beyond_the_paths_is_not_defined():
    with pytest.raises(UndefinedError, match="2040"):
        share.yearly_mean(whole(), 2040)
