"""The figures behind a chart: the same rows as Altair's own conversion gives, whatever the columns hold."""

import datetime

import altair as alt
import numpy as np
import pandas as pd
import pytest
from altair.utils.data import to_values

from chnt_analysis.exhibits.chart_data import specification, values

MONTHS = pd.to_datetime(["2026-01-01", None, "2026-03-01"])
COLUMNS = {
    "floats": [1.5, np.nan, np.inf],
    "whole": [1, 2, 3],
    "truth": [True, False, True],
    "months": MONTHS,
    "aware": MONTHS.tz_localize("UTC"),
    "words": ["a", None, "c"],
    "mixed": ["a", 1, 2.5],
    "missing": [np.nan, None, "x"],
    "text": pd.array(["a", None, "c"], dtype="string"),
    "nullable": pd.array([1, None, 3], dtype="Int64"),
    "category": pd.Categorical(["a", None, "b"]),
    "arrays": [np.array([1, 2]), np.array([3]), None],
    "numpy": pd.Series([np.float64(1.5), np.int64(2), np.nan], dtype=object),
    "days": pd.Series([datetime.date(2026, 1, 1), None, datetime.date(2026, 1, 3)], dtype=object),
}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_of_any_kind_has_the_values_and_types_that_altair_gives_it(name):
    frame = pd.DataFrame({name: COLUMNS[name], "row": [1, 2, 3]})
    ours, theirs = values(frame)["values"], to_values(frame)["values"]
    assert repr(ours) == repr(theirs)


def test_names_that_are_no_text_and_rows_beyond_the_limit_are_refused_as_altair_refuses_them():
    with pytest.raises(ValueError, match="Column names must be strings"):
        values(pd.DataFrame({1: [1.0], "a": [2.0]}))
    with pytest.raises(alt.MaxRowsError):
        values(pd.DataFrame({"a": range(5001)}))


def test_the_conversion_of_a_users_own_charts_is_left_as_it_was_chosen():
    chart = alt.Chart(pd.DataFrame({"a": range(5001)})).mark_point().encode(x="a:Q")
    with pytest.raises(alt.MaxRowsError):
        specification(chart)
    assert alt.data_transformers.active == "default"
    with alt.data_transformers.disable_max_rows():
        (rows,) = specification(chart)["datasets"].values()
    assert len(rows) == 5001 and rows[-1] == {"a": 5000}
