"""A site built once for the page and browser tests: the gallery in both languages, and real pages of real questions."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent


def _gallery():
    spec = importlib.util.spec_from_file_location("gallery", HERE / "gallery.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


gallery_module = _gallery()


def _chnt_run(folder: Path, *batch: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, which forks its runs as a user's does, on an empty data folder."""
    command = [sys.executable, "-m", "chnt_analysis.cli", "run", *batch, "--out", str(folder / "site")]
    environment = {**os.environ, "CHNT_DATA": str(folder / "own")}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def gallery(tmp_path_factory) -> Path:
    """Pages of every kind of exhibit: ``gallery-vi.html``, ``gallery-en.html``, one of a broken run, and the index."""
    import nbformat

    from chnt_analysis import pages
    from chnt_analysis.batch.execute import headline_of

    folder = tmp_path_factory.mktemp("gallery")
    rows = []
    for language in ("vi", "en"):
        done = gallery_module.execute(folder, language=language, secret="hunter2")
        pages.export(done, folder / f"gallery-{language}.html", language)
        rows.append(
            {
                "notebook": "gallery",
                "question": {"vi": "Câu hỏi", "en": "Question"},
                "parameters": {"language": language, "place": "ha_noi"},
                "status": "done",
                "page": f"gallery-{language}.html",
                "headline": headline_of(nbformat.read(done, as_version=4)),
            }
        )
    broken = gallery_module.execute(folder, language="vi", broken=True)
    pages.export(broken, folder / "broken-vi.html", "vi")
    rows.append(
        {
            "notebook": "gallery",
            "parameters": {"language": "vi"},
            "status": "failed",
            "message": "cell 3 </script>",
            "page": "",
        }
    )
    (folder / "ledger.jsonl").write_text("{}\n")
    pages.index(folder, rows)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The default batch, built as a user builds it; ``CHNT_SITE`` names one that is built already."""
    if built := os.environ.get("CHNT_SITE"):
        return Path(built)
    folder = tmp_path_factory.mktemp("site")
    done = _chnt_run(folder)
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def other_places(tmp_path_factory) -> Path:
    """Every question of Ho Chi Minh City, Bac Ninh and Hai Phong that has an answer, and some that have none."""
    folder = tmp_path_factory.mktemp("places")
    past = {"place": "bac_ninh", "target_year": 2025}
    runs = [
        {"notebook": "output_share", "parameters": {**past, "goal": 15.0}},
        {"notebook": "output_growth", "parameters": {**past, "goal": 8.0}},
        {"notebook": "enterprises", "parameters": past},
        {"notebook": "programme", "grid": {"place": ["bac_ninh", "ho_chi_minh_city", "hai_phong"]}},
        {"notebook": "goals_together", "grid": {"place": ["bac_ninh", "ho_chi_minh_city", "hai_phong"]}},
        {"notebook": "data_audit", "grid": {"place": ["bac_ninh", "ho_chi_minh_city", "hai_phong"]}},
        {"notebook": "bulletin", "grid": {"place": ["bac_ninh", "ho_chi_minh_city"]}},
    ]
    path = folder / "places.yml"
    path.write_text(yaml.safe_dump({"site": str(folder / "site"), "runs": runs}, sort_keys=False))
    _chnt_run(folder, str(path))
    return folder / "site"
