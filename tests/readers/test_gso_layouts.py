"""Layouts of fifteen years, tested on grids: what a table means is read from its words, never from where it stands."""

import unicodedata
from dataclasses import replace
from random import Random

import pytest

from chnt_analysis.errors import DataError
from chnt_analysis.readers import gso
from chnt_analysis.readers.gso.files import Sheet

MEANT = [
    ("2018-04", "ytd", "revised"),
    ("2018-05", "mom", "estimate"),
    ("2018-05", "yoy", "estimate"),
    ("2018-05", "ytd", "estimate"),
]


def figures(table):
    columns = ["indicator", "place", "sector", "period", "basis", "status", "value"]
    return {tuple(r[:-1]): r[-1] for r in table.frame[columns].itertuples(index=False, name=None)}


def expected(grids, labels=None, meant=MEANT, indicator="iip_growth"):
    by_key = {}
    for r, (_, code) in enumerate(labels or grids.DIVISIONS):
        for c, (period, basis, status) in enumerate(meant):
            place, sector = (code, "all_industry") if labels is grids.PLACES else ("viet_nam", code)
            by_key[indicator, place, sector, period, basis, status] = pytest.approx(grids.value(r, c) - 100)
    return by_key


def read(grids, *sheets, name=None, place="viet_nam"):
    return gso.read_sheets(sheets, name=name or grids.FILE, place=place)


def test_a_monthly_table_is_read_with_period_basis_status_vintage_and_source(grids):
    table = read(grids, grids.iip())
    assert figures(table) == expected(grids)
    assert list(table.frame.columns) == [*gso.COLUMNS, "cell"]
    assert set(table.frame["vintage"]) == {"2018-05-29"} and set(table.frame["source"]) == {f"{grids.FILE}: IIP"}
    assert table.problems == () and table.month == "2018-05"
    wrapped = table.frame[table.frame["sector"] == "vsic_26"].iloc[0]
    assert wrapped["sector_label"] == "Sản xuất sản phẩm điện tử, máy vi tính và sản phẩm quang học"


def test_the_result_is_sorted_and_does_not_depend_on_the_order_of_sheets(grids):
    one = read(grids, grids.iip(), grids.labour())
    other = read(grids, grids.labour(), grids.iip())
    assert one.frame.equals(other.frame)


def test_the_order_of_columns_and_the_name_of_the_sheet_do_not_matter(grids):
    order = [2, 0, 3, 1]
    headings = [grids.MAY_2018[i] for i in order]
    sheet = grids.iip(headings, name="Sheet7", values=lambda r, c: grids.value(r, order[c]))
    assert figures(read(grids, sheet)) == expected(grids)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_may_be_composed_or_apart(grids, form):
    rows = [[unicodedata.normalize(form, c) if isinstance(c, str) else c for c in row] for row in grids.iip().rows]
    assert figures(read(grids, Sheet("IIP", rows))) == expected(grids)


def test_a_table_typed_in_an_old_font_is_read_and_said(grids):
    headings = [
        h.replace("năm", "n¨m").replace("tháng", "th¸ng").replace("Tháng", "Th¸ng").replace("cùng kỳ", "cïng kú")
        for h in grids.MAY_2018
    ]
    headings = [h.replace("với", "víi") for h in headings]
    labels = [
        ("Toµn ngµnh c«ng nghiÖp", ""),
        ("Khai kho¸ng", ""),
        ("C«ng nghiÖp chÕ biÕn, chÕ t¹o", ""),
        ("S¶n xuÊt ®å uèng", ""),
    ]
    rows = grids.table("2. ChØ sè s¶n xuÊt c«ng nghiÖp", labels, headings)
    table = read(grids, Sheet("IIP", rows))
    assert set(table.frame["sector"]) == {"all_industry", "mining", "manufacturing", "vsic_11"}
    assert [p.message for p in table.problems] == ["typed in a TCVN3 font, read as such"]


