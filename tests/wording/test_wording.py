"""Numbers, periods and phrases in both languages: worked tables, inverses, refusals."""

import json
import re
from pathlib import Path

import pandas as pd
import pytest
from fluent.syntax import ast
from fluent.syntax import parse as read_messages
from hypothesis import given
from hypothesis import strategies as st

from chnt_analysis import wording
from chnt_analysis.errors import ParameterError
from chnt_analysis.periods import parse
from chnt_analysis.wording.messages import FOLDER

NUMBERS = [
    (1234.5, 1, "1.234,5", "1,234.5"),
    (1234567, 0, "1.234.567", "1,234,567"),
    (-2.05, 1, "-2,1", "-2.1"),
    (13.25, 1, "13,3", "13.3"),
    (-0.04, 1, "0,0", "0.0"),
    (0.5, 0, "1", "1"),
    (None, 1, "–", "–"),
    (float("nan"), 1, "–", "–"),
    (pd.NA, 0, "–", "–"),
]
PERIODS = [
    ("2025-08", "tháng 8/2025", "August 2025"),
    ("2025Q2", "quý II/2025", "Q2 2025"),
    ("2025H1", "6 tháng đầu năm 2025", "first half of 2025"),
    ("2025H2", "6 tháng cuối năm 2025", "second half of 2025"),
    ("2025", "năm 2025", "2025"),
    ("2020-01..2020-09", "9 tháng đầu năm 2020", "first 9 months of 2020"),
    ("2016..2025", "giai đoạn 2016–2025", "2016–2025"),
    ("2020-11..2021-02", "từ tháng 11/2020 đến tháng 2/2021", "November 2020 to February 2021"),
    ("2020-02..2020-04", "từ tháng 2/2020 đến tháng 4/2020", "February 2020 to April 2020"),
]


@pytest.mark.parametrize(("x", "digits", "vi", "en"), NUMBERS)
def test_numbers_carry_the_marks_of_their_language(x, digits, vi, en):
    assert wording.number(x, digits, "vi") == vi
    assert wording.number(x, digits, "en") == en


@given(st.floats(-1e9, 1e9), st.integers(0, 3))
def test_a_vietnamese_number_reads_back_as_the_number_rounded(x, digits):
    back = float(wording.number(x, digits, "vi").replace(".", "").replace(",", "."))
    assert abs(back - x) <= 0.5 * 10**-digits * (1 + 1e-6)  # half a unit of the last digit, and float error


@pytest.mark.parametrize(("text", "vi", "en"), PERIODS)
def test_periods_are_said_as_the_statistics_office_says_them(text, vi, en):
    assert wording.period(text, "vi") == vi
    assert wording.period(parse(text), "en") == en


@given(st.integers(1990, 2060), st.integers(1, 12))
def test_a_month_in_vietnamese_words_is_understood_again(year, month):
    assert str(parse(wording.period(pd.Period(year=year, month=month, freq="M"), "vi"))) == f"{year}-{month:02d}"


def test_a_pandas_period_a_year_and_a_span_are_all_periods():
    assert wording.period(pd.Period("2025Q2"), "vi") == "quý II/2025"
    assert wording.period(2025, "vi") == wording.period(pd.Period("2025", freq="Y"), "vi") == "năm 2025"
    assert wording.period("", "vi") == wording.MISSING


@pytest.mark.parametrize(
    ("value", "mark", "vi", "en"),
    [
        (900, "more_than", "trên 900", "more than 900"),
        (16, "about", "khoảng 16", "about 16"),
        (1000, "nearly", "gần 1.000", "nearly 1,000"),
        ("16%", "at_least", "ít nhất 16%", "at least 16%"),
        (900, "exact", "900", "900"),
        (None, "about", "–", "–"),
    ],
)
def test_a_qualifier_travels_with_its_figure(value, mark, vi, en):
    assert wording.qualified(value, mark, "vi") == vi
    assert wording.qualified(value, mark, "en") == en


def test_every_qualifier_of_the_data_has_words():
    from chnt_analysis import observations

    for mark in sorted({*observations.observations()["qualifier"], *observations.targets()["qualifier"]}):
        assert "7" in wording.qualified(7, mark, "vi")


def test_growth_is_up_down_or_unchanged_once_rounded():
    assert [wording.change(x, 1, "en") for x in (5.44, -2.06, 0.04)] == ["up 5.4%", "down 2.1%", "unchanged"]
    assert wording.points(2, 1, "vi") == "2,0 điểm phần trăm"


def test_verdicts_and_progress_classes_differ_from_one_another_in_both_languages():
    codes = ("reached", "not_reached", "not_knowable", "on_track", "moderate", "insufficient", "away")
    for language in ("vi", "en"):
        assert len({wording.verdict(code, language) for code in codes}) == len(codes)


