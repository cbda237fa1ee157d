"""Progress classes of official monitoring systems, each by its own formula: Eurostat, Open SDG, the UN Progress Chart as EUSTAT applies it.

They ask whether growth since a base year is what the whole way from the base year to the deadline takes. The class of
:func:`chnt_analysis.assessment.progress.progress_class` asks whether it is what the rest of the way takes, and is ours.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

import pandas as pd

from chnt_analysis.assessment.measures import PER_YEAR, frequency_of
from chnt_analysis.targets import Direction

MethodCode = Literal["eurostat", "open_sdg", "un_progress_chart"]
NoClass = Literal["", "growth_rate", "no_base", "base_met", "deadline_passed"]
BASE_YEAR = 2015  # the base year of the 2030 Agenda
AT_LIMIT_PCT = 1.0  # EUSTAT: this close to a target of 0 or 100 % it is met


@dataclass(frozen=True)
class Method:
    """An official method: its formula and where it is published."""

    code: MethodCode
    formula: str
    source: str
    url: str


_RATIO = "R = 100 ((y[t]/y[0])^(1/(t - t0)) - 1) / ((y[T]/y[0])^(1/(T - t0)) - 1)"
METHODS: dict[MethodCode, Method] = {
    "eurostat": Method(
        "eurostat",
        f"{_RATIO}; R >= 95: significant, >= 60: moderate, >= 0: insufficient, < 0: away",
        "Eurostat, Sustainable development in the European Union: monitoring report on progress towards the SDGs in an EU context, annex on "
        "the assessment of indicators with quantitative targets",
        "https://ec.europa.eu/eurostat/web/sdi",
    ),
    "open_sdg": Method(
        "open_sdg",
        f"y[t] meets y[T]: target_achieved; else {_RATIO}, its sign that of the desired direction; R >= 95: on_track, >= 60: "
        "acceleration_needed, >= 0: limited, < 0: deterioration",
        "Open SDG, Progress measurement methodology for the Sustainable Development Goals (Statistics Canada)",
        "https://github.com/open-sdg/open-sdg/blob/master/docs/progress-methodology.md",
    ),
    "un_progress_chart": Method(
        "un_progress_chart",
        "y[t] meets y[T]: on_track; else R = 100 (y[t] (y[t]/y[0])^((T - t)/(t - t0)) - y[0]) / (y[T] - y[0]); R >= 95: on_track, "
        ">= 10: accelerate, < 10: stagnation",
        "United Nations Statistics Division, SDG Progress Chart 2023, technical note, as applied by EUSTAT (Basque Statistics Institute)",
        "https://unstats.un.org/sdgs/files/report/2023/Progress_Chart_Technical_Note_2023.pdf",
    ),
}


@dataclass(frozen=True)
class OfficialClass:
    """The progress class of one method.

    Attributes
    ----------
    method : {"eurostat", "open_sdg", "un_progress_chart"}
        Whose it is; formula and source are in :data:`METHODS`.
    progress : str or None
        Class in the method's own terms; ``None`` where its rules give none.
    ratio : float or None
        The method's ratio, percent.
    base : str
        Base period.
    reason : str
        Why there is no class: ``growth_rate`` (the goal is a growth rate), ``no_base`` (no second value), ``base_met`` (the base value meets the
        goal already), ``deadline_passed`` (the method has no rule for it).
    """

    method: MethodCode
    progress: str | None = None
    ratio: float | None = None
    base: str = ""
    reason: NoClass = ""

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain JSON values, ``class`` first, with formula and source."""
        content = asdict(self)
        chosen = METHODS[self.method]
        named = {"class": content.pop("progress"), **content}
        return {**named, "formula": chosen.formula, "source": chosen.source, "url": chosen.url}


def official_classes(
    known: pd.Series,
    target: float,
    due: pd.Period,
    *,
    direction: Direction = "at_least",
    since: pd.Period | None = None,
    is_percent: bool = False,
) -> tuple[OfficialClass, ...]:
    """Return the class of a level by each official method.

    The base is the first value in or after 2015, of the newest value's month or quarter, so that the season cancels; where that leaves one value,
    the UN's method as EUSTAT applies it takes the nearest before. Values and goal are taken as published, as the methods do.

    Parameters
    ----------
    known : Series
        Positive level by month, quarter or year, up to the newest value.
    target : float
        The goal.
    due : Period
        Deadline, in the frequency of the level. One that has passed is assessed by the UN's method alone, on the values up to it.
    direction : {"at_least", "at_most"}
        Which side meets the goal.
    since : Period, optional
        Base period in place of the methods' own.
    is_percent : bool
        Whether the level is a share or rate in percent: EUSTAT then takes a goal of 0 or 100 % as met within one point.

    Examples
    --------
    >>> years = pd.PeriodIndex(["2015", "2023"], freq="Y")
    >>> classes = official_classes(pd.Series([100.0, 150.0], index=years), 300, pd.Period("2030", "Y"))
    >>> [(one.method, one.progress, round(one.ratio)) for one in classes]
    [('eurostat', 'moderate', 68), ('open_sdg', 'acceleration_needed', 68), ('un_progress_chart', 'accelerate', 57)]
    """
    level = known.dropna()
    passed = len(level) > 0 and due <= level.index[-1]
    level = level[level.index <= due]
    sign = 1 if direction == "at_least" else -1
    return (
        _eurostat(level, target, due, sign, since, passed),
        _open_sdg(level, target, due, sign, since, passed),
        _un(level, target, due, sign, since, is_percent),
    )


