"""A form of typed controls made from the declarations of the parameters, each checked as a batch checks it.

ipywidgets draws it: it is kept by the Jupyter project, its files come with the package, so that it needs no network, and its controls
have labels that a screen reader reads.
"""

from __future__ import annotations

import difflib
import html
from collections.abc import Callable, Mapping
from typing import Any

import ipywidgets as widgets
import yaml

from chnt_analysis import observations as obs
from chnt_analysis import scenarios
from chnt_analysis.errors import InputError
from chnt_analysis.parameters import CATALOGUE, Option, Parameter, check
from chnt_analysis.typed_files import Words
from chnt_analysis.wording import Language, language_of, messages

MOST_YEARS = 60  # whole numbers between two bounds that a list shows
MOST_SHOWN = 200  # letters of a wrong value in a message
DATES = ("as_of", "since")
RARE = ("interval_levels", "draws", "seed")  # folded below the others
WIDE, LABELLED = widgets.Layout(width="460px", flex="0 0 auto"), {"description_width": "170px"}


class Field:
    """One parameter: its control, the message beside it, and its value as text or as checked."""

    def __init__(self, parameter: Parameter, value: Any, language: Language, *, place: str) -> None:
        self.parameter = parameter
        self.choices = choices(parameter, place=place)
        self.control = _control(parameter, self.choices, value, language)
        self.message = widgets.HTML(layout=widgets.Layout(margin="0 0 0 12px"))
        self.row = widgets.HBox([self.control, self.message])

    def say(self, problem: str, language: Language) -> None:
        """Show what is wrong beside the control, with the nearest value offered; else what there is to know of the value."""
        if not problem:
            self.message.value = f"<small>{html.escape(self._about(language))}</small>"
            return
        say = messages("lab", language)
        offered = [name for option in self.choices for name in (option.label[language], option.value)]
        close = difflib.get_close_matches(self.text.strip(), offered, n=1)
        if language == "vi":
            key = "not-legal.near" if close else "not-legal"
            problem = say(key, value=self.text[:MOST_SHOWN], legal=self.parameter.legal[language])
        if close and close[0] not in problem:
            problem += say("did-you-mean", value=close[0])
        self.message.value = f'<span style="color:#a4262c" role="alert">{html.escape(problem)}</span>'

    def _about(self, language: Language) -> str:
        """Return a scenario's reason; nothing for another parameter."""
        return scenarios.load(self.text).reason[language] if self.parameter.name == "scenario" else ""

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
        found = (o.value for o in self.choices if shown in (o.value, o.label.vi, o.label.en))
        text = next(found, shown)
        if self.parameter.kind == "text":
            return text
        if not text:
            return None
        listed = "list" in self.parameter.kind and "[" not in text
        try:
            return yaml.safe_load(f"[{text}]" if listed else text)
        except yaml.YAMLError:
            return text


class Form:
    """The controls of a notebook's parameters.

    Parameters
    ----------
    values : mapping
        The parameters with their values, in order; those that are not declared have no control and stay as they are.
    changed : callable
        Told every new set of values that is legal as a whole.
    """

    def __init__(self, values: Mapping[str, Any], changed: Callable[[dict[str, Any]], object]) -> None:
        self.values = dict(values)
        self._changed = changed
        self.language = language_of(values)
        place = str(values.get("place", ""))
        self.fields = {
            name: Field(CATALOGUE[name], value, self.language, place=place)
            for name, value in values.items()
            if name in CATALOGUE
        }
        for field in self.fields.values():
            field.say("", self.language)
            field.control.observe(self._on_change, "value")
        rows = {name: field.row for name, field in self.fields.items()}
        main = [row for name, row in rows.items() if name not in RARE]
        rare = widgets.VBox([row for name, row in rows.items() if name in RARE])
        title = messages("lab", self.language)("controls.rare")
        self.box = widgets.VBox([*main, *([widgets.Accordion([rare], titles=[title])] if rare.children else [])])

    def problems(self) -> dict[str, str]:
        """Return what is wrong, by parameter; every mistake at once."""
        found = {}
        for name, field in self.fields.items():
            try:
                self.values[name] = field.read()
            except InputError as error:
                found[name] = str(error)
        return found

    def _on_change(self, change: object) -> None:
        del change
        wrong = self.problems()
        for name, field in self.fields.items():
            field.say(wrong.get(name, ""), self.language)
        if not wrong:
            self._changed(dict(self.values))


def choices(parameter: Parameter, *, place: str) -> list[Option]:
    """Return the values a control offers: the declared ones, the dates of releases, the years of a range, or none."""
    if parameter.name in DATES:
        return [Option(day, _same(day)) for day in release_dates(place)]
    if parameter.options is not None:
        return list(parameter.options())
    schema = parameter.schema()
    kinds = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", [])
    low, high = schema.get("minimum"), schema.get("maximum")
    if "integer" not in kinds or low is None or high is None or high - low > MOST_YEARS:
        return []
    own_year = Words(vi=messages("lab", "vi")("controls.own_year"), en=messages("lab", "en")("controls.own_year"))
    empty = [Option("", own_year)] if "null" in kinds else []
    return [*empty, *(Option(str(number), _same(str(number))) for number in range(low, high + 1))]


def release_dates(place: str) -> list[str]:
    """Return the dates on which figures of a place or of the nation were published, the newest first."""
    rows = obs.observations()
    rows = rows[rows["place"].isin([place, obs.nation_of(place)]) & ~rows["imputed"]]
    return [f"{day:%Y-%m-%d}" for day in sorted(rows["available_from"].unique(), reverse=True)]


def _same(text: str) -> Words:
    return Words(vi=text, en=text)


def _control(parameter: Parameter, offered: list[Option], value: Any, language: Language) -> Any:
    title, meaning, legal = (w[language] for w in (parameter.title, parameter.description, parameter.legal))
    unit = f", {parameter.unit[language]}" if parameter.unit and parameter.kind == "number" else ""
    about = {"description": title + unit, "tooltip": f"{meaning}; {legal}", "style": LABELLED, "layout": WIDE}
    shown = "" if value is None else ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    labels = {o.value: o.label[language] for o in offered}
    if parameter.name == "place" or parameter.name in DATES:
        names = dict.fromkeys(name for o in offered for name in (labels[o.value], o.label.vi, o.label.en))
        return _typed(
            widgets.Combobox,
            value=labels.get(shown, shown),
            empty=_empty(parameter, language),
            options=list(names),
            **about,
        )
    if offered and (shown in labels or not parameter.open):
        return widgets.Dropdown(options=[(label, code) for code, label in labels.items()], value=shown, **about)
    return _typed(widgets.Text, value=shown, empty=_empty(parameter, language), **about)


def _typed(kind: Any, *, value: str, empty: str, **about: Any) -> Any:
    """Return a control that one types into; it speaks once the typing is done."""
    return kind(value=value, placeholder=empty, continuous_update=False, **about)


def _empty(parameter: Parameter, language: Language) -> str:
    """Return what an empty control stands for."""
    if parameter.name in DATES:
        return messages("lab", language)("controls.newest")
    return messages("lab", language)("controls.as_planned") if parameter.name == "goal" else ""
