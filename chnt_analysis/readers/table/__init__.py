"""Tables in the layouts that economists use, Excel or CSV, read as rows of figures: unambiguous, or asked about by cell.

A figure is what stands in a cell together with what is said about it: by the title, by the headings above it and by the labels beside it.
Each of these texts is understood piece by piece (a period, a place, a sector, an indicator, a unit); where two of them contradict each other
or one is missing, the cell is asked about. Nothing is taken from a file in which anything is open.
"""

from chnt_analysis.readers.table.mapping import Mapping, propose, read_mapping
from chnt_analysis.readers.table.preview import html, terminal
from chnt_analysis.readers.table.reading import TableResult, read_table

__all__ = ["Mapping", "TableResult", "html", "propose", "read_mapping", "read_table", "terminal"]
