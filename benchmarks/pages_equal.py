"""Are two builds of the pages the same? Every headline number and exhibit datum, and the text of every page.

    python -m benchmarks.pages_equal --build DIR [--only default|golden]    build the sites that are compared into DIR
    python -m benchmarks.pages_equal BEFORE AFTER [--columns MAP.yml] [--differences FILE.yml]

Numbers are equal to 1e-12 (relative above 1), texts to the letter; dates and durations of the runs and the notebooks' code do not count.

Columns are compared as they are headed on the page, cells as they are worded there, so that codes may come in the place of words.

``--columns``: columns that were renamed otherwise, old to new, for every exhibit (``"*"``), a notebook, or an exhibit of a notebook::

    "*": {Năm: year}
    output_share: {share: output_share}
    output_share/path: {low: lower_80}

``--differences``: what may differ, each with a reason; ``before`` and ``after`` may be left out or hold ``*``::

    - {where: "default/output_share*.vi html", before: "old sentence", after: "new sentence", reason: why}

Exit code 0: equal save what is listed; 1: something else differs, and is printed; 2: the call or a file is wrong.
"""

from __future__ import annotations

import argparse
import difflib
import math
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

from benchmarks import _built_sites as built

TOLERANCE = 1e-12
MOST_SHOWN = 6  # differences of one part of a page
MOST_LETTERS = 400
ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"
BATCHES = {
    "default": (ROOT / "notebooks" / "batches" / "default.yml", None),
    "golden": (GOLDEN / "golden.yml", GOLDEN / "data"),
}


@dataclass(frozen=True)
class Difference:
    """One thing that differs: where (site, run and part), what was and what is."""

    where: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.where}\n  - {_cut(self.before)}\n  + {_cut(self.after)}"


def _cut(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]} ... ({len(text)} letters)"


def build(folder: Path, *, only: str | None = None) -> int:
    """Build the compared sites into a folder and return the worst exit code; a refused run is no error here.

    The default batch runs on the shipped figures alone, the golden batch with its own data folder.
    """
    worst = 0
    for name, (batch, data) in BATCHES.items():
        if only in (None, name):
            empty = folder / ".no_data"
            empty.mkdir(parents=True, exist_ok=True)
            command = [sys.executable, "-m", "chnt_analysis.cli", "run", str(batch), "--out", str(folder / name)]
            code = subprocess.run(command, env={**os.environ, "CHNT_DATA": str(data or empty)}, check=False).returncode
            worst = max(worst, 0 if code == 2 else code)
    return worst


def differences(before: Path, after: Path, columns: Mapping[str, Mapping[str, str]] | None = None) -> list[Difference]:
    """Return what differs between two folders of built sites, in the order of sites, runs and parts."""
    sites = built.sites(before), built.sites(after)
    differing = list(_names("", *sites))
    for site in [s for s in sites[0] if s in sites[1]]:
        runs = built.read(sites[0][site]), built.read(sites[1][site])
        differing += _names(site, *runs)
        for name in [n for n in runs[0] if n in runs[1]]:
            where = f"{site}/{name}" if site != "." else name
            differing += _run_differences(where, runs[0][name], runs[1][name], columns or {})
        fronts = [built.page_lines(s[site] / "index.html") for s in sites]
        differing += _text_differences(f"{site}/index html", *fronts)
    return differing


def unlisted(
    differing: list[Difference], listed: list[Mapping[str, str]]
) -> tuple[list[Difference], list[Mapping[str, str]]]:
    """Return the differences that no entry of the list covers, and the entries that cover none."""
    covering = {n: [d for d in differing if _covers(entry, d)] for n, entry in enumerate(listed)}
    covered = {d for some in covering.values() for d in some}
    return [d for d in differing if d not in covered], [listed[n] for n, some in covering.items() if not some]


def _covers(entry: Mapping[str, str], difference: Difference) -> bool:
    parts = (("where", difference.where), ("before", difference.before), ("after", difference.after))
    return all(fnmatchcase(value, str(entry.get(key, "*")).replace("[", "[[]")) for key, value in parts)


