"""What the record says of a few forecasts worked out by hand."""

import pandas as pd
import pytest

from chnt_analysis.questions.track_record.answer import numbers
from chnt_analysis.questions.track_record.facts import RecordFacts, evaluated_place

COLUMNS = ["target", "origin", "horizon", "point", "truth", "first", "ytd", "naive", "seasonal_naive", "covered_80"]
ROWS = [
    ("2020", "2020-03", 9, 6.0, 5.0, 5.5, 8.0, 3.0, 9.0, True),
    ("2020", "2020-06", 6, 5.0, 5.0, 5.5, 7.0, 4.0, 9.0, True),
    ("2021", "2021-05", 7, 6.0, 8.0, 8.0, 9.0, 6.0, 9.0, False),
    ("2021", "2021-07", 5, 9.0, 8.0, 8.0, 8.0, 7.0, 9.0, True),
    ("2022", "2021-07", 17, 1.0, 8.0, 7.0, 4.0, 1.0, 1.0, False),  # of the year after: counts in the pool alone
]


@pytest.fixture
def worked() -> RecordFacts:
    """Four forecasts of their own year and one of the next."""
    table = pd.DataFrame(ROWS, columns=COLUMNS)
    error, covered = table["point"] - table["truth"], table["covered_80"]
    table = table.assign(place="ha_noi", sector="manufacturing", error=error, covered_95=covered, pit=0.25)
    none = pd.DataFrame()
    return RecordFacts(
        place="ha_noi",
        as_of=pd.Timestamp("2023-06-30"),
        rows=pd.DataFrame({"row": ["r1"], "place": ["ha_noi"]}),
        goal_rows=none,
        sector="manufacturing",
        evaluated="ha_noi",
        table=table,
        chances=none,
    )


def test_the_headline_errors_are_means_over_the_forecasts_of_their_own_year(worked):
    """|1|, |0|, |-2|, |1| give 1.0; the figure so far 3, 2, 1, 0 gives 1.5; three of four are held, three of five in the pool."""
    by_name = {n.name: n.value for n in numbers(worked)}
    assert by_name == {
        "judged": "ha_noi",
        "sector": "manufacturing",
        "own_forecasts": 5.0,
        "forecasts": 4.0,
        "ours": 1.0,
        "ytd": 1.5,
        "naive": 1.5,
        "seasonal_naive": 2.5,
        "covered_80": 75.0,
        "covered_95": 75.0,
        "pooled_80": 60.0,
        "pooled_95": 60.0,
    }


def test_errors_by_months_left_the_mid_year_forecast_and_the_revision_of_each_year(worked):
    assert worked.by_left["ours"].to_dict() == {5: 1.0, 6: 0.0, 7: 2.0, 9: 1.0}
    assert worked.halfway[["target", "origin"]].values.tolist() == [["2020", "2020-06"], ["2021", "2021-05"]]
    assert worked.revisions.set_index("year")["revision"].to_dict() == {2020: -0.5, 2021: 0.0, 2022: 1.0}
    assert worked.pit.tolist() == [0.0, 0.0, 100.0, *[0.0] * 7]


def test_a_place_is_evaluated_by_itself_from_ten_forecasts_within_their_year_on(worked):
    ten = pd.concat([worked.this_year] * 3).head(10)
    assert evaluated_place(ten, "ha_noi", "manufacturing") == "ha_noi"
    assert evaluated_place(ten.head(9), "ha_noi", "manufacturing") == "viet_nam"
    assert evaluated_place(ten, "ha_noi", "all_industry") == "viet_nam"
