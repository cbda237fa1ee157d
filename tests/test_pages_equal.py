"""The comparison of two built sites says what differs, and only that."""

import json

import altair as alt
import nbformat
import pandas as pd
import pytest

from benchmarks import pages_equal
from chnt_analysis.exhibits import Exhibit, Headline

PAGE = "<html><body><h1>Share</h1><p>It is <b>{}</b> percent.</p><details class='code'>{}</details></body></html>"


def build(folder, *, share=12.5, text="12.5", column="share", code="a = 1", seconds=1.0):
    """Write a site of one run: a table, a chart of it, a headline and a page."""
    frame = pd.DataFrame({"year": [2024, 2025], column: [12.0, share]})
    chart = alt.Chart(frame).mark_line().encode(x="year:Q", y=alt.Y(f"{column}:Q", title="Share"))
    shown = [
        Exhibit("figures", "Figures", frame, language="en"),
        Exhibit("path", "Path", chart, data=frame, language="en"),
        Headline("demo", "The share.", {"share": share}, language="en"),
    ]
    cells = [
        nbformat.v4.new_code_cell(outputs=[nbformat.v4.new_output("display_data", e._repr_mimebundle_())])
        for e in shown
    ]
    (folder / "notebooks").mkdir(parents=True)
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "notebooks" / "demo.en.ipynb")
    (folder / "demo.en.html").write_text(PAGE.format(text, code), "utf8")
    (folder / "index.html").write_text("<p>Pages</p>", "utf8")
    record = {"name": "demo.en", "notebook": "demo", "status": "done", "seconds": seconds, "headline": {}}
    (folder / "ledger.jsonl").write_text(json.dumps(record) + "\n", "utf8")
    return folder


@pytest.fixture
def before(tmp_path):
    return build(tmp_path / "before")


def differing(before, after, columns=None):
    return [d.where for d in pages_equal.differences(before, after, columns)]


def test_two_builds_that_differ_in_duration_and_code_alone_are_equal(before, tmp_path):
    assert differing(before, build(tmp_path / "after", seconds=9.0, code="a = 2")) == []


def test_a_number_that_moved_is_named_in_headline_table_chart_and_data(before, tmp_path):
    after = build(tmp_path / "after", share=12.5 + 1e-9)
    assert differing(before, after) == [
        "demo.en headline.numbers.share",
        "demo.en figures table.rows.1.1",
        "demo.en path data.rows.1.1",
        "demo.en path chart data.0.1.share",
    ]


def test_a_number_within_one_part_in_a_million_million_is_the_same(before, tmp_path):
    assert differing(before, build(tmp_path / "after", share=12.5 * (1 + 1e-13))) == []


def test_a_sentence_that_changed_is_shown_before_and_after(before, tmp_path):
    (difference,) = pages_equal.differences(before, build(tmp_path / "after", text="13"))
    assert (difference.where, difference.before, difference.after) == (
        "demo.en html",
        "It is 12.5 percent.",
        "It is 13 percent.",
    )


def test_a_renamed_column_is_a_difference_until_the_map_names_it(before, tmp_path):
    after = build(tmp_path / "after", column="output_share")
    assert "demo.en figures table.columns.1" in differing(before, after)
    for scope in ("*", "demo"):
        assert differing(before, after, {scope: {"share": "output_share"}}) == []
    assert differing(before, after, {"demo/figures": {"share": "output_share"}}) != []


def test_a_column_and_a_word_that_became_codes_with_the_same_words_on_the_page_are_no_difference():
    words = {"columns": ["Năm", "Loại"], "rows": [[2025, "đã công bố"]], "total": 1}
    codes = {
        "columns": ["year", "kind"],
        "rows": [[2025, "published"]],
        "total": 1,
        "headings": {"year": "Năm", "kind": "Loại"},
        "cells": {"kind": {"published": "đã công bố"}},
    }
    plain = {"language": "vi", "table": None, "spec": None}
    equal = pages_equal._exhibit_differences("x", {**plain, "data": words}, {**plain, "data": codes}, {})
    assert list(equal) == []
    moved = {**codes, "headings": {"year": "Kỳ", "kind": "Loại"}, "rows": [[2026, "published"]]}
    differences = pages_equal._exhibit_differences("x", {**plain, "data": words}, {**plain, "data": moved}, {})
    assert [d.where for d in differences] == ["x data.columns.0", "x data.rows.0.0"]


def test_a_missing_run_and_a_missing_exhibit_are_named(before, tmp_path):
    after = build(tmp_path / "after")
    (after / "ledger.jsonl").write_text("", "utf8")
    assert differing(before, after) == [". demo.en"]


def test_a_listed_difference_is_let_pass_and_one_that_did_not_occur_is_told(before, tmp_path, capsys):
    after = build(tmp_path / "after", text="13")
    listed = tmp_path / "listed.yml"
    entry = "- {where: 'demo.* html', after: 'It is 13 percent.', reason: corrected}\n"
    listed.write_text(entry + "- {where: 'other html', reason: gone}\n", "utf8")
    assert pages_equal.main([str(before), str(after), "--differences", str(listed)]) == 0
    assert "listed but not found: {'where': 'other html', 'reason': 'gone'}" in capsys.readouterr().out
    listed.write_text("- {where: 'demo.* html', after: 'It is 14 percent.', reason: other}\n", "utf8")
    assert pages_equal.main([str(before), str(after), "--differences", str(listed)]) == 1


def test_a_folder_without_a_site_is_refused_in_one_line(before, tmp_path, capsys):
    assert pages_equal.main([str(before), str(tmp_path / "nothing")]) == 2
    assert "no ledger.jsonl" in capsys.readouterr().err


def test_the_golden_batch_is_legal_and_its_rows_are_valid(root):
    from chnt_analysis import userdata
    from chnt_analysis.batch import plan

    runs = plan.read(pages_equal.GOLDEN / "golden.yml").runs
    assert {"hai_duong", "bac_ninh"} <= {r.parameters.get("place") for r in runs}
    for path in sorted((pages_equal.GOLDEN / "data" / "observations").glob("*.csv")):
        assert userdata.check(path).rows > 0
