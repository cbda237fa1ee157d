"""CPU seconds to import the library and to start the command, beside a plain import that pays for what nobody uses."""

from __future__ import annotations

import resource
import subprocess
import sys

from benchmarks.report import Row

ROUNDS = 5


def cpu(*command: str) -> float:
    """Return the least CPU seconds (user and system) of a command over a few rounds."""
    spent = []
    for _ in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(spent)


def run() -> list[Row]:
    """Measure imports and the command's start."""
    python = sys.executable
    ours = cpu(python, "-c", "import chnt_analysis")
    helped = cpu(python, "-m", "chnt_analysis.cli", "--help")
    listed = cpu(python, "-m", "chnt_analysis.cli", "list")
    asked = cpu(python, "-c", "import chnt_analysis.questions.output_growth")
    charts = cpu(python, "-c", "import chnt_analysis.charts")
    plain = cpu(python, "-c", "import altair")
    bare = cpu(python, "-c", "pass")
    return [
        Row("import chnt_analysis", f"{ours:.2f} s", f"{bare:.2f} s (bare Python)", "0.5 s", ours <= 0.5),
        Row("chnt --help", f"{helped:.2f} s", f"{bare:.2f} s (bare Python)", "0.6 s", helped <= 0.6),
        Row("chnt list", f"{listed:.2f} s"),
        Row(
            "import what a notebook imports",
            f"{asked:.2f} s",
            f"{plain:.2f} s (import altair): ratio {asked / plain:.2f}",
        ),
        Row("import the charts", f"{charts:.2f} s", f"{plain:.2f} s (import altair): ratio {charts / plain:.2f}"),
    ]
