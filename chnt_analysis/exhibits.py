"""An exhibit is a value: a chart, table or sentence with its title, unit, period, kinds and sources.

Displayed in a notebook it shows itself in JupyterLab without a network, and it carries a second, own mime
type with everything the page needs, so that the page is drawn from values and never scraped from HTML. A
headline is what the ledger, the index page and the bulletin quote of a run.
"""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import TYPE_CHECKING, Any

from chnt_analysis import _fast_imports  # noqa: F401  (before altair)
from chnt_analysis.errors import ParameterError
from chnt_analysis.wording import Kind, Language, date, digits_needed, is_missing, kind, number, period, pick
from chnt_analysis.wording import source_note as _source_note

if TYPE_CHECKING:
    import pandas as pd

    from chnt_analysis.observations import Source

EXHIBIT_MIME = "application/vnd.chnt.exhibit+json"
HEADLINE_MIME = "application/vnd.chnt.headline+json"
LAB_CHART_MIME = "application/vnd.vegalite.v5+json"  # the newest that JupyterLab 4.6 draws by itself
KINDS: tuple[Kind, ...] = ("published", "estimate", "assumption", "proxy")
MOST_ROWS = 1000  # of the data table under an exhibit


def _empty() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame()


@dataclass(frozen=True, eq=False)
class Exhibit:
    """A chart, a table or a sentence with all a reader must know beside it.

    Attributes
    ----------
    id : str
        Name within the page, ``[a-z0-9_]``.
    title : str
        What it shows, in the page's language.
    body : altair chart, DataFrame or str
        The exhibit itself; text is a generated sentence.
    unit, period : str
        Unit and reference period in words; empty where there is none.
    data : DataFrame
        The figures behind it, raw (rounding happens when shown); a table's own frame by default.
    sources : tuple of Source
        Where the published figures come from.
    kinds : tuple of {"published", "estimate", "assumption", "proxy"}
        What is in it.
    note : str
        Remark under the exhibit.
    alt : str
        Alternative text for readers who do not see the chart; title, unit and period by default.
    language : {"vi", "en"}
        Language of all words.

    Raises
    ------
    ParameterError
        When a kind or the body's type is not a known one.
    """

    id: str
    title: str
    body: Any
    _: KW_ONLY
    unit: str = ""
    period: str = ""
    data: pd.DataFrame = field(default_factory=_empty)
    sources: tuple[Source, ...] = ()
    kinds: tuple[Kind, ...] = ("published",)
    note: str = ""
    alt: str = ""
    language: Language = "vi"

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", check_kinds(self.kinds))
        object.__setattr__(self, "sources", tuple(self.sources))
        if self.form == "table" and self.data.empty:
            object.__setattr__(self, "data", self.body)
        if not self.alt:
            parts = (part for part in (self.title, self.unit, self.period) if part)
            object.__setattr__(self, "alt", ". ".join(parts) + ".")

    def __repr__(self) -> str:
        return f"Exhibit({self.id!r}, {self.form}, {self.title!r})"

    @property
    def form(self) -> str:
        """``chart``, ``table`` or ``sentence``."""
        if isinstance(self.body, str):
            return "sentence"
        if hasattr(self.body, "to_dict") and hasattr(self.body, "columns"):
            return "table"
        if hasattr(self.body, "to_dict"):
            return "chart"
        found = type(self.body).__name__
        raise ParameterError(
            f"exhibit {self.id!r}: body is a {found}; allowed are an Altair chart, a DataFrame and text"
        )

    def payload(self) -> dict[str, Any]:
        """Return everything the page needs as plain JSON values."""
        return {
            "format": 1,
            "id": self.id,
            "form": self.form,
            "title": self.title,
            "unit": self.unit,
            "period": self.period,
            "kinds": list(self.kinds),
            "note": self.note,
            "alt": self.alt,
            "language": self.language,
            "spec": self.body.to_dict() if self.form == "chart" else None,
            "sentence": self.body if self.form == "sentence" else None,
            "table": table(self.body) if self.form == "table" else None,
            "data": None if self.form == "table" and self.data is self.body else table(self.data),
            "sources": [source_record(source) for source in self.sources],
        }

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        payload = self.payload()
        bundle: dict[str, Any] = {
            EXHIBIT_MIME: payload,
            "text/html": _fallback_html(payload),
            "text/plain": repr(self),
        }
        if payload["spec"] is not None:
            bundle[LAB_CHART_MIME] = _lab_spec(payload)
        return bundle


