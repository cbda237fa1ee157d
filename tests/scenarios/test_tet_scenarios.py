"""Lunar New Year, scenario and assumption files, and the paths they imply."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
import yaml

from chnt_analysis import observations as obs
from chnt_analysis import scenarios, tet
from chnt_analysis.errors import DataError, ParameterError


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1990, "1990-01-27"),
        (2007, "2007-02-17"),
        (2018, "2018-02-16"),
        (2020, "2020-01-25"),
        (2024, "2024-02-10"),
        (2025, "2025-01-29"),
        (2026, "2026-02-17"),
        (2030, "2030-02-02"),
        (2050, "2050-01-23"),
    ],
)
def test_the_first_day_of_the_lunar_year_in_viet_nam(year, day):
    assert tet.new_year(year) == pd.Timestamp(day)


def test_every_new_year_lies_between_late_january_and_late_february_and_moves_as_the_moon_does():
    days = [tet.new_year(y) for y in range(tet.FIRST, tet.LAST + 1)]
    assert all((1, 20) < (d.month, d.day) < (2, 22) for d in days)
    gaps = np.diff([d.toordinal() for d in days])
    assert set(gaps) <= {353, 354, 355, 383, 384, 385}
    with pytest.raises(DataError, match="1990 to 2050"):
        tet.new_year(2051)


def test_the_window_is_lost_once_whichever_months_it_touches():
    months = pd.period_range("2015-01", "2030-12", freq="M")
    lost = tet.days_lost(months, before=3, after=6)
    assert (lost.groupby(lost.index.year).sum() == 10).all()
    centred = tet.regressor(pd.period_range("1990-01", "2050-12", freq="M"))
    assert centred.groupby(centred.index.month).mean().abs().max() < 1e-12


def test_the_windows_before_during_and_after_do_not_overlap_and_are_centred_month_by_month():
    table = pd.period_range("1990-01", "2050-12", freq="M")
    windows = tet.window_regressors(table)
    assert list(windows) == ["before", "during", "after"]
    np.testing.assert_allclose(windows.groupby(table.month).mean(), 0, atol=1e-12)
    ends = list(tet.WINDOWS.values())
    assert all(a[1] + 1 == b[0] for a, b in pairwise(ends)), "each day lies in one window"
    yearly = windows.groupby(table.year).sum()
    np.testing.assert_allclose(yearly, 0, atol=1e-9)  # every year holds all of each window, as does the usual year


def test_a_day_in_january_and_one_in_february_get_columns_of_their_own():
    months = pd.period_range("2015-01", "2030-12", freq="M")
    whole, parts = tet.window_regressors(months), tet.window_regressors(months, by_month=True)
    assert set(parts) == {
        "before_january",
        "before_february",
        "during_january",
        "during_february",
        "after_january",
        "after_february",
        "after_march",
    }
    for name in whole:
        np.testing.assert_allclose(parts.filter(like=name).sum(axis=1), whole[name], atol=1e-12)
    assert (parts.filter(like="january")[months.month != 1] == 0).all(axis=None)


def test_a_movable_holiday_needs_a_date_for_every_year():
    months = pd.period_range("2025-01", "2026-12", freq="M")
    with pytest.raises(DataError, match="no date for 2026"):
        tet.around(["2025-03-31"], months, first=0, last=2)
    days = tet.around(["2025-03-31", "2026-03-20"], months, first=0, last=2)
    assert days["2025-04"] == 1.0 and days["2026-04"] == -1.0, "two of three days fell into April once in two years"


def test_the_shipped_scenarios_are_ordered_and_name_author_date_and_reason():
    loaded = {name: scenarios.load(name) for name in scenarios.names()}
    assert {"baseline", "faster", "slower"} <= loaded.keys()
    central = {n: s.growth_in(2030).central + s.differential.central for n, s in loaded.items()}
    assert central["slower"] < central["baseline"] < central["faster"]
    assert all(s.author and s.date and s.reason.vi and s.reason.en for s in loaded.values())


def test_scenarios_share_their_random_numbers():
    ranges = {
        n: scenarios.simulate(scenarios.load(n), start_year=2025, end_year=2030, draws=200, seed=5)
        for n in ("baseline", "faster")
    }
    ranks = {n: p.manufacturing[0].argsort().argsort() for n, p in ranges.items()}
    np.testing.assert_array_equal(ranks["baseline"], ranks["faster"])
    assert not np.array_equal(
        ranges["baseline"].manufacturing,
        scenarios.simulate(scenarios.load("baseline"), start_year=2025, end_year=2030, draws=200, seed=6).manufacturing,
    )


def test_paths_stay_in_their_range_and_follow_the_triangle():
    base = scenarios.load("baseline")
    span = base.growth_in(2030)
    values = scenarios.simulate(base, start_year=2020, end_year=2030, draws=4000, seed=0).manufacturing
    assert values.min() >= span.low and values.max() <= span.high
    assert values.mean() == pytest.approx((span.low + span.central + span.high) / 3, abs=0.03)


def test_published_years_are_known_and_not_assumed():
    known = scenarios.load("baseline").knowing({2023: 2.6})
    assert known.growth_in(2023).low == known.growth_in(2023).high == 2.6
    assert known.growth_in(2024) == scenarios.load("baseline").growth_in(2024)


def changed(tmp_path, **changes):
    content = yaml.safe_load((obs.DATA / "scenarios/baseline.yml").read_text("utf8"))
    for key, value in changes.items():
        if value is None:
            content.pop(key)
        else:
            content[key] = value
    path = tmp_path / "mine.yml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True), "utf8")
    return path


def test_a_users_scenario_works_like_ours(tmp_path):
    path = changed(tmp_path, differential={"unit": "percentage_points", "low": 1.0, "central": 2.0, "high": 3.0})
    assert scenarios.load(path).differential.central == 2.0


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"author": None}, "author"),
        ({"reason": None}, "reason"),
        ({"extra": 1}, "extra"),
        ({"differential": {"unit": "percent", "low": 0, "central": 0, "high": 0}}, "percentage_points"),
        ({"differential": {"unit": "percentage_points", "low": 3, "central": 0, "high": 1}}, "order"),
        ({"differential": {"unit": "percentage_points", "low": -99, "central": 0, "high": 1}}, "low"),
        ({"place": "atlantis"}, "atlantis"),
        ({"date": "soon"}, "date"),
    ],
)
def test_a_wrong_scenario_file_names_file_key_value_and_what_is_allowed(tmp_path, changes, said):
    with pytest.raises((DataError, ParameterError), match=said) as caught:
        scenarios.load(changed(tmp_path, **changes))
    if "place" not in changes:
        assert "mine.yml" in str(caught.value)


def test_an_unknown_scenario_and_a_file_that_is_no_mapping_are_refused(tmp_path):
    with pytest.raises(ParameterError, match="did you mean 'baseline'"):
        scenarios.load("baselin")
    path = tmp_path / "list.yml"
    path.write_text("- a\n- b\n")
    with pytest.raises(DataError, match="mapping"):
        scenarios.load(path)
    path.write_text("a: [unclosed")
    with pytest.raises(DataError, match="not a YAML file"):
        scenarios.load(path)
    with pytest.raises(ParameterError, match="end after 2025"):
        scenarios.simulate(scenarios.load("baseline"), start_year=2025, end_year=2025)


def test_the_proxy_maps_each_division_to_one_field_with_ordered_parts():
    proxy = scenarios.proxy()
    assert set(proxy.fields) == {"parts_components", "high_tech", "textile_leather"}
    low, central, high = (proxy.parts(v) for v in ("low", "central", "high"))
    assert (low <= central).all() and (central <= high).all()
    assert proxy.field_of().index.is_unique
    start = scenarios.starting_share()
    assert start.grid.values()[0] == start.grid.first and start.grid.values()[-1] == start.grid.last
