"""What a place had published by a date, asked once; published rates of calendar years and months."""

import re

import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.goals import read_goals
from chnt_analysis.observations import rates
from chnt_analysis.questions import enterprises

HEADER = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note\n"


def own_rows(folder, rows):
    target = folder / "observations"
    target.mkdir(parents=True)
    (target / "own.csv").write_text(HEADER + "".join(f"{row}\n" for row in rows), "utf8")


def rate(period, basis, value, vintage, frequency="M", place="ca_mau"):
    return f"iip_growth,{place},manufacturing,{frequency},{period},{basis},{value},percent,actual,{vintage},office,"


def test_all_that_a_place_had_published_is_gathered_and_nothing_later_or_elsewhere():
    date = pd.Timestamp("2021-12-31")
    known = obs.Published.by("ha_noi", date)
    for rows in (known.figures, known.goals):
        assert set(rows["place"]) == {"ha_noi"} and (rows["available_from"] <= date).all()
    every = obs.observations()
    sure = every["status"] != "u"  # a row whose period is inferred decides nothing
    assert len(known.figures) == ((every["place"] == "ha_noi") & (every["available_from"] <= date) & sure).sum()


def test_the_newest_vintage_is_the_date_where_none_is_named():
    assert obs.Published.by("ha_noi").as_of == obs.newest_vintage()


def test_one_object_gives_the_rows_that_the_single_questions_give():
    date = obs.resolve_as_of("2025-06-30")
    known = obs.Published.by("ha_noi", date)
    asked = {"indicator": "iip_growth", "sector": "manufacturing", "basis": "yoy", "frequency": "M"}
    pd.testing.assert_frame_equal(known.select(**asked), obs.select(place="ha_noi", as_of=date, **asked))
    goals = obs.select_targets(place="ha_noi", indicator="cnht_enterprises", period="2025", as_of=date)
    pd.testing.assert_frame_equal(known.select_goals("cnht_enterprises", period="2025"), goals)


def test_what_was_not_published_is_an_empty_frame_when_looked_for_and_a_refusal_when_needed():
    known = obs.Published.by("hai_phong")
    assert known.find("cnht_output_share").empty and known.goals_of("cnht_output_share").empty
    with pytest.raises(
        NotPublishedError, match=r"^Hai Phong \(hai_phong\): no figure of Supporting.*\(IIP\), growth \(2008 to"
    ):
        known.select("cnht_output_share")
    with pytest.raises(
        NotPublishedError, match=r"no goal for Supporting industry's share of man.*states no goal at all"
    ):
        known.select_goals("cnht_output_share")


def test_a_place_is_taken_by_its_name_and_a_misspelling_in_a_name_is_answered_with_the_code():
    assert obs.Published.by("Hà Nội").place == obs.Published.by("ha noi").place == "ha_noi"
    assert enterprises.ask(place="Hà Nội").facts.place == "ha_noi"
    assert read_goals(place="Hà Nội", indicator="cnht_enterprises") == read_goals(
        place="ha_noi", indicator="cnht_enterprises"
    )
    for wrong, meant in (("Hà Nộ", "'ha_noi' (Hà Nội)"), ("Bac Nin", "'bac_ninh'")):
        with pytest.raises(ParameterError, match=re.escape(f"did you mean {meant}")):
            obs.Published.by(wrong)
    with pytest.raises(ParameterError, match="did you mean 'iip_growth'"):
        obs.select(place="Hà Nội", indicator="iip")


def test_an_unknown_code_is_refused_with_the_nearest():
    with pytest.raises(ParameterError, match="did you mean 'ha_noi'"):
        obs.Published.by("ha_nio")
    with pytest.raises(ParameterError, match="did you mean 'manufacturing'"):
        obs.Published.by("ha_noi").find("iip_growth", sector="manufcturing")


def test_changing_what_was_returned_changes_nothing_that_is_returned_later():
    known = obs.Published.by("ha_noi")
    for rows in (obs.observations(), obs.targets(), known.find("iip_growth")):
        rows["value"] = -12345.0
        rows.loc[:, "place"] = "nowhere"
    for rows in (obs.observations(), obs.targets(), known.find("iip_growth")):
        assert (rows["value"] != -12345.0).all() and (rows["place"] != "nowhere").all()


def test_a_year_is_its_yearly_rate_or_the_year_to_date_of_its_december(own_folder):
    own_rows(
        own_folder,
        [
            rate("2021", "yoy", 7.0, "2022-02-01", "Y"),
            rate("2022-11", "ytd", 4.0, "2022-12-01"),
            rate("2022-12", "ytd", 5.0, "2023-01-01"),
            rate("2023-12", "ytd", 6.0, "2024-01-01"),
            rate("2023", "yoy", 6.4, "2024-03-01", "Y"),
            rate("2024-06", "yoy", 9.0, "2024-07-01"),
        ],
    )
    annual = rates.annual(rates.rates_of("ca_mau", "manufacturing"))
    assert dict(zip(annual["period"], annual["value"], strict=True)) == {"2021": 7.0, "2022": 5.0, "2023": 6.4}


def test_no_rate_of_a_calendar_year_is_an_empty_frame(own_folder):
    own_rows(own_folder, [rate("2024-06", "yoy", 9.0, "2024-07-01")])
    assert rates.annual(rates.rates_of("ca_mau", "manufacturing")).empty
    assert rates.annual(rates.rates_of("ca_mau", "mining")).empty


def test_months_are_a_series_of_one_basis_with_the_newest_vintage(own_folder):
    own_rows(
        own_folder,
        [
            rate("2024-06", "yoy", 9.0, "2024-07-01"),
            rate("2024-06", "yoy", 8.5, "2024-08-01"),
            rate("2024-05", "yoy", 7.0, "2024-06-01"),
            rate("2024-06", "ytd", 8.0, "2024-07-01"),
        ],
    )
    every = rates.rates_of("ca_mau", "manufacturing")
    index = pd.period_range("2024-05", periods=2, freq="M", name="period")
    pd.testing.assert_series_equal(rates.monthly(every, "yoy"), pd.Series([7.0, 8.5], index, name="iip_growth"))
    assert rates.monthly(every, "mom").empty and rates.monthly(every, "mom").index.freqstr == "M"
    assert rates.rates_of("ca_mau", "manufacturing", shipped_only=True).empty
    assert rates.monthly(rates.rates_of("ca_mau", "manufacturing", pd.Timestamp("2024-07-15")), "yoy").iloc[-1] == 9.0
