"""Cells of a CSV: one per heading in every row, each row with its line in the file, or the row refused by name."""

import pytest

from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.readers.cells import text_cells

HEADS = {
    "series": ("period,value", "2018,880", "check {} --as series"),
    "rates": ("period,basis,value", "2023-01,yoy,5.1", "check {} --as rates"),
}


def written(tmp_path, text, name="mine.csv"):
    path = tmp_path / name
    path.write_bytes(text.encode())
    return path


def refused(path):
    with pytest.raises(DataError) as caught:
        text_cells(path)
    return str(caught.value)


def test_rows_carry_their_line_in_the_file_across_blank_lines_and_quoted_line_breaks(tmp_path):
    cells = text_cells(written(tmp_path, 'period,value\n2018,880\n\n\n2019,"9\n15"\n,\n2020,930\n'))
    assert list(cells.index) == [2, 5, 8]
    assert cells["value"].tolist() == ["880", "9\n15", "930"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_ending_and_a_utf8_mark_are_read(tmp_path, ending):
    cells = text_cells(written(tmp_path, "\ufeff" + ending.join(["period,value", "2018,880", "2019,915", ""])))
    assert cells.columns.tolist() == ["period", "value"] and list(cells.index) == [2, 3]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("2018,880,", "row 2: 3 cells under 2 headings.*delete the separator at the end of the line"),
        ("2015,1950,3", r"row 2: 3 cells under 2 headings.*decimal comma.*1950\.3"),
        ("Ha Noi,2018,880", "row 2: 3 cells under 2 headings.*'Ha Noi'"),
        ("2018", "row 2: 1 cell under 2 headings"),
    ],
)
def test_a_row_with_more_or_fewer_cells_than_headings_is_refused(tmp_path, row, said):
    import re

    assert re.search(said, refused(written(tmp_path, f"period,value\n{row}\n{row}\n2021,5\n")))


def test_every_row_of_the_wrong_length_is_named_by_its_true_line(tmp_path):
    lines = refused(written(tmp_path, "period,value\n2018,880\n\n2019,9,15\n2020,930\n2021\n")).splitlines()
    assert [line.split(":")[0].split()[-1] for line in lines] == ["4", "6"]


@pytest.mark.parametrize("kind", HEADS)
def test_every_command_refuses_rows_longer_than_the_header(tmp_path, capsys, kind):
    head, row, command = HEADS[kind]
    path = written(tmp_path, f"{head}\nHN,{row}\nHN,{row.replace('20', '21', 1)}\n")
    assert main(command.format(path).split()) == 2
    assert f"row 2: {head.count(',') + 2} cells under {head.count(',') + 1} headings" in capsys.readouterr().err


def test_failures_below_blank_lines_name_the_line_of_the_file(tmp_path, capsys):
    path = written(tmp_path, "period,value\n2018,880\n\n\n2019,915\n2020,abc\n")
    assert main(["check", str(path), "--as", "series"]) == 2
    assert "row 6: value 'abc'" in capsys.readouterr().err
    head = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note"
    row = "iip_growth,ha_noi,manufacturing,M,2026-01,yoy,5.5,percent,estimate,2026-02-06,own table,"
    path = written(tmp_path, f"{head}\n{row}\n\n\n{row.replace('ha_noi', 'hanoi')}\n", name="rows.csv")
    assert main(["check", str(path)]) == 2
    assert "row 5: place = 'hanoi'" in capsys.readouterr().err


def test_a_heading_that_stands_twice_an_open_quote_and_a_pipe_are_refused(tmp_path):
    import os

    assert "heading value stands more than once" in refused(written(tmp_path, "value,value\n1,2\n"))
    assert "row 2" in refused(written(tmp_path, 'period,value\n2018,"880\n2019,5\n'))
    os.mkfifo(tmp_path / "pipe.csv")
    assert "not a regular file" in refused(tmp_path / "pipe.csv")
