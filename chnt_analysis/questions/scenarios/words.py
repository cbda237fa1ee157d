"""Titles of scenarios, names of assumptions and their values in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from chnt_analysis.questions.scenarios.facts import ScenariosFacts
from chnt_analysis.scenarios import Scenario
from chnt_analysis.wording import Messages, number, plain


def titles(facts: ScenariosFacts, say: Messages) -> dict[str, str]:
    """Return the scenarios' titles by name."""
    return {name: scenario.title[say.language] for name, scenario in facts.scenarios.items()}


def assumption(facts: ScenariosFacts, say: Messages, item: str) -> str:
    """Return an assumption's name: ``differential``, ``SHOCK``, ``SHOCK.supporting``, ``LEVER.elasticity``."""
    return assumption_of(facts.scenarios.values(), say, item)


def assumption_of(scenarios: Iterable[Scenario], say: Messages, item: str) -> str:
    """Return the name of an assumption of some scenarios."""
    if say.has(f"assumption-name.{item}"):
        return say(f"assumption-name.{item}")
    whole, _, part = item.partition(".")
    events: list[Any] = [event for s in scenarios for event in (*s.shocks, *s.levers)]
    title = {event.name: event.title for event in events}[whole][say.language].lower()
    return say("assumption-part", title=title, name=say(f"assumption-name.{part}")) if part else title


def lever_title(facts: ScenariosFacts, say: Messages, row: pd.Series) -> str:
    """Return the title of the lever of a row of :func:`single_levers`."""
    named = {(s.name, lever.name): lever.title for s in facts.with_levers for lever in s.levers}
    return named[row["scenario"], row["lever"]][say.language]


def amount(value: float, say: Messages) -> str:
    """Return an assumption's value with as many digits as its size bears: none from 100, one from 1, two below."""
    if abs(value) >= 100:
        return number(value, 0, say.language)
    return plain(value, say.language, most=1 if abs(value) >= 1 else 2)


def valued(value: float, unit: str, say: Messages) -> str:
    """Return an assumption's value with its unit."""
    return say(f"assumption-value.{unit}", amount=amount(value, say))
