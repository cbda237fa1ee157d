"""The answer of the scenarios: its sentence, numbers and cards."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Card, Number
from chnt_analysis.questions.goals import goal_card
from chnt_analysis.questions.page import Answer, card
from chnt_analysis.questions.scenarios.facts import BASELINE, ScenariosFacts
from chnt_analysis.questions.scenarios.levers import largest
from chnt_analysis.questions.scenarios.words import assumption, lever_title, titles, valued
from chnt_analysis.wording import Messages


def answer(facts: ScenariosFacts, say: Messages) -> Answer:
    """Return where the scenarios lead, without a probability where the present share was never published."""
    unknown = say("sentence-unknown", place=facts.place) if facts.start.assumption else ""
    parts = (unknown, _range(facts, say), _driver(facts, say), _takes(facts, say), _lever(facts, say))
    return Answer(
        sentence=" ".join(part for part in parts if part),
        numbers=numbers(facts),
        kinds=("published", "assumption"),
        cards=_cards(facts, say),
        warnings=_elsewhere(facts, say),
        rows=facts.used_rows,
    )


def numbers(facts: ScenariosFacts) -> tuple[Number, ...]:
    """Return the headline numbers."""
    row = facts.smallest
    known = facts.used_rows.loc[~facts.used_rows["row"].isin(facts.goal_rows["row"]), "row"].tolist()
    goals = facts.goals[facts.goals["low"] == facts.goal].tail(1)
    aim = [*facts.behind(goals)["row"], *known]
    share, start_kind = {"unit": "percent_of_manufacturing_output"}, facts.start_kind
    paths = {**share, "kind": "assumption"}
    change = {"kind": "assumption", "rows": aim, "assumptions": facts.files(facts.chosen)}
    return (
        Number.of(
            "goal",
            facts.goal,
            kind="goal" if facts.asked.is_stated else "assumption",
            rows=facts.behind(goals)["row"],
            **share,
        ),
        Number.of("target_year", facts.target_year, kind="assumption"),
        Number.of(
            "start",
            facts.start.central,
            kind=start_kind,
            rows=(*facts.start_rows["row"], *facts.start.rows),
            assumptions=facts.start.files,
            **share,
        ),
        Number.of("start_kind", facts.start.assumed_kind if facts.start.assumption else "published", kind=start_kind),
        Number.of("scenario", facts.chosen, kind="assumption"),
        *(
            Number.of(f"median_{name}", value, rows=known, assumptions=facts.files(name), **paths)
            for name, value in facts.ends.items()
        ),
        Number.of("reaching", facts.reaching, kind="assumption", rows=aim, assumptions=facts.files(*facts.scenarios)),
        Number.of(
            "break_even_start",
            None if pd.isna(even := facts.break_even[facts.chosen]) else even,
            rows=aim,
            assumptions=facts.files(facts.chosen),
            **paths,
        ),
        Number.of("smallest_change", None if row is None else row["item"], **change),
        Number.of("smallest_change_value", None if row is None else row["break_even"], **change),
        Number.of("smallest_change_ranges", None if row is None else row["ranges"], **change),
        *_lever_numbers(facts),
    )


def _lever_numbers(facts: ScenariosFacts) -> tuple[Number, ...]:
    """Return which lever alone closes most of the gap, and how much of it."""
    row = largest(facts.levers)
    if row is None:
        return ()
    known = {
        "kind": "assumption",
        "rows": facts.lever_rows["row"].tolist(),
        "assumptions": facts.files(BASELINE, row["scenario"]),
    }
    return (
        Number.of("lever", row["lever"], **known),
        Number.of("lever_adds", row["added"], unit="percentage_points", **known),
        Number.of("lever_closes", None if pd.isna(row["closes"]) else row["closes"], unit="percent", **known),
    )


def _range(facts: ScenariosFacts, say: Messages) -> str:
    low, high = facts.ends.idxmin(), facts.ends.idxmax()
    named = titles(facts, say)
    return say(
        "sentence-spread",
        kind=facts.start_kind,
        start=facts.start.central,
        base=facts.base_year,
        year=facts.target_year,
        low=facts.ends[low],
        lowest=named[low],
        high=facts.ends[high],
        highest=named[high],
        reaching=facts.reaching,
        total=len(facts.ends),
        goal=facts.goal,
    )


def _driver(facts: ScenariosFacts, say: Messages) -> str:
    """Return which scenario lies furthest from the baseline, and by which assumption."""
    gaps = {name: effects.other - effects.baseline for name, effects in facts.drivers.items()}
    widest = max(gaps, key=lambda name: abs(gaps[name]))
    parts = facts.drivers[widest].parts
    if abs(gaps[widest]) < 1e-12:
        return ""
    most = str(parts.abs().idxmax())
    return say(
        "sentence-driver",
        scenario=titles(facts, say)[widest],
        side="above" if gaps[widest] > 0 else "below",
        gap=abs(gaps[widest]),
        assumption=assumption(facts, say, most),
        part=abs(parts[most]),
    )


def _takes(facts: ScenariosFacts, say: Messages) -> str:
    """Return the smallest single change that ends at the goal, or within what the goal holds."""
    row, about = facts.smallest, {"scenario": titles(facts, say)[facts.chosen], "goal": facts.goal}
    if row is None:
        return say("sentence-takes.nothing", **about)
    state = "short" if row["share"] < facts.goal else "falls" if row["break_even"] < row["central"] else "rises"
    return say(
        f"sentence-takes.{state}",
        assumption=assumption(facts, say, row["item"]),
        value=valued(row["break_even"], row["unit"], say),
        now=row["central"],
        low=row["low"],
        high=row["high"],
        inside=bool(row["low"] <= row["break_even"] <= row["high"]),
        **about,
    )


def _lever(facts: ScenariosFacts, say: Messages) -> str:
    """Return which lever alone adds most to the baseline's share, and how much of the gap to the goal that is."""
    row = largest(facts.levers)
    if row is None:
        return ""
    return say(
        "sentence-lever",
        lever=lever_title(facts, say, row),
        added=row["added"],
        low=row["lower_80"],
        high=row["upper_80"],
        closes=0.0 if pd.isna(row["closes"]) else row["closes"],
        state="reached" if pd.isna(row["closes"]) else "short",
        goal=facts.goal,
    )


def _cards(facts: ScenariosFacts, say: Messages) -> tuple[Card, ...]:
    """Return the goal, the lowest and the highest median, and how many scenarios reach it."""
    named, year = titles(facts, say), facts.target_year
    medians = (
        card(say, id, "assumption", value=facts.ends[name], year=year, scenario=named[name])
        for id, name in (("card-lowest", facts.ends.idxmin()), ("card-highest", facts.ends.idxmax()))
    )
    return (
        goal_card(facts.goals, facts.asked, say.language),
        *medians,
        card(say, "card-reaching", "assumption", reaching=facts.reaching, total=len(facts.ends), goal=facts.goal),
    )


def _elsewhere(facts: ScenariosFacts, say: Messages) -> tuple[str, ...]:
    """Return a warning where the scenarios were written for another place."""
    others = sorted({s.place for s in facts.scenarios.values()} - {facts.place})
    names = ", ".join(obs.label("place", other, say.language) for other in others)
    return (say("elsewhere", others=names, place=facts.place),) if others else ()