def test_headings_in_one_cell_and_over_merged_cells_mean_the_same(grids):
    rows = grids.table(
        "Chỉ số sản xuất công nghiệp tháng 5/2025",
        grids.DIVISIONS,
        [
            "Tháng 5/2025 so với (%)|Tháng 4/2025",
            "|Tháng 5/2024",
            "5 tháng đầu năm 2025\nso với cùng kỳ\nnăm trước (%)",
        ],
    )
    sheet = Sheet("Biểu 5", rows, merges=[((3, 1), (3, 2)), ((0, 0), (0, 3))])
    table = read(grids, sheet, name="Bieu-5-2025.xlsx")
    meant = [("2025-05", "mom", "estimate"), ("2025-05", "yoy", "estimate"), ("2025-05", "ytd", "estimate")]
    assert figures(table) == expected(grids, meant=meant)
    assert set(table.frame["vintage"]) == {"2025-05"}, "without a date in the name the vintage is the release's month"


def test_an_english_table_is_read(grids):
    labels = [
        ("WHOLE INDUSTRY", ""),
        ("Mining and quarying", ""),
        ("Manufacturing", ""),
        ("Manufacture of textiles", ""),
        ("Other manufacturing", ""),
    ]
    headings = [
        "August 2020|versus|same period|last year",
        "September 2020|versus|last month",
        "September 2020|versus|same period|last year",
        "9 months of 2020|versus|same period|last year",
    ]
    rows = grids.table("7. Index of industrial production of September and 9 months in 2020", labels, headings)
    table = read(grids, Sheet("7", rows), name="2020-09-29-EN.xlsx")
    assert set(table.frame["sector"]) == {"all_industry", "mining", "manufacturing", "vsic_13", "vsic_32"}
    revised = table.frame[table.frame["status"] == "revised"]
    assert set(zip(revised["period"], revised["basis"], strict=True)) == {("2020-08", "yoy")}
    assert ["'Mining and quarying' read as 'Mining and quarrying'" in p.message for p in table.problems] == [True]


def test_quarters_beside_quarters_are_quarters_and_the_first_beside_months_is_year_to_date(grids):
    quarters = Sheet(
        "IIPquy",
        grids.table(
            "8. Chỉ số sản xuất công nghiệp các quý năm 2018",
            grids.DIVISIONS,
            ["Thực hiện quý I|năm 2018|so với cùng kỳ|năm trước", "Ước tính quý II|năm 2018|so với cùng kỳ|năm trước"],
        ),
    )
    months = grids.iip(["Tháng 6 năm 2018 so với tháng 5 năm 2018", "6 tháng năm 2018 so với cùng kỳ năm 2017"])
    by_key = figures(read(grids, months, quarters, name="2018-06-29.xlsx"))
    assert {(k[3], k[4], k[5]) for k in by_key} == {
        ("2018-06", "mom", "estimate"),
        ("2018-06", "ytd", "estimate"),
        ("2018Q1", "yoy", "revised"),
        ("2018Q2", "yoy", "estimate"),
    }
    april = grids.iip(["Quí I năm|2018 so với|cùng kỳ|năm 2017", "Tháng 4 năm|2018 so với|tháng 3|năm 2018"])
    assert ("2018-03", "ytd", "revised") in {
        (k[3], k[4], k[5]) for k in figures(read(grids, april, name="2018-04-27.xlsx"))
    }


def test_january_speaks_of_the_december_and_the_year_before(grids):
    headings = [
        "Tháng 12 năm|2015 so với|tháng 12|năm 2014",
        "Năm 2015|so với|năm 2014",
        "Tháng 01 năm|2016 so với|tháng 12|năm 2015",
        "Tháng 01 năm|2016 so với|tháng 01|năm 2015",
    ]
    combinations = {(k[3], k[4], k[5]) for k in figures(read(grids, grids.iip(headings), name="2016-01-29.xls"))}
    assert combinations == {
        ("2015-12", "yoy", "revised"),
        ("2015-12", "ytd", "revised"),
        ("2016-01", "mom", "estimate"),
        ("2016-01", "yoy", "estimate"),
    }


def test_a_table_of_classes_keeps_them_apart_from_divisions(grids):
    sheet = grids.iip(["Tháng 8 năm 2012 so với tháng 7 năm 2012"], labels=grids.CLASSES)
    table = read(grids, sheet, name="2012-08-29.xls")
    assert set(table.frame["sector"]) == {code for _, code in grids.CLASSES}
    assert table.problems == ()