def _names(where: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    for name in [*before, *(n for n in after if n not in before)]:
        if (name in before) != (name in after):
            there = ("there", "absent") if name in before else ("absent", "there")
            yield Difference(f"{where} {name}".strip(), *there)


def _run_differences(where: str, before: built.Run, after: built.Run, columns: Mapping) -> Iterator[Difference]:
    yield from _value_differences(f"{where} ledger", before.record, after.record)
    yield from _value_differences(f"{where} headline", before.headline, after.headline)
    yield from _names(f"{where} exhibit", before.exhibits, after.exhibits)
    for name in [n for n in before.exhibits if n in after.exhibits]:
        pair = before.exhibits[name], after.exhibits[name]
        notebook = before.record["notebook"]
        names = {k: v for key in ("*", notebook, f"{notebook}/{name}") for k, v in columns.get(key, {}).items()}
        yield from _exhibit_differences(f"{where} {name}", *pair, names)
    yield from _names(f"{where} file", before.texts, after.texts)
    for ending in [e for e in before.texts if e in after.texts]:
        yield from _text_differences(f"{where} {ending}", before.texts[ending], after.texts[ending])


def _exhibit_differences(where: str, before: Mapping, after: Mapping, names: Mapping[str, str]) -> Iterator[Difference]:
    for key in [k for k in before if k not in ("table", "data", "spec")]:
        yield from _value_differences(f"{where} {key}", before[key], after.get(key))
    for key in ("table", "data"):
        old, new = before[key], after.get(key)
        if old and new:
            names = {**built.renames(old, new, before["language"]), **names}
            old, new = (
                built.shown_table(old, before["language"], names),
                built.shown_table(new, before["language"], {name: name for name in names.values()}),
            )
        yield from _value_differences(f"{where} {key}", old, new)
    if before["spec"] and after.get("spec"):
        old, new = built.chart(before["spec"], names), built.chart(after["spec"], {})
        yield from _value_differences(f"{where} chart", old[0], built.renamed(new[0], {}))
        yield from _value_differences(f"{where} chart data", old[1], new[1])
    elif bool(before["spec"]) != bool(after.get("spec")):
        yield Difference(f"{where} chart", str(bool(before["spec"])), str(bool(after.get("spec"))))


def _value_differences(where: str, before: Any, after: Any) -> Iterator[Difference]:
    if isinstance(before, dict) and isinstance(after, dict):
        for key in [*before, *(k for k in after if k not in before)]:
            if key in before and key in after:
                yield from _value_differences(f"{where}.{key}", before[key], after[key])
            else:
                yield Difference(f"{where}.{key}", _shown(before, key), _shown(after, key))
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for number, pair in enumerate(zip(before, after, strict=True)):
            yield from _value_differences(f"{where}.{number}", *pair)
    elif not _same(before, after):
        yield Difference(where, repr(before), repr(after))


def _shown(values: Mapping, key: str) -> str:
    return repr(values[key]) if key in values else "absent"


def _same(before: Any, after: Any) -> bool:
    numbers = all(isinstance(v, int | float) and not isinstance(v, bool) for v in (before, after))
    return math.isclose(before, after, rel_tol=TOLERANCE, abs_tol=TOLERANCE) if numbers else before == after


def _text_differences(where: str, before: list[str], after: list[str]) -> Iterator[Difference]:
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    for what, i, j, k, m in matcher.get_opcodes():
        if what != "equal":
            yield Difference(where, "\n    ".join(before[i:j]), "\n    ".join(after[k:m]))


def _read_yaml(path: Path | None, kind: type, empty: Any) -> Any:
    if path is None:
        return empty
    content = yaml.safe_load(path.read_text("utf8"))
    if not isinstance(content, kind):
        raise ValueError(f"{path}: a {kind.__name__} is needed, found {type(content).__name__}")
    return content


def main(argv: list[str] | None = None) -> int:
    """Build or compare and return the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.pages_equal", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path, metavar="BEFORE AFTER", help="folders of built sites")
    parser.add_argument("--build", type=Path, metavar="DIR", help="build the compared sites into DIR")
    parser.add_argument("--only", choices=list(BATCHES), help="with --build: this batch alone")
    parser.add_argument("--columns", type=Path, metavar="MAP", help="renamed columns, YAML")
    parser.add_argument("--differences", type=Path, metavar="FILE", help="differences that may be, YAML")
    args = parser.parse_args(argv)
    if (args.build is None) == (len(args.folders) != 2):
        parser.error("give either two folders, or --build DIR")
    if args.build:
        return build(args.build, only=args.only)
    try:
        columns, listed = _read_yaml(args.columns, dict, {}), _read_yaml(args.differences, list, [])
        differing = differences(*args.folders, columns=columns)
    except (OSError, ValueError, yaml.YAMLError) as error:
        print(f"pages_equal: {error}", file=sys.stderr)
        return 2
    return _report(differing, listed)


def _report(differing: list[Difference], listed: list[Mapping[str, str]]) -> int:
    left, idle = unlisted(differing, listed)
    parts: dict[str, list[Difference]] = {}
    for difference in left:
        parts.setdefault(" ".join(difference.where.split(" ")[:2]).split(".rows.")[0], []).append(difference)
    for where, some in parts.items():
        print("\n".join(map(str, some[:MOST_SHOWN])))
        if len(some) > MOST_SHOWN:
            print(f"... and {len(some) - MOST_SHOWN} more in {where}")
    for entry in idle:
        print(f"listed but not found: {dict(entry)}")
    print(f"{len(left)} differences, {len(differing) - len(left)} more are listed")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
