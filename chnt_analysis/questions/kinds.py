"""What the rows behind an exhibit, a card or a sentence are: published figures, goals, or the user's own figures."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.exhibits import check_kinds
from chnt_analysis.wording import Kind

OF_ROWS: tuple[Kind, ...] = ("published", "goal", "own")


def kinds_of_rows(rows: pd.DataFrame) -> pd.Series:
    """Return the kind of each row: ``goal`` for a row of the goals, else what its column ``kind`` says, else ``published``.

    Parameters
    ----------
    rows : DataFrame
        Observations and goals with their ids in ``row``; the column ``kind`` is optional.

    Returns
    -------
    Series
        One of ``published``, ``goal`` and ``own`` for each row.
    """
    stated = rows["kind"] if "kind" in rows.columns else pd.Series("published", index=rows.index)
    known = stated.where(stated.isin(OF_ROWS), "published").astype(object)
    return known.mask(rows["row"].isin(obs.targets()["row"]), "goal")


def kind_of(rows: pd.DataFrame | pd.Series) -> Kind:
    """Return the one kind of a figure made from a row or rows: ``own`` where any is, else ``goal``, else ``published``."""
    found = set(kinds_of_rows(rows.to_frame().T if isinstance(rows, pd.Series) else rows))
    return next((code for code in reversed(OF_ROWS) if code in found), "published")


def kinds_of(rows: pd.DataFrame, named: Iterable[str] = ("published",)) -> tuple[Kind, ...]:
    """Return the kinds of an exhibit: those of its rows, and what it rests on besides.

    Parameters
    ----------
    rows : DataFrame
        Rows the exhibit shows; may be empty.
    named : iterable of str
        Kinds the caller names. ``published`` asks for published rows to be named where there are any; goals and own figures among the
        rows are always named.
    """
    found = set(kinds_of_rows(rows)) if len(rows) else set()
    named = set(named)
    return check_kinds((named - {"published"}) | (found & {"goal", "own"}) | (found & named))
