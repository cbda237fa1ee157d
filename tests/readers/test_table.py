"""Tables in Vietnamese habits: taken with the figure that is meant, or asked about by cell; nothing half-taken, nothing guessed."""

import json
from datetime import date

import openpyxl
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.readers.table import html, read_mapping, read_table, terminal

TODAY = date(2026, 11, 29)
TITLE = "Số doanh nghiệp công nghiệp hỗ trợ thành phố Hà Nội"


def csv_file(folder, *rows, coding="utf-8", mark=";"):
    path = folder / "bang.csv"
    path.write_bytes("\n".join(mark.join(map(str, row)) for row in [*rows, []]).encode(coding))
    return path


def excel(folder, *rows, change=lambda sheet: None, name="Bảng 1"):
    book = openpyxl.Workbook()
    book.active.title = name
    for row in rows:
        book.active.append(list(row))
    change(book.active)
    book.save(folder / "bang.xlsx")
    return folder / "bang.xlsx"


def read(path, **more):
    return read_table(path, today=TODAY, **more)


def stated(result):
    return {(r.place, r.sector, r.period): float(r.value) for r in result.rows.itertuples()}


def problem_text(result):
    return "\n".join(map(str, result.stopping()))


def counts(*rows):
    return [[TITLE], [], ["Năm", "Giá trị"], *rows]


def test_figures_below_a_table_that_are_no_table_are_named(tmp_path):
    result = read(csv_file(tmp_path, *counts([2023, 948], ["Nguồn: Sở", ""], [2024, 5])))
    assert "cell A6" in problem_text(result) and "below the table" in problem_text(result)


def test_tables_below_each_other_are_each_read_by_their_own_title(tmp_path):
    share = [[SHARE], ["Năm", "Giá trị"], [2022, 12.5], [2023, 13.1]]
    growth = [["Tốc độ tăng giá trị sản xuất công nghiệp hỗ trợ, Hà Nội (%)"], ["Năm", "2022"], ["Hà Nội", 8.1]]
    tables = read(excel(tmp_path, *counts([2023, 948]), ["Nguồn: Sở Công Thương 2019"], [], *share, [], *growth))
    assert [str(p) for p in tables.stopping()] == []
    assert [(r.indicator, r.period, float(r.value)) for r in tables.rows.itertuples()] == [
        ("cnht_enterprises", "2023", 948),
        ("cnht_output_share", "2022", 12.5),
        ("cnht_output_share", "2023", 13.1),
        ("cnht_output_growth", "2022", 8.1),
    ]
    untitled = read(excel(tmp_path, *counts([2023, 948], [2024, 961]), [], ["Năm", "Giá trị"], [2022, 12.5]))
    assert "cell B7: 'indicator' nothing says which indicator" in problem_text(untitled) and untitled.rows.empty


def test_a_group_of_rows_below_a_blank_line_is_no_table_of_its_own(tmp_path):
    head = ["Chỉ số sản xuất công nghiệp so với cùng kỳ (cùng kỳ = 100), Hà Nội (%)"]
    rows = [["STT", "Ngành", "Tháng 3/2024"], ["I", "Công nghiệp", ""], [1, "Khai khoáng", "101,5"], ["", "", ""]]
    rows += [["II", "Công nghiệp", ""], [2, "Công nghiệp chế biến, chế tạo", "105,2"]]
    result = read(csv_file(tmp_path, head, *rows))
    assert {p.cell for p in result.stopping()} <= {"B3", "B6"}, "only the names of the groups may be asked about"


def test_two_rows_of_headings_join_a_year_and_its_months(tmp_path):
    rows = [
        ["Chỉ số sản xuất công nghiệp so với cùng kỳ (cùng kỳ = 100), thành phố Hà Nội"],
        ["Ngành", "Năm 2024", "", "Năm 2025", ""],
        ["", "Tháng 1", "Tháng 2", "Tháng 1", "Tháng 2"],
        ["Khai khoáng", "101,5", "99,2", "103,0", "104,1"],
        ["Công nghiệp chế biến, chế tạo", "105,2", "104,8", "106,0", "107,3"],
    ]
    by_key = stated(read(csv_file(tmp_path, *rows)))
    assert by_key["ha_noi", "manufacturing", "2024-02"] == pytest.approx(4.8)
    assert by_key["ha_noi", "mining", "2025-01"] == pytest.approx(3.0) and len(by_key) == 8
    merged = excel(
        tmp_path, *rows, change=lambda s: (s.merge_cells("B2:C2"), s.merge_cells("D2:E2"), s.merge_cells("A2:A3"))
    )
    assert stated(read(merged)) == by_key


