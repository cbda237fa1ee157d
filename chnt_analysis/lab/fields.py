"""Typed controls made from the declarations of the parameters, each checked as a batch checks it.

ipywidgets draws it: it is kept by the Jupyter project, its files come with the package, so that it needs no network, and its controls
have labels that a screen reader reads.
"""

from __future__ import annotations

import difflib
import html
from collections.abc import Sequence
from typing import Any

import ipywidgets as widgets
import yaml

from chnt_analysis import observations as obs
from chnt_analysis import scenarios
from chnt_analysis.parameters import Option, Parameter, check
from chnt_analysis.typed_files import Words
from chnt_analysis.wording import Language, messages

MOST_SHOWN = 200  # letters of a wrong value in a message
DATES = ("as_of", "since")
YEAR, OTHER = "target_year", "?"
WIDE, LABELLED = widgets.Layout(width="460px", flex="0 0 auto"), {"description_width": "170px"}


class Field:
    """One parameter: its control, the message beside it, and its value as text or as checked."""

    def __init__(self, parameter: Parameter, value: Any, language: Language, offered: Sequence[Option]) -> None:
        self.parameter = parameter
        self.choices = list(offered)
        self.control = _control(parameter, self.choices, value, language)
        self.message = widgets.HTML(layout=widgets.Layout(margin="0 0 0 12px"))
        self.row = widgets.HBox([self.control, self.message])

    def say(self, problem: str, language: Language) -> None:
        """Show what is wrong beside the control, with the nearest value offered; else what there is to know of the value."""
        if not problem:
            self.message.value = (
                f'<small style="display:block;line-height:1.35">{html.escape(self._about(language))}</small>'
            )
            return
        say = messages("lab", language)
        offered = [name for option in self.choices for name in (option.label[language], option.value)]
        of_words = self.parameter.kind == "text"
        close = difflib.get_close_matches(self.text.strip(), offered, n=1) if of_words else []
        if close or language == "vi" or self.parameter.name == YEAR:
            key = "not-legal.near" if close else "not-legal"
            problem = say(key, value=self.text[:MOST_SHOWN], legal=self.legal(language))
        if close and close[0] not in problem:
            problem += say("did-you-mean", value=close[0])
        self.message.value = f'<span style="color:#a4262c" role="alert">{html.escape(problem)}</span>'

    def legal(self, language: Language) -> str:
        """Return what is legal, in words."""
        return self.parameter.legal[language]

    def _about(self, language: Language) -> str:
        """Return a scenario's reason; nothing for another parameter."""
        return scenarios.load(self.text).reason[language] if self.parameter.name == "scenario" else ""

    def offer(self, offered: Sequence[Option], language: Language) -> None:
        """Offer other values than before; the one chosen stays."""
        self.choices = list(offered)
        self.control.options = _names(offered, language)

    @property
    def text(self) -> str:
        """What the control shows."""
        return str(self.control.value if self.control.value is not None else "")

    def read(self) -> Any:
        """Return the value as the batch takes it.

        Raises
        ------
        InputError
            When it is not legal.
        """
        return check(self.parameter.name, self._raw())

    def _raw(self) -> Any:
        shown = self.text.strip()
        values = (o.value for o in self.choices if shown in (o.value, o.label.vi, o.label.en))
        text = next(values, shown)
        if self.parameter.kind == "text":
            return text
        if not text:
            return None
        listed = "list" in self.parameter.kind and "[" not in text
        try:
            return yaml.safe_load(f"[{text}]" if listed else text)
        except yaml.YAMLError:
            return text


