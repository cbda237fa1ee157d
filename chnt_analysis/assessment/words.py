"""An assessment in a sentence or two, in Vietnamese and English; every number comes from the assessment."""

from __future__ import annotations

from chnt_analysis import observations as obs
from chnt_analysis.assessment.judge import Assessment
from chnt_analysis.wording import (
    Language,
    change,
    number,
    percent,
    period,
    pick,
    plain,
    points,
    qualified,
    span,
    verdict,
)

_REASONS = {
    "deadline_passed": ("hạn đã qua", "the deadline has passed"),
    "no_base": (
        "chưa có số thực hiện nào được công bố, nên không nêu xác suất",
        "no result has ever been published, so no probability is stated",
    ),
    "definition": (
        "chỉ có số công bố theo định nghĩa khác, nên không nêu xác suất",
        "figures are published on another definition only, so no probability is stated",
    ),
    "proxy_only": (
        "tăng trưởng của công nghiệp hỗ trợ chưa được công bố và chỉ có thể xem qua chỉ số đại diện, nên không nêu xác suất",
        "growth of supporting industry is not published and is seen through a proxy only, so no probability is stated",
    ),
    "too_few": (
        "quá ít số đã công bố để lập mô hình, nên không nêu xác suất",
        "too few figures are published for a model, so no probability is stated",
    ),
    "not_calibrated": (
        "số liệu ít và làm tròn, chưa thể kiểm chứng một phân phối xác suất, nên không nêu xác suất",
        "figures are few and rounded and no distribution can be calibrated on them, so no probability is stated",
    ),
    "flow": (
        "chỉ tiêu được đếm trong cả kỳ và chưa có kết quả, nên không nêu xác suất",
        "it is counted over the whole period and no result is known, so no probability is stated",
    ),
}


def reason(code: str, language: Language) -> str:
    """Return why no probability is stated, in words.

    >>> reason("deadline_passed", "vi")
    'hạn đã qua'
    """
    vi, en = _REASONS[code]
    return pick(language, vi=vi, en=en)


def aim(found: Assessment, language: Language) -> str:
    """Return the goal with its words and unit: "about 16% of manufacturing output"."""
    goal = found.goal
    unit = obs.label("unit", goal.unit, language)
    if goal.unit == "percent" or goal.unit.startswith("percent_of"):
        text = span(goal.low, goal.high, language) + unit if goal.low != goal.high else plain(goal.low, language) + unit
    else:
        text = f"{span(goal.low, goal.high, language) if goal.low != goal.high else plain(goal.low, language)} {unit}"
    return text if goal.qualifier == "range" else qualified(text, goal.qualifier, language)


def sentence(found: Assessment, language: Language = "vi") -> str:
    """Return the assessment in words.

        Examples
        --------
        >>> from chnt_analysis.assessment import assess
    from chnt_analysis.goals import read_goals
        >>> goal = next(g for g in read_goals(place="ha_noi", indicator="cnht_enterprises") if g.period == "2030")
        >>> sentence(assess(goal), "en").split(":")[0]
        'Ha Noi, supporting-industry enterprises, 2030 (Decision 6126/QD-UBND)'
    """
    parts = [_opening(found, language)]
    if found.verdict is not None:
        parts.append(_verdict(found, language))
    else:
        parts += [_where(found, language), _needed(found, language), _model(found, language)]
        parts.append(_upper(reason(found.reason, language)) + ".")
    return " ".join(p for p in parts if p)


def _opening(found: Assessment, language: Language) -> str:
    goal = found.goal
    label = obs.label("indicator", goal.indicator, language)
    label = label if label[:2].isupper() else label[0].lower() + label[1:]
    if goal.sector not in ("supporting_industry", "grdp_total"):
        label += f" ({obs.label('sector', goal.sector, language)})"
    document = f" ({goal.named(language)})" if goal.document else ""
    place, when = obs.label("place", goal.place, language), period(goal.period, language)
    what = pick(language, vi="mục tiêu", en="the goal is")
    return f"{place}, {label}, {when}{document}: {what} {aim(found, language)}."


def _verdict(found: Assessment, language: Language) -> str:
    words = _upper(verdict(found.verdict or "not_knowable", language))
    if found.result is None:
        none = pick(language, vi="chưa có kết quả nào được công bố", en="no result is published")
        return f"{words}; {none}." if found.verdict != "not_knowable" else f"{words}."
    result = pick(language, vi="kết quả công bố", en="published result")
    return f"{words} ({result}: {value_words(found, language, past=True)})."