def test_a_line_with_a_year_alone_dates_the_months_below_it(tmp_path):
    rows = [["Tốc độ tăng giá trị sản xuất công nghiệp hỗ trợ so với cùng kỳ, Hà Nội (%)"], ["Kỳ", "Giá trị"]]
    rows += [["Năm 2024", ""], ["Tháng 11", "8,1"], ["Tháng 12", "8,4"], ["Năm 2025", ""], ["Tháng 1", "9,0"]]
    assert stated(read(csv_file(tmp_path, *rows))) == {
        ("ha_noi", "supporting_industry", "2024-11"): 8.1,
        ("ha_noi", "supporting_industry", "2024-12"): 8.4,
        ("ha_noi", "supporting_industry", "2025-01"): 9.0,
    }


def test_the_unit_of_the_title_scales_the_figures(tmp_path):
    rows = [
        ["Giá trị sản xuất công nghiệp thành phố Hà Nội"],
        ["ĐVT: nghìn tỷ đồng"],
        [],
        ["Năm", "Giá trị"],
        [2023, "812,5"],
        [2024, "877"],
    ]
    result = read(csv_file(tmp_path, *rows))
    assert sorted(stated(result).values()) == [812500.0, 877000.0] and set(result.rows["unit"]) == {"vnd_billion"}
    asked = read(csv_file(tmp_path, *[r for r in rows if "ĐVT" not in str(r)]))
    assert "the unit of these amounts" in problem_text(asked) and len(asked.rows) == 0


def test_each_figure_names_its_file_sheet_and_cell(tmp_path):
    result = read(excel(tmp_path, *counts([2023, 948], [2024, 961])))
    assert result.rows["source"].tolist() == ["bang.xlsx: Bảng 1!B4", "bang.xlsx: Bảng 1!B5"]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (("1.050", "1.112"), [1050, 1112]),  # a count is whole, so the dot parts thousands
        (("1 050", "1 112"), [1050, 1112]),
        (("961 (*)", "987¹"), [961, 987]),
        (("961", "-"), [961]),
        (("...", "987"), [987]),
        (("961", "x"), [961]),
    ],
)
def test_numbers_in_vietnamese_habits_are_read(tmp_path, cells, values):
    result = read(csv_file(tmp_path, *counts([2023, cells[0]], [2024, cells[1]])))
    assert not problem_text(result) and [float(v) for v in result.rows["value"]] == values


SHARE = "Tỷ trọng công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, chế tạo, Hà Nội (%)"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("12,5", "13.1"), "cell B4: '13.1' has a decimal point, the others a decimal comma"),
        (("12.345", "13.105"), "cell B3: '12.345' is 12345 or 12.345"),
        (("12,5", "#REF!"), "cell B4: '#REF!' is no number"),
        (("12,5", "(13,1)"), "cell B4: '(13,1)' is a number in brackets"),
        (("12,5", "1e1"), "cell B4: '1e1' is no number"),
        (("12,5", "nan"), "cell B4: 'nan' is no number"),
        (("12,5", "0,131"), "is it 13.1?"),
        (("12,5", "131"), "0 and 100"),
    ],
)
def test_a_number_that_is_open_or_wrong_is_named_by_its_cell_and_nothing_is_taken(tmp_path, cells, said):
    result = read(csv_file(tmp_path, [SHARE], ["Năm", "Giá trị"], [2023, cells[0]], [2024, cells[1]]))
    assert said in problem_text(result) and len(result.rows) == 0


def test_a_date_made_of_a_number_a_formula_without_a_value_and_an_error_are_named(tmp_path):
    def change(sheet):
        sheet["B4"] = date(2024, 2, 5)
        sheet["B5"] = "=1+1"
        sheet["B6"].value, sheet["B6"].data_type = "#DIV/0!", "e"

    result = read(excel(tmp_path, *counts([2021, 930], [2022, 941], [2023, 948], [2024, 961]), change=change))
    assert "cell B4" in problem_text(result) and "a date (2024-02-05)" in problem_text(result)
    assert "cell B5" in problem_text(result) and "formula without a stored value" in problem_text(result)
    assert "cell B6" in problem_text(result) and "#DIV/0!" in problem_text(result) and len(result.rows) == 0


