"""What was chosen, written so that it can be done again: a parameters cell, an entry of a batch file, a command."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from typing import Any

import yaml


def pairs(parameters: Mapping[str, Any]) -> list[str]:
    """Return parameters as a command line takes them, ``NAME=VALUE`` each.

    Examples
    --------
    >>> pairs({"place": "ha_noi", "goal": None, "interval_levels": [80, 95]})
    ['place=ha_noi', 'goal=null', 'interval_levels=[80, 95]']
    """
    return [f"{name}={value if isinstance(value, str) else json.dumps(value)}" for name, value in parameters.items()]


def command(verb: str, notebook: str, parameters: Mapping[str, Any]) -> str:
    """Return the command that runs or opens a notebook with parameters; ``verb`` is ``run`` or ``lab``.

    Examples
    --------
    >>> command("run", "output_share", {"place": "bac_ninh", "as_of": ""})
    'chnt run output_share -p place=bac_ninh -p as_of='
    """
    return " ".join(["chnt", verb, notebook, *(f"-p {shlex.quote(pair)}" for pair in pairs(parameters))])


def batch_entry(notebook: str, parameters: Mapping[str, Any]) -> str:
    """Return the entry of a batch file's ``runs`` that runs a notebook with parameters."""
    entry = {"notebook": notebook, "parameters": dict(parameters)}
    return yaml.safe_dump([entry], allow_unicode=True, sort_keys=False).rstrip()


def parameters_cell(parameters: Mapping[str, Any]) -> str:
    """Return the lines of a parameters cell.

    Examples
    --------
    >>> print(parameters_cell({"place": "ha_noi", "goal": None}))
    place = "ha_noi"
    goal = None
    """
    written = {n: json.dumps(v, ensure_ascii=False) if isinstance(v, str) else repr(v) for n, v in parameters.items()}
    return "\n".join(f"{name} = {value}" for name, value in written.items())