def _where(found: Assessment, language: Language) -> str:
    if found.latest is None:
        return ""
    when = period(found.latest.period, language)
    start = pick(
        language,
        vi=f"Số mới nhất là {value_words(found, language)} ({when})",
        en=f"The newest figure is {value_words(found, language)} ({when})",
    )
    gap = found.distance or 0.0
    if found.goal.kind in ("share", "rate", "growth"):
        far = points(abs(gap), 1, language)
    else:
        far = f"{number(abs(gap), 0, language)} {obs.label('unit', found.goal.unit, language)}"
    side = gap if found.goal.direction == "at_least" else -gap
    rest = (
        pick(language, vi=f", còn cách mục tiêu {far}", en=f", {far} from the goal")
        if side > 0
        else pick(language, vi=", đã ở mức mục tiêu", en=", at the goal already")
    )
    return start + rest + "."


def _needed(found: Assessment, language: Language) -> str:
    if found.required_growth is None or (found.goal.kind == "growth" and found.latest is None):
        return _conditional(found, language)
    if found.goal.kind == "growth":
        if found.percentile_own is None:
            return ""
        if found.percentile_own == 100:
            return pick(
                language,
                vi="Trong các năm đã công bố chưa năm nào tăng cao hơn mức đó.",
                en="No published year grew faster than that.",
            )
        share = number(100 - found.percentile_own, 0, language)
        return pick(
            language,
            vi=f"Trong các năm đã công bố, {share}% số năm tăng cao hơn mức đó.",
            en=f"Of the published years {share}% grew faster than that.",
        )
    low, high = found.required_low or 0.0, found.required_high or 0.0
    need = span(low, high, language, digits=1, unit="%")
    text = pick(language, vi=f"Cần tăng {need} mỗi năm", en=f"That takes growth of {need} a year")
    if found.observed_growth is None or found.progress_class is None:
        return text + "."
    seen, words = change(found.observed_growth, 1, language), verdict(found.progress_class, language)
    return text + pick(
        language,
        vi=f"; từ năm {found.observed_from} đến nay {seen} mỗi năm ({words}).",
        en=f"; since {found.observed_from} it was {seen} a year ({words}).",
    )


def _conditional(found: Assessment, language: Language) -> str:
    table = found.conditional
    if table.empty:
        return ""
    ends = [(table["given"].iloc[i], table["needed"].iloc[i]) for i in (0, -1)]
    if table["condition"].iloc[0] == "start":
        percentage = found.goal.kind in ("share", "rate")
        start = [percent(a, 1, language) if percentage else number(a, 0, language) for a, _ in ends]
        need = [percent(b, 1, language) for _, b in ends]
        return pick(
            language,
            vi=f"Nếu xuất phát từ {start[0]} thì phải tăng {need[0]} mỗi năm, từ {start[1]} thì {need[1]}.",
            en=f"From a start of {start[0]} it must grow {need[0]} a year, from {start[1]} {need[1]}.",
        )
    grown = [percent(a, 1, language) for a, _ in ends]
    above = [points(b, 1, language) for _, b in ends]
    return pick(
        language,
        vi=f"Nếu chế biến, chế tạo tăng {grown[0]} thì công nghiệp hỗ trợ phải tăng cao hơn {above[0]}; nếu tăng {grown[1]} thì {above[1]}.",
        en=f"If manufacturing grows {grown[0]}, supporting industry must grow {above[0]} more; if {grown[1]}, {above[1]}.",
    )


def _model(found: Assessment, language: Language) -> str:
    if found.model is None:
        return ""
    row = found.model.interval((80,)).loc[str(found.goal.year)]
    percentage = found.goal.kind in ("share", "rate")
    ends = span(float(row["lower_80"]), float(row["upper_80"]), language, digits=0, unit="%" if percentage else "")
    return pick(
        language,
        vi=f"Mô hình tăng trưởng cho khoảng 80%: {ends} vào năm {found.goal.year} (theo mô hình, chưa kiểm chứng).",
        en=f"A growth model gives an 80% interval of {ends} in {found.goal.year} (model-based, not calibrated).",
    )


def value_words(found: Assessment, language: Language, *, past: bool = False) -> str:
    """Return the latest figure, or with ``past`` the result at the deadline, with its words; empty without one."""
    chosen = found.result if past else found.latest
    if chosen is None:
        return ""
    unit = "%" if found.goal.kind in ("share", "rate", "growth") else ""
    if chosen.ends is not None:
        return span(*chosen.ends, language, unit=unit)
    return qualified(plain(chosen.value, language) + unit, chosen.qualifier, language)


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]
