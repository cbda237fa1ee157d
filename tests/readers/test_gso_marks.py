"""What a workbook shows and what it stores: percent formats, formulas without a value, errors, lock files, a title of another year."""

import openpyxl
import pytest

from chnt_analysis.cli import main
from chnt_analysis.readers import gso
from chnt_analysis.readers.gso.files import Sheet


def saved(grids, tmp_path, change, **more):
    """A workbook whose cells ``change`` alters after they were written."""
    path = grids.save(tmp_path / grids.FILE, grids.iip(**more))
    book = openpyxl.load_workbook(path)
    change(book["IIP"])
    book.save(path)
    return path


def column(sheet, number):
    first = sheet.max_row - 7  # eight lines of figures
    return [sheet.cell(row, number) for row in range(first, sheet.max_row + 1)]


def test_growth_shown_in_percent_is_read_as_it_is_shown(grids, tmp_path):
    def percent(sheet):
        for number in range(2, 6):
            for cell in column(sheet, number):
                cell.value = round(cell.value / 100 - 1, 6)
                cell.number_format = "0.0%"

    table = gso.read(saved(grids, tmp_path, percent), place="viet_nam")
    plain = gso.read(grids.save(tmp_path / grids.FILE, grids.iip()))
    assert table.frame["value"].round(6).tolist() == plain.frame["value"].round(6).tolist()
    assert sum("shown in percent" in p.message for p in table.problems) == 4


def test_growth_in_parts_of_one_without_a_percent_format_is_refused_by_column(grids):
    sheet = grids.iip(values=lambda r, c: round(grids.value(r, c) / 100 - 1, 4) if c == 2 else grids.value(r, c))
    table = gso.read_sheets([sheet], name=grids.FILE)
    assert {p.where for p in table.refused()} == {"column D"} and len(table.frame) == 24
    assert "0.0731 for 7.31 %" in table.refused()[0].message


def test_every_formula_without_a_stored_value_is_named_by_its_cell(grids, tmp_path):
    def formulas(sheet):
        for cell in column(sheet, 5):
            cell.value = f"=B{cell.row}+1"

    path = saved(grids, tmp_path, formulas)
    table = gso.read(path)
    named = [p for p in table.refused() if "formula without a stored value" in p.message]
    assert len(named) == 8 and {p.where[:6] for p in named} == {"cell E"} and len(table.frame) == 24


def test_a_single_formula_and_an_error_are_refused_and_not_called_empty(grids, tmp_path):
    def odd(sheet):
        column(sheet, 3)[2].value = "=1+1"
        cell = column(sheet, 4)[3]
        cell.value, cell.data_type = "#DIV/0!", "e"

    table = gso.read(saved(grids, tmp_path, odd))
    assert [p.kind for p in table.problems] == ["refused", "refused"] and len(table.frame) == 30
    assert "#DIV/0!" in table.refused()[1].message


def test_a_formula_whose_value_is_an_empty_text_is_empty(tmp_path):
    from chnt_analysis.readers.xlsx import _sheet

    sheet = _sheet(
        b'<row r="2"><c r="B2" t="str"><f>IF(1,"")</f><v></v></c><c r="C2"><f>1</f><v/></c></row>', frozenset()
    )
    assert sheet.unvalued == {(1, 2)}


def test_a_title_of_another_year_is_a_doubt_and_the_columns_decide(grids):
    rows = grids.table("Chỉ số sản xuất công nghiệp tháng 5 năm 2081", grids.DIVISIONS, grids.MAY_2018)
    table = gso.read_sheets([Sheet("IIP", rows)], name=grids.FILE, place="viet_nam")
    assert set(table.frame["period"]) == {"2018-04", "2018-05"}
    assert [(p.kind, "2081" in p.message) for p in table.problems] == [("doubt", True)]


def test_a_lock_file_beside_a_workbook_is_left_out_with_a_word(grids, tmp_path, capsys):
    path, lock = grids.save(tmp_path / grids.FILE, grids.iip()), tmp_path / f"~${grids.FILE}"
    lock.write_bytes(b"\x05owner")
    assert main(["import", "gso", str(lock), str(path), "-o", str(tmp_path / "out.csv")]) == 0
    assert "lock file" in capsys.readouterr().err and (tmp_path / "out.csv").is_file()
    assert main(["import", "gso", str(lock), "-o", str(tmp_path / "none.csv")]) == 2


@pytest.mark.parametrize("content", [b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>", b"<x"])
def test_a_workbook_with_entities_or_broken_parts_is_refused(grids, tmp_path, content):
    import shutil
    import zipfile

    from chnt_analysis.errors import DataError

    path, other = grids.save(tmp_path / grids.FILE, grids.iip()), tmp_path / "other.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            new.writestr(name, content if name == "xl/styles.xml" else old.read(name))
    shutil.move(other, path)
    with pytest.raises(DataError, match="damaged workbook"):
        gso.read(path)
