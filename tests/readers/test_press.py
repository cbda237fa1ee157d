"""Press releases pasted as text: figures found with their sentence, taken only as a person says."""

import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.readers import press

VIETNAMESE = """THÔNG CÁO BÁO CHÍ
Số 123/TC-CTK, ngày 29/5/2024

Chỉ số sản xuất công nghiệp (IIP) tháng 5/2024 của Hà Nội ước tính tăng 8,5% so với cùng kỳ năm trước;
ngành khai khoáng giảm 1,2% so với tháng trước. Tính chung 5 tháng đầu năm 2024, chỉ số sản xuất công nghiệp Hà Nội
tăng 5,05% so với cùng kỳ. Toàn thành phố có khoảng 1.050 doanh nghiệp công nghiệp hỗ trợ, trong đó 2015 doanh nghiệp nhỏ.
"""
ENGLISH = """Hai Phong, 29 May 2024. In May 2024, Hai Phong's index of industrial production fell 3.4% year on year.
In the first five months of 2024 industrial production of Hai Phong rose by 14.25 percent on the same period; over 1,200
enterprises took part and the number reached 900. The plan speaks of 1.234 and 2.5 points.
"""


def release(tmp_path, text, name="release.txt"):
    (tmp_path / name).write_text(text, "utf8")
    return press.read_release(tmp_path / name)


def test_figures_of_a_vietnamese_text_stand_with_line_sentence_and_what_it_names(tmp_path):
    press_release = release(tmp_path, VIETNAMESE)
    assert [(f.line, f.printed, f.value) for f in press_release.figures] == [
        (4, "8,5%", "8.5"),
        (5, "1,2%", "-1.2"),
        (6, "5,05%", "5.05"),
        (6, "1.050", "1050"),
        (6, "2015", "2015"),
    ]
    first, fallen, whole, count, _ = press_release.figures
    assert first.said == {
        "unit": "percent",
        "basis": "yoy",
        "indicator": "iip_growth",
        "place": "ha_noi",
        "period": "2024-05",
    }
    assert fallen.said["basis"] == "mom" and fallen.said["sector"] == "mining" and "place" not in fallen.said
    assert whole.said["basis"] == "ytd" and whole.said["period"] == "2024-05"
    assert whole.sentence.startswith("Tính chung") and count.said["qualifier"] == "about"
    assert count.said["unit"] == "enterprises" and "period" not in count.said
    assert press_release.others == (
        "line 2: Số 123",
        "line 2: ngày 29/5/2024",
        "line 4: tháng 5/2024",
        "line 5: 5 tháng đầu năm 2024",
    )


def test_figures_of_an_english_text_follow_its_own_decimal_point(tmp_path):
    figures = release(tmp_path, ENGLISH).figures
    assert [(f.line, f.printed, f.value) for f in figures] == [
        (1, "3.4%", "-3.4"),
        (2, "14.25", "14.25"),
        (2, "1,200", "1200"),
        (3, "900", "900"),
        (3, "1.234", "1.234"),
        (3, "2.5", "2.5"),
    ]
    assert figures[1].said["basis"] == "ytd" and figures[1].said["period"] == "2024-05"
    assert figures[2].said["qualifier"] == "more_than"


def test_a_number_of_two_readings_is_open(tmp_path):
    (one,) = release(tmp_path, "Giá trị đạt 1.234 theo báo cáo\n").figures
    assert (one.value, one.ambiguity) == ("", "1234 or 1.234")
    assert ",1.234,? 1234 or 1.234,?,?,,?," in press.propose(release(tmp_path, "Giá trị đạt 1.234 theo báo cáo\n"))


def confirmed(tmp_path, change=lambda table: None):
    press_release = release(tmp_path, VIETNAMESE)
    path = tmp_path / "figures.csv"
    path.write_text(press.propose(press_release, place="ha_noi"), "utf8")
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    table["take"] = "no"
    table.loc[0, ["take", "sector", "publisher"]] = ["yes", "Toàn ngành công nghiệp", "Cục Thống kê Hà Nội"]
    change(table)
    table.to_csv(path, index=False)
    return path


def test_what_a_person_took_becomes_rows_with_file_and_line_as_source(tmp_path, own_folder, capsys):
    path, out = confirmed(tmp_path), tmp_path / "out.csv"
    text = str(tmp_path / "release.txt")
    assert main(["import", "press", text, "--confirmed", str(path), "-o", str(out)]) == 0
    assert main(["add", str(out)]) == 0
    mine = obs.observations().query("origin == 'user'")
    row = mine.iloc[0]
    assert len(mine) == 1 and (row["place"], row["sector"], row["period"], row["basis"]) == (
        "ha_noi",
        "all_industry",
        "2024-05",
        "yoy",
    )
    assert (row["value"], row["source"], row["kind"]) == (8.5, "release.txt: line 4", "own")
    assert row["note"].startswith("Chỉ số sản xuất công nghiệp")


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("take", "?", r"row 2: take = '\?' is still open; allowed are yes and no"),
        ("period", "?", "row 2: period is still open"),
        ("value", "85", "row 2: value = '85', the text says '8,5%'; allowed are 8.5 and -8.5"),
        ("printed", "8,6%", "row 2: printed = '8,6%' does not stand in line 4 of the text"),
        ("place", "Băng Cốc", "row 2: place = 'Băng Cốc' is not a known code"),
    ],
)
def test_what_is_open_or_not_in_the_text_is_refused_by_row(tmp_path, column, value, said):
    path = confirmed(tmp_path, lambda table: table.__setitem__(column, [value, *table[column][1:]]))
    with pytest.raises(DataError, match=said):
        press.taken(press.read_release(tmp_path / "release.txt"), path, today=pd.Timestamp("2024-06-01").date())


def test_nothing_is_taken_unseen(tmp_path, capsys):
    release(tmp_path, VIETNAMESE)
    text = str(tmp_path / "release.txt")
    assert main(["import", "press", text]) == 0
    assert "nothing was taken" in capsys.readouterr().out
    assert main(["import", "press", text, "-o", str(tmp_path / "o.csv")]) == 2
    assert main(["import", "press", text, "--propose", str(tmp_path / "p.csv")]) == 0
    assert main(["import", "press", text, "--propose", str(tmp_path / "p.csv")]) == 2
    assert main(["import", "press", text, "--confirmed", str(tmp_path / "p.csv"), "-o", str(tmp_path / "o.csv")]) == 2
    assert not (tmp_path / "o.csv").exists()


@pytest.mark.parametrize("text", ["", "Không có số nào.\n", "a\x00b 5%"])
def test_a_text_without_figures_is_refused(tmp_path, text):
    with pytest.raises(DataError, match=r"release\.txt: (no figure|not a text)"):
        release(tmp_path, text)
