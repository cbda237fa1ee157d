"""Dates and reference periods in words."""

from __future__ import annotations

from typing import Any

from chnt_analysis.periods import parse
from chnt_analysis.wording.forms import form_of
from chnt_analysis.wording.numbers import MISSING, Language, is_missing, pick

ROMAN = ("I", "II", "III", "IV")


def date(d: Any, language: Language = "vi") -> str:
    """Return a date (anything with year, month, day, or ISO text of a day, a month or a year).

    Examples
    --------
    >>> date("2025-12-09", "vi"), date("2025-12-09", "en")
    ('09/12/2025', '9 December 2025')
    >>> date("2025-12", "vi"), date("2025-12", "en"), date("2025", "vi")
    ('12/2025', 'December 2025', '2025')
    """
    if is_missing(d) or d == "":
        return MISSING
    known = [int(part) for part in d[:10].split("-")] if isinstance(d, str) else [d.year, d.month, d.day]
    if len(known) == 1:
        return str(known[0])
    if len(known) == 2:
        return form_of(language).month_of(*known)
    return form_of(language).day(*known)


def period(p: Any, language: Language = "vi") -> str:
    """Return a reference period in words.

    Parameters
    ----------
    p : pandas Period, reference period (``start`` and ``end`` months), int year or text
        Text is read by :func:`chnt_analysis.periods.parse`.
    language : {"vi", "en"}
        Language of the words.

    Examples
    --------
    >>> period("2025-08", "vi"), period("2025Q2", "vi"), period("2025H1", "vi"), period("2025", "vi")
    ('tháng 8/2025', 'quý II/2025', '6 tháng đầu năm 2025', 'năm 2025')
    >>> period("2025-08", "en"), period("2020-01..2020-09", "en"), period("2016..2025", "vi")
    ('August 2025', 'first 9 months of 2020', 'giai đoạn 2016–2025')
    """
    if is_missing(p) or p == "":
        return MISSING
    (y0, m0), (y1, m1) = months(p)
    if (y0, m0) == (y1, m1):
        return _month(y0, m0, language)
    if (m0, m1) == (1, 12):
        years = pick(language, vi=f"giai đoạn {y0}–{y1}", en=f"{y0}–{y1}")
        return years if y1 > y0 else pick(language, vi=f"năm {y0}", en=f"{y0}")
    if y0 != y1 or (m0 != 1 and (m1 - m0 != 2 or m0 % 3 != 1) and (m0, m1) != (7, 12)):
        start, end = _month(y0, m0, language), _month(y1, m1, language)
        return pick(language, vi=f"từ {start} đến {end}", en=f"{start} to {end}")
    return _part_of_year(y0, m0, m1, language)


def month_name(month: int, language: Language = "vi") -> str:
    """Return a month of the year.

    Examples
    --------
    >>> month_name(1, "vi"), month_name(1, "en")
    ('tháng 1', 'January')
    """
    return form_of(language).months[month - 1]


def _part_of_year(year: int, m0: int, m1: int, language: Language) -> str:
    if m0 % 3 == 1 and m1 - m0 == 2:
        quarter = m1 // 3
        return pick(language, vi=f"quý {ROMAN[quarter - 1]}/{year}", en=f"Q{quarter} {year}")
    if (m0, m1) == (7, 12):
        return pick(language, vi=f"6 tháng cuối năm {year}", en=f"second half of {year}")
    if m1 == 6:
        return pick(language, vi=f"6 tháng đầu năm {year}", en=f"first half of {year}")
    return pick(language, vi=f"{m1} tháng đầu năm {year}", en=f"first {m1} months of {year}")


def _month(year: int, month: int, language: Language) -> str:
    return f"tháng {month}/{year}" if language == "vi" else form_of(language).month_of(year, month)


def months(p: Any) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the first and the last month of a period, each as (year, month)."""
    if isinstance(p, str):
        p = parse(p)
    if isinstance(p, int) or type(p).__name__.startswith("int"):
        return (int(p), 1), (int(p), 12)
    if hasattr(p, "asfreq"):
        start, end = p.asfreq("M", how="start"), p.asfreq("M", how="end")
    else:
        start, end = p.start, p.end
    return (start.year, start.month), (end.year, end.month)