def test_a_share_shown_in_percent_is_what_is_shown(tmp_path):
    def change(sheet):
        for cell in ("B3", "B4"):
            sheet[cell].number_format = "0.0%"

    result = read(excel(tmp_path, [SHARE], ["Năm", "Giá trị"], [2023, 0.136], [2024, 0.141], change=change))
    assert [float(v) for v in result.rows["value"]] == [13.6, 14.1]


def test_an_index_or_a_growth_and_a_total_are_asked_about(tmp_path):
    head = "Chỉ số sản xuất công nghiệp so với cùng kỳ, Hà Nội (%)"
    rows = [
        [head],
        ["Ngành", "Tháng 1/2024", "Tháng 2/2024"],
        ["Khai khoáng", "101,2", "102,4"],
        ["Công nghiệp chế biến, chế tạo", "105,2", "104,0"],
    ]
    assert "look like an index" in problem_text(read(csv_file(tmp_path, *rows)))
    with_total = [*rows, ["Tổng cộng phân ngành", "1", "2"]]
    assert "cell A5" in problem_text(read(csv_file(tmp_path, *with_total)))


def test_hidden_sheets_are_left_out_and_hidden_rows_are_named(tmp_path):
    def change(sheet):
        sheet.row_dimensions[5].hidden = True
        other = sheet.parent.create_sheet("Cũ")
        other.append(["Năm", "Giá trị"])
        other.append([2020, 1])
        other.sheet_state = "hidden"

    result = read(excel(tmp_path, *counts([2023, 948], [2024, 961]), change=change))
    notes = [str(p) for p in result.problems]
    assert (
        len(result.rows) == 2
        and any("1 hidden row" in n for n in notes)
        and any("'Cũ'" in n and "left out" in n for n in notes)
    )


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1258", "tcvn3", "vni"])
def test_files_of_every_encoding_are_read(tmp_path, coding):
    rows = counts([2023, 948], [2024, 961])
    path = csv_file(tmp_path, *rows)
    text = path.read_text("utf8")
    path.write_bytes(encoded(text, coding))
    result = read(path)
    assert stated(result) == {
        ("ha_noi", "supporting_industry", "2023"): 948,
        ("ha_noi", "supporting_industry", "2024"): 961,
    }


def encoded(text, coding):
    import unicodedata

    from chnt_analysis.readers.gso.text import _TCVN3

    if coding == "tcvn3":
        back = {v: k for k, v in _TCVN3.items()}
        return "".join(back.get(c, c) for c in text).encode("latin-1")
    if coding == "cp1258":  # base letters with hats, tones as combining marks
        apart = "".join(hat(c) for c in unicodedata.normalize("NFC", text))
        return apart.encode("cp1258")
    if coding == "vni":
        vni = {
            "ố": "oá",
            "ệ": "eä",
            "ô": "oâ",
            "ỗ": "oã",
            "ợ": "ôï",
            "à": "aø",
            "ộ": "oä",
            "ă": "aê",
            "á": "aù",
            "ị": "ò",
            "S": "S",
            "ành": "aønh",
        }
        return "".join(vni.get(c, c) for c in text).encode("cp1252")
    return text.encode(coding)


def hat(letter):
    import unicodedata

    apart = unicodedata.normalize("NFD", letter)
    tones = [c for c in apart[1:] if c in "\u0300\u0301\u0303\u0309\u0323"]
    rest = unicodedata.normalize("NFC", "".join(c for c in apart if c not in tones))
    return rest + "".join(tones)


@pytest.mark.parametrize("word", ["Kế hoạch 2024", "Mục tiêu 2024", "2024 (dự kiến)", "Target 2024"])
def test_a_plan_or_forecast_is_never_taken_for_a_result(tmp_path, word):
    result = read(csv_file(tmp_path, [TITLE], ["Đơn vị", "Năm 2023", word], ["Hà Nội", 948, 1100]))
    assert "plan or forecast" in problem_text(result) and result.rows.empty
    titled = read(csv_file(tmp_path, [f"{TITLE}: kế hoạch phát triển"], ["Năm", "Giá trị"], [2023, 948], [2024, 1100]))
    assert "plan or forecast" in problem_text(titled) and titled.rows.empty


