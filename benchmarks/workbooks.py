"""The statistics office's monthly workbooks read whole: figures found, wrong, explained; drifted layouts; beside reading by position."""

from __future__ import annotations

import csv
import re
import resource
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.report import NOT_RUN, Row, data_folder

DATA = Path(__file__).resolve().parents[1] / "data"
INDICATORS = ("iip_growth", "industrial_labour_index_growth")
KEY = ["indicator", "place", "sector", "period", "basis", "status", "vintage"]
ROUNDED = 0.000051  # the figures handed over keep four decimals
SAMPLE = 7  # every seventh workbook is drifted: each year and each month of the year is among them

Key = tuple[str, ...]


def cpu() -> float:
    """Return the CPU seconds this process has spent."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def handed_over(names: set[str]) -> list[tuple[Key, float]]:
    """Return the figures of ``data/observations`` that were taken from the named workbooks, with their keys."""
    titles = {r["source"]: r["source_title"] for r in _rows(DATA / "sources.csv")}
    entries = []
    for name in ("viet_nam", "provinces"):
        for row in _rows(DATA / "observations" / f"{name}.csv"):
            file = titles[row["source"]].rpartition("workbook ")[2]
            if row["indicator"] in INDICATORS and file in names:
                row["status"] = {"actual": "revised"}.get(row["status"], row["status"])
                entries.append((tuple(row[k] for k in KEY), float(row["value"])))
    return entries


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def figures(frame: Any) -> dict[Key, float]:
    """Return a frame's values by key."""
    columns = [*KEY, "value"]
    return {tuple(r[:-1]): r[-1] for r in frame[columns].itertuples(index=False, name=None)}


def differences(given: list[tuple[Key, float]], ours: dict[Key, float]) -> Counter[str]:
    """Return how many figures handed over are the same, and why the others differ."""
    printed: dict[Key, set[float]] = {}
    for key, value in given:
        printed.setdefault(key, set()).add(value)
    why: Counter[str] = Counter()
    for key, value in given:
        if key not in ours:
            why["not found"] += 1
        elif abs(ours[key] - value) <= ROUNDED:
            why["the same to four decimals"] += 1
        elif any(abs(ours[key] - other) <= ROUNDED for other in printed[key]):
            why["printed twice in one workbook, once rounded: the fuller one is taken"] += 1
        else:
            why["wrong"] += 1
    return why


def recount(path: Path, table: Any) -> Counter[str]:
    """Count, by a cruder scan than the reader's, the numbers under the titles of one workbook, and what became of each."""
    from chnt_analysis.readers.gso.files import address, sheets

    taken = {(r.source, r.cell): r.value for r in table.frame.itertuples()}
    named = {(p.sheet, p.where.removeprefix("cell ")) for p in table.problems}
    national = {r.value for r in table.frame.itertuples() if r.place == "viet_nam"}
    words = (
        "chỉ số sản xuất công nghiệp",
        "chỉ số sử dụng lao động",
        "index of industrial",
        "iip of",
        "labour employed",
        "lei of",
    )
    counts: Counter[str] = Counter()
    for sheet in sheets(path):
        head = " ".join(str(c).lower() for row in sheet.rows[:3] for c in row)
        if not any(w in unicodedata.normalize("NFC", head) for w in words):
            continue
        for r, row in enumerate(sheet.rows):
            for c, value in enumerate(row):
                if not isinstance(value, float) or value in range(1990, 2101):
                    continue
                counts["numbers"] += 1
                where = address(r, c)
                if (f"{path.name}: {sheet.name}", where) in taken:
                    counts["taken"] += 1
                elif (sheet.name, where) in named or round(value - 100, 9) in {round(v, 9) for v in national}:
                    counts["printed again"] += 1
                else:
                    counts["lost"] += 1
    return counts