def test_a_table_in_two_blocks_and_wrapped_labels_are_joined(grids):
    first = grids.iip(labels=grids.DIVISIONS[:4]).rows
    second = grids.table("2. (tiếp theo) Chỉ số sản xuất công nghiệp", [], grids.MAY_2018)
    more = [
        ["Chế biến gỗ và sản xuất sản phẩm từ gỗ, tre, nứa", "", "", "", ""],
        ["(trừ giường, tủ, bàn, ghế); sản xuất sản phẩm từ", "", "", "", ""],
        ["rơm, rạ và vật liệu tết bện", 101.0, 102.0, 103.0, 104.0],
        ["Sản xuất kim loại", 105.0, 106.0, 107.0, 108.0],
        ["Sản xuất và phân phối điện, khí đốt, nước nóng,", 109.0, 110.0, 111.0, 112.0],
        ["hơi nước và điều hoà không khí", "", "", "", ""],
        ["(*) Số liệu sơ bộ", "", "", "", ""],
    ]
    table = read(grids, Sheet("IIP", [*first, *second, *more]))
    assert {"vsic_16", "vsic_24", "electricity"} <= set(table.frame["sector"])
    assert len(table.frame) == 4 * 7 and table.problems == ()


def test_other_tables_and_footnotes_that_mention_the_index_are_left_alone(grids):
    stock = Sheet(
        "CS TT TK",
        grids.table("4. Chỉ số tiêu thụ, tồn kho ngành công nghiệp chế biến, chế tạo", grids.DIVISIONS, grids.MAY_2018),
    )
    price = Sheet(
        "Gia",
        grids.table(
            "13. Chỉ số giá bán sản phẩm của người sản xuất hàng công nghiệp", grids.DIVISIONS[:3], grids.MAY_2018
        ),
    )
    title = "Đóng góp của các ngành vào chỉ số sản xuất công nghiệp"
    points = Sheet("DG", grids.table(title, grids.DIVISIONS, grids.MAY_2018, values=lambda r, c: 99.0))
    noted = replace(
        grids.iip(), rows=[*grids.iip().rows, ["(*) Từ tháng 1/2018, chỉ số sản xuất công nghiệp theo năm gốc 2015."]]
    )
    products = [
        ["3. Một số sản phẩm chủ yếu"],
        ["", "Tháng 5"],
        ["Than đá (sạch)", 3521.0],
        ["Dầu thô khai thác", 1010.0],
    ]
    table = read(grids, stock, price, points, replace(noted, rows=[*noted.rows, *products]))
    assert figures(table) == expected(grids) and table.problems == ()


def test_labour_is_read_by_industry_and_by_province(grids):
    by_place = grids.labour(
        labels=grids.PLACES, name="LĐCN_DP", day="31/5/2018", before=[["      phân theo địa phương"]]
    )
    rest = [["Đồng bằng sông Cửu Long", 101.0, 102.0]]
    table = read(grids, grids.labour(), replace(by_place, rows=[*by_place.rows, *rest]))
    meant = [("2018-05", "mom", "estimate"), ("2018-05", "yoy", "estimate")]
    indicator = "industrial_labour_index_growth"
    assert figures(table) == expected(grids, meant=meant, indicator=indicator) | expected(
        grids, grids.PLACES, meant, indicator
    )
    (problem,) = table.problems
    assert problem.kind == "missing" and "no table of the index of industrial production" in problem.message


def test_the_merged_places_of_2025_have_codes_of_their_own_and_the_others_keep_theirs(grids):
    headings = [
        f"Chỉ số sử dụng lao động thời điểm 01/10/2025 so với cùng thời điểm {b}" for b in ("tháng trước", "năm trước")
    ]
    table = read(grids, grids.labour(labels=grids.PLACES, headings=headings), name="2025-11-06.xlsx")
    assert set(table.frame["period"]) == {"2025-10"} and set(table.frame["vintage"]) == {"2025-11-06"}
    rows, left_out = gso.to_observations(table.frame, sectors={"all_industry"})
    places = set(rows["place"])
    assert left_out == 0
    assert {"ha_noi", "thua_thien_hue", "viet_nam", "can_tho_2025"} <= places and "can_tho" not in places


