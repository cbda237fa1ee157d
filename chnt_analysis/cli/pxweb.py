"""Tables of PX-Web databases: ``chnt import pxweb`` reads an answer that was kept, ``chnt fetch pxweb`` asks for one."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

from chnt_analysis.cli.common import command, output_file, say, write_csv
from chnt_analysis.errors import InputError, ParameterError

MOST_BYTES = 50 * 2**20
SECONDS = 60


def register(commands: Any) -> None:
    """Declare ``chnt fetch``."""
    text = "ask a statistics office's database for a table; the only command that uses the network"
    parser = commands.add_parser("fetch", help=text, description=text, allow_abbrev=False)
    kinds = parser.add_subparsers(required=True, metavar="KIND")
    fetch = command(
        kinds, "pxweb", _fetch, "a table of a PX-Web database, kept as it came and read into rows of figures"
    )
    fetch.add_argument("url", metavar="ADDRESS", help="address of the table in the database's API")
    fetch.add_argument(
        "--query", metavar="QUERY.json", help="the query as the database writes it; the whole table by default"
    )
    fetch.add_argument("--keep", required=True, metavar="ANSWER.json", help="file that keeps the answer as it came")
    _options(fetch)


def register_import(kinds: Any) -> None:
    """Declare ``chnt import pxweb``."""
    read = command(kinds, "pxweb", _import, "an answer of a PX-Web database in JSON-stat 2 into rows of figures")
    read.add_argument("file", metavar="ANSWER.json", help="the answer, as `chnt fetch pxweb` keeps it")
    read.add_argument("--url", required=True, metavar="ADDRESS", help="address of the table, which the figures cite")
    _options(read)


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--out", required=True, metavar="OUT.csv", help="rows of figures, for `chnt add`")
    parser.add_argument(
        "--indicator", default="iip_growth", metavar="CODE", help="what the table states; iip_growth by default"
    )
    parser.add_argument(
        "--sector", default="", metavar="CODE", help="its sector; the usual one of the indicator by default"
    )


def _import(args: argparse.Namespace) -> int:
    return _read(args, Path(args.file), args.url)


def _fetch(args: argparse.Namespace) -> int:
    kept = output_file(args.keep, option="--keep", inputs=[args.query] if args.query else [], called="the query")
    kept.write_bytes(_asked(args.url, _query(args.query)))
    return _read(args, kept, args.url)


def _query(path: str | None) -> dict[str, Any]:
    """Return the query with the format of its answer."""
    if path is None:
        return {"query": [], "response": {"format": "json-stat2"}}
    try:
        query = json.loads(Path(path).read_text("utf8"))
    except (OSError, ValueError) as error:
        raise InputError(f"--query {path}: cannot be read ({error})") from None
    if not isinstance(query, dict):
        raise InputError(f"--query {path}: a query is an object with the key query")
    return {**query, "response": {"format": "json-stat2"}}


def _asked(url: str, query: dict[str, Any]) -> bytes:
    import urllib.request

    if not re.fullmatch(r"https?://\S+", url):
        raise ParameterError(f"ADDRESS = {url!r}: allowed is an address that begins with https:// or http://")
    request = urllib.request.Request(
        url, data=json.dumps(query).encode(), headers={"Content-Type": "application/json"}, method="POST"
    )
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:
        content: bytes = answer.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise InputError(f"{url}: the answer is larger than {MOST_BYTES // 2**20} MB; ask for less with --query")
    return content


def _read(args: argparse.Namespace, path: Path, url: str) -> int:
    from chnt_analysis.readers.pxweb import read_pxweb

    out = output_file(args.out, option="-o", inputs=[path], called="the answer")
    table = read_pxweb(path, indicator=args.indicator, url=url, sector=args.sector)
    write_csv(table.rows, out)
    first, last = table.rows["period"].min(), table.rows["period"].max()
    places = table.rows["place"].nunique()
    message = f"{path.name}: {len(table.rows)} figures of {places} places, {first} to {last}, written to {out}"
    machine = {"written": str(out), "rows": len(table.rows), "notes": list(table.notes)}
    say(machine, args.json, "\n".join([*table.notes, message]))
    return 0
