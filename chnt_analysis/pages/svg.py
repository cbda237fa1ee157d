"""The SVG that Vega draws, made small for a page: what nobody sees is left out, what neighbours share is said once, descriptions become titles."""

from __future__ import annotations

import html
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator

SHARED = (
    "fill",
    "fill-opacity",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "paint-order",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
)  # attributes that children inherit
DROPPED = ("class", "role", "aria-roledescription", "aria-label", "aria-hidden", "pointer-events", "version")
LETTER, CAPITAL = 0.56, 0.68  # width of a letter as a part of the size of its type
WIDTHS = {
    **dict.fromkeys(" .,:;'|!()[]/fijlrtI-", 0.3),
    **dict.fromkeys("bdghnopquđ", 0.62),
    **dict.fromkeys("mwMW%", 0.93),
}  # of letters much narrower or wider than the others
OUTLINE = "white"  # of words that stand across a line: painted below their letters
DESCRIBED = "data-t"  # a mark that says something, in the drawing that does not say it
EMPTY = ("", "M0,0h0v0h0Z")
NEUTRAL = {"opacity": "1", "transform": "translate(0,0)", "stroke-dashoffset": "0", "font-weight": "normal"}
_NUMBER = re.compile(r"-?\d*\.\d+(?:e-?\d+)?")
_CIRCLE = re.compile(r"M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0")
_MOVE = re.compile(r"translate\((-?[\d.]+),(-?[\d.]+)\)")
_NAMESPACE = re.compile(r'\sxmlns(?::\w+)?="[^"]*"')
_ID = re.compile(r'\bid="([^"]+)"|url\(#([^)]+)\)|href="#([^"]+)"')


def slim(text: str, *, titles: bool = True) -> str:
    """Return an SVG of Vega as it stands in a page: equal to look at, a fraction of the size.

    The description of a mark becomes its title, which browsers show as a tooltip. The outer element keeps width, height and the box of view only.

    Parameters
    ----------
    text : str
        The SVG as Vega writes it.
    titles : bool
        Whether the marks keep their titles; else they are only marked as having one (``data-t``).

    Examples
    --------
    >>> slim('<svg width="9" height="9" viewBox="0 0 9 9"><g><path class="background" d="M0,0h0v0h0Z"/><path role="graphics-symbol" aria-label="a &amp; b" d="M1.234,0h2" fill="red" opacity="1"/></g></svg>')
    '<svg width="9" height="9" viewBox="0 0 9 9"><path d="M1.2,0h2" fill="red"><title>a &amp; b</title></path></svg>'
    """
    root = ET.fromstring(_NAMESPACE.sub("", text).replace("xlink:href", "href"))
    _clean(root, titles=titles)
    _keep_inside(root, float(root.get("width", "0")))
    _merge_lines(root)
    _hoist(root)
    _flatten(root)
    return _renumbered("".join(_written(root)))


def with_prefix(text: str, prefix: str) -> str:
    """Return an SVG whose ids begin with a prefix, so that several can stand in one page.

    Examples
    --------
    >>> with_prefix('<clipPath id="c0"/><g clip-path="url(#c0)"/>', "f1-")
    '<clipPath id="f1-c0"/><g clip-path="url(#f1-c0)"/>'
    """
    return _ID.sub(lambda match: match[0].replace(_name_of(match), prefix + _name_of(match)), text)


def _clean(node: ET.Element, *, titles: bool) -> None:
    for child in list(node):
        _clean(child, titles=titles)
        if _is_unseen(child):
            node.remove(child)
    if "role-axis-label" in node.get("class", "") and not titles:  # on a phone names of rows stand among the marks
        node.attrib.update({"stroke": OUTLINE, "stroke-width": "3", "paint-order": "stroke"})
    if node.tag == "text" and node.get("stroke") == OUTLINE != node.get("fill"):
        node.set("paint-order", "stroke")
    described = node.get("aria-label", "") if node.get("role") == "graphics-symbol" and not len(node) else ""
    for name in DROPPED:
        node.attrib.pop(name, None)
    for name, value in list(node.attrib.items()):
        shorter = _NUMBER.sub(_rounded, value) if name not in ("font-family", "id", "viewBox") else value
        if name == "font-size" and shorter.endswith("px"):
            shorter = shorter[:-2]
        node.set(name, shorter)
        if NEUTRAL.get(name) == shorter:
            del node.attrib[name]
    _as_circle(node)
    if described and titles:
        ET.SubElement(node, "title").text = described
    elif described:
        node.set(DESCRIBED, "")


def _is_unseen(node: ET.Element) -> bool:
    """Return whether a cleaned element draws nothing and says nothing."""
    if node.get("display") == "none":
        return True
    if node.tag == "g":
        return not len(node)
    if node.tag == "text":
        return not "".join(node.itertext()).strip()
    if node.tag != "path" or node.find("title") is not None or DESCRIBED in node.attrib:
        return False
    unpainted = node.get("fill") in (None, "none", "transparent") and node.get("stroke") in (None, "none")
    return node.get("d", "") in EMPTY or node.get("opacity") == "0" or (unpainted and "style" not in node.attrib)


