"""A new project folder: every table with its headings and a text that says what goes where."""

from __future__ import annotations

from pathlib import Path

from chnt_analysis import files, schema
from chnt_analysis.errors import InputError
from chnt_analysis.observations.code_lists import DATA, read_cells
from chnt_analysis.observations.nations import HOLIDAY_COLUMNS
from chnt_analysis.observations.programmes import COLUMNS

CODE_FILES = ("places", "indicators", "units", "sectors", "documents", "definitions", "place_groups", "breaks")
README = """Project folder of CHNT Analysis: your own data, laid over the shipped ones.

Name it with --data DIR, with CHNT_DATA=DIR, or for good with one line in the config file:
    {config}:  data = "{folder}"
`chnt status` says which folder is in use, what it holds and what is unused.

observations/       figures; `chnt add FILE` checks a table and puts it here (indicator, period and value are enough)
goals/              goals of plans; `chnt add FILE` (indicator, period, value; document names the plan)
programmes/         one CSV a programme: groups, fields, tasks with owner, dates and budget, goals, results; `chnt add FILE`
                    start from programmes/template.csv.txt
codes/              places, indicators, units, sectors, documents, definitions, groups of places, breaks of definition of your own: fill in
                    the tables here; a row with a shipped code stands in its place. `chnt codes TEXT` finds the shipped ones
holidays.csv        holidays that move between months where Lunar New Year does not: one row a day off (place or nation, name, date)
sources.csv         sources of your own, named by their id in the column source of figures and goals
assumptions/        a copy of a file of data/assumptions stands in its place; starting_share_PLACE.yml is for another place
scenarios/          scenarios of your own
languages/CODE/     message files of a further language, each a translated copy of an English one (chnt_analysis/messages/en); the rest stays English;
                    form.yml there says how it writes numbers and dates (decimal, thousands, date, month, months)
set_aside.csv       rows left out, each with a reason; `chnt set-aside ROW --reason TEXT` writes it, `chnt remove ROW` puts a row back
removed/            what `chnt remove` took out
"""


def new_project(folder: Path, *, config: Path) -> list[Path]:
    """Write a project folder and return its files.

    Parameters
    ----------
    folder : Path
        The folder; made where needed. A file that is there already is left as it is.
    config : Path
        The config file that the text names.

    Raises
    ------
    InputError
        When it is a file, or cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder}: is a file; name a folder")
    texts = {
        "README.txt": README.format(config=config, folder=folder.absolute()),
        "sources.csv": _heading(DATA / "sources.csv"),
        "holidays.csv": ",".join(HOLIDAY_COLUMNS) + "\n",
        **{f"codes/{name}.csv": _heading(DATA / "codes" / f"{name}.csv") for name in CODE_FILES},
        "programmes/template.csv.txt": ",".join(COLUMNS) + "\n",
        "observations/template.csv.txt": ",".join((*schema.OBSERVATION_COLUMNS, *schema.ADDED_COLUMNS)) + "\n",
        "goals/template.csv.txt": ",".join((*schema.GOAL_COLUMNS, *schema.GOAL_ADDED_COLUMNS)) + "\n",
    }
    written = []
    try:
        for name in ("assumptions", "scenarios"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            path = folder / name
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                files.write_text(path, text)
                written.append(path)
    except OSError as error:
        raise InputError(f"{folder}: cannot be written ({error.strerror or error}); name another folder") from None
    return written


def _heading(path: Path) -> str:
    return ",".join(read_cells(path).columns) + "\n"
