"""A question = facts + a page.

``Facts`` are pure, frozen and free of words: frames and numbers by standard names, the same in every language. A page declares what
is shown of them: exhibits, each a function of facts and messages, and the list of headline numbers. Words come from the message
file of the question (``chnt_analysis/messages/LANGUAGE/NAME.ftl``).
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar, cast

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import project
from chnt_analysis.errors import ParameterError, RunError
from chnt_analysis.exhibits import Card, Exhibit, Headline, Number
from chnt_analysis.memory import remembered
from chnt_analysis.questions.cells import cells_in_words
from chnt_analysis.questions.findings import Findings, with_finding
from chnt_analysis.questions.kinds import kinds_of
from chnt_analysis.questions.subtitles import period_words, place_words
from chnt_analysis.questions.warnings import warnings
from chnt_analysis.wording import Kind, Language, Messages, languages, messages

HAND_TOLERANCE = 1e-9  # of a number recomputed from the same rows: only the order of sums differs
EXHIBIT_WORDS = ("title", "unit", "period", "note", "alt")


@dataclass(frozen=True)
class Facts:
    """What a question knows: the place, the date of knowledge, and the rows it rests on.

    Attributes
    ----------
    place : str
        Place code.
    as_of : Timestamp
        Date of knowledge; no row was available later.
    rows : DataFrame
        Observations the question rests on.
    goal_rows : DataFrame
        Rows of stated goals it rests on.
    """

    place: str
    as_of: pd.Timestamp
    rows: pd.DataFrame = field(repr=False)
    goal_rows: pd.DataFrame = field(repr=False)

    @property
    def every_row(self) -> pd.DataFrame:
        """Goals and observations in one frame."""
        return pd.concat([self.goal_rows, self.rows], ignore_index=True)

    @property
    def computed_with(self) -> pd.DataFrame:
        """Those of these rows that enter its numbers."""
        return self.every_row

    @property
    def figures_to(self) -> str:
        """The newest month the observations describe, ``YYYY-MM``; empty without observations."""
        return str(obs.figures_to(self.rows)) if len(self.rows) else ""

    def rows_of(self, indicator: str, **columns: str) -> pd.DataFrame:
        """Return the observations of an indicator whose other columns have the values given.

        ``facts.rows_of("iip_growth", sector="all_industry", frequency="Y")`` are the yearly rates of all industry.
        """
        wanted = {"indicator": indicator, **columns}
        return self.rows[(self.rows[list(wanted)] == pd.Series(wanted)).all(axis=1)]

    def behind(self, goals: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of the plans that folded goals were made of, to be cited under an exhibit that shows them."""
        return self.goal_rows[self.goal_rows["row"].isin(goals["rows"].explode())]


@dataclass(frozen=True)
class Answer:
    """What a question answers on top of its page.

    Attributes
    ----------
    sentence : str
        The answer in words.
    numbers : tuple of Number
        The headline numbers.
    kinds : tuple of str
        What the answer rests on.
    cards : tuple of Card
        The few figures that stand large.
    warnings : tuple of str
        What a reader must know first, beside stale figures and imputed dates.
    rows : DataFrame, optional
        Rows whose sources stand under the sentence; all rows of the facts by default.
    progress : str
        The goal's progress class by official methods, each named; empty where none applies.
    """

    sentence: str
    numbers: tuple[Number, ...]
    kinds: tuple[str, ...]
    cards: tuple[Card, ...] = ()
    warnings: tuple[str, ...] = ()
    rows: pd.DataFrame | None = field(default=None, repr=False)
    progress: str = ""


Show = Callable[[Any, Messages], Exhibit]


