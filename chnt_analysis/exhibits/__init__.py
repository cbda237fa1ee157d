"""An exhibit is a value: a chart, table or sentence with its title, unit, period, kinds and sources.

Displayed in a notebook it shows itself in JupyterLab without a network, and it carries a second, own mime
type with everything the page needs, so that the page is drawn from values and never scraped from HTML. A
headline is what the ledger, the index page and the bulletin quote of a run.
"""

from chnt_analysis.exhibits.description import subtitle
from chnt_analysis.exhibits.notebook_view import LAB_CHART_MIME
from chnt_analysis.exhibits.numbers import Number
from chnt_analysis.exhibits.tables import ISO_DATE, OWN, column_format, display_rows, table, table_headings, table_html
from chnt_analysis.exhibits.trace import Trace, shown
from chnt_analysis.exhibits.values import (
    EXHIBIT_MIME,
    HEADLINE_MIME,
    KINDS,
    Card,
    Exhibit,
    Headline,
    check_kinds,
    source_record,
)

__all__ = [
    "EXHIBIT_MIME",
    "HEADLINE_MIME",
    "ISO_DATE",
    "KINDS",
    "LAB_CHART_MIME",
    "OWN",
    "Card",
    "Exhibit",
    "Headline",
    "Number",
    "Trace",
    "check_kinds",
    "column_format",
    "display_rows",
    "shown",
    "source_record",
    "subtitle",
    "table",
    "table_headings",
    "table_html",
]
