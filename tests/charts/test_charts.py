"""Charts drawn for real (to SVG) and read back: labels, strokes, gaps, domains, refusals."""

import itertools
import json
import re

import altair as alt
import numpy as np
import pandas as pd
import pytest
import vl_convert

from chnt_analysis import charts
from chnt_analysis.charts import theme
from chnt_analysis.charts.frames import spaced, with_gaps
from chnt_analysis.errors import DataError, ParameterError


def months(count: int = 24, *, value: float = 5.0) -> pd.Series:
    index = pd.period_range("2023-09", periods=count, freq="M", name="period")
    return pd.Series(np.full(count, value), index=index, name="value")


def svg(chart) -> str:
    return vl_convert.vegalite_to_svg(chart.to_json())


def words(chart) -> str:
    return " | ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg(chart)))


def fan_frame(*, width: float = 1.0) -> pd.DataFrame:
    index = pd.period_range("2025-09", periods=4, freq="M", name="period")
    reach = width * np.arange(1, 5)
    columns = {"point": 5.0, "lower_80": 5 - reach, "upper_80": 5 + reach, "lower_95": 5 - 2 * reach}
    return pd.DataFrame({**columns, "upper_95": 5 + 2 * reach}, index=index)


def rows_with(spec: dict, column: str) -> list[dict]:
    return [row for rows in spec["datasets"].values() for row in rows if column in row]


EVERY = {
    "line": lambda language: charts.line(months(), goal=11, y=charts.Axis(zero_line=True), language=language),
    "steps": lambda language: charts.steps(months(), language=language),
    "fan": lambda language: charts.fan(fan_frame(), history=months(), goal=11, language=language),
    "bars": lambda language: charts.bars(
        pd.DataFrame({"category": ["a", "b"], "value": [1234.5, 2.0]}), goal=900, language=language
    ),
    "dots": lambda language: charts.dots_with_goal(
        stated=pd.DataFrame({"period": ["2016..2020"], "low": [900], "high": [900], "qualifier": ["more_than"]}),
        actual=pd.DataFrame({"period": ["2018", "2025-06"], "value": [470, 900]}),
        language=language,
    ),
    "heatmap": lambda language: charts.heatmap(
        pd.DataFrame({"a": [1, 2], "b": [1, 1], "value": [1234.5, 2]}), x="a", y="b", language=language
    ),
    "stack": lambda language: charts.stacked_contributions(
        pd.DataFrame({"period": [2023, 2023], "part": ["x", "y"], "value": [1.0, -2.0]}), language=language
    ),
    "ranges": lambda language: charts.ranges(
        pd.DataFrame({"category": ["a"], "low": [1.0], "central": [2.5], "high": [4.0]}),
        kind="proxy",
        language=language,
    ),
    "timeline": lambda language: charts.timeline(
        pd.DataFrame({"plan": ["p"], "start": ["2019"], "end": ["2020"], "label": ["18%"]}), language=language
    ),
}


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_chart_draws_with_marks_in_both_languages(name, language):
    picture = svg(EVERY[name](language))
    assert picture.count("<path") > 3
    assert "NaN" not in picture


@pytest.mark.parametrize("name", EVERY)
def test_every_chart_fits_the_column_and_is_plain_json(name):
    spec = EVERY[name]("vi").to_dict()
    assert spec["width"] <= 860
    json.dumps(spec, allow_nan=False)


def test_numbers_on_axes_and_labels_follow_the_language():
    assert "1.234,5" in words(EVERY["bars"]("vi"))
    assert "1,234.5" in words(EVERY["bars"]("en"))
    assert "1.000" in words(charts.line(months(value=1000.0), goal=2000, language="vi"))


def test_the_goal_is_a_labelled_rule():
    assert "mục tiêu 11" in words(EVERY["line"]("vi"))
    assert "goal 11" in words(EVERY["line"]("en"))


def test_fan_bands_are_named_by_level_and_the_origin_is_marked():
    said = words(EVERY["fan"]("vi"))
    assert "80%" in said and "95%" in said
    assert "gốc dự báo: tháng 8/2025" in said


