"""Executed notebooks into pages that open anywhere without a network, and the index of a site.

:func:`export` turns one executed notebook into one self-contained page; :func:`index` writes the site's
front page from the ledger's rows; :mod:`office` writes the same answer as Word and Excel. Nothing is executed here.
"""

from chnt_analysis.pages import office
from chnt_analysis.pages.page import export
from chnt_analysis.pages.site import index

__all__ = ["export", "index", "office"]
