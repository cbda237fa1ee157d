"""Every command explains itself."""

import argparse
import re

import pytest

from chnt_analysis.cli import command_line, main, notebooks
from chnt_analysis.errors import DataError, RunError, UndefinedError


def parsers(parser, name=()):
    yield name, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, inner in action.choices.items():
                yield from parsers(inner, (*name, word))


@pytest.mark.parametrize("name", [" ".join(name) for name, _ in parsers(command_line())])
def test_help_prints(name, capsys):
    with pytest.raises(SystemExit) as ended:
        main([*name.split(), "--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("usage: chnt")


def test_every_argument_says_what_it_is():
    silent = [
        (name, action.dest)
        for name, parser in parsers(command_line())
        for action in parser._actions
        if not isinstance(action, argparse._SubParsersAction) and not action.help
    ]
    assert not silent, silent


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (
            ZeroDivisionError("float division"),
            3,
            r"chnt: unforeseen ZeroDivisionError: float division; the details are in .*errors\.log",
        ),
        (MemoryError(), 3, r"chnt: unforeseen MemoryError; the details"),
        (DataError("row 2: '\x1b[2J' is no number"), 2, r"chnt: row 2: '\?\[2J' is no number"),
        (UndefinedError("empty base"), 2, "chnt: empty base"),
        (RunError("it failed"), 1, "chnt: it failed"),
        (OSError(28, "No space left on device", "x.csv"), 3, "chnt: x.csv: No space left"),
    ],
)
def test_an_error_of_any_kind_is_one_line_and_an_exit_code(monkeypatch, capsys, tmp_path, error, code, said):
    def fail(args):
        raise error

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(notebooks, "_list", fail)
    assert main(["list"]) == code
    message = capsys.readouterr().err
    assert re.match(said, message) and message.count("\n") == 1
    log = tmp_path / "chnt" / "errors.log"
    assert log.is_file() == (code == 3 and not isinstance(error, OSError))
    assert not log.is_file() or ("Traceback" in log.read_text() and type(error).__name__ in log.read_text())
