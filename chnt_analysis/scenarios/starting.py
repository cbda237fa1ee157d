"""A commented start of a scenario file: legal as it is, every key explained, levers to take the marks off."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from chnt_analysis import files
from chnt_analysis import observations as obs
from chnt_analysis.errors import InputError, ParameterError
from chnt_analysis.scenarios.files import names
from chnt_analysis.scenarios.peers import growth_of

TEXT = """\
# A scenario is a projection under stated assumptions, not a forecast. Check it: chnt check {name}.yml --as scenario
name: {name}            # the file's own name
place: ha_noi           # a place code: chnt codes TEXT
title: My scenario      # one text, or {{vi: ..., en: ...}}
author: your name
date: {today}
reason: {reason}
{rows}horizon: {{first: 2013, last: 2035}}
manufacturing_growth:
  unit: percent
  default: {growth}     # a year
  # years: {{2027: {{low: 1.0, central: 3.0, high: 5.0}}}}   # years that differ
differential:           # growth of supporting industry less growth of manufacturing, a year
  unit: percentage_points
  low: -4.3             # a triangular range as wide as the record of the proxy over five years (3.9 points in one year)
  central: 0.0
  high: 4.3
  sd_of_one_year: 3.9   # over fewer years the range is wider: at least 3.9 / sqrt(years)
# levers:               # what adds to the growth of supporting industry; each stage with a source, or the word assumed
#   - name: promotion
#     title: Investment promotion
#     kind: points      # points a year from first to last
#     first: 2027
#     last: 2030
#     points: {{unit: percentage_points, low: 0.0, central: 0.5, high: 1.5, source: assumed}}
#   - name: plant
#     title: A new plant
#     kind: output      # output added, evenly over the years, to the output of supporting industry
#     first: 2028
#     last: 2029
#     output: {{unit: vnd_billion, low: 2000, central: 4000, high: 6000, source: assumed}}
#     base: {{unit: vnd_billion, low: 80000, central: 100000, high: 140000, source: assumed}}
draws:
  distribution: triangular
  manufacturing_growth: each_year   # a new draw every year
  differential: once                # one draw a path, kept over the years
"""


OWN = {
    "growth": "{low: 2.6, central: 6.0, high: 9.0}",
    "reason": "Why these ranges, and from which sources.",
    "rows": "",
}


def new_scenario(name: str, *, like: str = "", folder: Path | None = None) -> Path:
    """Write a commented scenario into the user's data folder and return its path.

    Parameters
    ----------
    name : str
        Its name.
    like : str, optional
        A place whose published growth of the last five years in a row is manufacturing's range.
    folder : Path, optional
        Data folder, in place of the usual one.

    Raises
    ------
    ParameterError
        When the name is not legal or is taken, or the place is unknown.
    NotPublishedError
        When the peer has not published as many years.
    InputError
        When the folder cannot be written.
    """
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise ParameterError(f"name = {name!r}: allowed are small letters, digits and _, a letter first")
    path = (folder or obs.user_folder()) / "scenarios" / f"{name}.yml"
    if name in names() or path.exists():
        raise ParameterError(f"name = {name!r} is taken; the scenarios are {', '.join(names())}")
    text = TEXT.format(name=name, today=date.today(), **(OWN if not like else _as_peer(like)))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write_text(path, text)
    except OSError as error:
        raise InputError(f"data = {str(path.parent)!r}: cannot be written ({error.strerror or error})") from None
    return path


def _as_peer(place: str) -> dict[str, str]:
    """Return what the file says of a peer's growth: the range, from which years and rows, and what it cannot say."""
    growth = growth_of(place)
    span, sector = growth.span, growth.sector.replace("_", " ")
    source = (
        f"As {obs.label('place', obs.code_of('place', place), 'en')} did: growth of {sector}, {growth.first} to {growth.last}, lowest, mean and highest. "
        "Its growth of supporting industry is not published, so the differential is the record's."
    )
    return {
        "growth": f"{{low: {span.low}, central: {span.central}, high: {span.high}}}",
        "reason": f'"{source}"',
        "rows": f"rows: [{', '.join(growth.rows)}]   # published rows of the peer\n",
    }
