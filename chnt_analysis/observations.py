"""The only reader of ``data/``: figures as they were known, who published them, and which of several stands.

Rows are kept as handed over. Corrections (``data/corrections.csv``) are laid over them when they are read, each guarded by
the value it expects to find, so that a correction fails once its source is fixed. A user's own rows lie in a folder outside the
project (``CHNT_DATA``, else ``$XDG_DATA_HOME/chnt``, else ``~/.local/share/chnt``) and are laid over the shipped ones.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from chnt_analysis import schema
from chnt_analysis.errors import DataError, NotPublishedError, ParameterError
from chnt_analysis.periods import parse

DATA = Path(__file__).resolve().parents[1] / "data"
KEY = ["indicator", "place", "sector", "period", "basis"]
_RELIABILITY = ("official_page", "official_table_copy", "news", "third_party_table")
_MOST_NAMED = 16
_STATUS = ("revised", "actual", "estimate", "unknown")
STEPS = ("_differs", "_dated", "_new", "_user", "_status", "_reliable", "_votes")  # of :func:`choose`, in order


@dataclass(frozen=True)
class Source:
    """Where a figure was published."""

    id: str
    publisher: str
    title: str
    url: str
    published: str
    reliability: str


def user_folder() -> Path:
    """Return the folder of the user's own rows: ``CHNT_DATA``, else the XDG data home."""
    if named := os.environ.get("CHNT_DATA"):
        return Path(named)
    home = os.environ.get("XDG_DATA_HOME")
    return (Path(home) if home else Path.home() / ".local" / "share") / "chnt"


def observations(*, user_data: Path | None = None) -> pd.DataFrame:
    """Return every observation, corrected and dated, shipped rows first, the user's after them.

    Parameters
    ----------
    user_data : Path, optional
        The user's data folder; :func:`user_folder` by default.

    Returns
    -------
    DataFrame
        The published columns plus ``row, qualifier, definition, available_from, imputed, origin, kind, entered_by_user, publisher, url``;
        ``value`` is a float, ``kind`` is ``published`` or ``own`` (:func:`schema.kinds`).
    """
    folder = user_data or user_folder()
    return _observations(folder, _stamp(folder)).copy()


def targets(*, user_data: Path | None = None) -> pd.DataFrame:
    """Return every goal, corrected and dated; columns as :func:`observations` without basis and status."""
    del user_data  # goals are shipped; the argument keeps one signature for the family
    return _targets().copy()


def newest_vintage() -> pd.Timestamp:
    """Return the newest date of publication among all observations: the default as-of date, never the clock."""
    rows = _observations(user_folder(), _stamp(user_folder()))
    return rows.loc[~rows["imputed"], "available_from"].max()


def resolve_as_of(text: str | pd.Timestamp | None) -> pd.Timestamp:
    """Return the as-of date a text means: its end when partial, the newest vintage when empty.

    >>> resolve_as_of("2021-03")
    Timestamp('2021-03-31 00:00:00')

    Raises
    ------
    ParameterError
        When the text is no date, or lies before the first figure became available.
    """
    if isinstance(text, pd.Timestamp):
        return text
    if not text:
        return newest_vintage()
    try:
        date = _vintage_end(text) if schema.VINTAGE.fullmatch(text) else None
    except ValueError:
        date = None
    if date is None:
        raise ParameterError(
            f"as_of = {text!r}: allowed is YYYY, YYYY-MM or YYYY-MM-DD, or empty for the newest vintage"
        )
    first = _observations(user_folder(), _stamp(user_folder()))["available_from"].min()
    if date < first:
        raise ParameterError(
            f"as_of = {text!r} lies before the first figure, which became available on {first:%Y-%m-%d}"
        )
    return date


