"""Controls above a notebook: another place, year or scenario is chosen, and the answer and charts below follow."""

from __future__ import annotations

import html
import inspect
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import ModuleType
from typing import Any

from chnt_analysis import memory
from chnt_analysis.errors import ChntError
from chnt_analysis.lab.errors import box
from chnt_analysis.lab.export import export_page
from chnt_analysis.lab.live import Live
from chnt_analysis.parameters import repeat
from chnt_analysis.questions.page import Page
from chnt_analysis.questions.years import Years, every_year
from chnt_analysis.wording import Language, language_of, messages

PATIENCE = 0.3  # seconds after which a note says that the answer is being computed
EXTENSION = "chnt_analysis.lab.kernel"


def controls(module: ModuleType, question: Any) -> Any:
    """Show controls for a question's parameters, and return the question so that its answers follow them.

    Parameters
    ----------
    module : module
        The question's module, with its ``ask``.
    question : object
        What ``ask`` returned for the notebook's parameters.

    Returns
    -------
    object
        The question itself where there is no one to choose (a batch, a terminal); otherwise a :class:`~chnt_analysis.lab.live.Live` one.
    """
    from IPython import get_ipython

    shell = get_ipython()
    if shell is None or EXTENSION not in shell.extension_manager.loaded:
        return question
    memory.keep()
    names = inspect.signature(module.ask).parameters
    values = {name: shell.user_ns[name] for name in names if name in shell.user_ns}
    name, years = module.__name__.rpartition(".")[2], getattr(module, "years", every_year)
    panel = Panel(name, module.ask, question, values, keep=shell.user_ns.update, years=years)
    panel.show()
    return panel.live


class Panel:
    """Form, state and text to copy of one notebook's controls.

    Parameters
    ----------
    name : str
        The notebook's name.
    ask : callable
        Returns the question for parameters.
    question : object
        The question as first asked.
    values : mapping
        Its parameters.
    keep : callable
        Given every new set of values: the notebook's own variables.
    years : callable
        Returns the years that the question can be asked for, given a place and a date of knowledge.
    """

    def __init__(
        self,
        name: str,
        ask: Callable[..., Any],
        question: Any,
        values: Mapping[str, Any],
        *,
        keep: Callable[[Mapping[str, Any]], None] = lambda values: None,
        years: Years = every_year,
    ) -> None:
        import ipywidgets as widgets

        from chnt_analysis.lab.form import Form

        self.live = Live(question)
        self.form = Form(values, self.choose, years=years)
        self._name, self._ask, self._keep = name, ask, keep
        self._known = _without_language(values), question
        self._newest = 0
        self._turn = threading.Lock()
        self._state, self._written = widgets.HTML(), widgets.HTML(_written(name, values, self.form.language))
        self._export = widgets.Button(description=messages("lab", self.form.language)("controls.export"))
        self._export.on_click(self._on_export)
        self._box = widgets.VBox([self.form.box, self._state, self._export, self._written])

    def show(self) -> None:
        """Show the controls; a notebook opened again, or a viewer without widgets, has a line of text in their place."""
        from IPython.display import display

        shown = self._box._repr_mimebundle_()
        display({**shown, "text/plain": messages("lab", self.form.language)("controls.absent")}, raw=True)

    def choose(self, values: dict[str, Any]) -> threading.Thread:
        """Ask again with other values and redraw, without blocking; a newer choice puts an end to this one."""
        self._newest += 1
        work = threading.Thread(target=self._redraw, args=(values, self._newest), daemon=True)
        work.start()
        return work

    def _on_export(self, button: object) -> None:
        del button
        threading.Thread(target=self._make_page, daemon=True).start()

    def _make_page(self) -> None:
        """Run the notebook, as it is saved, with the chosen values, and say where its page is."""
        language = self.form.language
        self._say(messages("lab", language)("controls.exporting"))
        try:
            page = export_page(**self.form.values)
        except ChntError as error:
            self._say(box(error.with_traceback(None), language))
        else:
            self._say(page._repr_html_())

    def _redraw(self, values: dict[str, Any], number: int) -> None:
        language = language_of(values)
        with self._turn:
            if number != self._newest:
                return
            waiting = threading.Timer(PATIENCE, self._say, [messages("lab", language)("controls.computing")])
            waiting.start()
            try:
                said = self._answer(values, language, lambda: number == self._newest)
            finally:
                waiting.cancel()
        if number == self._newest:
            self._say(said)

    def _answer(self, values: dict[str, Any], language: Language, go_on: Callable[[], bool]) -> str:
        """Ask and show, and return what there is to say about it."""
        try:
            question = self._asked(values, language)
        except ChntError as error:
            self.form.refused()
            return box(error.with_traceback(None), language)
        if go_on():
            self._keep(values)
            self._written.value = _written(self._name, values, language)
            self.live.replace(question, go_on=go_on)
        return ""

    def _asked(self, values: Mapping[str, Any], language: Language) -> Any:
        """Return the question for some values; where only the language differs its facts are those there are."""
        facts = _without_language(values)
        known, question = self._known
        if isinstance(question, Page) and facts == known:
            return replace(question, language=language)
        question = self._ask(**values)
        self._known = facts, question
        return question

    def _say(self, text: str) -> None:
        self._state.value = text


def _without_language(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != "language"}


def _written(name: str, values: Mapping[str, Any], language: Language) -> str:
    """Return the HTML that says how to repeat what is shown."""
    say = messages("lab", language)
    parts = (
        (say("controls.parameters_cell"), repeat.parameters_cell(values)),
        (say("controls.batch_entry"), repeat.batch_entry(name, values)),
        (say("controls.command"), repeat.command("run", name, values)),
    )
    title = say("controls.repeat")
    blocks = "".join(
        f"<p style='margin:6px 0 0'>{label}</p><pre style='user-select:all;white-space:pre-wrap'>{html.escape(text)}</pre>"
        for label, text in parts
    )
    return f"<details><summary>{title}</summary>{blocks}</details>"
