"""Numbers, dates, periods, verdicts and set phrases in Vietnamese and English.

Everything a reader sees that depends on the language is formed here, so that a figure reads the same in a
sentence, a table and a chart. Rounding happens here and nowhere else.
"""

from chnt_analysis.wording.messages import Messages, languages, messages
from chnt_analysis.wording.numbers import (
    MISSING,
    Language,
    change,
    count,
    digits_needed,
    is_missing,
    number,
    percent,
    pick,
    plain,
    points,
    span,
)
from chnt_analysis.wording.phrases import (
    Kind,
    Verdict,
    column,
    kind,
    listing,
    qualified,
    verdict,
)
from chnt_analysis.wording.times import ENGLISH_MONTHS, date, months, period

__all__ = [
    "ENGLISH_MONTHS",
    "MISSING",
    "Kind",
    "Language",
    "Messages",
    "Verdict",
    "change",
    "column",
    "count",
    "date",
    "digits_needed",
    "is_missing",
    "kind",
    "languages",
    "listing",
    "messages",
    "months",
    "number",
    "percent",
    "period",
    "pick",
    "plain",
    "points",
    "qualified",
    "span",
    "verdict",
]
