"""Which month a release speaks of, and which period, basis and status each of its columns has.

The month of a release is the one its tables compare with the month before; the date in the file's name must agree (a release appears in
the month it speaks of or in the next). A year left standing from the workbook that was copied is repaired, and said, only where
nothing else in the table already has the repaired meaning.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from chnt_analysis.readers.gso.headings import Heading, title_month
from chnt_analysis.readers.gso.tables import Column, Table

Status = Literal["estimate", "revised"]

_ISO = re.compile(r"(?<!\d)(20\d\d)([-_.])(\d\d)\2(\d\d)(?!\d)")
_LOCAL = re.compile(r"(?<!\d)(\d{1,2})([-_.])(\d{1,2})\2(20\d\d)(?!\d)")
_OLDEST = 24  # months: a column may compare with the year before, hardly more


@dataclass(frozen=True)
class Month:
    """A calendar month as a number that can be counted with: 12 * year + month - 1."""

    number: int

    @classmethod
    def of(cls, year: int, month: int) -> Month:
        """Return the month of a year, 1 to 12."""
        return cls(12 * year + month - 1)

    @property
    def year(self) -> int:
        """Calendar year."""
        return self.number // 12

    @property
    def month(self) -> int:
        """Month of the year, 1 to 12."""
        return self.number % 12 + 1

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02d}"


@dataclass(frozen=True)
class Dated:
    """A column with its period, basis and status, and what was repaired in its heading."""

    column: Column
    period: str
    basis: str
    status: Status
    remarks: tuple[str, ...] = ()


def date_in(name: str) -> date | None:
    """Return the date in a file's name, year first or day first; ``None`` when there is none.

    >>> date_in("2018-05-29-02-Bieu-5.2018-1.xlsx"), date_in("Bieu 29.5.2018.xlsx"), date_in("Bieu-5.2018-1.xlsx")
    (datetime.date(2018, 5, 29), datetime.date(2018, 5, 29), None)
    """
    for pattern, order in ((_ISO, (0, 2, 3)), (_LOCAL, (3, 2, 0))):
        for match in pattern.finditer(name):
            year, month, day = (int(match.groups()[i]) for i in order)
            try:
                return date(year, month, day)
            except ValueError:
                continue
    return None


def release_month(tables: Iterable[Table], dated: date | None) -> Month:
    """Return the month a release speaks of.

    Raises
    ------
    ValueError
        When nothing says which month it is, or the file's date and the tables disagree.
    """
    votes = _votes(tables)
    if dated is None:
        if not votes:
            raise ValueError("neither the headings nor the titles nor the file's name say which month this is")
        return Month(max(votes, key=lambda n: (votes[n], n)))
    here = Month.of(dated.year, dated.month).number
    allowed = {here, here - 1}
    agreed = [n for n in votes if n in allowed]
    if agreed:
        return Month(max(agreed, key=lambda n: (votes[n], n)))
    misdated = [n for n in allowed if votes[n - 12] or votes[n + 12]]
    if len(misdated) == 1:
        return Month(misdated[0])
    if not votes:
        return Month(here)
    said = Month(max(votes, key=lambda n: (votes[n], n)))
    raise ValueError(
        f"its tables speak of {said}, its name is dated {dated}; a release appears in its month or the next: "
        "name the file by the date of the release, or without a date"
    )


def _votes(tables: Iterable[Table]) -> Counter[int]:
    votes: Counter[int] = Counter()
    for table in tables:
        weight = 3 if table.indicator == "iip_growth" else 1
        for heading in (c.heading for c in table.columns):
            if heading and heading.span == "month" and heading.year and heading.month and heading.basis == "mom":
                votes[Month.of(heading.year, heading.month).number] += 4 * weight
        if not votes and (named := title_month(table.title)):
            votes[Month.of(*named).number] += 1
    return votes


def date_columns(
    table: Table, month: Month, basis_of: Callable[[Dated], str] = lambda _: ""
) -> tuple[list[Dated], list[tuple[Column, str]]]:
    """Return the columns of a table with period, basis and status, and those refused with the reason.

    A period before the release's month is ``revised``, the release's own is ``estimate``. The first quarter beside months is January to
    March, so its basis is ``ytd``. Two columns with the same heading refuse each other, unless ``basis_of`` knows from elsewhere in the
    workbook what each of them shows.
    """
    refused = [(c, c.reason) for c in table.columns if c.heading is None]
    understood = [(c, c.heading) for c in table.columns if c.heading is not None]
    if any(h.month for _, h in understood):
        vague = [c for c, h in understood if not h.month]
        refused += [
            (c, f"heading {c.text!r} does not say which months, although others in the table do") for c in vague
        ]
        understood = [(c, h) for c, h in understood if h.month]
    by_month = any(h.span == "month" for _, h in understood)
    labour = table.indicator == "industrial_labour_index_growth"
    plain = {(_number(h, month), h.span, h.basis) for _, h in understood if _usual(h, month)}
    dated = []
    for column, heading in understood:
        try:
            number, remarks = _placed(heading, month, plain, labour)
        except ValueError as error:
            refused.append((column, f"heading {column.text!r} {error}"))
            continue
        dated.append(_dated(column, heading, number, month, by_month, (*heading.inconsistencies, *remarks)))
    if dated and not any(d.status == "estimate" for d in dated):
        old = f"the table speaks of nothing later than {max(d.period for d in dated)} in a release of {month}: a copy of an older one"
        return [], [*refused, *((d.column, old) for d in dated)]
    twins = Counter((d.period, d.basis) for d in dated)
    if any(count > 1 for count in twins.values()):
        dated = [_distinguished(d, basis_of) if twins[d.period, d.basis] > 1 else d for d in dated]
        twins = Counter((d.period, d.basis) for d in dated)
    for d in dated:
        if twins[d.period, d.basis] > 1:
            refused.append((d.column, f"more than one column reads as {d.basis} of {d.period}; none of them is taken"))
    return [d for d in dated if twins[d.period, d.basis] == 1], refused


def _distinguished(dated: Dated, basis_of: Callable[[Dated], str]) -> Dated:
    basis = basis_of(dated)
    if basis in ("", dated.basis):
        return dated
    remark = f"headed as {dated.basis} like another column, read as {basis}: the country's figure is the one that the table by industry states"
    return replace(dated, basis=basis, remarks=(*dated.remarks, remark))


def _dated(
    column: Column, heading: Heading, number: int, month: Month, by_month: bool, remarks: tuple[str, ...]
) -> Dated:
    end, basis = Month(number), heading.basis
    status: Status = "revised" if number < month.number else "estimate"
    period = str(end)
    if heading.span == "quarter" and by_month and end.month == 3:
        basis = "ytd"
    elif heading.span == "quarter":
        period = f"{end.year}Q{end.month // 3}"
    return Dated(column, period, basis, status, remarks)


def _number(heading: Heading, month: Month) -> int:
    """Return the last month a heading speaks of, what it leaves out filled from the release's month."""
    if not heading.month:
        return month.number
    if heading.year:
        return Month.of(heading.year, heading.month).number
    back = (month.month - heading.month) % 12
    return month.number - back


