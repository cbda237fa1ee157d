"""Names of assumptions and units in both languages."""

from __future__ import annotations

from collections.abc import Iterable

from chnt_analysis.scenarios import Scenario, Words
from chnt_analysis.wording import Language, number, pick, plain

_ITEMS = {
    "starting_share": ("tỷ trọng xuất phát", "starting share"),
    "manufacturing_growth": ("tăng trưởng chế biến, chế tạo", "growth of manufacturing"),
    "differential": ("chênh lệch so với chế biến, chế tạo", "differential to manufacturing"),
    "supporting_growth": ("tăng trưởng công nghiệp hỗ trợ", "growth of supporting industry"),
    "pace": ("nhịp tăng của công nghiệp hỗ trợ", "pace of supporting industry"),
    "manufacturing": ("tác động đến chế biến, chế tạo", "effect on manufacturing"),
    "supporting": ("tác động đến công nghiệp hỗ trợ", "effect on supporting industry"),
    "participations": ("lượt tham gia mỗi năm", "participations a year"),
    "becoming": ("tỷ lệ thành nhà cung ứng", "rate of becoming a supplier"),
    "enterprises": ("số doanh nghiệp", "number of enterprises"),
    "elasticity": ("độ co giãn của sản lượng", "elasticity of output"),
}
_UNITS = {
    "percent": ("% mỗi năm", "% a year"),
    "percentage_points": ("điểm phần trăm mỗi năm", "points a year"),
    "percent_of_level": ("% của mức", "% of the level"),
    "percent_of_manufacturing_output": ("%", "%"),
    "participations_a_year": ("lượt mỗi năm", "a year"),
    "percent_of_participations": ("% số lượt", "% of participations"),
    "enterprises": ("doanh nghiệp", "enterprises"),
    "percent_per_percent": ("% cho mỗi 1%", "% for each 1%"),
}


def assumption(name: str, scenarios: Iterable[Scenario], language: Language) -> str:
    """Return an assumption's name: ``differential``, ``SHOCK``, ``SHOCK.supporting``, ``LEVER.elasticity``."""
    if name in _ITEMS:
        return pick(language, vi=_ITEMS[name][0], en=_ITEMS[name][1])
    whole, _, part = name.partition(".")
    titles: dict[str, Words] = {}
    for scenario in scenarios:
        titles |= {shock.name: shock.title for shock in scenario.shocks}
        titles |= {lever.name: lever.title for lever in scenario.levers}
    title = titles[whole][language].lower()
    return f"{title}: {pick(language, vi=_ITEMS[part][0], en=_ITEMS[part][1])}" if part else title


def unit(code: str, language: Language) -> str:
    """Return a unit of an assumption in words."""
    return pick(language, vi=_UNITS[code][0], en=_UNITS[code][1])


def short(value: float, code: str, language: Language) -> str:
    """Return an assumption's value with the shortest unit, for the ends of bars.

    Examples
    --------
    >>> short(-2.0, "percentage_points", "vi"), short(6.0, "percent", "en"), short(700, "participations_a_year", "en")
    ('-2 điểm', '6%', '700')
    """
    if code == "percentage_points":
        return f"{plain(value, language)} {pick(language, vi='điểm', en='points')}"
    return plain(value, language) + ("%" if code.startswith("percent") and code != "percent_per_percent" else "")


def valued(value: float, code: str, language: Language) -> str:
    """Return an assumption's value with its unit, two digits at most.

    Examples
    --------
    >>> valued(3.7, "percentage_points", "en"), valued(13.5, "percent_of_manufacturing_output", "vi")
    ('3.7 points a year', '13,5%')
    """
    words = unit(code, language)
    gap = "" if words.startswith("%") else " "
    return f"{amount(value, language)}{gap}{words}"


def amount(value: float, language: Language) -> str:
    """Return an assumption's value with as many digits as its size bears: none from 100, one from 1, two below."""
    if abs(value) >= 100:
        return number(value, 0, language)
    return plain(value, language, most=1 if abs(value) >= 1 else 2)