def test_growth_in_percent_is_taken_as_it_stands_and_said(grids):
    table = read(grids, grids.iip(values=lambda r, c: round(grids.value(r, c) - 100 - 3, 2)))
    assert table.frame["value"].min() < 0
    assert {p.where for p in table.problems} == {"column B", "column C", "column D", "column E"}
    assert all(p.kind == "repair" and "growth in percent" in p.message for p in table.problems)


def test_an_index_among_growths_is_refused_by_name(grids):
    table = read(grids, grids.iip(values=lambda r, c: 103.2 if (r, c) == (2, 1) else round(grids.value(r, c) - 103, 2)))
    (problem,) = table.refused()
    assert problem.where == "cell C10" and "looks like an index" in problem.message and len(table.frame) == 31


def test_a_column_of_codes_and_an_empty_column_are_no_figures(grids):
    rows = [["", row[0], "", *row[1:]] for row in grids.iip().rows]
    for n, row in enumerate(rows):
        row[0] = float(n) if isinstance(row[-1], float) else "Mã số" if n == 3 else ""
    assert figures(read(grids, Sheet("IIP", rows))) == expected(grids)


@pytest.mark.parametrize("printed", ["101,5", "101.5", "101,5(*)", " 101.5 %", "101,5¹"])
def test_a_number_typed_as_text_is_read_and_its_cell_named(grids, printed):
    sheet = grids.iip(values=lambda r, c: printed if (r, c) == (2, 1) else grids.value(r, c))
    table = read(grids, sheet)
    assert table.frame.set_index("cell").loc["C10", "value"] == pytest.approx(1.5)
    assert [(p.kind, p.where) for p in table.problems] == [("repair", "cell C10")]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("abc", "'abc' is not a number"),
        (0.0, "index = 0"),
        (5.2, "looks like a growth"),
        (10520.0, "allowed are 15 to 1000"),
    ],
)
def test_a_cell_that_can_be_no_index_is_refused_by_name_and_the_rest_is_read(grids, cell, said):
    table = read(grids, grids.iip(values=lambda r, c: cell if (r, c) == (2, 1) else grids.value(r, c)))
    assert len(table.frame) == 4 * 8 - 1
    (problem,) = table.problems
    assert problem.kind == "refused" and problem.where == "cell C10" and said in problem.message
    assert str(problem).startswith(f"refused: {grids.FILE}, sheet 'IIP', cell C10: ")


@pytest.mark.parametrize("mark", ["", "-", "…", "..."])
def test_what_is_missing_stays_missing(grids, mark):
    table = read(grids, grids.iip(values=lambda r, c: mark if (r, c) == (2, 1) else grids.value(r, c)))
    assert len(table.frame) == 4 * 8 - 1 and [p.kind for p in table.problems] == ["missing"]


def test_a_row_of_nothing_but_text_is_refused_by_name(grids):
    table = read(grids, grids.iip(values=lambda r, c: "lỗi" if r == 4 else grids.value(r, c)))
    assert {p.where for p in table.refused()} == {"cell B12", "cell C12", "cell D12", "cell E12"}


def test_an_unknown_label_is_refused_and_never_given_the_nearest_meaning(grids):
    labels = [*grids.DIVISIONS, ("Sản xuất thiết bị điện tử", ""), ("Công nghiệp chế biến, chế tạo và xây dựng", "")]
    table = read(grids, grids.iip(labels=labels))
    assert figures(table) == expected(grids)
    assert ["label 'Sản xuất thiết bị điện tử' is not understood" in p.message for p in table.refused()] == [
        True,
        False,
    ]


def test_an_unknown_heading_is_refused_and_the_other_columns_are_read(grids):
    table = read(grids, grids.iip([*grids.MAY_2018[:3], "Kế hoạch năm 2018"]))
    assert {(p, b) for p, b, _ in MEANT[:3]} == set(zip(table.frame["period"], table.frame["basis"], strict=True))
    (problem,) = table.refused()
    assert problem.where == "cell E4" and "does not say what is compared" in problem.message


