"""What became of a place's first estimates of industrial growth: numbers and exhibits for the data audit."""

from __future__ import annotations

from typing import Any

import pandas as pd

from chnt_analysis import charts, revisions
from chnt_analysis import observations as obs
from chnt_analysis.exhibits import Exhibit
from chnt_analysis.questions.base import Question
from chnt_analysis.wording import count, number, percent, period, points

FEWEST_MONTHS = 12  # fewer months with a revision say nothing of a bias
SECTOR = "manufacturing"
FEWEST_JANUARIES = 5
FIRST_YEAR = 2018  # from then on every release but that of January prints the month before again; before it hardly any but December and January
NOT_SECTIONS = ("electricity_gas_water",)  # rows of before 2012


def growth_rows(question: Question, basis: str = "yoy") -> pd.DataFrame:
    """Return the rows of monthly growth of industrial production on one basis."""
    rows = question.rows
    wanted = (rows["indicator"] == "iip_growth") & (rows["basis"] == basis) & (rows["frequency"] == "M")
    return rows[wanted & ~rows["sector"].isin(NOT_SECTIONS)].reset_index(drop=True)


def revised(question: Question) -> pd.DataFrame:
    """Return the triangle of growth on the year since 2018, months with a revision only."""
    table = revisions.triangle(growth_rows(question))
    return table[table["revision"].notna() & (table["period"].dt.year >= FIRST_YEAR)].reset_index(drop=True)


def found(question: Question) -> dict[str, Any]:
    """Return bias and size for manufacturing and its worst calendar month; empty with fewer than twelve months."""
    table = revised(question)
    one = table[table["sector"] == SECTOR]
    if len(one) < FEWEST_MONTHS:
        return {}
    by_month = revisions.bias_table(one, by="month")
    by_month = by_month[by_month["n"] >= 3]
    overall = revisions.bias(one["revision"])
    worst = None if by_month.empty else int(by_month["mean_abs"].idxmax())
    return overall | {"worst": worst, "worst_row": None if worst is None else by_month.loc[worst]}


def sentence(question: Question) -> str:
    """Say how far first estimates of manufacturing are revised, and in which month most."""
    lang, say, told = question.language, question.say, found(question)
    if not told:
        return say(
            f"{question.place_name} chưa có đủ tháng được công bố lại ở kỳ sau để đo độ lệch của số ước tính lần đầu "
            f"(cần ít nhất {FEWEST_MONTHS} tháng).",
            f"{question.place_name} has too few months printed again by the next release to measure how far first estimates "
            f"are off (at least {FEWEST_MONTHS} are needed).",
        )
    span = f"{number(told['lower'], 2, lang)}; {number(told['upper'], 2, lang)}"
    size = number(abs(told["mean"]), 1, lang)
    clear = told["upper"] < 0 or told["lower"] > 0
    high = told["mean"] < 0
    lean_vi = f"{'cao' if high else 'thấp'} hơn số công bố lại" if clear else "không lệch rõ rệt so với số công bố lại"
    lean_en = f"{'high' if high else 'low'}" if clear else "without clear bias"
    vi = (
        f"Ước tính lần đầu về tăng trưởng công nghiệp chế biến, chế tạo {lean_vi}: bình quân {size} điểm phần trăm "
        f"(mức điều chỉnh bình quân nằm trong khoảng tin cậy 95%: {span}), qua {number(told['n'], 0, lang)} tháng từ năm {FIRST_YEAR}."
    )
    en = (
        f"First estimates of manufacturing growth run {lean_en}, by {size} points on average "
        f"(95% confidence interval of the mean revision: {span}), over {count(told['n'], '', 'month', lang)} since {FIRST_YEAR}."
    )
    if told["worst"] is None:
        return say(vi, en)
    row, month = told["worst_row"], pd.Period(year=2000, month=told["worst"], freq="M")
    name = say(f"tháng {told['worst']}", period(month, "en").split()[0])
    text = say(
        f"{vi} Trong thời gian đó, tháng bị điều chỉnh nhiều nhất về độ lớn là {name}: bình quân {points(row['mean'], 1, lang)}, "
        f"độ lớn bình quân {points(row['mean_abs'], 1, lang)} ({number(row['n'], 0, lang)} năm).",
        f"{en} Over that span {name} is revised most in size: by {points(row['mean'], 1, lang)} on average, "
        f"{points(row['mean_abs'], 1, lang)} in size ({count(row['n'], '', 'year', lang)}).",
    )
    return f"{text} {_extremes(question)}".strip()


