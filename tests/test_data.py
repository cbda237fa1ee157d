"""The data package: nothing lost, every source known, every repair guarded, every table described."""

import csv
import hashlib
import json
from collections import Counter

import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis import schema
from chnt_analysis.errors import DataError
from chnt_analysis.observations.code_lists import RELIABILITIES
from chnt_analysis.observations.reading import corrected
from chnt_analysis.periods import parse

TABLES = {
    "ha_noi": "observations/ha_noi.csv",
    "viet_nam": "observations/viet_nam.csv",
    "provinces": "observations/provinces.csv",
    "cnht_actuals": "observations/cnht_actuals.csv",
    "found": "observations/found.csv",
    "targets": "targets.csv",
    "sources": "sources.csv",
}
OURS = ("row", "qualifier", "definition", "document")


def cells(path):
    with (obs.DATA / path).open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_row_handed_over_is_still_there_and_none_was_added():
    rebuilt = Counter()
    for name, path in TABLES.items():
        for row in cells(path):
            values = [v for k, v in row.items() if k not in OURS]
            rebuilt[name, hashlib.sha256(json.dumps(values, ensure_ascii=False).encode()).hexdigest()] += 1
    frozen = Counter((r["file"], r["sha256"]) for r in cells("manifest.csv"))
    assert rebuilt == frozen


def test_row_ids_are_unique():
    ids = [r["row"] for path in list(TABLES.values())[:6] for r in cells(path)]
    assert len(ids) == len(set(ids))


def test_every_source_resolves_to_a_publisher():
    known = {r["source"]: r for r in cells("sources.csv")}
    used = {r["source"] for path in list(TABLES.values())[:6] for r in cells(path)}
    assert used <= known.keys()
    assert all(known[s]["publisher"] for s in used)
    assert {known[s]["reliability"] for s in used} <= set(RELIABILITIES)


def test_every_code_is_in_its_list_with_labels_in_both_languages():
    rows, goals = obs.observations(), obs.targets()
    for column in schema.CODE_LISTS:
        used = set(rows[column]) | (set(goals[column]) if column in goals else set())
        assert used <= set(obs.codes(column)), column
        assert all(obs.label(column, code, language) for code in used for language in ("vi", "en"))


def test_every_document_and_definition_is_in_its_list_with_labels_in_both_languages():
    rows, goals = obs.observations(), obs.targets()
    for column, used in (
        ("document", set(goals["document"])),
        ("definition", {*goals["definition"], *rows["definition"]}),
    ):
        assert used - {""} <= set(obs.codes(column)), column
        assert all(obs.label(column, code, language) for code in used - {""} for language in ("vi", "en"))
    assert obs.label("document", goals.set_index("row")["document"]["tg00143"], "vi") == "Quyết định 3164/QĐ-UBND"


def test_every_value_is_a_number_and_every_frequency_fits_its_period():
    rows = obs.observations()
    assert rows["value"].notna().all()
    kinds = {p: parse(p).kind for p in rows["period"].unique()}
    odd = rows[rows["frequency"] != rows["period"].map(kinds)]
    assert set(odd["frequency"]) <= {"Y"} and all(".." in p for p in odd["period"]), "only yearly averages over spans"


def test_synonyms_are_gone_and_spans_are_not_quarters():
    rows = obs.observations()
    ours = rows[rows["sector"] == "supporting_industry"]
    assert not set(ours["indicator"]) & {"enterprises", "supporting_industry_share"}
    assert (rows[rows["frequency"] == "Q"]["period"].str.fullmatch(r"\d{4}Q[1-4]")).all()


def test_a_repair_names_reason_author_and_date_and_finds_what_it_expects():
    table = cells("corrections.csv")
    assert all(r["reason"] and r["author"] and r["date"] for r in table)
    assert len({(r["row"], r["column"]) for r in table}) == len(table)
    originals = {r["row"]: r for path in list(TABLES.values())[:6] for r in cells(path)}
    assert all(originals[r["row"]][r["column"]] == r["expect"] != r["value"] for r in table)


def test_a_repair_fails_once_its_source_is_fixed():
    first = cells("corrections.csv")[0]
    rows = pd.DataFrame([{"row": first["row"], first["column"]: first["value"]}])
    with pytest.raises(DataError, match=f"{first['id']}.*expects"):
        corrected(rows, "targets")


