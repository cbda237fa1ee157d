"""What a failing cell leaves: its number, its error, and whether the question was refused rather than failed."""

from __future__ import annotations

from dataclasses import dataclass

from chnt_analysis.errors import DataError, InputError, NotPublishedError, ParameterError
from chnt_analysis.questions.refusals import in_words
from chnt_analysis.wording import Language

_REFUSALS = frozenset(e.__name__ for e in (InputError, DataError, NotPublishedError, ParameterError))


@dataclass(frozen=True)
class CellFailure:
    """The error of a cell: its execution count, the error's name and text, and the error itself where it is at hand."""

    cell: int
    name: str
    text: str
    error: BaseException | None = None

    @property
    def refused(self) -> bool:
        """Whether the question cannot be answered from the input there is, which is no failure of the run."""
        return isinstance(self.error, InputError) or (self.error is None and self.name in _REFUSALS)

    def in_words(self, language: Language) -> str:
        """The error in the reader's language, where it is at hand and has words in it."""
        return self.text if self.error is None else in_words(self.error, language)

    def __str__(self) -> str:
        return f"cell {self.cell}: {self.name}: {self.text}"