def by_position(path: Path) -> dict[Key, float]:
    """Read a workbook as is done by hand: the first sheet called IIP, labels of the code list, columns by their number.

    Three columns are month, year and total; four have the month before in front of them.
    """
    from python_calamine import load_workbook

    labels = {r["vi"].lower(): r["code"] for r in _rows(DATA / "codes" / "sectors.csv")}
    year, month, vintage = int(path.name[:4]), int(path.name[5:7]), path.name[:10]
    before = f"{year}-{month - 1:02d}" if month > 1 else f"{year - 1}-12"
    now = f"{year}-{month:02d}"
    book = load_workbook(path)
    name = next((n for n in book.sheet_names if "IIP" in n), None)
    by_key: dict[Key, float] = {}
    for row in book.get_sheet_by_name(name).to_python() if name else []:
        sector = labels.get(" ".join(str(row[0]).split()).lower())
        cells = [c for c in row[1:] if isinstance(c, float)]
        meanings = [(now, "mom", "estimate"), (now, "yoy", "estimate"), (now, "ytd", "estimate")]
        if len(cells) == 4:
            meanings = [(before, "yoy", "revised"), *meanings]
        if sector and len(cells) == len(meanings):
            for (period, basis, status), cell in zip(meanings, cells, strict=True):
                by_key["iip_growth", "viet_nam", sector, period, basis, status, vintage] = round(cell - 100, 4)
    return by_key


def _texts(change: Callable[[str], str]) -> Callable[[list], list]:
    def drift(sheets: list) -> list:
        return [
            replace(s, rows=[[change(c) if isinstance(c, str) else c for c in row] for row in s.rows]) for s in sheets
        ]

    return drift


def _numbers(change: Callable[[float], Any]) -> Callable[[list], list]:
    def is_figure(cell: Any) -> bool:
        return isinstance(cell, float) and not (cell.is_integer() and 1990 <= cell <= 2100)

    def drift(sheets: list) -> list:
        return [replace(s, rows=[[change(c) if is_figure(c) else c for c in row] for row in s.rows]) for s in sheets]

    return drift


def _reversed(sheets: list) -> list:
    """Turn the order of the columns of figures round; the labels stay first."""

    def merged(merges: list, width: int) -> list:
        return [((r1, width - c2), (r2, width - c1)) if c1 else ((r1, c1), (r2, c2)) for (r1, c1), (r2, c2) in merges]

    turned = []
    for s in sheets:
        rows = [list(row) for row in s.rows]
        for (r1, c1), (_, c2) in s.merges:  # the text of a merged cell stands in its first column
            if c1:
                rows[r1][c1], rows[r1][c2] = "", rows[r1][c1]
        rows = [[row[0], *row[:0:-1]] for row in rows]
        turned.append(replace(s, rows=rows, merges=merged(s.merges, max(map(len, rows)))))
    return turned


def _numbered(sheets: list) -> list:
    """Put a column of running numbers in front, and an empty one between labels and figures."""
    drifted = []
    for s in sheets:
        rows = []
        for n, row in enumerate(s.rows):
            figures_here = any(isinstance(c, float) for c in row[1:]) and row[0]
            rows.append([float(n) if figures_here else "", row[0], "", *row[1:]])
        merges = [((r1, c1 + 2 if c1 else 1), (r2, c2 + 2)) for (r1, c1), (r2, c2) in s.merges]
        drifted.append(replace(s, rows=rows, merges=merges))
    return drifted


def _one_heading(sheets: list) -> list:
    """Write each heading of several rows into one cell."""
    drifted = []
    for s in sheets:
        rows = [list(row) for row in s.rows]
        cells = [[s.cell(r, c) for c in range(len(row))] for r, row in enumerate(rows)]
        for (r1, c1), (_, c2) in s.merges:
            for c in range(c1 + 1, c2 + 1) if c1 else ():
                cells[r1][c] = cells[r1][c1]
        waiting: list[int] = []
        for r, row in enumerate(cells):
            if not row[0] and any(isinstance(c, str) and c.strip(" %") for c in row[1:]):
                waiting.append(r)
            elif row[0] and waiting:
                for c in range(1, len(row)):
                    rows[waiting[-1]][c] = "\n".join(str(cells[w][c]) for w in waiting if cells[w][c])
                for w in waiting[:-1]:
                    rows[w] = [""] * len(rows[w])
                waiting = []
        drifted.append(replace(s, rows=rows, merges=[]))
    return drifted


