"""Exhibits that a notebook shows in place: asked again with other parameters, they are drawn again where they stand."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from altair.utils import schemapi
from IPython.display import display

from chnt_analysis.errors import ChntError
from chnt_analysis.exhibits import Exhibit, Headline
from chnt_analysis.lab.errors import box
from chnt_analysis.lab.tables import outputs_of
from chnt_analysis.wording import Language

PARTS = 3  # outputs of an exhibit: heading, chart, foot
EMPTY: Mapping[str, Any] = {"text/plain": ""}


class Live:
    """A question whose answers follow its parameters.

    ``live.NAME(...)`` returns what the question's own method returns, shown in place: after :meth:`replace` it is redrawn.

    Parameters
    ----------
    question : object
        What a question module's ``ask`` returned.
    """

    def __init__(self, question: Any) -> None:
        self._question = question
        self._shown: dict[str, Shown] = {}

    def __getattr__(self, name: str) -> Any:
        attribute = getattr(self._question, name)
        return self._following(name, attribute) if callable(attribute) else attribute

    def __dir__(self) -> list[str]:
        return dir(self._question)

    def __repr__(self) -> str:
        return repr(self._question)

    def replace(self, question: Any, *, go_on: Callable[[], bool] = lambda: True) -> bool:
        """Show another question's answers in place of those on the screen.

        Parameters
        ----------
        question : object
            The same question with other parameters.
        go_on : callable
            Asked before each exhibit; once it says no the rest stays as it is.

        Returns
        -------
        bool
            Whether everything was shown.
        """
        self._question = question
        with schemapi.debug_mode(False):  # checking each specification takes a fifth of the time
            for shown in list(self._shown.values()):
                if not go_on():
                    return False
                shown.refresh()
        return True

    def _following(self, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            result = method(*args, **options)
            if not isinstance(result, Exhibit | Headline):
                return result
            key = f"{name}{args}{options}"
            later = f"{name}_again" if hasattr(self._question, f"{name}_again") else name
            again = lambda: getattr(self._question, later)(*args, **options)  # noqa: E731
            self._shown[key] = Shown(again, result)
            return self._shown[key]

        return call


class Shown:
    """One exhibit on the screen, and how it is asked for again."""

    def __init__(self, again: Callable[[], Exhibit | Headline], first: Exhibit | Headline) -> None:
        self._again, self.exhibit = again, first
        self._ids = [uuid.uuid4().hex for _ in range(PARTS)]
        self._last = [""] * PARTS

    def __getattr__(self, name: str) -> Any:
        return getattr(self.exhibit, name)

    def _ipython_display_(self) -> None:
        parts = _parts(self.exhibit)
        self._last = [_canonical(part) for part in parts]
        for identity, part in zip(self._ids, parts, strict=True):
            display(part, raw=True, display_id=identity)

    def refresh(self) -> None:
        """Ask again and show the parts that differ."""
        try:
            self.exhibit = self._again()
            parts = _parts(self.exhibit)
        except ChntError as error:
            language: Language = self.exhibit.language
            parts = [{"text/html": box(error, language), "text/plain": str(error)}, EMPTY, EMPTY]
        for i, part in enumerate(parts):
            if (text := _canonical(part)) != self._last[i]:
                display(part, raw=True, display_id=self._ids[i], update=True)
                self._last[i] = text


def _parts(exhibit: Exhibit | Headline) -> list[Mapping[str, Any]]:
    """Return what is shown of an exhibit, always the same number of outputs so that each can be replaced."""
    outputs = outputs_of(exhibit) if isinstance(exhibit, Exhibit) else [exhibit._repr_mimebundle_()]
    return [*outputs, *[EMPTY] * (PARTS - len(outputs))]


def _canonical(part: Mapping[str, Any]) -> str:
    return json.dumps(part, sort_keys=True, default=str)
