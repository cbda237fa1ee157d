"""Exhibits as values: what they carry, what they refuse, how their tables read."""

import base64
import dataclasses
import json

import pandas as pd
import pytest

from chnt_analysis import charts
from chnt_analysis.errors import ParameterError
from chnt_analysis.exhibits import (
    EXHIBIT_MIME,
    HEADLINE_MIME,
    LAB_CHART_MIME,
    Card,
    Exhibit,
    Headline,
    display_rows,
    table,
    table_html,
)
from chnt_analysis.exhibits.description import described
from chnt_analysis.observations import Source

SOURCE = Source("s1", "Cục Thống kê <HN>", "IIP & GRDP", "https://example.org/?a=1&b=2", "2025-08-29", "news")


def growth() -> pd.Series:
    months = pd.period_range("2025-01", periods=4, freq="M", name="period")
    return pd.Series([1.0, None, 3.25, -4.0], index=months, name="value")


def chart_exhibit(language: str = "vi") -> Exhibit:
    chart = charts.line(growth(), y=charts.Axis(title="%"), language=language)
    return Exhibit(
        "line",
        "Tăng <trưởng>",
        chart,
        unit="%",
        data=growth().reset_index(),
        sources=(SOURCE,),
        language=language,
    )


def shown(exhibit: Exhibit) -> list[dict]:
    """Return what a notebook is sent to show the exhibit."""
    from IPython.testing.globalipapp import start_ipython
    from IPython.utils.capture import capture_output

    start_ipython()
    from IPython.display import display

    with capture_output() as captured:
        display(exhibit)
    return [output.data for output in captured.outputs]


def test_a_chart_is_sent_without_html_which_jupyterlab_would_show_in_its_place():
    bundle = chart_exhibit()._repr_mimebundle_()
    assert set(bundle) == {EXHIBIT_MIME, LAB_CHART_MIME, "text/plain"}
    payload = bundle[EXHIBIT_MIME]
    assert payload["sources"][0]["publisher"] == "Cục Thống kê <HN>"
    assert payload["data"]["rows"] == [
        ["2025-01", 1.0],
        ["2025-02", None],
        ["2025-03", 3.25],
        ["2025-04", -4.0],
    ]
    assert "title" not in payload["spec"], "the page prints the title itself"
    assert bundle[LAB_CHART_MIME]["description"] == (
        "Tăng <trưởng>. %. Từ 1,0 (tháng 1/2025) đến -4,0 (tháng 4/2025); "
        "thấp nhất -4,0 (tháng 4/2025), cao nhất 3,3 (tháng 3/2025)."
    ), "for readers who do not see the chart"
    assert bundle[LAB_CHART_MIME]["autosize"] == {"type": "fit-x", "contains": "padding"}, "labels fit into a cell too"
    json.dumps(bundle, allow_nan=False)


def test_a_notebook_shows_title_and_badges_above_a_chart_and_figures_and_sources_below():
    above, chart, below = shown(chart_exhibit())
    assert "Tăng &lt;trưởng&gt;" in above["text/html"] and "đã công bố" in above["text/html"]
    assert LAB_CHART_MIME in chart
    assert "Cục Thống kê &lt;HN&gt;" in below["text/html"] and "3,25" in below["text/html"]
    assert 'href="https://example.org/?a=1&amp;b=2"' in below["text/html"]
    assert "<HN>" not in below["text/html"]


def test_every_kind_has_a_badge_of_its_own_in_the_notebook():
    from chnt_analysis.exhibits import KINDS
    from chnt_analysis.exhibits.notebook_view import BADGE_STYLES

    assert set(BADGE_STYLES) == set(KINDS) and len(set(BADGE_STYLES.values())) == len(KINDS)