def _rounded(match: re.Match[str]) -> str:
    return _short(float(match[0]))


def _short(value: float) -> str:
    short = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if short in ("-0", "") else short


def _as_circle(node: ET.Element) -> None:
    """Write a round mark as a circle at its place."""
    circle = _CIRCLE.fullmatch(node.get("d", "")) if node.tag == "path" else None
    place = _MOVE.fullmatch(node.get("transform", "")) if circle else None
    if circle and place:
        node.tag = "circle"
        del node.attrib["d"], node.attrib["transform"]
        node.attrib.update(cx=place[1], cy=place[2], r=circle[1])


def _keep_inside(node: ET.Element, width: float, *, at: float = 0.0) -> None:
    """Move words that would run over the right or left edge of the drawing back into it."""
    place = _MOVE.match(node.get("transform", ""))
    at += float(place[1]) if place else 0.0
    if node.tag == "text" and place and width and node.get("transform") == place[0]:
        size = float(node.get("font-size", "12")) * max(map(_width, node.itertext()), default=0.0)
        left = at - {"middle": size / 2, "end": size}.get(node.get("text-anchor", ""), 0.0)
        moved = min(0.0, width - 2 - (left + size)) or max(0.0, -left)
        if moved and size < width:
            node.set("transform", f"translate({_short(float(place[1]) + moved)},{place[2]})")
    for child in node:
        _keep_inside(child, width, at=at)


def _width(words: str) -> float:
    """Return about how wide words are, as a multiple of the size of their type.

    >>> round(_width("Chế tạo: tháng"), 2)
    6.96
    """
    letters = unicodedata.normalize("NFD", words)  # what stands above or below a letter takes no width
    return sum(
        WIDTHS.get(letter, CAPITAL if letter.isupper() else LETTER)
        for letter in letters
        if not unicodedata.combining(letter)
    )


def _merge_lines(node: ET.Element) -> None:
    """Write neighbouring lines of one look, such as those of a grid, as one path."""
    for child in node:
        _merge_lines(child)
    merged: list[ET.Element] = []
    for child in list(node):
        if child.tag != "line" or len(child) or DESCRIBED in child.attrib:
            merged.append(child)
            continue
        look = {k: v for k, v in child.attrib.items() if k not in ("transform", "x2", "y2")}
        place = _MOVE.fullmatch(child.get("transform", ""))
        x, y = place.groups() if place else ("0", "0")
        stroke = f"M{x},{y}l{child.get('x2', '0')},{child.get('y2', '0')}"
        before = merged[-1] if merged else None
        if before is not None and before.tag == "path" and before.get("merged") and _look(before) == look:
            before.set("d", before.get("d", "") + stroke)
        else:
            merged.append(ET.Element("path", {**look, "d": stroke, "merged": "yes"}))
    node[:] = merged


def _look(node: ET.Element) -> dict[str, str]:
    return {k: v for k, v in node.attrib.items() if k not in ("d", "merged")}


def _hoist(node: ET.Element) -> None:
    """Say on a group what all its children say."""
    for child in node:
        _hoist(child)
    drawn = [child for child in node if child.tag not in ("title", "defs", "clipPath")]
    if node.tag not in ("g", "svg") or len(drawn) < 2:
        return
    for name in SHARED:
        # what only sets text is silent about other marks
        asked = [c for c in drawn if not name.startswith(("font", "text")) or c.tag in ("text", "g")]
        values = {child.get(name) for child in asked}
        if len(values) == 1 and None not in values and name not in node.attrib:
            node.set(name, values.pop() or "")
            for child in asked:
                del child.attrib[name]


def _flatten(node: ET.Element) -> None:
    """Take away groups that say nothing."""
    for child in node:
        _flatten(child)
    kept: list[ET.Element] = []
    for child in node:
        kept += list(child) if child.tag == "g" and not child.attrib else [child]
    node[:] = kept


def _written(node: ET.Element) -> Iterator[str]:
    attributes = "".join(f' {k}="{_escaped(v)}"' for k, v in node.attrib.items() if k != "merged")
    inner = [html.escape(node.text or "", quote=False)] if node.tag in ("text", "title", "tspan") else []
    for child in node:
        inner += _written(child)
    yield f"<{node.tag}{attributes}>{''.join(inner)}</{node.tag}>" if inner else f"<{node.tag}{attributes}/>"


def _escaped(value: str) -> str:
    return html.escape(value, quote=False).replace('"', "&quot;")


def _renumbered(text: str) -> str:
    """Number ids in the order in which they stand, whatever was drawn before."""
    numbers: dict[str, str] = {}

    def shorter(match: re.Match[str]) -> str:
        name = _name_of(match)
        return match[0].replace(name, numbers.setdefault(name, f"c{len(numbers)}"))

    return _ID.sub(shorter, text)


def _name_of(match: re.Match[str]) -> str:
    return match[1] or match[2] or match[3]
