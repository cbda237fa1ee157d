"""The work folder: copies in one language with the parameters asked for, the user's changes kept, a start page, own notebooks."""

import json
import os
import subprocess
import sys

import pytest

from chnt_analysis import lab
from chnt_analysis import observations as obs
from chnt_analysis.batch import notebooks, plan
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError, ParameterError


def run(name: str, **parameters):
    (planned,) = plan.single(name, parameters).runs
    return planned


def cells(path, kind: str = "code") -> list[str]:
    return ["".join(c["source"]) for c in json.loads(path.read_text("utf8"))["cells"] if c["cell_type"] == kind]


def change(path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf8").replace(old, new), "utf8")


def test_a_copy_has_the_parameters_asked_for_and_one_language(tmp_path):
    path = lab.copy(run("output_share", place="bac_ninh", target_year=2030), tmp_path)
    assert path == tmp_path / "vi/output_share-bac_ninh.ipynb"
    assert cells(path)[0].startswith(
        'place = "bac_ninh"  # địa phương được xét; mã địa phương trong data/codes/places.csv\n'
    )
    text = "\n".join(cells(path, "markdown"))
    assert "Đã công bố những gì" in text and "What has been published" not in text
    growth = cells(lab.copy(run("output_growth"), tmp_path))[0]
    assert "year asked about" not in growth and "năm của chính câu hỏi" in growth, "a comment below its name too"
    english = lab.copy(run("output_share", language="en"), tmp_path)
    assert 'language = "en"  # language of the page; vi or en' in cells(english)[0]
    assert "Đã công bố" not in "\n".join(cells(english, "markdown"))


def test_every_notebook_is_copied_and_the_shipped_one_stays_as_it_was(tmp_path):
    before = {name: path.read_bytes() for name, path in notebooks.names().items()}
    assert lab.prepare(tmp_path) == []
    assert {p.stem for p in (tmp_path / "en").glob("*.ipynb")} == set(before)
    assert {name: path.read_bytes() for name, path in notebooks.names().items()} == before
    for name, path in notebooks.names().items():
        copied = cells(tmp_path / f"vi/{name}.ipynb")
        added = copied.pop(2)
        assert added == f"from chnt_analysis import lab\n\nquestion = lab.controls({name}, question)"
        assert copied[1:] == cells(path)[1:], "the rest of the code is that of the notebook"


def test_a_changed_copy_is_kept_and_one_that_was_only_run_follows_the_notebook(tmp_path):
    changed, ran = (lab.copy(run(name), tmp_path) for name in ("places", "fields"))
    change(changed, "question.answer()", "question.answer()  # mine")
    content = json.loads(ran.read_text("utf8"))
    content["cells"][-1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["ran"]}]
    ran.write_text(json.dumps(content), "utf8")
    lab.prepare(tmp_path)
    assert "# mine" in changed.read_text("utf8") and '"ran"' not in ran.read_text("utf8")
    assert lab.copy(run("places"), tmp_path, keep=True) == changed
    assert lab.copy(run("places"), tmp_path) == tmp_path / "vi/places-2.ipynb"


def test_the_start_page_says_what_each_notebook_answers_and_what_its_newest_run_said(tmp_path):
    record = {
        "name": "places.en",
        "notebook": "places",
        "status": "done",
        "parameters": {"language": "en"},
        "headline": {"sentence": "Growth was *9.9%*.", "as_of": "2025-12-09"},
    }
    failed = {**record, "status": "failed", "name": "fields.en", "notebook": "fields"}
    (tmp_path / "ledger.jsonl").write_text("\n".join(map(json.dumps, (record, failed))), "utf8")
    (tmp_path / "work").mkdir()
    lab.new_notebook("mine", tmp_path / "work")
    lab.prepare(tmp_path / "work", tmp_path / "ledger.jsonl")
    page = "\n".join(cells(lab.start_page(tmp_path / "work", "en"), "markdown"))
    for name, book in notebooks.discover()[0].items():
        assert f"**[{name}](en/{name}.ipynb)** · {book.question['en'].replace('*', '')}" in page
    assert "> Growth was \\*9.9%\\*. *(As of 9 December 2025)*" in page
    assert "[mine](mine.ipynb)" in page and "[start" not in page.partition("## Notebooks of your own")[2]


