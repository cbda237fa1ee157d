"""Tables beside each other, and headings that name the title's indicator in short."""

from datetime import date

import pytest

from chnt_analysis.readers.table import Mapping, read_table

COUNT = "Số doanh nghiệp công nghiệp hỗ trợ"
SHARE = "Tỷ trọng công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, chế tạo, Hà Nội (%)"
YEAR = ["Năm", "Giá trị"]


def read(folder, *rows, **more):
    (folder / "bang.csv").write_text("\n".join(";".join(map(str, row)) for row in [*rows, []]), "utf8")
    return read_table(folder / "bang.csv", today=date(2026, 11, 29), **more)


def stated(result):
    assert [str(p) for p in result.stopping()] == []
    return [(r.indicator, r.place, r.period, float(r.value)) for r in result.rows.itertuples()]


@pytest.mark.parametrize("gap", [[], [""]])
def test_tables_beside_each_other_are_each_read_under_their_own_title(tmp_path, gap):
    titles = [[f"{COUNT} Hà Nội", "", *gap, SHARE, ""], [*YEAR, *gap, *YEAR]]
    result = read(tmp_path, *titles, [2022, 948, *gap, 2021, "12,5"], [2023, 961, *gap, "", ""])
    assert stated(result) == [
        ("cnht_enterprises", "ha_noi", "2022", 948),
        ("cnht_enterprises", "ha_noi", "2023", 961),
        ("cnht_output_share", "ha_noi", "2021", 12.5),
    ]


def test_a_title_over_the_first_table_alone_speaks_for_those_beside_it(tmp_path):
    head = [[COUNT, "", "", "", ""], ["Hà Nội", "", "", "Bắc Ninh", ""], [*YEAR, "", *YEAR]]
    result = read(tmp_path, *head, [2022, 948, "", 2022, 700])
    assert stated(result) == [
        ("cnht_enterprises", "ha_noi", "2022", 948),
        ("cnht_enterprises", "bac_ninh", "2022", 700),
    ]


def test_a_heading_that_is_short_for_the_indicator_of_the_title_is_asked_about(tmp_path):
    """Else the supporting-industry enterprises of the title would be stored as all enterprises of the city."""
    table = [f"{COUNT} Hà Nội", ""], ["Năm", "Số DN"], [2022, 948]
    (asked,) = read(tmp_path, *table).stopping()
    assert (asked.cell, asked.kind) == ("B2", "open") and "may be short for cnht_enterprises" in asked.message
    settled = Mapping(labels={"số dn": {"indicator": "cnht_enterprises"}})
    assert stated(read(tmp_path, *table, mapping=settled)) == [("cnht_enterprises", "ha_noi", "2022", 948)]


def test_a_heading_stands_by_itself_where_another_one_names_the_indicator_of_the_title(tmp_path):
    table = [f"{COUNT} Hà Nội", "", ""], ["Năm", COUNT, "Số doanh nghiệp"], [2022, 948, 190000]
    assert {c[0]: c[3] for c in stated(read(tmp_path, *table))} == {"cnht_enterprises": 948, "enterprises": 190000}


@pytest.mark.parametrize("label", ["Bắc Ninh (từ 7/2025)", "Bắc Ninh (mới)", "Tỉnh Bắc Ninh sau sáp nhập"])
def test_a_label_says_that_a_province_is_meant_as_merged(tmp_path, label):
    result = read(tmp_path, [COUNT, "", ""], ["Địa phương", "2024", "2025"], ["Bắc Ninh", 731, ""], [label, "", 1020])
    assert stated(result)[1] == ("cnht_enterprises", "bac_ninh_2025", "2025", 1020)


def test_a_spoiled_figure_alone_in_a_table_beside_another_is_named(tmp_path):
    result = read(
        tmp_path, [f"{COUNT} Hà Nội"], [*YEAR, "", *YEAR], [2022, 948, "", 2023, "1e3"], [2021, 940, "", "", ""]
    )
    assert result.rows.empty and "1e3" in "\n".join(map(str, result.stopping()))
