"""What a release did to the answers: the same questions asked as of two dates."""

from types import SimpleNamespace

import pandas as pd

from chnt_analysis.errors import NotPublishedError
from chnt_analysis.exhibits import Number
from chnt_analysis.questions import enterprises, output_growth, output_share
from chnt_analysis.questions.whats_new.answers import answers

BEFORE, NOW = pd.Timestamp("2026-01-04"), pd.Timestamp("2026-05-08")
VALUES = {  # by year asked about and date
    (2025, "2026-01-04"): 7.2,
    (2025, "2026-05-08"): 7.0,
    (2026, "2026-01-04"): 6.5,
    (2026, "2026-05-08"): 7.5,
}


def page(*numbers):
    return SimpleNamespace(
        headline=lambda: SimpleNamespace(figures=list(numbers)), facts=SimpleNamespace(sector="supporting_industry")
    )


def test_each_answer_stands_as_of_both_dates_with_its_change(monkeypatch):
    asked = []

    def growth(*, place, as_of, sector, target_year):
        asked.append((as_of, target_year))
        value = VALUES[target_year, as_of]
        return page(Number.of("estimate", value, unit="percent"), Number.of("verdict", "not_knowable"))

    def share(*, place, as_of):
        if as_of == "2026-01-04":
            raise NotPublishedError("nothing then")
        return page(Number.of("start", 12.2, unit="percent_of_manufacturing_output"))

    monkeypatch.setattr(output_growth, "ask", growth)
    monkeypatch.setattr(output_share, "ask", share)
    monkeypatch.setattr(enterprises, "ask", lambda **_: page(Number.of("latest", 900.0, unit="enterprises")))
    by_answer = answers("ha_noi", "manufacturing", BEFORE, NOW).set_index(["question", "name", "year"])
    assert by_answer.loc[("output_growth", "estimate", 2025), ["before", "after"]].tolist() == [7.2, 7.0]
    assert by_answer.loc[("output_growth", "estimate", 2026), "change"] == 1.0
    assert by_answer.loc[("output_growth", "estimate", 2026), "sector"] == "supporting_industry", "whose growth it is"
    start = by_answer.xs("start", level="name").iloc[0]
    assert pd.isna(start["before"]) and start["after"] == 12.2 and pd.isna(start["change"])
    assert by_answer.xs("latest", level="name")["change"].tolist() == [0.0]
    assert "verdict" not in by_answer.index.get_level_values("name")
    assert asked == [("2026-01-04", 2025), ("2026-05-08", 2025), ("2026-01-04", 2026), ("2026-05-08", 2026)]