def test_the_forecast_is_dashed_and_the_past_is_not():
    assert 'stroke-dasharray="6,4"' in svg(EVERY["fan"]("vi"))
    assert 'stroke-dasharray="6,4"' not in svg(EVERY["line"]("vi"))


def test_a_line_after_its_origin_is_dashed():
    assert 'stroke-dasharray="6,4"' in svg(charts.line(months(), origin="2024-12"))


def test_only_the_levels_asked_for_are_drawn():
    assert "95%" not in words(charts.fan(fan_frame(), levels=(80,), history=months()))


def test_a_level_without_columns_is_refused_by_name():
    with pytest.raises(DataError, match="lower_50"):
        charts.fan(fan_frame(), levels=(50,))


def test_a_missing_month_breaks_the_line():
    whole, broken = months(), months().drop(pd.Period("2024-05", freq="M"))
    strokes = [
        re.findall(r'aria-roledescription="line mark"[^>]* d="([^"]*)"', svg(charts.line(s))) for s in (whole, broken)
    ]
    assert [sum(path.count("M") for path in paths) for paths in strokes] == [1, 2]


def test_an_axis_of_whole_numbers_has_no_halves():
    left = pd.DataFrame({"left": [1, 2, 3], "error": [0.5, 1.0, 1.5]})
    assert '"tickMinStep": 1' in charts.line(left, x="left", y="error").to_json()
    assert "tickMinStep" not in charts.line(left.astype(float), x="left", y="error").to_json()


def test_bars_start_at_zero():
    domain = charts.bars(pd.DataFrame({"category": ["a"], "value": [900.0]})).to_dict()["layer"][0]["encoding"]["x"]
    assert domain["scale"]["domain"][0] == 0


def test_provisional_points_are_hollow():
    frame = months().reset_index().assign(status=["final"] * 23 + ["estimate"])
    assert svg(charts.line(frame)).count('fill="white" stroke="#1b2a41"') == 1


def test_each_kind_has_its_own_colour_and_no_two_share_one():
    kinds = ("published", "goal", "own", "estimate", "assumption", "proxy")
    assert len({charts.COLOURS[kind] for kind in kinds}) == len(kinds)
    assert len({tuple(theme.DASHES[kind]) for kind in kinds}) == len(kinds)
    assert charts.COLOURS["assumption"] in svg(charts.line(months(), kind="assumption"))


def test_tooltips_name_period_value_unit_status_and_vintage():
    frame = months().reset_index().assign(unit="percent", status="final", vintage="2025-08-29")
    layers = charts.line(frame, language="en").to_dict()["layer"]
    titles = {tip["title"] for layer in layers for tip in layer.get("encoding", {}).get("tooltip", [])}
    assert titles == {"Period", "Value", "Unit", "Status", "Published on"}


def test_contributions_and_their_total_agree():
    spec = EVERY["stack"]("vi").to_dict()
    assert [row["_total"] for row in rows_with(spec, "_total")] == [-1.0]


def test_cells_print_their_values():
    assert "1.234,5" in words(EVERY["heatmap"]("vi"))


def test_the_same_cell_twice_is_refused():
    with pytest.raises(DataError, match="twice"):
        charts.heatmap(pd.DataFrame({"a": [1, 1], "b": [2, 2], "value": [1, 2]}), x="a", y="b")


def test_a_goal_keeps_its_qualifier_and_a_range_both_ends():
    stated = pd.DataFrame(
        {
            "period": ["2020", "2030"],
            "low": [900, 1200],
            "high": [900, 1400],
            "qualifier": ["more_than", "range"],
        }
    )
    said = words(charts.dots_with_goal(stated=stated, language="vi"))
    assert "trên 900" in said and "1.200–1.400" in said


def test_a_label_that_would_begin_left_of_the_plot_moves_to_the_right():
    stated = pd.DataFrame({"period": ["2015", "2035"], "value": [300, 1400], "qualifier": ["about", "about"]})
    first, last = rows_with(charts.dots_with_goal(stated=stated, language="vi").to_dict(), "_line")
    assert first["_line"] is not None and 0 < first["_line_shift"] < 12, "the first is named, above its mark"
    assert last["_line_shift"] == last["_narrow_line_shift"] == 0


