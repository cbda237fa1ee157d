"""What the question about the share's evidence rests on: lines, pools, counts at the goal, and what moves them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from chnt_analysis.assessment.evidence import Pool, weights_needed
from chnt_analysis.goals import Goal
from chnt_analysis.questions.evidence import OWN, TAIL, Evidence, Tried
from chnt_analysis.questions.kinds import kind_of
from chnt_analysis.questions.page import Facts
from chnt_analysis.wording import Kind

ENVELOPE, EQUAL, POOL = "envelope", "equal", "pool"
RANGE = [TAIL, 0.5, 1 - TAIL]


@dataclass(frozen=True)
class EvidenceFacts(Facts):
    """The numbers of the question about the share's evidence.

    Attributes
    ----------
    asked : Goal
        The share asked about.
    goals : DataFrame
        Goals for the share, as :func:`chnt_analysis.goals.goal_table` returns them.
    actual : DataFrame
        Published or own shares of the place, one row a year.
    evidence : Evidence
        The lines and their pools.
    tried : Tried or None
        The same machinery where the share is known.
    """

    asked: Goal = field(repr=False)
    goals: pd.DataFrame = field(repr=False)
    actual: pd.DataFrame = field(repr=False)
    evidence: Evidence = field(repr=False)
    tried: Tried | None

    @property
    def goal(self) -> float:
        """The share asked about, percent."""
        return self.asked.low

    @property
    def real_rows(self) -> pd.DataFrame:
        """The row of the real share that replaces the evidence; empty without one."""
        real = self.evidence.real
        return self.actual[self.actual["row"] == (real.row if real else "")]

    @property
    def real_kind(self) -> Kind:
        """Whether the real share is published or the user's own."""
        return kind_of(self.real_rows)

    @cached_property
    def ranges(self) -> pd.DataFrame:
        """Range of every line alone, of the envelope and of both pools, in this order: columns ``item, low, central, high``.

        Percent; 80 of 100 draws lie between low and high. The envelope has no central value.
        """
        evidence = self.evidence
        rows = [(line.name, *np.quantile(line.draws, RANGE)) for line in evidence.lines]
        low, high = evidence.envelope
        rows += [
            (ENVELOPE, low, np.nan, high),
            (EQUAL, *evidence.equal.quantile(RANGE)),
            (POOL, *evidence.pool.quantile(RANGE)),
        ]
        return pd.DataFrame(rows, columns=["item", "low", "central", "high"])

    @cached_property
    def counts(self) -> pd.Series:
        """Of 100 draws of each line alone, those that reach the share asked about."""
        return self.evidence.pool.counts(self.goal)

    @property
    def count(self) -> float:
        """Of 100 draws of the pool by the file's weights, those that reach it."""
        return self.evidence.pool.count(self.goal)

    @cached_property
    def needed(self) -> pd.DataFrame:
        """What the opposite conclusion takes: columns ``item, count, equal, weight, needed``; weights in percent.

        ``needed`` is the weight at which half of the draws reach the share asked about, the other lines keeping their proportions;
        missing where no weight of the line does it.
        """
        pool = self.evidence.pool
        return pd.DataFrame(
            {
                "item": self.counts.index,
                "count": self.counts.to_numpy(),
                "equal": 100 / len(self.counts),
                "weight": 100 * pool.weights.reindex(self.counts.index).to_numpy(),
                "needed": 100 * weights_needed(pool, self.goal).reindex(self.counts.index).to_numpy(),
            }
        )

    @property
    def easiest(self) -> pd.Series | None:
        """The line that needs the least weight for the opposite conclusion; ``None`` where no weights turn it."""
        able = self.needed.dropna(subset="needed")
        return None if able.empty else able.sort_values("needed", kind="stable").iloc[0]

    @cached_property
    def moves(self) -> pd.DataFrame:
        """The pool with one line out, or with one figure that is set aside in: columns ``case, item, low, central, high, count``."""
        evidence = self.evidence
        out = [("without", line.name, evidence.without(line.name)) for line in evidence.lines]
        rows = [self._move("all", POOL, evidence.pool), *(self._move(*move) for move in out if move[2] is not None)]
        rows += [self._move("with", line.name, evidence.including(line.name)) for line in evidence.aside]
        return pd.DataFrame(rows, columns=["case", "item", "low", "central", "high", "count"])

    def _move(self, case: str, item: str, pool: Pool | None) -> tuple[str, str, float, float, float, float]:
        assert pool is not None
        low, central, high = (float(x) for x in pool.quantile(RANGE))
        return case, item, low, central, high, pool.count(self.goal)

    @property
    def own_is_used(self) -> bool:
        """Whether an older share of the place's own is among the lines."""
        return any(line.name == OWN for line in self.evidence.lines)
