"""The table of what a page assumes, with who assumed it, why and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from chnt_analysis.wording import Language


def assumption_table(assumed: Sequence[tuple[str, str, Any]], language: Language) -> pd.DataFrame:
    """Return a table of assumptions, each as (title, values in words, file with reason, author and date)."""
    return pd.DataFrame(
        [
            {
                "assumption": title,
                "values": values,
                "reason": file.reason[language],
                "author": file.author,
                "date": f"{file.date:%Y-%m-%d}",
            }
            for title, values, file in assumed
        ]
    )
