"""The sources of a page: numbered once, named beside the exhibits that rest on them, listed whole at its end."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from chnt_analysis.exhibits import ISO_DATE
from chnt_analysis.pages.words import words
from chnt_analysis.wording import Language, date, messages

NAMED = 3  # under an exhibit; the others are given by their numbers


class Sources:
    """Numbers the sources of a page in the order they are met; one source keeps one number.

    ``records`` holds the sources in the order of their numbers.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        self.records: list[Mapping[str, str]] = []

    def number(self, source: Mapping[str, str]) -> int:
        """Return the source's number on this page."""
        key = (source["id"],) if source["id"] else (source["publisher"], source["title"], source["url"])
        if key not in self._numbers:
            self.records.append(source)
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def known(self, id: str) -> int:
        """Return the number of a source that was met, 0 of another."""
        return self._numbers.get((id,), 0)

    def line(self, records: Sequence[Mapping[str, str]], language: Language) -> str:
        """Return the line under an exhibit: its first sources by name, the others by their numbers on the page."""
        text = words(language)
        if not records:
            return f'<p class="sources"><b>{text["sources"]}:</b> {text["own"]}.</p>'
        named = [f"{_name(r, language)} {_link(self.number(r))}" for r in records[:NAMED]]
        more = [self.number(record) for record in records[NAMED:]]
        rest = ""
        if more:
            said = messages("pages", language)("more-sources", more=len(more))
            rest = f'{said} <a href="#sources">[{ranges(more)}]</a>'
        return f'<p class="sources"><b>{text["sources"]}:</b> {"; ".join(named)}{rest}.</p>'

    def listed(self, language: Language) -> list[str]:
        """Return every source met so far as HTML, in the order of their numbers: publisher, title, date, and a link where the address is known."""
        return [_whole(record, language) for record in self.records]


def ranges(numbers: Iterable[int]) -> str:
    """Return numbers in order, neighbours as ranges.

    Examples
    --------
    >>> ranges([7, 3, 4, 5, 9])
    '3–5, 7, 9'
    """
    runs: list[list[int]] = []
    for n in sorted(set(numbers)):
        if runs and n == runs[-1][-1] + 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def _link(number: int) -> str:
    return f'<a href="#source-{number}">[{number}]</a>'


def _name(record: Mapping[str, str], language: Language) -> str:
    publisher, title = html.escape(record["publisher"]), html.escape(record["title"])
    return f"{publisher}, “{title}”" if title else f"{publisher}, {words(language)['no_title']}"


def _whole(record: Mapping[str, str], language: Language) -> str:
    publisher, title = html.escape(record["publisher"]), html.escape(record["title"])
    named = f"“{title}”" if title else words(language)["no_title"]
    if urlsplit(record["url"]).scheme in ("http", "https"):
        address = html.escape(record["url"], quote=True)
        named = f'<a href="{address}" rel="noopener noreferrer">{named}</a>'
    else:
        named += f' <span class="quiet">({words(language)["no_address"]})</span>'
    published = record["published"]
    when = f", {html.escape(_when(published, language))}" if published else ""
    return f"{publisher}, {named}{when}"


def _when(published: str, language: Language) -> str:
    return date(published, language) if ISO_DATE.fullmatch(published) else published