def test_the_data_package_describes_every_table_column_by_column():
    package = json.loads((obs.DATA / "datapackage.json").read_text("utf8"))
    described = {r["path"]: [f["name"] for f in r["schema"]["fields"]] for r in package["resources"]}
    there = {str(p.relative_to(obs.DATA)) for p in obs.DATA.rglob("*.csv")}
    assert described.keys() == there
    for path, fields in described.items():
        with (obs.DATA / path).open(encoding="utf8", newline="") as file:
            assert next(csv.reader(file)) == fields, path
    assert all(r["title"] for r in package["resources"])


def test_every_publisher_has_a_name_in_both_languages():
    named = {r["publisher"]: r for r in cells("codes/publishers.csv")}
    assert {r["publisher"] for r in cells("sources.csv")} - {""} == set(named)
    assert all(r["vi"] and r["en"] for r in named.values())
    assert obs.publisher("GSO", "vi") == "Tổng cục Thống kê"


def test_the_log_counts_what_is_there():
    log = (obs.DATA / "README.md").read_text("utf8")
    count = sum(len(cells(path)) for path in list(TABLES.values())[:5])
    assert f"{count:,} observations" in log
    assert f"{len(cells('targets.csv'))} goals" in log
    assert f"{len(cells('corrections.csv'))} corrections" in log


def test_qualifiers_follow_the_words_of_the_note():
    rows = {r["row"]: r for r in cells("observations/cnht_actuals.csv") + cells("targets.csv")}
    assert rows["ca00033"]["qualifier"] == "more_than"
    assert rows["ca00031"]["qualifier"] == "nearly"
    assert rows["ca00030"]["qualifier"] == "about" and rows["ca00030"]["definition"]
    assert rows["tg00002"]["qualifier"] == "range_low"


def test_the_programme_tasks_are_not_invented():
    rows = cells("programmes/ha_noi_2021.csv")
    tasks = [r for r in rows if r["what"] == "task"]
    assert [t["number"] for t in tasks] == [str(n) for n in range(1, 13)]
    assert not any(t[c] for t in tasks for c in ("vi", "en", "owner", "status", "result"))
    assert sum(r["what"] == "group" for r in rows) == 5
    later = cells("programmes/ha_noi_2026_2030.csv")
    assert sum(r["what"] == "field" for r in later) == 11
    assert not any(r["goal"] for r in (*rows, *later)), "their goals are rows of targets.csv"


def test_every_indicator_has_units_bases_sectors_and_a_range_that_its_shipped_figures_keep():
    for code, rows in obs.observations().groupby("indicator"):
        rule = obs.indicator_rule(str(code))
        assert (
            rule.low < rule.high and set(rows["unit"]) <= set(rule.units) and set(rows["basis"]) <= set(rule.bases)
        ), code
        assert rule.any_sector or set(rows["sector"]) <= set(rule.sectors), code
        usual = rows[(rows["unit"] == rule.units[0]) & (rows["basis"] == rule.bases[0])]
        assert usual["value"].between(rule.low, rule.high).all(), code


def test_a_figure_whose_year_is_inferred_is_kept_and_enters_no_computation():
    rows = cells("observations/found.csv")
    inferred = [r for r in rows if "INFERRED" in r["note"]]
    assert len(inferred) == 59 and {(r["status"], r["definition"]) for r in inferred} == {("u", "year_inferred")}
    kept = obs.rows_of(place="ha_tinh", unsure=True)
    assert (kept["status"] == "u").sum() == 1, "the audit lists it"
    for used in (obs.rows_of(place="ha_tinh"), obs.Published.by("ha_tinh").find("iip_growth")):
        assert len(used) and "u" not in set(used["status"])


def test_every_place_of_before_is_in_one_locality_and_a_merged_one_has_a_code_of_its_own():
    table = obs.localities()
    before = [p for made_of in table["predecessors"] for p in made_of]
    assert len(table) == 34 and len(before) == len(set(before)) == 63
    assert sum(len(made_of) > 1 for made_of in table["predecessors"]) == 23
    assert set(table["code"]) <= set(obs.codes("place"))
    assert obs.place_at("ho_chi_minh_city", "2025-07") == "ho_chi_minh_city_2025"
    assert obs.place_at("ho_chi_minh_city", "2025-06") == "ho_chi_minh_city"
    assert obs.place_at("thua_thien_hue", "2026") == "thua_thien_hue"
    ours = obs.observations()
    merged = ours[
        (ours["origin"] == "shipped") & (ours["source"].isin({r["source"] for r in cells("observations/found.csv")}))
    ]
    assert (
        merged["place"] == [obs.place_at(p, t) for p, t in zip(merged["place"], merged["period"], strict=True)]
    ).all()
