"""From which share of manufacturing output a projection starts: the newest published one, else what the evidence suggests."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import pandas as pd

from chnt_analysis import scenarios
from chnt_analysis.assessment import random_walk, sparse_counts
from chnt_analysis.errors import NotPublishedError, ParameterError
from chnt_analysis.goals import chosen_results
from chnt_analysis.questions.evidence import Evidence, gather
from chnt_analysis.scenarios.evidence import FILE
from chnt_analysis.scenarios.spans import Span
from chnt_analysis.wording import Kind

GRID_FILE, PROXY_FILE = "assumptions/starting_share.yml", "assumptions/proxy.yml"


@dataclass(frozen=True)
class Start:
    """The starting share.

    Attributes
    ----------
    year : int
        Year it is the share of.
    low, central, high : float
        Percent of manufacturing output; equal where it is published.
    assumption : StartingShare or None
        The assumption it comes from; ``None`` where it is published.
    evidence : Evidence or None
        The evidence that low, central and high were estimated from; ``None`` where the share is published, or where no line of evidence
        was known at the date and the range of the assumption stands.
    """

    year: int
    low: float
    central: float
    high: float
    assumption: scenarios.StartingShare | None
    evidence: Evidence | None = field(default=None, repr=False)

    @property
    def span(self) -> Span:
        """Its low, central and high value."""
        return Span(low=self.low, central=self.central, high=self.high)

    @property
    def assumed_kind(self) -> Kind:
        """What a start that is not published is: our estimate where evidence stands behind it, else an assumption."""
        return "assumption" if self.evidence is None else "estimate"

    @property
    def files(self) -> tuple[str, ...]:
        """Assumption files it rests on, relative to ``data/``; empty where it is published."""
        if self.assumption is None:
            return ()
        return (f"assumptions/{self.assumption.name}.yml",) if self.evidence is None else (FILE, PROXY_FILE, GRID_FILE)

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of the rows the evidence rests on."""
        return () if self.evidence is None else tuple(self.evidence.rows["row"])


def starting_share(place: str, actual: pd.DataFrame, *, target_year: int, as_of: pd.Timestamp) -> Start:
    """Return the starting share of a place for a deadline.

    Parameters
    ----------
    place : str
        Place code.
    actual : DataFrame
        Published shares, one row a year: columns ``period`` and ``value``.
    target_year : int
        Year of the deadline.
    as_of : Timestamp
        Date of knowledge.

    Raises
    ------
    ParameterError
        When the deadline is not after the start.
    """
    earlier = actual[actual["period"].astype(int) < target_year]
    if len(earlier):
        year = int(earlier["period"].max())
        value = float(earlier.loc[earlier["period"] == str(year), "value"].iloc[0])
        evidence = Start(year, value, value, value, None)
    else:
        assumed, pooled = assumed_start(place, as_of)
        year = min(target_year - 1, as_of.year - 1)
        if pooled is not None and pooled.year > year:  # the evidence is of a year after a past deadline
            assumed, pooled = scenarios.starting_share(place), None
        if assumed.place != place:
            assumed = scenarios.share_elsewhere(place)
        evidence = Start(year, assumed.low, assumed.central, assumed.high, assumed, pooled)
    if target_year <= evidence.year:
        raise ParameterError(f"target_year = {target_year}: allowed are years after {evidence.year}")
    return evidence


def figures_of(actual: pd.DataFrame, *, until: int) -> tuple[sparse_counts.Figure, ...]:
    """Return the actual shares up to a year that are of the usual definition, each with the interval it stands for."""
    rows = actual[(actual["period"].astype(int) <= until) & (actual["definition"] == "")]
    results = chosen_results(rows)
    printed_by = rows["source"].where(
        ~rows["row"].str.contains("/"), rows["row"]
    )  # a ratio of two outputs is printed by nobody
    source = dict(zip(rows["row"], printed_by, strict=True))
    return tuple(random_walk.readings(results, [source[one.row] for one in results]))


def from_record(chosen: scenarios.Scenario, actual: pd.DataFrame, *, target_year: int) -> scenarios.Scenario:
    """Return a scenario that starts from the evidence: with the lasting differential of the shares where at least three are known.

    Its low, central and high value are the 10 %, 50 % and 90 % quantiles of the drift of :func:`chnt_analysis.assessment.random_walk.outlook`;
    a scenario whose file states a differential of its own keeps it.
    """
    figures = figures_of(actual, until=target_year - 1)
    if len(figures) < sparse_counts.FEWEST_YEARS:
        return chosen
    return chosen.recorded(*_lasting(figures))


@lru_cache(maxsize=16)
def _lasting(figures: tuple[sparse_counts.Figure, ...]) -> tuple[float, float, float]:
    drift = random_walk.outlook(figures, max(f.year for f in figures)).drift
    assert drift is not None
    low, central, high = np.quantile(drift, [0.1, 0.5, 0.9])
    return float(low), float(central), float(high)


def assumed_start(place: str, as_of: pd.Timestamp) -> tuple[scenarios.StartingShare, Evidence | None]:
    """Return the start of a place without a published share: the assumed grid, with the range that the evidence suggests.

    Low, central and high are the 10, 50 and 90 % quantiles of the pool of ``share_evidence.yml`` as known at the date, with its title, reason,
    author and date; those of ``starting_share.yml`` where that is written for another place or no line was known.
    """
    assumed = scenarios.starting_share(place)
    if assumed.place != place:
        return assumed, None
    try:
        evidence = gather(place, as_of)
    except NotPublishedError:
        return assumed, None
    span, file = evidence.span, evidence.file
    estimate = {"low": span.low, "central": span.central, "high": span.high, "title": file.title, "reason": file.reason}
    return assumed.model_copy(update={**estimate, "author": file.author, "date": file.date}), evidence
