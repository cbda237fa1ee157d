"""The command that takes a number back to what it was made of: ``chnt why``."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any

from chnt_analysis.cli.common import command, say
from chnt_analysis.errors import DataError, ParameterError

ROW = re.compile(r"(?:[a-z]{2}\d{5}|user:.+)")
NUMBER = re.compile(r"([a-z_]+)((?:-[^:]*?)?)(?:\.internal)?((?:\.[a-z]{2,3}(?:_[A-Z]{2})?)?):([A-Za-z0-9_.]+)")


def register(commands: Any) -> None:
    """Declare the command."""
    why = command(commands, "why", _why, "a number on a page back to its formula, rows, sources and assumptions")
    why.add_argument(
        "id", metavar="ID", help="PAGE:NUMBER as a page shows it, such as output_share.vi:start, or a row: tg00043"
    )
    why.add_argument("--site", metavar="DIR", help="folder of the pages; the default batch's by default")


def _why(args: argparse.Namespace) -> int:
    if ROW.fullmatch(args.id):
        trace = _row(args.id)
        say(trace, args.json, _row_words(trace))
        return 0
    match = NUMBER.fullmatch(args.id)
    if match is None:
        raise ParameterError(
            f"id = {args.id!r}: allowed is a row such as tg00043, or PAGE:NUMBER such as output_share.vi:start"
        )
    headline = _headline(match[1], match[1] + match[2] + match[3], args.site)
    trace = _number(headline, match[4], args.id)
    say(trace, args.json, _number_words(trace))
    return 0


def _row(id: str) -> dict[str, Any]:
    from chnt_analysis import observations as obs

    for table in (obs.targets(), obs.observations()):
        mine = table[table["row"] == id]
        if len(mine):
            values = mine.iloc[0].to_dict()
            source = obs.sources_of(mine)[0]
            changed = obs.corrections()
            repairs = changed[changed["row"] == id][["id", "column", "expect", "value", "reason"]].to_dict("records")
            plain = {
                k: (f"{v:%Y-%m-%d}" if k == "available_from" else v if isinstance(v, str) else float(v))
                for k, v in values.items()
                if k != "imputed"
            }
            return {**plain, "imputed": bool(values["imputed"]), "source": vars(source), "corrections": repairs}
    raise DataError(f"id = {id!r}: no row of this id is among the goals and the figures")


def _headline(notebook: str, run: str, site: str | None) -> dict[str, Any]:
    """Return the headline of a run in the ledger, else of the question asked with its defaults."""
    from chnt_analysis.batch import ledger, notebooks, plan

    folder = Path(site) if site else plan.read(plan.DEFAULT).site
    path = folder / "ledger.jsonl"
    records = ledger.everything(folder)
    for record in records:
        if record["name"] == run and record.get("headline"):
            return dict(record["headline"])
    known = notebooks.names()
    if notebook not in known:
        raise ParameterError(f"{notebook}: no such page; the notebooks are {', '.join(known)}")
    if "-" in run or site:
        raise DataError(f"{run}: no finished page of this name in {path}; run it first, or ask for {notebook}:NUMBER")
    import importlib

    language = "vi" if run.endswith(".vi") else "en"
    question = importlib.import_module(f"chnt_analysis.questions.{notebook}").ask(
        **{**notebooks.read(known[notebook]).defaults, "language": language}
    )
    return dict(question.headline().payload())


def _number(headline: dict[str, Any], number: str, id: str) -> dict[str, Any]:
    from chnt_analysis import observations as obs

    numbers = headline["numbers"]
    trace = next((t for t in headline.get("traces", []) if t["number"] == number), None)
    if number not in numbers:
        raise ParameterError(f"{id}: no number {number}; the page has {', '.join(numbers)}")
    rows = [] if trace is None else trace["rows"]
    import pandas as pd

    every = pd.concat([obs.targets(), obs.observations()], ignore_index=True).drop_duplicates("row").set_index("row")
    kept = every.loc[[r for r in rows if r in every.index]]
    return {
        "id": id,
        "value": numbers[number],
        "as_of": headline.get("as_of", ""),
        "formula": "" if trace is None else trace["formula"],
        "rows": [
            {
                "row": r.Index,
                **{k: getattr(r, k) for k in ("indicator", "place", "period", "value", "qualifier", "source", "kind")},
            }
            for r in kept.itertuples()
        ],
        "more_rows": 0 if trace is None else trace["count"] - len(rows),
        "sources": [vars(s) for s in obs.sources_of(kept)] if len(kept) else [],
        "assumptions": [] if trace is None else trace["assumptions"],
    }


def _row_words(row: dict[str, Any]) -> str:
    source = row["source"]
    lines = [
        f"{row['row']}: {row['indicator']}, {row['place']}, {row['sector']}, {row['period']}: "
        f"{row['qualifier']} {row['value']:g} {row['unit']}{_mark(row)}",
        f"  available from {row['available_from']}{' (imputed)' if row['imputed'] else ''}",
        f"  source {source['id']}: {source['publisher']}; {source['title']} {source['url']}".rstrip(),
    ]
    if row["note"]:
        lines.append(f"  note: {row['note']}")
    lines += [
        f"  corrected: {c['column']} {c['expect']!r} -> {c['value']!r}, {c['reason']}" for c in row["corrections"]
    ]
    return "\n".join(lines)


def _mark(row: dict[str, Any]) -> str:
    return "; own, unpublished" if row["kind"] == "own" else ""


def _number_words(number: dict[str, Any]) -> str:
    lines = [f"{number['id']} = {number['value']}" + (f"  (as of {number['as_of']})" if number["as_of"] else "")]
    if number["formula"]:
        lines.append(f"  formula: {number['formula']}")
    lines += [
        f"  {r['row']}: {r['indicator']}, {r['place']}, {r['period']}: {r['qualifier']} {r['value']:g} ({r['source']}){_mark(r)}"
        for r in number["rows"]
    ]
    if number["more_rows"]:
        lines.append(f"  and {number['more_rows']} more rows")
    lines += [f"  source {s['id']}: {s['publisher']}; {s['title']} {s['url']}".rstrip() for s in number["sources"]]
    lines += [f"  assumption: data/{name}" for name in number["assumptions"]]
    if len(lines) == 1:
        lines.append("  a parameter or a count; no formula is written down for it")
    return "\n".join(lines)