def _usual(heading: Heading, month: Month) -> bool:
    back = month.number - _number(heading, month)
    return 0 <= back <= (12 if heading.span == "quarter" else 1)


def _placed(heading: Heading, month: Month, plain: set, labour: bool) -> tuple[int, tuple[str, ...]]:
    """Return the last month of a column and what was repaired; ValueError says why it cannot be placed."""
    number = _number(heading, month)
    if labour and number != month.number:
        return _one_date(heading, month, plain)
    if _usual(heading, month):
        return number, ()
    for near in (month.number, month.number - 1):
        misdated = abs(near - number) == 12
        if misdated and heading.span != "quarter" and (near, heading.span, heading.basis) not in plain:
            return near, (f"the year is printed as {Month(number).year}, read as {Month(near).year}",)
    if 0 < month.number - number <= _OLDEST:
        return number, ()
    raise ValueError(f"speaks of {Month(number)} in a release of {month}")


def _one_date(heading: Heading, month: Month, plain: set) -> tuple[int, tuple[str, ...]]:
    """Place a column of the labour index, whose table has one date: a misprint in it is repaired where it is plain."""
    number = _number(heading, month)
    printed = f"{heading.day}/{heading.month}/{heading.year}"
    last_day = heading.day >= 28 and number == month.number - 1
    swapped = heading.month == 1 and heading.day == month.month and heading.year == month.year
    wrong_year = abs(number - month.number) == 12
    beside = any(n == month.number for n, _, _ in plain)
    if last_day or swapped or wrong_year or beside:
        return month.number, (f"the date is printed as {printed}, read as the beginning of {month}",)
    raise ValueError(f"speaks of {Month(number)} in a release of {month}")
