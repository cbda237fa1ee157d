"""Figures and goals as handed over, corrected and dated; the user's own rows after the shipped ones."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Literal

import pandas as pd

from chnt_analysis import files, schema
from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.observations import derived, reads
from chnt_analysis.observations.code_lists import DATA, known_sources, legal_codes, read_cells, sources
from chnt_analysis.periods import parse


def user_folder() -> Path:
    """Return the folder of the user's own rows: ``CHNT_DATA``, else the system's folder of user data."""
    named = os.environ.get("CHNT_DATA")
    return Path(named) if named else files.user_folder("data")


def observations(*, user_data: Path | None = None) -> pd.DataFrame:
    """Return every observation, corrected and dated, shipped rows first, the user's after them, then shares that two gross outputs make.

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
    reads.note(reads.ALL)
    folder = user_data or user_folder()
    return _observations(folder, _stamp(folder)).copy(deep=False)


def targets(*, user_data: Path | None = None) -> pd.DataFrame:
    """Return every goal, corrected and dated; columns as :func:`observations` without basis and status."""
    del user_data  # goals are shipped; the argument keeps one signature for the family
    return _targets().copy(deep=False)


def corrections() -> pd.DataFrame:
    """Return the repairs laid over the rows as handed over: id, row, column, expect, value, reason in English and Vietnamese, author, date."""
    return read_cells(DATA / "corrections.csv")


def scenario_files() -> list[Path]:
    """Return the shipped scenario files."""
    return sorted((DATA / "scenarios").glob("*.yml"))


def newest_vintage(*, user_data: Path | None = None) -> pd.Timestamp:
    """Return the newest date of publication among all observations: the default as-of date, never the clock."""
    with reads.quiet():
        rows = observations(user_data=user_data)
    reads.note(reads.VINTAGES)
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
        found = rows.at[at[c.row], c.column]
        if found != c.expect:
            raise DataError(
                f"corrections.csv, {c.id}: row {c.row} column {c.column} holds {found!r}, the correction expects {c.expect!r}; "
                "the source was fixed or changed: review the correction"
            )
        rows.at[at[c.row], c.column] = c.value
    return rows


@lru_cache(maxsize=4)
def _observations(folder: Path, stamp: tuple) -> pd.DataFrame:
    parts = [read_cells(p) for p in sorted((DATA / "observations").glob("*.csv"))]
    shipped = schema.as_shipped(corrected(pd.concat(parts, ignore_index=True), "observations"))
    own = [_read_user(path) for path, *_ in stamp]
    return derived.with_shares(_dated(pd.concat([shipped, *own], ignore_index=True)))


@lru_cache(maxsize=1)
def _targets() -> pd.DataFrame:
    rows = corrected(read_cells(DATA / "targets.csv"), "targets").assign(origin="shipped", kind="goal")
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


def _stamp(folder: Path) -> tuple:
    tables = sorted((folder / "observations").glob("*.csv"))
    return tuple((t, t.stat().st_mtime_ns, t.stat().st_size) for t in tables)


def _read_user(path: Path) -> pd.DataFrame:
    rows = read_cells(path)
    schema.validate_observations(rows.drop(columns="kind", errors="ignore"), where=path.name, codes=legal_codes())
    return schema.as_entered(rows, known_sources=known_sources()).assign(
        row=[f"user:{path.stem}:{n}" for n in range(2, len(rows) + 2)]
    )
