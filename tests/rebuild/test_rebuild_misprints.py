"""Misprints: found where they hide one another, named by kind, told from rates that do not chain, and owned up to where nothing can tell."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import growth
from chnt_analysis.errors import DataError
from chnt_analysis.readers.tidy import read_rates
from chnt_analysis.rebuild import rebuild, rebuild_many


def made_level(seed: int, months: int = 96) -> pd.Series:
    """A level with trend, season and noise."""
    rng = np.random.default_rng(seed)
    period = pd.period_range("2016-01", periods=months, freq="M", name="period")
    trend = np.cumsum(rng.normal(0.006, 0.02, months))
    season = rng.normal(0, 0.06, 12)[period.month - 1]
    return pd.Series(100 * np.exp(trend + season + rng.normal(0, 0.01, months)), period)


def published(level: pd.Series) -> pd.DataFrame:
    made = {"mom": growth.month_on_month(level), "yoy": growth.year_on_year(level), "ytd": growth.year_to_date(level)}
    parts = [
        pd.DataFrame({"period": s.dropna().index.astype(str), "basis": b, "value": s.dropna().round(1).to_numpy()})
        for b, s in made.items()
    ]
    return pd.concat(parts, ignore_index=True)


def with_first_estimates(level: pd.Series, seed: int, *, unrevised: float = 0.0) -> pd.DataFrame:
    """First releases 1 % off, rates on the year published again; a share of rates on the month compares with a first estimate."""
    rng = np.random.default_rng(seed)
    x = level.to_numpy()
    first, rows = x * np.exp(rng.normal(0, 0.01, len(x))), []
    for i, period in enumerate(level.index[12:], start=12):
        base = first[i - 1] if rng.random() < unrevised else x[i - 1]
        rows += [
            (str(period), "mom", 100 * (first[i] / base - 1), str(period + 1)),
            (str(period), "yoy", 100 * (first[i] / x[i - 12] - 1), str(period + 1)),
            (str(period), "yoy", 100 * (x[i] / x[i - 12] - 1), str(period + 2)),
        ]
        january = i - period.month + 1
        if period.month > 1:
            grown = (x[january:i].sum() + first[i]) / x[january - 12 : i - 11].sum()
            rows.append((str(period), "ytd", 100 * (grown - 1), str(period + 1)))
    return pd.DataFrame(rows, columns=["period", "basis", "value", "vintage"]).round({"value": 1})


def error_pct(estimated: pd.Series, level: pd.Series) -> pd.Series:
    same = level.index.intersection(estimated.index)
    mine, true = estimated[same], level[same]
    return 100 * (mine / mine.mean() / (true / true.mean()) - 1).abs()


def row_of(rates: pd.DataFrame, period: str, basis: str, *, last: bool = True) -> int:
    return rates.index[(rates["period"] == period) & (rates["basis"] == basis)][-1 if last else 0]


def transposed(value: float) -> float:
    text = f"{value:.1f}"
    return float(text[:-3] + text[-1] + "." + text[-3])


@pytest.mark.parametrize(
    ("kind", "misprint"),
    [
        ("transposed", transposed),
        ("digit", lambda value: value + (40 if value > 0 else -40)),
        ("lost_point", lambda value: 10 * value),
        ("sign", lambda value: -value),
    ],
)
def test_a_misprint_of_digits_is_found_and_named(kind, misprint):
    level = made_level(3)
    rates = published(level)
    large = rates[(rates["basis"] == "yoy") & rates["value"].abs().between(4, 9) & (rates["value"] * 10 % 10 > 1.5)]
    wide = [k for k in large.index if abs(misprint(rates["value"][k]) - rates["value"][k]) > 1.5]
    at = wide[len(wide) // 2]
    right = rates["value"][at]
    rates.loc[at, "value"] = round(misprint(right), 1)
    rebuilt = rebuild(rates)
    assert rebuilt.conflicts.index.tolist() == [at]
    assert rebuilt.conflicts["likely_slip"].tolist() == [kind]
    assert rebuilt.conflicts["implied"].iloc[0] == pytest.approx(right, abs=0.2)  # the others know it to two roundings
    assert error_pct(rebuilt.level, level).max() < 0.2


@pytest.mark.parametrize("seed", [1, 2])
def test_misprints_that_hide_one_another_are_all_found_and_the_level_holds(seed):
    level = made_level(seed)
    rates = with_first_estimates(level, seed).sample(frac=0.8, random_state=seed).sort_index().reset_index(drop=True)
    yearly = rates.index[(rates["basis"] == "yoy") & rates["value"].abs().between(3, 20)]
    wrong = [yearly[len(yearly) // 4], yearly[len(yearly) // 4 + 3], yearly[len(yearly) // 2], yearly[-20]]
    for at, change in zip(wrong, (20.0, 50.0, -30.0, 40.0), strict=True):
        rates.loc[at, "value"] += change
    rebuilt = rebuild(rates)
    assert set(wrong) <= set(rebuilt.conflicts.index)
    assert len(rebuilt.conflicts) <= len(wrong) + 2
    assert error_pct(rebuilt.level, level).max() < 3
    assert error_pct(rebuilt.level, level).mean() < 0.2


def test_misprints_in_one_year_in_eight_do_not_make_a_basis_one_that_does_not_chain():
    level = made_level(4)
    rates = published(level)
    yearly = rates.index[(rates["basis"] == "yoy") & (rates["value"].abs() > 1)]
    wrong = yearly[::8]
    rates.loc[wrong, "value"] *= 10
    rebuilt = rebuild(rates)
    assert set(rebuilt.conflicts.index) == set(wrong)
    assert not any("do not chain" in note for note in rebuilt.notes)
    assert error_pct(rebuilt.level, level).max() < 0.2


def test_no_sign_is_called_turned_that_another_release_prints_too():
    level = made_level(5)
    rates = with_first_estimates(level, 5)
    both = rates["basis"].eq("yoy") & rates["period"].eq("2019-05")
    rates.loc[both, "value"] = -rates.loc[both, "value"].abs() - 4.0
    conflicts = rebuild(rates).conflicts
    mine = conflicts[(conflicts["period"] == "2019-05") & (conflicts["basis"] == "yoy")]
    assert len(mine) == 2
    assert "sign" not in set(mine["likely_slip"])


@pytest.mark.parametrize("seed", [1, 2])
def test_rates_from_april_published_as_year_to_date_are_the_ones_that_do_not_chain(seed):
    level = made_level(seed)
    rows = []
    for period in level.index:
        april = period - (period.month - 4) % 12
        if april - 12 >= level.index[0] and april != period:
            now, before = level[april:period].sum(), level[april - 12 : period - 12].sum()
            rows.append((str(period), "ytd", round(100 * (now / before - 1), 1)))
    calendar = published(level)
    fiscal = pd.DataFrame(rows, columns=calendar.columns)
    rates = pd.concat([calendar[calendar["basis"] != "ytd"], fiscal], ignore_index=True)
    rebuilt = rebuild(rates.sample(frac=0.75, random_state=seed))
    chained = [note.split()[0].rstrip(":") for note in rebuilt.notes if "do not chain" in note]
    assert set(chained) == {"ytd"}
    assert set(rebuilt.conflicts["basis"]) <= {"ytd"}
    assert error_pct(rebuilt.level, level).mean() < 0.12


@pytest.mark.parametrize("seed", [6, 7])
def test_rates_on_the_month_against_a_first_estimate_are_told_and_not_blamed(seed):
    level = made_level(seed)
    rates = with_first_estimates(level, seed, unrevised=0.5)
    rebuilt = rebuild(rates)
    assert len(rebuilt.conflicts) <= 1
    counted = next(note for note in rebuilt.notes if "compare with a first estimate" in note)
    assert 0.3 < int(counted.split()[0]) / int(counted.split()[2]) < 0.7  # half of them do
    assert error_pct(rebuilt.level, level).mean() < 0.1
    true = level / level.mean() * rebuilt.level.reindex(level.index).mean()
    assert ((rebuilt.lower_95 <= true) & (true <= rebuilt.upper_95)).mean() > 0.85  # one series; 95 % over many
    plain = rebuild(with_first_estimates(level, seed))
    assert not any("compare with a first estimate" in note for note in plain.notes)


def test_two_rates_that_only_contradict_each_other_leave_an_interval_that_holds_both():
    level = made_level(8)
    rates = published(level)
    newest = str(level.index[-1])
    rates = rates[~((rates["period"] == newest) & (rates["basis"] == "ytd"))].reset_index(drop=True)
    rates.loc[row_of(rates, newest, "yoy"), "value"] += 7.3
    rebuilt = rebuild(rates)
    assert newest in set(rebuilt.conflicts["period"])
    true = level / level.mean() * rebuilt.level.mean()
    assert rebuilt.lower_95.iloc[-1] < true.iloc[-1] < rebuilt.upper_95.iloc[-1]


def test_a_season_that_jumps_is_flagged_with_its_size():
    level = made_level(9)
    julys = (level.index.month == 7) & (level.index.year >= 2019)
    rebuilt = rebuild(published(level * np.where(julys, np.exp(0.15), 1.0)))
    flagged = [note for note in rebuilt.notes if "season of" in note]
    assert len(flagged) == 1
    assert flagged[0].startswith("the season of 2019-07 differs by +1")
    assert not any("season of" in note for note in rebuild(published(level)).notes)


@pytest.mark.parametrize("basis", ["mom", "yoy", "ytd"])
def test_an_index_in_one_basis_is_refused_by_its_name(basis):
    rates = published(made_level(1))
    mine = rates["basis"] == basis
    rates.loc[mine, "value"] += 100
    with pytest.raises(DataError, match=rf"the {mine.sum()} {basis} values \(median .* subtract 100"):
        rebuild(rates)


def test_growth_that_nearly_doubles_in_a_year_is_no_index():
    months = pd.period_range("2019-01", periods=48, freq="M", name="period")
    season = np.random.default_rng(1).normal(0, 0.05, 12)[months.month - 1]
    level = pd.Series(100 * np.exp(0.055 * np.arange(48) + season), months)  # 93 % a year
    rates = published(level)
    middles = rates.groupby("basis")["value"].median()
    assert 80 < middles["yoy"] < 130
    assert 80 < rates["value"].median() < 130  # only the rates on the month tell
    assert error_pct(rebuild(rates).level, level).mean() < 0.05


def test_an_impossible_rate_among_many_series_is_set_aside_by_row(tmp_path):
    one, two = published(made_level(1)), published(made_level(2))
    two.loc[40, "value"] = -100.0
    table = pd.concat([one.assign(series="one"), two.assign(series="two")], ignore_index=True)
    rebuilt = rebuild_many(table)
    note = f"row {len(one) + 41}: value = -100.0"
    assert any(note in said for said in rebuilt["two"].notes)
    assert not any("impossible" in said for said in rebuilt["one"].notes)
    alone = rebuild(two.drop(index=40))
    np.testing.assert_allclose(rebuilt["two"].level, alone.level, rtol=1e-9)
    path = tmp_path / "rates.csv"
    table.to_csv(path, index=False)
    kept, notes = read_rates(path)
    assert len(kept) == len(table) - 1
    assert any(f"row {len(one) + 42}: value = '-100.0'" in said for said in notes)
