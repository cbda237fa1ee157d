"""Numbers, dates, periods, verdicts and set phrases in Vietnamese and English.

Everything a reader sees that depends on the language is formed here, so that a figure reads the same in a
sentence, a table and a chart. Rounding happens here and nowhere else.
"""

from chnt_analysis.wording.forms import Form, check_forms, form_of
from chnt_analysis.wording.languages import SHIPPED, Language, check_own, extent, language_of, languages, own_languages
from chnt_analysis.wording.messages import Messages, messages
from chnt_analysis.wording.numbers import (
    MISSING,
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
    column,
    kind,
    listing,
    qualified,
    verdict,
)
from chnt_analysis.wording.times import date, months, period

__all__ = [
    "MISSING",
    "SHIPPED",
    "Form",
    "Kind",
    "Language",
    "Messages",
    "change",
    "check_forms",
    "check_own",
    "column",
    "count",
    "date",
    "digits_needed",
    "extent",
    "form_of",
    "is_missing",
    "kind",
    "language_of",
    "languages",
    "listing",
    "messages",
    "months",
    "number",
    "own_languages",
    "percent",
    "period",
    "pick",
    "plain",
    "points",
    "qualified",
    "span",
    "verdict",
]
