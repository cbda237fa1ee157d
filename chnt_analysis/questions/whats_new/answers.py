"""What the newest release did to each answer: the same questions asked as of the date before and as of now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pandas as pd

from chnt_analysis.errors import InputError
from chnt_analysis.questions import enterprises, output_growth, output_share
from chnt_analysis.questions.years import open_year

GROWTH = ("estimate", "published_growth", "probability_sector", "required_rest")
SHARE = ("start", "differential_needed")
COUNT = ("latest", "required_low", "required_high")
COLUMNS = ["question", "name", "year", "sector", "kind", "unit", "before", "after", "change"]


def answers(place: str, sector: str, since: pd.Timestamp, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the headline numbers of growth, share and enterprises at two dates: columns ``question, name, year, sector, kind, unit, before, after, change``.

    The open year of the later date and the year before it are asked of growth; a question that is refused at a date has no values there.
    Numbers that neither date has are left out.
    """
    year = open_year(place, as_of)
    asked: list[tuple[str, tuple[str, ...], int | None, Callable[[str], Any]]] = [
        *(
            (
                "output_growth",
                GROWTH,
                one,
                lambda date, one=one: output_growth.ask(place=place, as_of=date, sector=sector, target_year=one),
            )
            for one in (year - 1, year)
        ),
        ("output_share", SHARE, None, lambda date: output_share.ask(place=place, as_of=date)),
        ("enterprises", COUNT, None, lambda date: enterprises.ask(place=place, as_of=date)),
    ]
    rows = []
    for question, names, of_year, ask in asked:
        before, after = (_numbers(ask, date) for date in (since, as_of))
        for name in names:
            was, now = before.get(name), after.get(name)
            if known := now or was:
                change = None if was is None or now is None else now.value - was.value
                values = (was and was.value, now and now.value)
                rows.append((question, name, of_year, known.sector, known.kind, known.unit, *values, change))
    return pd.DataFrame(rows, columns=COLUMNS).astype({"before": float, "after": float, "change": float})


class _Number(NamedTuple):
    value: float
    unit: str
    kind: str
    sector: str  # whose growth: supporting industry's own once it is known


def _numbers(ask: Callable[[str], Any], date: pd.Timestamp) -> dict[str, _Number]:
    try:
        page = ask(f"{date:%Y-%m-%d}")
        figures, sector = page.headline().figures, getattr(page.facts, "sector", "")
    except InputError:
        return {}
    return {
        one.name: _Number(one.value, one.unit, one.kind, sector)
        for one in figures
        if one.value is not None and not isinstance(one.value, str)
    }
