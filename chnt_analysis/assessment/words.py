"""An assessment in a sentence or two; every number comes from the assessment, every word from ``messages/LANGUAGE/assessment.ftl``."""

from __future__ import annotations

from chnt_analysis.assessment.goals import Assessment
from chnt_analysis.goals import Goal
from chnt_analysis.wording import Language, Messages, messages, plain, qualified, span

PERCENT_KINDS = ("share", "rate")


def reason(code: str, language: Language) -> str:
    """Return why no probability is stated, in words.

    >>> reason("deadline_passed", "vi")
    'đã quá thời hạn'
    """
    return messages("assessment", language)(f"reasons.{code}")


def aim(goal: Goal, language: Language) -> str:
    """Return a goal with its qualifier and unit: "about 16% of manufacturing output"."""
    is_percent = goal.unit == "percent" or goal.unit.startswith("percent_of")
    key = "goal-value.percent" if is_percent else "goal-value"
    text = messages("assessment", language)(key, low=goal.low, high=goal.high, unit=goal.unit)
    return text if goal.qualifier == "range" else qualified(text, goal.qualifier, language)


def sentence(assessment: Assessment, language: Language = "vi") -> str:
    """Return the assessment in words.

    Examples
    --------
    >>> from chnt_analysis.assessment import assess
    >>> from chnt_analysis.goals import read_goals
    >>> goal = next(g for g in read_goals(place="ha_noi", indicator="cnht_enterprises") if g.period == "2030")
    >>> sentence(assess(goal), "en").split(":")[0]
    'Ha Noi, supporting-industry enterprises, 2030 (Decision 6126/QĐ-UBND)'
    """
    say = messages("assessment", language)
    parts = [goal_sentence(assessment.goal, language)]
    if assessment.verdict is not None:
        parts.append(_outcome(assessment, say))
    else:
        parts += [_newest(assessment, say), _required(assessment, say), _model(assessment, say)]
        parts.append(say("no-probability", reason=reason(assessment.reason, language)))
    return " ".join(part for part in parts if part)


def value_words(assessment: Assessment, language: Language, *, past: bool = False) -> str:
    """Return the latest figure, or with ``past`` the result at the deadline, with its qualifier; empty without one."""
    chosen = assessment.result if past else assessment.latest
    if chosen is None:
        return ""
    unit = "%" if assessment.goal.kind in (*PERCENT_KINDS, "growth") else ""
    if chosen.ends is not None:
        return span(*chosen.ends, language, unit=unit)
    return qualified(plain(chosen.value, language) + unit, chosen.qualifier, language)


def goal_sentence(goal: Goal, language: Language = "vi") -> str:
    """Return a goal in words: place, indicator, period, document and the goal itself.

    Examples
    --------
    >>> from chnt_analysis.goals import read_goals
    >>> goal_sentence(next(g for g in read_goals(place="ha_noi", indicator="cnht_enterprises") if g.period == "2030"), "en")
    'Ha Noi, supporting-industry enterprises, 2030 (Decision 6126/QĐ-UBND): the goal is about 1,200 enterprises.'
    """
    say = messages("assessment", language)
    whole = goal.sector in ("supporting_industry", "grdp_total")
    return say(
        "opening.documented" if goal.document else "opening",
        place=goal.place,
        name=say("goal-name" if whole else "goal-name.sector", indicator=goal.indicator, sector=goal.sector),
        period=goal.period,
        document=goal.named(say.language),
        goal=aim(goal, say.language),
    )


def _outcome(assessment: Assessment, say: Messages) -> str:
    if assessment.result is not None:
        result = value_words(assessment, say.language, past=True)
        return say("outcome.published", verdict=assessment.verdict, result=result)
    return say("outcome" if assessment.verdict == "not_knowable" else "outcome.missing", verdict=assessment.verdict)


def _newest(assessment: Assessment, say: Messages) -> str:
    if assessment.latest is None:
        return ""
    goal, gap = assessment.goal, assessment.distance
    if gap is None:
        key = "newest"
    elif (gap if goal.direction == "at_least" else -gap) <= 0:
        key = "newest.reached"
    else:
        key = "newest.points" if goal.kind in (*PERCENT_KINDS, "growth") else "newest.units"
    figure = value_words(assessment, say.language)
    return say(key, figure=figure, period=assessment.latest.period, gap=abs(gap or 0.0), unit=goal.unit)


def _required(assessment: Assessment, say: Messages) -> str:
    if assessment.required_growth is None or (assessment.goal.kind == "growth" and assessment.latest is None):
        return _conditional(assessment, say)
    if assessment.goal.kind == "growth":
        return _faster_years(assessment, say)
    low, high = assessment.required_low or 0.0, assessment.required_high or 0.0
    if assessment.observed_growth is None or assessment.progress_class is None:
        return say("required", low=low, high=high)
    return say(
        "required.observed",
        low=low,
        high=high,
        since=assessment.observed_from,
        observed=assessment.observed_growth,
        progress=assessment.progress_class,
    )


def _faster_years(assessment: Assessment, say: Messages) -> str:
    if assessment.percentile_own is None:
        return ""
    return say(
        "faster-years.none" if assessment.percentile_own == 100 else "faster-years",
        share=100 - assessment.percentile_own,
    )


def _conditional(assessment: Assessment, say: Messages) -> str:
    table = assessment.conditional
    if table.empty:
        return ""
    key = "percent" if assessment.goal.kind in PERCENT_KINDS else "count"
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


def _model(assessment: Assessment, say: Messages) -> str:
    if assessment.model is None:
        return ""
    row = assessment.model.interval((80,)).loc[str(assessment.goal.year)]
    key = "percent" if assessment.goal.kind in PERCENT_KINDS else "count"
    return say(f"model-interval.{key}", lower=row["lower_80"], upper=row["upper_80"], year=assessment.goal.year)
