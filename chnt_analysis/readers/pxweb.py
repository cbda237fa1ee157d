"""Tables of a statistics office's PX-Web database: an answer in JSON-stat 2 into rows of figures."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import schema
from chnt_analysis.errors import DataError
from chnt_analysis.periods import parse
from chnt_analysis.readers.cells import file_bytes, shown
from chnt_analysis.readers.entries.words import code_of
from chnt_analysis.readers.gso.labels import REGIONS
from chnt_analysis.readers.gso.text import fold

COLUMNS = (*schema.OBSERVATION_COLUMNS, "publisher", "url")
PUBLISHER = "National Statistics Office"
MOST_CELLS = 2_000_000
AFTER_MERGER = 40  # a table of at most as many places is one of the 34 localities
_PROVISIONAL = ("so bo", "uoc", "preliminary", "prel", "estimate")


@dataclass(frozen=True)
class Dimension:
    """One dimension of a table: its code, its label and the labels of its categories in their order."""

    code: str
    label: str
    labels: tuple[str, ...]


@dataclass(frozen=True)
class PxTable:
    """The rows of a PX-Web answer, and what was left out or changed on the way."""

    rows: pd.DataFrame
    notes: tuple[str, ...]


def read_pxweb(path: Path, *, indicator: str, url: str, sector: str = "") -> PxTable:
    """Return the figures of a PX-Web answer in JSON-stat 2: places by periods, of one indicator.

    Parameters
    ----------
    path : Path
        The answer as the database gave it (format ``json-stat2``).
    indicator : str
        What the table states; its usual unit, basis and sector hold. Growth that is stated as an index (the period before = 100) is brought to percent.
    url : str
        Address of the table, which the figures cite.
    sector : str
        Sector, where it is not the usual one of the indicator.

    Raises
    ------
    DataError
        When the answer is not such a table, or a place, period or dimension of it is not understood: each is named.
    """
    answer = _answer(path)
    dimensions = _dimensions(answer, path)
    places, periods = _place_and_period(dimensions, path)
    others = [d for d in dimensions if d not in (places, periods) and len(d.labels) > 1]
    if others:
        named = "; ".join(f"{d.label} ({len(d.labels)} categories)" for d in others)
        raise DataError(f"{path.name}: ask for one category of each other dimension; there are {named}")
    codes, notes = _places(places, path)
    values = _values(answer, dimensions)
    sizes = [len(d.labels) for d in dimensions]
    cells = [
        (codes[at[dimensions.index(places)]], periods.labels[at[dimensions.index(periods)]], values.get(n))
        for n, at in enumerate(itertools.product(*map(range, sizes)))
    ]
    known = pd.DataFrame(
        [(p, t, float(v)) for p, t, v in cells if p and v is not None], columns=["place", "text", "value"]
    )
    if known.empty:
        raise DataError(f"{path.name}: no cell of a known place holds a figure")
    growth, remarks = _as_growth(known["value"], indicator)
    rows = _rows(known.assign(value=growth), answer, indicator, sector, few=len(places.labels) <= AFTER_MERGER)
    return PxTable(
        rows.assign(
            source=f"{path.name}: {answer.get('label', '')}".strip(": "), publisher=_publisher(answer), url=url
        )[list(COLUMNS)],
        (*notes, *remarks),
    )


def _answer(path: Path) -> Mapping[str, Any]:
    try:
        answer = json.loads(file_bytes(path).decode("utf-8-sig"))
    except ValueError as error:
        raise DataError(f"{path}: not JSON in UTF-8 ({error}); ask the database for the format json-stat2") from None
    if (
        not isinstance(answer, dict)
        or answer.get("class") != "dataset"
        or not {"id", "size", "dimension", "value"} <= set(answer)
    ):
        raise DataError(
            f"{path}: not a table in JSON-stat 2 (class, id, size, dimension and value are needed); ask for the format json-stat2"
        )
    return answer


def _dimensions(answer: Mapping[str, Any], path: Path) -> list[Dimension]:
    dimensions = []
    for code, size in zip(answer["id"], answer["size"], strict=True):
        about = answer["dimension"].get(code, {})
        category = about.get("category", {})
        index = category.get("index", list(category.get("label", {})))
        order = sorted(index, key=lambda c: index[c]) if isinstance(index, dict) else list(index)
        if len(order) != size:
            raise DataError(f"{path.name}: dimension {code!r} has {len(order)} categories, and size says {size}")
        labels = category.get("label", {})
        dimensions.append(
            Dimension(code, str(about.get("label", code)), tuple(str(labels.get(c, c)).strip() for c in order))
        )
    if len(dimensions) == 0 or _product(dimensions) > MOST_CELLS:
        raise DataError(f"{path.name}: {_product(dimensions):,} cells; at most {MOST_CELLS:,} are read at once")
    return dimensions


def _product(dimensions: Sequence[Dimension]) -> int:
    size = 1
    for one in dimensions:
        size *= len(one.labels)
    return size


def _place_and_period(dimensions: list[Dimension], path: Path) -> tuple[Dimension, Dimension]:
    """Return the dimension of places and that of periods."""
    periods = [d for d in dimensions if all(_is_period(label) for label in d.labels)]
    places = [d for d in dimensions if sum(_place(label) != "" for label in d.labels) > len(d.labels) / 2]
    if len(periods) != 1 or len(places) != 1:
        named = "; ".join(f"{d.label}: {', '.join(d.labels[:3])}, ..." for d in dimensions)
        raise DataError(f"{path.name}: one dimension of places and one of periods are needed; there are {named}")
    return places[0], periods[0]


def _places(dimension: Dimension, path: Path) -> tuple[list[str], list[str]]:
    """Return the code of each category, the empty string for a region, and a note on the regions."""
    codes = [_place(label) for label in dimension.labels]
    regions = [
        label for label, code in zip(dimension.labels, codes, strict=True) if not code and fold(label) in REGIONS
    ]
    unknown = [label for label, code in zip(dimension.labels, codes, strict=True) if not code and label not in regions]
    if unknown:
        raise DataError(
            shown(
                [
                    f"{path.name}: {dimension.label} = {label!r} is no place of data/codes/places.csv"
                    for label in unknown
                ]
            )
        )
    return codes, [f"regions are left out: {', '.join(regions)}"] if regions else []


def _place(label: str) -> str:
    code = code_of("place", label)
    return code if code in obs.codes("place") else ""


def _is_period(label: str) -> bool:
    try:
        parse(_without_marks(label))
    except DataError:
        return False
    return True


def _without_marks(label: str) -> str:
    """Return a period's label without the words and signs that say it is provisional.

    >>> _without_marks("Sơ bộ 2023"), _without_marks("Prel. 2023"), _without_marks("2012")
    ('2023', '2023', '2012')
    """
    words = [
        w
        for w in label.replace("*", " ").split()
        if w.strip(".").lower() not in ("sơ", "bộ", "ước", "tính", "prel", "preliminary", "estimate")
    ]
    return " ".join(words)


def _values(answer: Mapping[str, Any], dimensions: list[Dimension]) -> dict[int, float]:
    """Return the cells by their number; those without a figure are absent."""
    value = answer["value"]
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    values = {int(n): v for n, v in pairs if isinstance(v, int | float) and not isinstance(v, bool)}
    if not isinstance(value, dict) and len(value) != _product(dimensions):
        raise DataError(f"the table has {len(value)} values for {_product(dimensions)} cells")
    return values


def _as_growth(values: pd.Series, indicator: str) -> tuple[pd.Series, list[str]]:
    """Return growth in percent where it is stated as an index, and a note that says so."""
    rule = obs.indicator_rule(indicator)
    if rule.units[0] == "percent" and indicator.endswith("_growth") and 85 <= values.median() <= 125:
        return (values - 100).round(10), [
            f"an index (the period before = 100; median {values.median():g}): 100 was subtracted"
        ]
    return values, []


def _rows(known: pd.DataFrame, answer: Mapping[str, Any], indicator: str, sector: str, *, few: bool) -> pd.DataFrame:
    rule = obs.indicator_rule(indicator)
    parsed = {text: parse(_without_marks(text)) for text in known["text"].unique()}
    periods = known["text"].map({text: str(period) for text, period in parsed.items()})
    provisional = known["text"].map(lambda text: any(mark in fold(text) for mark in _PROVISIONAL))
    places = [obs.place_at(p, t) if few else p for p, t in zip(known["place"], periods, strict=True)]
    growth = [b for b in rule.bases if b == "yoy"]
    return pd.DataFrame(
        {
            "indicator": indicator,
            "place": places,
            "sector": sector or rule.sectors[0],
            "frequency": known["text"].map({text: period.kind for text, period in parsed.items()}),
            "period": periods,
            "basis": growth[0] if growth else rule.bases[0],
            "value": known["value"].map(lambda value: f"{value:.10g}"),
            "unit": rule.units[0],
            "status": provisional.map({True: "estimate", False: "actual"}),
            "vintage": str(answer.get("updated", ""))[:10],
            "note": "",
        }
    )


def _publisher(answer: Mapping[str, Any]) -> str:
    return str(answer.get("source", "")).strip() or PUBLISHER
