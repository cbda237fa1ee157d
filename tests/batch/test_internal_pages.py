"""Own is own: a run that used unpublished rows is marked and lies apart; ``--public`` leaves such rows out."""

import json

import pandas as pd
import pytest

from chnt_analysis import observations as obs
from chnt_analysis import project, userdata
from chnt_analysis.batch import ledger, plan, runner
from chnt_analysis.cli import main
from chnt_analysis.observations import reads

SHARE = "indicator,place,period,value,vintage\ncnht_output_share,ha_noi,2024,14.2,2025-03-31\n"
GOAL = "indicator,place,period,value,document,vintage\nprogramme_new_direct_suppliers,ha_noi,2026,150,Dự thảo 2026,2026-05-01\n"


def add(tmp_path, text, name="mine.csv"):
    (tmp_path / name).write_text(text, "utf8")
    return userdata.add(tmp_path / name)


def used(question):
    reads.forget()
    question()
    return reads.own()


def test_rows_are_noted_only_where_a_question_is_given_them(tmp_path):
    from chnt_analysis.questions import enterprises

    add(tmp_path, SHARE)
    assert not used(lambda: enterprises.ask())
    (row,) = used(lambda: obs.select(indicator="cnht_output_share", place="ha_noi"))
    assert row.startswith("user:mine-")


def test_a_draft_goal_is_unpublished_as_a_draft_figure_is(tmp_path):
    from chnt_analysis.questions import programme

    add(tmp_path, GOAL)
    assert len(used(programme.ask)) == 1
    page = programme.ask(language="en")
    assert page.headline().warnings[0].startswith("For internal use: 1 unpublished figure or goal")
    with project.only_public(True):
        assert not used(programme.ask) and "2026" not in programme.ask(language="en").facts.goals["period"].tolist()


def test_a_published_row_of_the_user_is_not_internal(tmp_path):
    add(
        tmp_path,
        SHARE.replace("vintage\n", "vintage,publisher,url\n").replace(
            "-31\n", "-31,Sở Công Thương,https://example.org\n"
        ),
    )
    assert not used(lambda: obs.select(indicator="cnht_output_share", place="ha_noi"))


def test_an_internal_run_is_marked_in_page_ledger_and_file_name_and_lies_apart(tmp_path, monkeypatch):
    monkeypatch.setattr(
        "chnt_analysis.batch.check.is_checked", lambda code: True
    )  # the comparison has tests of its own
    asked = plan.single("programme", {})
    site = tmp_path / "site"
    (public,) = runner.run(asked, site=site, progress=False, fresh=False)
    assert not public.internal and (site / "programme.vi.html").is_file() and not (site / "internal").exists()
    before = (site / "ledger.jsonl").read_text("utf8"), (site / "index.html").read_text("utf8")

    add(tmp_path, "indicator,place,period,value,vintage\nprogramme_new_direct_suppliers,ha_noi,2021,64,2022-03-31\n")
    (record,) = runner.run(asked, site=site, progress=False)
    assert (record.status, record.internal, record.page) == ("done", True, "programme.internal.vi.html")
    page = (site / "internal/programme.internal.vi.html").read_text("utf8")
    assert "Lưu hành nội bộ" in page and 'href="index.html"' in page
    assert "Lưu hành nội bộ" in (site / "internal/index.html").read_text("utf8")
    assert json.loads((site / "internal/ledger.jsonl").read_text("utf8"))["internal"] is True
    assert before == (
        (site / "ledger.jsonl").read_text("utf8").replace('"reused": true', '"reused": false'),
        (site / "index.html").read_text("utf8"),
    )
    assert "internal" not in before[1].split("</style>")[-1], "the public front page does not link it"
    assert {r["page"] for r in ledger.everything(site)} == {"programme.vi.html", "internal/programme.internal.vi.html"}

    assert runner.run(asked, site=site, progress=False)[0].reused, "nothing changed since the internal run"
    with project.only_public(True):
        (again,) = runner.run(asked, site=site, progress=False)
    assert not again.internal and again.headline["numbers"]["goals_with_result"] == 0
    assert (record.headline["numbers"]["goals_with_result"], again.page) == (1, "programme.vi.html")


def test_internal_pages_are_printed_where_they_lie(tmp_path, monkeypatch, capsys):
    printed = []
    monkeypatch.setattr("chnt_analysis.pages.paper.browser", lambda: "chromium")
    monkeypatch.setattr("chnt_analysis.pages.paper.to_pdf", lambda pages: printed.extend(pages))
    monkeypatch.setattr("chnt_analysis.batch.check.is_checked", lambda code: True)
    add(tmp_path, "indicator,place,period,value,vintage\nprogramme_new_direct_suppliers,ha_noi,2021,64,2022-03-31\n")
    assert main(["run", "programme", "--pdf", "--out", str(tmp_path / "site")]) == 0
    assert [page.relative_to(tmp_path / "site").as_posix() for page in printed] == [
        "internal/programme.internal.vi.html"
    ]
    assert printed[0].is_file()


@pytest.mark.parametrize(
    "number", ["programme.internal.vi:goals", "programme.vi:goals", "programme-bac_ninh.internal.vi:goals"]
)
def test_a_number_of_an_internal_page_is_traced_by_the_name_the_page_has(number):
    from chnt_analysis.cli.why import NUMBER

    matched = NUMBER.fullmatch(number)
    assert matched and matched[1] + matched[2] + matched[3] == number.replace(".internal", "").partition(":")[0]


def test_a_table_of_numbers_and_a_row_say_that_they_rest_on_unpublished_figures(tmp_path, capsys):
    add(tmp_path, SHARE.replace("ha_noi", "hai_phong"))
    grid = ["-p", "goal=16", "-g", "place=[hai_phong, bac_ninh]", "--workers", "1"]
    out = tmp_path / "out.csv"
    assert main(["sweep", "output_share", *grid, "-o", str(out)]) in (0, 2)
    assert "1 of these runs used your own unpublished figures" in capsys.readouterr().out
    assert pd.read_csv(out).groupby("place")["internal"].agg(["min", "max"]).to_dict("index") == {
        "bac_ninh": {"min": False, "max": False},
        "hai_phong": {"min": True, "max": True},
    }
    assert main(["sweep", "output_share", *grid, "-o", str(out), "--public"]) in (0, 2)
    assert not pd.read_csv(out)["internal"].any()
    (row,) = used(lambda: obs.select(indicator="cnht_output_share", place="hai_phong"))
    assert main(["why", row]) == 0 and "own, unpublished" in capsys.readouterr().out


def test_two_runs_side_by_side_say_which_is_internal(tmp_path, capsys):
    headline = {"numbers": {"start": 14.2}}
    for name, internal in (("a.vi", True), ("b.vi", False)):
        base = ledger.folder_of(tmp_path, internal)
        base.mkdir(exist_ok=True)
        record = {
            "name": name,
            "status": "done",
            "headline": headline,
            "parameters": {},
            "internal": internal,
            "page": "",
        }
        (base / "ledger.jsonl").write_text(json.dumps(record) + "\n", "utf8")
    assert main(["compare", "a.vi", "b.vi", "--site", str(tmp_path)]) == 0
    line = next(text for text in capsys.readouterr().out.splitlines() if text.startswith("rests on unpublished"))
    assert line.split()[-1] == "internal" and len(line.rstrip()) == 34 + 1 + 24, "the first alone"
