"""The workbook to fill in: blank as written, filled in by hand, read untouched."""

from datetime import date

import openpyxl
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.readers.table import read_table
from chnt_analysis.readers.table.template import YEARLY, write_template

TODAY = date(2026, 11, 29)


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "so_lieu.xlsx"
    write_template(path, place="ha_noi", year=2026)
    return path


def test_a_blank_template_holds_no_figure(template):
    with pytest.raises(DataError, match="no table"):
        read_table(template, today=TODAY)


def test_every_cell_that_is_filled_in_is_taken_for_its_indicator_year_and_month(template):
    book = openpyxl.load_workbook(template)
    yearly, monthly = book["Theo năm"], book["Theo tháng"]
    values = {
        code: value
        for code, value in zip(YEARLY, (14.2, 131000, 9.5, 960, 322, 95000, 655, 81, 512, 310, 12), strict=True)
    }
    for row, (code, value) in enumerate(values.items(), start=4):
        assert yearly.cell(row, 1).value == obs.label("indicator", code, "vi")
        yearly.cell(row, 6).value = value  # the column of 2024
    monthly["B5"], monthly["C4"] = "8,1", 9.3
    book.save(template)
    result = read_table(template, today=TODAY)
    assert [str(p) for p in result.stopping()] == []
    found = {(r.indicator, r.period): float(r.value) for r in result.rows.itertuples()}
    assert found == {(code, "2024"): value for code, value in values.items()} | {
        ("cnht_output_growth", "2025-02"): 8.1,
        ("cnht_output_growth", "2026-01"): 9.3,
    }
    assert set(result.rows["place"]) == {"ha_noi"}


def test_the_command_writes_a_template_of_any_place_and_overwrites_nothing(tmp_path, capsys):
    path = tmp_path / "bac_ninh.xlsx"
    assert main(["new", "data", str(path), "--place", "bac_ninh"]) == 0
    assert "Bắc Ninh" in openpyxl.load_workbook(path)["Theo năm"]["A1"].value
    assert main(["new", "data", str(path)]) == 2 and "is there already" in capsys.readouterr().err
    assert main(["new", "data", str(tmp_path / "x.xlsx"), "--place", "bacninh"]) == 2
