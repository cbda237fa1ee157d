"""What a programme's page monitors beside its goals: investment, fairs, media, research, budget, fields, the region."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError
from chnt_analysis.periods import parse

LIST = "monitored_lines"
CAPITAL = ("fdi_new_registered_capital", "fdi_adjusted_registered_capital")
DECEMBER = "-12"


@dataclass(frozen=True)
class MonitoredLine:
    """One line.

    Attributes
    ----------
    code, indicator, sector : str
        Its code, and those of its figures; without an indicator nothing is published.
    title : dict of str to str
        The topic, by language.
    since_january : bool
        Whether the figure of a month counts from January on.
    group : str
        Group of places whose figures stand side by side; empty for the place alone.
    newest, before : DataFrame
        The newest figure of each place, and the one of the same kind of period before it; empty without any.
    """

    code: str
    indicator: str
    sector: str
    title: dict[str, str] = field(repr=False)
    since_january: bool
    group: str
    newest: pd.DataFrame = field(repr=False)
    before: pd.DataFrame = field(repr=False)

    @property
    def rows(self) -> pd.DataFrame:
        """The rows it shows."""
        parts = [rows for rows in (self.newest, self.before) if len(rows)]
        return pd.concat(parts, ignore_index=True) if parts else self.newest


def monitored(place: str, as_of: pd.Timestamp) -> tuple[MonitoredLine, ...]:
    """Return the lines of ``data/codes/monitored_lines.csv`` for a place as known at a date; a region's only for a place in it."""
    groups = obs.code_table("place_groups")
    ours = {"", *groups.loc[groups["place"] == place, "group"]}
    return tuple(_line(row, place, as_of) for row in obs.code_table(LIST).itertuples() if row.group in ours)


def foreign_capital(place: str, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the foreign capital registered from January to December of each year that has such a figure, new and adjusted."""
    known = [_figures(place, indicator, "all_sectors", as_of) for indicator in CAPITAL]
    rows = pd.concat(known, ignore_index=True)
    return rows[(rows["frequency"] == "M") & rows["period"].str.endswith(DECEMBER)].reset_index(drop=True)


def _line(row, place: str, as_of: pd.Timestamp) -> MonitoredLine:
    newest, before = [], []
    for code in _places(row.group, place) if row.indicator else ():
        known = _figures(code, row.indicator, row.sector, as_of)
        if len(known):
            last = known.iloc[[-1]]
            newest.append(last)
            if not row.group:
                before.append(_before(known, last.iloc[0], since_january=row.since_january == "yes"))
    none = obs.rows_of()
    return MonitoredLine(
        code=row.code,
        indicator=row.indicator,
        sector=row.sector,
        title={"vi": row.vi, "en": row.en},
        since_january=row.since_january == "yes",
        group=row.group,
        newest=pd.concat(newest, ignore_index=True) if newest else none,
        before=pd.concat(before, ignore_index=True) if before else none,
    )


def _places(group: str, place: str) -> list[str]:
    if not group:
        return [place]
    table = obs.code_table("place_groups")
    others, ours = table.loc[table["group"] == group, "place"], obs.compatriots(place)
    return [place, *(code for code in others if code != place and code in ours)]


def _figures(place: str, indicator: str, sector: str, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return the chosen figures, the newest period last; those of another definition are left out."""
    try:
        rows = obs.select(indicator=indicator, place=place, sector=sector, as_of=as_of)
    except NotPublishedError:
        return obs.rows_of()
    chosen = obs.choose(rows[rows["definition"] == ""])
    return chosen.iloc[sorted(range(len(chosen)), key=lambda i: parse(chosen["period"].iloc[i]).end)].reset_index(
        drop=True
    )


def _before(known: pd.DataFrame, last: pd.Series, *, since_january: bool) -> pd.DataFrame:
    """Return the figure before: of a month that counts from January the same month a year earlier, else the period before."""
    same = known[(known["frequency"] == last["frequency"]) & (known["period"] != last["period"])]
    if since_january and last["frequency"] == "M":
        earlier = str(pd.Period(last["period"], "M") - 12)
        return same[same["period"] == earlier]
    return same.tail(1)