@pytest.mark.parametrize(
    ("values", "band", "anchor"),
    [
        (
            [16, 12, 8, 5, 2, -1],
            charts.Band(-4, 4, "assumed by the scenario"),
            "start",
        ),  # right: on the line; left and low: free
        ([5, 4, 3, 4, 5, 3], charts.Band(2, 9, "assumed by the scenario"), "end"),
    ],
)
def test_the_name_of_a_band_stands_where_no_line_runs(values, band, anchor):
    frame = pd.DataFrame({"period": pd.period_range("2018", periods=6, freq="Y"), "value": values})
    picture = svg(charts.line(frame, band=band, language="en"))
    assert re.search(r'text-anchor="(\w+)"[^>]*>assumed by the scenario', picture)[1] == anchor


def test_bars_of_nothing_but_zeros_have_an_axis_from_zero():
    said = words(charts.bars(pd.DataFrame({"category": ["a"], "value": [0.0]}), language="en"))
    assert "| 1.0 |" in said or "| 1 |" in said, said


def test_names_of_a_few_lines_take_two_lines_on_a_phone():
    both = [
        (year, 5 + n, name)
        for n, name in enumerate(["Manufacturing and processing", "Mining"])
        for year in (2024, 2025)
    ]
    frame = pd.DataFrame(both, columns=["year", "value", "sector"])
    wide = charts.line(frame, x="year", series="sector", language="en")
    assert "Manufacturing and processing" in words(wide)
    narrow = charts.line(frame, x="year", series="sector", language="en")
    narrow.width = 295
    assert "Manufacturing and" in re.findall(r"<tspan[^>]*>([^<]*)</tspan>", svg(narrow))


def test_a_result_in_june_stands_half_a_year_before_the_years_end():
    spec = EVERY["dots"]("vi").to_dict()
    assert {row["_at"] for row in rows_with(spec, "_at")} == {2018.0, 2020.0, 2024.5}


def test_nothing_to_draw_is_refused():
    with pytest.raises(DataError, match="neither a goal nor a result"):
        charts.dots_with_goal(stated=pd.DataFrame(), actual=pd.DataFrame())


def test_too_many_rows_are_refused_before_drawing():
    with pytest.raises(DataError, match="aggregate"):
        charts.line(pd.DataFrame({"period": range(5001), "value": 0.0}))


def test_a_missing_column_is_named():
    with pytest.raises(DataError, match="no column height"):
        charts.line(months().reset_index(), y="height")


def test_more_lines_than_colours_are_refused():
    frame = pd.DataFrame({"year": [2020] * 12, "value": range(12), "s": list("abcdefghijkl")})
    with pytest.raises(ParameterError, match="told apart"):
        charts.line(frame, x="year", series="s")


def test_lines_are_labelled_at_their_ends_by_names_that_stand_apart_below_the_top():
    frame = pd.DataFrame(
        [(y, 0.1 * k, n) for k, n in enumerate("rstuvwxyz") for y in (2020, 2021)], columns=["year", "value", "s"]
    )
    drawn = svg(charts.line(frame.replace({"value": {0.7: 0.79, 0.6: 0.78}}), x="year", series="s"))
    assert "role-legend" not in drawn
    heights = [float(y) for y in re.findall(r'translate\([\d.]+,([\d.]+)\)"[^>]*>[r-z]</text>', drawn)]
    assert len(heights) == 9 and min(b - a for a, b in itertools.pairwise(sorted(heights))) > 12
    assert ">1.0<" not in drawn, "names do not stretch the axis"


def test_labels_at_line_ends_are_moved_apart_and_keep_their_order():
    moved = spaced([1.0, 1.01, 1.02, 9.0], 0.5)
    assert all(b - a >= 0.5 - 1e-6 for a, b in itertools.pairwise(moved))
    assert moved[3] == 9.0


def test_the_frame_given_stays_as_it_was():
    frame = months().reset_index()
    before = frame.copy()
    charts.line(frame, origin="2024-12")
    pd.testing.assert_frame_equal(frame, before)


