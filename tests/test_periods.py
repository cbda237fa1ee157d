"""Reference periods: forms, spans, calendars."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chnt_analysis import periods
from chnt_analysis.errors import DataError


@pytest.mark.parametrize(
    ("text", "canonical", "months"),
    [
        ("2021-05", "2021-05", 1),
        ("2021Q2", "2021Q2", 3),
        ("2021H2", "2021H2", 6),
        ("2021", "2021", 12),
        ("2020-01..2020-09", "2020-01..2020-09", 9),
        ("2018-01..2018-06", "2018H1", 6),
        ("2016..2025", "2016..2025", 120),
        ("Tháng 5/2024", "2024-05", 1),
        ("05/2024", "2024-05", 1),
        ("T5/2024", "2024-05", 1),
        ("tháng tư năm 2024", "2024-04", 1),
        ("Quý II/2024", "2024Q2", 3),
        ("6T/2024", "2024H1", 6),
        ("9 tháng 2024", "2024-01..2024-09", 9),
        ("Ước năm 2024", "2024", 12),
    ],
)
def test_a_period_is_read_in_every_form_and_written_in_one(text, canonical, months):
    period = periods.parse(text)
    assert (str(period), period.months) == (canonical, months)
    assert periods.parse(canonical) == period


@pytest.mark.parametrize("text", ["", "2024-13", "2024Q5", "1850", "9999", "2024-05..2024-01", "soon", "0/2024"])
def test_what_is_no_period_is_refused_with_the_allowed_forms(text):
    with pytest.raises(DataError, match=r"period|Tháng|ends before"):
        periods.parse(text)


@given(st.integers(1990, 2050), st.integers(1, 12), st.integers(0, 40))
def test_a_span_survives_being_written_and_read(year, month, more):
    start = pd.Period(year=year, month=month, freq="M")
    end = min(start + more, pd.Period("2099-12", freq="M"))
    assert periods.parse(f"{start}..{end}").months == (end - start).n + 1


def test_a_gap_is_a_gap_and_never_its_neighbour():
    index = pd.PeriodIndex(["2024-01", "2024-03"], freq="M", name="period")
    series = pd.Series([1.0, 3.0], index=index)
    assert [str(p) for p in periods.gaps(series)] == ["2024-02"]
    assert periods.on_calendar(series).isna().tolist() == [False, True, False]
    assert periods.at(series, pd.PeriodIndex(["2024-02"], freq="M")).isna().all()


def test_repeated_unsorted_and_undated_series_are_refused():
    twice = pd.Series([1.0, 2.0], index=pd.PeriodIndex(["2024-01", "2024-01"], freq="M"))
    with pytest.raises(DataError, match="2024-01"):
        periods.require_regular(twice)
    with pytest.raises(DataError, match="order"):
        periods.require_regular(pd.Series([1.0, 2.0], index=pd.PeriodIndex(["2024-02", "2024-01"], freq="M")))
    with pytest.raises(DataError, match="PeriodIndex"):
        periods.require_regular(pd.Series([1.0]))


def test_a_span_that_pandas_does_not_know_is_refused():
    assert str(periods.parse("2024Q3").to_period()) == "2024Q3"
    with pytest.raises(DataError, match="span of 9 months"):
        periods.parse("9T/2024").to_period()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2024-05-01", "2024-05"),
        ("2024-05-31", "2024-05"),
        ("2024-05-01 00:00:00", "2024-05"),
        ("2024M05", "2024-05"),
        ("2024-M5", "2024-05"),
        ("202405", "2024-05"),
        ("2024/5", "2024-05"),
        ("May 2024", "2024-05"),
        ("Sept-2024", "2024-09"),
        ("Ước tháng 5/2024", "2024-05"),
        ("Sơ bộ tháng 5 năm 2024", "2024-05"),
        ("T5.2024", "2024-05"),
        ("2024-Q2", "2024Q2"),
        ("2024 Q2", "2024Q2"),
        ("2Q2024", "2024Q2"),
        ("QII/2024", "2024Q2"),
        ("Ước quý II/2024", "2024Q2"),
        ("6T2024", "2024H1"),
        ("Ước 6 tháng đầu năm 2024", "2024H1"),
        ("9T2024", "2024-01..2024-09"),
        ("2024-S1", "2024H1"),
        ("Cả năm 2024", "2024"),
    ],
)
def test_the_forms_that_offices_print_are_understood(text, meant):
    assert str(periods.parse(text)) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Tháng 5", "2024-05"),
        ("T5", "2024-05"),
        ("Quý II", "2024Q2"),
        ("6 tháng", "2024H1"),
        ("Năm", "2024"),
        ("2023-05", "2023-05"),
    ],
)
def test_a_text_without_a_year_takes_the_one_that_is_given(text, meant):
    assert str(periods.parse(text, year=2024)) == meant


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2012-13", "fiscal year"),
        ("Tháng 5", "names no year"),
        ("Quý II", "names no year"),
        ("01/02/2022", "day or its month first"),
        ("2024-05-17", "a day"),
        ("202413", "not understood"),
        ("2024-02-30", "a day"),
    ],
)
def test_what_is_no_period_says_what_it_probably_is(text, said):
    with pytest.raises(DataError, match=said):
        periods.parse(text)


def test_a_missing_value_is_a_gap_as_an_absent_period_is():
    index = pd.period_range("2024-01", periods=4, freq="M", name="period")
    assert [str(p) for p in periods.gaps(pd.Series([1.0, None, 3.0, 4.0], index=index))] == ["2024-02"]
    assert len(periods.gaps(pd.Series([None, 2.0, 3.0, None], index=index))) == 0, "only between the known ends"


def test_twelve_months_that_begin_in_another_month_are_no_year():
    span = periods.parse("2023-07..2024-06")
    assert (str(span), span.months, span.kind == "Y") == ("2023-07..2024-06", 12, False)
    assert periods.parse("2023-01..2023-12") == periods.parse("2023")


def test_an_absent_period_does_not_take_the_value_before_it():
    series = pd.Series([1.0, 3.0], index=pd.PeriodIndex(["2024-01", "2024-03"], freq="M", name="period"))
    values = periods.at(series, pd.period_range("2024-01", "2024-03", freq="M"))
    assert values.isna().tolist() == [False, True, False] and values.iloc[2] == 3.0
