"""Texts, labels and numbers of cells: one meaning however they are spelt, and none where there is none."""

from decimal import Decimal

import pytest

from chnt_analysis import observations as obs
from chnt_analysis.readers.gso.figures import figure, unit_of
from chnt_analysis.readers.gso.labels import UNCHANGED_2025, meaning
from chnt_analysis.readers.gso.text import fold, number


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("TOÀN NGÀNH CÔNG NGHIỆP", "all_industry"),
        ("C. Công nghiệp chế biến , chế tạo", "manufacturing"),
        ("Công nghiệp chế biến, chế tạo khác", "vsic_32"),
        ("Khai khoáng khác(*)", "vsic_08"),
        ("10. Sản xuất chế biến thực phẩm", "vsic_10"),
        ("SX thuốc, hóa dược và dược liệu", "vsic_21"),
        ("Sản xuất sản phẩm từ kim loại đúc sẵn", "vsic_25"),
        ("HĐ thu gom, xử lý và tiêu huỷ rác thải; tái chế phế liệu", "vsic_38"),
        ("Manufacture of pharmaceuticals, medicinal chemical and botanical products", "vsic_21"),
        ("Sản xuất kim lọai", "vsic_24"),
        ("Cung cấp nước; hoạt động quản lý và xử lý rác thải", "water"),
        ("Sản xuất than cốc, các sản phẩm dầu mỏ tinh chế", "vsic_19"),
    ],
)
def test_a_label_of_an_industry_is_known_in_its_spellings(label, code):
    assert meaning(label, "sector").code == code


@pytest.mark.parametrize(
    "label",
    [
        "Sản xuất thiết bị điện tử",
        "Sản xuất bia",
        "Khai thác dầu thô",
        "Dệt may",
        "Sản xuất sản phẩm từ plastic",
        "Sản xuất kim cương",
        "Sản xuất sản phẩm từ",
        "Manufacture of textbooks",
        "",
        "A",
    ],
)
def test_a_label_that_is_none_of_them_has_no_meaning(label):
    assert meaning(label, "sector") is None


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("TP. Hồ Chí Minh", "ho_chi_minh_city"),
        ("Tp.HCM", "ho_chi_minh_city"),
        ("TP. HCM", "ho_chi_minh_city"),
        ("Thành phố Cần Thơ", "can_tho"),
        ("Thừa Thiên - Huế", "thua_thien_hue"),
        ("Thành phố Huế", "thua_thien_hue"),
        ("Bà Rịa - Vũng Tàu", "ba_ria_vung_tau"),
        ("Hoà Bình", "hoa_binh"),
        ("Đăk Lăk", "dak_lak"),
        ("Ha Noi", "ha_noi"),
        ("CẢ NƯỚC ", "viet_nam"),
    ],
)
def test_a_place_is_known_in_its_spellings(label, code):
    assert meaning(label, "place").code == code


def test_every_place_of_the_code_list_is_known_by_its_names_and_no_spelling_means_two():
    for code in obs.codes("place"):
        for language in ("vi", "en"):
            assert meaning(obs.label("place", code, language), "place").code == code
    assert set(obs.codes("place")) >= UNCHANGED_2025


def test_every_label_has_a_legal_code():
    from chnt_analysis.readers.gso.labels import _known

    assert {code for code, _ in _known("sector").values()} <= set(obs.codes("sector"))


def test_no_spelling_means_two_things():
    import csv
    from pathlib import Path

    from chnt_analysis.readers.gso import labels

    with Path(labels.__file__).with_name("labels.csv").open(encoding="utf8", newline="") as file:
        rows = [(r["code"], r["label"]) for r in csv.DictReader(file)]
    places = set(obs.codes("place"))
    for dimension in ("sector", "place"):
        here = {(c, fold(label)) for c, label in rows if (c in places) == (dimension == "place")}
        listed = (
            places
            if dimension == "place"
            else {c for c in obs.codes("sector") if c in labels.SECTIONS or c.startswith("vsic_")}
        )
        here |= {(c, fold(obs.label(dimension, c, language))) for c in listed for language in ("vi", "en")}
        assert len({spelling for _, spelling in here}) == len(here)


@pytest.mark.parametrize(
    ("cell", "value", "how"),
    [
        (105.2, "105.2", "number"),
        (122.78999999999999, "122.79", "number"),
        (105.439390676757, "105.439390676757", "number"),
        ("\u22125,2 %", "-5.2", "text"),
        ("105,2", "105.2", "text"),
    ],
)
def test_a_number_keeps_the_digits_a_spreadsheet_shows(cell, value, how):
    assert number(cell) == (Decimal(value), how)


@pytest.mark.parametrize("cell", ["1.052.000", "5 2", "abc", "1e5", True, float("nan"), float("inf"), "5-2"])
def test_what_is_no_number_is_unreadable(cell):
    assert number(cell) == (None, "unreadable")


def test_growth_is_the_index_less_one_hundred_to_the_last_digit():
    assert figure(105.439390676757, "index").value == Decimal("5.439390676757")
    assert figure(-3.1, "growth").value == Decimal("-3.1")


def test_a_seasonal_class_may_fall_to_nearly_nothing_and_a_division_may_not():
    assert figure(0.36950807, "index", is_class=True).value == Decimal("-99.63049193")
    assert figure(0.36950807, "index").value is None


def test_ratios_are_neither_indices_nor_growths():
    assert unit_of([1.05, 0.98, 1.12, 1.01]) == "unclear"
    assert unit_of([]) == "unclear"
