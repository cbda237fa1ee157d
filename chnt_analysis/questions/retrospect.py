"""A plan assessed as of the day it was known and as of now, side by side; and every goal of a place whose outcome was published."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.assessment import Assessment, assess
from chnt_analysis.assessment.words import aim, value_words
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.goals import Goal, read_goals
from chnt_analysis.questions.base import Question
from chnt_analysis.wording import Language, date, period, pick, span, verdict


def plan_of(place: str, as_of: pd.Timestamp) -> tuple[list[Goal], pd.Timestamp] | None:
    """Return the goals of the past deadline with the most dated goals, and the day they were known; ``None`` without one."""
    dated = [
        g
        for g in read_goals(place=place, as_of=as_of)
        if not g.imputed and g.sector == "supporting_industry" and g.deadline.to_timestamp(how="end") < as_of
        and g.available_from <= g.deadline.to_timestamp(how="end")
    ]  # fmt: skip
    if not dated:
        return None
    by_year: dict[int, list[Goal]] = {}
    for goal in dated:
        by_year.setdefault(goal.year, []).append(goal)
    year = max(by_year, key=lambda y: (len(by_year[y]), y))
    known = min(g.available_from for g in by_year[year])
    return [g for g in by_year[year] if g.available_from == known], known


def side_by_side(question: Question) -> Exhibit:
    """Return the plan's goals as one stood to them on the day of the plan, and as one stands now."""
    say, language = question.say, question.language
    found = plan_of(question.place, question.as_of)
    title = say("Kế hoạch nhìn từ ngày công bố và nhìn từ hôm nay", "The plan seen on its day and seen from now")
    if found is None:
        text = say("Chưa có kế hoạch nào có ngày công bố đã qua hạn.", "No dated plan has come due.")
        return question.exhibit("then_and_now", title, text)
    goals, known = found
    then, now = ([assess(g, as_of=d) for g in goals] for d in (known, question.as_of))
    table = pd.DataFrame(
        {
            say("Chỉ tiêu", "Indicator"): [_name(g, language) for g in goals],
            say("Mục tiêu", "Goal"): [aim(a, language) for a in now],
            say(f"Tính đến {date(known, 'vi')}", f"As of {date(known, 'en')}"): [_before(a, language) for a in then],
            say(f"Tính đến {date(question.as_of, 'vi')}", f"As of {date(question.as_of, 'en')}"): [_after(a, language) for a in now],
        }
    )  # fmt: skip
    return question.exhibit("then_and_now", title, table, rows=_rows([*then, *now]))


def outcomes(question: Question) -> Exhibit:
    """Return every goal of the place whose outcome was published, case by case: too few for any measure of calibration."""
    say, language = question.say, question.language
    past = [assess(g, as_of=question.as_of) for g in read_goals(place=question.place, as_of=question.as_of)]
    known = [a for a in past if a.result is not None]
    due = sum(a.verdict is not None for a in past)
    title = say("Những mục tiêu đã có kết quả công bố", "Goals whose outcome was published")
    if not known:
        text = say(
            f"Trong {due} mục tiêu đã qua hạn, chưa mục tiêu nào có kết quả công bố.",
            f"Of {due} goals past their deadline none has a published outcome.",
        )
        return question.exhibit("outcomes", title, text)  # fmt: skip
    table = pd.DataFrame(
        {
            say("Chỉ tiêu", "Indicator"): [_name(a.goal, language) for a in known],
            say("Kỳ", "Period"): [period(a.goal.period, language) for a in known],
            say("Văn bản", "Document"): [a.goal.named(language) or "–" for a in known],
            say("Mục tiêu", "Goal"): [aim(a, language) for a in known],
            say("Kết quả", "Outcome"): [value_words(a, language, past=True) for a in known],
            say("Nhận định", "Finding"): [verdict(a.verdict or "not_knowable", language) for a in known],
        }
    )
    note = say(
        f"{len(known)} trong {due} mục tiêu đã qua hạn có kết quả công bố: quá ít để đo độ tin cậy của bất kỳ dự báo nào.",
        f"{len(known)} of {due} goals past their deadline have a published outcome: too few to measure how reliable any forecast is.",
    )
    return question.exhibit("outcomes", title, table, rows=_rows(known), note=note)


def _name(goal: Goal, language: Language) -> str:
    name = obs.label("indicator", goal.indicator, language)
    return name if goal.sector == "supporting_industry" else f"{name}: {obs.label('sector', goal.sector, language)}"


def _before(found: Assessment, language: Language) -> str:
    if found.latest is None:
        return pick(language, vi="chưa có số thực hiện nào", en="no result known")
    text = f"{value_words(found, language)} ({period(found.latest.period, language)})"
    if found.required_low is None or found.required_high is None:
        return text
    need = span(found.required_low, found.required_high, language, digits=1, unit="%")
    return text + pick(language, vi=f"; cần tăng {need} mỗi năm", en=f"; takes {need} a year")


def _after(found: Assessment, language: Language) -> str:
    words = verdict(found.verdict or "not_knowable", language)
    if found.result is not None:
        return f"{words} ({value_words(found, language, past=True)})"
    if found.latest is None:
        return words
    newest = f"{value_words(found, language)} ({period(found.latest.period, language)})"
    return words + pick(language, vi=f"; số mới nhất: {newest}", en=f"; newest figure: {newest}")


def _rows(found: list[Assessment]) -> pd.DataFrame:
    wanted = {row for a in found for row in a.rows}
    every = pd.concat([obs.targets(), obs.observations()], ignore_index=True)
    return every[every["row"].isin(wanted)].drop_duplicates("row")