def test_two_columns_with_one_heading_refuse_each_other(grids):
    table = read(grids, grids.iip([*grids.MAY_2018[:2], *grids.MAY_2018[1:3]]))
    assert set(table.frame["basis"]) == {"ytd", "yoy"}
    assert [p.where for p in table.refused()] == ["cell C4", "cell D4"]


def test_twin_headings_of_the_provinces_are_told_apart_by_the_country(grids):
    twins = ["Chỉ số sử dụng lao động thời điểm 1/5/2018 so với cùng thời điểm tháng trước"] * 2
    table = read(grids, grids.labour(labels=grids.PLACES, headings=twins, name="DP"), grids.labour())
    assert len(table.frame) == 2 * 8 + 2 * 4 and not table.refused()
    assert table.frame.query("place == 'ha_noi' and basis == 'yoy'")["value"].item() == pytest.approx(
        grids.value(1, 1) - 100
    )


def test_a_year_left_standing_is_repaired_only_where_nothing_else_has_its_meaning(grids):
    misplaced = grids.iip([*grids.MAY_2018[:3], "5 tháng năm 2017 so với cùng kỳ năm trước"])
    table = read(grids, misplaced)
    assert figures(table) == expected(grids)
    assert [(p.kind, p.where) for p in table.problems] == [("repair", "cell E4")]
    compared = grids.iip([*grids.MAY_2018, "5 tháng năm 2017 so với cùng kỳ năm trước"])
    combinations = set(zip(*(read(grids, compared).frame[c] for c in ("period", "basis", "status")), strict=True))
    assert ("2017-05", "ytd", "revised") in combinations and ("2018-05", "ytd", "estimate") in combinations


def test_an_older_copy_of_a_table_and_a_hidden_sheet_are_refused_by_name(grids):
    older = grids.iip(["Tháng 4 năm 2018 so với tháng 3 năm 2018"], name="IIP (2)")
    hidden = replace(grids.iip(values=lambda r, c: 120.0), name="IIP cu", hidden=True)
    table = read(grids, grids.iip(), older, hidden)
    assert figures(table) == expected(grids)
    assert {p.sheet for p in table.refused()} == {"IIP (2)", "IIP cu"}


def test_the_same_figure_in_two_tables_stands_once_and_two_figures_refuse_each_other(grids):
    assert figures(read(grids, grids.iip(), grids.iip(name="IIP (2)"))) == expected(grids)
    other = grids.iip(name="IIP (2)", values=lambda r, c: 120.0 if (r, c) == (0, 0) else grids.value(r, c))
    table = read(grids, grids.iip(), other)
    assert len(table.frame) == 31
    assert {(p.sheet, p.where) for p in table.refused()} == {("IIP", "cell B8"), ("IIP (2)", "cell B8")}


def test_of_the_country_s_labour_the_table_by_industry_decides(grids):
    rounded = grids.labour(
        labels=grids.PLACES, name="DP", values=lambda r, c: round(grids.value(r, c), 1 if r == 0 else 2)
    )
    table = read(grids, rounded, grids.labour(), grids.iip())
    country = table.frame.query(
        "indicator != 'iip_growth' and place == 'viet_nam' and sector == 'all_industry'"
    ).sort_values("basis")
    assert list(country["value"]) == [pytest.approx(grids.value(0, c) - 100) for c in (0, 1)]
    assert {(p.kind, p.sheet, p.where) for p in table.problems} <= {
        ("repair", "DP", "cell B9"),
        ("repair", "DP", "cell C9"),
    }
    assert len(table.problems) == 2


def test_a_table_of_formulas_without_values_is_refused_by_name(grids):
    with pytest.raises(
        DataError, match=r"sheet 'IIP', row 1 .*no figure stands beside the labels; where formulas stand"
    ):
        read(grids, grids.iip(values=lambda r, c: ""))


def test_a_table_whose_labels_are_mostly_unknown_is_refused_as_a_whole(grids):
    labels = [
        ("Toàn ngành công nghiệp", ""),
        ("Dệt", ""),
        ("Sản xuất kim loại", ""),
        *((f"Doanh nghiệp loại {x}", "") for x in "ABCD"),
    ]
    table = read(grids, grids.iip(), grids.labour(labels=labels, name="Loại hình"))
    assert figures(table) == expected(grids)
    assert [(p.sheet, "mostly" in p.message or "most of its labels" in p.message) for p in table.refused()] == [
        ("Loại hình", True)
    ]