def no_official_class(reason: NoClass) -> tuple[OfficialClass, ...]:
    """Return the three methods without a class, for one reason."""
    return tuple(OfficialClass(code, reason=reason) for code in METHODS)


def _eurostat(
    level: pd.Series, target: float, due: pd.Period, sign: int, since: pd.Period | None, passed: bool
) -> OfficialClass:
    base = _base(level, since)
    if passed or base is None:
        return OfficialClass("eurostat", reason="deadline_passed" if passed else "no_base")
    observed, required = _growths(level, base, target, due)
    if sign * required <= 0:
        return OfficialClass("eurostat", base=str(base), reason="base_met")
    ratio = 100 * observed / required
    steps = (("significant", 95), ("moderate", 60), ("insufficient", 0))
    return OfficialClass("eurostat", _class(ratio, steps, "away"), ratio, str(base))


def _open_sdg(
    level: pd.Series, target: float, due: pd.Period, sign: int, since: pd.Period | None, passed: bool
) -> OfficialClass:
    base = _base(level, since)
    if passed or base is None:
        return OfficialClass("open_sdg", reason="deadline_passed" if passed else "no_base")
    if sign * (level.iloc[-1] - target) >= 0:
        return OfficialClass("open_sdg", "target_achieved", base=str(base))
    observed, required = _growths(level, base, target, due)
    if required == 0:
        return OfficialClass("open_sdg", base=str(base), reason="base_met")
    ratio = 100 * sign * observed / abs(required)
    steps = (("on_track", 95), ("acceleration_needed", 60), ("limited", 0))
    return OfficialClass("open_sdg", _class(ratio, steps, "deterioration"), ratio, str(base))


def _un(
    level: pd.Series, target: float, due: pd.Period, sign: int, since: pd.Period | None, is_percent: bool
) -> OfficialClass:
    base = _base(level, since) or _base(level, None, earlier=True)
    if base is None:
        return OfficialClass("un_progress_chart", reason="no_base")
    newest, first = float(level.iloc[-1]), float(level[base])
    at_limit = is_percent and target in (0.0, 100.0) and abs(newest - target) <= AT_LIMIT_PCT
    if sign * (newest - target) >= 0 or at_limit:
        return OfficialClass("un_progress_chart", "on_track", base=str(base))
    if target == first:
        return OfficialClass("un_progress_chart", base=str(base), reason="base_met")
    done, left = (level.index[-1] - base).n, (due - level.index[-1]).n
    expected = newest * (newest / first) ** (left / done)
    ratio = 100 * (expected - first) / (target - first)
    if sign * (target - first) < 0:  # the base met the goal and the newest value does not: the way leads back
        ratio = -abs(ratio)
    return OfficialClass(
        "un_progress_chart", _class(ratio, (("on_track", 95), ("accelerate", 10)), "stagnation"), ratio, str(base)
    )


def _growths(level: pd.Series, base: pd.Period, target: float, due: pd.Period) -> tuple[float, float]:
    """Return compound growth a year from the base to the newest value, and that to the goal at the deadline."""
    lag = PER_YEAR[frequency_of(level)]
    first = float(level[base])
    spans = ((level.index[-1] - base).n / lag, (due - base).n / lag)
    ends = (float(level.iloc[-1]), target)
    observed, required = ((end / first) ** (1 / span) - 1 for end, span in zip(ends, spans, strict=True))
    return observed, required


def _base(level: pd.Series, since: pd.Period | None, *, earlier: bool = False) -> pd.Period | None:
    if len(level) < 2:
        return None
    if since is not None:
        return since if since in level.index and since < level.index[-1] else None
    lag = PER_YEAR[frequency_of(level)]
    newest = level.index[-1]
    same = [period for period in level.index[:-1] if (newest - period).n % lag == 0]
    later = [period for period in same if period.year >= BASE_YEAR]
    if later:
        return later[0]
    return same[-1] if earlier and same else None


def _class(ratio: float, steps: tuple[tuple[str, float], ...], below: str) -> str:
    return next((name for name, least in steps if ratio >= least), below)
