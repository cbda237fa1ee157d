"""What a place had published by a date, and which of several rows of one figure stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from chnt_analysis.errors import DataError, NotPublishedError
from chnt_analysis.memory import remembered
from chnt_analysis.observations import reads
from chnt_analysis.observations.code_lists import RELIABILITIES, check_codes, code_of, label, sources
from chnt_analysis.observations.localities import predecessors
from chnt_analysis.observations.reading import known, newest_vintage, observations, resolve_as_of, targets
from chnt_analysis.periods import parse

KEY = ["indicator", "place", "sector", "period", "basis"]
STATUSES = ("revised", "actual", "estimate", "unknown")
UNSURE = "u"  # the letter of SDMX for low reliability: a figure whose year, say, is inferred
STEPS = ("_differs", "_dated", "_new", "_user", "_status", "_reliable", "_votes")  # of :func:`choose`, in order
_MOST_NAMED = 16


@dataclass(frozen=True, eq=False)
class Published:
    """What a place had published by a date: its figures and goals, gathered once for a question.

    Attributes
    ----------
    place : str
        Place code.
    as_of : Timestamp
        Date of knowledge; no row became available later.
    figures, goals : DataFrame
        The place's rows of :func:`observations` and :func:`targets`, every vintage; figures of low reliability are left out.

    Examples
    --------
    >>> known = Published.by("ha_noi", pd.Timestamp("2021-12-31"))
    >>> known.goals_of("cnht_enterprises", period="2021")["value"].unique().tolist()
    [900.0]
    >>> known.find("cnht_output_share").empty
    True
    """

    place: str
    as_of: pd.Timestamp
    figures: pd.DataFrame
    goals: pd.DataFrame

    @classmethod
    def by(cls, place: str, as_of: pd.Timestamp | None = None, *, user_data: Path | None = None) -> Published:
        """Return what a place had published by a date, the newest vintage of it and the nation by default.

        Raises
        ------
        ParameterError
            For an unknown place, neither a code nor a name, with the nearest legal code.
        """
        place = code_of("place", place)
        date = as_of if as_of is not None else newest_vintage(place, user_data=user_data)
        reads.note(f"place {place}")
        figures, goals = known(place, date, user_data=user_data)
        return cls(place, date, sure(figures), goals)

    def find(
        self, indicator: str, *, sector: str | None = None, basis: str | None = None, frequency: str | None = None
    ) -> pd.DataFrame:
        """Return the rows of an indicator; an empty frame where there is none.

        Raises
        ------
        ParameterError
            For an unknown code, with the nearest legal one.
        """
        check_codes(indicator=indicator, sector=sector, basis=basis)
        return _matching(self.figures, indicator=indicator, sector=sector, basis=basis, frequency=frequency)

    def select(
        self, indicator: str, *, sector: str | None = None, basis: str | None = None, frequency: str | None = None
    ) -> pd.DataFrame:
        """Return the rows of an indicator, at least one.

        Raises
        ------
        ParameterError
            For an unknown code, with the nearest legal one.
        NotPublishedError
            When there is no such row, saying what the place did publish.
        """
        rows = self.find(indicator, sector=sector, basis=basis, frequency=frequency)
        if rows.empty:
            asked = [
                *([label("sector", sector, "en")] if sector else []),
                *([label("basis", basis, "en")] if basis else []),
            ]
            said = ", ".join([*asked, *([f"frequency {frequency}"] if frequency else [])])
            what = label("indicator", indicator, "en")
            spans, figures = _spans(self.figures, indicator)
            raise NotPublishedError(
                f"{self._name}: no figure of {what}{f' ({said})' if said else ''} was available on {self.as_of:%Y-%m-%d}; "
                f"{f'there are {spans}' if spans else _published(figures)}{_before(self.place)}",
                "no-figure",
                **self._about,
                indicators=(indicator,),
                figures=figures,
            )
        return rows

    def goals_of(self, indicator: str | None = None, *, period: str | None = None) -> pd.DataFrame:
        """Return the goals of an indicator, or all; an empty frame where there is none."""
        check_codes(indicator=indicator)
        return _matching(self.goals, indicator=indicator, period=period)

    def select_goals(self, indicator: str | None = None, *, period: str | None = None) -> pd.DataFrame:
        """Return the goals of an indicator, or all, at least one; errors as :meth:`select`."""
        rows = self.goals_of(indicator, period=period)
        if rows.empty:
            raise self.no_goal(() if indicator is None else (indicator,), period=period or "")
        return rows

    def no_goal(self, indicators: Sequence[str] = (), *, sector: str = "", period: str = "") -> NotPublishedError:
        """Return the refusal of a question about goals that are not stated: the place's goals, and what it published instead."""
        groups = self.goals.groupby("indicator", observed=True)["period"]
        goals = tuple((indicator, *sorted(periods.unique())) for indicator, periods in groups)
        figures = _spans(self.figures, None)[1]
        stated = "; ".join(f"{label('indicator', code, 'en')} ({', '.join(periods)})" for code, *periods in goals)
        what = ", ".join(label("indicator", code, "en") for code in indicators) or (
            label("sector", sector, "en") if sector else "any indicator"
        )
        return NotPublishedError(
            f"{self._name}: no goal for {what}{f' in {period}' if period else ''} was known on {self.as_of:%Y-%m-%d}; "
            f"{f'its goals are {stated}' if stated else 'it states no goal at all'}; {_published(figures)}{_before(self.place)}",
            "no-goal",
            **self._about,
            indicators=tuple(indicators),
            sector=sector,
            period=period,
            goals=goals,
            figures=figures,
        )

    @property
    def _name(self) -> str:
        return f"{label('place', self.place, 'en')} ({self.place})"

    @property
    def _about(self) -> dict[str, object]:
        return {"place": self.place, "date": f"{self.as_of:%Y-%m-%d}", "before": tuple(predecessors(self.place))}


