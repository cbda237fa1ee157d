"""One level of a place, sector and date: the same on every page, all industry the mean of its sections, published rates met or listed."""

import numpy as np
import pandas as pd
import pytest

from benchmarks import _office
from chnt_analysis import growth, levels
from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError
from chnt_analysis.levels import weights
from chnt_analysis.questions import index_level, output_growth
from chnt_analysis.rebuild import again, rebuild
from chnt_analysis.rebuild import rates as laid_out

PUBLISHED = {"2025-06": 4.2, "2025-07": 2.6, "2025-08": 1.4, "2025-10": 1.5, "2025-11": 2.2}  # Ha Noi, manufacturing


def known(sector: str, place: str = "ha_noi") -> levels.Known:
    level = levels.level(place, sector, obs.newest_vintage())
    assert level is not None
    return level


# -- one level for one thing


def test_implied_growth_is_the_same_number_on_every_page():
    level = known("manufacturing").level
    pages = index_level.ask(draws=50), output_growth.ask(target_year=2025, draws=50)
    for page in pages:
        pd.testing.assert_series_equal(page.facts.level, level)
    on_growth = pages[1].facts.months.set_index("period")["mom_implied"]
    assert on_growth["2025-05"] == round(growth.month_on_month(level)["2025-05"], 1)
    years = growth.annual_growth(level).dropna()
    table = pages[1].facts.years.set_index("year")["implied"].dropna()
    assert table.to_dict() == {str(y): round(v, 1) for y, v in years.items()}
    assert (pages[0].facts.years["implied"].round(1).to_numpy() == table.to_numpy()).all()


@pytest.mark.parametrize(("place", "sector"), [("ha_noi", "manufacturing"), ("viet_nam", "all_industry")])
def test_the_base_year_is_the_first_whole_year_that_chains(place, sector):
    known_level = known(sector, place)
    assert known_level.rebuilt.base == 2017 == levels.BASE
    assert known_level.rebuilt.level[known_level.rebuilt.level.index.year == 2017].mean() == pytest.approx(100)


def test_a_level_that_does_not_reach_2017_has_its_own_base_year():
    level = levels.level("viet_nam", "manufacturing", pd.Timestamp("2014-06-30"))
    assert level is not None and level.rebuilt.base == 2011


def test_rates_that_chain_stand_alone_once_six_years_of_them_are_there():
    def window(last):
        months = pd.period_range("2010-01", last, freq="M").astype(str)
        return levels.window(pd.DataFrame({"period": months, "frequency": "M"}))["period"].min()

    assert window("2021-12") == "2013-01" and window("2022-12") == "2014-01"
    assert window("2023-01") == window("2026-04") == "2018-01"


# -- sections agree with their total


def test_october_of_all_industry_follows_its_published_rate_and_its_sections():
    change = growth.month_on_month(known("all_industry").level)["2025-10"]
    assert change == pytest.approx(0.8, abs=1.0), "published; rates on the year alone imply 9.8"


def test_rates_on_the_month_shape_the_year_of_manufacturing():
    implied = growth.month_on_month(known("manufacturing").level)
    assert np.median([abs(implied[month] - value) for month, value in PUBLISHED.items()]) < 0.8


def test_manufacturing_of_2025_follows_from_the_december_total():
    known_level = known("manufacturing")
    assert str(known_level.last_published) == "2025-11" and str(known_level.level.index[-1]) == "2025-12"
    year = growth.annual_growth(known_level.level)
    assert 6.9 < year[pd.Period("2025", "Y")] < 7.6, "by hand from all industry's 7.2 and weights of 84 to 96.5 %"
    page = output_growth.ask(target_year=2025, draws=500, language="en")
    assert "its unpublished months follow from the published figures of all industry" in page.headline().sentence
    estimate = page.facts.estimate
    assert estimate["point"] == pytest.approx(year[pd.Period("2025", "Y")], abs=0.1)
    assert estimate["upper_95"] - estimate["lower_95"] < 1.5, "6.2 to 8.4 from manufacturing's own rates"


def test_published_years_and_year_to_date_are_met():
    level = known("manufacturing").level
    years = growth.annual_growth(level)
    for year, value in {"2020": 4.6, "2022": 9.0, "2023": 2.6, "2024": 5.4}.items():
        assert years[pd.Period(year, "Y")] == pytest.approx(value, abs=0.1)
    assert growth.year_to_date(level)["2025-10"] == pytest.approx(7.0)


@pytest.fixture(scope="module")
def office():
    true, rows = _office.place(np.random.default_rng(1), missing=(0.5, 0.5, 0.5, 0.5, 0.25))
    return true, rows, {sector: levels.levels_of(rows, sector) for sector in true}


def error_pct(estimated: pd.Series, true: pd.Series) -> float:
    both = estimated.index.intersection(true.index)
    mine, real = estimated[both], true[both]
    return float(100 * (mine / mine.mean() / (real / real.mean()) - 1).abs().mean())


def test_a_sparse_section_is_known_through_the_total_and_no_series_is_made_worse(office):
    true, rows, together = office
    alone = {sector: levels.known_level(rows[rows["sector"] == sector]) for sector in true}
    wrong = {
        s: [error_pct(one[s].rebuilt.level.reindex(alone[s].level.index), true[s]) for one in (alone, together)]
        for s in true
    }
    assert wrong["manufacturing"][1] < 0.3 * wrong["manufacturing"][0]
    assert all(joint < 1.1 * apart for apart, joint in wrong.values()), wrong


