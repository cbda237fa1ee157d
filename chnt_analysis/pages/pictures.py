"""Charts as they stand in a page without any script: SVG at the width of a screen and at that of a phone, drawn once and kept by content.

The program :mod:`vega_worker` draws what the user's cache does not hold; one call draws all charts of a page (:mod:`drawers`).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
import textwrap
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from chnt_analysis import files
from chnt_analysis.charts.theme import FONT, OVER
from chnt_analysis.pages import drawers, svg
from chnt_analysis.pages.bundle import VEGALITE

WIDE, NARROW = 820, 332  # pixels: the text column of a page on a screen, and on a phone of 360
NARROW_BAR = 20  # pixels of a bar's thickness on a phone
NARROW_LETTERS = 40  # of a line of an axis' title on a phone
NARROW_ROW, NARROW_ROW_OF_TWO = 76, 100  # pixels of a row on a phone: its name, on one line or two, stands above it
MOST_KEPT = 4000  # charts in the cache
POINTLIKE = frozenset({"point", "circle", "square", "bar", "rect", "rule", "tick", "arc"})  # one tooltip a mark
_MAKERS = ("pictures.py", "svg.py", "vega_worker.py")  # what they do is part of a picture's key


@dataclass(frozen=True)
class Picture:
    """A chart drawn for a screen and for a phone; empty where it could not be drawn.

    The marks of both stand in one order; what they say is said in the wide one, where a script finds it for the narrow one.
    """

    wide: str
    narrow: str


def draw(specifications: Sequence[Mapping[str, Any]]) -> list[Picture]:
    """Return the pictures of charts, from the cache or drawn.

    Parameters
    ----------
    specifications : sequence of mapping
        Vega-Lite.
    """
    keys = [_key(specification) for specification in specifications]
    pictures = {key: kept for key in dict.fromkeys(keys) if (kept := _kept(key))}
    missing = {key: spec for key, spec in zip(keys, specifications, strict=True) if key not in pictures}
    sizes = [static(spec, width) for spec in missing.values() for width in (WIDE, NARROW)]
    drawn = _drawn(sizes) if sizes else []
    texts = [svg.slim(text, titles=not number % 2) if text else "" for number, text in enumerate(drawn)]
    for number, key in enumerate(missing):
        pictures[key] = Picture(*texts[2 * number : 2 * number + 2])
        if pictures[key].wide:
            _keep(key, pictures[key])
    return [pictures[key] for key in keys]


def is_live(specification: Mapping[str, Any]) -> bool:
    """Return whether a reader can move something in a chart: a slider, a filter, the view itself.

    Examples
    --------
    >>> is_live({"mark": "bar"}), is_live({"params": [{"name": "a", "bind": {"input": "range"}}]})
    (False, True)
    """
    parameters = list(specification.get("params", []))
    for name in ("layer", "hconcat", "vconcat", "concat", "spec"):
        inner = specification.get(name, [])
        parameters += [{"bind": ""}] if any(is_live(p) for p in (inner if isinstance(inner, list) else [inner])) else []
    return any("bind" in parameter or "select" in parameter for parameter in parameters)


def static(specification: Mapping[str, Any], width: int) -> dict[str, Any]:
    """Return a chart's specification as it is drawn for a width in pixels, labels included; tooltips become descriptions."""
    spec = _described(specification)
    config = {**spec.get("config", {})}
    for guide in ("axis", "legend", "title"):
        config[guide] = {**config.get(guide, {}), "aria": False}
    config["style"] = {**config.get("style", {}), OVER: {"stroke": svg.OUTLINE, "strokeWidth": 3}}
    config["legend"] |= {"layout": {"bottom": {"direction": "vertical", "anchor": "start"}}}
    spec["config"] = config
    if width == NARROW:
        config["legend"] |= {"columns": 1}
        spec = _for_phone(spec)
    if isinstance(spec.get("width"), int | float):
        spec |= {"width": width, "autosize": {"type": "fit-x", "contains": "padding"}}
    return spec


def _described(spec: Mapping[str, Any]) -> dict[str, Any]:
    """Return a specification in which each mark with a tooltip is described by it, and no other is."""
    result = dict(spec)
    for name in ("layer", "hconcat", "vconcat", "concat"):
        if name in result:
            result[name] = [_described(part) for part in result[name]]
    if "spec" in result:
        result["spec"] = _described(result["spec"])
    if "mark" not in result:
        return result
    mark = result["mark"] if isinstance(result["mark"], dict) else {"type": result["mark"]}
    words = _tooltip(result.get("encoding", {}).get("tooltip")) if mark["type"] in POINTLIKE else ""
    result["mark"] = {**mark, "aria": bool(words)}
    if words:
        result["encoding"] = {**result["encoding"], "description": {"value": {"expr": words}}}
    return result


def _for_phone(spec: Mapping[str, Any]) -> dict[str, Any]:
    """Return a specification for a narrow drawing: names of rows above their bars, titles of axes on several lines."""
    rows = _rows(spec, spec.get("datasets", {}))
    row = NARROW_ROW_OF_TWO if "labelExpr" in json.dumps(spec.get("layer", [])) else NARROW_ROW
    result = _narrowed(spec, row if rows else 0)
    return {**result, "height": row * len(rows)} if rows and "height" in spec else result


