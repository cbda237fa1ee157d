"""Places side by side: worked ranks, means and changes from a few rows."""

import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.goals import asked_goal
from chnt_analysis.questions.places.answer import answer, numbers
from chnt_analysis.questions.places.exhibits import limits
from chnt_analysis.questions.places.facts import IIP, LABOUR, SHARE, WEIGHT, PlacesFacts, peers_of
from chnt_analysis.wording import messages

ROWS = [
    # indicator, place, sector, frequency, period, basis, value
    (IIP, "bac_ninh", "all_industry", "Y", "2015", "yoy", 9.0),
    (IIP, "bac_ninh", "all_industry", "Y", "2016", "yoy", 2.0),
    (IIP, "ha_noi", "all_industry", "Y", "2016", "yoy", 7.0),
    (IIP, "hai_phong", "all_industry", "Y", "2016", "yoy", 17.0),
    (IIP, "hai_phong", "all_industry", "Y", "2017", "yoy", 20.0),
    (IIP, "viet_nam", "all_industry", "Y", "2016", "yoy", 30.0),
    (IIP, "ha_noi", "manufacturing", "Y", "2017", "yoy", 99.0),
    (IIP, "ha_noi", "all_industry", "M", "2017-01", "yoy", 5.0),
    *[(LABOUR, "ha_noi", "all_industry", "M", f"2024-{month:02d}", "yoy", float(month)) for month in range(1, 13)],
    (LABOUR, "ha_noi", "all_industry", "M", "2025-01", "yoy", 13.0),
    (LABOUR, "bac_ninh", "all_industry", "M", "2025-01", "yoy", 8.0),
    (WEIGHT, "ha_noi", "all_industry", "Y", "2005", "share", 8.5),
    (WEIGHT, "ha_noi", "all_industry", "Y", "2010", "share", 10.0),
    (SHARE, "bac_ninh", "supporting_industry", "Y", "2020", "share", 10.9),
    (SHARE, "bac_ninh", "supporting_industry", "Y", "2021", "share", 11.0),
]
NAMES = ["indicator", "place", "sector", "frequency", "period", "basis", "value"]


@pytest.fixture
def facts() -> PlacesFacts:
    """Ha Noi beside Bac Ninh, Hai Phong and the nation; no goal was known that early."""
    plain = {"unit": "percent", "status": "final", "vintage": "2025-02-06", "source": "", "note": ""}
    rows = pd.DataFrame(ROWS, columns=NAMES).assign(
        **plain,
        qualifier="exact",
        definition="",
        origin="shipped",
        kind="published",
        imputed=False,
        available_from=pd.Timestamp("2025-02-06"),
    )
    rows["row"] = [f"r{i}" for i in range(len(rows))]
    return PlacesFacts(
        place="ha_noi",
        as_of=pd.Timestamp("2005-01-01"),
        rows=rows,
        goal_rows=obs.targets().iloc[:0],
        members=("ha_noi", "bac_ninh", "hai_phong"),
        peers="northern_key_region",
        every_year=rows.iloc[:0].assign(year=0),
        asked=asked_goal((), "cnht_output_growth", "ha_noi", None, 2005),
    )


def test_places_are_ranked_in_the_newest_year_that_most_of_them_published(facts):
    assert facts.common_year == "2016", "2017 has one place, 2016 all"
    assert facts.rank(facts.growth) == (2, 3), "17 before 7 before 2; the nation has no rank"


def test_labour_is_the_mean_of_the_newest_twelve_months(facts):
    own = facts.own(facts.labour)
    assert own["value"] == pytest.approx(sum(range(2, 14)) / 12), "February to January, the January before left out"
    assert (own["first"], own["last"], own["months"]) == ("2024-02", "2025-01", 12)
    assert facts.rank(facts.labour) == (2, 2), "7.5 is below 8"


def test_the_weight_changes_from_the_first_to_the_newest_year(facts):
    row = facts.own(facts.weight_change)
    assert (row["first_year"], row["last_year"], row["change"]) == ("2005", "2010", 1.5)


def test_the_coverage_counts_months_years_results_and_goals(facts):
    table = facts.coverage.set_index("place")
    assert list(table.index) == ["ha_noi", "bac_ninh", "hai_phong", "viet_nam"]
    assert table.loc["ha_noi"].tolist() == [1, 2, 13, 0, 0]
    assert table.loc["bac_ninh"].tolist() == [0, 2, 1, 1, 0]


def test_the_headline_rests_on_the_rows_that_were_compared(facts):
    by_name = {number.name: number for number in numbers(facts)}
    assert {name: number.value for name, number in by_name.items()} == {
        "places": 3,
        "common_year": "2016",
        "growth": 7.0,
        "growth_rank": 2,
        "labour_rank": 2,
        "with_goals": 0,
        "with_actual_share": 1,
    }
    assert set(by_name["growth_rank"].rows) == {"r1", "r2", "r3"}
    assert len(by_name["labour_rank"].rows) == 13


def test_the_answer_and_the_limits_say_what_the_figures_say(facts):
    say = messages("places", "en")
    assert "industrial production in Ha Noi was 7.0%, rank 2 of 3" in answer(facts, say).sentence
    assert "published by Bac Ninh only" in answer(facts, say).sentence
    assert "annual growth of 2 of 3 places ends in 2016" in limits(facts, say).body


def test_the_largest_places_are_those_of_the_largest_newest_output(facts):
    values = {("ha_noi", "2009"): 9.0, ("ha_noi", "2010"): 1.0, ("dong_nai", "2010"): 3.0, ("hai_phong", "2010"): 2.0}
    output = pd.DataFrame(
        [
            ("industry_gross_output", place, "all_industry", "Y", year, "level", v)
            for (place, year), v in values.items()
        ],
        columns=NAMES,
    )
    shared = facts.rows.drop(columns=NAMES).iloc[: len(output)].reset_index(drop=True)
    assert peers_of("largest", pd.concat([output, shared], axis=1)) == ("dong_nai", "hai_phong", "ha_noi")
