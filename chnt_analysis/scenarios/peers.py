"""A peer's published growth as the range of a scenario: "as that place did", from its rows."""

from __future__ import annotations

from dataclasses import dataclass

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError
from chnt_analysis.scenarios.spans import Range

YEARS = 5
SECTORS = ("manufacturing", "all_industry")  # the first that has enough years in a row


@dataclass(frozen=True)
class PeerGrowth:
    """Yearly growth of a peer over its last published years: lowest, mean and highest, percent, with the rows it was computed from."""

    sector: str
    first: int
    last: int
    span: Range
    rows: tuple[str, ...]


def growth_of(place: str, *, years: int = YEARS) -> PeerGrowth:
    """Return the growth of a place over the last years in a row that it has published.

    Raises
    ------
    ParameterError
        For an unknown place.
    NotPublishedError
        When no sector has that many years in a row.

    Examples
    --------
    >>> record = growth_of("hai_phong")
    >>> record.first, record.last, record.span.central
    (2012, 2016, 11.4)
    """
    place = obs.code_of("place", place)
    for sector in SECTORS:
        rows = obs.rows_of(place=place, indicator="iip_growth")
        rows = rows[(rows["sector"] == sector) & (rows["basis"] == "yoy") & (rows["frequency"] == "Y")]
        known = obs.choose(rows).set_index("period")[["value", "row"]]
        for last in sorted((int(period) for period in known.index), reverse=True):
            span = [str(year) for year in range(last - years + 1, last + 1)]
            if all(year in known.index for year in span):
                values = known.loc[span, "value"].astype(float)
                low, central, high = (round(float(v), 1) for v in (values.min(), values.mean(), values.max()))
                growth = Range(low=low, central=central, high=high)
                return PeerGrowth(sector, int(span[0]), last, growth, tuple(known.loc[span, "row"]))
    raise NotPublishedError(
        f"place = {place!r}: no {years} years in a row of yearly growth of its industry are published"
    )
