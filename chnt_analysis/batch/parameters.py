"""Parameter specifications as data: name, type, unit, legal values, help in both languages.

papermill pastes parameters into a notebook as code and only warns of a misspelt one, so nothing reaches it unchecked:
names must be declared by the notebook, values must be of the type and within the range given here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from chnt_analysis import observations as obs
from chnt_analysis import scenarios
from chnt_analysis.errors import ParameterError
from chnt_analysis.questions.industry import SECTORS
from chnt_analysis.questions.places.numbers import peers_of
from chnt_analysis.scenarios.yaml_files import shorten
from chnt_analysis.schema import nearest


@dataclass(frozen=True)
class Specification:
    """What a parameter may be.

    Attributes
    ----------
    name, type, unit : str
        Type is ``text``, ``integer``, ``number`` or ``list of integers``.
    legal : str
        Legal values in words.
    help_vi, help_en : str
        What it means.
    check : callable
        Returns the value as it is passed on; raises ValueError with what is allowed.
    """

    name: str
    type: str
    unit: str
    legal: str
    help_vi: str
    help_en: str
    check: Callable[[Any], Any]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        hint = " (true and false are no text: put quotes around it)" if isinstance(value, bool) else ""
        raise ValueError(f"a text is needed, found {type(value).__name__}{hint}")
    return value


def _integer(low: int, high: int) -> Callable[[Any], int]:
    def check(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError(f"a whole number from {low} to {high} is needed, found {type(value).__name__}")
        if not low <= value <= high:
            raise ValueError(f"allowed are whole numbers from {low} to {high}")
        return value

    return check


def _number(low: float, high: float) -> Callable[[Any], float]:
    def check(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError(f"a number above {low:g} and at most {high:g} is needed, found {type(value).__name__}")
        if not low < value <= high:
            raise ValueError(f"allowed are numbers above {low:g} and at most {high:g}")
        return float(value)

    return check


def _place(value: Any) -> str:
    legal = obs.codes("place")
    if _text(value) not in legal:
        raise ValueError(
            f"not a known place{nearest(value, legal)}; the {len(legal)} legal codes are in data/codes/places.csv"
        )
    return value


def _language(value: Any) -> str:
    if _text(value) not in ("vi", "en"):
        raise ValueError("allowed are vi and en")
    return value


def _sector(value: Any) -> str:
    if _text(value) not in SECTORS:
        raise ValueError(f"allowed are {' and '.join(SECTORS)}{nearest(value, SECTORS)}")
    return value


def _peers(value: Any) -> str:
    peers_of(_text(value), obs.observations())
    return value


def _as_of(value: Any) -> str:
    if not re.fullmatch(r"(\d{4}(-\d{2}(-\d{2})?)?)?", _text(value)):
        raise ValueError("allowed is a text YYYY, YYYY-MM or YYYY-MM-DD, or empty for the newest vintage")
    obs.resolve_as_of(value)
    return value


def _scenario(value: Any) -> str:
    scenarios.load(_text(value))
    return value


def _levels(value: Any) -> list[int]:
    wanted = "a list of one to four different whole numbers from 50 to 99, such as [80, 95], is needed"
    whole = isinstance(value, list) and all(isinstance(v, int) and not isinstance(v, bool) for v in value)
    if not whole or not 1 <= len(value) <= 4 or len(set(value)) < len(value) or not all(50 <= v <= 99 for v in value):
        raise ValueError(wanted)
    return sorted(value)


CATALOGUE: Mapping[str, Specification] = {
    s.name: s
    for s in (
        Specification("place", "text", "", "a place code of data/codes/places.csv", "nơi được hỏi", "place asked about", _place),
        Specification(
            "as_of", "text", "date", "YYYY, YYYY-MM, YYYY-MM-DD or empty",
            "chỉ dùng số liệu đã có đến ngày này; để trống là ngày công bố mới nhất",
            "only what was available by this date; empty means the newest vintage", _as_of,
        ),
        Specification(
            "since", "text", "date", "YYYY, YYYY-MM, YYYY-MM-DD or empty",
            "so với những gì đã biết ngày này; để trống là ngay trước kỳ công bố mới nhất",
            "set beside what was known on this date; empty means just before the newest release", _as_of,
        ),
        Specification("sector", "text", "", "manufacturing, all_industry", "ngành đã công bố đứng bên cạnh", "published sector set beside", _sector),
        Specification(
            "peers", "text", "", "a group of data/codes/place_groups.csv, or largest", "các nơi được đặt bên cạnh", "places set beside", _peers
        ),
        Specification("goal", "number", "%", "above 0, at most 100", "mục tiêu", "goal", _number(0, 100)),
        Specification("target_year", "integer", "year", "2010 to 2035", "năm của mục tiêu", "year of the deadline", _integer(2010, 2035)),
        Specification(
            "scenario", "text", "", "a shipped scenario or the path of a scenario file", "kịch bản", "scenario", _scenario
        ),
        Specification("language", "text", "", "vi, en", "ngôn ngữ của trang", "language of the page", _language),
        Specification(
            "interval_levels", "list of integers", "%", "one to four of 50 to 99", "mức của các dải", "levels of the bands", _levels
        ),
        Specification("draws", "integer", "paths", "100 to 100000", "số đường mô phỏng", "number of paths", _integer(100, 100_000)),
        Specification("seed", "integer", "", "0 to 2147483647", "hạt giống ngẫu nhiên", "seed of the random numbers", _integer(0, 2**31 - 1)),
    )
}  # fmt: skip


def check_value(name: str, value: Any, *, where: str) -> Any:
    """Return a parameter's value as it is passed on to the notebook.

    Raises
    ------
    ParameterError
        Naming where, parameter, value and what is allowed.
    """
    try:
        return CATALOGUE[name].check(value)
    except ParameterError as error:
        raise ParameterError(f"{where}: {error}") from None
    except ValueError as error:
        raise ParameterError(f"{where}: {name} = {shorten(value)}: {error}") from None
