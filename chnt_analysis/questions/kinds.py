"""What the rows behind an exhibit, a card or a sentence are: published figures, goals, or the user's own figures."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.exhibits import check_kinds
from chnt_analysis.wording import Kind, Language

OF_ROWS: tuple[Kind, ...] = ("published", "goal", "own")


def kinds_of_rows(rows: pd.DataFrame) -> pd.Series:
    """Return the kind of each row: what its column ``kind`` says, ``published`` where it is missing.

    Parameters
    ----------
    rows : DataFrame
        Observations and goals; the column ``kind`` is optional.

    Returns
    -------
    Series
        One of ``published``, ``goal`` and ``own`` for each row.
    """
    stated = rows["kind"] if "kind" in rows.columns else pd.Series("published", index=rows.index)
    return stated.where(stated.isin(OF_ROWS), "published").astype(object)


def kind_of(rows: pd.DataFrame | pd.Series) -> Kind:
    """Return the one kind of a figure made from a row or rows: ``own`` where any is, else ``goal``, else ``published``."""
    kinds = set(kinds_of_rows(rows.to_frame().T if isinstance(rows, pd.Series) else rows))
    return next((code for code in reversed(OF_ROWS) if code in kinds), "published")


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
    kinds = set(kinds_of_rows(rows)) if len(rows) else set()
    named = set(named)
    return check_kinds((named - {"published"}) | (kinds & {"goal", "own"}) | (kinds & named))


def definition_words(definition: str, language: Language) -> str:
    """Return what a figure of another definition counts, in words; a definition that is no code (a user's) as it is.

    >>> definition_words("sme_only", "en"), definition_words("our own count", "vi")
    ('small and medium enterprises only', 'our own count')
    """
    return obs.label("definition", definition, language) if definition in obs.codes("definition") else definition
