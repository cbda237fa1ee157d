"""Files that are no harmless workbook: refused by name with the reason, before anything is unpacked."""

import subprocess
import sys
import zipfile

import openpyxl
import pytest

from chnt_analysis.errors import DataError
from chnt_analysis.readers import gso
from chnt_analysis.readers.gso import files
from chnt_analysis.readers.gso.files import address, sheets

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_a_workbook_is_read_with_merged_cells_and_hidden_sheets(grids, tmp_path):
    sheet = files.Sheet("IIP", [["Tiêu đề", "", ""], ["", 5.0, 2018.0]], merges=[((0, 0), (0, 2))], hidden=False)
    path = grids.save(tmp_path / "a.xlsx", sheet, files.Sheet("Cũ", [["x"]], hidden=True))
    first, second = sheets(path)
    assert first.rows == sheet.rows and first.merges == sheet.merges and not first.hidden
    assert second.hidden and first.text(1, 2) == "2018" and address(1, 2) == "C2"


def test_the_figures_of_a_file_are_those_of_its_grid(grids, tmp_path):
    path = grids.save(tmp_path / grids.FILE, grids.iip(), grids.labour(labels=grids.PLACES, name="DP"))
    assert gso.read(path).frame.equals(
        gso.read_sheets([grids.iip(), grids.labour(labels=grids.PLACES, name="DP")], name=grids.FILE).frame
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"indicator,place\n", "not an Excel workbook"),
        (b"<html><table></table></html>", "not an Excel workbook"),
        (OLE + b"\0" * 600, "a damaged workbook"),
        (OLE + b"\0" * 100 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, "is encrypted"),
        (b"PK\x03\x04" + b"\0" * 100, "a damaged workbook"),
    ],
)
def test_what_is_no_workbook_is_refused_by_name(tmp_path, content, said):
    path = tmp_path / "2018-05-29.xlsx"
    path.write_bytes(content)
    with pytest.raises(DataError, match=said) as error:
        gso.read(path)
    assert str(path) in str(error.value)


def test_a_missing_file_a_folder_and_an_empty_workbook_are_refused_by_name(grids, tmp_path):
    with pytest.raises(DataError, match="no such file"):
        gso.read(tmp_path / "none.xlsx")
    with pytest.raises(DataError, match="is a folder"):
        gso.read(tmp_path)
    with pytest.raises(DataError, match="every sheet is empty"):
        gso.read(grids.save(tmp_path / "empty.xlsx"))


def test_a_truncated_workbook_is_refused(grids, tmp_path):
    path = grids.save(tmp_path / "a.xlsx", grids.iip())
    path.write_bytes(path.read_bytes()[:-400])
    with pytest.raises(DataError, match="a damaged workbook"):
        gso.read(path)


def test_a_small_archive_that_unpacks_large_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "bomb.xlsx"
    block = b"0" * 2**20
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as entry:
            for _ in range(files.MOST_UNPACKED // 2**20 + 1):
                entry.write(block)
    assert path.stat().st_size < 2**20
    with pytest.raises(DataError, match=r"0\.1 MB that unpack to 101 MB, allowed are 100 MB"):
        gso.read(path)


def test_an_archive_that_lies_about_its_size_is_refused(grids, tmp_path):
    path = grids.save(tmp_path / "a.xlsx", grids.iip())
    with zipfile.ZipFile(path) as archive:
        true = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    data = path.read_bytes()
    path.write_bytes(data.replace(true.to_bytes(4, "little"), (true // 2).to_bytes(4, "little")))
    with pytest.raises(DataError, match="a damaged workbook"):
        gso.read(path)


def test_a_stray_cell_at_the_end_of_the_sheet_does_not_fill_the_memory(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "2. Chỉ số sản xuất công nghiệp"
    book.active["XFD1048576"] = 1
    book.save(tmp_path / "far.xlsx")
    with pytest.raises(DataError, match=r"1048576 rows by 16384 columns, allowed are 4,000,000 cells"):
        gso.read(tmp_path / "far.xlsx")


def test_an_archive_that_is_no_workbook_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    with pytest.raises(DataError, match="no Excel workbook"):
        gso.read(tmp_path / "a.xlsx")


def test_a_workbook_without_a_table_names_its_sheets(grids, tmp_path):
    path = grids.save(tmp_path / "gdp.xlsx", files.Sheet("GDP", [["1. Tổng sản phẩm trong nước"], ["Tổng số", 5.0]]))
    with pytest.raises(DataError, match=r"gdp\.xlsx: no table of the index .* among the sheets 'GDP'"):
        gso.read(path)


FAR = "<row r{0}'1'><c r{0}'A1'><v>1</v></c></row><row r{0}'1048576'><c r{0}'XFD1048576'><v>1</v></c></row>"


def crafted(path, rows):
    """A minimal workbook with the rows as written; reference marks and quotes are the caller's."""
    office = "http://schemas.openxmlformats.org/"
    related = f"{office}officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{office}package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{office}package/2006/relationships"><Relationship Id="a" '
        f'Type="{related}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{office}spreadsheetml/2006/main" xmlns:r="{related}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="b"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{office}package/2006/relationships"><Relationship Id="b" '
        f'Type="{related}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{office}spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


@pytest.mark.parametrize("mark", ["=", " = "])
def test_cells_far_apart_are_refused_however_their_references_are_quoted(tmp_path, mark):
    with pytest.raises(DataError, match=r"far\.xlsx: .*spans 1048576 rows by 16384 columns"):
        gso.read(crafted(tmp_path / "far.xlsx", FAR.format(mark)))


def test_a_workbook_that_aborts_the_parser_is_an_error_of_this_workbook(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MOST_CELLS", 10**12)  # so that the parser sees it
    with pytest.raises(DataError, match=r"far\.xlsx: a damaged workbook \(the parser crashed\)"):
        gso.read(crafted(tmp_path / "far.xlsx", FAR.format("=")))


def test_reading_the_library_does_not_load_the_parser():
    code = "import sys, chnt_analysis.readers.gso; sys.exit('python_calamine' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
