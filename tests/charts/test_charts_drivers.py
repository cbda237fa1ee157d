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


@pytest.mark.parametrize("width", [750, 295])
def test_no_scenario_stands_on_the_name_of_another_nor_a_name_on_the_goals_line(width):
    lands = pd.DataFrame(
        {
            "manufacturing": [10.75, 11.3, 5.9, 5.9, 5.9, 7.3],
            "supporting": [10.8, 10.9, 6.0, 6.0, 6.8, 11.4],
            "label": ["As the port did", "Export boom", "Baseline", "Linkage", "The task groups", "As the plans state"],
        }
    )
    chart = charts.frontier(LINES, lands, HISTORY, x_title="m", y_title="g", goal=11.9, language="en")
    chart.width = width
    picture = svg(chart)
    drawn = re.findall(
        r'text-anchor="(\w+)" transform="translate\(([\d.]+),([\d.]+)\)"[^>]*fill="#c26a00">([^<]+)</text>', picture
    )
    names = {}
    for anchor, x, y, text in drawn:
        if text in set(lands["label"]):
            start, long = float(x), 6 * len(text) * (1 if anchor == "start" else -1)
            names[text] = (min(start, start + long), max(start, start + long), float(y) - 10, float(y) + 2)
    dots = re.findall(
        r'aria-label="[^"]*"[^>]*aria-roledescription="point"[^>]*transform="translate\(([\d.]+),([\d.]+)\)"', picture
    )
    assert len(names) == len(dots) == len(lands)
    boxes = list(names.values())
    on_names = [
        (a, b, x, y) for a, b, top, foot in boxes for x, y in dots if a < float(x) < b and top < float(y) < foot
    ]
    crossing = [
        (one, two)
        for at, one in enumerate(boxes)
        for two in boxes[:at]
        if one[0] < two[1] and two[0] < one[1] and one[2] < two[3] and two[2] < one[3]
    ]
    line = float(re.search(r'<line transform="translate\([\d.]+,([\d.]+)\)"[^>]*stroke="#00795c"', picture)[1])
    assert not on_names and not crossing
    assert not [name for name, (_, _, top, foot) in names.items() if top < line < foot - 2]


def test_on_a_phone_the_ends_of_the_tornado_say_the_figure_without_its_unit():
    units = SWINGS.assign(low_label=["9.46%", "-4.3 percentage points"], high_label=["18.5%", "4.3 percentage points"])
    chart = charts.tornado(units, centre=13.5, language="en")
    assert "-4.3 percentage points" in words(chart)
    chart.width = 295
    assert "percentage points" not in words(chart) and "-4.3 |" in words(chart) and "9.46%" in words(chart)


def test_a_level_that_no_plan_states_is_not_drawn_as_a_goal():
    lines = {kind: svg(sliders(goal=charts.Rule(16.0, "level", kind))) for kind in ("goal", "assumption", "reference")}
    green = {kind: picture.count(charts.theme.COLOURS["goal"]) for kind, picture in lines.items()}
    assert green["goal"] == 2 and green["assumption"] == green["reference"] == 0  # the line and its name


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
