"""Figures and goals as handed over, corrected and dated; the user's own rows after the shipped ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

import pandas as pd

from chnt_analysis import project, schema
from chnt_analysis.errors import DataError, InputError, ParameterError
from chnt_analysis.files import as_typed
from chnt_analysis.observations import derived, reads
from chnt_analysis.observations.code_lists import (
    DATA,
    code_of,
    code_table,
    known_sources,
    legal_codes,
    read_cells,
    sources,
)
from chnt_analysis.observations.nations import NATION, holidays_of, nation_of
from chnt_analysis.observations.programmes import goal_rows, is_published, programmes, result_rows
from chnt_analysis.periods import parse

OTHER_LISTS = ("documents", "definitions", "place_groups", "breaks")  # beside those of the columns of figures


def user_folder() -> Path:
    """Return the project folder, which holds the user's own data (:func:`project.folder`)."""
    return project.folder()


def observations(*, user_data: Path | None = None) -> pd.DataFrame:
    """Return every observation, corrected and dated, shipped rows first, the user's after them, then shares that two gross outputs make.

    Rows that the user set aside are left out.

    Parameters
    ----------
    user_data : Path, optional
        The project folder; :func:`project.folder` by default.

    Returns
    -------
    DataFrame
        The published columns plus ``row, qualifier, definition, available_from, imputed, origin, kind, entered_by_user, publisher, url``;
        ``value`` is a float, ``kind`` is ``published`` or ``own`` (:func:`schema.kinds`).
    """
    reads.note(reads.ALL)
    with project.chosen(user_data):
        rows = _observations(_key("figures")).copy(deep=False)
    return rows if reads.is_quiet() else reads.hand_out(rows)


def targets(*, user_data: Path | None = None) -> pd.DataFrame:
    """Return every goal, corrected and dated, shipped ones first, the user's and those of programmes after them.

    Columns as :func:`observations` without basis and status; ``kind`` is ``goal``, ``internal`` says whether a user entered it without a
    publisher and an address.
    """
    with project.chosen(user_data):
        return _targets(_key("goals")).copy(deep=False)


