"""What a column's heading means, in the wordings of fifteen years, and which are refused."""

import pytest

from chnt_analysis.readers.gso.headings import read_heading, title_month

UNDERSTOOD = [
    ("Tháng 01 năm 2012 so với tháng 12 năm 2011", "month", 2012, 1, "mom"),
    ("Tháng 01 năm 2012 so với tháng 01 năm 2011", "month", 2012, 1, "yoy"),
    ("02 tháng đầu năm 2012 so với cùng kỳ năm 2011", "ytd", 2012, 2, "ytd"),
    ("Quí 1 năm 2012 so với cùng kỳ năm 2011", "quarter", 2012, 3, "yoy"),
    ("Qúy I năm 2014 so với cùng kỳ năm 2013", "quarter", 2014, 3, "yoy"),
    ("Chính thức tháng 10 năm 2012 so với tháng 10 năm 2011", "month", 2012, 10, "yoy"),
    ("Năm 2012 so với năm 2011", "ytd", 2012, 12, "ytd"),
    ("Cả năm 2025 so với năm trước", "ytd", 2025, 12, "ytd"),
    ("Tháng 1/2018 so với tháng 12/2017", "month", 2018, 1, "mom"),
    ("Tháng 2/2018 so với tháng 2/2017", "month", 2018, 2, "yoy"),
    ("Tháng 01 năm 2022 so với cùng kỳ năm trước", "month", 2022, 1, "yoy"),
    ("Tháng 9 năm 2018 so với cùng kỳ năm trước (%)", "month", 2018, 9, "yoy"),
    ("Ước tính tháng 6/2025 so với (%) Tháng 5/2025", "month", 2025, 6, "mom"),
    ("Thực hiện quý III năm 2022 so với cùng kỳ năm trước", "quarter", 2022, 9, "yoy"),
    ("So với cùng kỳ năm trước: Thực hiện quý I năm năm 2024", "quarter", 2024, 3, "yoy"),
    ("Sáu tháng đầu năm 2013 so với cùng kỳ năm 2012", "ytd", 2013, 6, "ytd"),
    ("Chỉ số sử dụng lao động thời điểm 1/12/2014 so với cùng thời điểm tháng trước", "month", 2014, 12, "mom"),
    ("Chỉ số sử dụng lao động thời điểm 01/3/2016 so với cùng thời điểm năm 2015", "month", 2016, 3, "yoy"),
    ("LEI as of Sept. 1,2020 versus same period last month", "month", 2020, 9, "mom"),
    ("LEI at 1/9/2020 compared to 1/9/2019", "month", 2020, 9, "yoy"),
    ("September 2020 versus last month", "month", 2020, 9, "mom"),
    ("9 months of 2020 versus same period last year", "ytd", 2020, 9, "ytd"),
    ("Performance 2sd quarter of 2020 versus same period in 2019", "quarter", 2020, 6, "yoy"),
    ("May 2021 compared with the same period of the previous year", "month", 2021, 5, "yoy"),
    ("Tháng 02 so với tháng 01 năm 2013", "month", 2013, 2, "mom"),
    ("Tháng 1 so với tháng 12 năm 2012", "month", 2013, 1, "mom"),
    ("So với tháng trước", "month", 0, 0, "mom"),
    ("T5/2025 so với T4/2025", "month", 2025, 5, "mom"),
    ("6T/2025 so với cùng kỳ năm trước", "ytd", 2025, 6, "ytd"),
    ("5/2018 so với 5/2017", "month", 2018, 5, "yoy"),
    ("Năm 2019 so với 2018", "ytd", 2019, 12, "ytd"),
    ("Cộng dồn từ đầu năm đến cuối tháng 5 năm 2018 so với cùng kỳ năm trước", "ytd", 2018, 5, "ytd"),
    ("Tháng 5 năm 2018 so với tháng 5 năm trước", "month", 2018, 5, "yoy"),
    ("Cộng dồn so với cùng kỳ năm trước", "ytd", 0, 0, "ytd"),
]


@pytest.mark.parametrize(("text", "span", "year", "month", "basis"), UNDERSTOOD)
def test_a_heading_says_months_and_basis(text, span, year, month, basis):
    heading = read_heading(text)
    assert (heading.span, heading.year, heading.month, heading.basis) == (span, year, month, basis)
    assert not heading.inconsistencies


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Tháng 5 năm 2018", "does not say what is compared"),
        ("Tháng 5 năm 2018 so với quý trước", "neither the month before nor the year before"),
        ("Tháng 5 năm 2018 so với tháng 2 năm 2018", "compares month 5 with month 2"),
        ("Tháng 5 và 5 tháng năm 2018 so với cùng kỳ năm trước", "more than one period"),
        ("Tháng 5 năm 20188 so với cùng kỳ năm trước", "the year 20188; allowed are 2000 to 2050"),
        ("Tháng 5 năm 1018 so với cùng kỳ năm trước", "the year 1018; allowed are 2000 to 2050"),
        ("Tháng 13 năm 2018 so với cùng kỳ năm trước", "month 13"),
        ("6 tháng năm 2018 so với 5 tháng năm 2018", "do not belong together"),
        (
            "Chỉ số sử dụng lao động thời điểm 1/6/2016 so với cùng thời điểm",
            "neither the month before nor the year before",
        ),
        ("so với Năm 2018 năm 2017", "do not belong together"),
        ("Tháng 12 so với năm 2018 tháng trước", "goes on after"),
        ("Tháng 12 so với tháng trước tháng 11 năm 2018", "goes on after"),
        ("Kế hoạch năm", "does not say what is compared"),
    ],
)
def test_what_is_not_understood_is_refused_with_the_reason(text, reason):
    with pytest.raises(ValueError, match=reason):
        read_heading(text)


def test_a_misprint_in_the_year_compared_with_changes_nothing_and_is_said():
    heading = read_heading("Tháng 11 năm 2012 so với tháng 10 năm 2011")
    assert heading.basis == "mom"
    assert heading.inconsistencies == ("the year compared with is printed as 2011, read as 2012",)


def test_a_title_names_its_month():
    assert title_month("2. Chỉ số sản xuất công nghiệp tháng 01 năm 2024") == (2024, 1)
    assert title_month("7. Index of industrial production of September and 9 months in 2020") == (2020, 9)
    assert title_month("2. Chỉ số sản xuất công nghiệp") is None