def select(
    *,
    indicator: str,
    place: str,
    sector: str | None = None,
    basis: str | None = None,
    frequency: str | None = None,
    as_of: pd.Timestamp | None = None,
    user_data: Path | None = None,
) -> pd.DataFrame:
    """Return the rows of an indicator of a place that were available at ``as_of``.

    Raises
    ------
    ParameterError
        For an unknown code, with the nearest legal one.
    NotPublishedError
        When there is no such row, saying what the place did publish.
    """
    _check_codes(indicator=indicator, place=place, sector=sector, basis=basis)
    rows = observations(user_data=user_data)
    date = as_of if as_of is not None else rows.loc[~rows["imputed"], "available_from"].max()
    here = rows[(rows["place"] == place) & (rows["available_from"] <= date)]
    chosen = here[here["indicator"] == indicator]
    for column, wanted in (("sector", sector), ("basis", basis), ("frequency", frequency)):
        if wanted is not None:
            chosen = chosen[chosen[column] == wanted]
    if chosen.empty:
        asked = ", ".join(f"{k} {v}" for k, v in (("sector", sector), ("basis", basis), ("frequency", frequency)) if v)
        raise NotPublishedError(
            f"{place}: no figure of {indicator}{f' ({asked})' if asked else ''} was available on {date:%Y-%m-%d}; "
            f"{_what_exists(here, indicator)}"
        )
    return chosen.reset_index(drop=True)


def select_targets(
    *, place: str, indicator: str | None = None, period: str | None = None, as_of: pd.Timestamp | None = None
) -> pd.DataFrame:
    """Return the goals of a place that were known at ``as_of``; errors as :func:`select`."""
    _check_codes(indicator=indicator, place=place)
    rows = _targets()
    date = as_of if as_of is not None else newest_vintage()
    here = rows[(rows["place"] == place) & (rows["available_from"] <= date)]
    chosen = here
    for column, wanted in (("indicator", indicator), ("period", period)):
        if wanted is not None:
            chosen = chosen[chosen[column] == wanted]
    if chosen.empty:
        raise no_goal(place, f"{indicator or 'any indicator'}{f' in {period}' if period else ''}", date)
    return chosen.reset_index(drop=True)


def no_goal(place: str, asked: str, as_of: pd.Timestamp) -> NotPublishedError:
    """Return the refusal of a question about a goal that a place does not state: its goals, and what it published instead."""
    rows, figures = _targets(), _observations(user_folder(), _stamp(user_folder()))
    goals = rows[(rows["place"] == place) & (rows["available_from"] <= as_of)]
    there = figures[(figures["place"] == place) & (figures["available_from"] <= as_of)]
    stated = [f"{i} ({', '.join(sorted(g['period'].unique()))})" for i, g in goals.groupby("indicator", observed=True)]
    known = f"its goals are {'; '.join(stated)}" if stated else "it states no goal at all"
    return NotPublishedError(
        f"{place}: no goal for {asked} was known on {as_of:%Y-%m-%d}; {known}; published figures: {_what_exists(there, None)}"
    )


