"""One quantity, one value: what stands as a number on several pages of the default batch reads the same on each."""

import pandas as pd
import pytest

from benchmarks import cross_page
from chnt_analysis import memory
from chnt_analysis.batch import plan
from chnt_analysis.exhibits import Exhibit


@pytest.fixture(scope="module")
def cells(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHNT_DATA", str(tmp_path_factory.mktemp("none")))
        yield cross_page.collect(run for run in plan.read(plan.DEFAULT).runs if run.parameters["language"] == "en")
    memory.forget()


def test_every_quantity_of_the_default_batch_reads_the_same_on_every_page(cells):
    contradictions = cross_page.contradictions(cells)
    assert not contradictions, "\n".join(cross_page.report(contradictions))


def test_quantities_that_several_pages_state_are_compared(cells):
    pages = {}
    for cell in cells:
        pages.setdefault(cell.identity, set()).add(cell.where.partition(":")[0])
    year, start = "published IIP of manufacturing 2024", "starting share, estimate"
    assert pages[f"ha_noi: {year} as of 2026-05-08"] >= {"output_growth.en", "index_level.en", "track_record.en"}
    assert pages[f"ha_noi: {start} as of 2026-05-08"] >= {"bulletin.en", "output_share.en", "scenarios.en"}


def test_a_column_without_an_identity_is_named():
    shown = Exhibit("new", "New", pd.DataFrame({"surprise": [1.0]}), language="en")
    run, lacking = plan.single("whats_new", {}).runs[0], {}
    assert not list(cross_page._of_exhibit(shown, {"questions": {}, "names": {}}, {"place": "ha_noi"}, run, lacking))
    assert [text.partition(";")[0] for text in lacking] == [
        f"{run.name}: new, column surprise: no entry in cross_page.yml"
    ]


def test_values_contradict_where_no_number_rounds_to_both():
    cells = [
        cross_page.Cell("q", value, digits, where)
        for value, digits, where in ((7.69, 2, "a"), (7.7, 1, "b"), (7.6, 1, "c"))
    ]
    (contradiction,) = cross_page.contradictions(cells)
    assert (contradiction.one.where, contradiction.other.where) == ("a", "c")
