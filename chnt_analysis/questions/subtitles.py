"""Place and period below the title of an exhibit, read off the rows it cites and the figures it shows."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import DataError
from chnt_analysis.wording import Language, messages, period

MOST_NAMED = 2  # places; a comparison of more names them itself
TIMES = ("period", "year")


def place_words(rows: pd.DataFrame, language: Language) -> str:
    """Return the places whose rows an exhibit cites; empty where there are none or many."""
    codes = list(dict.fromkeys(rows["place"].dropna())) if "place" in rows.columns else []
    if not 0 < len(codes) <= MOST_NAMED:
        return ""
    if len(codes) == 1:
        return obs.label("place", codes[0], language)
    first, second = codes
    return messages("common", language)("two-places", first=first, second=second)


def period_words(frame: pd.DataFrame, language: Language) -> str:
    """Return the first and the last period of the figures in words; empty where they name none.

    Examples
    --------
    >>> period_words(pd.DataFrame({"year": [2021, 2019, 2025]}), "en"), period_words(pd.DataFrame({"value": [1.0]}), "en")
    ('2019–2025', '')
    """
    whole = frame.reset_index() if frame.index.name in TIMES else frame
    name = next((column for column in TIMES if column in whole.columns), None)
    texts = [] if name is None else [str(value) for value in whole[name].dropna()]
    ends = [part for text in texts for part in text.split("..")]
    if not ends or not all(end[:4].isdigit() and len(end) in (4, 7) for end in ends):
        return ""
    first, last = min(ends), max(ends)
    if len(first) != len(last):
        first, last = first[:4], last[:4]
    try:
        return period(first if first == last else f"{first}..{last}", language)
    except DataError:
        return ""