def lean(question: Question) -> str:
    """Say in one sentence how far first estimates of manufacturing ran high or low; empty where that is not known or not clear."""
    lang, told = question.language, found(question)
    if not told or told["lower"] <= 0 <= told["upper"]:
        return ""
    size, high = number(abs(told["mean"]), 1, lang), told["mean"] < 0
    return question.say(
        f"Từ năm {FIRST_YEAR}, ước tính lần đầu về chế biến, chế tạo bình quân {'cao' if high else 'thấp'} hơn số công bố lại {size} điểm phần trăm.",
        f"Since {FIRST_YEAR} first estimates of manufacturing have run {'high' if high else 'low'} by {size} points on average.",
    )


def january(question: Question) -> str:
    """Say what became of January over every year that printed it again, the years before 2018 too; empty below five Januaries."""
    lang, say = question.language, question.say
    table = revisions.triangle(growth_rows(question)).dropna(subset=["revision"])
    one = table[table["sector"] == SECTOR]
    by = revisions.bias_table(one, by="month")
    if 1 not in by.index or by.loc[1, "n"] < FEWEST_JANUARIES:
        return ""
    row, years = by.loc[1], one.loc[one["period"].dt.month == 1, "period"].dt.year
    worst = by.loc[by["n"] >= FEWEST_JANUARIES, "mean"].abs().idxmax() == 1
    size, span = number(row["mean"], 1, lang), f"{number(row['lower'], 1, lang)}; {number(row['upper'], 1, lang)}"
    said = say(
        f" Tính cả những năm trước {FIRST_YEAR} có in lại tháng 1 ({years.min()}–{years.max()}, {number(row['n'], 0, lang)} năm), tháng 1 bị điều chỉnh "
        f"bình quân {size} điểm (khoảng tin cậy 95%: {span})",
        f" Counting the years before {FIRST_YEAR} that printed January again ({years.min()} to {years.max()}, {count(row['n'], '', 'year', lang)}), January "
        f"is revised by {size} points on average (95% confidence interval: {span})",
    )
    last = say(", lệch nhiều nhất trong các tháng.", ", the worst bias of any month.") if worst else "."
    return said + last


def _extremes(question: Question) -> str:
    """Say which single month was revised most, and what January does when Lunar New Year falls in it."""
    lang, say = question.language, question.say
    one = revised(question)
    one = one[one["sector"] == SECTOR]
    most = one.loc[one["revision"].abs().idxmax()]
    first, later = percent(most["first"], 1, lang), percent(most["next"], 1, lang)
    said = say(
        f"Lần điều chỉnh lớn nhất: {period(most['period'], lang)}, từ {first} (e) thành {later}.",
        f"The largest single revision: {period(most['period'], lang)}, from {first} (e) to {later}.",
    )
    by = revisions.bias_table(one, by="tet")
    if not {"tet_january_m1", "tet_february_m1"} <= set(by.index):
        return said + january(question)
    inside, outside = by.loc["tet_january_m1"], by.loc["tet_february_m1"]
    ours, theirs = number(inside["mean"], 1, lang), number(outside["mean"], 1, lang)
    tet = say(
        f" Tháng 1 có Tết được điều chỉnh bình quân {ours} điểm ({number(inside['n'], 0, lang)} năm); "
        f"tháng 1 của những năm Tết rơi vào tháng 2: {theirs} điểm ({number(outside['n'], 0, lang)} năm).",
        f" January with Lunar New Year in it is revised by {ours} points on average ({count(inside['n'], '', 'year', lang)}); "
        f"January of years with the holiday in February by {theirs} ({count(outside['n'], '', 'year', lang)}).",
    )
    return said + tet + january(question)