def sure(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows without those of low reliability, which enter no rank, no headline and no computation."""
    return rows[rows["status"] != UNSURE]


def rows_of(*, place: str | None = None, indicator: str | None = None, unsure: bool = False) -> pd.DataFrame:
    """Return every row of a place or of an indicator, of both together when both are given; an empty frame where nothing is asked for.

    Figures of low reliability are left out unless ``unsure`` asks for them.
    """
    with reads.quiet():
        rows = observations()
    if place is None and indicator is None:
        return rows.iloc[:0]
    reads.note(f"place {place}" if place is not None else f"indicator {indicator}")
    for column, wanted in (("place", place), ("indicator", indicator)):
        if wanted is not None:
            rows = rows[rows[column] == wanted]
    return reads.hand_out(rows if unsure else sure(rows))


def rows_named(names: Collection[str]) -> pd.DataFrame:
    """Return the goals and rows with these identifiers, which were read before."""
    with reads.quiet():
        every = pd.concat([targets(), observations()], ignore_index=True)
    return reads.hand_out(every[every["row"].isin(names)].drop_duplicates("row"))


def select(
    *,
    indicator: str,
    place: str,
    sector: str | None = None,
    basis: str | None = None,
    frequency: str | None = None,
    as_of: pd.Timestamp | str | None = None,
    user_data: Path | None = None,
) -> pd.DataFrame:
    """Return the published rows of an indicator of a place that were available at a date.

    Parameters
    ----------
    indicator, place, sector : str
        Code, or label in Vietnamese or English (``"ha_noi"`` or ``"Hà Nội"``); every sector without one.
    basis : str, optional
        ``level``, ``mom``, ``yoy`` or ``ytd``.
    frequency : str, optional
        ``M``, ``Q``, ``H`` or ``Y``.
    as_of : Timestamp or str, optional
        Last date of publication, ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` as text; the newest vintage by default.
    user_data : Path, optional
        Folder of the user's own rows, in place of the usual one.

    Returns
    -------
    DataFrame
        One row for each published value, with period, value, unit, vintage, source and ``available_from``; :func:`choose` keeps one for each figure.

    Raises
    ------
    ParameterError
        For an unknown code or date, with the nearest legal one.
    NotPublishedError
        When there is no such row, saying what the place did publish.
    """
    date = as_of if as_of is None else resolve_as_of(as_of)
    known = Published.by(code_of("place", place), date, user_data=user_data)
    whole = None if sector is None else code_of("sector", sector)
    return known.select(code_of("indicator", indicator), sector=whole, basis=basis, frequency=frequency)


def select_targets(
    *, place: str, indicator: str | None = None, period: str | None = None, as_of: pd.Timestamp | None = None
) -> pd.DataFrame:
    """Return the goals of a place that were known at ``as_of``; errors as :meth:`Published.select_goals`."""
    return Published.by(place, as_of).select_goals(indicator, period=period)


def no_goal(place: str, indicators: Sequence[str] = (), *, as_of: pd.Timestamp, sector: str = "") -> NotPublishedError:
    """Return the refusal of a question about a goal that a place does not state, as :meth:`Published.no_goal`."""
    return Published.by(place, as_of).no_goal(indicators, sector=sector)


def choose(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each figure, by a fixed rule, in this order:

    1. the indicator's usual definition over one that differs (column ``definition``);
    2. the newest date of availability (a revision supersedes a first estimate; a comparison figure published a year later too);
    3. the user's row over a shipped one;
    4. the status revised, then actual, then estimate, then unknown;
    5. the source's reliability: official page, copy of an official table, news, third party;
    6. the value that most rows state;
    7. the lowest row id.

    A dated row beats one whose date is imputed, whatever the dates: an imputed date says nothing about revision.

    Parameters
    ----------
    rows : DataFrame
        As :func:`select` returns them, of any number of figures.

    Returns
    -------
    DataFrame
        The same columns, sorted by what identifies a figure.
    """
    return rows.copy() if rows.empty else _chosen(rows).copy()


@remembered
def _chosen(rows: pd.DataFrame) -> pd.DataFrame:
    key = [c for c in KEY if c in rows.columns]
    best = ranked(rows).drop_duplicates(key)
    return best.drop(columns=list(STEPS)).sort_values(key).reset_index(drop=True)


def ranked(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with each step of the rule of :func:`choose` as a column, lowest first, and sorted by them."""
    votes = rows.groupby([*(c for c in KEY if c in rows.columns), "value"], observed=True)["row"].transform("count")
    status = rows["status"] if "status" in rows.columns else pd.Series("unknown", index=rows.index)
    reliability = rows["source"].map({s.id: s.reliability for s in sources().values()}).fillna("third_party_table")
    return rows.assign(
        _differs=rows["definition"] != "",
        _dated=rows["imputed"],
        _new=-rows["available_from"].astype("int64"),
        _user=rows["origin"] != "user",
        _status=status.map({s: i for i, s in enumerate(STATUSES)}).fillna(len(STATUSES)),
        _reliable=reliability.map({s: i for i, s in enumerate(RELIABILITIES)}).fillna(len(RELIABILITIES)),
        _votes=-votes,
    ).sort_values([*STEPS, "row"], kind="stable")


def conflicts(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose figure is published with more than one value, every published value kept."""
    key = [c for c in KEY if c in rows.columns]
    different = rows.groupby(key, observed=True)["value"].transform("nunique") > 1
    return rows[different].sort_values([*key, "available_from", "row"]).reset_index(drop=True)


def series(rows: pd.DataFrame) -> pd.Series:
    """Return the rows of one indicator, sector, basis, unit and frequency as a Series.

    Parameters
    ----------
    rows : DataFrame
        Rows of one series, as :func:`select` returns them; where a period has several, :func:`choose` chooses.

    Returns
    -------
    Series
        Values in the rows' unit by PeriodIndex, sorted; a period without a row is left out.

    Raises
    ------
    DataError
        Where the rows hold more than one series, naming what they differ in.
    """
    chosen = choose(rows)
    one = ("indicator", "place", "sector", "basis", "unit", "frequency")
    mixed = [c for c in one if c in chosen and chosen[c].nunique() > 1]
    if mixed:
        raise DataError(
            f"one series holds one {mixed[0]}; found {', '.join(sorted(chosen[mixed[0]].unique()))}: select one"
        )
    index = pd.PeriodIndex([parse(p).to_period() for p in chosen["period"]], name="period")
    return pd.Series(chosen["value"].to_numpy(), index=index, name=chosen["indicator"].iloc[0]).sort_index()


def figures_to(rows: pd.DataFrame) -> pd.Period:
    """Return the newest month the rows speak of."""
    return max(parse(p).end for p in rows["period"].unique())


def _matching(rows: pd.DataFrame, **wanted: str | None) -> pd.DataFrame:
    for column, value in wanted.items():
        if value is not None:
            rows = rows[rows[column] == value]
    return reads.hand_out(rows.reset_index(drop=True))


def _before(place: str) -> str:
    """Return the end of a message that names the places a merged locality was made of, the empty string for any other place."""
    made_of = predecessors(place)
    return f"; before July 2025 its area was {', '.join(label('place', p, 'en') for p in made_of)}" if made_of else ""


def _published(figures: Sequence[tuple[str, str, str]]) -> str:
    if not figures:
        return "nothing is published for this place by then"
    named = [f"{label('indicator', code, 'en')} ({low} to {high})" for code, low, high in figures]
    return f"published figures: {_some(named)}"


def _spans(here: pd.DataFrame, indicator: str | None) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """Return what exists of an indicator, by sector and frequency in words, and of all indicators as code, first and last period."""
    spans = here.groupby("indicator", observed=True)["period"].agg(["min", "max"])
    figures = tuple(spans.itertuples(name=None))
    same = here[here["indicator"] == indicator]
    parts = same.groupby(["sector", "frequency"], observed=True)["period"].agg(["min", "max"])
    named = [
        f"{label('sector', sector, 'en')} {how} {low} to {high}" for (sector, how), (low, high) in parts.iterrows()
    ]
    return _some(named), figures


def _some(items: Sequence[str]) -> str:
    more = len(items) - _MOST_NAMED
    return "; ".join(items[:_MOST_NAMED]) + (f"; and {more} more" if more > 0 else "")