class YearField(Field):
    """A year: those that can be asked for in a list, the question's own first; another is typed beside it."""

    def __init__(self, parameter: Parameter, value: Any, language: Language, offered: Sequence[Option]) -> None:
        shown = "" if value is None else str(value)
        super().__init__(parameter, shown, language, [Option(shown, _same(shown or OTHER))])
        about = {"description": self.control.description, "tooltip": self.control.tooltip}
        self.list = widgets.Dropdown(**about, style=LABELLED, layout=WIDE)
        self.control = widgets.Text(value=shown, continuous_update=False, layout=widgets.Layout(width="90px"))
        self._is_offering = False
        self.list.observe(self._on_list, "value")
        self.row = widgets.HBox([self.list, self.control, self.message])
        self.offer(offered, language)

    def offer(self, offered: Sequence[Option], language: Language) -> None:
        """Offer other years than before; one that is not among them stands beside the list."""
        self.choices = list(offered)
        other = messages("lab", language)("controls.other_year")
        self._is_offering = True  # a list with new options tells of its first one as if it had been chosen
        self.list.options = [(o.label[language], o.value) for o in offered] + [(other, OTHER)]
        self.list.value = self.text if self.is_offered else OTHER
        self._is_offering = False
        self._show_other()

    @property
    def is_offered(self) -> bool:
        """Whether the year is among those offered."""
        return self.text in (o.value for o in self.choices)

    def legal(self, language: Language) -> str:
        """Return the years that can be asked for, in words."""
        years = [int(o.value) for o in self.choices if o.value]
        return messages("lab", language)("legal-years", years=_spans(years))

    def _on_list(self, change: Any) -> None:
        if self._is_offering:
            return
        self._show_other()
        if change["new"] != OTHER:
            self.control.value = change["new"]

    def _show_other(self) -> None:
        self.control.layout.display = None if self.list.value == OTHER else "none"


def year_options(years: Sequence[int]) -> list[Option]:
    """Return years as the options of a control, the question's own first."""
    own_year = Words(vi=messages("lab", "vi")("controls.own_year"), en=messages("lab", "en")("controls.own_year"))
    return [Option("", own_year), *(Option(str(year), _same(str(year))) for year in years)]


def _spans(years: Sequence[int]) -> str:
    """Return years in words, those in a row as a span.

    Examples
    --------
    >>> _spans([2015, 2020, 2021, 2022, 2025])
    '2015, 2020–2022, 2025'
    """
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def choices(parameter: Parameter, *, place: str) -> list[Option]:
    """Return the values a control offers: the declared ones, the dates of releases, or none."""
    if parameter.name in DATES:
        return [Option(day, _same(day)) for day in release_dates(place)]
    return [] if parameter.options is None else list(parameter.options())


def release_dates(place: str) -> list[str]:
    """Return the dates on which figures of a place or of the nation were published, the newest first."""
    rows = obs.observations()
    rows = rows[rows["place"].isin([place, obs.nation_of(place)]) & ~rows["imputed"]]
    return [f"{day:%Y-%m-%d}" for day in sorted(rows["available_from"].unique(), reverse=True)]


def _same(text: str) -> Words:
    return Words(vi=text, en=text)


def _control(parameter: Parameter, offered: Sequence[Option], value: Any, language: Language) -> Any:
    title, meaning, legal = (w[language] for w in (parameter.title, parameter.description, parameter.legal))
    unit = f", {parameter.unit[language]}" if parameter.unit and parameter.kind == "number" else ""
    about = {"description": title + unit, "tooltip": f"{meaning}; {legal}", "style": LABELLED, "layout": WIDE}
    shown = "" if value is None else ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    labels = {o.value: o.label[language] for o in offered}
    if parameter.name == "place" or parameter.name in DATES:
        return _typed(
            widgets.Combobox,
            value=labels.get(shown, shown),
            empty=_empty(parameter, language),
            options=_names(offered, language),
            **about,
        )
    if offered and (shown in labels or not parameter.open):
        return widgets.Dropdown(options=[(label, code) for code, label in labels.items()], value=shown, **about)
    return _typed(widgets.Text, value=shown, empty=_empty(parameter, language), **about)


def _names(offered: Sequence[Option], language: Language) -> list[str]:
    """Return the names of options in the language, then in the others."""
    return list(dict.fromkeys(name for o in offered for name in (o.label[language], o.label.vi, o.label.en)))


def _typed(kind: Any, *, value: str, empty: str, **about: Any) -> Any:
    """Return a control that one types into; it speaks once the typing is done."""
    return kind(value=value, placeholder=empty, continuous_update=False, **about)


def _empty(parameter: Parameter, language: Language) -> str:
    """Return what an empty control stands for."""
    if parameter.name in DATES:
        return messages("lab", language)("controls.newest")
    return messages("lab", language)("controls.as_planned") if parameter.name == "goal" else ""