def sentence_exhibit(question: Question) -> Exhibit:
    """The sentence on first estimates as an exhibit."""
    kinds = ("published", "estimate") if found(question) else ("published",)
    title = question.say("Tin được số ước tính lần đầu đến đâu", "How far a first estimate can be trusted")
    return question.exhibit("first_estimates", title, sentence(question), kinds=kinds, rows=growth_rows(question))


def month_chart(question: Question) -> Exhibit:
    """Mean revision of manufacturing by calendar month, with its confidence interval."""
    say, lang = question.say, question.language
    title = say(
        "Số ước tính lần đầu về chế biến, chế tạo bị điều chỉnh bao nhiêu, theo tháng trong năm",
        "How far first estimates of manufacturing are revised, by month of the year",
    )
    table = revised(question)
    one = table[table["sector"] == SECTOR]
    if len(one) < FEWEST_MONTHS:
        return question.exhibit("revision_months", title, sentence(question))
    by = revisions.bias_table(one, by="month").dropna().reset_index()
    months = [say(f"Tháng {m}", period(pd.Period(year=2000, month=m, freq="M"), "en").split()[0]) for m in by["month"]]
    frame = pd.DataFrame({"category": months, "low": by["lower"], "central": by["mean"], "high": by["upper"]})
    unit = say("điểm phần trăm", "percentage points")
    chart = charts.ranges(
        frame, kind="estimate", zero_line=True, language=lang,
        value_title=say("Số công bố kỳ sau trừ số lần đầu, điểm phần trăm", "Next release less first estimate, percentage points"),
    )  # fmt: skip
    note = say(
        "Chấm: mức điều chỉnh bình quân; dải: khoảng tin cậy 95% (phân phối t, có tính đến tự tương quan). Tháng 12 không được in lại ở kỳ sau.",
        "Dot: mean revision; band: 95% confidence interval (t, allowing for autocorrelation). Months the next release does not print again are absent.",
    )
    return question.exhibit("revision_months", title, chart, unit=unit, data=frame, kinds=("estimate",), rows=growth_rows(question), note=note)  # fmt: skip


def bias_exhibit(question: Question) -> Exhibit:
    """Mean and size of revisions of every sector, with confidence intervals, the largest mean first."""
    say, lang = question.say, question.language
    title = say("Độ lệch của số ước tính lần đầu theo ngành", "Bias of first estimates by sector")
    table = revised(question)
    by = revisions.bias_table(table) if len(table) else pd.DataFrame(columns=["n", "mean"])
    by = by[by["n"] >= FEWEST_MONTHS].sort_values("mean")
    if by.empty:
        return question.exhibit("revision_bias", title, sentence(question))
    clear = (by["upper"] < 0) | (by["lower"] > 0)
    shown = pd.DataFrame(
        {
            say("Ngành", "Sector"): [obs.label("sector", s, lang) for s in by.index],
            say("Điều chỉnh bình quân", "Mean revision"): by["mean"].round(2).to_numpy(),
            say("Cận dưới 95%", "Lower 95%"): by["lower"].round(2).to_numpy(),
            say("Cận trên 95%", "Upper 95%"): by["upper"].round(2).to_numpy(),
            say("Độ lớn bình quân", "Mean size"): by["mean_abs"].round(2).to_numpy(),
            say("Số tháng", "Months"): by["n"].astype(int).to_numpy(),
            say("Lệch rõ rệt", "Clear bias"): clear.to_numpy(),
        }
    )
    note = say(
        "Số ước tính lần đầu (e) so với số công bố ở kỳ kế tiếp (r hoặc chính thức); số âm: lần đầu cao hơn.",
        "First estimate (e) against the next release's figure (r or final); negative: the first estimate was too high.",
    )
    return question.exhibit(
        "revision_bias", title, shown, unit=say("điểm phần trăm", "percentage points"), kinds=("published", "estimate"),
        rows=growth_rows(question), note=note,
    )  # fmt: skip