def test_a_sheet_that_lists_industries_without_a_title_is_refused_by_name(grids):
    labels = [
        *grids.DIVISIONS,
        ("Dệt", ""),
        ("Sản xuất trang phục", ""),
        ("Sản xuất kim loại", ""),
        ("Sản xuất đồ uống", ""),
        ("Sản xuất thiết bị điện", ""),
    ]
    bare = Sheet("Bảng 9", grids.table("", labels, grids.MAY_2018))
    table = read(grids, grids.iip(), bare)
    assert [p.sheet for p in table.refused()] == ["Bảng 9"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("2015-05-29.xlsx", r"tables speak of 2018-05, its name is dated 2015-05-29"),
        ("2018-04-27.xlsx", r"tables speak of 2018-05, its name is dated 2018-04-27"),
    ],
)
def test_a_name_and_tables_that_contradict_each_other_are_refused(grids, name, said):
    with pytest.raises(DataError, match=said):
        read(grids, grids.iip(), name=name)


def test_an_impossible_year_is_refused_by_cell_and_alone_it_refuses_the_workbook(grids):
    wrong = [h.replace("2018", "2081") for h in grids.MAY_2018]
    with pytest.raises(DataError, match=r"sheet 'IIP', cell B4: .*2081.*allowed are 2000 to 2050"):
        read(grids, grids.iip(wrong))


def test_a_column_whose_whole_its_sections_do_not_allow_is_taken_as_published_and_called_doubtful(grids):
    table = read(grids, grids.iip(values=lambda r, c: 110.0 if (r, c) == (0, 0) else grids.value(r, c)))
    assert table.frame.set_index("cell").loc["B8", "value"] == 10.0
    (problem,) = table.problems
    assert (problem.kind, problem.where) == ("doubt", "cell B8") and "its sections" in problem.message


def test_a_row_that_numbers_the_columns_is_no_figure(grids):
    rows = grids.iip().rows
    numbered = [*rows[:7], ["A", 1.0, 2.0, 3.0, 4.0], *rows[7:]]
    table = read(grids, Sheet("IIP", numbered))
    assert figures(table) == expected(grids) and table.problems == ()


def test_growths_that_happen_to_count_are_figures(grids):
    sheet = grids.iip(
        grids.MAY_2018[:2], values=lambda r, c: (c + 1.0) if r == 4 else round(grids.value(r, c) - 104, 2)
    )
    table = read(grids, sheet)
    assert list(table.frame.query("sector == 'vsic_10'")["value"]) == [1.0, 2.0]


def test_headings_without_a_month_take_it_from_the_title(grids):
    rows = grids.table(
        "2. Chỉ số sản xuất công nghiệp tháng 5 năm 2018",
        grids.DIVISIONS,
        ["So với tháng trước", "So với cùng kỳ năm trước"],
    )
    meant = [("2018-05", "mom", "estimate"), ("2018-05", "yoy", "estimate")]
    for name in ("Bieu.xlsx", grids.FILE):
        assert figures(read(grids, Sheet("IIP", rows), name=name)) == expected(grids, meant=meant)
    with pytest.raises(DataError, match="which month this is"):
        read(grids, Sheet("IIP", [["Chỉ số sản xuất công nghiệp"], *rows[1:]]), name="Bieu.xlsx")


def test_a_heading_without_months_beside_headings_that_have_them_is_refused(grids):
    rows = grids.table(
        "Chỉ số sản xuất công nghiệp",
        grids.DIVISIONS,
        ["Tháng 5/2018|So với tháng trước", "|So với cùng kỳ năm trước", "5 tháng năm 2018|So với cùng kỳ năm trước"],
    )
    table = read(grids, Sheet("IIP", rows))
    assert set(table.frame["basis"]) == {"mom", "ytd"}
    assert ["does not say which months" in p.message for p in table.refused()] == [True]
    merged = read(grids, Sheet("IIP", rows, merges=[((3, 1), (3, 2))]))
    assert set(merged.frame["basis"]) == {"mom", "yoy", "ytd"} and merged.problems == ()


