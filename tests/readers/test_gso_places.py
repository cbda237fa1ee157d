"""Whose figures a workbook states: never the nation's by default, never a province's by a likeness of letters."""

import pandas as pd
import pytest

from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.readers import gso
from chnt_analysis.readers.gso.files import Sheet
from chnt_analysis.readers.gso.places import named

TITLE = "Chỉ số sản xuất công nghiệp tháng 5 năm 2018"
COAL_AND_OIL = (
    ("Toàn ngành công nghiệp", "all_industry"),
    ("Khai thác than cứng và than non", "vsic_05"),
    ("Khai thác dầu thô và khí đốt tự nhiên", "vsic_06"),
    ("Công nghiệp chế biến, chế tạo", "manufacturing"),
)


def sheet(grids, title=TITLE, name="IIP", labels=None, above=()):
    rows = grids.table(title, labels or grids.DIVISIONS, grids.MAY_2018)
    return Sheet(name, [*([line] for line in above), *rows])


def places(*sheets, name="T5.2018.xlsx", place=""):
    return set(gso.read_sheets(sheets, name=name, place=place).frame["place"])


@pytest.mark.parametrize(
    "title",
    [
        f"{TITLE} tỉnh Hưng Yên",
        f"{TITLE} - TỈNH HƯNG YÊN".upper(),
        f"{TITLE} trên địa bàn tỉnh Hưng Yên",
        "Index of industrial production of Hung Yen province",
    ],
)
def test_a_place_in_the_title_is_the_place_of_every_row(grids, title):
    assert places(sheet(grids, title)) == {"hung_yen"}
    assert places(sheet(grids, title, labels=COAL_AND_OIL)) == {"hung_yen"}


def test_a_place_is_taken_from_the_office_the_sheet_or_the_file(grids):
    office = ["TỔNG CỤC THỐNG KÊ", "CỤC THỐNG KÊ THÀNH PHỐ HÀ NỘI"]
    assert places(sheet(grids, above=office, labels=COAL_AND_OIL)) == {"ha_noi"}
    assert places(Sheet("Bìa", [[office[1]]]), sheet(grids, labels=COAL_AND_OIL)) == {"ha_noi"}
    assert places(sheet(grids, name="IIP Bắc Ninh")) == {"bac_ninh"}
    for name in ("BieuHungYen_T5.2018.xlsx", "T5.2018 Hưng Yên.xlsx", "hung-yen-T5.2018.xls"):
        assert places(sheet(grids), name=name) == {"hung_yen"}


def test_a_second_block_belongs_to_the_place_that_the_first_names(grids):
    first = sheet(grids, f"2. {TITLE} tỉnh Hưng Yên", labels=COAL_AND_OIL)
    more = grids.table("2. (tiếp theo) Chỉ số sản xuất công nghiệp", grids.DIVISIONS[4:7], grids.MAY_2018)
    assert places(Sheet("IIP", [*first.rows, *more])) == {"hung_yen"}


def test_the_nation_is_taken_on_evidence_only(grids):
    assert places(sheet(grids, f"{TITLE} cả nước")) == {"viet_nam"}
    assert places(sheet(grids, labels=COAL_AND_OIL)) == {"viet_nam"}
    by_place = grids.labour(labels=grids.PLACES, name="DP")
    assert places(sheet(grids), by_place) == {code for _, code in grids.PLACES}
    with pytest.raises(DataError, match=r"nothing says whose figures.*--place CODE"):
        places(sheet(grids))
    with pytest.raises(DataError, match="nothing says whose figures"):
        places(sheet(grids, f"{TITLE} trên địa bàn tỉnh", labels=COAL_AND_OIL))


def test_a_stated_place_decides_where_none_is_named_and_never_against_a_name(grids):
    assert places(sheet(grids), place="bac_ninh") == {"bac_ninh"}
    assert places(sheet(grids, f"{TITLE} tỉnh Hưng Yên"), place="hung_yen") == {"hung_yen"}
    with pytest.raises(DataError, match="names hung_yen, --place ha_noi"):
        places(sheet(grids, f"{TITLE} tỉnh Hưng Yên"), place="ha_noi")
    table = gso.read_sheets([sheet(grids, labels=COAL_AND_OIL)], name="T5.2018.xlsx", place="ha_noi")
    assert set(table.frame["place"]) == {"ha_noi"}
    assert [p.kind for p in table.problems] == ["doubt"] and "coal and crude oil" in table.problems[0].message


@pytest.mark.parametrize(
    ("title", "name", "said"),
    [
        (f"{TITLE} huyện Gia Lâm, thành phố Hà Nội", "x.xlsx", "huyện gia"),
        (f"{TITLE} vùng Đồng bằng sông Hồng", "x.xlsx", "region"),
        (f"{TITLE} tỉnh Xuân Đài", "x.xlsx", "no place of the code list"),
        (f"{TITLE} tỉnh Hưng Yên", "Hà Nội T5.2018.xlsx", "more than one place"),
        (f"{TITLE} Hà Nội và Bắc Ninh", "x.xlsx", "more than one place"),
    ],
)
def test_what_is_no_single_place_with_a_code_is_refused(grids, title, name, said):
    with pytest.raises(DataError, match=said):
        places(sheet(grids, title, labels=COAL_AND_OIL), name=name)


def test_accents_tell_places_from_other_words_and_where_a_paper_was_signed_is_no_place():
    assert named("Chỉ số đánh giá lại") == frozenset() and named("tỉnh Gia Lai") == {"gia_lai"}
    assert named("Hoà Bình") == named("Hòa Bình") == named("HOA BINH") == {"hoa_binh"}
    assert named("Hà Nội, ngày 29 tháng 9 năm 2024") == frozenset()
    assert named("tỉnh Bà Rịa - Vũng Tàu") == {"ba_ria_vung_tau"} and named("TP. Hồ Chí Minh") == {"ho_chi_minh_city"}


def test_rows_of_a_city_are_laid_over_no_national_figure(grids, tmp_path, capsys):
    path, out = tmp_path / "T5.2018.xlsx", tmp_path / "out.csv"
    grids.save(path, sheet(grids, f"{TITLE} - THÀNH PHỐ HÀ NỘI"))
    assert main(["import", "gso", str(path), "-o", str(out)]) == 0
    assert set(pd.read_csv(out)["place"]) == {"ha_noi"}
    grids.save(path, sheet(grids))
    assert main(["import", "gso", str(path), "-o", str(out), "--place", "hanoi"]) == 2
    assert "did you mean 'ha_noi'" in capsys.readouterr().err
    assert main(["import", "gso", str(path), "-o", str(out), "--place", "ha_noi"]) == 0
    assert set(pd.read_csv(out)["place"]) == {"ha_noi"}
