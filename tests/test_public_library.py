"""The library as an economist imports it: few names, each documented, typed, and there when the package is installed alone."""

import ast
import doctest
import importlib.util
import os
import subprocess
import sys
import zipfile

import numpy as np
import pandas as pd

import chnt_analysis as chnt


def test_every_public_name_is_a_documented_function_with_an_example_or_its_parameters():
    for name in chnt.PUBLIC:
        function = getattr(chnt, name)
        assert callable(function) and function.__doc__, name


def test_type_checkers_are_told_of_the_same_names_from_the_same_modules(root):
    declared = {}
    for node in ast.parse((root / "chnt_analysis/__init__.pyi").read_text("utf8")).body:
        if isinstance(node, ast.ImportFrom):
            module = node.module.removeprefix("chnt_analysis.")
            declared |= {a.asname: module if a.asname == a.name else f"{module}:{a.name}" for a in node.names}
    assert declared == chnt.PUBLIC


def test_the_reference_page_is_the_docstrings(root):
    spec = importlib.util.spec_from_file_location("api_page", root / "docs/api_page.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    assert (root / "docs/api.md").read_text("utf8") == made.page(), "run python docs/api_page.py > docs/api.md"
    assert {module for modules in made.GROUPS.values() for module in modules} == set(chnt.PUBLIC.values())


def test_importing_the_package_imports_none_of_what_it_offers():
    code = (
        "import sys, chnt_analysis; print(*{m.partition('.')[0] for m in sys.modules} & {'pandas', 'numpy', 'altair'})"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == ""


def test_a_wheel_installed_alone_answers_from_the_figures_that_travel_in_it(root, tmp_path):
    build = ["-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(tmp_path), str(root)]
    subprocess.run([sys.executable, *build], check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        wheel.extractall(tmp_path / "installed")
    code = (
        "import chnt_analysis as chnt, pathlib\n"
        f"assert pathlib.Path(chnt.__file__).is_relative_to({str(tmp_path)!r})\n"
        "print(chnt.series(chnt.select(indicator='iip_growth', place='Hà Nội', sector='manufacturing', basis='yoy', frequency='M')).size > 0)\n"
        "from chnt_analysis.cli import main\nraise SystemExit(main(['list']))"
    )
    alone = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"} | {"PYTHONPATH": str(tmp_path / "installed")}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=alone, cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("True") and "output_share" in ran.stdout


def test_an_object_says_what_it_is_in_one_line():
    level = pd.Series(100 + np.arange(48.0), pd.period_range("2021-01", periods=48, freq="M"), name="output")
    rates = pd.DataFrame({"period": ["2024-01", "2024-02"], "basis": "mom", "value": [10.0, 0.0]})
    shown = [
        repr(chnt.forecast(level, horizon=12, draws=200, seed=0)),
        repr(chnt.rebuild_level(rates)),
        repr(chnt.assess_series(level.resample("Y").mean(), target=200, by="2030")),
    ]
    assert shown[0].startswith("Draws(known to 2024-12, forecast to 2025-12, 200 paths, ")
    assert shown[1].startswith("Rebuilt(2023-12 to 2024-02, 2023 = 100, newest 110.0 (95 %: 109.")
    assert shown[2].startswith("SeriesAssessment(output: at_least 200 by 2030 (level), latest 141.5 (2024), required")


def test_the_examples_of_the_guide_run_as_they_stand(root):
    failed, tried = doctest.testfile(str(root / "docs/guide.md"), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert tried > 20 and failed == 0
