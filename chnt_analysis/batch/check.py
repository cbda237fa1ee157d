"""Whether a notebook gives in a forked process what it gives in a fresh kernel: asked once for each state of its code.

A fork hides a missing import, a hash seed, an environment read at import, stale code, state that an import or an earlier run has left. So one run of each
notebook is executed a second time in a plain kernel, and the outputs are compared; that it was done is kept in the user's cache.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chnt_analysis import files

if TYPE_CHECKING:
    from nbformat import NotebookNode

_MOST_SHOWN = 80
_RANDOM = re.compile(  # names that libraries draw again in every process: addresses, UUIDs, Altair's divisions, pandas' styled tables
    r"\b0x[0-9a-f]{6,}\b|\b[0-9a-f]{32}\b|\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\bT_[0-9a-f]{5}"
)


def is_checked(code: str) -> bool:
    """Return whether what has this hash, a notebook's code or a project folder's content, was checked before and found good."""
    return _mark(code).is_file()


def remember(code: str) -> None:
    """Keep that what has this hash was found good; a cache that cannot be written forgets."""
    try:
        _mark(code).parent.mkdir(parents=True, exist_ok=True)
        files.write_text(_mark(code), "")
    except OSError:
        return


def difference(forked: NotebookNode, fresh: NotebookNode) -> str:
    """Return where the outputs of two executions differ first, in words; empty where they agree.

    Standard error is left out: it stands on no page, and names temporary files. So are names that libraries draw again in every process.
    """
    for number, (one, other) in enumerate(zip(_outputs(forked), _outputs(fresh), strict=True), start=1):
        if one != other:
            return f"code cell {number}: {_first(one, other)}"
    return ""


def _mark(code: str) -> Path:
    return files.user_folder("cache") / "checked" / code


def _outputs(notebook: NotebookNode) -> Iterator[list[Any]]:
    """Yield what each code cell put out: texts joined, errors by name and text."""
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        texts: list[Any] = []
        for output in cell.outputs:
            if output.output_type == "stream":
                if output.name == "stderr":
                    continue
                if texts and isinstance(texts[-1], str):
                    texts[-1] += output.text
                else:
                    texts.append(output.text)
            elif output.output_type == "error":
                texts.append([output.ename, output.evalue])
            else:
                texts.append(json.loads(json.dumps(output.data)))
        yield json.loads(_RANDOM.sub("", json.dumps(texts)))


def _first(one: list[Any], other: list[Any]) -> str:
    if len(one) != len(other):
        return f"{len(one)} outputs in the forked process, {len(other)} in a fresh kernel"
    a, b = next((a, b) for a, b in zip(one, other, strict=True) if a != b)
    if isinstance(a, dict) and isinstance(b, dict):
        kind = next((k for k in sorted({*a, *b}) if a.get(k) != b.get(k)), "")
        a, b = a.get(kind), b.get(kind)
        return f"{kind}: {_where(a, b)}"
    return _where(a, b)


def _where(a: Any, b: Any) -> str:
    one, other = (v if isinstance(v, str) else json.dumps(v, sort_keys=True, ensure_ascii=False) for v in (a, b))
    start = next((i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
    start = max(0, start - 20)
    return f"{one[start : start + _MOST_SHOWN]!r} in the forked process, {other[start : start + _MOST_SHOWN]!r} in a fresh kernel"
