"""Users' own figures: refused as a whole with every fault named, or taken and laid over the shipped ones."""

import pytest

from chnt_analysis import observations as obs
from chnt_analysis import userdata
from chnt_analysis.errors import DataError, InputError

HEAD = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note"
GOOD = "iip_growth,ha_noi,manufacturing,M,2026-01,yoy,5.5,percent,estimate,2026-02-06,own table,"


def file(tmp_path, *lines, head=HEAD, name="mine.csv", encoding="utf8"):
    path = tmp_path / name
    path.write_bytes("\n".join([head, *lines, ""]).encode(encoding))
    return path


def test_a_good_file_is_taken_and_laid_over_the_shipped_rows(tmp_path, own_folder):
    report = userdata.add(file(tmp_path, GOOD))
    assert report.rows == 1 and report.written.startswith(str(own_folder))
    mine = obs.select(indicator="iip_growth", place="ha_noi", sector="manufacturing", basis="yoy")
    newest = obs.choose(mine).iloc[-1]
    assert (newest["period"], newest["value"], newest["origin"]) == ("2026-01", 5.5, "user")
    assert obs.sources_of(mine[mine["origin"] == "user"])[0].publisher == "own table"


def test_what_was_taken_can_be_taken_back(tmp_path):
    from pathlib import Path

    before = len(obs.observations())
    report = userdata.add(file(tmp_path, GOOD))
    assert len(obs.observations()) == before + 1
    Path(report.written).unlink()
    assert len(obs.observations()) == before


def test_checking_writes_nothing(tmp_path, own_folder):
    report = userdata.check(file(tmp_path, GOOD))
    assert report.written == "" and not own_folder.exists()
    assert "nothing was written" in str(report)


def test_a_utf8_mark_of_a_spreadsheet_is_understood(tmp_path):
    assert userdata.check(file(tmp_path, GOOD, encoding="utf-8-sig")).rows == 1


FAULTS = [
    (GOOD.replace("iip_growth", "iip_grow"), "indicator = 'iip_grow'.*did you mean 'iip_growth'"),
    (GOOD.replace("ha_noi", "hanoi"), "place = 'hanoi'.*did you mean 'ha_noi'"),
    (GOOD.replace("5.5", "5,5"), "value = '\"?5"),
    (GOOD.replace("5.5", "n/a"), "value = 'n/a'"),
    (GOOD.replace("5.5", ""), "value = ''"),
    (GOOD.replace("5.5", "-120"), "below -100"),
    (GOOD.replace("5.5", "105.5"), "index"),
    (GOOD.replace("2026-01", "2026-13"), "period = '2026-13'"),
    (GOOD.replace(",M,", ",Q,"), "frequency = 'Q' does not fit"),
    (GOOD.replace("percent", "percents"), "unit = 'percents'.*did you mean 'percent'"),
    (GOOD.replace("2026-02-06", "06/02/2026"), "vintage"),
    (GOOD.replace("2026-02-06", "2026-02-31"), "vintage"),
    (GOOD.replace("2026-02-06", "2025-02-06"), "before period"),
    (GOOD.replace("own table", ""), "source is empty"),
]


@pytest.mark.parametrize(("line", "said"), FAULTS)
def test_a_fault_is_named_with_file_row_column_and_value(tmp_path, line, said):
    quoted = line.replace("5,5", '"5,5"')
    with pytest.raises(DataError, match=rf"mine\.csv, row 2: .*{said}"):
        userdata.add(file(tmp_path, quoted))


def test_every_fault_is_reported_at_once_and_nothing_is_written(tmp_path, own_folder):
    path = file(tmp_path, GOOD, GOOD.replace("ha_noi", "x"), GOOD.replace("5.5", "y"))
    with pytest.raises(DataError) as caught:
        userdata.add(path)
    assert "row 3" in str(caught.value) and "row 4" in str(caught.value)
    assert not own_folder.exists()


def test_a_repeated_row_is_refused_and_a_new_vintage_is_not(tmp_path):
    with pytest.raises(DataError, match="row 3: repeats row 2"):
        userdata.check(file(tmp_path, GOOD, GOOD.replace("5.5", "5.6")))
    userdata.add(file(tmp_path, GOOD))
    with pytest.raises(DataError, match="you added before"):
        userdata.add(file(tmp_path, GOOD.replace("5.5", "6.5"), name="again.csv"))
    userdata.add(file(tmp_path, GOOD.replace("2026-02-06", "2026-03-06"), name="revised.csv"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not a CSV table"),
        (HEAD.encode() + b"\n", "no rows"),
        (HEAD.replace(",value", "").encode() + b"\n", "missing column"),
        ((HEAD + ",extra").encode() + b"\n", "unknown column"),
        ("tháng;giá trị\n".encode("utf-16"), "UTF-8|CSV"),
        (b"PK\x03\x04\xff\xfe\x00", "UTF-8|CSV"),
    ],
)
def test_what_is_no_tidy_csv_is_refused(tmp_path, content, said):
    path = tmp_path / "mine.csv"
    path.write_bytes(content)
    with pytest.raises(DataError, match=said):
        userdata.check(path)


def test_a_missing_file_a_folder_and_an_unwritable_place_are_refused(tmp_path):
    with pytest.raises(DataError, match="no such file"):
        userdata.check(tmp_path / "none.csv")
    with pytest.raises(DataError, match="folder"):
        userdata.check(tmp_path)
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    with pytest.raises(InputError, match="is a file"):
        userdata.add(file(tmp_path, GOOD), folder=blocked)


def test_tasks_are_blank_until_their_owner_enters_them(own_folder):
    def tasks():
        rows = obs.programmes()
        return rows[(rows["programme"] == "ha_noi_2021") & (rows["what"] == "task")]

    assert (tasks()["vi"] == "").all()
    own_folder.mkdir(parents=True)
    path = own_folder / "programme_tasks.csv"
    path.write_text("task,group,name,status,result,source\n1,1,Hội nghị kết nối,done,3 hội nghị,báo cáo của Sở\n")
    assert tasks()["vi"].tolist()[:2] == ["Hội nghị kết nối", ""]
    for bad, said in (
        ("13,1,x,done,,y", "task = '13'"),
        ("1,9,x,done,,y", "group = '9'"),
        ("1,1,x,maybe,,y", "status = 'maybe'"),
        ("1,1,x,done,,", "source is empty"),
    ):
        path.write_text(f"task,group,name,status,result,source\n{bad}\n")
        with pytest.raises(DataError, match=rf"row 2: {said}"):
            tasks()


def test_rates_and_series_can_be_checked_without_a_run(tmp_path, capsys):
    from chnt_analysis.cli import main

    rates, series = tmp_path / "rates.csv", tmp_path / "series.csv"
    rates.write_text("period,basis,value\n2024-01,mom,1.5\n2024-02,mom,x\n")
    series.write_text("period,value\n2021Q2,5\n2021Q1,6\n")
    assert main(["check", str(rates), "--as", "rates"]) == 2
    assert "rates.csv, row 3: value = 'x'" in capsys.readouterr().err
    assert main(["check", str(series), "--as", "series"]) == 0
    assert "2 series rows of 1 series, 2021Q1 to 2021Q2" in capsys.readouterr().out