def test_the_index_of_production_by_province_is_read_as_places(grids):
    rows = grids.table(
        "3. Chỉ số sản xuất công nghiệp phân theo địa phương",
        grids.PLACES,
        ["Tháng 10 năm 2025 so với tháng trước", "10 tháng năm 2025 so với cùng kỳ năm trước"],
    )
    meant = [("2025-10", "mom", "estimate"), ("2025-10", "ytd", "estimate")]
    assert figures(read(grids, Sheet("IIP_DP", rows), name="2025-11-06.xlsx")) == expected(grids, grids.PLACES, meant)


def test_figures_whose_headings_stand_elsewhere_are_refused_and_never_given_a_neighbour_s(grids):
    rows = [[*row[:4], "", *row[4:]] for row in grids.iip().rows]
    for row in rows[:7]:
        row[4], row[5] = row[5], ""
    table = read(grids, Sheet("IIP", rows))
    assert {(p, b) for p, b, _ in MEANT[:3]} == set(zip(table.frame["period"], table.frame["basis"], strict=True))
    assert ["has no heading" in p.message for p in table.refused()] == [True]


@pytest.mark.parametrize(
    ("name", "vintage"),
    [
        ("2018-05-29-02-Bieu-5.2018-1.xlsx", "2018-05-29"),
        ("Bieu 29.5.2018.xls", "2018-05-29"),
        ("02-Bieu-5.2018-1.xlsx", "2018-05"),
        ("2018-05-39.xlsx", "2018-05"),
        ("2018-06-06-Bieu.xlsx", "2018-06-06"),
    ],
)
def test_the_vintage_is_the_date_in_the_name_or_else_the_release_s_month(grids, name, vintage):
    assert set(read(grids, grids.iip(), name=name).frame["vintage"]) == {vintage}


@pytest.mark.parametrize("day", ["30/4/2018", "5/1/2018", "1/5/2017", "31/5/2018"])
def test_a_misprint_in_the_date_of_the_labour_index_is_read_as_the_beginning_of_the_month(grids, day):
    table = read(grids, grids.iip(), grids.labour(day=day))
    labour = table.frame.query("indicator == 'industrial_labour_index_growth'")
    assert set(labour["period"]) == {"2018-05"} and set(labour["status"]) == {"estimate"}
    assert {p.kind for p in table.problems} == ({"repair"} if day != "31/5/2018" else set())


def test_one_wrong_date_beside_the_right_one_is_repaired_and_two_are_an_older_copy(grids):
    title = "Chỉ số sử dụng lao động thời điểm 1/{}/2018 so với cùng thời điểm {}"
    mixed = [title.format(5, "tháng trước"), title.format(3, "năm trước")]
    table = read(grids, grids.iip(), grids.labour(headings=mixed))
    assert [(p.kind, p.where) for p in table.problems] == [("repair", "cell C4")]
    older = [title.format(3, "tháng trước"), title.format(3, "năm trước")]
    table = read(grids, grids.iip(), grids.labour(headings=older))
    assert set(table.frame["indicator"]) == {"iip_growth"} and len(table.refused()) == 2


@pytest.mark.parametrize("seed", range(60))
def test_cells_lost_or_spoilt_never_move_a_figure_and_never_crash(grids, seed):
    random = Random(seed)
    whole = read(grids, grids.iip(), grids.labour()).frame
    columns = ["source", "cell", "indicator", "sector", "period", "basis", "status"]
    meant = {tuple(r) for r in whole[columns].itertuples(index=False)}
    junk = ["", "", "", None, "abc", True, float("nan"), 1e300, -5.0, "…", "Tháng 13", "năm 99999", "1/0/2018", 2018.0]
    damaged = []
    for sheet in (grids.iip(), grids.labour()):
        rows = [list(row) for row in sheet.rows]
        for _ in range(random.randint(1, 3)):
            row = random.choice(rows[:8] if random.random() < 0.7 else rows)
            row[random.randrange(len(row))] = random.choice(junk)
        damaged.append(replace(sheet, rows=rows))
    try:
        frame = read(grids, *damaged).frame
    except DataError:
        return
    assert {tuple(r) for r in frame[columns].itertuples(index=False)} <= meant
