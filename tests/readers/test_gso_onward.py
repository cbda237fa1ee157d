"""From workbooks into the command, your data folder and rates: nothing half-written, nothing lost on the way."""

import json

import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis import userdata
from chnt_analysis.cli import main
from chnt_analysis.readers import gso
from chnt_analysis.schema import OBSERVATION_COLUMNS


@pytest.fixture
def workbook(grids, tmp_path):
    return grids.save(tmp_path / grids.FILE, grids.iip(), grids.labour(labels=grids.PLACES, name="DP"))


def test_the_command_writes_the_table_sorted_in_utf8_with_the_figures_as_printed(workbook, tmp_path, capsys):
    out = tmp_path / "out.csv"
    assert main(["import", "gso", str(workbook), "-o", str(out)]) == 0
    lines = out.read_text("utf8").splitlines()
    assert lines[0] == "indicator,place,sector,sector_label,period,basis,value,unit,status,vintage,source"
    assert lines[1] == (
        "iip_growth,viet_nam,all_industry,Toàn ngành công nghiệp,2018-04,ytd,3.11,percent,revised,2018-05-29,"
        "2018-05-29-02-Bieu-5.2018.xlsx: IIP"
    )
    rows = pd.read_csv(out)
    assert len(rows) == 4 * 8 + 2 * 5
    order = ["indicator", "place", "sector", "period", "basis", "vintage", "status", "source"]
    assert rows.equals(rows.sort_values(order, kind="stable").reset_index(drop=True))
    assert "1 workbook: 42 figures, 2018-04 to 2018-05" in capsys.readouterr().out
    assert not list(tmp_path.glob(".*.tmp"))


def test_several_workbooks_are_one_table_and_the_same_one_twice_adds_nothing(grids, workbook, tmp_path):
    april = ["Tháng 4 năm 2018 so với tháng 3 năm 2018", "4 tháng năm 2018 so với cùng kỳ năm 2017"]
    other = grids.save(tmp_path / "2018-04-27.xlsx", grids.iip(april))
    whole = gso.read_many([workbook, other, workbook])
    assert len(whole.frame) == 42 + 16
    first, second = (
        whole.frame.query("period == '2018-04' and basis == 'ytd' and status == @s") for s in ("estimate", "revised")
    )
    assert set(first["vintage"]) == {"2018-04-27"} and set(second["vintage"]) == {"2018-05-29"}


def test_two_workbooks_of_one_day_that_differ_refuse_the_figure_and_name_both_cells(grids, workbook, tmp_path):
    other = grids.save(
        tmp_path / "2018-05-29-EN.xlsx", grids.iip(values=lambda r, c: 120.0 if (r, c) == (0, 1) else grids.value(r, c))
    )
    whole = gso.read_many([workbook, other])
    assert len(whole.frame) == 41
    assert {(p.file, p.sheet, p.where) for p in whole.refused()} == {
        (workbook.name, "IIP", "cell C8"),
        (other.name, "IIP", "cell C8"),
    }


def test_what_was_imported_can_be_added_and_answers_at_once(workbook, tmp_path, capsys):
    out = tmp_path / "out.csv"
    main(["import", "gso", str(workbook), "-o", str(out)])
    assert main(["check", str(out)]) == 0 and main(["add", str(out)]) == 0
    mine = obs.select(indicator="iip_growth", place="viet_nam", sector="vsic_10", basis="mom")
    row = mine[mine["origin"] == "user"].iloc[0]
    assert (row["period"], row["status"], row["vintage"]) == ("2018-05", "estimate", "2018-05-29")
    assert row["value"] == pytest.approx(3.93)


def test_classes_without_a_code_are_left_out_of_the_data_folder_and_counted(grids, tmp_path):
    path = grids.save(
        tmp_path / "2012-08-29.xlsx", grids.iip(["Tháng 8 năm 2012 so với tháng 7 năm 2012"], labels=grids.CLASSES)
    )
    out = tmp_path / "out.csv"
    main(["import", "gso", str(path), "-o", str(out)])
    report = userdata.check(out)
    assert (report.rows, report.left_out) == (5, 4) and "4 figures of classes" in str(report)


def test_observations_have_the_columns_of_the_project(workbook):
    rows, _ = gso.to_observations(gso.read(workbook).frame, sectors=obs.codes("sector"))
    assert set(rows.columns) == {*OBSERVATION_COLUMNS, "definition"} and set(rows["frequency"]) == {"M"}


def test_a_table_of_sixty_three_provinces_after_the_merger_still_means_the_old_ones():
    places = ["viet_nam", *(p for made_of in obs.localities()["predecessors"] for p in made_of)]
    frame = pd.DataFrame({c: "x" for c in gso.COLUMNS}, index=range(len(places))).assign(
        place=places, period="2025-08", sector="all_industry"
    )
    assert gso.to_observations(frame, sectors={"all_industry"})[0]["place"].tolist() == places
    some = frame[frame["place"].isin(["can_tho", "ha_noi"])]
    for codes in (gso.to_observations(some, sectors={"all_industry"})[0]["place"], gso.to_rates(some)["series"]):
        assert "can_tho_2025" in " ".join(codes) and "ha_noi_2025" not in " ".join(codes)


