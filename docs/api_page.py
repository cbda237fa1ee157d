"""Print ``docs/api.md``: ``python docs/api_page.py > docs/api.md``. A test keeps the page equal to the docstrings."""

from __future__ import annotations

import argparse
import inspect
import re
from collections.abc import Iterator

import chnt_analysis as chnt
from chnt_analysis.cli import command_line

GROUPS = {
    "Figures": ("observations", "observations.rates:annual"),
    "Growth": ("growth",),
    "Shares": ("shares",),
    "Targets": ("targets",),
    "Levels": ("levels", "rebuild:rebuild", "seasonal", "benchmarking"),
    "Forecasts": ("forecasting", "forecasting.calibrated"),
    "Goals and scenarios": ("goals", "assessment", "scenarios", "scenarios:load"),
    "Objects as charts and tables": ("lab.views",),
}
START = """# Reference

    import chnt_analysis as chnt

Each function is imported when it is first used. The commands follow at the end; each is also a function of the library.
"""


def page() -> str:
    """Return the page: each public function with its signature and docstring, then each command with its options."""
    parts = [START]
    for title, modules in GROUPS.items():
        names = [name for name, where in chnt.PUBLIC.items() if where in modules]
        parts += [f"## {title}\n", *(_function(name) for name in names)]
    parts.append("## Commands\n")
    parts += [_command(name, parser) for name, parser in _commands(command_line())]
    return "\n".join(parts)


def _function(name: str) -> str:
    function = getattr(chnt, name)
    signature = inspect.signature(function)
    shown = re.sub(r"(: |-> )'([^']*)'", r"\1\2", f"chnt.{name}{signature}")
    return f"### `{name}`\n\n```python\n{shown}\n```\n\n{_markdown(inspect.getdoc(function) or '')}\n"


def _markdown(doc: str) -> str:
    """Return a numpy docstring as markdown: headings bold, parameters as a list, examples as code."""
    lines, section = [], ""
    for line in re.sub(r"^(\w[\w ]*)\n-{3,}$", r"@@\1", doc, flags=re.MULTILINE).splitlines():
        if line.startswith("@@"):
            lines += ["```"] * (section == "Examples")
            section = line[2:]
            lines += [f"**{section}**", ""] + ["```python"] * (section == "Examples")
        elif section in ("Parameters", "Returns", "Raises", "Attributes") and line and not line.startswith(" "):
            lines.append(f"- `{line}`")
        else:
            lines.append(line)
    return "\n".join([*lines, *["```"] * (section == "Examples")])


def _commands(
    parser: argparse.ArgumentParser, name: tuple[str, ...] = ()
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    inner = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    if not inner:
        yield " ".join(name), parser
    for action in inner:
        for word, deeper in action.choices.items():
            yield from _commands(deeper, (*name, word))


def _command(name: str, parser: argparse.ArgumentParser) -> str:
    rows = [
        f"| `{' '.join([*action.option_strings] or [action.metavar or action.dest])}` | {(action.help or '').replace('|', '/')} |"
        for action in parser._actions
        if action.help != argparse.SUPPRESS and action.dest != "help"
    ]
    table = ["| argument | meaning |", "|---|---|", *rows, ""] if rows else []
    return "\n".join([f"### `chnt {name}`", "", parser.description or "", "", *table])


if __name__ == "__main__":
    print(page(), end="")
