"""The gate of plausibility: what cannot be and what is odd is named by row with what was meant, and real series pass."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import plausibility as gate
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.readers.series import read_series
from chnt_analysis.readers.tidy import read_rates


def written(folder, text, name="mine.csv"):
    path = folder / name
    path.write_text(text, "utf8")
    return path


def yearly(folder, *values, first=2018):
    rows = "".join(f"{first + n},{v}\n" for n, v in enumerate(values))
    return written(folder, f"period,value\n{rows}")


def monthly(values, first="2015-01"):
    index = pd.period_range(first, periods=len(values), freq="M", name="period")
    return pd.Series(values, index=index, dtype=float)


def said(path, **more):
    import warnings

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        series = read_series(path, **more)
    return series, [str(w.message) for w in caught]


@pytest.mark.parametrize(
    ("values", "row", "meant"),
    [
        (("870", "905", "990", "1.040", "1.120"), 5, "1040"),
        (("870", "905", "1.040", "990"), 4, "1040"),
        (("870", "905", "990", "1.040"), 5, "1040"),
        (("12040", "12.310", "12700", "12905"), 3, "12310"),
    ],
)
def test_a_thousands_dot_among_whole_numbers_is_refused_by_row(tmp_path, values, row, meant):
    with pytest.raises(DataError, match=rf"row {row}: value .*1,000 times smaller.*is it {meant}\?"):
        read_series(yearly(tmp_path, *values))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (("14.1", "0.142", "14.4", "14.6"), "row 3: value '0.142' is about 100 times smaller.*is it 14.2"),
        (("950", "961", "98000", "987"), "row 4: value '98000' is about 100 times larger.*is it 980"),
        (("5.1", "5230", "5.3", "5.5"), "row 3: value '5230' is about 1,000 times larger.*is it 5.23"),
        (("2.1e9", "2.2e9", "2300", "2.4e9"), "row 4: value '2300' is about 1,000,000 times smaller"),
    ],
)
def test_another_factor_is_warned_of_and_the_computation_goes_on(tmp_path, values, message):
    import re

    series, notes = said(yearly(tmp_path, *values))
    assert len(series["series"]) == 4 and len(notes) == 1 and re.search(message, notes[0])


@pytest.mark.parametrize(
    "values",
    [("100", "3", "250", "1"), ("1.1", "1.2", "98", "3"), ("0", "980", "990", "1.05"), ("880", "915", "2000", "998")],
)
def test_series_that_really_move_are_not_asked_about(tmp_path, values):
    assert said(yearly(tmp_path, *values))[1] == []


def test_fiscal_years_read_as_months_are_refused(tmp_path):
    rows = "".join(f"{y}-{(y + 1) % 100:02d},{100 + y - 2000}\n" for y in range(2003, 2011))
    with pytest.raises(DataError, match=r"row 2: period '2003-04'.*look like fiscal years"):
        read_series(written(tmp_path, f"period,value\n{rows}"))


def test_a_year_decades_from_the_others_is_refused_and_two_long_parts_are_not(tmp_path):
    with pytest.raises(DataError, match=r"row 5: period '2092' stands 71 years from the others \(2018 to 2021\)"):
        read_series(written(tmp_path, "period,value\n2018,880\n2019,890\n2021,915\n2092,900\n"))
    halves = "".join(f"{y},{y}\n" for y in [*range(1930, 1940), *range(1970, 1980)])
    assert any(
        "30 years from the others" in note or "31 years" in note
        for note in said(written(tmp_path, f"period,value\n{halves}"))[1]
    )


def test_a_period_that_has_not_begun_is_warned_of(tmp_path):
    path = written(tmp_path, "period,value\n2024-01,5\n2024-02,6\n2024-04,7\n")
    assert said(path, today=date(2024, 4, 1))[1] == []
    assert "row 4: period '2024-04' has not begun (today is 2024-03-31)" in said(path, today=date(2024, 3, 31))[1][0]


def rebased(factor, at=72, noise=0.01):
    rng = np.random.default_rng(3)
    season = 0.08 * np.sin(2 * np.pi * np.arange(132) / 12)
    level = 100 * np.exp(0.004 * np.arange(132) + season + noise * rng.standard_normal(132))
    level[at:] *= factor
    return monthly(level)


@pytest.mark.parametrize("factor", [0.70, 1.45, 0.60])
def test_a_new_base_year_is_named_with_the_factor_that_links_it(factor):
    breaks = gate.level_breaks(rebased(factor), per_year=12)
    assert [str(b.period) for b in breaks] == ["2021-01"]
    assert breaks[0].factor == pytest.approx(factor, rel=0.015)  # two standard errors: the noise of four years' months
    linked = gate.link(rebased(factor), breaks)
    assert linked.to_numpy() == pytest.approx(rebased(1.0).to_numpy() * factor, rel=0.015)


def test_a_movement_that_comes_back_and_a_strong_season_are_no_new_base():
    dip = rebased(1.0)
    dip.iloc[63:66] *= 0.65
    assert gate.level_breaks(dip, per_year=12) == []
    season = monthly(np.tile([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 4], 10) * np.exp(0.01 * np.arange(120)))
    assert gate.level_breaks(season, per_year=12) == []


def test_a_crash_before_a_new_base_year_and_another_pace_after_it_leave_the_factor_right():
    months = pd.period_range("2015-01", "2025-12", freq="M")
    years = np.arange(len(months)) / 12
    log = 0.035 * years + 0.03 * np.sin(2 * np.pi * years) - 0.03 * np.maximum(years - 7, 0)
    log[(months == "2020-04") | (months == "2020-05")] -= 0.3
    level = 100 * np.exp(log) * np.where(months < "2021-01", 1.41, 1.0)
    (step,) = gate.level_breaks(pd.Series(level, index=months), per_year=12)
    assert str(step.period) == "2021-01" and step.factor == pytest.approx(1 / 1.41, rel=0.006)


def test_a_series_with_more_gaps_than_values_has_no_breaks_and_no_warnings_of_the_machine(tmp_path):
    rows = "".join(f"20{y}-{m:02d},{100 + y}\n" for y in range(10, 18) for m in (3, 6, 9, 12))
    assert said(written(tmp_path, f"period,value\n{rows}"))[1] == []


def test_the_command_warns_of_a_new_base_and_links_when_asked(tmp_path, capsys):
    rows = "".join(f"{p},{v}\n" for p, v in rebased(0.7).items())
    path = written(tmp_path, f"period,value\n{rows}")
    assert main(["assess", str(path), "--target", "120", "--by", "2030"]) == 0
    captured = capsys.readouterr()
    assert "row 74" in captured.err and "2021-01" in captured.err and "--link" in captured.err
    assert main(["assess", str(path), "--target", "120", "--by", "2030", "--link"]) == 0
    linked = capsys.readouterr()
    assert "linked: values before 2021-01" in linked.err and linked.out != captured.out


def rates(folder, basis, *values):
    months = pd.period_range("2023-01", periods=len(values), freq="M")
    return written(
        folder, "period,basis,value\n" + "".join(f"{m},{basis},{v}\n" for m, v in zip(months, values, strict=True))
    )


def test_a_basis_that_holds_an_index_is_refused_even_beside_growth(tmp_path):
    growth = rates(tmp_path, "yoy", *(4.0 + 0.1 * n for n in range(12))).read_text()
    index = "".join(f"2023-{m:02d},ytd,{104 + 0.1 * m:.1f}\n" for m in range(1, 13))
    path = written(tmp_path, growth + index)
    with pytest.raises(DataError, match=r"row 14: value '104.1'.*the 12 ytd values have the median.*is it 4.1"):
        read_rates(path)


@pytest.mark.parametrize(
    ("odd", "message"),
    [("105.2", "like an index; is it 5.2"), ("0.052", "like a part of 1; is it 5.2"), ("520", "is it 5.2")],
)
def test_one_rate_of_another_kind_is_noted_by_row(tmp_path, odd, message):
    _, notes = read_rates(rates(tmp_path, "yoy", 4.9, 5.0, 5.3, 5.1, odd, 5.4, 4.8, 5.2, 5.0))
    assert len(notes) == 1 and "row 6" in notes[0] and message in notes[0]


@pytest.mark.parametrize("odd", [("105.2", "104.9", "105.4"), ("0.052", "0.049", "0.054")])
def test_several_rates_of_another_kind_do_not_hide_one_another(tmp_path, odd):
    _, notes = read_rates(rates(tmp_path, "yoy", 4.9, 5.0, 5.3, *odd, 5.4, 4.8, 5.2, 5.0))
    assert [note.partition(":")[0].rpartition("row ")[2] for note in notes] == ["5", "6", "7"]
    assert [note.rpartition("is it ")[2] for note in notes] == ["5.2?", "4.9?", "5.4?"]


def test_rates_that_are_all_parts_of_one_are_noted(tmp_path):
    _, notes = read_rates(rates(tmp_path, "yoy", 0.049, 0.051, 0.053, 0.048, 0.052, 0.055, 0.047))
    assert len(notes) == 1 and "parts of 1" in notes[0] and "is it 4.9" in notes[0]


def test_small_and_wild_rates_pass(tmp_path):
    assert read_rates(rates(tmp_path, "mom", 0.2, -0.1, 0.3, 0.0, 0.4, -0.2, 0.1))[1] == ()
    assert read_rates(rates(tmp_path, "yoy", 5, 90, -40, 120, 33, 260, 4))[1] == ()


def test_a_semicolon_file_with_decimal_commas_is_read(tmp_path):
    series, notes = said(
        written(tmp_path, "Kỳ;Giá trị;ghi chú\nTháng 1/2024;101,5;\nTháng 2/2024;1.098,25;x\n"),
        period="Kỳ",
        value="Giá trị",
    )
    assert series["series"].tolist() == [101.5, 1098.25] and "column(s) left out: ghi chú" in notes[0]
    with pytest.raises(DataError, match=r"row 3: value '1\.050' is 1050 or 1\.05"):
        read_series(written(tmp_path, "period;value\n2023;880\n2024;1.050\n"))
    with pytest.raises(DataError, match="decimal point among decimal commas"):
        read_series(written(tmp_path, "period;value\n2023;88,5\n2024;90.5\n"))


@pytest.mark.parametrize(
    ("step", "first", "last"), [(3, "2021Q1", "2022Q2"), (12, "2021", "2026"), (1, "2021-03", "2021-08")]
)
def test_dates_are_months_quarters_or_years_by_their_distance(tmp_path, step, first, last):
    dates = [str(p.to_timestamp())[:10] for p in pd.period_range("2021-03", periods=6 * step, freq="M")[::step]]
    series, _ = said(written(tmp_path, "period,value\n" + "".join(f"{d},{n + 1}\n" for n, d in enumerate(dates))))
    assert (str(series["series"].index[0]), str(series["series"].index[-1])) == (first, last)


def test_a_heading_that_is_not_there_is_refused_with_the_nearest(tmp_path):
    path = written(tmp_path, "date,index\n2024-01-01,5\n")
    with pytest.raises(DataError, match=r"--value-column 'indx'.*did you mean 'index'"):
        read_series(path, period="date", value="indx")
    with pytest.raises(DataError, match="--period-column and --value-column"):
        read_series(path)


def test_every_cell_that_cannot_be_read_is_named_at_once(tmp_path):
    with pytest.raises(DataError) as caught:
        read_series(written(tmp_path, 'period,value\n2021-01,5\n2021-13,6\n2021-03,"5,2"\n2021-04,inf\n'))
    assert [f"row {n}" in str(caught.value) for n in (3, 4, 5)] == [True] * 3 and "is it 5.2?" in str(caught.value)
