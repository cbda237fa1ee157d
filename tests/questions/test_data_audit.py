"""The audit of the figures: which step of the rule decided, and where the gaps are."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.questions import data_audit
from chnt_analysis.questions.data_audit.answer import numbers
from chnt_analysis.questions.data_audit.facts import AuditFacts
from chnt_analysis.questions.data_audit.rule import STEPS, contradictions, deciding_steps

PLACES = ("ha_noi", "viet_nam", "hai_phong", "bac_ninh", "ho_chi_minh_city")


def figure(**changes):
    """A published figure that differs from the next one only where told."""
    usual = {
        "indicator": "iip_growth",
        "place": "ha_noi",
        "sector": "manufacturing",
        "period": "2024-05",
        "basis": "yoy",
        "definition": "",
        "imputed": False,
        "available_from": pd.Timestamp("2024-06-29"),
        "origin": "shipped",
        "status": "actual",
        "source": "mine",
        "value": 5.0,
        "row": "a",
    }
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
    decided = deciding_steps(rows).iloc[0]
    assert (decided["step"], decided["value"], decided["other"], decided["row"], decided["rival"]) == (
        step,
        5.0,
        6.0,
        "a",
        "b",
    )


def test_the_value_most_rows_print_decides_between_equals():
    rows = pd.DataFrame([figure(), figure(value=6.0, row="b"), figure(value=6.0, row="c")])
    decided = deciding_steps(rows).iloc[0]
    assert (decided["step"], decided["value"], decided["row"]) == ("votes", 6.0, "b")


def test_a_figure_is_decided_where_the_last_other_value_falls():
    rows = pd.DataFrame(
        [figure(), figure(value=6.0, row="b", imputed=True), figure(value=7.0, row="c", status="estimate")]
    )
    decided = deciding_steps(rows).iloc[0]
    assert (decided["step"], decided["other"]) == ("status", 7.0)


def test_a_figure_published_with_one_value_is_not_disputed():
    assert deciding_steps(pd.DataFrame([figure(), figure(row="b")])).empty


def test_the_two_ends_of_one_published_range_contradict_nothing():
    ends = [figure(qualifier="range_low"), figure(value=6.0, row="b", qualifier="range_high")]
    assert contradictions(pd.DataFrame(ends)).empty
    other_end = figure(value=7.0, row="c", qualifier="range_high")
    assert list(contradictions(pd.DataFrame([*ends, other_end]))["row"]) == ["a", "b", "c"]
    assert len(contradictions(pd.DataFrame([*ends, figure(value=5.5, row="d", qualifier="exact")]))) == 3


@pytest.mark.parametrize("place", PLACES)
def test_every_conflict_has_the_step_and_the_value_of_the_rule_itself(place):
    facts = data_audit.ask(place=place).facts
    chosen = facts.disputed_figures.set_index(obs.KEY)["chosen"]
    decided = facts.decided.set_index(obs.KEY)
    assert len(decided) == len(chosen) == facts.steps.sum()
    assert (decided["value"] == chosen.reindex(decided.index)).all()
    assert set(decided["step"]) <= set(STEPS)


@pytest.mark.parametrize("place", PLACES)
def test_the_gaps_leave_no_year_out_and_no_month_is_counted_twice(place):
    facts = data_audit.ask(place=place).facts
    months = facts.published_months
    assert months["value"].between(0, 12).all()
    for _, part in months.groupby(["sector", "basis"]):
        assert (np.diff(part["year"]) == 1).all() and part["year"].max() == facts.as_of.year


def audited(rows):
    """The facts of a few figures of one place, without goals or corrections."""
    usual = {"frequency": "M", "unit": "percent", "qualifier": "exact", "kind": "published"}
    table = pd.DataFrame(rows).assign(**usual, row=[f"r{i:02d}" for i in range(len(rows))])
    return AuditFacts(
        place="ha_noi",
        as_of=pd.Timestamp("2025-02-28"),
        rows=table,
        goal_rows=table.iloc[:0],
        corrections=pd.DataFrame({"row": []}),
    )


def test_gaps_counts_and_range_of_a_worked_table():
    """Twelve months of fourteen, March and July 2024 missing; May 2024 published again as 6.5 after 5.0, February 2025 twice as 5.0."""
    months = [str(m) for m in pd.period_range("2024-01", "2025-02", freq="M") if str(m) not in ("2024-03", "2024-07")]
    rows = [figure(period=m) for m in months]
    again = figure(value=6.5, available_from=pd.Timestamp("2024-07-29"), status="revised")
    facts = audited([*rows, again, figure(period="2025-02")])
    gaps = facts.monthly_gaps.iloc[0]
    assert (gaps["first"], gaps["last"], gaps["months"], gaps["missing"]) == ("2024-01", "2025-02", 12, 2)
    disputed = facts.disputed_figures.iloc[0]
    assert (disputed["low"], disputed["high"], disputed["chosen"], disputed["spread"]) == (5.0, 6.5, 6.5, 1.5)
    assert facts.published_months.set_index("year")["value"].to_dict() == {2024: 10, 2025: 2}
    by_name = {n.name: n.value for n in numbers(facts)}
    assert by_name == {
        "rows": 14,
        "indicators": 1,
        "sources": 1,
        "repeated": 2,
        "disputed": 1,
        "decided_by_newest": 1,
        "imputed_dates": 0,
        "months_missing": 2,
        "corrections": 0,
        "first_estimate_bias": None,
    }


def test_the_bias_of_first_estimates_is_the_mean_of_next_less_first():
    """Twelve months whose first estimate of 5.0 becomes 4.0 or 4.5: mean revision -0.75, clear of zero."""
    rows = []
    for i, month in enumerate(pd.period_range("2024-01", periods=12, freq="M")):
        first = month.end_time.normalize()
        rows.append(figure(period=str(month), available_from=first, status="estimate"))
        rows.append(figure(period=str(month), available_from=first + pd.Timedelta(days=30), value=4.0 + i % 2 / 2))
    first_estimates = audited(rows).first_estimates
    assert (
        first_estimates.bias["mean"] == pytest.approx(-0.75)
        and first_estimates.bias["n"] == 12
        and first_estimates.lean == "high"
    )
    assert audited(rows[:-2]).first_estimates.bias == {}, "eleven months say nothing of a bias"
