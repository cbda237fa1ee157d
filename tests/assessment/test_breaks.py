"""Counts across a break of definition: what is compared, what a model rests on, what it is drawn towards."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.assessment import sparse_counts
from chnt_analysis.assessment.goals import alike
from chnt_analysis.assessment.neighbours import _pooled, growth_elsewhere
from chnt_analysis.questions import enterprises

TOTAL = {"indicator": "cnht_enterprises", "place": "ha_noi", "sector": "supporting_industry"}
HEAD = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note"


def own_counts(folder, **counts):
    (folder / "observations").mkdir(parents=True, exist_ok=True)
    lines = [
        f"cnht_enterprises,ha_noi,supporting_industry,Y,{y[1:]},count,{v},enterprises,actual,{int(y[1:]) + 1}-03-31,dept,"
        for y, v in counts.items()
    ]
    (folder / "observations" / "own.csv").write_text("\n".join([HEAD, *lines]) + "\n", "utf8")


def test_a_break_parts_a_series_at_its_first_year():
    rows = obs.select(**TOTAL)
    number = obs.segment_of(rows)
    assert set(rows["period"][number == 0]) == {"2017"} and set(rows["period"][number == 1]) == {"2023", "2024", "2025"}
    assert len(obs.since_break(rows[rows["period"] == "2017"])) == 2, "before the break these years count alike"


def test_a_projects_own_break_counts_too(own_folder):
    (own_folder / "codes").mkdir(parents=True)
    (own_folder / "codes" / "breaks.csv").write_text(
        "place,indicator,sector,first_year,vi,en\nha_noi,cnht_enterprises,supporting_industry,2025,a,b\n", "utf8"
    )
    assert set(obs.since_break(obs.select(**TOTAL))["period"]) == {"2025"}


def test_own_counts_take_the_place_of_published_ones(own_folder):
    own_counts(own_folder, y2024=951)
    used = alike(obs.select(**TOTAL))
    assert used.loc[used["period"] == "2024", "value"].tolist() == [951.0] and "2023" in set(used["period"])
    own_counts(own_folder, y2022=930, y2023=948, y2024=961)
    assert alike(obs.select(**TOTAL))["value"].tolist() == [930.0, 948.0, 961.0], (
        "three years stand alone, break or not"
    )


def test_growth_elsewhere_is_pooled_by_its_errors():
    prior = sparse_counts.read_prior()
    same = _pooled(np.full(4, 0.08), np.array([1.0, 2.0, 3.0, 9.0]), prior)
    assert same[0] == pytest.approx(0.08)
    own = np.array([(2 * 0.055**2 + 0.065**2 * t) / t**2 for t in (1.0, 2.0, 3.0, 9.0)])
    assert same[1] == pytest.approx((1 / (1 / own).sum()) ** 0.5), "places that agree leave the error of their mean"
    apart = _pooled(np.array([-0.1, 0.3, 0.05]), np.full(3, 9.0), prior)
    assert apart[1] > 0.15, "places that differ leave their own standard deviation"
    pooled = growth_elsewhere(
        "cnht_enterprises", "supporting_industry", "enterprises", place="ha_noi", as_of=pd.Timestamp("2026-05-08")
    )
    assert pooled.changes == 11 and pooled.series == 5 and not any(r in pooled.rows for r in obs.select(**TOTAL)["row"])


def test_few_words_are_drawn_towards_growth_elsewhere_and_exact_counts_are_not():
    vague = [
        sparse_counts.Figure(2023, 960, "about"),
        sparse_counts.Figure(2024, 900, "more_than"),
        sparse_counts.Figure(2025, 900, "about"),
    ]
    free, drawn = (sparse_counts.fit(vague, 2030, towards=t) for t in (None, sparse_counts.Pooled(12.0, 3.0, 11, 5)))
    assert np.median(drawn.growth) - np.median(free.growth) > 3
    exact = [sparse_counts.Figure(2022 + i, v) for i, v in enumerate((930, 948, 961, 987))]
    own = sparse_counts.fit(exact, 2030, towards=sparse_counts.Pooled(12.0, 10.0, 11, 5), register=True)
    assert 1.5 < np.median(own.growth) < 3.5
    row = own.interval((80,)).loc["2030"]
    assert 980 < row["lower_80"] < 1060 and 1150 < row["upper_80"] < 1280


def test_the_page_compares_what_counts_alike_and_gives_one_verdict():
    page = enterprises.ask(target_year=2030, language="en")
    headline = page.headline()
    assert headline.numbers["model_low"] < 900 < headline.numbers["model_high"], "the count of today lies inside"
    assert "Figures before 2023 are not compared" in headline.sentence and "11 changes" in headline.sentence
    verdicts = [
        w for w in ("on track", "moving away", "slower than required", "insufficient") if w in headline.sentence
    ]
    assert verdicts == ["moving away"]


def test_own_counts_are_not_drawn_as_published(own_folder):
    own_counts(own_folder, y2022=930, y2023=948, y2024=961, y2025=987)
    page = enterprises.ask(target_year=2030, language="en")
    assert set(page.path_chart().data["line"]) == {"own figure, unpublished", "constant growth to the goal"}
    assert page.headline().numbers["observed"] == pytest.approx(100 * ((987 / 930) ** (1 / 3) - 1))