@dataclass(frozen=True, eq=False)
class Headline:
    """What the ledger, the index page and the bulletin quote of a run; one a notebook, in its last cell.

    Attributes
    ----------
    id : str
        Name, usually the notebook's.
    sentence : str
        The answer.
    numbers : dict
        Headline numbers by name; a missing one is None.
    kinds : tuple of {"published", "estimate", "assumption", "proxy"}
        What the answer rests on.
    figures_to : str
        Newest reference period used.
    as_of : str
        Date of knowledge, ``YYYY-MM-DD``.
    warnings : tuple of str
        What a reader must be told first.
    language : {"vi", "en"}
        Language of the sentence.
    """

    id: str
    sentence: str
    numbers: Mapping[str, float | str | None]
    _: KW_ONLY
    kinds: tuple[Kind, ...] = ("published",)
    figures_to: str = ""
    as_of: str = ""
    warnings: tuple[str, ...] = ()
    language: Language = "vi"

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", check_kinds(self.kinds))
        object.__setattr__(self, "warnings", tuple(self.warnings))
        object.__setattr__(self, "numbers", {key: _plain_value(value) for key, value in self.numbers.items()})

    def __repr__(self) -> str:
        return f"Headline({self.id!r}, {self.sentence!r})"

    def payload(self) -> dict[str, Any]:
        """Return the headline as plain JSON values."""
        return {
            "format": 1,
            "id": self.id,
            "sentence": self.sentence,
            "numbers": dict(self.numbers),
            "kinds": list(self.kinds),
            "figures_to": str(self.figures_to),
            "as_of": str(self.as_of),
            "warnings": list(self.warnings),
            "language": self.language,
        }

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        payload = self.payload()
        badges = ", ".join(kind(code, self.language) for code in payload["kinds"])
        lines = "".join(f"<li>{html.escape(text)}</li>" for text in payload["warnings"])
        sentence = f"<p><strong>{html.escape(self.sentence)}</strong></p>"
        shown = f"{sentence}<p><small>{badges}</small></p><ul>{lines}</ul>"
        return {HEADLINE_MIME: payload, "text/html": shown, "text/plain": self.sentence}


def check_kinds(kinds: Iterable[str]) -> tuple[Kind, ...]:
    """Return the kinds without repeats in their fixed order.

    Raises
    ------
    ParameterError
        When a kind is not a known one, or there is none.

    Examples
    --------
    >>> check_kinds(("assumption", "published", "assumption"))
    ('published', 'assumption')
    """
    asked = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    unknown = [code for code in asked if code not in KINDS]
    if unknown or not asked:
        raise ParameterError(f"kinds = {asked!r}: allowed are one or more of {', '.join(KINDS)}")
    return tuple(code for code in KINDS if code in asked)


def source_record(source: Any) -> dict[str, str]:
    """Return a source as plain text values; what is unknown is empty."""
    names = ("id", "publisher", "title", "url", "published", "reliability")
    values = {name: getattr(source, name, "") for name in names}
    return {name: "" if is_missing(value) else str(value) for name, value in values.items()}


def table(frame: pd.DataFrame) -> dict[str, Any]:
    """Return a frame as plain JSON values: column names, rows, the number of rows there are.

    A meaningful index (one with a name, or not 0, 1, 2, ...) becomes the first column. Periods and dates
    become text.

    Examples
    --------
    >>> import pandas as pd
    >>> table(pd.DataFrame({"value": [1.5, None]}))
    {'columns': ['value'], 'rows': [[1.5], [None]], 'total': 2}
    """
    if frame.empty and not len(frame.columns):
        return {"columns": [], "rows": [], "total": 0}
    named = [name for name in frame.index.names if name is not None]
    if named or type(frame.index).__name__ != "RangeIndex":
        frame = frame.reset_index(drop=not named and type(frame.index).__name__ == "Index")
    shown = frame.head(MOST_ROWS)
    rows = [[_plain_value(value) for value in row] for row in shown.itertuples(index=False, name=None)]
    return {"columns": [str(name) for name in frame.columns], "rows": rows, "total": len(frame)}


def display_rows(content: Mapping[str, Any], language: Language) -> list[list[tuple[str, bool]]]:
    """Return the cells of a :func:`table` as they are shown: text, and whether it is a number.

    Digits are those a column needs, at most two; years stay without a thousands mark.
    """
    columns, rows = content["columns"], content["rows"]
    formats = [_column_format(name, [row[i] for row in rows]) for i, name in enumerate(columns)]
    return [[_cell(value, how, language) for value, how in zip(row, formats, strict=True)] for row in rows]


