"""Parameters of the questions, each declared once: meaning, type, unit, bounds and legal values.

From a declaration come the check of a batch file and of a command line, the JSON schema of ``chnt list --json``, the table of
``docs/parameters.md`` and the typed controls of a form. papermill writes parameters into a notebook as code and only warns of a misspelt one,
so nothing reaches a notebook unchecked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ConfigDict, create_model

from chnt_analysis.errors import ParameterError
from chnt_analysis.parameters.catalogue import CATALOGUE, language_name
from chnt_analysis.parameters.declaration import Option, Parameter
from chnt_analysis.typed_files import shorten

__all__ = ["CATALOGUE", "Option", "Parameter", "check", "language_name", "markdown_page", "model_of", "schema_of"]


def check(name: str, value: Any) -> Any:
    """Return a parameter's value as it is passed on to the notebook.

    Raises
    ------
    ParameterError
        Naming parameter, value and what is allowed.
    """
    try:
        return CATALOGUE[name].check(value)
    except ValueError as error:
        said = str(error)
        raise ParameterError(said if said.startswith(f"{name} = ") else f"{name} = {shorten(value)}: {said}") from None


def model_of(name: str, defaults: Mapping[str, Any]) -> Any:
    """Return a pydantic model of the parameters a notebook declares, with its defaults; unknown names are refused."""
    fields: dict[str, Any] = {p: (CATALOGUE[p].type, default) for p, default in defaults.items()}
    return create_model(name, __config__=ConfigDict(extra="forbid", strict=True, allow_inf_nan=False), **fields)


def schema_of(name: str, defaults: Mapping[str, Any]) -> dict[str, Any]:
    """Return the JSON schema of the parameters a notebook declares."""
    properties = {p: CATALOGUE[p].schema(default) for p, default in defaults.items() if p in CATALOGUE}
    return {"title": name, "type": "object", "additionalProperties": False, "properties": properties}


def markdown_page() -> str:
    """Return the documentation page of every parameter."""
    title = "# Parameters\n\nMade by `python -m chnt_analysis.parameters`. Each notebook declares those it takes in its first code cell.\n"
    head = "| parameter | meaning | unit | legal values |\n|---|---|---|---|"
    rows = [
        f"| `{p.name}` | {p.description.en} | {p.unit.en if p.unit else ''} | {p.legal.en} |"
        for p in CATALOGUE.values()
    ]
    return "\n".join([title, head, *rows, ""])
