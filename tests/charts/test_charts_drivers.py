"""Tornado, frontier and sliders drawn for real (to SVG) and read back."""

import json
import re

import pandas as pd
import pytest
import vl_convert

from chnt_analysis import charts
from chnt_analysis.errors import DataError, ParameterError

SWINGS = pd.DataFrame(
    {
        "category": ["start", "pace"],
        "at_low": [10.0, 14.5],
        "at_high": [16.0, 12.0],
        "low_label": ["10%", "-2"],
        "high_label": ["16%", "2"],
    }
)
LINES = pd.DataFrame(
    {"manufacturing": [0.0, 14.0] * 2, "supporting": [6.0, 21.0, 0.0, 14.0], "label": ["a", "a", "b", "b"]}
)
POINTS = pd.DataFrame({"manufacturing": [6.0, 6.1], "supporting": [6.0, 6.05], "label": ["one", "two"]})
HISTORY = pd.DataFrame({"manufacturing": [2.6, 9.0], "label": ["2023", "2022"]})


def sliders(language="vi", **changes):
    values = {
        "start": charts.Slider("s", 12.5, 5, 25, 0.5),
        "manufacturing": charts.Slider("m", 6, -5, 20, 0.5),
        "differential": charts.Slider("d", 2, -10, 15, 0.5),
        "year": charts.Slider("y", 2030, 2026, 2035, 1),
        "base_year": 2025,
        "goal": 16.0,
    }
    return charts.share_sliders(**{**values, **changes}, language=language)


EVERY = {
    "tornado": lambda language: charts.tornado(SWINGS, centre=13.5, goal=16.0, language=language),
    "frontier": lambda language: charts.frontier(
        LINES, POINTS, HISTORY, x_title="m", y_title="g", goal=11, language=language
    ),
    "no history": lambda language: charts.frontier(
        LINES, POINTS, HISTORY.iloc[:0], x_title="m", y_title="g", language=language
    ),
    "sliders": sliders,
}


def svg(chart) -> str:
    return vl_convert.vegalite_to_svg(chart.to_json())


def words(chart) -> str:
    return " | ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg(chart)))


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_chart_draws_in_both_languages_and_is_plain_json(name, language):
    chart = EVERY[name](language)
    picture = svg(chart)
    assert picture.count("<path") > 3 and "NaN" not in picture
    assert chart.to_dict()["width"] <= 860
    json.dumps(chart.to_dict(), allow_nan=False)


def test_the_tornado_labels_each_end_with_the_assumptions_value_and_keeps_the_order():
    shown = words(EVERY["tornado"]("en"))
    assert all(text in shown for text in ("10%", "16%", "-2", "low value", "high value", "goal 16"))
    assert shown.index("start") < shown.index("pace")
    with pytest.raises(DataError, match="no column high_label"):
        charts.tornado(SWINGS.drop(columns="high_label"), centre=13.5)


def test_labels_of_scenarios_that_land_together_are_moved_apart():
    spec = EVERY["frontier"]("vi").to_dict()
    rows = [row for rows in spec["datasets"].values() for row in rows if "_label_y" in row]
    heights = sorted({row["_label_y"] for row in rows})
    assert heights[1] - heights[0] >= 0.042 * 21 - 1e-6


def test_the_words_in_the_slider_chart_are_the_arithmetic():
    factor = ((1 + 0.08) / 1.06) ** 5
    needed = 100 * (1.06 * (16 / 12.5) ** (1 / 5) - 1)
    assert f"{12.5 * factor:.1f}%" in words(sliders("en")) and f"{needed:.1f}%" in words(sliders("en"))
    assert f"{needed:.1f}%".replace(".", ",") in words(sliders("vi"))


def test_each_slider_is_bound_and_named():
    bound = {p["bind"]["name"]: p for p in sliders().to_dict()["params"]}
    assert set(bound) == {"s", "m", "d", "y"}
    assert bound["y"]["bind"]["min"] == 2026 and bound["s"]["value"] == 12.5


def test_a_slider_that_starts_outside_its_ends_is_refused():
    with pytest.raises(ParameterError, match="30 lies outside 5 to 25"):
        sliders(start=charts.Slider("s", 30, 5, 25, 0.5))
    with pytest.raises(ParameterError, match="after 2025"):
        sliders(year=charts.Slider("y", 2025, 2025, 2035, 1))
