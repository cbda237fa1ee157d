"""Progress classes by name: ours and those of official monitoring systems, in one table."""

from __future__ import annotations

import pandas as pd

from chnt_analysis.assessment import Assessment
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.page import Facts, absent, present
from chnt_analysis.wording import Messages

OURS = "ours"


def progress_frame(assessment: Assessment) -> pd.DataFrame:
    """Return one row a method, ours first: columns ``method, base_period, ratio`` (percent), ``progress``, ``reason``.

    ``progress`` is ``METHOD-CLASS``; where a method gives no class it is empty and ``reason`` says why.
    """
    rows = []
    if assessment.progress_class is not None:
        rows.append((OURS, assessment.observed_from, assessment.pace, f"{OURS}-{assessment.progress_class}", ""))
    for one in assessment.progress_classes:
        named = "" if one.progress is None else f"{one.method}-{one.progress}"
        rows.append((one.method, one.base, one.ratio, named, one.reason))
    return pd.DataFrame(rows, columns=["method", "base_period", "ratio", "progress", "reason"])


def official_words(assessment: Assessment | None, say: Messages) -> str:
    """Return the class of each official method in a line; empty where none gives one."""
    given = [one for one in (assessment.progress_classes if assessment else ()) if one.progress is not None]
    named = ((say(f"progress-short.{one.method}"), say(f"progress-class.{one.method}-{one.progress}")) for one in given)
    return "; ".join(f"{method}: {progress}" for method, progress in named)


def progress_table(facts: Facts, say: Messages, assessment: Assessment | None, rows: pd.DataFrame) -> Exhibit:
    """Return the classes of one goal with method, formula, base, ratio; a method without a class says why."""
    table = pd.DataFrame() if assessment is None else progress_frame(assessment)
    if table.empty:
        return absent(facts, say, "progress-classes", say("progress-classes.none"), rows=rows)
    shown = pd.DataFrame(
        {
            "method": [say(f"progress-method.{code}") for code in table["method"]],
            "formula": [say(f"progress-formula.{code}") for code in table["method"]],
            "base_period": table["base_period"],
            "ratio": table["ratio"],
            "progress": [
                say(f"progress-class.{row.progress}" if row.progress else f"no-progress-class.{row.reason}")
                for row in table.itertuples()
            ],
        }
    )
    return present(facts, say, "progress-classes", shown, rows=rows, kinds=("estimate",), digits={"ratio": 0})