def test_a_notebook_of_ones_own_becomes_a_page_as_written(tmp_path):
    """Both languages, run from the folder above with a relative folder of pages."""
    newest = str(obs.figures_to(obs.Published.by("ha_noi").select("iip_growth", sector="manufacturing")))
    for language in ("vi", "en"):
        lab.new_notebook(f"mine_{language}", tmp_path / "work", language=language)
        command = [sys.executable, "-m", "chnt_analysis.cli", "run", f"work/mine_{language}.ipynb", "--out", "pages"]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
        (page,) = (tmp_path / "pages").glob(f"mine_{language}.*.html")
        assert page.read_text("utf8").count('class="drawing"') == 2, "a chart in the common style and one of one's own"
    for record in map(json.loads, (tmp_path / "pages/ledger.jsonl").read_text("utf8").splitlines()):
        assert record["status"] == "done" and record["headline"]["figures_to"] == newest
        assert record["headline"]["numbers"]["growth"] is not None


@pytest.mark.parametrize("name", ["1st", "a b", "Sổ_tay", "../x", ""])
def test_a_name_that_cannot_be_a_files_is_refused(tmp_path, name):
    with pytest.raises(ParameterError, match="letters a to z, digits and _"):
        lab.new_notebook(name, tmp_path)


def test_a_notebook_that_is_there_and_the_name_of_a_shipped_one_are_refused(tmp_path):
    lab.new_notebook("mine", tmp_path)
    with pytest.raises(DataError, match="is there already"):
        lab.new_notebook("mine", tmp_path)
    with pytest.raises(ParameterError, match="shipped notebook"):
        lab.new_notebook("places", tmp_path)


def test_jupyter_is_started_on_the_work_folder_with_its_own_options_last(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    opened = lab.copy(run("places"), tmp_path)
    start = lab.arguments(tmp_path, opened, ["--port", "9999"])
    assert f"--ServerApp.root_dir={tmp_path.resolve()}" in start and "--allow-root" in start
    assert "--LabApp.default_url=/lab/tree/vi/places.ipynb" in start and start[-2:] == ["--port", "9999"]
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert "--allow-root" not in lab.arguments(tmp_path, opened)


WRONG = [
    (["outputshare"], "did you mean 'output_share'"),
    (["-p", "place=ha_noi"], "name the notebook"),
    (["-p", "language=fr"], "vi and en"),
    (["output_share", "-p", "placee=ha_noi", "-p", "goal=0"], "did you mean 'place'"),
    (["output_share", "-p", "placee=ha_noi", "-p", "goal=0"], "goal = 0"),
    (["mine.ipynb"], "chnt new notebook"),
]


@pytest.mark.parametrize(("given", "said"), WRONG)
def test_a_wrong_call_is_refused_before_anything_is_written(tmp_path, capsys, given, said):
    assert main(["lab", *given, "--work", str(tmp_path / "work")]) == 2
    assert said in capsys.readouterr().err and not (tmp_path / "work").exists()


def test_a_parameter_without_a_value_is_refused(capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["lab", "places", "-p", "place"])
    assert "NAME=VALUE" in capsys.readouterr().err


def test_a_language_of_the_project_folder_has_copies_a_start_page_and_own_notebooks(tmp_path, monkeypatch):
    messages = tmp_path / "data/languages/th"
    messages.mkdir(parents=True)
    (messages / "common.ftl").write_text("language-name = ไทย\n", "utf8")
    (messages / "lab.ftl").write_text("start = เริ่ม\n", "utf8")
    monkeypatch.setenv("CHNT_DATA", str(tmp_path / "data"))
    work = tmp_path / "work"
    lab.prepare(work)
    assert 'language = "th"' in cells(work / "th/places.ipynb")[0]
    page = "\n".join(cells(lab.start_page(work, "th"), "markdown"))
    assert page.startswith("# เริ่ม\n[Tiếng Việt](start.vi.ipynb) · [English](start.en.ipynb)")
    assert "[ไทย](start.th.ipynb)" in cells(lab.start_page(work, "vi"), "markdown")[0]
    assert main(["new", "notebook", "mine", "--language", "th", "--work", str(work)]) == 0
    assert 'language = "th"' in cells(work / "mine.ipynb")[0]


def test_a_language_that_there_is_not_is_refused(tmp_path, capsys):
    assert main(["new", "notebook", "mine", "--language", "fr", "--work", str(tmp_path)]) == 2
    assert "language = 'fr': allowed are vi and en" in capsys.readouterr().err


def test_a_parameter_of_a_copy_stands_on_one_line_with_its_comment(tmp_path):
    for name in notebooks.names():
        for language in ("vi", "en"):
            lines = cells(lab.copy(run(name, language=language), tmp_path))[0].splitlines()
            assert all("=" in line and "  # " in line for line in lines), (name, language)
