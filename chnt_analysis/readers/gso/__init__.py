"""The statistics office's monthly workbooks: production and labour indices by industry and province, as growth in percent."""

from chnt_analysis.readers.gso.gate import judged
from chnt_analysis.readers.gso.onward import decimal_text, is_table, to_observations, to_rates
from chnt_analysis.readers.gso.release import COLUMNS, GsoTable, join, read, read_many, read_sheets

__all__ = [
    "COLUMNS",
    "GsoTable",
    "decimal_text",
    "is_table",
    "join",
    "judged",
    "read",
    "read_many",
    "read_sheets",
    "to_observations",
    "to_rates",
]