@pytest.mark.parametrize(
    ("call", "allowed"),
    [
        (lambda: wording.verdict("won", "vi"), "not_knowable"),
        (lambda: wording.kind("guess", "vi"), "assumption"),
        (lambda: wording.qualified(1, "roughly", "vi"), "more_than"),
        (lambda: wording.number(1, 0, "fr"), "'en'"),
    ],
)
def test_an_unknown_word_is_refused_with_what_is_allowed(call, allowed):
    with pytest.raises(ParameterError, match=allowed):
        call()


def test_a_range_with_a_negative_end_does_not_show_two_dashes():
    assert wording.span(-1, 2, "en", unit="%") == "-1 to 2%"
    assert wording.span(16, 17, "vi", unit="%") == "16–17%"


# Words and signs of every sentence, in the message files and in the notebooks' markdown.

ROOT = Path(__file__).resolve().parents[2]
INSTEAD = {
    "vi": {
        r"đường đi|đường mô phỏng|đường dự báo": "lần mô phỏng, quỹ đạo mô phỏng",
        r"ước lượng của chúng tôi|tỷ trọng ước lượng": "ước tính của chúng tôi",
        r"(?<!\w)ấy(?!\w)|bịa|tắt đi|đã tắt": "đó; không dùng",
        r"mầm|trung bình": "hạt giống; bình quân",
        r"khoảng (\d+|\{\})%": "khoảng dự báo, khoảng ước lượng: “khoảng 80%” reads as about 80%",
        r"sản lượng": "sản xuất, giá trị sản xuất",
        r"nhà cung cấp": "nhà cung ứng",
        r"lĩnh vực trọng điểm": "lĩnh vực then chốt",
        r"mượn|bảng thành tích|phép chiếu|in lại": "dùng số liệu cả nước thay thế; kiểm định dự báo; dự phóng; công bố lại",
    },
    "en": {
        r"asked about": "considered",
        r"\bby line\b|\blines alone\b": "by kind of evidence",
        r"stood where|stands where|stood in the same place": "similar past growth",
        r"\bborrowed growth\b|\brival\b|\bopen year\b|\bhad spoken\b": "substituted national growth; benchmark; current year",
        r"taken out|not knowable|laid in|reckoned|beforehand|\bTet\b": "adjusted; cannot be assessed; entered; Lunar New Year",
        r"\bpaths? of the share that\b|by our division": "simulations; our calculation",
    },
}


def sentences(language):
    """Every text of the message files and of the notebooks' markdown in a language, with where it stands."""
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in read_messages(path.read_text("utf8")).body:
            if isinstance(entry, ast.Message):
                for name, pattern in ((entry.id.name, entry.value), *((a.id.name, a.value) for a in entry.attributes)):
                    yield from ((f"{path.stem}.{entry.id.name}.{name}", text) for text in texts(pattern))
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for cell in json.loads(path.read_text("utf8"))["cells"]:
            if f"lang-{language}" in cell["metadata"].get("tags", []):
                yield f"notebooks/{path.stem}", "".join(cell["source"])


def texts(pattern):
    """The pieces of text of a pattern, those of its variants among them; a variable stands as ``{}``."""
    whole = ""
    for element in pattern.elements if pattern is not None else ():
        whole += element.value if isinstance(element, ast.TextElement) else "{}"
        if isinstance(getattr(element, "expression", None), ast.SelectExpression):
            for variant in element.expression.variants:
                yield from texts(variant.value)
    if whole:
        yield whole


@pytest.mark.parametrize("language", INSTEAD)
def test_no_sentence_uses_a_word_that_has_a_better_one(language):
    replaceable = [
        (where, match[0], better)
        for where, text in sentences(language)
        for words, better in INSTEAD[language].items()
        if (match := re.search(words, text, re.IGNORECASE))
    ]
    assert not replaceable


@pytest.mark.parametrize("language", INSTEAD)
def test_signs_stand_as_the_language_writes_them(language):
    """A percent sign follows its number at once, years are joined by a dash, no space stands before a comma or a semicolon."""
    for where, text in sentences(language):
        assert not re.search(r"(\d|\{\}) %(?! số)", text), where
        assert not re.search(r"\d{4}-\d{4}|\{\}-\{\}", text), where
        assert not re.search(r"\w [;,](?: |$)", text), where


@pytest.mark.parametrize("language", INSTEAD)
def test_a_heading_begins_with_a_capital_and_no_page_is_named_by_its_code(language):
    names = "|".join(path.stem for path in (ROOT / "notebooks").glob("*_*.ipynb"))
    for where, text in sentences(language):
        heading = ".col-" in where or where.startswith("common.columns.")
        assert not heading or not text[:1].islower(), (where, text)
        assert not re.search(rf"“({names})”", text), where
