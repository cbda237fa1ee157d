"""The statistics office's monthly workbooks: production and labour indices by industry and province, as growth in percent."""

from chnt_analysis.readers.gso.gate import checked
from chnt_analysis.readers.gso.onward import decimal_text, is_table, to_observations, to_rates
from chnt_analysis.readers.gso.release import COLUMNS, GsoTable, join, read, read_many, read_sheets

__all__ = [
    "COLUMNS",
    "GsoTable",
    "checked",
    "decimal_text",
    "is_table",
    "join",
    "read",
    "read_many",
    "read_sheets",
    "to_observations",
    "to_rates",
]
