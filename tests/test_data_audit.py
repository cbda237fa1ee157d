"""The audit of the figures: which step of the rule decided, and where the gaps are."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.questions import data_audit
from chnt_analysis.questions.data_audit.rule import STEPS, deciding_steps

PLACES = ("ha_noi", "viet_nam", "hai_phong", "bac_ninh", "ho_chi_minh_city")


def figure(**changes):
    """A published figure that differs from the next one only where told."""
    usual = {
        "indicator": "iip_growth", "place": "ha_noi", "sector": "manufacturing", "period": "2024-05", "basis": "yoy", "definition": "",
        "imputed": False, "available_from": pd.Timestamp("2024-06-29"), "origin": "shipped", "status": "actual", "source": "mine",
        "value": 5.0, "row": "a",
    }  # fmt: skip
    return usual | changes


@pytest.mark.parametrize(
    ("step", "rival"),
    [
        ("definition", {"definition": "narrower", "available_from": pd.Timestamp("2025-01-01")}),
        ("dated", {"imputed": True, "available_from": pd.Timestamp("2025-01-01")}),
        ("newest", {"available_from": pd.Timestamp("2024-05-01"), "origin": "user"}),
        ("status", {"status": "estimate"}),
        ("row", {}),
    ],
)
def test_the_first_step_at_which_rows_differ_decides(step, rival):
    rows = pd.DataFrame([figure(), figure(value=6.0, row="b", **rival)])
    found = deciding_steps(rows).iloc[0]
    assert (found["step"], found["value"], found["other"], found["row"], found["rival"]) == (step, 5.0, 6.0, "a", "b")


def test_the_value_most_rows_print_decides_between_equals():
    rows = pd.DataFrame([figure(), figure(value=6.0, row="b"), figure(value=6.0, row="c")])
    found = deciding_steps(rows).iloc[0]
    assert (found["step"], found["value"], found["row"]) == ("votes", 6.0, "b")


def test_a_figure_is_decided_where_the_last_other_value_falls():
    rows = pd.DataFrame(
        [figure(), figure(value=6.0, row="b", imputed=True), figure(value=7.0, row="c", status="estimate")]
    )
    found = deciding_steps(rows).iloc[0]
    assert (found["step"], found["other"]) == ("status", 7.0)


def test_a_figure_printed_with_one_value_is_not_disputed():
    assert deciding_steps(pd.DataFrame([figure(), figure(row="b")])).empty


@pytest.mark.parametrize("place", PLACES)
def test_every_conflict_has_the_step_and_the_value_of_the_rule_itself(place):
    question = data_audit.ask(place=place)
    chosen = question.disputed_figures().set_index(obs.KEY)["chosen"]
    decided = question.decided.set_index(obs.KEY)
    assert len(decided) == len(chosen) == question.steps().sum()
    assert (decided["value"] == chosen.reindex(decided.index)).all()
    assert set(decided["step"]) <= set(STEPS)


@pytest.mark.parametrize("place", PLACES)
def test_the_gaps_leave_no_year_out_and_no_month_is_counted_twice(place):
    question = data_audit.ask(place=place)
    months = question.published_months()
    assert months["value"].between(0, 12).all()
    for _, part in months.groupby(["sector", "basis"]):
        assert (np.diff(part["year"]) == 1).all() and part["year"].max() == question.as_of.year