def _footnoted(sheets: list) -> list:
    drifted = []
    for s in sheets:
        rows = [
            [f"{c}(*)" if i == 0 and c and any(isinstance(x, float) for x in row[1:]) else c for i, c in enumerate(row)]
            for row in s.rows
        ]
        drifted.append(replace(s, rows=[*rows, ["(*) Số liệu sơ bộ; chỉ số sản xuất công nghiệp năm gốc 2015."]]))
    return drifted


def _renamed(sheets: list) -> list:
    return [
        replace(
            s,
            name=f"Sheet{n}",
            rows=[[re.sub(r"^\s*\d+\.\s*", "", c) if isinstance(c, str) else c for c in row] for row in s.rows],
        )
        for n, s in enumerate(sheets, start=1)
    ]


ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "Sept.",
    "October",
    "November",
    "December",
)


def _english(sheets: list) -> list:
    """Translate titles, headings and labels, as the office does in some releases; classes without an English name stay."""
    return [
        replace(s, rows=[[_in_english(c) if isinstance(c, str) and c.strip() else c for c in row] for row in s.rows])
        for s in _one_heading(sheets)
    ]


def _in_english(text: str) -> str:
    from chnt_analysis.readers.gso.headings import read_heading
    from chnt_analysis.readers.gso.labels import meaning
    from chnt_analysis.readers.gso.text import fold

    if "chi so su dung lao dong" in fold(text) and "so voi" not in fold(text):
        return "12. Labour employed index (LEI) of industrial enterprises"
    if "chi so san xuat cong nghiep" in fold(text):
        return "7. Index of industrial production"
    try:
        h = read_heading(text)
    except ValueError:
        known = meaning(text, "sector") or meaning(text, "place")
        return ENGLISH.get(known.code, text) if known and known.how == "exact" else text
    month = ENGLISH_MONTHS[h.month - 1]
    when = {
        "month": f"{month} {h.year}",
        "ytd": f"{h.month} months of {h.year}",
        "quarter": f"Quarter {h.month // 3} of {h.year}",
    }[h.span]
    when = f"as of {month} {h.day},{h.year}" if h.day else when
    return f"{when} versus {'last month' if h.basis == 'mom' else 'same period last year'}"


ENGLISH = {
    r["code"]: r["en"]
    for name in ("places", "sectors")
    for r in _rows(DATA / "codes" / f"{name}.csv")
    if name == "places" or not r["code"].startswith("vsic_")
} | {
    r["code"]: r["label"]
    for r in reversed(_rows(DATA.parent / "chnt_analysis" / "readers" / "gso" / "labels.csv"))
    if r["code"].startswith("vsic_") and r["label"].isascii()
}


def _old_font(text: str) -> str:
    from chnt_analysis.readers.gso.text import _TCVN3

    back = {v: k for k, v in _TCVN3.items()}
    return "".join(back.get(c, back.get(c.lower(), c)) for c in unicodedata.normalize("NFC", text))


def _next_year(text: str) -> str:
    later = re.sub(r"(?<!\d)20\d\d(?!\d)", lambda m: str(int(m[0]) + 1), text)
    return later.replace("-02-29", "-02-28")


DRIFTS: dict[str, Callable[[list], list]] = {
    "columns in the opposite order": _reversed,
    "accents typed apart (NFD)": _texts(lambda t: unicodedata.normalize("NFD", t)),
    "typed in a TCVN3 font": _texts(_old_font),
    "numbers as text with a decimal comma": _numbers(lambda v: f"{v!r}".replace(".", ",")),
    "translated into English": _english,
    "growth in percent in the place of indices": _numbers(lambda v: v - 100),
    "a column of numbers in front, an empty one between": _numbered,
    "headings in one cell": _one_heading,
    "footnote marks and a note below": _footnoted,
    "other sheet names, titles without numbers": _renamed,
    "every year one later": _texts(_next_year),
}


