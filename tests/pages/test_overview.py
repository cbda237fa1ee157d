"""The front page across runs: what changed when each page was last updated, scenarios and places beside one another."""

import json

import pytest

from chnt_analysis import pages, project
from chnt_analysis.batch import ledger
from chnt_analysis.errors import InputError
from chnt_analysis.pages import origins, site
from chnt_analysis.pages.sources import Sources


def record(name, value, *, notebook="output_share", place="ha_noi", scenario="baseline", **more):
    card = {"label": "Cần tăng thêm", "value": value, "kind": "assumption", "note": ""}
    same = {"label": "Mục tiêu", "value": "16%", "kind": "goal", "note": ""}
    return {
        "name": name,
        "notebook": notebook,
        "question": {"vi": "Tỷ trọng?", "en": "Share?"},
        "parameters": {"place": place, "scenario": scenario, "target_year": 2030, "language": "vi"},
        "status": "done",
        "page": f"{name}.html",
        "headline": {
            "sentence": "Câu.",
            "cards": [same, card],
            "language": "vi",
            "progress": "Eurostat: rời xa mục tiêu",
        },
        **more,
    }


def site_of(folder, records, *, reused=()):
    for one in records:
        (folder / one["page"]).write_text("<html></header>")
    (folder / "ledger.jsonl").write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records))
    rows = ledger.merge(folder / "ledger.jsonl", [], reused)
    pages.index(folder, rows)
    return (folder / "index.html").read_text("utf8"), rows


def test_the_cards_that_read_otherwise_than_before_are_named_and_no_others(tmp_path):
    front, _ = site_of(tmp_path, [record("a.vi", "5,8"), record("a.vi", "5,9")])
    assert "Cần tăng thêm <s>5,8</s> → <b>5,9</b>" in front and "<s>16%</s>" not in front
    assert "Eurostat: rời xa mục tiêu" in front


@pytest.mark.parametrize("records", [[record("a.vi", "5,8")], [record("a.vi", "5,8"), record("a.vi", "5,8")]])
def test_a_first_run_and_a_page_made_again_without_a_change_say_nothing(tmp_path, records):
    front, _ = site_of(tmp_path, records)
    assert 'id="changes"' not in front


def test_a_kept_page_keeps_what_changed_so_that_a_resumed_batch_ends_as_an_undisturbed_one(tmp_path):
    changes = [{"label": "x", "before": "1", "after": "2"}]
    front, rows = site_of(
        tmp_path, [record("a.vi", "5,8", changed=changes), record("b.vi", "1")], reused={"a.vi", "b.vi"}
    )
    assert [r.get("changed") for r in rows] == [changes, None] and "x <s>1</s> → <b>2</b>" in front


def test_scenarios_of_one_place_and_year_stand_in_a_table_and_places_as_tiles(tmp_path):
    runs = [record(f"s-{s}.vi", v, scenario=s) for s, v in (("baseline", "5,9"), ("faster", "6,0"))]
    runs += [record(f"p-{p}.vi", "1", place=p, notebook="fields") for p in ("ha_noi", "bac_ninh", "hai_phong")]
    front, _ = site_of(tmp_path, runs)
    table = front[front.index('id="scenarios"') : front.index('id="places"')]
    assert "Nhanh hơn" in table and "6,0" in table and "Mục tiêu</th>" not in table, "what all share is no comparison"
    tiles = front[front.index('id="places"') : front.index('id="runs"')]
    assert tiles.count("<li>") == 3 and 'href="p-bac_ninh.vi.html"' in tiles and "fields" not in tiles


def test_parameters_are_named_as_a_reader_would_and_not_where_they_are_left_open(tmp_path):
    plain, other = record("a.vi", "1"), record("b.vi", "2", place="bac_ninh")
    plain["parameters"] |= {"goal": None, "as_of": ""}
    other["parameters"] |= {"goal": 15.0, "as_of": "2022-06-30"}
    front, _ = site_of(tmp_path, [plain, other])
    assert "None" not in front and "15.0" not in front
    assert "Bắc Ninh · " in front and "15%" in front and "30/06/2022" in front


def test_runs_without_a_page_are_named_by_question_and_place_once_with_what_each_language_says(tmp_path):
    stopped = [
        {
            **record(f"x.{language}", "", place="da_nang"),
            "status": "refused",
            "message": f"no goal, {language}",
            "page": "",
            "headline": {},
        }
        for language in ("vi", "en")
    ]
    for run, language in zip(stopped, ("vi", "en"), strict=True):
        run["parameters"] = {**run["parameters"], "language": language}
    pages.index(tmp_path, [*stopped, record("a.vi", "5,8")])
    front = (tmp_path / "index.html").read_text("utf8")
    runs = front[front.index('<ol class="runs">') : front.index('id="bad"')]
    assert runs.count('data-status="refused"') == 1 and '<b>Tỷ trọng?</b> <span class="about">Đà Nẵng' in runs
    reasons = front[front.index('id="bad"') :]
    assert reasons.count("<tr><td>") == 1 and '<span class="vi" lang="vi">no goal, vi</span>' in reasons
    assert reasons.count("no goal, en") == 1 and "da_nang" not in reasons and "2/3" in front


def test_a_number_unfolds_to_its_rows_in_words_each_with_publisher_and_source():
    sources = Sources()
    sources.number({"id": "s0000", "publisher": "", "title": "", "url": ""})
    trace = {"number": "goal", "rows": ["tg00106", "no_such_row"], "count": 2}
    (unfolded,) = origins.unfolded([trace], sources, "vi")
    (row,) = unfolded["told"]
    assert "năm 2023: từ 16% " in row and "Hà Nội" in row and row.endswith("<code>tg00106</code>")


def test_the_contact_of_a_page_is_that_of_the_environment_else_of_the_config_file(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("CHNT_CONTACT", raising=False)
    assert project.contact() == ""
    (tmp_path / "chnt").mkdir()
    (tmp_path / "chnt" / "config.toml").write_text('contact = "office@example.org"\n')
    assert project.contact() == "office@example.org"
    monkeypatch.setenv("CHNT_CONTACT", "desk")
    assert project.contact() == "desk"
    (tmp_path / "chnt" / "config.toml").write_text('phone = "1"\n')
    monkeypatch.delenv("CHNT_CONTACT")
    with pytest.raises(InputError, match="'phone' is not known"):
        project.contact()


def test_a_page_points_to_the_record_of_its_forecasts_where_the_site_has_one(tmp_path):
    link = '<html lang="vi"></header><a hidden data-track="track_record.vi.html" href="#">x</a>'
    for name in ("a.vi.html", "track_record.vi.html"):
        (tmp_path / name).write_text(link)
    site.settle(tmp_path, "a.vi.html")
    site.settle(tmp_path, "track_record.vi.html")
    assert (tmp_path / "a.vi.html").read_text().endswith('<a href="track_record.vi.html">x</a>')
    assert (tmp_path / "track_record.vi.html").read_text() == link, "not to itself"
