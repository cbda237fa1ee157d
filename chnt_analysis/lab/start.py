"""The work folder and its start pages: what each notebook answers, what its newest run said, how to begin one of your own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from chnt_analysis.batch import ledger, plan
from chnt_analysis.batch import notebooks as nb
from chnt_analysis.lab.copies import copy, write_notebook
from chnt_analysis.parameters import language_name
from chnt_analysis.wording import Language, Messages, languages, messages

LEDGER = Path(plan.SITE) / "ledger.jsonl"
MARKED = "*_[]<>`\\"  # characters that Markdown would take for marks


def prepare(folder: Path, newest: Path = LEDGER) -> list[str]:
    """Fill the work folder: a copy of every notebook and a start page, in Vietnamese, English and the project folder's languages.

    Parameters
    ----------
    folder : Path
        The work folder; made if needed. What the user has changed in it stays.
    newest : Path
        Ledger of the newest batch, for the answers on the start pages; they go without where there is none.

    Returns
    -------
    list of str
        Why a notebook was skipped.

    Raises
    ------
    DataError
        When the folder cannot be written.
    """
    notebooks, skipped = nb.discover()
    answers = _answers(newest)
    for language in languages():
        for name in notebooks:
            (run,) = plan.single(name, {"language": language}).runs
            copy(run, folder, keep=True)
        own = sorted(p.stem for p in folder.glob("*.ipynb") if not p.name.startswith("start."))
        write_notebook(start_page(folder, language), _start(list(notebooks.values()), answers, own, language))
    return skipped


def start_page(folder: Path, language: Language) -> Path:
    """Return the path of the start page in the language."""
    return folder / f"start.{language}.ipynb"


def _answers(path: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the headline of each notebook and language: the first run that succeeded, which has the default parameters."""
    try:
        records = ledger.everything(path.parent)
    except (OSError, ValueError):
        return {}
    answers: dict[tuple[str, str], dict[str, Any]] = {}
    for record in records:
        if record.get("status") == "done" and record.get("headline"):
            key = (record["notebook"], record["parameters"].get("language", "vi"))
            answers.setdefault(key, record["headline"])
    return answers


def _start(
    books: Sequence[nb.Notebook],
    answers: Mapping[tuple[str, str], Mapping[str, Any]],
    own: Sequence[str],
    language: Language,
) -> dict[str, Any]:
    say = messages("lab", language)
    others = [f"[{language_name(code)}](start.{code}.ipynb)" for code in languages() if code != language]
    cells = [
        f"# {say('start')}\n{' · '.join(others)}\n\n{say('start.intro')}",
        "\n\n".join(_entry(book, answers.get((book.name, language)), language) for book in books),
        f"## {say('start-copy')}\n{say('start-copy.how')}",
        None,
        _own(own, say),
    ]
    opened = f'from chnt_analysis import lab\n\nlab.open_copy("output_share", place="bac_ninh", language="{language}")'
    made = [_code(opened) if text is None else _markdown(text) for text in cells]
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    numbered = [{**cell, "id": f"start-{i}"} for i, cell in enumerate(made)]
    return {"cells": numbered, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


def _entry(book: nb.Notebook, headline: Mapping[str, Any] | None, language: Language) -> str:
    question = book.question.get(language, book.question["en"])
    linked = f"**[{book.name}]({language}/{book.name}.ipynb)** · {_plain(question)}"
    if not headline:
        return linked
    said = messages("lab", language)("start.as_of", as_of=headline.get("as_of") or "")
    return f"{linked}\n\n> {_plain(headline['sentence'])} *({said})*"


def _own(names: Sequence[str], say: Messages) -> str:
    listed = "\n".join(f"- [{name}]({name}.ipynb)" for name in names)
    return "\n\n".join(part for part in (f"## {say('start-own')}", say("start-own.how"), listed) if part)


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it is.

    >>> _plain("a*b_c")
    'a\\\\*b\\\\_c'
    """
    return "".join(f"\\{c}" if c in MARKED else c for c in text)


def _markdown(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": text}


def _code(source: str) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None}
