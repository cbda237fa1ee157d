"""Which step of the rule that chooses decided each figure published with more than one value."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs

STEPS = ("definition", "dated", "newest", "user", "status", "reliability", "votes", "row")
COLUMNS = [*obs.KEY, "step", "value", "other", "row", "rival"]


def contradictions(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose figure is published with more than one value, a figure published as one range left out.

    The two ends of a range ("30 to 40 percent") are two rows of one figure; they contradict nothing while each end has one value.
    """
    conflicting = obs.conflicts(rows)
    is_end = conflicting["qualifier"].isin(["range_low", "range_high"])
    values = conflicting.groupby([*obs.KEY, "qualifier"], observed=True)["value"].transform("nunique")
    at_odds = (~is_end | (values > 1)).groupby([conflicting[c] for c in obs.KEY], observed=True).transform("any")
    return conflicting[at_odds].reset_index(drop=True)


def deciding_steps(rows: pd.DataFrame) -> pd.DataFrame:
    """Return, for every figure published with more than one value, the step of the rule that left one value only.

    The rule of :func:`chnt_analysis.observations.choose` narrows the rows of a figure step by step; the deciding step is the
    first after which all rows left print one value.

    Parameters
    ----------
    rows : DataFrame
        Observations, every published value kept.

    Returns
    -------
    DataFrame
        One row a figure: its key, ``step`` (one of ``STEPS``), the ``value`` that stands and its ``row`` id, the ``other``
        value that fell last and the row id of that ``rival``.
    """
    disputed = obs.conflicts(rows)
    if disputed.empty:
        return pd.DataFrame(columns=COLUMNS)
    ranked = obs.ranked(disputed).reset_index(drop=True)
    keys = [*obs.STEPS, "row"]
    best = ranked.groupby(obs.KEY, observed=True)[[*keys, "value"]].transform("first")
    differs = np.column_stack([ranked[key].to_numpy() != best[key].to_numpy() for key in keys])
    decided = ranked.assign(
        _fell=differs.argmax(axis=1), rival=ranked["row"], other=ranked["value"], row=best["row"], value=best["value"]
    )
    last = decided[decided["other"] != decided["value"]].sort_values("_fell", ascending=False, kind="stable")
    last = last.drop_duplicates(obs.KEY)
    return last.assign(step=[STEPS[i] for i in last["_fell"]])[COLUMNS].sort_values(obs.KEY).reset_index(drop=True)
