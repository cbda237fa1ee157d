"""What each indicator's figures may be: units, bases, sectors, the status of a bare row, the plausible range."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from chnt_analysis.observations.code_lists import DATA, check_codes, read_cells

ANY = "*"


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


@lru_cache(maxsize=1)
def _rules() -> dict[str, IndicatorRule]:
    return {r.code: _rule(r) for r in read_cells(DATA / "codes" / "indicators.csv").itertuples()}


def _rule(row: Any) -> IndicatorRule:
    sectors = tuple(row.sectors.split())
    named = tuple(s for s in sectors if s != ANY)
    return IndicatorRule(
        tuple(row.units.split()),
        tuple(row.bases.split()),
        named,
        ANY in sectors,
        row.status,
        float(row.low),
        float(row.high),
    )
