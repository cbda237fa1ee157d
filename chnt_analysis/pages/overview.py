"""What the front page says across runs: what changed when each page was last updated, scenarios beside one another, places as tiles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

MOST_CHANGES = 12  # runs named one by one
FEWEST_SCENARIOS, FEWEST_PLACES = 2, 3  # that make a comparison
NONE = "–"


def changes(runs: Iterable[Mapping[str, Any]], names: Mapping[str, Mapping[str, str]]) -> dict[str, Any] | None:
    """Return the cards that read otherwise than before each page was last updated, by language; ``None`` where none does.

    Parameters
    ----------
    runs : iterable of mapping
        Rows of the ledger; ``changed`` holds the cards of a run that differ from those of its page before.
    names : mapping
        Title of each question by language.
    """
    updated = [run for run in runs if run.get("changed")]
    if not updated:
        return None
    by_language: dict[str, list[dict[str, Any]]] = {"vi": [], "en": []}
    for run in updated:
        language = str((run.get("headline") or {}).get("language") or "vi")
        page = quote(str(run.get("page") or ""))
        title = names.get(str(run["notebook"]), {}).get(language, str(run["notebook"]))
        by_language[language].append({"title": title, "page": page, "cards": run["changed"]})
    return {
        "rows": [(language, row) for language, rows in by_language.items() for row in rows[:MOST_CHANGES]],
        "more": max(map(len, by_language.values())) - MOST_CHANGES,
    }


def comparisons(questions: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the tables of scenarios: one for each question, place and year that was asked with several."""
    tables = []
    for question in questions:
        alike: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
        for case in question["cases"]:
            if case["scenario"]:
                alike.setdefault((case["place"], case["year"]), []).append(case)
        tables += [_table(question, cases) for cases in alike.values() if _scenarios(cases) >= FEWEST_SCENARIOS]
    return tables


def place_tiles(questions: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return for each question asked of several places one tile a place: its first figure and its page."""
    tiles_by_question = []
    for question in questions:
        first = {
            case["place"]: case for case in reversed(question["cases"]) if case["place"] and case["answers"][0]["cards"]
        }
        if len(first) >= FEWEST_PLACES:
            tiles = sorted(first.values(), key=lambda case: case["answers"][0]["about"])
            tiles_by_question.append({"titles": question["titles"], "tiles": tiles})
    return tiles_by_question


def _scenarios(cases: Sequence[Mapping[str, Any]]) -> int:
    return len({case["scenario"] for case in cases})


def _table(question: Mapping[str, Any], cases: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return a table of cards by scenario in each language; cards that all scenarios share alike stay out."""
    by_language = []
    for at, answer in enumerate(cases[0]["answers"]):
        values = [{card["label"]: card for card in case["answers"][at]["cards"]} for case in cases]
        labels = [label for label in values[0] if len({v[label]["value"] for v in values if label in v}) > 1]
        rows = [
            {
                "scenario": case["scenarios"][answer["language"]],
                "page": next((page for code, page in case["pages"] if code == answer["language"]), ""),
                "cards": [value.get(label, {"value": NONE, "kind": ""}) for label in labels],
            }
            for case, value in zip(cases, values, strict=True)
        ]
        by_language.append({"language": answer["language"], "labels": labels, "rows": rows})
    return {"titles": question["titles"], "tables": by_language}
