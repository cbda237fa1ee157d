"""A command refuses a place it cannot write before it computes, and leaves no half-written file."""

import pytest

from chnt_analysis.cli import main

SERIES = "period,value\n" + "".join(f"{2018 + n // 12}-{n % 12 + 1:02d},{100 + n}\n" for n in range(60))
RATES = "period,basis,value\n" + "".join(f"{2020 + n // 12}-{n % 12 + 1:02d},mom,1.0\n" for n in range(36))


@pytest.fixture
def inputs(tmp_path):
    for name, text in (("series.csv", SERIES), ("rates.csv", RATES)):
        (tmp_path / name).write_text(text, "utf8")
    return tmp_path


def calls(folder, out):
    return {
        "forecast": ["forecast", str(folder / "series.csv"), "-o", str(out), "--horizon", "2"],
        "backtest": ["backtest", str(folder / "series.csv"), "-o", str(out), "--horizon", "2", "--origins", "2"],
        "rebuild": ["rebuild", str(folder / "rates.csv"), "-o", str(out)],
    }


@pytest.mark.parametrize("command", ["forecast", "backtest", "rebuild"])
def test_a_folder_a_missing_folder_and_the_input_are_refused_by_every_command_alike(inputs, command, capsys):
    given = "rates" if command == "rebuild" else "series"
    for out, said in (
        (inputs, "is a folder; name a CSV file"),
        (inputs / "none" / "out.csv", "there is no folder"),
        (inputs / f"{given}.csv", f"is the file of the {given}; name another file"),
    ):
        assert main(calls(inputs, out)[command]) == 2
        assert f"-o {out}: {said}" in capsys.readouterr().err
    assert {p.name for p in inputs.iterdir()} == {"series.csv", "rates.csv"}


@pytest.mark.parametrize("command", ["forecast", "backtest", "rebuild"])
def test_an_output_replaces_the_old_file_and_leaves_nothing_beside_it(inputs, command):
    out = inputs / "out.csv"
    out.write_text("old", "utf8")
    assert main(calls(inputs, out)[command]) == 0
    assert out.read_text("utf8").startswith(("series,", "period,"))
    assert {p.name for p in inputs.iterdir()} == {"series.csv", "rates.csv", "out.csv"}
