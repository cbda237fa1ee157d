"""Rules about the repository itself: layers, documented interfaces, notebooks, environments, what may stand at the top."""

import ast
import importlib
import inspect
import json
import pkgutil
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

import chnt_analysis

ROOT = Path(__file__).resolve().parents[1]

LAYERS = (
    "errors",
    "files",
    "project",
    "periods",
    "schema",
    "typed_files",
    "plausibility",
    "tet",
    "observations",
    "readers",
    "userdata",
    "growth",
    "shares",
    "targets",
    "goals",
    "revisions",
    "rebuild",
    "seasonal",
    "benchmarking",
    "levels",
    "forecasting",
    "scenarios",
    "wording",
    "assessment",
    "exhibits",
    "charts",
    "questions",
    "parameters",
    "pages",
    "batch",
    "lab",
    "cli",
)
CORE = ("periods", "growth", "shares", "targets")
EVERYWHERE = ("_fast_imports", "errors", "memory")
MODULES = sorted(m.name for m in pkgutil.walk_packages(chnt_analysis.__path__, "chnt_analysis."))
OWN = {
    ".git",
    ".venv",
    "build",
    "__pycache__",
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    ".hypothesis",
    ".ipynb_checkpoints",
}


def _tracked() -> list[str]:
    """The files of the project: what git follows or would, else (without git) all but what is built."""
    try:
        ask = ["git", "ls-files", "-z", "-co", "--exclude-standard"]
        paths = subprocess.run(ask, capture_output=True, text=True, cwd=ROOT, check=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        paths = [
            str(p.relative_to(ROOT))
            for p in ROOT.rglob("*")
            if p.is_file() and not OWN & set(p.relative_to(ROOT).parts)
        ]
    return sorted(f for f in paths if f and (ROOT / f).is_file())


TRACKED = _tracked()


def imported_rooms(path) -> set[str]:
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text("utf8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("chnt_analysis"):
            rest = node.module.split(".")[1:]
            rooms |= {rest[0]} if rest else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            rooms |= {a.name.split(".")[1] for a in node.names if a.name.startswith("chnt_analysis.")}
    return rooms & {*LAYERS, *EVERYWHERE}


@pytest.mark.parametrize("room", LAYERS)
def test_a_room_imports_only_rooms_above_it(room):
    base = ROOT / "chnt_analysis" / room
    files = sorted(base.rglob("*.py")) if base.is_dir() else [base.with_suffix(".py")]
    allowed = {*LAYERS[: LAYERS.index(room) + 1], *EVERYWHERE}
    for path in files:
        assert imported_rooms(path) <= allowed, f"{path.name} reaches below its layer"


def test_every_module_lies_in_a_room():
    assert {m.split(".")[1] for m in MODULES} <= {*LAYERS, *EVERYWHERE}


BESIDE = {"faults", "golden"}  # batches that are killed; runs that a change of the code leaves as they are
OF_THE_REPOSITORY = {
    "architecture",
    "cross_page",
    "data",
    "documents",
    "fast_imports",
    "notebooks",
    "pages_equal",
    "public_library",
}


def test_the_tests_stand_in_the_folders_of_the_library():
    folders = {p.name for p in (ROOT / "chnt_analysis").iterdir() if p.is_dir() and list(p.glob("*.py"))}
    files = [Path(f).parts[1:] for f in TRACKED if re.fullmatch(r"tests/(.*/)?test_\w+\.py", f)]
    assert {f[0] for f in files if len(f) > 1} - BESIDE == folders
    alone = set().union(*(f[0][5:-3].split("_and_") for f in files if len(f) == 1)) - OF_THE_REPOSITORY
    assert alone <= {*LAYERS} - folders, "a test at the top is of a module at the top"


def test_the_architecture_page_names_every_room():
    text = (ROOT / "docs/architecture.md").read_text("utf8")
    missing = [room for room in LAYERS if not re.search(rf"`{room}/?`", text)]
    assert not missing, missing


def test_the_indicator_core_is_small_and_needs_only_numpy_and_pandas():
    lines, outside = 0, set()
    for room in CORE:
        source = (ROOT / "chnt_analysis" / f"{room}.py").read_text("utf8")
        lines += source.count("\n")
        for node in ast.walk(ast.parse(source)):
            names = (
                [a.name for a in node.names]
                if isinstance(node, ast.Import)
                else [node.module]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            outside |= {n.split(".")[0] for n in names if n}
    assert lines < 1000
    third = outside - set(__import__("sys").stdlib_module_names) - {"chnt_analysis", "__future__"}
    assert third <= {"numpy", "pandas"}


@pytest.mark.parametrize("name", MODULES)
def test_public_functions_are_documented_and_annotated(name):
    module = importlib.import_module(name)
    assert module.__doc__, f"{name} says nothing of itself"
    for label, thing in vars(module).items():
        if label.startswith("_") or getattr(thing, "__module__", None) != name:
            continue
        if inspect.isfunction(thing):
            assert thing.__doc__, f"{name}.{label} is undocumented"
            assert "return" in thing.__annotations__, f"{name}.{label} does not say what it returns"
        elif inspect.isclass(thing):
            assert thing.__doc__, f"{name}.{label} is undocumented"
            for method, function in vars(thing).items():
                if inspect.isfunction(function) and not method.startswith("_"):
                    assert function.__doc__, f"{name}.{label}.{method} is undocumented"


def test_every_indicator_is_used_by_a_question_or_the_assessment_of_its_goal():
    from chnt_analysis import growth, shares, targets

    rooms = ("assessment", "goals", "questions")
    used = "\n".join(p.read_text("utf8") for room in rooms for p in (ROOT / "chnt_analysis" / room).rglob("*.py"))
    for module in (growth, shares, targets):
        name = module.__name__.rpartition(".")[2]
        public = [
            n
            for n, f in vars(module).items()
            if inspect.isfunction(f) and f.__module__ == module.__name__ and not n.startswith("_")
        ]
        tree = ast.parse((ROOT / "chnt_analysis" / f"{name}.py").read_text("utf8"))
        inside = {c.func.id for c in ast.walk(tree) if isinstance(c, ast.Call) and isinstance(c.func, ast.Name)}
        idle = [n for n in public if not re.search(rf"{name}\.{n}[(,\n]", used) and n not in inside]
        assert not idle, f"no question and no assessment uses {name}: {idle}"


NOTEBOOKS = sorted(f for f in TRACKED if f.startswith("notebooks/") and f.endswith(".ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_a_notebook_keeps_the_rules(path):
    book = json.loads((ROOT / path).read_text("utf8"))
    code = ["".join(c["source"]) for c in book["cells"] if c["cell_type"] == "code"]
    text = {
        t: " ".join("".join(c["source"]) for c in book["cells"] if f"lang-{t}" in c["metadata"].get("tags", []))
        for t in ("vi", "en")
    }
    by_hand = sum("by-hand" in c["metadata"].get("tags", []) for c in book["cells"])
    assert 7 <= len(code) - by_hand <= 16
    assert all(
        not c.get("outputs") and c.get("execution_count") is None for c in book["cells"] if c["cell_type"] == "code"
    )
    whole = "\n".join(code)
    assert not re.search(r"^\s*(def|class) |^[%!]|filterwarnings|read_csv|open\(|now\(|requests|urllib", whole, re.M)
    assert code[-1].strip() == "question.headline()", "the last cell saves the headline"
    assert code[2].strip() == "question.answer()", "the answer comes before any exhibit"
    for cell in book["cells"]:
        if cell["cell_type"] == "markdown":
            assert set(cell["metadata"]["tags"]) & {"lang-vi", "lang-en"}
    words = len(text["en"].split())
    assert 80 <= words <= 800
    assert len(text["vi"]) > 200


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_a_notebook_passes_on_every_parameter_it_declares(path):
    from chnt_analysis.batch import notebooks
    from chnt_analysis.parameters import CATALOGUE

    book = notebooks.read(ROOT / path)
    source = "\n".join(
        "".join(c["source"])
        for c in json.loads((ROOT / path).read_text("utf8"))["cells"]
        if c["cell_type"] == "code" and "parameters" not in c["metadata"].get("tags", [])
    )
    for name in book.defaults:
        assert name in CATALOGUE
        assert f"{name}={name}" in source, f"{name} is declared and not used"


def test_the_readme_lists_every_notebook():
    readme = (ROOT / "README.md").read_text("utf8")
    missing = [
        f
        for f in NOTEBOOKS
        if not f.rpartition("/")[2].startswith("_") and f"`{f.rpartition('/')[2][:-6]}`" not in readme
    ]
    assert not missing, missing


def test_the_default_batch_runs_every_notebook_in_both_languages():
    from chnt_analysis.batch import plan

    runs = plan.read(plan.DEFAULT).runs
    assert len({r.notebook.name for r in runs}) >= 8
    for notebook in {r.notebook.name for r in runs}:
        assert {r.parameters["language"] for r in runs if r.notebook.name == notebook} == {"vi", "en"}
    assert {r.parameters["scenario"] for r in runs if "scenario" in r.parameters} == {"baseline", "faster", "slower"}


def test_environment_yml_names_the_packages_of_pyproject():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))
    conda = yaml.safe_load((ROOT / "environment.yml").read_text("utf8"))["dependencies"]
    by_pip = [d for c in conda if isinstance(c, dict) for d in c["pip"] if not d.startswith("-e")]  # not on conda-forge
    named = {re.sub(r"\s", "", d) for d in [*conda, *by_pip] if isinstance(d, str)}
    wanted = {re.sub(r"\s", "", d) for d in project["project"]["dependencies"]} | set(
        project["build-system"]["requires"]
    )
    python = f"python{project['project']['requires-python']}"
    assert {d.replace("_", "-") for d in named} == {d.replace("_", "-") for d in wanted} | {python, "pip"}


def test_the_lines_of_environment_yml_for_pip_are_lines_pip_takes():
    conda = yaml.safe_load((ROOT / "environment.yml").read_text("utf8"))["dependencies"]
    lines = next(c["pip"] for c in conda if isinstance(c, dict))
    assert lines[-1] == "-e .", "the project itself; a requirements line takes no other option"
    assert all(Requirement(line) for line in lines[:-1])


def test_the_lock_has_hashes_for_everything_and_no_address():
    text = (ROOT / "requirements.lock").read_text("utf8")
    entries = re.split(r"\n(?=[A-Za-z])", text.strip())
    assert all("--hash=sha256:" in e for e in entries)
    assert "://" not in text and "--index" not in text
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]
    names = {re.split(r"[=<>\[ ;]", e)[0].lower().replace("_", "-") for e in entries}
    for dependency in (*project["dependencies"], *project["optional-dependencies"]["dev"]):
        assert re.split(r"[=<>\[ ;]", dependency)[0].lower().replace("_", "-") in names


def test_no_line_escapes_the_formatter_outside_the_questions():
    marked = "fmt: " + "skip"
    escaping = [
        f for f in TRACKED if f.endswith(".py") and "/questions/" not in f and marked in (ROOT / f).read_text("utf8")
    ]
    assert not escaping, escaping


def test_few_things_stand_at_the_top():
    visible = {f.split("/")[0] for f in TRACKED if not f.startswith(".")}
    assert len(visible) <= 14, sorted(visible)
    assert {"notebooks", "chnt_analysis", "data", "tests", "environment.yml", "Makefile"} <= visible


def test_nothing_names_a_machine_or_a_registry():
    machine = re.compile(r"(?<![\w.])/(wor" + r"k|far" + r"m|roo" + r"t)/\w")
    registry = re.compile(r"index" + r"-url|python" + r"hosted|registry\." + r"npm")
    for name in TRACKED:
        path = ROOT / name
        if path.suffix in {".png", ".xls", ".xlsx", ".gz"} or path.stat().st_size > 2_500_000:
            continue
        text = path.read_text("utf8", "ignore")
        assert not machine.search(text), f"{name} holds a path of a machine"
        assert not registry.search(text), f"{name} names a registry"


def test_files_and_functions_stay_readable():
    for name in TRACKED:
        if name.startswith("chnt_analysis/") and name.endswith(".py"):
            source = (ROOT / name).read_text("utf8")
            assert source.count("\n") <= 400, name
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.FunctionDef):
                    docstring = ast.get_docstring(node, clean=False) or ""
                    assert node.end_lineno - node.lineno - docstring.count("\n") <= 50, f"{name}: {node.name}"


def test_no_variable_is_named_by_how_it_came_instead_of_what_it_holds():
    for path in [p for folder in ("chnt_analysis", "benchmarks", "tests") for p in (ROOT / folder).rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf8"))):
            name = (
                node.id if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) else getattr(node, "arg", "")
            )
            assert name not in ("found", "told"), f"{path.name}:{node.lineno}: {name}"