def _rows(spec: Mapping[str, Any], datasets: Mapping[str, Any]) -> set[str]:
    """Return the names of a chart's rows where its vertical axis is one of names, from the data that come with it."""
    columns: set[str] = set()
    for layer in spec.get("layer", []):
        columns |= _rows({"data": spec.get("data", {}), **layer}, datasets)
    y = spec.get("encoding", {}).get("y", {})
    if "layer" not in spec and y.get("type") == "nominal":
        data = spec.get("data", {})
        values = datasets.get(data.get("name"), data.get("values", []))
        columns |= {str(row.get(y.get("field"))) for row in values}
    return columns


def _narrowed(spec: Mapping[str, Any], row: int) -> dict[str, Any]:
    result = dict(spec)
    if "layer" in result:
        result["layer"] = [_narrowed(layer, row) for layer in result["layer"]]
    encoding = dict(result.get("encoding", {}))
    for name in ("x", "y"):
        if isinstance(channel := encoding.get(name), dict) and isinstance(channel.get("axis"), dict):
            encoding[name] = {**channel, "axis": _narrow_axis(channel["axis"], vertical=name == "y")}
    if row and encoding.get("y", {}).get("type") == "nominal":
        above = {"labelAlign": "left", "labelPadding": 0, "labelOffset": 8 - row / 2, "labelLimit": NARROW, "zindex": 1}
        encoding["y"] = {**encoding["y"], "axis": {**(encoding["y"].get("axis") or {}), **above}}
        if isinstance(result.get("mark"), dict) and result["mark"]["type"] == "bar":
            result["mark"] = {**result["mark"], "height": NARROW_BAR}
    return {**result, "encoding": encoding} if encoding else result


def _narrow_axis(axis: Mapping[str, Any], *, vertical: bool) -> dict[str, Any]:
    title = axis.get("title")
    lines = textwrap.wrap(title, NARROW_LETTERS) if isinstance(title, str) else []
    if len(lines) < 2:
        return dict(axis)
    higher = {"titleY": -22 - 14 * (len(lines) - 1)} if vertical else {}
    return {**axis, "title": lines, **higher}


def _tooltip(tips: Any) -> str:
    """Return the Vega expression of a tooltip's words; empty for one that names no columns."""
    pieces = [_tip(tip) for tip in (tips if isinstance(tips, list) else [tips]) if isinstance(tip, dict)]
    return "slice(" + " + ".join(pieces) + ", 3)" if pieces and all(pieces) else ""


def _tip(tip: Mapping[str, Any]) -> str:
    field = tip.get("field")
    if not isinstance(field, str) or "aggregate" in tip or "timeUnit" in tip or "bin" in tip:
        return ""
    value = f"datum[{json.dumps(field.replace(chr(92), ''))}]"
    shown = f"format({value}, {json.dumps(tip['format'])})" if "format" in tip else value
    title = str(tip.get("title") or field).strip()
    before = f" · {title}: " if title else " · "
    return f"(isValid({value}) && {value} !== '' ? {json.dumps(before)} + {shown} : '')"


def _drawn(specifications: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return SVG texts as Vega writes them, drawn by a program of the batch or one of their own; empty ones where that fails."""
    asked = json.dumps({"version": VEGALITE, "charts": specifications}).encode()
    try:
        texts = json.loads(drawers.answer(asked) or _once(asked))
        return [text.replace(f' font-family="{FONT}"', "") for text in texts]
    except (OSError, subprocess.SubprocessError, ValueError):
        return [""] * len(specifications)


def _once(asked: bytes) -> bytes:
    seconds = drawers.SECONDS
    return subprocess.run(drawers.command(), input=asked, capture_output=True, timeout=seconds, check=True).stdout


def _key(specification: Mapping[str, Any]) -> str:
    text = json.dumps(specification, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(f"{_maker()} {text}".encode()).hexdigest()[:32]


def _maker() -> str:
    """Return what draws: the versions of Vega and of the code here."""
    code = "".join(Path(__file__).with_name(name).read_text("utf8") for name in _MAKERS)
    return f"{VEGALITE} {version('vl-convert-python')} {hashlib.sha256(code.encode()).hexdigest()}"


def _folder() -> Path:
    return files.user_folder("cache") / "charts"


def _kept(key: str) -> Picture | None:
    try:
        return Picture(**json.loads(gzip.decompress((_folder() / f"{key}.gz").read_bytes())))
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _keep(key: str, picture: Picture) -> None:
    """Keep a picture; a cache that cannot be written is done without, the oldest pictures of a full one are dropped."""
    text = json.dumps({"wide": picture.wide, "narrow": picture.narrow}, ensure_ascii=False)
    with suppress(OSError):
        _folder().mkdir(parents=True, exist_ok=True)
        with files.replacing(_folder() / f"{key}.gz") as part:
            part.write_bytes(gzip.compress(text.encode(), 6, mtime=0))
        kept = list(_folder().iterdir())
        if len(kept) > MOST_KEPT:
            for old in sorted(kept, key=lambda path: path.stat().st_mtime)[: MOST_KEPT // 4]:
                old.unlink(missing_ok=True)
