"""Batches of small notebooks in which something goes wrong."""

import os
import subprocess
import sys
import uuid
from pathlib import Path

import nbformat
import pytest
import yaml
from nbformat.v4 import new_code_cell, new_notebook

from chnt_analysis.batch import check, content, plan

HEADLINE = (
    "from chnt_analysis.exhibits import Headline\n"
    'Headline("good", f"{value}", {"value": value}, figures_to="2025-01", as_of="2025-02-01", language=language)'
)


class Batch:
    """A folder of notebooks, a batch file and a site."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.site, self.path = folder, folder / "site", folder / "batch.yml"
        self.mark = uuid.uuid4().hex
        (folder / "books").mkdir(parents=True)

    def book(self, name: str, *sources: str) -> None:
        """Write a notebook that ends with a headline."""
        cells = [new_code_cell('value = 1\nlanguage = "vi"', metadata={"tags": ["parameters"]}, id="p")]
        cells += [new_code_cell(source, id=f"c{i}") for i, source in enumerate((*sources, HEADLINE))]
        metadata = {"chnt": {"question": {"vi": f"{name}?", "en": f"{name}?"}}}
        nbformat.write(new_notebook(cells=cells, metadata=metadata), self.folder / "books" / f"{name}.ipynb")

    def plan(self, *runs) -> plan.Plan:
        """Write the batch file and return its plan; its notebooks count as compared with a fresh kernel."""
        entries = [r if isinstance(r, dict) else {"notebook": r} for r in runs]
        self.path.write_text(yaml.safe_dump({"site": str(self.site), "notebooks": "books", "runs": entries}))
        planned = plan.read(self.path)
        contents = content.Contents()
        for code in {contents.code_of(run) for run in planned.runs}:
            check.remember(code)
        return planned

    def start(self, *options: str, before: str = "") -> subprocess.Popen:
        """Start ``chnt run`` on the batch file; its processes carry a mark in their environment."""
        heard = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell's background job ignores it
        program = f"import sys\n{heard}\n{before}\nfrom chnt_analysis.cli import main\nsys.exit(main(sys.argv[1:]))"
        with (self.folder / "said.txt").open("w") as said:
            return subprocess.Popen(
                [sys.executable, "-c", program, "run", str(self.path), "--workers", "2", *options],
                stdout=said,
                stderr=subprocess.STDOUT,
                env={**os.environ, "CHNT_TEST_MARK": self.mark},
            )

    def said(self) -> str:
        """Return what the command that was started last has written."""
        return (self.folder / "said.txt").read_text("utf8")

    def processes(self) -> list[int]:
        """Return the processes of this batch that live."""
        ids = []
        for path in Path("/proc").glob("[0-9]*/environ"):
            try:
                if self.mark.encode() in path.read_bytes() and "Z" not in (path.parent / "stat").read_text().split()[2]:
                    ids.append(int(path.parent.name))
            except OSError:
                continue
        return ids

    def pages(self) -> dict[str, bytes]:
        """Return the pages and executed notebooks by name."""
        files = [*self.site.glob("*.html"), *self.site.glob("notebooks/*.ipynb")]
        return {str(p.relative_to(self.site)): p.read_bytes() for p in files}


@pytest.fixture
def batch(tmp_path, monkeypatch) -> Batch:
    """A batch with a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Batch(tmp_path / "b")


@pytest.fixture(scope="session")
def new_batch() -> type[Batch]:
    """The class of batches, for fixtures of a wider scope."""
    return Batch
