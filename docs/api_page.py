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

Each function is imported when it is first used. What they return stands after them, the commands at the end; each command is also a function of the library.
"""

LONGEST_DEFAULT = 40  # characters


def page() -> str:
    """Return the page: each public function with its signature and docstring, the classes they return, then each command with its options."""
    parts = [START]
    for title, modules in GROUPS.items():
        names = [name for name, where in chnt.PUBLIC.items() if where in modules]
        parts += [f"## {title}\n", *(_function(name) for name in names)]
    parts += ["## Results\n", "What the functions return, beside Series and frames.\n", *map(_result, _results())]
    parts.append("## Commands\n")
    parts += [_command(name, parser) for name, parser in _commands(command_line())]
    return "\n".join(parts)


def _function(name: str) -> str:
    function = getattr(chnt, name)
    signature = inspect.signature(function)
    short = [_with_short_default(parameter) for parameter in signature.parameters.values()]
    signature = signature.replace(parameters=short)
    shown = re.sub(r"(: |-> )'([^']*)'", r"\1\2", f"chnt.{name}{signature}")
    return f"### `{name}`\n\n```python\n{shown}\n```\n\n{_markdown(inspect.getdoc(function) or '')}\n"


class _Dots:
    def __repr__(self) -> str:
        return "..."


def _with_short_default(parameter: inspect.Parameter) -> inspect.Parameter:
    """Return a parameter whose default, where it takes more than a line, is shown as three dots."""
    return parameter.replace(default=_Dots()) if len(repr(parameter.default)) > LONGEST_DEFAULT else parameter


def _results() -> list[type]:
    """Return the library's own classes that the public functions return, each once, in the order of the page."""
    functions = [
        getattr(chnt, name) for modules in GROUPS.values() for name, where in chnt.PUBLIC.items() if where in modules
    ]
    named = [(f, name) for f in functions for name in re.findall(r"[A-Z]\w+", str(f.__annotations__["return"]))]
    classes = [inspect.unwrap(f).__globals__.get(name) for f, name in named]
    own = [one for one in classes if inspect.isclass(one) and one.__module__.startswith("chnt_analysis.")]
    return list(dict.fromkeys(own))


def _result(result: type) -> str:
    """Return a class with its docstring and its public methods and properties, each with its first sentence."""
    members = {name: member for name, member in vars(result).items() if not name.startswith("_")}
    says = {
        name: inspect.getdoc(m)
        for name, m in members.items()
        if callable(m) or hasattr(m, "func") or isinstance(m, property)
    }
    rows = [f"| `{name}` | {(doc or '').splitlines()[0].replace('|', '/')} |" for name, doc in says.items() if doc]
    table = ["", "| method or property | meaning |", "|---|---|", *rows] if rows else []
    return "\n".join([f"### `{result.__name__}`", "", _markdown(inspect.getdoc(result) or ""), *table, ""])


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
