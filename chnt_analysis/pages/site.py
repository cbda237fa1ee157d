"""The site's front page: every question with its answers in both languages, and the runs that failed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

from markupsafe import Markup

from chnt_analysis import observations as obs
from chnt_analysis import scenarios
from chnt_analysis.errors import InputError
from chnt_analysis.files import write_with_folder
from chnt_analysis.pages import bundle, overview
from chnt_analysis.pages.notebook import without_paths
from chnt_analysis.pages.page import asset, policy, sister_name, templates
from chnt_analysis.pages.words import parameter_name, words
from chnt_analysis.periods import parse
from chnt_analysis.wording import Language, date, languages, messages, period, plain

LANGUAGES: tuple[Language, ...] = ("vi", "en")
_TRACK = re.compile(r'hidden data-track="([^"]+)" href="#"')
STALE_AFTER_MONTHS = 3
GOOD = ("ok", "completed", "done", "cached", "resumed")


def index(
    site_dir: Path | str, rows: Iterable[Mapping[str, Any]], *, ledger: str = "ledger.jsonl", internal: bool = False
) -> Path:
    """Write ``index.html`` of a site from the ledger's rows and link its pages to it and to one another.

    Parameters
    ----------
    site_dir : path
        Folder of the site.
    rows : iterable of mapping
        One a run: ``notebook``, ``question`` (text by language), ``parameters``, ``status`` (``ok``,
        ``failed`` or ``refused``), ``message``, ``page`` (relative to the site) and ``headline`` (a
        headline's payload or None). What is absent is taken as empty.
    ledger : str
        Address of the ledger, relative to the site; linked where the file exists.
    internal : bool
        Whether the pages rest on unpublished figures, which the front page then says.

    Returns
    -------
    Path
        The front page.

    Raises
    ------
    DataError
        When the folder cannot be written.
    """
    site, runs = Path(site_dir), [dict(row) for row in rows]
    good = [run for run in runs if run.get("status") in GOOD]
    bad = [run for run in runs if run.get("status") not in GOOD]
    style, script, questions = asset("style.css") + asset("index.css"), asset("index.js"), _questions(good)
    names = {question["id"]: question["titles"] for question in questions}
    page = (
        templates()
        .get_template("index.html.j2")
        .render(
            questions=questions,
            changes=overview.changes(good, names),
            comparisons=overview.comparisons(questions),
            places=overview.place_tiles(questions),
            t={language: words(language) for language in LANGUAGES},
            filters=_filters(good, bad),
            age=_age(good),
            bad=_without_page(bad, runs),
            stopped=len(bad),
            total=len(runs),
            internal={language: words(language)["internal"] for language in LANGUAGES} if internal else None,
            ledger=ledger if (site / ledger).is_file() else "",
            policy=policy([style], [script]),
            style=Markup(style),
            script=Markup(script),
        )
    )
    write_with_folder(site / "index.html", page)
    for run in runs:
        if run.get("page"):
            settle(site, str(run["page"]))
    return site / "index.html"


def settle(site: Path, page: str) -> None:
    """Fill a page's links to the front page and to its sister in the other language, where those exist; put beside it the scripts it shares with others.

    Pages are written in parallel, so that none knows of the others until all are there.
    """
    path = site / page
    if not path.is_file():
        return
    text = path.read_text(encoding="utf-8")
    if f'src="{bundle.SHARED}"' in text:
        bundle.share(path.parent)
    head, mark, rest = text.partition("</header>")
    home = "../" * (len(Path(page).parts) - 1) + "index.html"
    english = '<html lang="en">' in head
    settled = head.replace('hidden data-home="index.html" href="#"', f'href="{home}{"#en" if english else ""}"')
    for language in languages():
        sister = sister_name(path, language)
        if sister and f'data-sister="{sister}"' in head and (path.parent / sister).is_file():
            settled = settled.replace(f'hidden data-sister="{sister}" href="#"', f'href="{quote(sister)}"')
    record = _TRACK.search(rest)
    if record and record[1] != path.name and (path.parent / record[1]).is_file():
        rest = rest.replace(record[0], f'href="{record[1]}"', 1)
    if settled + mark + rest != text:
        write_with_folder(path, settled + mark + rest)


def is_stale(figures_to: str, as_of: str) -> bool:
    """Return whether the newest figure is more than three months older than the date of knowledge.

    Examples
    --------
    >>> is_stale("2025-08", "2025-12-09"), is_stale("2025-08", "2025-10-31"), is_stale("", "2025-10-31")
    (True, False, False)
    """
    return bool(figures_to and as_of) and months_between(figures_to, as_of) > STALE_AFTER_MONTHS


def months_between(figures_to: str, as_of: str) -> int:
    """Return the months from the newest figure to the date of knowledge, none below zero.

    Examples
    --------
    >>> months_between("2025-12", "2026-05-08")
    5
    """
    end = parse(figures_to).end
    return max(12 * (int(as_of[:4]) - end.year) + int(as_of[5:7]) - end.month, 0)


def _age(runs: list[dict[str, Any]]) -> dict[str, str]:
    """Return how old the figures of the first page are and what to do, by language; empty where it has none."""
    for run in runs:
        headline, parameters = run.get("headline") or {}, run.get("parameters") or {}
        newest, as_of = str(headline.get("figures_to") or ""), str(headline.get("as_of") or "")
        if newest and as_of:
            words = {"newest": newest, "as_of": as_of, "months": months_between(newest, as_of)}
            return {language: _age_words(str(parameters.get("place") or ""), words, language) for language in LANGUAGES}
    return {}


def _age_words(place: str, words: dict[str, Any], language: Language) -> str:
    say = messages("pages", language)
    age = say("age", place=_place(place, language), **words)
    return f"{age} {say('age.to-do')}" if words["months"] > STALE_AFTER_MONTHS else age


def _questions(runs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the runs grouped by notebook, then by parameters other than the language."""
    by_notebook: dict[str, dict[tuple[tuple[str, str], ...], dict[str, dict[str, Any]]]] = {}
    for run in runs:
        parameters = run.get("parameters") or {}
        key = tuple((name, str(value)) for name, value in parameters.items() if name != "language")
        language = str(parameters.get("language") or (run.get("headline") or {}).get("language") or "vi")
        by_notebook.setdefault(str(run["notebook"]), {}).setdefault(key, {})[language] = run
    return [
        {
            "id": notebook,
            "titles": _titles(notebook, cases),
            "cases": [
                {**_case(dict(key), by_language, _varying(list(cases))), "first": not number}
                for number, (key, by_language) in enumerate(cases.items())
            ],
        }
        for notebook, cases in by_notebook.items()
    ]


def _titles(notebook: str, cases: Mapping[Any, Mapping[str, Mapping[str, Any]]]) -> dict[str, str]:
    for by_language in cases.values():
        for run in by_language.values():
            question = run.get("question")
            if question:
                return {language: question.get(language, notebook) for language in LANGUAGES}
    return dict.fromkeys(LANGUAGES, notebook)


def _varying(keys: list[tuple[tuple[str, str], ...]]) -> set[str]:
    """Return the parameters a reader needs to tell the runs of one notebook apart, the place always."""
    names = {name for key in keys for name, _ in key}
    return {name for name in names if name == "place" or len({dict(key).get(name) for key in keys}) > 1}


def _case(parameters: dict[str, str], by_language: Mapping[str, dict[str, Any]], shown: set[str]) -> dict[str, Any]:
    answers = []
    for language in LANGUAGES:
        run = by_language.get(language) or next(iter(by_language.values()))
        headline = run.get("headline") or {}
        answers.append(
            {
                "language": language,
                "sentence": headline.get("sentence", ""),
                "cards": headline.get("cards", []),
                "figures_to": _period(headline.get("figures_to", ""), language),
                "as_of": date(headline["as_of"], language) if headline.get("as_of") else "",
                "stale": is_stale(headline.get("figures_to", ""), headline.get("as_of", "")),
                "warnings": headline.get("warnings", []),
                "progress": headline.get("progress", ""),
                "about": _about(parameters, shown, language),
            }
        )
    pages = [
        (code, quote(str(run["page"]))) for code, run in sorted(by_language.items(), reverse=True) if run.get("page")
    ]
    scenario = str(parameters.get("scenario") or "")
    named = {language: _scenario(scenario, language) if scenario else "" for language in LANGUAGES}
    return {"answers": answers, "pages": pages, "scenario": scenario, "scenarios": named, **_keys(parameters)}


def _keys(parameters: Mapping[str, Any]) -> dict[str, str]:
    """Return what a run is found by beside its notebook and status."""
    return {"place": str(parameters.get("place") or ""), "year": str(parameters.get("target_year") or "")}


def _filters(
    good: list[dict[str, Any]], bad: list[dict[str, Any]]
) -> list[tuple[str, str, str, list[tuple[str, str, str]]]]:
    """Return the choices a reader finds a page by: name, words in both languages, values with their words; those with one value are left out."""
    keyed = [(run, _keys(run.get("parameters") or {})) for run in (*good, *bad)]
    titles = {str(run["notebook"]): run.get("question") or {} for run, _ in keyed}
    notebooks = [(name, title.get("vi", name), title.get("en", name)) for name, title in titles.items()]
    codes = dict.fromkeys(keys["place"] for _, keys in keyed if keys["place"])
    places = [(code, _place(code, "vi"), _place(code, "en")) for code in codes]
    years = [(year, year, year) for year in sorted({keys["year"] for _, keys in keyed if keys["year"]})]
    named = {str(run.get("status")) if run.get("status") not in GOOD else "done" for run, _ in keyed}
    choices = [("notebook", notebooks), ("place", places), ("year", years)]
    choices.append(
        ("status", [(code, *_said(f"status.{code}")) for code in ("done", "refused", "failed") if code in named])
    )
    return [(name, *_said(f"find.{name}"), values) for name, values in choices if len(values) > 1]


def _said(key: str) -> tuple[str, str]:
    vi, en = (messages("pages", language)(key) for language in LANGUAGES)
    return vi, en


def _about(parameters: dict[str, str], shown: set[str], language: Language) -> str:
    parts: list[str] = []
    for name, value in parameters.items():
        if name == "place":
            parts.insert(0, _place(value, language))
        elif name in shown and value and value != "None":
            shown_value = {"scenario": _scenario, "sector": _sector, "as_of": _date, "goal": _goal}.get(name, _as_is)(
                value, language
            )
            parts.append(f"{parameter_name(name, language)}: {shown_value}")
    return " · ".join(parts)


def _scenario(name: str, language: Language) -> str:
    try:
        return scenarios.load(name).title[language]
    except InputError:
        return name


def _as_is(value: str, language: Language) -> str:
    return value


def _date(value: str, language: Language) -> str:
    return date(value, language)


def _goal(value: str, language: Language) -> str:
    return f"{plain(float(value), language)}%"


def _sector(code: str, language: Language) -> str:
    try:
        return obs.label("sector", code, language)
    except InputError:
        return code


def _place(code: str, language: Language) -> str:
    try:
        return obs.label("place", code, language)
    except InputError:
        return code


def _period(text: str, language: Language) -> str:
    return period(text, language) if text else ""


def _without_page(bad: list[dict[str, Any]], runs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows of the runs that failed or were refused: those that differ in the language alone as one."""
    keys: dict[str, list[tuple[tuple[str, str], ...]]] = {}
    for run in runs:
        parameters = run.get("parameters") or {}
        keys.setdefault(str(run.get("notebook")), []).append(tuple((k, str(v)) for k, v in parameters.items()))
    shown = {notebook: _varying(of_notebook) for notebook, of_notebook in keys.items()}
    together: dict[str, dict[str, Any]] = {}
    for run in bad:
        row = _bad(run, shown[str(run.get("notebook"))])
        said = {str((run.get("parameters") or {}).get("language") or ""): row.pop("message")}
        together.setdefault(str(row), row).setdefault("said", {}).update(said)
    for row in together.values():
        row["messages"] = {code: row["said"].get(code) or next(iter(row["said"].values())) for code in LANGUAGES}
    return list(together.values())


def _bad(run: Mapping[str, Any], shown: set[str]) -> dict[str, Any]:
    refused = run.get("status") == "refused"
    parameters = {name: str(value) for name, value in (run.get("parameters") or {}).items() if name != "language"}
    notebook, titles = str(run.get("notebook", "")), cast("Mapping[str, str]", run.get("question") or {})
    return {
        "notebook": notebook,
        "titles": {language: titles.get(language, notebook) for language in LANGUAGES},
        "about": {language: _about(parameters, shown, language) for language in LANGUAGES},
        "refused": refused,
        "message": without_paths(str(run.get("message") or "")),
        "page": quote(str(run.get("page") or "")),
        **_keys(parameters),
    }
