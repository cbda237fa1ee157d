"""Which questions compute with an indicator, recognised by their code."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path

from chnt_analysis import observations as obs

HERE = Path(__file__).parent
PROGRAMME = "programme"
PREFIXES = {PROGRAMME: "programme_"}  # a question that takes every indicator whose code begins so
SHARED = ("*.py", "../observations/rates.py", "../scenarios/*.py")  # whose constants name indicators


def questions_of(indicator: str, place: str = "") -> tuple[str, ...]:
    """Return the questions whose code names an indicator, itself or by a constant or through a question it is made of, in the order of names.

    With a place, a programme of it that states the indicator counts too, and questions that have no answer in its nation do not.

    >>> "output_share" in questions_of("cnht_output_share"), "output_growth" in questions_of("iip_growth"), questions_of("organic_farms")
    (True, True, ())
    """
    without = _without(place) if place else ()
    return tuple(
        name
        for name, named in _named().items()
        if name not in without
        and (
            indicator in named
            or (name in PREFIXES and indicator.startswith(PREFIXES[name]))
            or (name == PROGRAMME and place and _is_stated(indicator, place))
        )
    )


def _is_stated(indicator: str, place: str) -> bool:
    stated = obs.programmes()
    return bool(((stated["indicator"] == indicator) & (stated["place"] == place)).any())


def _without(place: str) -> tuple[str, ...]:
    """Return the questions that compare with other places or past forecasts of the nation, where it has none."""
    if obs.nation_of(place) == obs.NATION:
        return ()
    return ("track_record",) if len(obs.compatriots(place)) > 1 else ("places", "track_record")


@functools.cache
def _named() -> dict[str, frozenset[str]]:
    """Return the texts in quotes of each question's code, codes of indicators among them."""
    files = [p for pattern in SHARED for p in sorted(HERE.glob(pattern))]
    constants = {name: text for path in files for name, text in _constants(path)}
    sources = {
        folder.name: "\n".join(p.read_text("utf8") for p in sorted(folder.glob("*.py")))
        for folder in sorted(p for p in HERE.iterdir() if (p / "ask.py").is_file())
    }
    modules = sources | {p.stem: p.read_text("utf8") for p in HERE.glob("*.py") if p.stem not in ("page", "uses")}
    names = {}
    for name, text in sources.items():
        parts = [w for line in re.findall(r"questions(?:\.| import )([\w, ]+)", text) for w in re.findall(r"\w+", line)]
        whole = "\n".join([text, *(modules[p] for p in dict.fromkeys(parts) if p in modules and p != name)])
        words = set(re.findall(r"\b[A-Z_]{2,}\b", whole))
        names[name] = frozenset(
            [*re.findall(r'"([a-z0-9_]+)"', whole), *(v for k, v in constants.items() if k in words)]
        )
    return names


def _constants(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of a module's constants."""
    for node in ast.parse(path.read_text("utf8")).body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            names = node.targets[0].elts if isinstance(node.targets[0], ast.Tuple) else node.targets
            values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            for name, value in zip(names, values, strict=False):
                if isinstance(name, ast.Name) and isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield name.id, value.value
