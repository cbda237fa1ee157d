"""A user's rows: short ones filled in from the indicator, words of either language understood, the impossible refused, the odd asked about."""

from datetime import date

import pytest

from chnt_analysis import observations as obs
from chnt_analysis import userdata
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.readers.entries import read_entries

TODAY = date(2026, 11, 29)
HEAD = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note"


def written(folder, text, name="mine.csv"):
    path = folder / name
    path.write_text(text, "utf8")
    return path


def read(folder, text, **more):
    return read_entries(written(folder, text), today=TODAY, **more)


def refused(folder, text, **more):
    with pytest.raises(DataError) as caught:
        read(folder, text, **more)
    return str(caught.value)


def row(**cells):
    usual = {
        "indicator": "cnht_enterprises",
        "place": "ha_noi",
        "sector": "supporting_industry",
        "frequency": "Y",
        "period": "2024",
        "basis": "count",
        "value": "960",
        "unit": "enterprises",
        "status": "actual",
        "vintage": "2025-03-31",
        "source": "own",
        "note": "",
    }
    return ",".join({**usual, **cells}.values())


def whole(folder, *rows, **more):
    return refused(folder, "\n".join([HEAD, *rows, ""]), **more)


def test_indicator_period_and_value_are_enough(tmp_path):
    entries = read(tmp_path, "indicator,period,value\ncnht_output_share,2024,14.2\niip_growth,2026-09,8.1\n")
    share, growth = entries.rows.to_dict("records")
    assert (share["place"], share["sector"], share["basis"]) == ("ha_noi", "supporting_industry", "share")
    assert (share["unit"], share["status"], share["frequency"]) == ("percent_of_manufacturing_output", "actual", "Y")
    assert (growth["sector"], growth["basis"], growth["status"], growth["frequency"]) == (
        "all_industry",
        "yoy",
        "estimate",
        "M",
    )
    assert (share["vintage"], share["source"], share["kind"]) == ("2026-11-29", "mine.csv", "own")
    assert any("place is ha_noi" in note for note in entries.notes)
    assert set(read(tmp_path, "indicator,period,value\niip_growth,2026-09,8.1\n", place="bac_ninh").rows["place"]) == {
        "bac_ninh"
    }


def test_headings_and_labels_may_be_words_of_either_language(tmp_path):
    text = (
        "Chỉ tiêu;Địa phương;Kỳ;Giá trị;Đơn vị tính;Tình trạng\n"
        "Số doanh nghiệp công nghiệp hỗ trợ;Hà Nội;Năm 2024;960;doanh nghiệp;final\n"
        "Tỷ trọng công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, chế tạo;HÀ NỘI;2024;14,2;%;ước\n"
    )
    count, share = read(tmp_path, text).rows.to_dict("records")
    assert (count["indicator"], count["place"], count["period"], count["status"]) == (
        "cnht_enterprises",
        "ha_noi",
        "2024",
        "actual",
    )
    assert (share["indicator"], share["unit"], share["value"]) == (
        "cnht_output_share",
        "percent_of_manufacturing_output",
        "14.2",
    )
    assert share["status"] == "estimate"


def test_the_nearest_legal_value_is_offered(tmp_path):
    message = whole(tmp_path, row(place="hanoi", sector="Chế biến", vintage="30/06/2022"))
    assert (
        "did you mean 'ha_noi'" in message
        and "'manufacturing' (Công nghiệp chế biến, chế tạo)" in message
        and "is it 2022-06-30?" in message
    )


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (
            {"value": "95000", "unit": "persons"},
            "unit 'persons' is not one of cnht_enterprises; allowed is enterprises",
        ),
        ({"value": "1.050"}, "value '1.050' is not whole.*is it 1050"),
        ({"value": "960.5"}, "value '960.5' is not whole"),
        ({"vintage": "2062-05-06"}, "vintage '2062-05-06' has not come"),
        ({"period": "2027", "vintage": ""}, "period '2027' has not begun"),
        (
            {"indicator": "cnht_output_share", "basis": "share", "value": "35", "unit": "percent_of_industrial_output"},
            "allowed is percent_of_manufacturing_output; percent_of_industrial_output is the unit of cnht_output_share_of_industry",
        ),
        (
            {
                "indicator": "cnht_output_share",
                "basis": "share",
                "value": "14",
                "unit": "percent_of_manufacturing_output",
                "sector": "manufacturing",
            },
            "sector 'manufacturing' is not one of cnht_output_share",
        ),
    ],
)
def test_what_cannot_be_is_refused_by_row_even_when_confirmed(tmp_path, cells, message):
    import re

    assert re.search(f"mine.csv, row 2: .*{message}", whole(tmp_path, row(**cells), confirmed=True))


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (
            {
                "indicator": "cnht_output_share",
                "basis": "share",
                "value": "0.145",
                "unit": "percent_of_manufacturing_output",
            },
            "outside what cnht_output_share has been or may be (2 to 60); is it 14.5?",
        ),
        ({"value": "96000"}, "; is it 960?"),
        (
            {
                "indicator": "cnht_output_growth",
                "frequency": "M",
                "period": "2022-06",
                "basis": "ytd",
                "unit": "percent",
                "value": "710",
            },
            "outside what cnht_output_growth has been or may be (-60 to 150); is it 7.1?",
        ),
        (
            {"place": "viet_nam", "indicator": "enterprises_active", "sector": "all_sectors", "value": "2900"},
            "smaller than its neighbours",
        ),
    ],
)
def test_what_is_odd_is_asked_about_and_taken_when_confirmed(tmp_path, cells, message):
    asked = whole(tmp_path, row(**cells))
    assert message in asked and "--confirm takes them" in asked
    entries = read(tmp_path, f"{HEAD}\n{row(**cells)}\n", confirmed=True)
    assert len(entries.rows) == 1 and any(message in note for note in entries.notes)


