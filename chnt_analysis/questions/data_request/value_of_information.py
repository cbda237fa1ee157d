"""The value of information of each missing figure: the part of an answer's width that goes once it is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from chnt_analysis import levels, targets
from chnt_analysis import observations as obs
from chnt_analysis.errors import UndefinedError
from chnt_analysis.questions.data_request.facts import Request
from chnt_analysis.questions.enterprises.facts import STANDARD, TOTAL, EnterpriseFacts
from chnt_analysis.questions.output_growth.facts import GrowthFacts
from chnt_analysis.questions.output_share.facts import ShareFacts
from chnt_analysis.questions.programme.facts import ProgrammeFacts

LEVEL_PCT = 95  # of the interval whose width is compared


def requests_of(answers: Mapping[str, Any]) -> list[Request]:
    """Return the missing figures behind the answers, the one that narrows the figure its goal is about most, in percent of the goal, first.

    Last come those without which nothing at all is known of a goal: they leave no width that could be compared.

    Parameters
    ----------
    answers : mapping
        Facts of the questions by name; those that could not be asked are absent.
    """
    makers: dict[str, Callable[[Any], Iterator[Request]]] = {
        "output_share": _of_share,
        "output_growth": _of_growth,
        "enterprises": _of_count,
        "programme": _of_programme,
    }
    requests = [request for name, facts in answers.items() for request in makers[name](facts)]
    measured = sorted((r for r in requests if (r.worth_pct or 0) > 0), key=lambda r: (-(r.worth_pct or 0), r.code))
    return [*measured, *(r for r in requests if r.worth_pct is None)]


def share_range(facts: ShareFacts, *, start: bool, differential: bool, manufacturing: bool) -> tuple[float, float]:
    """Return lowest and highest share at the deadline over the stated ranges, percent; what is not open stands at its centre.

    Arithmetic on the ends of the ranges: nothing is sampled, since nobody knows how likely a start is.
    """
    a, d = facts.start, facts.scenario.differential
    years = [facts.scenario.growth_in(y) for y in range(facts.base_year + 1, facts.target_year + 1)]
    starts = (a.low, a.high) if start else (a.central,)
    differentials = (d.low, d.high) if differential else (d.central,)
    growths = [[g.low for g in years], [g.high for g in years]] if manufacturing else [[g.central for g in years]]
    ends = [
        targets.share_after(s, np.array(m) + x, np.array(m)) for s in starts for x in differentials for m in growths
    ]
    return min(ends), max(ends)


def _of_share(facts: ShareFacts) -> Iterator[Request]:
    opened = {"start": facts.start_is_assumed, "differential": True, "manufacturing": True}
    low, high = share_range(facts, **opened)
    files = tuple(f for f in (f"scenarios/{facts.scenario.name}.yml", *facts.start.files) if (obs.DATA / f).is_file())
    rows = tuple(facts.used_rows["row"])
    about = {"periods": (str(facts.base_year),), "rows": rows, "assumptions": files}
    for code, unknown in (("actual_share", "start"), ("supporting_growth", "differential")):
        if opened[unknown]:
            a, b = share_range(facts, **{**opened, unknown: False})
            yield Request(code, "output_share", "points", high - low, b - a, facts.goal, **about)


def _of_growth(facts: GrowthFacts) -> Iterator[Request]:
    yield from _months_ahead(facts)
    yield from _years_behind(facts)


def _months_ahead(facts: GrowthFacts) -> Iterator[Request]:
    """The months of the running year not yet published: what is left open once they are is the level's own error."""
    draws, year = facts.draws, facts.target_year
    if draws is None or not facts.months_left:
        return
    try:
        before = _width(draws.annual_growth(year))
    except UndefinedError:
        return
    ahead = draws.periods > draws.origin
    values = np.where(ahead[:, None], np.median(draws.values, axis=1)[:, None], draws.values)
    after = _width(type(draws)(values, draws.periods, draws.origin, draws.method).annual_growth(year))
    months = tuple(str(month) for month in draws.periods[ahead & (draws.periods.year == year)])
    rows = tuple(facts.rates_and_goal["row"])
    yield Request("monthly_index", "output_growth", "points", before, min(after, before), facts.goal, months, rows)


def _years_behind(facts: GrowthFacts) -> Iterator[Request]:
    """The past year whose growth the scattered rates leave most open, and the months nothing was published for."""
    draws = facts.draws
    if draws is None:
        return
    published = {*facts.annual["period"], str(facts.target_year)}
    widths = {}
    for year in sorted({int(y) for y in draws.periods[draws.periods <= draws.origin].year})[1:]:
        try:
            if str(year) not in published:
                widths[year] = _width(draws.annual_growth(year))
        except UndefinedError:
            continue
    if widths:
        year = max(widths, key=widths.__getitem__)
        months = _unpublished(facts.rates, year) or (str(year),)
        rows = tuple(facts.rates_and_goal["row"])
        yield Request("past_year", "past_growth", "points", widths[year], 0.0, facts.goal, months, rows)


def _unpublished(rates: pd.DataFrame, year: int) -> tuple[str, ...]:
    used = levels.window(rates)
    there = set(used.loc[used["frequency"] == "M", "period"])
    return tuple(month for month in (f"{year}-{m:02d}" for m in range(1, 13)) if month not in there)


def _of_count(facts: EnterpriseFacts) -> Iterator[Request]:
    """The counts that are rounded: how much their words leave open, against the goal asked about or the newest one."""
    for code, answer, indicator in (
        ("exact_count", "enterprises", TOTAL),
        ("exact_standard", "international_standard", STANDARD),
    ):
        latest, goal = facts.latest(indicator), facts.goal(indicator)
        stated = [g for g in facts.goals if g.indicator == indicator]
        aim = goal or (stated[-1] if stated else None)
        if latest is None or aim is None:
            continue
        low, high = targets.reading(float(latest["value"]), latest["qualifier"])
        if high > low:
            periods, rows = (str(latest["period"]),), (latest["row"], *aim.rows)
            yield Request(code, answer, "enterprises", high - low, 0.0, aim.low, periods, rows)


def _of_programme(facts: ProgrammeFacts) -> Iterator[Request]:
    """The results of the programme: where none is known, nothing is, and there is no width to compare."""
    total = len(facts.goals)
    if missing := total - facts.with_result:
        periods = tuple(sorted({str(p) for p in facts.goals["period"]}))
        rows = tuple(facts.behind(facts.goals)["row"])
        yield Request("programme_results", "programme", "goals", float(missing), 0.0, None, periods, rows)


def _width(values: np.ndarray) -> float:
    tail = (1 - LEVEL_PCT / 100) / 2
    low, high = np.quantile(values, [tail, 1 - tail])
    return float(high - low)