def known(place: str, date: pd.Timestamp, *, user_data: Path | None = None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the observations and the goals of a place that were available at a date; nothing is noted as read."""
    with project.chosen(user_data):
        figures, goals = _known(place, date, _key("figures"), _key("goals"))
    return figures.copy(deep=False), goals.copy(deep=False)


def set_aside(*, user_data: Path | None = None) -> pd.DataFrame:
    """Return the figures and goals that the user set aside, with the ``reason``."""
    with project.chosen(user_data):
        reasons = project.rows_set_aside()
        if not reasons:
            return _targets(_key("goals")).iloc[:0].assign(reason="")
        every = pd.concat([_all_targets(_key("goals")), _all_observations(_key("figures"))], ignore_index=True)
    aside = every[every["row"].isin(reasons)]
    return aside.assign(reason=aside["row"].map(reasons))


def read_everything() -> None:
    """Read every table of the project folder, so that one that cannot be used is an error, or noted (:func:`project.setting_aside`)."""
    legal_codes()
    for name in OTHER_LISTS:
        code_table(name)
    holidays_of(NATION)
    with reads.quiet():
        observations()
        targets()


def corrections() -> pd.DataFrame:
    """Return the repairs laid over the rows as handed over: id, row, column, expect, value, reason in English and Vietnamese, author, date."""
    return read_cells(DATA / "corrections.csv")


def scenario_files() -> list[Path]:
    """Return the shipped scenario files."""
    return sorted((DATA / "scenarios").glob("*.yml"))


def newest_vintage(place: str | None = None, *, user_data: Path | None = None) -> pd.Timestamp:
    """Return the newest date of publication: the default as-of date, never the clock.

    With a place it is the newest among the rows of the place and of the nation, so that a row of another place moves no page. A goal counts
    where the user entered it.
    """
    with reads.quiet():
        rows, goals = observations(user_data=user_data), targets(user_data=user_data)
    if place is None:
        reads.note(reads.VINTAGES)
    else:
        reads.note(f"{reads.VINTAGES} {place}")
        rows, goals = rows_for_dates(rows, place), goals[goals["place"].isin([place, nation_of(place)])]
    entered = goals.loc[(goals["origin"] == "user") & ~goals["imputed"], "available_from"]
    newest = rows.loc[~rows["imputed"], "available_from"].max()
    return max(newest, entered.max()) if len(entered) else newest


def rows_for_dates(rows: pd.DataFrame, place: str) -> pd.DataFrame:
    """Return the rows that decide what was known of a place by default: its own and the nation's, or all where there is none dated."""
    mine = rows[rows["place"].isin([place, nation_of(place)])]
    return mine if (~mine["imputed"]).any() else rows


def resolve_as_of(text: str | pd.Timestamp | None, place: str | None = None) -> pd.Timestamp:
    """Return the as-of date that a text means: the end of a partial date, the newest vintage where it is empty.

    Parameters
    ----------
    text : str, Timestamp or None
        ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; empty or ``None`` for the newest vintage.
    place : str, optional
        Code of the place whose newest vintage (and the nation's) is meant; of all places without one.

    Returns
    -------
    Timestamp
        Midnight of that day.

    Raises
    ------
    ParameterError
        When the text is no date, or lies before the first figure became available.

    Examples
    --------
    >>> resolve_as_of("2021-03")
    Timestamp('2021-03-31 00:00:00')
    """
    if isinstance(text, pd.Timestamp):
        return text
    if not text:
        return newest_vintage(place and code_of("place", place))
    try:
        date = vintage_end(text) if schema.VINTAGE.fullmatch(text) else None
    except ValueError:
        date = None
    if date is None:
        raise ParameterError(
            f"as_of = {text!r}: allowed is YYYY, YYYY-MM or YYYY-MM-DD, or empty for the newest vintage"
        )
    with reads.quiet():
        first = observations()["available_from"].min()
    reads.note(reads.VINTAGES)
    if date < first:
        raise ParameterError(
            f"as_of = {text!r} lies before the first figure, which became available on {first:%Y-%m-%d}"
        )
    return date


def vintage_end(text: str) -> pd.Timestamp:
    """Return the date a vintage means: a partial date means its END, since the figure was known no later than that."""
    return pd.Period(text, freq={4: "Y", 7: "M"}.get(len(text), "D")).to_timestamp(how="end").normalize()


def corrected(rows: pd.DataFrame, what: Literal["observations", "targets"]) -> pd.DataFrame:
    """Return shipped rows with the corrections laid over them.

    Raises
    ------
    DataError
        When a corrected row does not exist, or does not hold the value its correction expects.
    """
    rows = rows.copy()
    at = {row: i for i, row in enumerate(rows["row"])}
    for c in corrections().itertuples():
        if c.row not in at:
            if c.row.startswith("tg") == (what == "targets"):
                raise DataError(f"corrections.csv, {c.id}: row {c.row} does not exist")
            continue
        printed = rows.at[at[c.row], c.column]
        if printed != c.expect:
            raise DataError(
                f"corrections.csv, {c.id}: row {c.row} column {c.column} holds {printed!r}, the correction expects {c.expect!r}; "
                "the source was fixed or changed: review the correction"
            )
        rows.at[at[c.row], c.column] = c.value
    return rows


Key = tuple[tuple, ...]


def _key(part: str) -> Key:
    """Return what the project folder's part of the rows depends on, and whether files that are wrong are left out."""
    parts = (part, "programme", "code list", "sources", "rows set aside")
    return (*(project.stamp(name) for name in parts), (project.folder(), project.block(), project.is_public()))


@lru_cache(maxsize=4)
def _observations(key: Key) -> pd.DataFrame:
    rows = _without(_all_observations(key), project.rows_set_aside())
    return derived.with_shares(rows[rows["kind"] != "own"].reset_index(drop=True) if project.is_public() else rows)


@lru_cache(maxsize=64)
def _known(place: str, date: pd.Timestamp, figures: Key, goals: Key) -> tuple[pd.DataFrame, pd.DataFrame]:
    mine = [rows[rows["place"] == place] for rows in (_observations(figures), _targets(goals))]
    return tuple(rows[rows["available_from"] <= date] for rows in mine)  # type: ignore[return-value]


@lru_cache(maxsize=4)
def _all_observations(key: Key) -> pd.DataFrame:
    given = result_rows(programmes())
    given = schema.as_entered(given[given["origin"] == "user"], known_sources=known_sources())
    own = [*_usable(key[0], _read_user), *([given] if len(given) else [])]
    return pd.concat([_shipped(), *map(_dated, own)], ignore_index=True) if own else _shipped()


@lru_cache(maxsize=1)
def _shipped() -> pd.DataFrame:
    parts = [read_cells(p) for p in sorted((DATA / "observations").glob("*.csv"))]
    return _dated(schema.as_shipped(corrected(pd.concat(parts, ignore_index=True), "observations")))


@lru_cache(maxsize=4)
def _targets(key: Key) -> pd.DataFrame:
    rows = _without(_all_targets(key), project.rows_set_aside())
    return rows[~rows["internal"]].reset_index(drop=True) if project.is_public() else rows


@lru_cache(maxsize=4)
def _all_targets(key: Key) -> pd.DataFrame:
    own = [*_usable(key[0], read_user_goals), goal_rows(programmes())]
    shipped = corrected(read_cells(DATA / "targets.csv"), "targets").assign(origin="shipped", publisher="", url="")
    return _dated_goals(pd.concat([shipped, *(part for part in own if len(part))], ignore_index=True))


def _usable(stamp: tuple, read: Callable[[Path], pd.DataFrame]) -> list[pd.DataFrame]:
    """Return what the files hold; one that cannot be used is an error, or left out with its reason."""
    frames = []
    for path, *_ in stamp:
        try:
            frames.append(read(path))
        except InputError as error:
            project.fault(path, error)
    return frames


def _without(rows: pd.DataFrame, reasons: Mapping[str, str]) -> pd.DataFrame:
    return rows[~rows["row"].isin(reasons)].reset_index(drop=True) if reasons else rows


def read_user_goals(path: Path) -> pd.DataFrame:
    """Return a stored file of the user's goals.

    Raises
    ------
    DataError
        Naming file, row, column, value and what is allowed.
    """
    rows = _cells(path)
    schema.validate_goals(rows, where=path.name, codes=legal_codes())
    rows = rows.assign(**{c: rows.get(c, "") for c in schema.GOAL_ADDED_COLUMNS})
    rows["qualifier"] = rows["qualifier"].replace("", "exact")
    return rows.assign(origin="user", row=[f"user:goals-{path.stem}:{n}" for n in range(2, len(rows) + 2)])


def _dated_goals(rows: pd.DataFrame) -> pd.DataFrame:
    entered = rows["origin"] == "user"
    rows = rows.assign(kind="goal", internal=entered & ~is_published(rows))
    rows["period"] = rows["period"].map({p: str(parse(p)) for p in rows["period"].unique()})
    published = rows["source"].map({s.id: s.published for s in sources().values()}).fillna("")
    first = [f"{parse(p).start:%Y-%m-%d}" for p in rows["period"]]
    stated = rows["vintage"].where(rows["vintage"] != "", published)
    rows["imputed"] = stated == ""
    rows["available_from"] = [vintage_end(v) if v else pd.Timestamp(f) for v, f in zip(stated, first, strict=True)]
    rows["value"] = rows["value"].astype(float)
    return rows


def _dated(rows: pd.DataFrame) -> pd.DataFrame:
    """Give each period its canonical form and each row its date: its vintage, at the end when partial, else the period's end
    plus 1 month (3 for years), flagged."""
    rows["period"] = rows["period"].map({p: str(parse(p)) for p in rows["period"].unique()})
    rows["imputed"] = rows["vintage"] == ""
    vintages = {v: vintage_end(v) for v in rows["vintage"].unique() if v}
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


def _cells(path: Path) -> pd.DataFrame:
    try:
        return read_cells(path).map(as_typed)
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: not a CSV table in UTF-8 ({' '.join(str(error).split())})") from None


def _read_user(path: Path) -> pd.DataFrame:
    rows = _cells(path)
    schema.validate_observations(rows.drop(columns="kind", errors="ignore"), where=path.name, codes=legal_codes())
    return schema.as_entered(rows, known_sources=known_sources()).assign(
        row=[f"user:{path.stem}:{n}" for n in range(2, len(rows) + 2)]
    )
