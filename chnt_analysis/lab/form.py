"""The controls of a notebook's parameters together: what is offered follows place and date, and every mistake is said at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import ipywidgets as widgets

from chnt_analysis import observations as obs
from chnt_analysis.errors import ChntError, InputError
from chnt_analysis.lab.fields import DATES, YEAR, Field, YearField, choices, year_options
from chnt_analysis.parameters import CATALOGUE, Option
from chnt_analysis.questions.years import Years, every_year
from chnt_analysis.wording import language_of, messages

RARE = ("interval_levels", "draws", "seed")  # folded below the others
DECIDES = ("place", "as_of")  # what the years and dates on offer depend on


class Form:
    """The controls of a notebook's parameters.

    Parameters
    ----------
    values : mapping
        The parameters with their values, in order; those that are not declared have no control and stay as they are.
    changed : callable
        Told every new set of values that is legal as a whole.
    years : callable
        Returns the years that the question can be asked for, given a place and a date of knowledge.
    """

    def __init__(
        self,
        values: Mapping[str, Any],
        changed: Callable[[dict[str, Any]], object],
        *,
        years: Years = every_year,
    ) -> None:
        self.values = dict(values)
        self._changed, self._years = changed, years
        self.language = language_of(values)
        self.fields = {
            name: (YearField if name == YEAR else Field)(CATALOGUE[name], value, self.language, self._offered(name))
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
        problems_of = {}
        for name, field in self.fields.items():
            try:
                self.values[name] = field.read()
            except InputError as error:
                problems_of[name] = str(error)
        return problems_of

    def refused(self) -> None:
        """Say beside the year which can be asked for, where the question has no answer for a year that is not among them."""
        year = self.fields.get(YEAR)
        if isinstance(year, YearField) and not year.is_offered:
            year.say(year.legal(self.language), self.language)

    def _offered(self, name: str) -> list[Option]:
        place = str(self.values.get("place", ""))
        if name != YEAR:
            return choices(CATALOGUE[name], place=place)
        try:
            return year_options(self._years(place, obs.resolve_as_of(self.values.get("as_of", ""), place)))
        except ChntError:
            return year_options([])

    def _on_change(self, change: object) -> None:
        del change
        before = [self.values.get(name) for name in DECIDES]
        wrong = self.problems()
        if before != [self.values.get(name) for name in DECIDES]:
            for name in self.fields.keys() & {*DATES, YEAR}:
                self.fields[name].offer(self._offered(name), self.language)
        for name, field in self.fields.items():
            field.say(wrong.get(name, ""), self.language)
        if not wrong:
            self._changed(dict(self.values))