def test_a_date_with_the_day_first_is_no_year(tmp_path):
    result = read(csv_file(tmp_path, [TITLE], ["Thời gian", "Giá trị"], ["05/06/2024", 948]))
    assert "'05/06/2024'" in problem_text(result) and result.rows.empty


def test_one_amount_in_another_unit_is_asked_about_beside_its_neighbours(tmp_path):
    rows = [["Giá trị sản xuất công nghiệp thành phố Hà Nội (tỷ đồng)"], ["Năm", "Giá trị"]]
    result = read(csv_file(tmp_path, *rows, [2021, 800000], [2022, 812345], [2023, "835,1"], [2024, 850000]))
    assert "cell B5: '835.1'" in problem_text(result) and "is it 835100" in problem_text(result)


def test_a_table_with_one_year_across_is_read(tmp_path):
    rows = [["Số doanh nghiệp công nghiệp hỗ trợ"], ["Địa phương", "2023"], ["Hà Nội", 948], ["Bắc Ninh", 731]]
    assert stated(read(csv_file(tmp_path, *rows))) == {
        ("ha_noi", "supporting_industry", "2023"): 948,
        ("bac_ninh", "supporting_industry", "2023"): 731,
    }


def test_two_cells_that_state_one_figure_differently_are_both_named(tmp_path):
    result = read(csv_file(tmp_path, *counts([2023, 948], [2023, 951])))
    assert "cell B4" in problem_text(result) and "bang!B5" in problem_text(result)


def test_what_is_open_is_proposed_as_a_mapping_and_read_by_it(tmp_path, capsys):
    path, out, mapping = (
        csv_file(tmp_path, ["Năm", "Tỷ trọng (%)"], [2019, "12,1"], [2025, "14,5"]),
        tmp_path / "out.csv",
        tmp_path / "map.csv",
    )
    assert main(["import", "table", str(path), "-o", str(out), "--propose", str(mapping)]) == 2
    assert "cell B1" in capsys.readouterr().err and not out.exists()
    assert main(["import", "table", str(path), "-o", str(out), "--mapping", str(mapping)]) == 2
    assert "still open" in capsys.readouterr().err
    mapping.write_text(
        mapping.read_text().replace("indicator,?", "indicator,cnht_output_share").replace("place,?", "place,Hà Nội")
    )
    assert main(["import", "table", str(path), "-o", str(out), "--mapping", str(mapping)]) == 0
    assert main(["add", str(out)]) == 0
    mine = obs.observations().query("origin == 'user'")
    assert (
        mine["value"].tolist() == [12.1, 14.5]
        and set(mine["unit"]) == {"percent_of_manufacturing_output"}
        and set(mine["kind"]) == {"own"}
    )


def test_a_mapping_says_what_a_label_means_or_leaves_it_out(tmp_path):
    rows = [[TITLE], ["Nhóm", "2023", "2024"], ["Linh kiện điện tử", 120, 131], ["Tổng số", 948, 961]]
    path, mapping = csv_file(tmp_path, *rows), tmp_path / "map.csv"
    assert {p.text for p in read(path).stopping()} == {"Linh kiện điện tử", "Tổng số"}
    mapping.write_text(
        "kind,text,meaning,note\nlabel,Linh kiện điện tử,sector=electronics,\nlabel,Tổng số,skip,\n", "utf8"
    )
    assert stated(read(path, mapping=read_mapping(mapping))) == {
        ("ha_noi", "electronics", "2023"): 120,
        ("ha_noi", "electronics", "2024"): 131,
    }