@pytest.mark.parametrize("shared", [True, False])
def test_layers_put_together_without_a_copy_give_the_specification_that_altair_gives(shared):
    def layers():
        frame = pd.DataFrame({"x": [1, 2], "y": [3.0, 4.0]})
        base = alt.Chart(frame)
        other = base if shared else alt.Chart(frame.assign(y=[5.0, 6.0]))
        rule = theme.layered(base.mark_rule().encode(x="x:Q"), base.mark_text().encode(x="x:Q", text="y:N"))
        return base.mark_line().encode(x="x:Q", y="y:Q"), other.mark_point().encode(x="x:Q", y="y:Q"), rule

    assert theme.layered(*layers()).to_dict() == alt.layer(*layers()).to_dict()


def test_a_chart_of_ones_own_looks_like_the_charts_of_the_pages():
    frame = pd.DataFrame({"x": [1, 2], "y": [3, 4]})
    own = alt.Chart(frame).mark_line().encode(x="x", y="y").to_dict()["config"]
    page = charts.line(months(), language="vi").to_dict()["config"]
    assert own == {key: value for key, value in page.items() if key != "locale"}


def test_no_line_runs_through_years_that_were_not_published_and_a_lone_year_is_marked():
    frame = pd.DataFrame(
        {"period": [2017, 2023, 2024, 2024], "value": [4.7, 9.6, 9.0, 9.0], "kind": ["published"] * 3 + ["assumption"]}
    )
    gapped = with_gaps(frame.assign(line=frame["kind"]), "period", "line")
    published = gapped[gapped["line"] == "published"]
    assert published["period"].tolist() == list(range(2017, 2025)) and published["kind"].eq("published").all()
    assert published["value"].isna().tolist() == [False, *[True] * 5, False, False]
    assert gapped.loc[gapped["_lone"].astype(bool), "period"].tolist() == [2017, 2024]


def test_a_lone_month_among_many_is_drawn():
    months = pd.period_range("2017-01", periods=70, freq="M").delete([29, 31])
    drawing = charts.line(pd.DataFrame({"period": months, "value": range(68)}), language="en").to_dict()
    opacity = next(layer["encoding"]["opacity"] for layer in drawing["layer"] if layer["mark"]["type"] == "point")
    rows = [row for data in drawing["datasets"].values() for row in data if row.get("_lone")]
    assert opacity["condition"] == {"test": "datum._lone", "value": 1} and {row["_x"][:7] for row in rows} == {
        "2019-07"
    }


def test_a_line_goes_through_the_february_that_stands_for_january_too_and_breaks_at_other_missing_months():
    """January 2024 and 2025 stand in their Februaries; June 2024 is missing."""
    months = [m for m in pd.period_range("2023-11", "2025-03", freq="M") if m.month != 1 and str(m) != "2024-06"]
    frame = pd.DataFrame({"period": months, "value": range(len(months))})
    joined = with_gaps(frame, "period", None, joined=True)
    assert joined.loc[joined["value"].isna(), "period"].astype(str).tolist() == ["2024-06"]
    assert not joined["_lone"].any()
    drawing = charts.line(frame, x=charts.Axis(joined=True), language="en").to_dict()
    names = {row["_period"] for data in drawing["datasets"].values() for row in data if "_period" in row}
    assert {"first 2 months of 2025", "March 2025"} <= names and "February 2025" not in names


def test_a_level_that_no_plan_states_is_drawn_as_an_assumption_and_an_even_spread_as_none_of_the_kinds():
    frame = pd.DataFrame({"category": ["a"], "value": [9.0]})
    drawn = {
        kind: json.dumps(charts.bars(frame, kind="estimate", goal=charts.Rule(10.0, "ten", kind)).to_dict())
        for kind in ("goal", "assumption", "reference")
    }
    goal, assumption = theme.COLOURS["goal"], theme.COLOURS["assumption"]
    assert goal in drawn["goal"] and goal not in drawn["assumption"] + drawn["reference"]
    assert assumption in drawn["assumption"] and assumption not in drawn["goal"] + drawn["reference"]


def test_the_legend_of_ranges_shows_the_shapes_of_their_marks():
    frame = pd.DataFrame({"category": ["a"], "low": [1.0], "central": [2.0], "high": [3.0], "other": [2.5]})
    chart = charts.ranges(frame, compare=charts.Axis("other", "published outcome"), kind="estimate")
    assert "'square' : 'circle'" in json.dumps(chart.to_dict())
