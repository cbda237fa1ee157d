"""Every command explains itself."""

import argparse

import pytest

from chnt_analysis.cli import _parser, main


def parsers(parser, name=()):
    yield name, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, inner in action.choices.items():
                yield from parsers(inner, (*name, word))


@pytest.mark.parametrize("name", [" ".join(name) for name, _ in parsers(_parser())])
def test_help_prints(name, capsys):
    with pytest.raises(SystemExit) as ended:
        main([*name.split(), "--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("usage: chnt")


def test_every_argument_says_what_it_is():
    silent = [
        (name, action.dest)
        for name, parser in parsers(_parser())
        for action in parser._actions
        if not isinstance(action, argparse._SubParsersAction) and not action.help
    ]
    assert not silent, silent
