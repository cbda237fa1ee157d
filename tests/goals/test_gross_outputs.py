"""Gross outputs of supporting industry and of manufacturing: two of one year make a share, what does not fit is refused by row."""

import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis import userdata
from chnt_analysis.errors import DataError
from chnt_analysis.goals import yearly_results
from chnt_analysis.questions import output_share

HEAD = "indicator,place,sector,frequency,period,basis,value,unit,status,vintage,source,note,definition\n"
PART = "cnht_gross_output,{},supporting_industry,Y,{},level,{},vnd_billion,actual,2026-03-20,survey,,{}"
WHOLE = "industry_gross_output,{},manufacturing,Y,{},level,{},vnd_billion,actual,2026-04-01,yearbook,,{}"


def add(tmp_path, *rows, name="outputs.csv"):
    path = tmp_path / name
    path.write_text(HEAD + "\n".join(rows) + "\n", "utf8")
    return userdata.add(path)


def test_two_gross_outputs_of_one_year_are_a_share_from_the_later_of_their_dates(tmp_path):
    report = add(tmp_path, PART.format("ha_noi", 2024, 96000, ""), WHOLE.format("ha_noi", 2024, 800000, ""))
    assert "the gross outputs of ha_noi 2024 make a share of 12.0 %" in str(report)
    row = yearly_results("ha_noi", "cnht_output_share", as_of=obs.resolve_as_of("")).iloc[-1]
    assert (row["period"], row["value"], row["unit"]) == ("2024", 12.0, "percent_of_manufacturing_output")
    assert (row["kind"], row["origin"], f"{row['available_from']:%Y-%m-%d}") == ("own", "user", "2026-04-01")
    assert yearly_results("ha_noi", "cnht_output_share", as_of=pd.Timestamp("2026-03-25")).empty
    assert len(obs.rows_named([row["row"]])) == 1
    facts = output_share.ask(as_of="2026-05-08").facts
    assert (facts.start.central, facts.start.year, facts.start_kind) == (12.0, 2024, "own")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            (PART.format("ha_noi", 2024, 96000, "constant_prices_2010"), WHOLE.format("ha_noi", 2024, 800000, "")),
            r"row 2: gross outputs .* of ha_noi 2024 differ in price basis, territory or unit \(constant_prices_2010",
        ),
        (
            (PART.format("ha_noi", 2023, 96000, ""), WHOLE.format("ha_noi", 2024, 800000, "")),
            r"row 2: .* of ha_noi 2023 has none of manufacturing of the same place and year .*the file has ha_noi 2024",
        ),
        (
            (WHOLE.format("bac_ninh", 2024, 800000, ""), PART.format("ha_noi", 2024, 96000, "")),
            r"row 3: .* of ha_noi 2024 has none of manufacturing .*the file has bac_ninh 2024",
        ),
        (
            (PART.format("ha_noi", 2024, 960000, ""), WHOLE.format("ha_noi", 2024, 800000, "")),
            r"row 2: .* is 960000, that of manufacturing 800000; a part is no larger than its whole",
        ),
        ((WHOLE.format("bac_ninh", 2020, 1036000, ""),), r"row 2: .* of bac_ninh 2020 differ in price basis"),
    ],
)
def test_outputs_that_do_not_fit_together_are_refused_by_row(tmp_path, rows, message):
    with pytest.raises(DataError, match=message):
        add(tmp_path, *rows)


def test_a_part_alone_is_taken_and_said_to_wait_for_its_whole(tmp_path):
    assert "becomes a share once that of manufacturing" in str(add(tmp_path, PART.format("ha_noi", 2024, 96000, "")))
    assert yearly_results("ha_noi", "cnht_output_share", as_of=obs.resolve_as_of("")).empty
    report = add(tmp_path, WHOLE.format("ha_noi", 2024, 800000, ""), name="later.csv")
    assert "make a share of 12.0 %" in str(report)
    assert yearly_results("ha_noi", "cnht_output_share", as_of=obs.resolve_as_of(""))["value"].tolist() == [12.0]


def test_a_file_without_the_column_of_definitions_is_at_current_prices(tmp_path):
    path = tmp_path / "short.csv"
    rows = (PART.format("ha_noi", 2024, 96000, ""), WHOLE.format("ha_noi", 2024, 800000, ""))
    path.write_text("\n".join(line.rsplit(",", 1)[0] for line in (HEAD.strip(), *rows)) + "\n", "utf8")
    assert "make a share of 12.0 %" in str(userdata.check(path))


def test_constant_prices_of_both_make_a_share_too(tmp_path):
    add(tmp_path, WHOLE.format("bac_ninh", 2020, 1036000, "constant_prices_2010"))
    shares = yearly_results("bac_ninh", "cnht_output_share", as_of=obs.resolve_as_of("")).set_index("period")["value"]
    assert shares["2020"] == pytest.approx(100 * 113000 / 1036000)
