"""The nation of a place and the holidays that move there: another country's city is compared with nobody else's, and has holidays of its own."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from chnt_analysis import project, schema
from chnt_analysis.errors import DataError, InputError, ParameterError
from chnt_analysis.observations.code_lists import DATA, check_codes, code_table, read_cells, read_own
from chnt_analysis.tet import LUNAR_NEW_YEAR, Movable

NATION = "viet_nam"
HOLIDAY_COLUMNS = ("place", "vi", "en", "date")


def nation_of(place: str) -> str:
    """Return the code of a place's nation, its own where it is one; empty where ``codes/places.csv`` names none.

    >>> nation_of("ha_noi"), nation_of("viet_nam")
    ('viet_nam', 'viet_nam')
    """
    check_codes(place=place)
    return _nations(project.stamp("code list"), project.block())[place]


def compatriots(place: str) -> list[str]:
    """Return the places of the same nation, itself and the nation included; the place alone where it has none.

    >>> {"ha_noi", "viet_nam", "bac_ninh"} <= set(compatriots("ha_noi"))
    True
    """
    nations, mine = _nations(project.stamp("code list"), project.block()), nation_of(place)
    return [code for code, nation in nations.items() if nation == mine] if mine else [place]


def holidays_of(place: str) -> tuple[Movable, ...]:
    """Return the holidays that move in a place: its own in ``holidays.csv`` of the project folder, else its nation's; Lunar New Year in Viet Nam.

    >>> [holiday.code for holiday in holidays_of("ha_noi")]
    ['tet']
    """
    own = _holidays(project.stamp("holidays"), project.block())
    nation = nation_of(place)
    usual = (LUNAR_NEW_YEAR,) if nation == NATION else ()
    return own.get(place) or own.get(nation) or usual


def holidays_named(text: str) -> tuple[Movable, ...]:
    """Return the holiday of ``holidays.csv`` of the project folder that is called so, or all of the place of this code.

    Raises
    ------
    ParameterError
        When none is called so, or holidays of several places that fall on different days are.
    """
    own = _holidays(project.stamp("holidays"), project.block())
    if text in own:
        return own[text]
    called = {h.dates: h for holidays in own.values() for h in holidays if text.casefold() in _names(h)}
    if len(called) == 1:
        return tuple(called.values())
    legal = [*own, *dict.fromkeys(h.en for holidays in own.values() for h in holidays)]
    what = (
        "stands for holidays of several places; name the place" if called else "is no holiday or place of holidays.csv"
    )
    allowed = f"allowed are none, tet{''.join(f', {name}' for name in legal)}"
    raise ParameterError(f"holiday = {text!r}: {what} of the project folder{schema.nearest(text, legal)}; {allowed}")


def _names(holiday: Movable) -> set[str]:
    return {holiday.en.casefold(), holiday.vi.casefold()}


@lru_cache(maxsize=16)
def _nations(stamp: tuple, block: int) -> dict[str, str]:
    del stamp, block  # of the key
    shipped, rows = read_cells(DATA / "codes" / "places.csv"), code_table("places")
    known = dict(zip(shipped["code"], shipped["nation"], strict=True))  # a label of one's own moves no place abroad
    return {r.code: r.nation or known.get(r.code, "") for r in rows.itertuples()}


@lru_cache(maxsize=16)
def _holidays(stamp: tuple, block: int) -> dict[str, tuple[Movable, ...]]:
    del block  # of the key
    for path, *_ in stamp:
        try:
            rows = read_own(path, list(HOLIDAY_COLUMNS), needed=("place", "date"))
            return {str(place): _of_place(part, path) for place, part in rows.groupby("place", sort=False)}
        except InputError as error:
            project.fault(path, error)
    return {}


def _of_place(rows: pd.DataFrame, path: object) -> tuple[Movable, ...]:
    """Return the holidays of one place, by name, each with a date in every year from its first to its last."""
    try:
        check_codes(place=rows["place"].iloc[0])
    except InputError as error:
        raise DataError(f"{path}, row {rows.index[0] + 2}: {error}") from None
    dates = pd.to_datetime(rows["date"], format="%Y-%m-%d", errors="coerce")
    if dates.isna().any():
        at = dates.index[dates.isna()][0]
        raise DataError(f"{path}, row {at + 2}: date = {rows.at[at, 'date']!r}; allowed is YYYY-MM-DD, one row a day")
    named = rows["en"].where(rows["en"] != "", rows["vi"])
    if (named == "").any():
        raise DataError(f"{path}, row {named.index[named == ''][0] + 2}: vi and en are empty; a holiday has a name")
    holidays = []
    for number, (name, days) in enumerate(dates.groupby(named, sort=False), start=1):
        without = sorted(set(range(days.min().year, days.max().year)) - set(days.dt.year))
        if without:
            raise DataError(
                f"{path}: {name} has no date in {without[0]}; one a year at least is needed from first to last"
            )
        vi = rows.loc[days.index[0], "vi"] or str(name)
        holidays.append(Movable(f"holiday_{number}", tuple(days.sort_values()), vi=vi, en=str(name)))
    return tuple(holidays)
