"""Lines monitored beside the programme's goals: newest figure, the one before, blanks with a name."""

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.questions import programme
from chnt_analysis.questions.programme.lines import monitored

NOW = pd.Timestamp("2026-05-08")


def lines(as_of=NOW):
    return {line.code: line for line in monitored("ha_noi", as_of)}


def test_a_figure_since_january_stands_beside_the_same_months_a_year_earlier():
    line = lines()["fdi_capital"]
    rows = obs.select(indicator="fdi_new_registered_capital", place="ha_noi", frequency="M", as_of=NOW)
    value = rows.set_index("period")["value"]
    assert (line.newest["period"].item(), line.before["period"].item()) == ("2025-02", "2024-02")
    assert (line.newest["value"].item(), line.before["value"].item()) == (value["2025-02"], value["2024-02"])
    total = lines()["fdi_total"]
    assert (total.newest["value"].item(), total.before["period"].item()) == (2200.0, "2022")


def test_foreign_capital_of_a_year_is_what_december_printed_since_january():
    data = programme.ask(language="en").capital_chart().data
    assert len(data) == 19 and data["period"].min() == "2012" and data["period"].max() == "2024"
    newest = data[data["period"] == "2024"].set_index("series")["value"].to_dict()
    assert newest == {"FDI, newly registered capital": 1211.587091, "FDI, adjusted registered capital": 297.372728}
    early = programme.ask(language="en", as_of="2022-06-30").capital_chart().data
    assert early["period"].max() == "2021", "a later December was not known"


def test_enterprises_by_field_and_fairs_are_the_published_rows():
    by_code = lines()
    fields = [
        by_code[f"enterprises_{name}"].newest["value"].item() for name in ("mechanical", "electronics", "textile")
    ]
    assert fields == [250.0, 132.0, 85.0]
    assert (
        by_code["fair_enterprises"].newest["value"].item() == 190.0
        and by_code["fair_buyers"].newest["value"].item() == 20.0
    )


def test_what_is_not_published_is_a_named_blank():
    page = programme.ask(language="en")
    table = page.lines_table().data.set_index("topic")
    assert table.loc["Seminars and media", ["indicator", "newest"]].tolist() == [
        "no published indicator",
        "not published",
    ]
    assert table.loc["Support of research and development", "newest"] == "not published"
    assert "FDI, newly registered capital" in table["indicator"].tolist()


def test_the_region_names_each_place_with_its_year_and_adds_nothing_up():
    region = lines()["region_enterprises"].newest.set_index("place")
    assert region.loc["ha_noi", "period"] == "2025" and region.loc["bac_ninh", "value"] == 500.0
    text = programme.ask(language="en").lines_table().data["newest"].tolist()
    assert any("Ha Noi: about 900 enterprises (2025); Hai Duong: about 130 enterprises (2021)" in one for one in text)


def test_a_place_outside_the_region_has_no_line_of_it():
    assert not [line.code for line in monitored("bac_lieu", pd.Timestamp("2026-05-08")) if line.group]


def test_lines_know_only_what_was_published_by_the_date():
    assert lines(pd.Timestamp("2020-06-30"))["fair_enterprises"].newest["value"].item() == 138.0
