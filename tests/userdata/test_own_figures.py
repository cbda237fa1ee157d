"""Own means unpublished: which of a user's rows are published, and that a row says so wherever it is loaded."""

import pytest

from chnt_analysis import observations as obs
from chnt_analysis import userdata
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError

HEAD = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note"
ROW = "iip_growth,ha_noi,manufacturing,M,2026-01,yoy,5.5,percent,estimate,2026-02-06,{},"


def add(tmp_path, source, *, more="", cells="", name="mine.csv"):
    path = tmp_path / name
    path.write_text(f"{HEAD}{more}\n{ROW.format(source)}{cells}\n", "utf8")
    return userdata.add(path)


def mine():
    rows = obs.observations()
    return rows[rows["origin"] == "user"].iloc[0]


def test_a_row_without_a_publisher_and_an_address_is_own(tmp_path):
    report = add(tmp_path, "Sở Công Thương Hà Nội")
    assert (mine()["kind"], mine()["entered_by_user"]) == ("own", True)
    assert report.own == 1 and "1 own (unpublished)" in str(report)


@pytest.mark.parametrize(
    ("source", "more", "cells", "kind"),
    [
        ("t1", ",publisher,url", ",Cục Thống kê Hà Nội,https://example.org/2026-01", "published"),
        ("t1", ",publisher,url", ",Cục Thống kê Hà Nội,", "own"),
        ("t1", ",publisher,url", ",,https://example.org/2026-01", "own"),
        ("Cục Thống kê Hà Nội; https://example.org/2026-01", "", "", "published"),
        ("https://example.org/2026-01", "", "", "own"),
        ("s0001", "", "", "published"),
        ("so lieu.xlsx: Sheet1", "", "", "own"),
    ],
)
def test_a_publisher_and_an_address_make_a_row_published(tmp_path, source, more, cells, kind):
    add(tmp_path, source, more=more, cells=cells)
    assert (mine()["kind"], mine()["entered_by_user"]) == (kind, True)


def test_the_publisher_and_the_address_are_those_of_the_source(tmp_path):
    add(tmp_path, "t1", more=",publisher,url", cells=",Cục Thống kê Hà Nội,https://example.org/2026-01")
    rows = obs.observations()
    source = obs.sources_of(rows[rows["origin"] == "user"])[0]
    assert (source.publisher, source.url) == ("Cục Thống kê Hà Nội", "https://example.org/2026-01")


def test_an_address_that_is_none_is_refused(tmp_path):
    with pytest.raises(DataError, match="row 2: url = 'on request'"):
        add(tmp_path, "t1", more=",publisher,url", cells=",Cục Thống kê Hà Nội,on request")


def test_what_was_read_from_a_statistics_offices_workbook_is_published(tmp_path):
    path = tmp_path / "gso.csv"
    columns = "indicator,place,sector,sector_label,period,basis,value,unit,status,vintage,source"
    row = "iip_growth,ha_noi,manufacturing,Chế biến,2026-01,yoy,5.5,percent,estimate,2026-02-06,T1.2026.xlsx: IIP"
    path.write_text(f"{columns}\n{row}\n", "utf8")
    assert main(["add", str(path)]) == 0
    assert (mine()["kind"], mine()["entered_by_user"]) == ("published", True)


def test_shipped_figures_are_published_and_goals_are_goals():
    shipped = obs.observations()
    assert set(shipped["kind"]) == {"published"} and not shipped["entered_by_user"].any()
    assert set(obs.targets()["kind"]) == {"goal"}


def test_a_file_added_before_kinds_were_kept_is_still_read(own_folder):
    folder = own_folder / "observations"
    folder.mkdir(parents=True)
    (folder / "old.csv").write_text(f"{HEAD}\n{ROW.format('Sở Công Thương')}\n", "utf8")
    assert mine()["kind"] == "own"
    (folder / "old.csv").write_text(f"{HEAD},definition\n{ROW.format('T1.2026.xlsx: IIP')},\n", "utf8")
    assert mine()["kind"] == "published"
