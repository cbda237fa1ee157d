"""A part's own growth into a level: worked values by months, by years and year-to-date, and what it leaves alone."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import growth
from chnt_analysis import observations as obs
from chnt_analysis.forecasting.part import known_part
from chnt_analysis.questions import output_growth

SEASON = np.array([0.9, 0.7, 1.0, 1.05, 1.0, 1.05, 1.05, 1.1, 1.05, 1.0, 1.05, 1.05])
MONTHS = pd.period_range("2021-01", "2026-12", freq="M", name="period")
WHOLE = pd.Series(np.tile(SEASON, 6) * np.repeat(100 * 1.06 ** np.arange(6), 12), index=MONTHS)


def rates(*rows):
    """Rates of a part as (period, basis, value)."""
    first = obs.observations().iloc[:1]
    made = [
        first.assign(
            row=f"u{i}",
            indicator="cnht_output_growth",
            sector="supporting_industry",
            period=period,
            basis=basis,
            value=value,
            frequency="M" if "-" in period else "Y",
            available_from=pd.Timestamp("2026-11-06"),
        )
        for i, (period, basis, value) in enumerate(rows)
    ]
    return pd.concat(made, ignore_index=True)


def on_year(first, *values):
    periods = pd.period_range(first, periods=len(values), freq="M")
    return rates(*((str(p), "yoy", v) for p, v in zip(periods, values, strict=True)))


def test_monthly_growth_keeps_its_rates_and_takes_the_shape_of_the_whole():
    rates = [12.0, 4.0] + [8.0] * 10 + [9.0] * 12
    known = known_part(on_year("2023-01", *rates), WHOLE)
    back = growth.year_on_year(known.level).dropna()
    np.testing.assert_allclose(back, rates, atol=0.2)  # the rebuilt level spreads a little of an extreme month
    base = known.level[known.level.index.year == 2022]
    np.testing.assert_allclose(base / base.mean(), SEASON / SEASON.mean(), atol=1e-9)
    weighted = float((np.array(rates[:12]) * SEASON).sum() / SEASON.sum())
    assert growth.annual_growth(known.level)["2023"] == pytest.approx(weighted, abs=0.05), "weights of the base year"
    assert known.draws(50, 0).shape == (len(known.level), 50)
    np.testing.assert_allclose(np.median(known.draws(400, 0), axis=1) / known.level, 1.0, atol=0.02)


def test_without_a_whole_the_months_keep_the_rebuilt_shape():
    known = known_part(on_year("2023-01", *[8.0] * 24), None)
    assert growth.annual_growth(known.level)["2024"] == pytest.approx(8.0, abs=0.05)


def test_yearly_growth_and_year_to_date_make_a_level():
    known = known_part(
        rates(("2022", "yoy", 10.0), ("2023", "yoy", 8.0), ("2024", "yoy", 9.5), ("2025-10", "ytd", 12.3)), WHOLE
    )
    by_year = growth.annual_growth(known.level).dropna()
    assert by_year.round(6).to_dict() == {
        pd.Period("2022", "Y"): 10.0,
        pd.Period("2023", "Y"): 8.0,
        pd.Period("2024", "Y"): 9.5,
    }
    assert known.level.index[-1] == pd.Period("2025-10", "M")
    assert growth.year_to_date(known.level).iloc[-1] == pytest.approx(12.3)
    rest = growth.required_rest_of_year(known.level, 2025, 12.0)
    before = known.level[known.level.index.year == 2024]
    expected = 100 * ((1.12 * before.sum() - 1.123 * before[:10].sum()) / before[10:].sum() - 1)
    assert rest == pytest.approx(expected) and 9 < rest < 12


@pytest.mark.parametrize(
    "known",
    [
        rates(("2024", "yoy", 9.0)),
        rates(("2020", "yoy", 9.0), ("2024", "yoy", 9.0)),
        rates(("2025-10", "ytd", 9.0)),
    ],
    ids=["one year", "a gap", "year-to-date alone"],
)
def test_less_than_two_years_in_a_row_make_no_level(known):
    assert known_part(known, WHOLE) is None


def test_own_monthly_growth_answers_for_supporting_industry_itself(own_folder):
    folder = own_folder / "observations"
    folder.mkdir(parents=True)
    rates = np.round(9 + np.random.default_rng(3).normal(0, 1, 46), 1)
    lines = [
        f"cnht_output_growth,ha_noi,supporting_industry,M,{p},yoy,{v},percent,actual,{(p + 1).start_time:%Y-%m-06},the office,"
        for p, v in zip(pd.period_range("2023-01", periods=46, freq="M"), rates, strict=True)
    ]
    head = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note"
    (folder / "own.csv").write_text("\n".join([head, *lines]) + "\n", "utf8")
    page = output_growth.ask(target_year=2026, language="en", draws=400)
    headline = page.headline()
    assert headline.numbers["sector"] == "supporting_industry" and page.facts.months_left == 2
    assert (
        headline.numbers["lower_95"] < 9 < headline.numbers["upper_95"]
        and 0 <= headline.numbers["probability_sector"] < 30
    )
    assert "Output of supporting industry was up" in headline.sentence and "wider" not in headline.sentence
    past = output_growth.ask(target_year=2025, language="en", draws=400).facts
    assert past.verdict == "not_reached" and past.implied_result.value == pytest.approx(rates[24:36].mean(), abs=0.3)
