"""Files made to harm: refused by name within seconds and without gigabytes, before a parser sees them or in a process of its own."""

import os
import re
import resource
import time
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.readers.cells import file_bytes
from chnt_analysis.readers.table import read_table

TODAY = date(2026, 11, 29)
MOST_SECONDS = 20  # of a busy machine; unhindered each takes less than two
SHEET = "xl/worksheets/sheet1.xml"


def workbook(folder, sheet):
    """A valid workbook whose sheet is replaced by the given XML."""
    openpyxl.Workbook().save(folder / "plain.xlsx")
    with zipfile.ZipFile(folder / "plain.xlsx") as plain, zipfile.ZipFile(folder / "bad.xlsx", "w", 8) as bad:
        for name in plain.namelist():
            bad.writestr(name, sheet(plain.read(name).decode()) if name == SHEET else plain.read(name))
    return folder / "bad.xlsx"


def inside(xml):
    return lambda plain: re.sub(r"<sheetData ?/>|<sheetData>.*</sheetData>", xml, plain)


FAR_ROW = '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c><v>1</v></c></row></sheetData>'  # no r= on the last cell
COMMENT = f'<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><!-- {"<c>" * 60_000} -->'
MERGES = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 5100))
CROWDED = f'<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>{MERGES}</mergeCells>'


@pytest.mark.parametrize(
    ("xml", "said"),
    [(FAR_ROW, "spans 1048576 rows by 16384 columns"), (COMMENT, "no table"), (CROWDED, "5,099 merged areas")],
    ids=["cells far apart", "marks that never close", "merged areas"],
)
def test_a_small_workbook_takes_neither_gigabytes_nor_minutes(tmp_path, xml, said):
    path = workbook(tmp_path, inside(xml))
    assert path.stat().st_size < 50_000
    begun = time.monotonic()
    with pytest.raises(DataError, match=said):
        read_table(path, today=TODAY)
    assert time.monotonic() - begun < MOST_SECONDS
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 2 * 2**20  # KiB


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (("a;" * 16_000 + "\n") * 2 + "x\n" * 90_000, "rows of 16,001 cells"),
        ("a;" * 100_000 + "\n" + "1;" * 100_000 + "\n", "100,000 columns; allowed are 1,000"),
        ('"' + "a" * 200_000 + '";1\nb;2\n', "larger than field limit"),
    ],
    ids=["rows to be filled up", "columns", "one cell"],
)
def test_a_small_text_is_not_blown_up(tmp_path, content, said):
    path = tmp_path / "bad.csv"
    path.write_text(content)
    begun = time.monotonic()
    with pytest.raises(DataError, match=said):
        read_table(path, today=TODAY)
    assert time.monotonic() - begun < MOST_SECONDS


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices of Unix")
@pytest.mark.parametrize("name", ["pipe.csv", "pipe.xlsx", "/dev/zero"])
@pytest.mark.parametrize("words", [("import", "table"), ("import", "gso"), ("check",), ("add",)])
def test_a_pipe_or_device_is_refused_and_waited_for_by_no_command(tmp_path, capsys, name, words):
    path = Path(name) if name.startswith("/") else tmp_path / name
    if not path.exists():
        os.mkfifo(path)
    out = ["-o", str(tmp_path / "out.csv")] if words[0] == "import" else []
    assert main([*words, str(path), *out]) == 2
    assert "not a regular file" in capsys.readouterr().err


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n")
    whole = Path.read_bytes

    def changing(self):
        data = whole(self)
        self.write_bytes(data + b"3,4\n")
        return data

    monkeypatch.setattr(Path, "read_bytes", changing)
    with pytest.raises(DataError, match=r"x\.csv: changed while it was read"):
        file_bytes(path)
