"""YAML files as users write them, read so that nothing is guessed: plain text stays text, a repeated key is an error.

The scalars are those of the YAML 1.2 core schema. YAML 1.1, PyYAML's default, reads ``33:50`` and ``03756`` as 2030, ``NO`` as false and
``2026-05-01`` as a date.
"""

from __future__ import annotations

import re
import reprlib
from pathlib import Path
from typing import Any, ClassVar

import yaml

from chnt_analysis.errors import DataError

MOST_BYTES = 2**20
MOST_NODES = 200_000  # aliases expanded
MOST_LEVELS = 50
MOST_DIGITS = 18
_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = 57
_SHORT.maxlevel = 2


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """PyYAML's safe loader, the C one where available, restricted to the core schema and to keys given once."""

    yaml_implicit_resolvers: ClassVar[dict] = {}

    def construct_mapping(self, node: Any, deep: bool = False) -> dict:
        """Return a mapping; a key that is repeated, or is no single word or number, is an error at its line."""
        seen: set = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "a key must be one word or number", key.start_mark)
            if key.value in seen:
                said = f"key {shorten(key.value)} is there twice"
                raise yaml.constructor.ConstructorError(None, None, said, key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_yaml_int(self, node: Any) -> int:
        """Return a whole number in decimal digits."""
        text = str(self.construct_scalar(node))
        if not re.fullmatch(rf"[-+]?\d{{1,{MOST_DIGITS}}}", text):
            said = f"{shorten(text)} is no whole number of at most {MOST_DIGITS} digits"
            raise yaml.constructor.ConstructorError(None, None, said, node.start_mark)
        return int(text)


for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?(0|[1-9][0-9]*)", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("float", r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", "-+."),
    ("merge", r"<<", "<"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first))
_Loader.add_constructor("tag:yaml.org,2002:int", _Loader.construct_yaml_int)


def read_yaml(path: Path) -> tuple[dict, yaml.Node]:
    """Return the content of a YAML file, and its nodes, which know their lines.

    Raises
    ------
    DataError
        When the file is missing, not a regular file, too large, not YAML, nested or repeated beyond reason, or not a mapping of keys
        that are given once.
    """
    text = _text(path)
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        _count(root, path, {}, ())
        content = None if root is None else loader.construct_document(root)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        if isinstance(error, DataError):
            raise
        said = (
            _said(error)
            if isinstance(error, yaml.constructor.ConstructorError)
            else f"not a YAML file ({_said(error)})"
        )
        raise DataError(f"{path.name}{_at(error)}: {said}") from None
    if not isinstance(content, dict):
        raise DataError(f"{path.name}: a mapping of keys is needed; found {type(content).__name__}")
    return content, root


def read_value(text: str) -> Any:
    """Return the value that a short YAML text means.

    >>> read_value("[80, 95]"), read_value("2030"), read_value("ha_noi"), read_value("33:50")
    ([80, 95], 2030, 'ha_noi', '33:50')

    Raises
    ------
    DataError
        When it is not YAML.
    """
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        _count(root, Path("value"), {}, ())
        return None if root is None else loader.construct_document(root)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise DataError(f"{shorten(text)}: not a value ({_said(error)})") from None


def shorten(value: Any) -> str:
    """Return a value as a message shows it: cut before it is formatted, so that no value is too large to name.

    >>> shorten(["a"] * 9)
    "['a', 'a', 'a', 'a', 'a', 'a', ...]"
    """
    text = _SHORT.repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _text(path: Path) -> str:
    try:
        if path.exists() and not path.is_file():
            raise DataError(f"{path}: not a regular file; name a YAML file")
        if path.stat().st_size > MOST_BYTES:
            raise DataError(f"{path}: larger than {MOST_BYTES // 2**20} MB; this is no file of this kind")
        return path.read_text("utf8")
    except FileNotFoundError:
        raise DataError(f"{path}: no such file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: cannot be read as text in UTF-8 ({error})") from None


def _count(node: yaml.Node | None, path: Path, sizes: dict[int, int], above: tuple[int, ...]) -> int:
    """Return the number of nodes with every alias expanded; a cycle, a deep nest or an explosion is an error."""
    if not isinstance(node, yaml.CollectionNode):
        return 1
    if id(node) in sizes:
        return sizes[id(node)]
    line = node.start_mark.line + 1
    if id(node) in above:
        raise DataError(f"{path.name}, line {line}: an alias stands within the value it names")
    if len(above) >= MOST_LEVELS:
        raise DataError(f"{path.name}, line {line}: nested more than {MOST_LEVELS} levels deep")
    inner = [n for pair in node.value for n in (pair if isinstance(pair, tuple) else (pair,))]
    total = 1 + sum(_count(n, path, sizes, (*above, id(node))) for n in inner)
    if total > MOST_NODES:
        raise DataError(f"{path.name}, line {line}: aliases expand to more than {MOST_NODES:,} values")
    sizes[id(node)] = total
    return total


def _at(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return "" if mark is None else f", line {mark.line + 1}"


def _said(error: Exception) -> str:
    text = getattr(error, "problem", None) or " ".join(str(error).split())
    return str(text)[:200]
