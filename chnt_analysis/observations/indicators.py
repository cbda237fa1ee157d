"""What each indicator's figures may be: units, bases, sectors, the status of a bare row, the plausible range."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from chnt_analysis import project
from chnt_analysis.errors import DataError
from chnt_analysis.observations.code_lists import check_codes, code_table

ANY = "*"
ALL_SECTORS = "all_sectors"


@dataclass(frozen=True)
class IndicatorRule:
    """What a figure of an indicator may be, as ``data/codes/indicators.csv`` says.

    Attributes
    ----------
    units, bases, sectors : tuple of str
        Legal codes, the usual one first.
    any_sector : bool
        Whether sectors besides those named are legal.
    status : str
        Status of a row that names none.
    low, high : float
        Least and largest plausible value in the usual unit.
    """

    units: tuple[str, ...]
    bases: tuple[str, ...]
    sectors: tuple[str, ...]
    any_sector: bool
    status: str
    low: float
    high: float


def indicator_rule(code: str) -> IndicatorRule:
    """Return the rule of an indicator; an unknown code is refused with the nearest one.

    >>> indicator_rule("cnht_output_share").units
    ('percent_of_manufacturing_output',)
    """
    check_codes(indicator=code)
    return _rules()[code]


def _rules() -> dict[str, IndicatorRule]:
    return _rules_of(project.stamp("code list"), project.block())


@lru_cache(maxsize=8)
def _rules_of(stamp: tuple, block: int) -> dict[str, IndicatorRule]:
    del stamp, block  # of the key
    return {r.code: _rule(r) for r in code_table("indicators").itertuples()}


def _rule(row: Any) -> IndicatorRule:
    """Return an indicator's rule; what a project's row leaves open is a level of all sectors, of any value."""
    sectors = tuple(row.sectors.split()) or (ALL_SECTORS, ANY)
    named = tuple(s for s in sectors if s != ANY)
    return IndicatorRule(
        tuple(row.units.split()),
        tuple(row.bases.split()) or ("level",),
        named or (ALL_SECTORS,),
        ANY in sectors,
        row.status or "actual",
        _bound(row, "low", -math.inf),
        _bound(row, "high", math.inf),
    )


def _bound(row: Any, column: str, otherwise: float) -> float:
    text = getattr(row, column)
    try:
        return float(text) if text else otherwise
    except ValueError:
        raise DataError(
            f"codes/indicators.csv, {row.code}: {column} = {text!r}; allowed is a number, or empty"
        ) from None
