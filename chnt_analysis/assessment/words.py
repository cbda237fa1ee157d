"""An assessment in a sentence or two; every number comes from the assessment, every word from ``messages/LANGUAGE/assessment.ftl``."""

from __future__ import annotations

from chnt_analysis.assessment.judge import Assessment
from chnt_analysis.wording import Language, Messages, messages, plain, qualified, span

PERCENT_KINDS = ("share", "rate")


def reason(code: str, language: Language) -> str:
    """Return why no probability is stated, in words.

    >>> reason("deadline_passed", "vi")
    'đã quá thời hạn'
    """
    return messages("assessment", language)(f"reasons.{code}")


def aim(found: Assessment, language: Language) -> str:
    """Return the goal with its qualifier and unit: "about 16% of manufacturing output"."""
    goal = found.goal
    is_percent = goal.unit == "percent" or goal.unit.startswith("percent_of")
    key = "goal-value.percent" if is_percent else "goal-value"
    text = messages("assessment", language)(key, low=goal.low, high=goal.high, unit=goal.unit)
    return text if goal.qualifier == "range" else qualified(text, goal.qualifier, language)


def sentence(found: Assessment, language: Language = "vi") -> str:
    """Return the assessment in words.

    Examples
    --------
    >>> from chnt_analysis.assessment import assess
    >>> from chnt_analysis.goals import read_goals
    >>> goal = next(g for g in read_goals(place="ha_noi", indicator="cnht_enterprises") if g.period == "2030")
    >>> sentence(assess(goal), "en").split(":")[0]
    'Ha Noi, supporting-industry enterprises, 2030 (Decision 6126/QD-UBND)'
    """
    say = messages("assessment", language)
    parts = [_opening(found, say)]
    if found.verdict is not None:
        parts.append(_outcome(found, say))
    else:
        parts += [_newest(found, say), _required(found, say), _model(found, say)]
        parts.append(say("no-probability", reason=reason(found.reason, language)))
    return " ".join(part for part in parts if part)


def value_words(found: Assessment, language: Language, *, past: bool = False) -> str:
    """Return the latest figure, or with ``past`` the result at the deadline, with its qualifier; empty without one."""
    chosen = found.result if past else found.latest
    if chosen is None:
        return ""
    unit = "%" if found.goal.kind in (*PERCENT_KINDS, "growth") else ""
    if chosen.ends is not None:
        return span(*chosen.ends, language, unit=unit)
    return qualified(plain(chosen.value, language) + unit, chosen.qualifier, language)


def _opening(found: Assessment, say: Messages) -> str:
    goal = found.goal
    whole = goal.sector in ("supporting_industry", "grdp_total")
    return say(
        "opening.documented" if goal.document else "opening",
        place=goal.place,
        name=say("goal-name" if whole else "goal-name.sector", indicator=goal.indicator, sector=goal.sector),
        period=goal.period,
        document=goal.named(say.language),
        goal=aim(found, say.language),
    )


def _outcome(found: Assessment, say: Messages) -> str:
    if found.result is not None:
        result = value_words(found, say.language, past=True)
        return say("outcome.published", verdict=found.verdict, result=result)
    return say("outcome" if found.verdict == "not_knowable" else "outcome.missing", verdict=found.verdict)


def _newest(found: Assessment, say: Messages) -> str:
    if found.latest is None:
        return ""
    goal, gap = found.goal, found.distance
    if gap is None:
        key = "newest"
    elif (gap if goal.direction == "at_least" else -gap) <= 0:
        key = "newest.reached"
    else:
        key = "newest.points" if goal.kind in (*PERCENT_KINDS, "growth") else "newest.units"
    figure = value_words(found, say.language)
    return say(key, figure=figure, period=found.latest.period, gap=abs(gap or 0.0), unit=goal.unit)


def _required(found: Assessment, say: Messages) -> str:
    if found.required_growth is None or (found.goal.kind == "growth" and found.latest is None):
        return _conditional(found, say)
    if found.goal.kind == "growth":
        return _faster_years(found, say)
    low, high = found.required_low or 0.0, found.required_high or 0.0
    if found.observed_growth is None or found.progress_class is None:
        return say("required", low=low, high=high)
    return say(
        "required.observed",
        low=low,
        high=high,
        since=found.observed_from,
        observed=found.observed_growth,
        progress=found.progress_class,
    )


def _faster_years(found: Assessment, say: Messages) -> str:
    if found.percentile_own is None:
        return ""
    return say("faster-years.none" if found.percentile_own == 100 else "faster-years", share=100 - found.percentile_own)


def _conditional(found: Assessment, say: Messages) -> str:
    table = found.conditional
    if table.empty:
        return ""
    key = "percent" if found.goal.kind in PERCENT_KINDS else "count"
    if table["condition"].iloc[0] == "manufacturing_growth":
        key = "manufacturing"
    first, last = table.iloc[0], table.iloc[-1]
    return say(
        f"conditional.{key}",
        first=first["given"],
        first_needed=first["needed"],
        last=last["given"],
        last_needed=last["needed"],
    )


def _model(found: Assessment, say: Messages) -> str:
    if found.model is None:
        return ""
    row = found.model.interval((80,)).loc[str(found.goal.year)]
    key = "percent" if found.goal.kind in PERCENT_KINDS else "count"
    return say(f"model-interval.{key}", lower=row["lower_80"], upper=row["upper_80"], year=found.goal.year)
