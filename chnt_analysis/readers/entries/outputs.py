"""Gross outputs of supporting industry and of manufacturing in a user's file: which make a share, and which do not fit together."""

from __future__ import annotations

import pandas as pd

from chnt_analysis.observations import derived

ASIDE = ["definition", "unit"]


def share_findings(rows: pd.DataFrame, known: pd.DataFrame) -> tuple[list[str], list[str]]:
    """Return why gross outputs of a file make no share, and the shares they make or will make.

    Parameters
    ----------
    rows : DataFrame
        Rows of the file as text, indexed by its lines.
    known : DataFrame
        Observations known before.

    Returns
    -------
    (list of str, list of str)
        Refusals, each naming its row; notes.
    """
    problems: list[str] = []
    notes: list[str] = []
    definition = rows["definition"].fillna("") if "definition" in rows.columns else ""
    value = pd.to_numeric(rows["value"], errors="coerce")
    entered = rows.assign(definition=definition, value=value, line=rows.index)
    before = known.assign(line=0)
    wholes = pd.concat([derived.wholes_of(entered), derived.wholes_of(before)], ignore_index=True)
    parts = pd.concat([derived.parts_of(entered), derived.parts_of(before)], ignore_index=True)
    for part in parts.itertuples(index=False):
        same = wholes[(wholes["place"] == part.place) & (wholes["period"] == part.period)]
        same = same if part.line else same[same["line"] > 0]
        if len(same):
            _check(part, same, problems, notes)
        elif part.line and (wholes["line"] > 0).any():
            problems.append(_alone(part, wholes[wholes["line"] > 0]))
        elif part.line:
            notes.append(
                f"row {part.line}: gross output of supporting industry of {part.place} {part.period} becomes a share once that of "
                "manufacturing (industry_gross_output, sector manufacturing) of the same year is entered"
            )
    return problems, notes


def _check(part, same: pd.DataFrame, problems: list[str], notes: list[str]) -> None:
    line = part.line or int(same["line"].max())
    fitting = same[(same[ASIDE] == [part.definition, part.unit]).all(axis=1)]
    if fitting.empty:
        other = same.iloc[0]
        problems.append(
            f"row {line}: gross outputs of supporting industry and of manufacturing of {part.place} {part.period} differ in price basis, territory or "
            f"unit ({_basis(part.definition)}, {part.unit}; {_basis(other['definition'])}, {other['unit']}); allowed are two of the same"
        )
        return
    whole = float(fitting.iloc[0]["value"])
    if float(part.value) > whole:
        problems.append(
            f"row {line}: gross output of supporting industry of {part.place} {part.period} is {float(part.value):g}, that of manufacturing {whole:g}; "
            "a part is no larger than its whole"
        )
    else:
        notes.append(
            f"row {line}: the gross outputs of {part.place} {part.period} make a share of {100 * float(part.value) / whole:.1f} %"
        )


def _alone(part, wholes: pd.DataFrame) -> str:
    there = ", ".join(
        dict.fromkeys(f"{place} {year}" for place, year in zip(wholes["place"], wholes["period"], strict=True))
    )
    return (
        f"row {part.line}: gross output of supporting industry of {part.place} {part.period} has none of manufacturing of the same place and "
        f"year beside it (the file has {there}); enter that too, or take this row out"
    )


def _basis(definition: str) -> str:
    return definition or "current prices, today's territory"