def _column_format(name: str, values: list[Any]) -> int | str:
    """Return the number of digits of a column, or ``year``, or ``text``."""
    numeric = [value for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
    if not numeric:
        return "period" if name.casefold() in ("period", "kỳ", "kỳ số liệu") else "text"
    words = name.casefold().split()
    if ("năm" in words or "year" in words) and all(v == int(v) and 1900 <= v <= 2100 for v in numeric):
        return "year"
    return digits_needed(numeric)


def _cell(value: Any, how: int | str, language: Language) -> tuple[str, bool]:
    if isinstance(value, bool):
        return pick(language, vi="có" if value else "không", en="yes" if value else "no"), False
    if isinstance(value, int | float):
        return (
            str(int(value)) if how == "year" else number(value, how if isinstance(how, int) else 0, language)
        ), True
    if value is None:
        return number(None, 0, language), how != "text"
    if how == "period":
        return _period_or_text(str(value), language), False
    return _date_or_text(str(value), language), False


def _period_or_text(text: str, language: Language) -> str:
    try:
        return period(text, language)
    except ValueError:
        return text


def _date_or_text(text: str, language: Language) -> str:
    iso = len(text) == 10 and text[4] == text[7] == "-" and text.replace("-", "").isdigit()
    return date(text, language) if iso else text


def _plain_value(value: Any) -> Any:
    """Return a value as JSON knows it; missing and infinite ones as None."""
    if is_missing(value) or value is None:
        return None
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, bool | int | str):
        return value
    if hasattr(value, "strftime") and hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    if isinstance(value, tuple | list | set | frozenset):
        return ", ".join(str(item) for item in value)
    return str(value)


def _lab_spec(payload: Mapping[str, Any]) -> dict[str, Any]:
    """Return the specification with title, unit, period, kinds and sources written in, for the notebook."""
    language = payload["language"]
    second = [
        payload["unit"],
        payload["period"],
        ", ".join(kind(code, language) for code in payload["kinds"]),
    ]
    lines = [" · ".join(part for part in second if part)]
    if payload["sources"]:
        publishers = list(dict.fromkeys(source["publisher"] for source in payload["sources"]))
        lines.append(pick(language, vi="Nguồn: ", en="Source: ") + "; ".join(publishers[:3]))
    title = {"text": payload["title"], "subtitle": lines, "anchor": "start"}
    return {**payload["spec"], "$schema": "https://vega.github.io/schema/vega-lite/v5.json", "title": title}


class _Record:
    """A source as it comes back from JSON."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.__dict__.update(values)


def _fallback_html(payload: Mapping[str, Any]) -> str:
    """Return the exhibit as plain HTML, for viewers that know neither mime type."""
    language = payload["language"]
    badges = ", ".join(kind(code, language) for code in payload["kinds"])
    about = " · ".join(part for part in (payload["unit"], payload["period"], badges) if part)
    pieces = [
        f"<p><strong>{html.escape(payload['title'])}</strong><br><small>{html.escape(about)}</small></p>"
    ]
    if payload["sentence"] is not None:
        pieces.append(f"<p>{html.escape(payload['sentence'])}</p>")
    content = payload["table"] or payload["data"]
    if content and content["rows"] and payload["form"] != "sentence":
        pieces.append(table_html(content, language))
    if payload["note"]:
        pieces.append(f"<p><small>{html.escape(payload['note'])}</small></p>")
    note = _source_note([_Record(source) for source in payload["sources"]], language)
    return "".join(pieces) + f"<p><small>{html.escape(note)}</small></p>"


def table_html(content: Mapping[str, Any], language: Language) -> str:
    """Return a :func:`table` as an HTML table, every text escaped.

    Examples
    --------
    >>> "a&lt;b" in table_html({"columns": ["a<b"], "rows": [[1.5]], "total": 1}, "vi")
    True
    """
    cells = display_rows(content, language)
    numeric = [bool(cells) and all(row[i][1] for row in cells) for i in range(len(content["columns"]))]
    head = "".join(
        f'<th scope="col"{" class=" + chr(34) + "n" + chr(34) if is_number else ""}>{html.escape(name)}</th>'
        for name, is_number in zip(content["columns"], numeric, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(
            f'<td class="n">{html.escape(t)}</td>' if n else f"<td>{html.escape(t)}</td>" for t, n in row
        )
        + "</tr>"
        for row in cells
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
