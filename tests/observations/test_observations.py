"""Selection, dates of knowledge, the rule that chooses, sources."""

import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError, NotPublishedError, ParameterError


def rows(*changes) -> pd.DataFrame:
    plain = {
        "row": "a1",
        "indicator": "iip_growth",
        "place": "ha_noi",
        "sector": "manufacturing",
        "period": "2024-05",
        "basis": "yoy",
        "value": 5.0,
        "unit": "percent",
        "status": "estimate",
        "source": "s0083",
        "frequency": "M",
        "definition": "",
        "imputed": False,
        "available_from": pd.Timestamp("2024-06-01"),
        "origin": "shipped",
    }
    return pd.DataFrame([{**plain, "row": f"a{n}", **change} for n, change in enumerate(changes)])


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({}, {"definition": "small firms only", "available_from": pd.Timestamp("2025-01-01")}),
        ({"available_from": pd.Timestamp("2024-06-02")}, {}),
        ({}, {"imputed": True, "available_from": pd.Timestamp("2025-01-01")}),
        ({"origin": "user"}, {}),
        ({"status": "revised"}, {"status": "actual"}),
        ({"status": "actual"}, {"status": "estimate"}),
        ({"source": "s0000"}, {"source": "s0458"}),
    ],
)
def test_the_rule_that_chooses(better, worse):
    for order in ((better, worse), (worse, better)):
        table = rows(*({**change, "value": 1.0 if change is better else 2.0} for change in order))
        assert obs.choose(table)["value"].tolist() == [1.0]


def test_the_value_most_rows_print_stands_and_then_the_lowest_row():
    assert obs.choose(rows({"value": 2.0}, {"value": 3.0}, {"value": 3.0}))["value"].tolist() == [3.0]
    assert obs.choose(rows({"value": 2.0}, {"value": 3.0}))["row"].tolist() == ["a0"]


def test_conflicts_keep_every_published_value():
    table = rows({"value": 2.0}, {"value": 3.0}, {"period": "2024-06"})
    assert sorted(obs.conflicts(table)["value"]) == [2.0, 3.0]


def test_a_partial_vintage_means_its_end():
    assert obs.resolve_as_of("2021-03") == pd.Timestamp("2021-03-31")
    assert obs.resolve_as_of("2021") == pd.Timestamp("2021-12-31")
    for wrong in ("March 2021", "2021-13", "21"):
        with pytest.raises(ParameterError, match="YYYY"):
            obs.resolve_as_of(wrong)
    with pytest.raises(ParameterError, match="before the first figure"):
        obs.resolve_as_of("1980")


def test_the_default_date_is_the_newest_vintage_and_never_the_clock():
    everything = obs.observations()
    assert obs.resolve_as_of("") == everything.loc[~everything["imputed"], "available_from"].max()


def test_a_figure_without_a_vintage_is_dated_after_its_period_and_flagged():
    everything = obs.observations()
    undated = everything[(everything["vintage"] == "") & (everything["period"] == "2024-06")]
    assert undated["imputed"].all() and (undated["available_from"] == pd.Timestamp("2024-07-31")).all()
    yearly = everything[
        (everything["vintage"] == "") & (everything["period"] == "2023") & (everything["frequency"] == "Y")
    ]
    assert (yearly["available_from"] == pd.Timestamp("2024-03-31")).all()
    dated = everything[everything["vintage"] == "2025-02"]
    assert (dated["available_from"] == pd.Timestamp("2025-02-28")).all() and not dated["imputed"].any()


def test_no_row_is_later_than_the_date_asked_for():
    for text in ("2018", "2021-03-01", "2025-08-31"):
        date = obs.resolve_as_of(text)
        assert (obs.select(indicator="iip_growth", place="ha_noi", as_of=date)["available_from"] <= date).all()
        assert (obs.select_targets(place="ha_noi", as_of=date)["available_from"] <= date).all()


def test_a_later_figure_never_changes_an_earlier_answer(own_folder):
    date = obs.resolve_as_of("2024-12-31")
    before = obs.choose(obs.select(indicator="iip_growth", place="ha_noi", sector="manufacturing", as_of=date))
    folder = own_folder / "observations"
    folder.mkdir(parents=True)
    (folder / "late.csv").write_text(
        "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note\n"
        "iip_growth,ha_noi,manufacturing,M,2024-07,yoy,29,percent,revised,2025-06-01,mine,\n"
    )
    after = obs.choose(obs.select(indicator="iip_growth", place="ha_noi", sector="manufacturing", as_of=date))
    pd.testing.assert_frame_equal(before, after)
    newest = obs.choose(obs.select(indicator="iip_growth", place="ha_noi", sector="manufacturing", basis="yoy"))
    assert newest.set_index("period")["value"]["2024-07"] == 29


def test_unknown_codes_are_refused_with_the_nearest():
    with pytest.raises(ParameterError, match="did you mean 'ha_noi'"):
        obs.select(indicator="iip_growth", place="ha_nio")
    with pytest.raises(ParameterError, match="iip_growth"):
        obs.select(indicator="iip_grwth", place="ha_noi")


def test_a_refusal_says_what_the_place_did_publish_and_nothing_stands_in():
    with pytest.raises(
        NotPublishedError, match=r"hai_phong\): no figure of Supporting.*\(IIP\), growth \(2008 to 2025-04\)"
    ):
        obs.select(indicator="cnht_output_share", place="hai_phong")
    with pytest.raises(NotPublishedError, match=r"states no goal at all.*production \(IIP\), growth"):
        obs.select_targets(place="hai_phong", indicator="cnht_output_share")
    with pytest.raises(NotPublishedError, match=r"there are All industry H.*Manufacturing M 2013-12 to"):
        obs.select(indicator="iip_growth", place="ha_noi", sector="vsic_06")


def test_a_series_is_one_thing():
    with pytest.raises(DataError, match="one basis"):
        obs.series(obs.select(indicator="iip_growth", place="ha_noi", sector="manufacturing", frequency="M"))
    level = obs.series(
        obs.select(indicator="iip_growth", place="ha_noi", sector="manufacturing", frequency="M", basis="yoy")
    )
    assert level.index.is_monotonic_increasing and level.index.freqstr == "M"
    assert level.loc["2025-10"] == 8.6


def test_every_selection_has_its_sources():
    table = obs.select(indicator="cnht_enterprises", place="ha_noi")
    sources = obs.sources_of(table)
    assert {s.id for s in sources} == set(table["source"]) and all(s.publisher for s in sources)
    assert obs.figures_to(table) == pd.Period("2025-12", freq="M")


def test_goals_are_dated_by_vintage_note_source_or_the_target_period():
    goals = obs.targets().set_index("row")
    assert goals.loc["tg00043", "available_from"] == pd.Timestamp("2021-03-01")
    assert goals.loc["tg00134", "available_from"] == pd.Timestamp("2025-12-10")
    undated = goals[goals["imputed"]]
    assert (undated["available_from"].dt.month == 1).all()