def test_the_total_is_the_mean_of_its_sections(office):
    _, _, together = office
    index = {s: one.rebuilt.level / 100 for s, one in together.items()}
    parts = pd.DataFrame({s: index[s] for s in levels.SECTIONS}).dropna()
    share = np.linalg.lstsq(parts.to_numpy(), index["all_industry"][parts.index].to_numpy(), rcond=None)[0]
    made = parts.to_numpy() @ share
    assert np.abs(made / index["all_industry"][parts.index] - 1).mean() < 0.002
    assert share[1] == pytest.approx(0.88, abs=0.03), "the weight of manufacturing is read off the figures"


def test_the_truth_lies_within_the_intervals(office):
    true, _, together = office
    held = []
    for sector, one in together.items():
        months = one.rebuilt.level.index.intersection(true[sector].index)
        index = 100 * true[sector] / true[sector][true[sector].index.year == one.rebuilt.base].mean()
        held.append(index[months].between(one.rebuilt.lower_95[months], one.rebuilt.upper_95[months]).mean())
    assert np.mean(held) > 0.9


def test_a_place_is_solved_once_for_all_its_sectors(monkeypatch):
    rows = levels.published("ha_noi", obs.newest_vintage())
    first = levels.levels_of(rows, "manufacturing")
    monkeypatch.setattr(levels.engine, "solve", None)
    assert levels.levels_of(rows.copy(), "manufacturing") is first
    assert levels.levels_of(rows.copy(), "all_industry") is not None


# -- weights


def test_ranges_of_weights_are_wider_where_nothing_is_known_of_a_place():
    ours, any_place = weights.of_place("ha_noi"), weights.of_place("lam_dong")
    assert ours.low["manufacturing"] > any_place.low["manufacturing"]
    centre, sd = ours.logs(("manufacturing",))
    assert len(centre) == 2 and sd[1] > sd[0], "the rest is one part"


def own_weights(folder, manufacturing):
    """Lay the shipped file over itself with another range for Ha Noi's manufacturing."""
    text = (obs.DATA / weights.FILE).read_text("utf8").replace("low: 84.0, high: 96.5", manufacturing)
    (folder / "assumptions").mkdir(parents=True)
    (folder / weights.FILE).write_text(text, "utf8")


def test_the_project_folders_ranges_stand_before_the_shipped_ones_and_move_the_level(own_folder):
    rates = levels.published("ha_noi", pd.Timestamp("2025-12-31"))
    before = levels.levels_of(rates, "manufacturing").rebuilt.level
    own_weights(own_folder, "low: 40.0, high: 50.0")
    assert weights.of_place("ha_noi").high["manufacturing"] == 0.5
    after = levels.levels_of(rates, "manufacturing").rebuilt.level
    assert (after / before - 1).abs().max() > 1e-4


def test_a_range_upside_down_is_refused_by_line_and_name(own_folder):
    own_weights(own_folder, "low: 96.5, high: 84.0")
    with pytest.raises(
        DataError,
        match=r"industry_weights.yml, line \d+: weights.1.manufacturing .*low = 96.5 is not below high = 84",
    ):
        weights.of_place("ha_noi")


# -- departures


def test_months_off_their_published_rate_are_listed_with_a_reason():
    rows = levels.published("ha_noi", obs.newest_vintage())
    mine = rows[rows["sector"] == "manufacturing"]
    departures = levels.departures(known("manufacturing"), mine).set_index("period")
    assert departures.loc["2020-01", "reason"] == "tet", "published -25.4 against rates on the year of both months"
    outside = (departures["value"] < departures["lower"] - 0.05) | (departures["value"] > departures["upper"] + 0.05)
    assert outside.all() and not set(PUBLISHED) & set(departures.index)


# -- rates that do not chain, figures published twice


def published(level: pd.Series) -> pd.DataFrame:
    rates = {"mom": growth.month_on_month(level), "yoy": growth.year_on_year(level), "ytd": growth.year_to_date(level)}
    parts = [s.dropna().round(1).rename("value").reset_index().assign(basis=b) for b, s in rates.items()]
    return pd.concat(parts, ignore_index=True).astype({"period": str})


def test_copies_of_one_figure_are_one_rate():
    rows = pd.DataFrame(
        [
            ("2024Q1", "yoy", 4.3, 1),
            ("2024-03", "ytd", 4.3, 1),
            ("2024", "yoy", 5.92, 2),
            ("2024-12", "ytd", 5.9, 1),
            ("2024-12", "ytd", 6.4, 1),
            ("2024-12", "yoy", 7.3, 1),
        ],
        columns=["period", "basis", "value", "decimals"],
    )
    merged = again.merged(laid_out.read(rows))
    kept = set(zip(merged.period.tolist(), merged.basis.tolist(), merged.value.tolist(), strict=True))
    assert kept == {("2024-03", "ytd", 4.3), ("2024", "yoy", 5.92), ("2024-12", "ytd", 6.4), ("2024-12", "yoy", 7.3)}
    year = merged.value.tolist().index(5.92)
    low, high = 100 * np.expm1([merged.low[year], merged.high[year]])
    assert (low, high) == pytest.approx((5.915, 5.925)), "what both roundings leave"
    assert [copy.value for copy in merged.copies[year]] == [5.9]


def test_ordinary_months_keep_their_voice_where_some_rates_on_the_month_are_far_off():
    random = np.random.default_rng(5)
    level = _office.truth(random, start="2017-01", months=96)
    rates = published(level)
    mom = (rates["basis"] == "mom").to_numpy()
    off = 1.5 * random.standard_t(2, mom.sum())
    rates.loc[mom, "value"] = (rates.loc[mom, "value"] + off).round(1)
    rebuilt = rebuild(rates[random.random(len(rates)) > 0.4])
    assert any("mom: do not chain" in note for note in rebuilt.notes)
    away = (growth.month_on_month(rebuilt.level) - growth.month_on_month(level)).abs()
    assert away.median() < 1.05, "1.22 where one standard deviation stands for all rates on the month"
