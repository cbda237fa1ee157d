"""What a kernel started by ``chnt lab`` adds, as an IPython extension: charts drawn offline, the
library's objects shown as charts and tables, mistakes in a box, parameters checked.

papermill's kernels do not load it: a run in a batch is checked before it starts and must keep its errors as they are.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display

from chnt_analysis.batch import own_charts
from chnt_analysis.errors import ChntError, InputError
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.lab.errors import box, call_box
from chnt_analysis.lab.mistakes import failed_call, is_unknown_name
from chnt_analysis.lab.tables import outputs_of
from chnt_analysis.lab.views import VIEWS, show, shown_as_table
from chnt_analysis.wording import language_of, languages

ERRORS = "chnt_analysis.errors"
FEWEST = 2  # declared names that make a cell of assignments a parameters cell


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Add everything to a shell; IPython calls this."""
    shell.set_custom_exc((ChntError, TypeError, AttributeError), _show)
    shell.ast_transformers.append(ParametersCheck())
    own_charts.load_ipython_extension(shell)
    shown = shell.display_formatter.ipython_display_formatter  # type: ignore[union-attr]
    shown.for_type_by_name("chnt_analysis.exhibits.values", "Exhibit", _display)
    for module, name in VIEWS:
        shown.for_type_by_name(module, name, _display_view)
    as_html = shell.display_formatter.formatters["text/html"]  # type: ignore[union-attr]
    as_html.for_type_by_name("pandas", "DataFrame", _html_of)
    as_html.for_type(list, _html_of)


class ParametersCheck(ast.NodeTransformer):
    """Makes a parameters cell with a misspelt name or a value that is not legal raise :class:`ParameterError` instead."""

    def visit_Module(self, node: ast.Module) -> ast.Module:
        """Return the cell as it is, or one that raises every mistake at once."""
        values = _literals(node)
        if not (faults := problems(values)):
            return node
        is_legal = values.get("language") in languages()
        chosen = f"language = {values['language']!r}" if is_legal else "pass"
        refused = f"raise __import__({ERRORS!r}, fromlist=['ParameterError']).ParameterError({chr(10).join(faults)!r})"
        return ast.parse(f"{chosen}\n{refused}")


def problems(values: Mapping[str, Any]) -> list[str]:
    """Return what is wrong with the assignments of a parameters cell; nothing where it is none.

    Parameters
    ----------
    values : mapping
        Names and literals; a cell is a parameters cell where at least two names are declared ones.

    Examples
    --------
    >>> problems({"place": "ha_noi", "language": "fr", "goall": 16})
    ["language = 'fr': allowed are vi and en", "goall: no such parameter; did you mean 'goal'?"]
    """
    if len(values) < FEWEST:
        return []
    from chnt_analysis.parameters import CATALOGUE, check
    from chnt_analysis.schema import nearest

    if len(values.keys() & CATALOGUE.keys()) < FEWEST:
        return []
    said = []
    for name, value in values.items():
        if name not in CATALOGUE:
            close = nearest(name, [declared for declared in CATALOGUE if declared not in values])
            said += [f"{name}: no such parameter{close}"] if close else []
            continue
        try:
            check(name, value)
        except InputError as error:
            said.append(f"{error}{_code_of(name, value)}")
    return said


def _code_of(name: str, value: Any) -> str:
    """Return a hint with the code of a value that was given by its name, ``Hà Nội`` for ``ha_noi``; empty otherwise."""
    from chnt_analysis.parameters import CATALOGUE

    options = CATALOGUE[name].options
    called = [o.value for o in (options() if options else ()) if value in (o.label.vi, o.label.en)]
    return f"; its code is {called[0]!r}" if called else ""


def _literals(node: ast.Module) -> dict[str, Any]:
    """Return the names and values of a cell that only assigns literals; nothing for any other."""
    values = {}
    for statement in node.body:
        if not (isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)):
            return {}
        try:
            values[statement.targets[0].id] = ast.literal_eval(statement.value)
        except ValueError:
            return {}
    return values


def _show(shell: InteractiveShell, kind: type, error: Exception, trace: Any, tb_offset: int | None = None) -> list[str]:
    language = language_of(shell.user_ns)
    if isinstance(error, ChntError):
        shown = box(error, language)
    elif (name := "" if is_unknown_name(error) else failed_call(error, trace)) is not None:
        shown = call_box(error, name, language)
    else:
        shell.showtraceback((kind, error, trace), tb_offset=tb_offset)
        return []
    display({"text/html": shown, "text/plain": f"{type(error).__name__}: {error}"}, raw=True)
    return []


def _display(shown: Exhibit) -> None:
    for output in outputs_of(shown):
        display(output, raw=True)


def _html_of(value: Any) -> str | None:
    """Return published rows, goals and assessments as a table in words; any other frame as pandas shows it."""
    if not shown_as_table(value):
        return value._repr_html_() if hasattr(value, "_repr_html_") else None
    (output,) = outputs_of(show(value, language=language_of(InteractiveShell.instance().user_ns)))
    return output["text/html"]


def _display_view(value: Any) -> None:
    _display(show(value, language=language_of(InteractiveShell.instance().user_ns)))