def test_a_rate_is_assessed_beside_the_published_ones(tmp_path):
    growth = {
        "indicator": "iip_growth",
        "sector": "manufacturing",
        "frequency": "M",
        "basis": "yoy",
        "unit": "percent",
        "status": "estimate",
    }
    last = obs.series(
        obs.select(indicator="iip_growth", place="ha_noi", sector="manufacturing", basis="yoy", frequency="M")
    ).index[-1]
    index = row(**growth, period=str(last + 1), value="106.4", vintage="")
    right = row(**growth, period=str(last + 2), value="6.1", vintage="")
    assert "like an index; is it 6.4" in whole(tmp_path, index, right)


def test_fiscal_years_and_a_year_decades_from_the_others_are_named(tmp_path):
    growth = {
        "indicator": "iip_growth",
        "place": "lai_chau",
        "sector": "manufacturing",
        "basis": "yoy",
        "unit": "percent",
    }
    fiscal = [
        row(**growth, frequency="M", period=f"{y}-{(y + 1) % 100:02d}", value="5", vintage="")
        for y in range(2004, 2009)
    ]
    assert "row 2: period '2004-05'" in whole(tmp_path, *fiscal) and "fiscal years" in whole(tmp_path, *fiscal)
    far = whole(tmp_path, *(row(period=y, vintage="") for y in ("1932", "2023", "2024")))
    assert "row 2: period '1932' stands" in far and "is the year right" in far


def test_two_statuses_of_one_vintage_that_differ_are_refused(tmp_path):
    first, second = row(status="estimate"), row(status="revised", value="961")
    assert "row 3: value '961' differs from row 2" in whole(tmp_path, first, second)


def test_everything_is_named_at_once_and_nothing_is_written(tmp_path, own_folder, capsys):
    text = "\n".join(
        [
            HEAD,
            row(value="1.050"),
            row(period="2023", value="95000", unit="persons"),
            row(period="2022", vintage="2062"),
            "",
        ]
    )
    assert main(["add", str(written(tmp_path, text))]) == 2
    stderr = capsys.readouterr().err
    assert all(f"row {n}:" in stderr for n in (2, 3, 4)) and not own_folder.exists()


def test_short_rows_answer_at_once_and_the_command_says_what_it_filled_in(tmp_path, capsys):
    path = written(tmp_path, "indicator,period,value\ncnht_output_share,2024,14.2\n")
    assert main(["add", str(path)]) == 0
    assert "filled in: place, sector, frequency" in capsys.readouterr().out
    mine = obs.observations().query("origin == 'user'").iloc[0]
    assert (mine["indicator"], mine["value"], mine["kind"]) == ("cnht_output_share", 14.2, "own")
    with pytest.raises(DataError, match="you added before"):
        userdata.add(path)


def test_every_shipped_row_fits_the_rule_of_its_indicator():
    from chnt_analysis.readers.entries import gate

    rows = obs.observations().drop_duplicates(["indicator", "unit", "basis", "sector", "value"])
    rows = rows.assign(value=[f"{v:.12g}" for v in rows["value"]])
    odd = [(r["row"], str(f)) for r in rows.to_dict("records") for f in gate._row(0, r, TODAY)]
    assert odd == []


def test_every_goal_has_a_unit_of_its_indicator():
    goals = obs.targets()
    odd = [r.row for r in goals.itertuples() if r.unit not in obs.indicator_rule(r.indicator).units]
    assert odd == []


def test_a_figure_of_a_merged_place_is_taken_and_told(tmp_path):
    text = "indicator,place,period,value\ncnht_enterprises,bac_ninh,2024,590\ncnht_enterprises,bac_ninh,2025,700\n"
    notes = [n for n in read(tmp_path, text).notes if "merged" in n]
    assert notes == [
        "row 3: place 'bac_ninh' was merged by 2025: the locality is made of bac_giang, bac_ninh; is it bac_ninh_2025?"
    ]
    assert not [n for n in read(tmp_path, text.replace("bac_ninh", "bac_ninh_2025")).notes if "merged" in n]
