"""What each missing figure is worth: the part of an answer's width that goes once it is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis import targets
from chnt_analysis.errors import UndefinedError
from chnt_analysis.questions import industry
from chnt_analysis.questions.data_request.facts import Request
from chnt_analysis.questions.enterprises.facts import STANDARD, TOTAL, EnterpriseFacts
from chnt_analysis.questions.output_growth.facts import GrowthFacts
from chnt_analysis.questions.output_share.facts import ShareFacts
from chnt_analysis.questions.programme.facts import ProgrammeFacts

LEVEL_PCT = 95  # of the interval whose width is compared


def requests_of(answers: Mapping[str, Any]) -> list[Request]:
    """Return the missing figures behind the answers, the one whose answer narrows most, measured by its goal, first.

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
    found = [
        replace(request, rows=(*facts.goal_rows["row"], *facts.rows["row"]))
        for name, facts in answers.items()
        for request in makers[name](facts)
    ]
    return sorted((r for r in found if r.worth_pct > 0), key=lambda r: (-r.worth_pct, r.code))


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
    about = {"periods": (str(facts.base_year),), "assumptions": files}
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
    yield Request("monthly_index", "output_growth", "points", before, min(after, before), facts.goal, months)


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
        yield Request("past_year", "past_growth", "points", widths[year], 0.0, facts.goal, months)


def _unpublished(rates: pd.DataFrame, year: int) -> tuple[str, ...]:
    used = industry.chained(rates)
    there = set(used.loc[used["frequency"] == "M", "period"])
    return tuple(month for month in (f"{year}-{m:02d}" for m in range(1, 13)) if month not in there)


def _of_count(facts: EnterpriseFacts) -> Iterator[Request]:
    span, latest = facts.required, facts.latest(TOTAL)
    if span is not None and latest is not None and span[1] > span[0] > 0:
        yield Request("exact_count", "enterprises", "points", span[1] - span[0], 0.0, span[1], (str(latest["period"]),))
    if (standard := facts.latest(STANDARD)) is not None:
        low, high = targets.reading(float(standard["value"]), standard["qualifier"])
        if high > low:
            periods = (str(standard["period"]),)
            yield Request("exact_standard", "international_standard", "enterprises", high - low, 0.0, low, periods)


def _of_programme(facts: ProgrammeFacts) -> Iterator[Request]:
    total = len(facts.goals)
    if missing := total - facts.with_result:
        periods = tuple(sorted({str(p) for p in facts.goals["period"]}))
        yield Request("programme_results", "programme", "goals", float(missing), 0.0, float(total), periods)


def _width(values: np.ndarray) -> float:
    tail = (1 - LEVEL_PCT / 100) / 2
    low, high = np.quantile(values, [tail, 1 - tail])
    return float(high - low)
