"""The statistics office's monthly workbooks: production and labour indices by industry and province, as growth in percent."""

from chnt_analysis.readers.gso.release import COLUMNS, GsoTable, join, read, read_many, read_sheets

__all__ = ["COLUMNS", "GsoTable", "join", "read", "read_many", "read_sheets"]