@dataclass(frozen=True)
class Page:
    """A question asked in a language: ``page.NAME()`` returns the exhibit of that name, ``page.headline()`` the answer.

    Attributes
    ----------
    name : str
        The question's name; also that of its message file.
    facts : Facts
        What is known.
    language : {"vi", "en"}
        Language of all words.
    exhibits : mapping of str to function
        The exhibits the page can show, each a function of facts and messages.
    answer_of : function
        Returns the :class:`Answer` from facts and messages.
    findings : mapping of str to function
        By id of an exhibit, the variables of its finding, which then is its title.
    """

    name: str
    facts: Any
    language: Language
    exhibits: Mapping[str, Show] = field(repr=False)
    answer_of: Callable[[Any, Messages], Answer] = field(repr=False)
    findings: Findings = field(default_factory=dict, repr=False)

    @property
    def say(self) -> Messages:
        """The question's messages in the page's language."""
        return messages(self.name, self.language)

    @property
    def rows(self) -> pd.DataFrame:
        """Observations the question rests on."""
        return self.facts.rows

    @property
    def goal_rows(self) -> pd.DataFrame:
        """Rows of stated goals it rests on."""
        return self.facts.goal_rows

    def __getattr__(self, name: str) -> Callable[[], Exhibit]:
        shows = self.__dict__.get("exhibits", {})
        if name not in shows:
            raise AttributeError(
                f"{self.__dict__.get('name', 'page')} has no exhibit {name!r}; there are {', '.join(shows)}"
            )
        return functools.partial(self._shown, name)

    def _shown(self, name: str) -> Exhibit:
        exhibit = self.exhibits[name](self.facts, self.say)
        return with_finding(exhibit, self.name, self.findings, self.facts, self.say)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self.exhibits]

    @functools.cached_property
    def result(self) -> Answer:
        """The answer with its numbers."""
        return self.answer_of(self.facts, self.say)

    def answer(self) -> Exhibit:
        """The answer in a sentence."""
        answer = self.result
        return present(self.facts, self.say, "answer", answer.sentence, rows=answer.rows, kinds=answer.kinds)

    @functools.cached_property
    def values(self) -> dict[str, Any]:
        """The headline numbers by name; ``None`` where the page has no such number."""
        return {number.name: number.value for number in self.result.numbers}

    def by_hand(self, name: str, value: float | None) -> Exhibit:
        """A headline number beside the same number computed by hand from the published rows; a difference is a failure."""
        number = next(number for number in self.result.numbers if number.name == name)
        if not same(number.value, value):
            raise RunError(f"{self.name}: {name} is {value} by hand and {number.value} on the page")
        rows, kinds = self.facts.every_row, () if number.value is None else (number.kind or "published",)
        words = {"number": self.say(f"formulas.{name}"), "value": number.value, "has": number.value is not None}
        say = messages("common", self.language)
        cited = rows[rows["row"].isin(number.rows)]
        return present(self.facts, say, "by-hand", say("by-hand", **words), rows=cited, kinds=kinds)

    def by_hand_again(self, name: str, value: float | None) -> Exhibit:
        """What stands in place of :meth:`by_hand` once other parameters were chosen: the value was that of the former ones."""
        del name, value
        say = messages("common", self.language)
        return absent(self.facts, say, "by-hand", say("by-hand-again"), rows=self.rows.iloc[:0])

    def headline(self) -> Headline:
        """The numbers that the ledger, the front page and the bulletin quote."""
        return self._headline

    @functools.cached_property
    def _headline(self) -> Headline:
        answer = self.result
        return Headline(
            id=self.name,
            sentence=answer.sentence,
            numbers=[_with_formula(number, self.say) for number in answer.numbers],
            kinds=kinds_of(self.facts.every_row, answer.kinds),
            figures_to=self.facts.figures_to,
            as_of=f"{self.facts.as_of:%Y-%m-%d}",
            warnings=(*warnings(self.facts, self.language), *answer.warnings),
            cards=answer.cards,
            progress=answer.progress,
            language=self.language,
        )


Ask = TypeVar("Ask", bound=Callable[..., Page])


def gathered_once(ask: Ask) -> Ask:
    """Let a question gather its facts once for all languages, while results are kept (:mod:`chnt_analysis.memory`).

    The facts are gathered again for other parameters, and once a file of the project folder has changed.
    """

    @remembered
    @functools.wraps(ask)
    def gathered(state: object, **parameters: Any) -> Page:
        del state
        return ask(**parameters)

    @functools.wraps(ask)
    def call(*, language: str = "vi", **parameters: Any) -> Page:
        words = check_language(language)
        return replace(gathered(project.state(), **parameters), language=words)

    return cast(Ask, call)


