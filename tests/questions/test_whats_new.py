"""What the newest release changed, in a few figures worked out by hand."""

import pandas as pd
import pytest

from chnt_analysis.questions.whats_new.answer import numbers
from chnt_analysis.questions.whats_new.facts import NewsFacts

BEFORE, AFTER = pd.Timestamp("2025-05-06"), pd.Timestamp("2025-06-06")
PUBLISHED = [
    ("manufacturing", "2025-04", "yoy", 7.0, "estimate", BEFORE),
    ("manufacturing", "2025-04", "yoy", 7.4, "revised", AFTER),
    ("manufacturing", "2025-04", "mom", 1.0, "estimate", BEFORE),
    ("manufacturing", "2025-05", "yoy", 9.0, "estimate", AFTER),
    ("manufacturing", "2025-05", "ytd", 8.0, "estimate", AFTER),
    ("mining", "2025-05", "yoy", -2.0, "estimate", AFTER),
]


@pytest.fixture
def worked() -> NewsFacts:
    """May brings three figures and revises April's growth on the year from 7.0 to 7.4."""
    columns = ["sector", "period", "basis", "value", "status", "available_from"]
    rows = pd.DataFrame(PUBLISHED, columns=columns).assign(
        indicator="iip_growth",
        place="ha_noi",
        frequency="M",
        definition="",
        imputed=False,
        origin="shipped",
        source="mine",
        kind="published",
        row=[f"r{i}" for i in range(len(PUBLISHED))],
    )
    return NewsFacts(
        place="ha_noi",
        as_of=pd.Timestamp("2025-06-30"),
        rows=rows,
        goal_rows=rows.iloc[:0],
        sector="all_industry",
        since=pd.Timestamp("2025-06-05"),
    )


def test_new_and_revised_figures_are_counted_against_the_date_compared(worked):
    found = {n.name: (n.value, n.rows) for n in numbers(worked)}
    assert found == {
        "month": ("2025-05", ()),
        "sector": ("manufacturing", ()),
        "since": ("2025-06-05", ()),
        "new": (3, ("r3", "r4", "r5")),
        "revised": (1, ("r1",)),
        "mom": (None, ()),
        "yoy": (9.0, ("r3",)),
        "ytd": (8.0, ("r4",)),
    }


def test_the_newest_month_is_compared_with_the_month_before_as_it_stands(worked):
    """9.0 less the revised 7.4 is 1.6, not 2.0; mining has no month before."""
    table = worked.by_sector.set_index("sector")
    assert table.index.tolist() == ["mining", "manufacturing"]
    assert table.loc["manufacturing", ["yoy", "before", "ytd"]].tolist() == [9.0, 7.4, 8.0]
    assert table["change"].tolist() == [pytest.approx(float("nan"), nan_ok=True), pytest.approx(1.6)]
    assert table["status_before"].fillna("").tolist() == ["", "revised"] and set(table["status"]) == {"estimate"}
    assert (worked.revised["value"] - worked.revised["before"]).tolist() == [pytest.approx(0.4)]
