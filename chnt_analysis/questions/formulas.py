"""How each headline number is reckoned, in words of both languages, and which rows and assumption files stand behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from chnt_analysis.exhibits import Number
from chnt_analysis.wording import Language, pick

Rests = Literal["goals", "results", "both", "none"]


@dataclass(frozen=True)
class Formula:
    """A number's formula, what rows it rests on, of which indicators (all by default), and whether on the assumption files."""

    vi: str
    en: str
    rests: Rests = "both"
    indicators: tuple[str, ...] = ()
    assumed: bool = False


SHARE, GROWTH, IIP = ("cnht_output_share",), ("cnht_output_growth",), ("iip_growth",)
TOTAL, STANDARD = ("cnht_enterprises",), ("cnht_enterprises_international_standard",)
LABOUR = ("industrial_labour_index_growth",)
PROCUREMENT = ("local_procurement_rate_japanese_firms",)
FORMULAS: dict[str, dict[str, Formula]] = {
    "output_share": {
        "goal": Formula("mục tiêu như đã công bố, hoặc mức người dùng hỏi", "the goal as published, or as asked", "goals", SHARE),
        "start": Formula(
            "tỷ trọng đã công bố mới nhất; chưa có thì là mức giữa của giả định", "the newest published share; without one the assumption's middle",
            "results", SHARE, True,
        ),
        "break_even_start": Formula(
            "trung vị của mục tiêu / ∏((1 + tăng trưởng công nghiệp hỗ trợ) / (1 + tăng trưởng chế biến, chế tạo)) trên các đường đi của kịch bản",
            "median of goal / ∏((1 + growth of the part) / (1 + growth of manufacturing)) over the scenario's paths", "goals", SHARE, True,
        ),
        "differential_needed": Formula(
            "d sao cho điểm xuất phát × ∏((1 + m + d) / (1 + m)) = mục tiêu, m là mức giữa của kịch bản",
            "d such that start × ∏((1 + m + d) / (1 + m)) = goal, m being the scenario's central growth", "goals", SHARE, True,
        ),
        "reached_low_start": Formula(
            "tỷ lệ đường đi của kịch bản đạt mục tiêu từ điểm xuất phát thấp nhất của lưới", "part of the scenario's paths that reach the goal from the grid's lowest start",
            "goals", SHARE, True,
        ),
        "reached_high_start": Formula(
            "tỷ lệ đường đi của kịch bản đạt mục tiêu từ điểm xuất phát cao nhất của lưới", "part of the scenario's paths that reach the goal from the grid's highest start",
            "goals", SHARE, True,
        ),
        "probability": Formula(
            "tỷ lệ số lần mô phỏng có N / M ≥ mục tiêu: N = tỷ trọng đã có × M, tăng theo mô hình ít số liệu; M là mức chế biến, chế tạo",
            "part of the draws with N / M ≥ goal: N = known shares × M, growing by the model of few figures; M is manufacturing's level",
            "results", (*SHARE, *IIP), True,
        ),
        "verdict": Formula("so kết quả công bố của năm với mục tiêu, theo cách nói của cả hai", "the year's published result against the goal, by the words of both", "both", SHARE),
    },
    "output_growth": {
        "goal": Formula("mục tiêu như đã công bố, hoặc mức người dùng hỏi", "the goal as published, or as asked", "goals", GROWTH),
        "verdict": Formula("so kết quả công bố của năm với mục tiêu, theo cách nói của cả hai", "the year's published result against the goal, by the words of both", "both", GROWTH),
        "published_growth": Formula("tăng trưởng cả năm như đã công bố", "growth of the year as published", "results", IIP),
        "year_to_date": Formula("tăng trưởng cộng dồn mới nhất như đã công bố", "the newest growth year-to-date as published", "results", IIP),
        "required_rest": Formula(
            "100 × (((1 + g/100) × tổng năm trước − tổng các tháng đã biết) / tổng cùng kỳ của các tháng chưa biết − 1)",
            "100 × (((1 + g/100) × sum of last year − sum of the known months) / last year's sum of the months not known − 1)", "results", IIP,
        ),
        "estimate": Formula(
            "trung vị của tăng trưởng bình quân năm trên các đường dự báo từ mức dựng lại", "median growth of the year's mean over forecast paths of the rebuilt level",
            "results", IIP,
        ),
    },
    "places": {
        "common_year": Formula("năm mới nhất mà nhiều nơi cùng công bố nhất", "the newest of the years that most places published", "results", IIP),
        "growth_rank": Formula("1 + số nơi tăng nhanh hơn trong năm đó, không kể cả nước", "1 + places that grew faster that year, the nation left out", "results", IIP),
        "labour_rank": Formula(
            "1 + số nơi có bình quân tăng trên cùng kỳ của các tháng mới nhất cao hơn", "1 + places whose mean growth on the year over the newest months is higher",
            "results", LABOUR,
        ),
    },
}  # fmt: skip


def numbers_of(
    question: str,
    values: Mapping[str, Any],
    *,
    rows: pd.DataFrame,
    goal_rows: pd.DataFrame,
    assumptions: Sequence[str],
    known_rows: Mapping[str, Sequence[str]],
    year: int | None,
    language: Language,
    formulas: Mapping[str, Mapping[str, Formula]] = FORMULAS,
) -> tuple[Number, ...]:
    """Return the numbers of a headline: with their formula where one is written down, else the answer's rows alone.

    ``known_rows`` names the very rows of a number; without them it rests on all rows of its indicators, of the goals those of ``year``.
    """
    known = formulas.get(question, {})
    found = []
    for number, value in values.items():
        formula = known.get(number)
        if formula is None and known:
            found.append(Number.of(number, value))
            continue
        rests = "both" if formula is None else formula.rests
        about = () if formula is None else formula.indicators
        due = _due(goal_rows, about, year if formula is None or about else None)
        parts = {"goals": [due], "results": [rows], "both": [due, rows], "none": []}[rests]
        ids = known_rows.get(number) or [i for part in parts for i in _ids(part, about)]
        words = "" if formula is None else pick(language, vi=formula.vi, en=formula.en)
        used = assumptions if formula is None or formula.assumed else ()
        found.append(Number.of(number, value, formula=words, rows=ids, assumptions=used))
    return tuple(found)


def _due(goal_rows: pd.DataFrame, indicators: tuple[str, ...], year: int | None) -> pd.DataFrame:
    """Return the goals of the indicators that fall due in the year, all of them where none does or no year is asked about."""
    mine = goal_rows[goal_rows["indicator"].isin(indicators)] if indicators else goal_rows
    due = mine[mine["period"].str.endswith(str(year))] if year else mine
    return due if len(due) else mine


def _ids(rows: pd.DataFrame, indicators: tuple[str, ...]) -> list[str]:
    kept = rows[rows["indicator"].isin(indicators)] if indicators else rows
    return kept["row"].tolist()
