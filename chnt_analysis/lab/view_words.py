"""The words of each object of the library: its title, its sentence, the headings and cells of its figures, its sources."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from chnt_analysis import assessment, schema
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import OWN, Exhibit
from chnt_analysis.lab import view_charts as charts
from chnt_analysis.lab import view_frames as frames
from chnt_analysis.questions.cells import cells_in_words
from chnt_analysis.questions.kinds import kinds_of
from chnt_analysis.wording import Kind, Language, Messages, column, messages

READ = (  # columns of published rows that are read, in this order
    *("indicator", "place", "sector", "basis", "frequency", "period", "value", "qualifier", "unit", "status"),
    *("available_from", "row"),
)
SAME: tuple[schema.CodeList, ...] = (
    "indicator",
    "place",
    "sector",
    "basis",
    "unit",
)  # said once where all rows have them in common
NAMES = {"direction": "direction-names", "measure": "measure-names"}  # columns of codes that no list has
LINES = ("goals", "assessments", "series_assessments")  # one object is shown as lines of name and value
MIXED = {
    "goals": ("low", "high"),
    "assessments": ("low", "high", "latest", "distance", "model_median"),
    "scenario": ("low", "central", "high"),
}


def exhibit(name: str, value: Any, frame: pd.DataFrame, language: Language, *, kinds: tuple[Kind, ...]) -> Exhibit:
    """Return an object's figures as an exhibit with every word and source, to be shown as a table."""
    say = messages("lab", language)
    about: dict[str, Any]
    shown, about = frame, {"unit": _unit(name, value, language), "place": "", "note": ""}
    if name == "observations":
        shown, about = _read(frame, language)
    elif name == "scenario":
        shown = frame if frame["period"].any() else frame.drop(columns="period")
        about["note"] = say(
            "scenario-note", reason=value.reason[language], author=value.author, date=f"{value.date:%Y-%m-%d}"
        )
    elif isinstance(value, list | tuple):
        shown = frame.dropna(axis="columns", how="all")
    words = cells_in_words([shown], language, _cells(name, value, shown, language))
    headings = {str(n): _heading(str(n), say) for n in (*shown.columns, *(n for n in shown.index.names if n))}
    digits: dict[str, Any] = dict.fromkeys(MIXED.get(name, ()), OWN)  # columns whose rows have units of their own
    if name in LINES and not isinstance(value, list | tuple):
        shown, digits = _lines(shown, words, headings), {"value": OWN}
        headings, words = {"name": say("view-columns.name"), "value": column("value", language)}, {}
    cited = _rows(name, value)
    return Exhibit(
        name,
        _title(name, value, say),
        shown,
        sources=sources(cited),
        kinds=kinds_of(cited, kinds),
        headings=headings,
        cells=words,
        digits=digits,
        language=language,
        **about,
    )


def sources(rows: pd.DataFrame) -> tuple[obs.Source, ...]:
    """Return the sources of rows."""
    return tuple(obs.sources_of(rows))


def sentence(name: str, value: Any, language: Language) -> str:
    """Return a goal or an assessment in words, with its numbers."""
    if name == "goals":
        return assessment.goal_sentence(value, language)
    if name == "assessments":
        return assessment.sentence(value, language)
    say = messages("lab", language)
    parts = [say("series-goal", name=value.series, by=value.by, target=value.target, direction=value.direction)]
    parts.append(say("series-latest", latest=value.latest, period=value.latest_period))
    if value.required_growth is not None:
        parts.append(say("series-required", growth=value.required_growth))
    if value.observed_growth is not None:
        parts.append(say("series-observed", growth=value.observed_growth, progress=value.progress_class))
    if value.probability is not None:
        parts.append(say("series-probability", percent=100 * value.probability))
    if value.verdict is not None:
        parts.append(say("series-verdict", verdict=value.verdict))
    return " ".join(parts)


def _title(name: str, value: Any, say: Messages) -> str:
    if isinstance(value, list | tuple):
        return say(f"view-lists.{name}", count=len(value))
    if name == "scenario":
        return say("scenario-title", title=value.title[say.language])
    return say(f"views.{name}")


