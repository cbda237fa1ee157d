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
    by_name = {n.name: (n.value, n.rows) for n in numbers(worked)}
    assert by_name == {
        "month": ("2025-05", ()),
        "sector": ("manufacturing", ()),
        "since": ("2025-06-05", ()),
        "new": (3, ("r3", "r4", "r5")),
        "revised": (1, ("r1",)),
        "others_new": (0, ()),
        "others_revised": (0, ()),
        "goals_new": (0, ()),
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


def test_figures_of_every_other_kind_and_goals_are_news(tmp_path):
    from chnt_analysis import userdata
    from chnt_analysis.questions import whats_new

    for name, text in (
        (
            "a.csv",
            "indicator,period,value,vintage\ncnht_enterprises,2025,940,2026-06-30\nprogramme_new_direct_suppliers,2021,64,2026-06-30\n",
        ),
        ("b.csv", "indicator,period,value,vintage\ncnht_enterprises,2025,955,2026-09-30\n"),
        ("c.csv", "indicator,period,value,document,vintage\ncnht_output_share,2027,17,Kế hoạch 2027,2026-09-15\n"),
    ):
        (tmp_path / name).write_text(text, "utf8")
        userdata.add(tmp_path / name)
    page = whats_new.ask(since="2026-08-31", language="en")
    numbers = page.headline().numbers
    assert (numbers["others_new"], numbers["others_revised"], numbers["goals_new"]) == (0, 1, 1)
    table = page.others_table().data.set_index("indicator")
    assert table.loc["cnht_enterprises", ["before", "value", "kind"]].tolist() == [940.0, 955.0, "own"]
    assert table.loc["cnht_output_share", ["value", "kind"]].tolist() == [17.0, "goal"]
    assert "none new, 1 revised; 1 new goal" in page.result.sentence
    earlier = whats_new.ask(since="2026-05-31", language="en").facts
    assert set(earlier.others_new["indicator"]) == {"cnht_enterprises", "programme_new_direct_suppliers"}


def test_a_place_without_monthly_rates_has_its_news_too(tmp_path):
    from chnt_analysis import userdata
    from chnt_analysis.questions import whats_new

    (tmp_path / "a.csv").write_text(
        "indicator,place,period,value,vintage\ncnht_enterprises,bac_ninh_2025,2025,700,2026-06-30\n", "utf8"
    )
    userdata.add(tmp_path / "a.csv")
    page = whats_new.ask(place="bac_ninh_2025", language="en")
    assert page.headline().numbers["month"] is None and page.headline().numbers["others_new"] == 1
    assert page.month_table().payload()["sentence"] == "No monthly production index has been published for this place."
