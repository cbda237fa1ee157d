"""The values a notebook shows: exhibits, and its headline with the few figures that stand large on top."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import TYPE_CHECKING, Any

from chnt_analysis import observations as obs
from chnt_analysis.errors import ParameterError
from chnt_analysis.exhibits import notebook_view
from chnt_analysis.exhibits.chart_data import specification
from chnt_analysis.exhibits.description import described
from chnt_analysis.exhibits.numbers import Number
from chnt_analysis.exhibits.tables import table
from chnt_analysis.exhibits.trace import Trace
from chnt_analysis.wording import Kind, Language, is_missing

if TYPE_CHECKING:
    import pandas as pd

    from chnt_analysis.observations import Source

EXHIBIT_MIME = "application/vnd.chnt.exhibit+json"
HEADLINE_MIME = "application/vnd.chnt.headline+json"
KINDS: tuple[Kind, ...] = ("published", "goal", "own", "estimate", "assumption", "proxy")


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
        What it finds, or what it shows, in the page's language.
    body : altair chart, DataFrame or str
        The exhibit itself; text is a generated sentence.
    measure : str
        What it shows, where the title says what it finds.
    place, unit, period : str
        Place, unit and reference period in words; empty where there is none.
    data : DataFrame
        The figures behind it, raw (rounding happens when shown); a table's own frame by default.
    sources : tuple of Source
        Where the published figures come from.
    kinds : tuple of {"published", "goal", "own", "estimate", "assumption", "proxy"}
        What is in it; empty for a text or table without figures.
    formulas : mapping of str to str
        Columns of a table computed from others, such as ``{"change": "{now} - {before}"}``: live in Excel.
    headings : mapping of str to str
        Headings of columns, whose codes are the same in every language.
    cells : mapping of str to mapping
        Words of coded cells by column and code.
    digits : mapping of str to int or "own"
        Digits after the decimal mark by column; as many as the column needs, at most two, by default, or each cell its own.
    note : str
        Remark under the exhibit.
    alt : str
        Alternative text for readers who do not see the chart; title, unit and period by default. What the figures show is added from the data.
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
    measure: str = ""
    place: str = ""
    unit: str = ""
    period: str = ""
    data: pd.DataFrame = field(default_factory=_empty)
    sources: tuple[Source, ...] = ()
    kinds: tuple[Kind, ...] = ("published",)
    formulas: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    digits: Mapping[str, int | str] = field(default_factory=dict)
    note: str = ""
    alt: str = ""
    language: Language = "vi"

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", check_kinds(self.kinds))
        object.__setattr__(self, "sources", tuple(self.sources))
        if self.form == "table" and self.data.empty:
            object.__setattr__(self, "data", self.body)
        if not self.alt:
            parts = (part for part in (self.title, self.place, self.unit, self.period) if part)
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
        body_type = type(self.body).__name__
        raise ParameterError(
            f"exhibit {self.id!r}: body is a {body_type}; allowed are an Altair chart, a DataFrame and text"
        )

    def payload(self) -> dict[str, Any]:
        """Return everything the page needs as plain JSON values."""
        data = None if self.form == "table" and self.data is self.body else self._table(self.data)
        return {
            "format": 1,
            "id": self.id,
            "form": self.form,
            "title": self.title,
            "measure": self.measure,
            "place": self.place,
            "unit": self.unit,
            "period": self.period,
            "kinds": list(self.kinds),
            "formulas": dict(self.formulas),
            "note": self.note,
            "alt": " ".join(part for part in (self.alt, self._described(data)) if part),
            "language": self.language,
            "spec": specification(self.body) if self.form == "chart" else None,
            "sentence": self.body if self.form == "sentence" else None,
            "table": self._table(self.body) if self.form == "table" else None,
            "data": data,
            "sources": [source_record(source, self.language) for source in self.sources],
        }

    def _described(self, data: dict[str, Any] | None) -> str:
        """Return what the figures behind a chart show."""
        return described(data, self.language) if self.form == "chart" and data is not None and len(self.data) else ""

    def _table(self, frame: pd.DataFrame) -> dict[str, Any]:
        return table(frame, headings=self.headings, cells=self.cells, digits=self.digits)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return _bundle(self, self.payload())

    def notebook_outputs(self) -> list[dict[str, Any]]:
        """Return what a notebook shows: one output, or heading, chart and foot, since it shows either the HTML or the chart of one output."""
        payload = self.payload()
        if self.form != "chart":
            return [_bundle(self, payload)]
        above, below = ({"text/html": part(payload)} for part in (notebook_view.heading, notebook_view.foot))
        return [above, _bundle(self, payload), below]

    def _ipython_display_(self) -> None:
        from IPython.display import display

        for output in self.notebook_outputs():
            display(output, raw=True)


@dataclass(frozen=True)
class Card:
    """One figure that stands large on top of a page and on the front page.

    Attributes
    ----------
    label : str
        What it is, in a few words.
    value : str
        The figure as it is read, with its unit and its qualifier.
    kind : {"published", "goal", "own", "estimate", "assumption", "proxy"}
        What it rests on; the card is drawn in that colour and stroke.
    note : str
        Period, goal or condition, in a few words.
    """

    label: str
    value: str
    kind: Kind = "published"
    note: str = ""

    def __post_init__(self) -> None:
        check_kinds(self.kind)

    def payload(self) -> dict[str, str]:
        """Return the card as plain JSON values."""
        return {"label": self.label, "value": self.value, "kind": self.kind, "note": self.note}


@dataclass(frozen=True, eq=False)
class Headline:
    """What the ledger, the index page and the bulletin quote of a run; one a notebook, in its last cell.

    Attributes
    ----------
    id : str
        Name, usually the notebook's.
    sentence : str
        The answer.
    numbers : sequence of Number, or mapping of str to value
        Headline numbers; a missing value is None. Read back it is a mapping of name to value.
    kinds : tuple of {"published", "goal", "own", "estimate", "assumption", "proxy"}
        What the answer rests on.
    figures_to : str
        Newest reference period used.
    as_of : str
        Date of knowledge, ``YYYY-MM-DD``.
    warnings : tuple of str
        What a reader must know first.
    cards : tuple of Card
        The few figures that stand large; none by default.
    progress : str
        The goal's progress class by official methods, each named; empty where none applies.
    language : {"vi", "en"}
        Language of the sentence.
    figures : tuple of Number
        The headline numbers with unit, kind, formula, rows and assumptions.
    """

    id: str
    sentence: str
    numbers: Any
    _: KW_ONLY
    kinds: tuple[Kind, ...] = ("published",)
    figures_to: str = ""
    as_of: str = ""
    warnings: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    progress: str = ""
    language: Language = "vi"
    figures: tuple[Number, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", check_kinds(self.kinds))
        object.__setattr__(self, "warnings", tuple(self.warnings))
        object.__setattr__(self, "cards", tuple(self.cards))
        given = self.numbers
        figures = [Number.of(*item) for item in given.items()] if isinstance(given, Mapping) else given
        object.__setattr__(self, "figures", tuple(figures))
        object.__setattr__(self, "numbers", {figure.name: figure.value for figure in self.figures})

    @property
    def traces(self) -> tuple[Trace, ...]:
        """Where the numbers come from."""
        return tuple(figure.trace for figure in self.figures if figure.is_traced)

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
            "cards": [card.payload() for card in self.cards],
            "progress": self.progress,
            "traces": [trace.payload() for trace in self.traces],
            "language": self.language,
        }

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        payload = self.payload()
        badges = notebook_view.badges(self.kinds, self.language)
        lines = "".join(f"<li>{html.escape(text)}</li>" for text in payload["warnings"])
        sentence = f"<p><strong>{html.escape(self.sentence)}</strong></p>"
        shown = f"{sentence}<p>{badges}</p><ul>{lines}</ul>"
        return {HEADLINE_MIME: payload, "text/html": shown, "text/plain": self.sentence}


def check_kinds(kinds: Iterable[str]) -> tuple[Kind, ...]:
    """Return the kinds without repeats in their fixed order; none where there are none.

    Raises
    ------
    ParameterError
        When a kind is not a known one.

    Examples
    --------
    >>> check_kinds(("assumption", "published", "assumption"))
    ('published', 'assumption')
    """
    asked = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    unknown = [code for code in asked if code not in KINDS]
    if unknown:
        raise ParameterError(f"kinds = {asked!r}: allowed are {', '.join(KINDS)}")
    return tuple(code for code in KINDS if code in asked)


def source_record(source: Any, language: Language) -> dict[str, str]:
    """Return a source as plain text values, its publisher by the name of the language; what is unknown is empty."""
    names = ("id", "publisher", "title", "url", "published", "reliability")
    values = {name: getattr(source, name, "") for name in names}
    record = {name: "" if is_missing(value) else str(value) for name, value in values.items()}
    return {**record, "publisher": obs.publisher(record["publisher"], language)}


def _bundle(exhibit: Exhibit, payload: dict[str, Any]) -> dict[str, Any]:
    """Return an exhibit's formats; a chart has no HTML, which JupyterLab would show in its place."""
    bundle = {EXHIBIT_MIME: payload, "text/plain": repr(exhibit)}
    if exhibit.form == "chart":
        return {**bundle, **notebook_view.chart_formats(notebook_view.chart_specification(payload))}
    return {**bundle, "text/html": notebook_view.whole(payload)}