def _unit(name: str, value: Any, language: Language) -> str:
    if name in ("level", "known"):
        return charts.base_words(value, language)
    if name == "compared":
        return messages("lab", language)("share-index")
    return obs.label("unit", "percent", language) if name == "paths" else ""


def _rows(name: str, value: Any) -> pd.DataFrame:
    """Return the published rows and goals that an object knows it was made of."""
    if name == "observations":
        return value
    held = {"level": lambda v: v.rows, "known": lambda v: v.rebuilt.rows, "scenario": lambda v: v.rows}
    held |= {"goals": lambda v: v.rows, "assessments": lambda v: v.rows}
    of: Iterable[str] = (row for one in frames.several(value) for row in held.get(name, lambda v: ())(one))
    return obs.rows_named(set(of))


def _heading(name: str, say: Messages) -> str:
    return say(f"view-columns.{name}") if say.has(f"view-columns.{name}") else column(name, say.language)


def _cells(name: str, value: Any, frame: pd.DataFrame, language: Language) -> dict[str, dict[str, str]]:
    """Return the words of coded cells that no code list has."""
    say, common = messages("lab", language), messages("common", language)
    coded: dict[str, dict[str, str]] = {}
    if name == "scenario":
        units = messages("scenarios", language)
        coded["assumption"] = {item: charts.item_words(value, item, "", language) for item in frame["assumption"]}
        coded["unit"] = {unit: units(f"assumption-unit.{unit}") for unit in frame["unit"]}
    elif name == "compared":
        coded["scenario"] = charts.scenario_titles(value, language)
    elif name == "paths":
        coded["series"] = {part: column(part, language) for part in frame["series"]}
    for key, names in NAMES.items():
        if key in frame:
            coded[key] = {code: say(f"{names}.{code}") for code in frame[key].unique() if say.has(f"{names}.{code}")}
    if "document" in frame:
        coded["document"] = {
            code: obs.label("document", code, language) for code in frame["document"] if code in obs.codes("document")
        }
    if name == "assessments":
        coded["reason"] = {code: assessment.reason(code, language) for code in frame["reason"]}
        coded["kind"] = {code: say(f"goal-kinds.{code}") for code in frame["kind"]}
        for method in ("eurostat", "open_sdg", "un_progress_chart"):
            if method in frame:
                coded[method] = {
                    code: common(key) for code in frame[method] if common.has(key := f"progress-class.{method}-{code}")
                }
    if "progress_class" in frame:
        coded["progress_class"] = {
            code: common(f"verdict-names.{code}") for code in frame["progress_class"] if isinstance(code, str)
        }
    return coded


def _lines(frame: pd.DataFrame, words: dict[str, dict[str, str]], headings: dict[str, str]) -> pd.DataFrame:
    """Return the one row of a frame as lines of name and value in words, those that hold nothing left out."""
    held = {str(n): v for n, v in frame.iloc[0].items() if not (v is None or v is False or v == "" or v != v)}
    lines = [(headings[n], words.get(n, {}).get(v, v) if isinstance(v, str) else v) for n, v in held.items()]
    return pd.DataFrame(lines, columns=["name", "value"], dtype=object)


def _read(rows: pd.DataFrame, language: Language) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return published rows as they are read, and what all of them have in common in words."""
    common = {name: rows[name].iloc[0] for name in SAME if len(rows) and rows[name].nunique() == 1}
    say = {str(name): obs.label(name, code, language) for name, code in common.items()}
    empty = {name for name in READ if name in rows and rows[name].isin(["", "exact"]).all()}
    shown = rows[[name for name in READ if name in rows and name not in common and name not in empty]]
    text = " · ".join(say[name] for name in ("indicator", "sector", "basis") if name in say)
    return shown.reset_index(drop=True), {
        "unit": say.get("unit", ""),
        "place": say.get("place", ""),
        "note": "",
        "measure": text,
    }