def test_a_table_is_one_output():
    frame = pd.DataFrame({"value": [1.5], "name": ["a"]})
    (table_shown,) = shown(Exhibit("t", "Bảng <1>", frame, note="Ghi <chú>", language="vi"))
    text = table_shown["text/html"]
    assert 'text-align:left;white-space:nowrap">a</td>' in text and '<td class="n">1,5</td>' in text, (
        "words left, figures right"
    )
    assert "Bảng &lt;1&gt;" in text and "1,5" in text and "Ghi &lt;chú&gt;" in text


def test_a_chart_has_a_picture_beside_it_only_where_one_is_asked_for():
    from chnt_analysis.charts import renderer

    try:
        renderer.enable(static=True)
        pictures = [bundle.get("image/png", "") for bundle in (chart_exhibit()._repr_mimebundle_(), own_chart())]
    finally:
        renderer.enable()
    assert all(base64.b64decode(picture).startswith(b"\x89PNG") for picture in pictures)
    assert "image/png" not in chart_exhibit()._repr_mimebundle_() and "image/png" not in own_chart()


def own_chart() -> dict:
    """Return what a notebook is sent to show an Altair chart that is no exhibit."""
    import altair as alt

    return (
        alt.Chart(growth().reset_index().astype({"period": str}))
        .mark_line()
        .encode(x="period", y="value")
        ._repr_mimebundle_()
    )


def test_a_long_table_scrolls_in_the_notebook():
    short, long = (shown(Exhibit("t", "T", pd.DataFrame({"n": range(rows)})))[0]["text/html"] for rows in (25, 26))
    assert "max-height" not in short and "max-height" in long


def test_many_sources_are_folded_in_the_notebook_and_few_stand_open():
    few = shown(chart_exhibit())[-1]["text/html"]
    many = shown(dataclasses.replace(chart_exhibit(), sources=(SOURCE,) * 4))[-1]["text/html"]
    assert "Nguồn: " in few and "<summary>4 nguồn</summary>" in many


def test_language_changes_words_and_never_the_figures():
    vi, en = (chart_exhibit(language).payload() for language in ("vi", "en"))
    assert vi["data"] == en["data"]
    assert vi["spec"]["config"]["locale"] != en["spec"]["config"]["locale"]


def test_an_exhibit_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        chart_exhibit().title = "other"


@pytest.mark.parametrize("kinds", [("guess",), ("published", "forecast")])
def test_an_unknown_kind_is_refused(kinds):
    with pytest.raises(ParameterError, match="published, goal, own, estimate, assumption, proxy"):
        Exhibit("a", "b", "c", kinds=kinds)


def test_a_body_that_is_neither_chart_nor_table_nor_text_is_refused():
    with pytest.raises(ParameterError, match="list"):
        Exhibit("a", "b", [1, 2])


def test_a_table_is_its_own_data_and_the_frame_stays_as_it_was():
    frame = pd.DataFrame({"value": [1.5]})
    before = frame.copy()
    exhibit = Exhibit("t", "T", frame)
    assert exhibit.payload()["table"]["rows"] == [[1.5]]
    assert exhibit.payload()["data"] is None
    pd.testing.assert_frame_equal(frame, before)


def test_numbers_in_a_table_are_rounded_only_when_shown():
    content = table(pd.DataFrame({"value": [1 / 3, 1234.0], "n": [1000, 2]}))
    assert content["rows"][0][0] == 1 / 3
    assert display_rows(content, "vi") == [
        [("0,33", True), ("1.000", True)],
        [("1.234,00", True), ("2", True)],
    ]
    assert display_rows(content, "en")[1][0] == ("1,234.00", True)


def test_years_periods_dates_and_truths_read_as_such():
    frame = pd.DataFrame(
        {
            "Năm": [2024, 2025],
            "period": pd.PeriodIndex(["2025-08", "2025-09"], freq="M"),
            "set": pd.to_datetime(["2025-12-09", None]),
            "met": [True, False],
        }
    )
    first, second = display_rows(table(frame), "vi")
    assert [text for text, _ in first] == ["2024", "tháng 8/2025", "09/12/2025", "có"]
    assert [text for text, _ in second] == ["2025", "tháng 9/2025", "–", "không"]


