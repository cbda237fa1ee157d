"""What the level question says of a level worked out by hand."""

import re
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from chnt_analysis.levels import Known
from chnt_analysis.questions import index_level
from chnt_analysis.questions.index_level.answer import numbers
from chnt_analysis.questions.index_level.facts import LevelFacts

MONTHS = pd.period_range("2017-01", "2019-12", freq="M", name="period")


def rate(period, basis, value, frequency="M"):
    """A published rate of manufacturing."""
    row = {"indicator": "iip_growth", "place": "ha_noi", "sector": "manufacturing", "definition": "", "source": "mine"}
    day = pd.Timestamp("2020-02-01")
    more = {"imputed": False, "available_from": day, "origin": "shipped", "status": "actual", "unit": "percent"}
    own = {"period": period, "basis": basis, "value": value, "frequency": frequency}
    return row | more | own | {"row": f"{period}{basis}"}


@pytest.fixture
def worked() -> LevelFacts:
    """A level of 100 in 2017, 110 in 2018, 121 in 2019; 2018 is published as 12; five months of 2019 have a rate of their own."""
    level = pd.Series(np.repeat([100.0, 110.0, 121.0], 12), index=MONTHS)
    adjusted = level.copy()
    adjusted.iloc[-6:-3], adjusted.iloc[-3:] = 120.0, 126.0
    one = pd.Series(1.0, index=MONTHS)
    rows = [rate("2018", "yoy", 12.0, "Y"), *(rate(f"2019-{m:02d}", "yoy", 10.0) for m in range(1, 6))]
    rows.append(rate("2017-12", "mom", 1.0))
    return LevelFacts(
        place="ha_noi",
        as_of=pd.Timestamp("2020-03-31"),
        rows=pd.DataFrame(rows),
        goal_rows=pd.DataFrame(),
        sector="manufacturing",
        levels=(80,),
        known=Known(SimpleNamespace(level=level, base=2017, conflicts=pd.DataFrame()), level, None),
        paths=np.outer(level, np.linspace(0.9, 1.1, 101)),
        parts=SimpleNamespace(
            adjusted=adjusted,
            seasonal=one,
            calendar=one,
            tet_effect=lambda: (-8.0, 1.0),
            quality=SimpleNamespace(verdict="good"),
        ),
    )


def test_the_headline_numbers_of_a_worked_level(worked):
    """The last twelve months are 21 % above the base; the end of the 80 % interval is at 0.92 and 1.08 of the level; 126 / 120 = 1.05."""
    by_name = {n.name: n.value for n in numbers(worked)}
    assert by_name["level"] == 121.0 and by_name["since_base"] == pytest.approx(21.0)
    assert (by_name["lower_80"], by_name["upper_80"]) == (pytest.approx(0.92 * 121), pytest.approx(1.08 * 121))
    assert by_name["short_run"] == pytest.approx(5.0) and by_name["tet_effect"] == -8.0
    assert by_name["unpublished_months"] == 36 - 6, "rates of before 2018 count until six years of later ones are there"
    assert (by_name["newest"], by_name["base"], by_name["conflicts"], by_name["quality"]) == (
        "2019-12",
        2017,
        0,
        "good",
    )
    assert worked.tet_interval == (-8.0, pytest.approx(-9.96), pytest.approx(-6.04))


def test_years_are_held_to_what_was_published_and_keep_their_growth_elsewhere(worked):
    years = worked.held_years
    assert years["implied"].tolist() == pytest.approx([10.0, 10.0])
    assert years["published"].tolist() == pytest.approx([12.0, np.nan], nan_ok=True)
    assert years["brought"].tolist() == pytest.approx([12.0, 10.0], abs=1e-9)


def test_twelve_rates_on_the_month_chain_to_the_rate_on_the_year(worked):
    """1.01^12 - 1 = 12.6825 %; against 12.0 published the gap is 0.6825 points."""
    rows = [rate(f"2018-{m:02d}", "mom", 1.0) for m in range(1, 13)] + [rate("2018-12", "yoy", 12.0)]
    facts = LevelFacts(
        **{
            **{k: v for k, v in vars(worked).items() if k in LevelFacts.__dataclass_fields__},
            "rows": pd.DataFrame(rows),
        }
    )
    assert facts.chaining.to_dict("records") == [
        {"year": 2018, "months": 1, "mean": pytest.approx(0.682503), "worst": pytest.approx(0.682503)}
    ]


def test_title_and_note_of_the_contradictions_count_the_same_months():
    exhibit = index_level.ask(place="ha_noi", language="en").conflicts_table()
    contradicting, others = map(int, re.findall(r"\d+", exhibit.title))
    assert contradicting + others == len(exhibit.body)
    assert f"{others} months" in exhibit.note