def choose(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each figure, by a fixed rule, in this order:

    1. the indicator's usual definition over one that differs (column ``definition``);
    2. the newest date of availability (a revision supersedes a first estimate; a comparison figure printed a year later too);
    3. the user's row over a shipped one;
    4. the status revised, then actual, then estimate, then unknown;
    5. the source's reliability: official page, copy of an official table, news, third party;
    6. the value that most rows print;
    7. the lowest row id.

    A dated row beats one whose date is imputed, whatever the dates: an imputed date says nothing about revision.
    """
    if rows.empty:
        return rows.copy()
    key = [c for c in KEY if c in rows.columns]
    best = ranked(rows).drop_duplicates(key)
    return best.drop(columns=list(STEPS)).sort_values(key).reset_index(drop=True)


def ranked(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with each step of the rule of :func:`choose` as a column, lowest first, and sorted by them."""
    votes = rows.groupby([*(c for c in KEY if c in rows.columns), "value"], observed=True)["row"].transform("count")
    status = rows["status"] if "status" in rows.columns else pd.Series("unknown", index=rows.index)
    reliability = rows["source"].map({s.id: s.reliability for s in _sources().values()}).fillna("third_party_table")
    return rows.assign(
        _differs=rows["definition"] != "",
        _dated=rows["imputed"],
        _new=-rows["available_from"].astype("int64"),
        _user=rows["origin"] != "user",
        _status=status.map({s: i for i, s in enumerate(_STATUS)}).fillna(len(_STATUS)),
        _reliable=reliability.map({s: i for i, s in enumerate(_RELIABILITY)}).fillna(len(_RELIABILITY)),
        _votes=-votes,
    ).sort_values([*STEPS, "row"], kind="stable")


def conflicts(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose figure is printed with more than one value, every printed value kept."""
    key = [c for c in KEY if c in rows.columns]
    different = rows.groupby(key, observed=True)["value"].transform("nunique") > 1
    return rows[different].sort_values([*key, "available_from", "row"]).reset_index(drop=True)


def series(rows: pd.DataFrame) -> pd.Series:
    """Return the chosen rows of one indicator, sector and basis as a Series dated by reference period."""
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


def sources_of(rows: pd.DataFrame) -> list[Source]:
    """Return the sources of the rows, each once, in the order of first use."""
    known = _sources()
    mine = rows.reindex(columns=["source", "publisher", "url"], fill_value="").fillna("").drop_duplicates("source")
    return [known.get(s) or Source(s, p or s, "", u, "", "user") for s, p, u in mine.itertuples(index=False, name=None)]


def known_sources() -> set[str]:
    """Return the ids of the sources that have a publisher and an address."""
    return {s.id for s in _sources().values() if s.publisher and s.url}


def label(kind: schema.Kind, code: str, language: str) -> str:
    """Return the label of a code in ``vi`` or ``en``; an unknown code is refused with the nearest one."""
    _check_codes(**{kind: code})
    return _labels(kind)[code][language]


def codes(kind: schema.Kind) -> list[str]:
    """Return the legal codes of a kind, in the order of their file."""
    return list(_labels(kind))


def legal_codes() -> dict[str, set[str]]:
    """Return the legal codes of every kind."""
    return {kind: set(_labels(kind)) for kind in schema.CODE_LISTS}


def corrections() -> pd.DataFrame:
    """Return the repairs laid over the rows as handed over: id, row, column, expect, value, reason in English and Vietnamese, author, date."""
    return _read(DATA / "corrections.csv")


def scenario_files() -> list[Path]:
    """Return the shipped scenario files."""
    return sorted((DATA / "scenarios").glob("*.yml"))


def _check_codes(**named: str | None) -> None:
    for kind, code in named.items():
        if code is not None and code not in _labels(kind):
            legal = _labels(kind)
            raise ParameterError(
                f"{kind} = {code!r} is not known{schema.nearest(str(code), legal)}; "
                f"the {len(legal)} legal codes are in data/codes/{schema.CODE_FILES[kind]}.csv"
            )


def _what_exists(here: pd.DataFrame, indicator: str | None) -> str:
    same = here[here["indicator"] == indicator]
    if len(same):
        spans = same.groupby(["sector", "frequency"], observed=True)["period"].agg(["min", "max"])
        named = [f"{sector} {frequency} {low} to {high}" for (sector, frequency), (low, high) in spans.iterrows()]
        return f"{indicator} exists for {_some(named)}"
    if here.empty:
        return "nothing is published for this place by then"
    spans = here.groupby("indicator", observed=True)["period"].agg(["min", "max"])
    return _some([f"{i} ({low} to {high})" for i, (low, high) in spans.iterrows()])


def _some(items: list[str]) -> str:
    more = len(items) - _MOST_NAMED
    return "; ".join(items[:_MOST_NAMED]) + (f"; and {more} more" if more > 0 else "")


@lru_cache(maxsize=4)
def _observations(folder: Path, stamp: tuple) -> pd.DataFrame:
    parts = [_read(p) for p in sorted((DATA / "observations").glob("*.csv"))]
    shipped = schema.as_shipped(_corrected(pd.concat(parts, ignore_index=True), "observations"))
    own = [_read_user(path) for path, *_ in stamp]
    return _dated(pd.concat([shipped, *own], ignore_index=True))


@lru_cache(maxsize=1)
def _targets() -> pd.DataFrame:
    rows = _corrected(_read(DATA / "targets.csv"), "targets").assign(origin="shipped", kind="goal")
    rows["period"] = rows["period"].map({p: str(parse(p)) for p in rows["period"].unique()})
    published = rows["source"].map({s.id: s.published for s in _sources().values()}).fillna("")
    first = [f"{parse(p).start:%Y-%m-%d}" for p in rows["period"]]
    stated = rows["vintage"].where(rows["vintage"] != "", published)
    rows["imputed"] = stated == ""
    rows["available_from"] = [_vintage_end(v) if v else pd.Timestamp(f) for v, f in zip(stated, first, strict=True)]
    rows["value"] = rows["value"].astype(float)
    return rows


def _dated(rows: pd.DataFrame) -> pd.DataFrame:
    """Give each period its canonical form and each row its date: its vintage, at the end when partial, else the period's end
    plus 1 month (3 for years), flagged."""
    rows["period"] = rows["period"].map({p: str(parse(p)) for p in rows["period"].unique()})
    rows["imputed"] = rows["vintage"] == ""
    vintages = {v: _vintage_end(v) for v in rows["vintage"].unique() if v}
    ends = {
        (p, f): (parse(p).end.to_timestamp(how="end").normalize() + pd.offsets.MonthEnd(3 if f == "Y" else 1))
        for p, f in rows.loc[rows["imputed"], ["period", "frequency"]]
        .drop_duplicates()
        .itertuples(index=False, name=None)
    }
    rows["available_from"] = pd.Series(
        [
            vintages[v] if v else ends[p, f]
            for v, p, f in zip(rows["vintage"], rows["period"], rows["frequency"], strict=True)
        ],
        index=rows.index,
        dtype="datetime64[ns]",
    )
    rows["value"] = rows["value"].astype(float)
    return rows


def _corrected(rows: pd.DataFrame, what: str) -> pd.DataFrame:
    at = {row: i for i, row in enumerate(rows["row"])}
    for c in corrections().itertuples():
        if c.row not in at:
            if c.row.startswith("tg") == (what == "targets"):
                raise DataError(f"corrections.csv, {c.id}: row {c.row} does not exist")
            continue
        found = rows.at[at[c.row], c.column]
        if found != c.expect:
            raise DataError(
                f"corrections.csv, {c.id}: row {c.row} column {c.column} holds {found!r}, the correction expects {c.expect!r}; "
                "the source was fixed or changed: review the correction"
            )
        rows.at[at[c.row], c.column] = c.value
    return rows


def _vintage_end(text: str) -> pd.Timestamp:
    """Return the date a vintage means: a partial date means its END, since the figure was known no later than that."""
    return pd.Period(text, freq={4: "Y", 7: "M"}.get(len(text), "D")).to_timestamp(how="end").normalize()


def _stamp(folder: Path) -> tuple:
    files = sorted((folder / "observations").glob("*.csv"))
    return tuple((f, f.stat().st_mtime_ns, f.stat().st_size) for f in files)


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf8")


def _read_user(path: Path) -> pd.DataFrame:
    rows = _read(path)
    schema.validate_observations(rows.drop(columns="kind", errors="ignore"), where=path.name, codes=legal_codes())
    return schema.as_entered(rows, known_sources=known_sources()).assign(
        row=[f"user:{path.stem}:{n}" for n in range(2, len(rows) + 2)]
    )


@lru_cache(maxsize=16)
def _labels(kind: str) -> dict[str, dict[str, str]]:
    if kind not in schema.CODE_FILES:
        raise ParameterError(f"kind = {kind!r}: allowed are {', '.join(schema.CODE_FILES)}")
    rows = _read(DATA / "codes" / f"{schema.CODE_FILES[kind]}.csv")
    return {r.code: {"vi": r.vi, "en": r.en} for r in rows.itertuples()}


@lru_cache(maxsize=1)
def _sources() -> dict[str, Source]:
    rows = _read(DATA / "sources.csv")
    return {
        r.source: Source(r.source, r.publisher, r.source_title, r.source_url, r.published, r.reliability)
        for r in rows.itertuples()
    }
