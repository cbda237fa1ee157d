"""Exceptions of the library, one small tree.

    ChntError                    everything the library raises on purpose
    ├── InputError               the caller's input or call is wrong (exit code 2)
    │   ├── DataError            a file, row, cell or figure is wrong
    │   ├── ParameterError       a parameter's name, type, unit or value is wrong
    │   └── NotPublishedError    nothing published answers the question asked
    ├── UndefinedError           an indicator has no value here (division by zero, empty base)
    ├── MessageError             a message file lacks a key or is given the wrong variables
    └── RunError                 a run failed although its input was right (exit code 1)

An error message says what was found, where, what is allowed and what to do next.
"""


class ChntError(Exception):
    """Base of every exception the library raises on purpose."""


class InputError(ChntError, ValueError):
    """The caller's input or call is wrong.

    Its text is English. ``key`` names the message of ``refusals.ftl`` that says the same in a reader's language, ``about`` its variables;
    without a key there is the text alone.
    """

    def __init__(self, text: str = "", key: str = "", **about: object) -> None:
        super().__init__(text)
        self.key = key
        self.about = about


class DataError(InputError):
    """A file, row, cell or figure is wrong."""


class ParameterError(InputError):
    """A parameter's name, type, unit or value is wrong."""


class NotPublishedError(InputError):
    """Nothing published answers the question asked."""


class UndefinedError(ChntError, ArithmeticError):
    """An indicator has no value here: a division by zero, an empty base."""


class MessageError(ChntError, LookupError):
    """A message file lacks a key, is not in Fluent's syntax, or is given the wrong variables."""


class RunError(ChntError, RuntimeError):
    """A run failed although its input was right."""


def printable(text: str) -> str:
    r"""Return a text without the control characters that a terminal would obey; line ends stay.

    >>> printable("a\x1b[31mb\tc")
    'a?[31mb?c'
    """
    return "".join(c if c == "\n" or c.isprintable() else "?" for c in text)