def drifted(paths: list[Path], name: str) -> tuple[int, int, int]:
    """Return how many figures the undrifted workbooks hold, how many of them are found after a drift, and how many are wrong."""
    from chnt_analysis.errors import DataError
    from chnt_analysis.readers.gso.files import sheets
    from chnt_analysis.readers.gso.release import read_sheets
    from chnt_analysis.readers.gso.tables import tables

    later = name == "every year one later"
    all_, matched, wrong = 0, 0, 0
    if DRIFTS[name] is _english:  # the classes before March 2013 have no English names
        paths = [p for p in paths if p.name > "2013-03"]
    for path in paths:
        here = [s for s in sheets(path) if tables(s)]
        expected = figures(read_sheets(here, name=path.name).frame)
        if later:
            expected = {tuple(_next_year(k) for k in key): v for key, v in expected.items()}
        try:
            read = figures(read_sheets(DRIFTS[name](here), name=_next_year(path.name) if later else path.name).frame)
        except DataError:
            read = {}
        same = [k for k, v in expected.items() if k in read and abs(read[k] - v) < 1e-9]
        all_, matched, wrong = all_ + len(expected), matched + len(same), wrong + len(read) - len(same)
    return all_, matched, wrong


def run() -> list[Row]:
    """Read the workbooks, compare, recount, drift."""
    folder = data_folder("..", "gso_workbooks")
    if folder is None:
        return [Row("monthly workbooks", NOT_RUN)]
    from chnt_analysis.readers import gso

    paths = sorted(folder.glob("*.xls*"))
    before = cpu()
    parts = [gso.read(p) for p in paths]
    whole = gso.join(parts)
    spent = cpu() - before
    given = handed_over({p.name for p in paths})
    why = differences(given, figures(whole.frame))
    return [
        *_compared(paths, given, why),
        Row(
            "read all",
            f"{spent:.1f} s CPU for {len(paths)} workbooks, {len(whole.frame)} figures",
            "",
            "60 s",
            spent <= 60,
        ),
        _counted(paths, parts),
        *(Row(f"  {name}", f"{n}") for name, n in sorted(why.items())),
        *_drifts(paths[::SAMPLE]),
    ]


def _compared(paths: list[Path], given: list[tuple[Key, float]], why: Counter[str]) -> list[Row]:
    naive: dict[Key, float] = {}
    for path in paths:
        naive |= by_position(path)
    theirs = differences(given, naive)
    right = theirs["the same to four decimals"]
    lost, wrong = why["not found"], why["wrong"]
    extra = sum(k not in {g for g, _ in given} for k in naive)
    return [
        Row(
            "figures handed over that are found",
            f"{len(given) - lost} of {len(given)}: {100 * (1 - lost / len(given)):.2f} %",
            f"{100 * right / len(given):.1f} % (by position)",
            "99.5 %",
            lost <= 0.005 * len(given),
        ),
        Row("wrong, unexplained", f"{wrong}", f"{theirs['wrong'] + extra} (by position)", "0", wrong == 0),
    ]


def _counted(paths: list[Path], parts: list[Any]) -> Row:
    counts: Counter[str] = Counter()
    for path, part in zip(paths, parts, strict=True):
        counts += recount(path, part)
    share = 100 * (1 - counts["lost"] / counts["numbers"])
    accounted = f"{share:.2f} % of {counts['numbers']} numbers ({counts['printed again']} of them printed again)"
    return Row(
        "numbers under the titles, by a cruder scan, that are accounted for", accounted, "", "99.5 %", share >= 99.5
    )


def _drifts(paths: list[Path]) -> list[Row]:
    rows = []
    for name in DRIFTS:
        all_, matched, wrong = drifted(paths, name)
        share = 100 * matched / all_
        share_matched = f"{share:.2f} % of {all_} found, {wrong} wrong"
        rows.append(Row(f"drift: {name}", share_matched, "", "99.5 %, 0 wrong", share >= 99.5 and wrong == 0))
    return rows