def test_rates_have_one_series_an_indicator_place_and_sector(workbook, tmp_path):
    out = tmp_path / "rates.csv"
    assert main(["import", "gso", str(workbook), "-o", str(out), "--as", "rates"]) == 0
    rates = pd.read_csv(out)
    assert list(rates.columns) == ["series", "period", "basis", "value", "vintage"]
    assert "industrial_labour_index_growth.ha_noi.all_industry" in set(rates["series"])
    assert not rates.duplicated(["series", "period", "basis", "vintage"]).any()


def test_every_workbook_that_cannot_be_read_is_named_and_nothing_is_written(workbook, tmp_path, capsys):
    bad, out = tmp_path / "bad.xlsx", tmp_path / "out.csv"
    bad.write_bytes(b"")
    out.write_text("before")
    assert main(["import", "gso", str(workbook), str(bad), str(tmp_path / "none.xls"), "-o", str(out)]) == 2
    stderr = capsys.readouterr().err
    assert "bad.xlsx: the file is empty" in stderr and "none.xls: no such file" in stderr
    assert "2 of 3 workbooks refused; nothing was written" in stderr and "Traceback" not in stderr
    assert out.read_text() == "before"


def test_a_refusal_is_told_and_only_strict_makes_it_an_error(grids, tmp_path, capsys):
    path = grids.save(
        tmp_path / grids.FILE, grids.iip(values=lambda r, c: 0.0 if (r, c) == (2, 1) else grids.value(r, c))
    )
    out = tmp_path / "out.csv"
    assert main(["import", "gso", str(path), "-o", str(out), "--strict"]) == 2
    assert not out.exists() and "sheet 'IIP', cell C10: index = 0" in capsys.readouterr().err
    assert main(["import", "gso", str(path), "-o", str(out)]) == 0
    captured = capsys.readouterr()
    assert "refused: " in captured.err and "1 refused" in captured.out and "--strict" in captured.out


def test_the_machine_form_lists_workbooks_and_problems(grids, tmp_path, capsys):
    path = grids.save(
        tmp_path / grids.FILE, grids.iip(values=lambda r, c: "105,2" if (r, c) == (2, 1) else grids.value(r, c))
    )
    assert main(["import", "gso", str(path), "-o", str(tmp_path / "out.csv"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["rows"] == 32 and report["workbooks"] == [
        {"file": str(path), "month": "2018-05", "rows": 32, "refused": 0}
    ]
    assert report["problems"] == [
        {
            "kind": "repair",
            "file": grids.FILE,
            "sheet": "IIP",
            "where": "cell C10",
            "message": "'105,2' is text, read as 105.2",
        }
    ]


def test_an_output_that_cannot_be_is_refused_before_anything_is_read(workbook, tmp_path, capsys):
    for wrong, said in (
        (tmp_path, "is a folder"),
        (tmp_path / "no" / "out.csv", "there is no folder"),
        (workbook, "is one of the workbooks"),
    ):
        assert main(["import", "gso", str(workbook), "-o", str(wrong)]) == 2
        assert said in capsys.readouterr().err


def test_the_call_itself_is_checked(workbook, capsys):
    for call in (
        ["import"],
        ["import", "gso", str(workbook)],
        ["import", "gso", "-o", "x.csv"],
        ["import", "pdf", "x", "-o", "y"],
    ):
        with pytest.raises(SystemExit) as stop:
            main(call)
        assert stop.value.code == 2


def test_a_release_dated_in_the_future_and_an_index_among_growth_over_time_are_doubts(grids, tmp_path):
    from datetime import date

    path = grids.save(tmp_path / grids.FILE, grids.iip())
    table = gso.read(path)
    assert gso.checked(table, today=date(2018, 6, 1)).problems == ()
    early = gso.checked(table, today=date(2018, 4, 1)).problems
    assert [p.kind for p in early] == ["doubt"] and "2018-05-29 has not come" in early[0].message
    months = [f"2018-{m:02d}" for m in range(1, 9)]
    frame = pd.concat(
        [table.frame[:1].assign(period=m, basis="yoy", value=5.0 + n, vintage=m) for n, m in enumerate(months)]
    )
    frame.iloc[4, frame.columns.get_loc("value")] = 109.0
    odd = gso.checked(gso.GsoTable(frame, ()), today=date(2019, 1, 1)).problems
    assert len(odd) == 1 and odd[0].where.startswith("cell") and "like an index; is it 9" in odd[0].message