@pytest.mark.parametrize(
    ("period", "cell", "row", "stated_as"),
    [
        ("Tháng 4/2024", "(5,2)", "numbers,brackets,negative,", ("2024-04", -5.2)),
        ("Tháng 4/2024", "(5,2)", "numbers,brackets,plain,", ("2024-04", 5.2)),
        ("Tháng 4/2024", "5.2", "numbers,decimal,point,", ("2024-04", 5.2)),
        ("05/06/2024", "5,2", "label,05/06/2024,period=2024-06,", ("2024-06", 5.2)),
    ],
)
def test_what_is_asked_about_is_settled_by_the_mapping(tmp_path, period, cell, row, stated_as):
    title = "Tốc độ tăng giá trị sản xuất công nghiệp hỗ trợ so với cùng kỳ, Hà Nội (%)"
    path, mapping = csv_file(tmp_path, [title], ["Kỳ", "Giá trị"], [period, cell]), tmp_path / "map.csv"
    assert [p.kind for p in read(path).stopping()] == ["open"]
    mapping.write_text(f"kind,text,meaning,note\n{row}\n", "utf8")
    result = read(path, mapping=read_mapping(mapping))
    assert [(r.period, float(r.value)) for r in result.rows.itertuples()] == [stated_as]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("default,place,hanoi,", "did you mean 'ha_noi'"),
        ("label,X,sector=electroniks,", "did you mean 'electronics'"),
        ("label,X,colour=red,", "allowed are skip"),
        ("numbers,decimal,dot,", "comma or point"),
        ("default,place,?,", "still open"),
    ],
)
def test_a_wrong_mapping_is_refused_by_row(tmp_path, row, said):
    path = tmp_path / "map.csv"
    path.write_text(f"kind,text,meaning,note\n{row}\n", "utf8")
    with pytest.raises(DataError, match=f"map.csv, row 2: .*{said}"):
        read_mapping(path)


def test_the_preview_colours_every_cell_by_its_part_and_runs_nothing(tmp_path):
    result = read(csv_file(tmp_path, [TITLE], ["Năm", "Giá trị"], [2023, "<script>x</script>"], [2024, 961]))
    page = html(result.sheets, name="bang<1>.csv")
    assert (
        "<script" not in page and "bang&lt;1&gt;" in page and 'class="doubtful"' in page and 'class="value">961' in page
    )
    shown = terminal(result.sheets[0], colour=False)
    assert "V:961" in shown and "H:Năm" in shown and "\x1b[" in terminal(result.sheets[0], colour=True)


def test_escapes_in_cells_never_reach_the_terminal(tmp_path):
    result = read(csv_file(tmp_path, [TITLE], ["Năm", "Giá trị"], [2023, "9\x1b[31m"], [2024, 961]))
    assert "\x1b" not in terminal(result.sheets[0], colour=False) and "\x1b" not in problem_text(result)


def test_a_marked_copy_names_the_doubtful_cells(tmp_path):
    path, copy = excel(tmp_path, *counts([2023, "abc"], [2024, 961])), tmp_path / "marked.xlsx"
    assert main(["import", "table", str(path), "-o", str(tmp_path / "o.csv"), "--marked", str(copy)]) == 2
    book = openpyxl.load_workbook(copy)
    assert "no number" in book["Bảng 1"]["B4"].comment.text and book["chnt"]["B2"].value == "B4"


def test_checking_a_table_writes_nothing_and_speaks_to_machines(tmp_path, capsys):
    path = excel(tmp_path, *counts([2023, 948], [2024, "abc"]))
    assert main(["check", str(path), "--as", "table", "--json"]) == 2
    report = json.loads(capsys.readouterr().out)
    assert [p["cell"] for p in report["problems"] if p["kind"] != "note"] == ["B5"] and report["rows"] == 0


def test_a_file_without_a_table_is_refused_and_numbers_alone_are_not_taken(tmp_path):
    with pytest.raises(DataError, match="no table with headings"):
        read(csv_file(tmp_path, ["Chỉ có chữ"]))
    bare = read(csv_file(tmp_path, [1, 2], [3, 4]))
    assert bare.stopping() and bare.rows.empty


def test_a_name_that_is_a_formula_runs_in_no_spreadsheet_and_escapes_reach_no_terminal(tmp_path, capsys):
    months = "".join(f"=HYPERLINK(1),2024-{m:02d},{100 + m}\n" for m in range(1, 13))
    path, out = tmp_path / "series.csv", tmp_path / "out.csv"
    path.write_text(
        f"series,period,value\n{months}\x1b[31mred,2024-01,5\n\x1b[31mred,2024-03,6\n\x1b[31mred,2024-02,6\n"
    )
    assert main(["forecast", str(path), "-o", str(out), "--horizon", "2"]) == 0
    assert "'=HYPERLINK(1),2025-01" in out.read_text()
    shown = capsys.readouterr()
    assert "\x1b" not in shown.err and "\x1b" not in shown.out and "red" in shown.err
