"""What the newest release did to each answer: the same questions asked as of the date before and as of now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from chnt_analysis.errors import InputError
from chnt_analysis.questions import enterprises, output_growth, output_share
from chnt_analysis.questions.years import open_year

GROWTH = ("estimate", "published_growth", "probability_sector", "required_rest")
SHARE = ("start", "differential_needed")
COUNT = ("latest", "required_low", "required_high")
COLUMNS = ["question", "name", "year", "unit", "before", "after", "change"]


def answers(place: str, sector: str, since: pd.Timestamp, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the headline numbers of growth, share and enterprises at two dates: columns ``question, name, year, unit, before, after, change``.

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
            (was, unit), (now, unit_now) = before.get(name, (None, "")), after.get(name, (None, ""))
            if was is not None or now is not None:
                change = None if was is None or now is None else now - was
                rows.append((question, name, of_year, unit_now or unit, was, now, change))
    return pd.DataFrame(rows, columns=COLUMNS).astype({"before": float, "after": float, "change": float})


def _numbers(ask: Callable[[str], Any], date: pd.Timestamp) -> dict[str, tuple[float | None, str]]:
    try:
        found = ask(f"{date:%Y-%m-%d}").headline()
    except InputError:
        return {}
    return {one.name: (one.value, one.unit) for one in found.figures if not isinstance(one.value, str)}
