"""What an exhibit finds, as its title: a sentence with its number where the data support one, else the title says what is shown.

A question declares :data:`Findings`: by id of an exhibit, a function of the facts that returns the variables of the message
``finding-QUESTION-EXHIBIT``, or ``None`` where nothing can be stated. A direction is named only where :func:`direction` finds one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.goals import stated
from chnt_analysis.wording import Language, Messages, messages

Variables = Mapping[str, Any] | None
Findings = Mapping[str, Callable[[Any, Messages], Variables]]


def with_finding(exhibit: Exhibit, page: str, findings: Findings, facts: Any, say: Messages) -> Exhibit:
    """Return the exhibit under its finding, what it shows below; unchanged where it is text, or where nothing can be stated."""
    find = findings.get(exhibit.id)
    finding = None if find is None or exhibit.form == "sentence" else find(facts, say)
    if finding is None:
        return exhibit
    title = messages("findings", say.language)(f"finding-{page}-{exhibit.id}", **finding)
    return replace(exhibit, title=title, measure=exhibit.title, alt=f"{title}. {exhibit.alt}")


def direction(low: float, high: float) -> str:
    """Return ``up`` or ``down`` where an interval leaves no doubt, else ``unclear``.

    Examples
    --------
    >>> direction(0.4, 2.0), direction(-3.0, -1.0), direction(-0.2, 0.9)
    ('up', 'down', 'unclear')
    """
    return "up" if low > 0 else "down" if high < 0 else "unclear"


def goals_moved(goals: pd.DataFrame, language: Language) -> Variables:
    """Return the goals of the first and of the last deadline in words; ``None`` without a goal."""
    if goals.empty:
        return None
    ordered = goals.sort_values("period", kind="stable")
    first, last = ordered.iloc[0], ordered.iloc[-1]
    return {
        "count": int(goals["period"].nunique()),
        "first": stated(first, language),
        "first_year": str(first["period"])[-4:],
        "last": stated(last, language),
        "last_year": str(last["period"])[-4:],
    }


def counted(frame: pd.DataFrame) -> Variables:
    """Return the number of rows; ``None`` without any."""
    return {"count": len(frame)} if len(frame) else None


def interval_at_end(quantiles: pd.DataFrame, levels: tuple[int, ...]) -> dict[str, Any]:
    """Return the last row of a fan: central value, and the ends of its narrowest interval."""
    level, last = min(levels), quantiles.iloc[-1]
    return {"point": last["point"], "low": last[f"lower_{level}"], "high": last[f"upper_{level}"], "level": level}