def present(
    facts: Facts,
    say: Messages,
    id: str,
    body: Any,
    *,
    rows: pd.DataFrame | None = None,
    kinds: Iterable[str] | None = None,
    data: pd.DataFrame | None = None,
    digits: Mapping[str, int | str] | None = None,
    formulas: Mapping[str, str] | None = None,
    words: Mapping[str, Any] | None = None,
    shown: Sequence[str] = EXHIBIT_WORDS,
    headings: Mapping[str, str] | None = None,
    cells: Mapping[str, Mapping[str, str]] | None = None,
) -> Exhibit:
    """Return an exhibit whose words are the attributes of the message ``id``, with the sources of the rows it shows.

    Parameters
    ----------
    facts, say : Facts, Messages
        What is known, and the words.
    id : str
        Name of the exhibit and of its message: attributes ``title``, ``unit``, ``period``, ``note``, ``alt`` where there are such, and
        ``col-NAME`` for headings of columns that differ from the common ones.
    body : altair chart, DataFrame or str
        The exhibit; a frame has standard English column codes in every language.
    rows : DataFrame, optional
        Rows whose sources stand under it; all rows of the facts by default.
    kinds : iterable of str
        What is in it besides the goals and the user's own figures among its rows (:func:`kinds_of`): published figures by default, nothing
        where the body is text. None are named where it is empty: a text or a list without figures has no kind, whatever rows stand under it.
    data : DataFrame, optional
        The figures behind it. Where a table has fewer rows than these, its note says how many it shows.
    digits : mapping of str to int or "own", optional
        Digits of a column; as many as needed, at most two, by default, or each cell its own.
    formulas : mapping of str to str, optional
        Columns computed from others, live in Excel.
    words : mapping, optional
        Variables of the message's attributes.
    shown : sequence of str
        The attributes that are shown.
    headings : mapping of str to str, optional
        Headings with variables, or from a data file.
    cells : mapping, optional
        Words of coded cells by column and code, where they are not those of the code lists.
    """
    cited = facts.every_row if rows is None else rows
    named = (() if isinstance(body, str) else ("published",)) if kinds is None else tuple(kinds)
    given = words or {}
    texts = {name: say(f"{id}.{name}", **given) for name in shown if say.has(f"{id}.{name}")}
    frames = [frame for frame in (body, data) if isinstance(frame, pd.DataFrame)]
    if isinstance(body, pd.DataFrame) and data is not None and len(body) < len(data) and {*body} <= {*data}:
        more = messages("common", say.language)("rows-shown", shown=len(body), total=len(data))
        texts["note"] = f"{texts.get('note', '')} {more}".strip()
    columns = [str(name) for frame in frames for name in (*(n for n in frame.index.names if n), *frame.columns)]
    if frames:
        texts.setdefault("period", period_words(frames[-1], say.language))
    return Exhibit(
        id,
        texts.pop("title"),
        body,
        place=place_words(cited, say.language) if frames else "",
        sources=tuple(obs.sources_of(cited)),
        kinds=kinds_of(cited, named) if named else (),
        language=say.language,
        headings={name: heading(say, id, name) for name in columns} | dict(headings or {}),
        cells=cells_in_words(frames, say.language, cells or {}),
        digits=digits or {},
        formulas=formulas or {},
        **({} if data is None else {"data": data}),
        **texts,
    )


def absent(
    facts: Facts,
    say: Messages,
    id: str,
    text: str,
    *,
    rows: pd.DataFrame | None = None,
    kinds: Iterable[str] = (),
    words: Mapping[str, Any] | None = None,
) -> Exhibit:
    """Return the exhibit that stands where there are no figures: its title, and the sentence that says so, of the kinds of figures it states."""
    return present(facts, say, id, text, rows=rows, kinds=kinds, words=words, shown=("title",))


def card(say: Messages, id: str, kind: Kind, **words: Any) -> Card:
    """Return the card whose value is the message ``id``, with its attributes ``label`` and ``note``."""
    return Card(say(f"{id}.label", **words), say(id, **words), kind, say(f"{id}.note", **words))


def heading(say: Messages, id: str, column: str) -> str:
    """Return the heading of a column: the exhibit's own, the question's, the common one, else the code itself."""
    for key in (f"{id}.col-{column}", f"columns-here.{column}", f"columns.{column}"):
        if say.has(key):
            return say(key)
    return _interval_heading(say, column)


def same(one: Any, other: Any) -> bool:
    """Return whether two numbers agree but for rounding of the machine, or both are missing."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= HAND_TOLERANCE * max(1.0, abs(one))


def check_place(place: str) -> str:
    """Return the code of a place given by its code or name, or refuse it with the nearest legal one."""
    return obs.code_of("place", place)


def check_language(language: str) -> Language:
    """Return the language, or refuse it."""
    if language not in languages():
        raise ParameterError(f"language = {language!r}: allowed are {', '.join(languages())}")
    return language


def _with_formula(number: Number, say: Messages) -> Number:
    """Return the number with the question's formula for it, where it has a value and none of its own."""
    key = f"formulas.{number.name}"
    wanted = number.value is not None and not number.formula and say.has(key)
    return replace(number, formula=say(key)) if wanted else number


def _interval_heading(say: Messages, column: str) -> str:
    side, _, level = column.partition("_")
    return say(f"columns.{side}", level=int(level)) if side in ("lower", "upper") and level.isdigit() else column