def test_a_thousand_enterprises_are_not_taken_for_a_year():
    content = table(pd.DataFrame({"Số doanh nghiệp": [2000.0]}))
    assert display_rows(content, "vi") == [[("2.000", True)]]


def test_a_long_table_says_how_many_rows_there_are():
    content = table(pd.DataFrame({"value": range(2602)}))
    assert (len(content["rows"]), content["total"]) == (1000, 2602)


def test_a_named_index_is_a_column_and_a_counting_one_is_not():
    assert table(growth().to_frame())["columns"] == ["period", "value"]
    assert table(pd.DataFrame({"value": [1]}))["columns"] == ["value"]


def test_table_html_escapes_names_and_cells():
    shown = table_html(table(pd.DataFrame({"<i>": ["<script>"]})), "vi")
    assert "<script>" not in shown
    assert "<i>" not in shown


def test_a_headline_keeps_missing_numbers_missing():
    headline = Headline("h", "Câu.", {"a": float("nan"), "b": 1.5, "c": "reached"}, kinds=("proxy", "published"))
    payload = headline._repr_mimebundle_()[HEADLINE_MIME]
    assert payload["numbers"] == {"a": None, "b": 1.5, "c": "reached"}
    assert payload["kinds"] == ["published", "proxy"]


def test_a_card_carries_its_kind_and_refuses_an_unknown_one():
    card = Card("Tỷ trọng", "16 %", kind="assumption", note="năm 2030")
    headline = Headline("x", "s", {}, cards=[card])
    assert headline.payload()["cards"] == [
        {"label": "Tỷ trọng", "value": "16 %", "kind": "assumption", "note": "năm 2030"}
    ]
    with pytest.raises(ParameterError, match="kinds"):
        Card("Tỷ trọng", "16 %", kind="guess")


def test_a_column_of_long_words_keeps_a_width_to_be_read_in_and_short_ones_stay_on_one_line():
    frame = pd.DataFrame({"period": ["năm 2023"], "reason": ["cần số liệu " * 20], "value": [1.5]})
    (out,) = shown(Exhibit("t", "Bảng", frame, language="vi"))
    assert 'white-space:nowrap">năm 2023</td>' in out["text/html"] and 'min-width:38ch">Lý do</th>' in out["text/html"]
    assert 'overflow:auto"><table>' in out["text/html"], "a table wider than the cell scrolls within it"


def test_a_column_without_a_figure_is_set_like_figures():
    shown = table_html({"columns": ["name", "rate"], "rows": [["a", None], ["b", None]], "total": 2}, "en")
    assert shown.count(' class="n"') == 3


def test_the_words_for_those_who_do_not_see_a_chart_are_written_from_its_data():
    lines = pd.DataFrame(
        {"period": ["2020", "2021", "2022"] * 2, "value": [1.0, 4.5, 2.0, 7, 8, 9], "series": ["a"] * 3 + ["b"] * 3}
    )
    assert described(table(lines), "en") == (
        "a: from 1.0 (2020) to 2.0 (2022); lowest 1.0 (2020), highest 4.5 (2021). "
        "b: from 7.0 (2020) to 9.0 (2022); lowest 7.0 (2020), highest 9.0 (2022)."
    )
    grid = pd.DataFrame({"start": [8, 8, 9, 9], "growth": [0, 2, 0, 2], "value": [1.0, 2.0, 3.0, 4.0]})
    assert described(table(grid), "en") == "Lowest 1 (8; 0), highest 4 (9; 2)."
    assert described(table(pd.DataFrame({"category": ["x", "y"], "value": [3, 5]})), "vi") == "x: 3; y: 5."
    assert described(table(pd.DataFrame({"value": [1.0]})), "vi") == "", "a value beside nothing tells nothing"
