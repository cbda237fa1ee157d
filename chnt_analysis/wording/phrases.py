"""Set phrases: qualifiers, verdicts, kinds of figures, sources, names of columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from chnt_analysis.errors import ParameterError
from chnt_analysis.wording.numbers import MISSING, Language, pick, plain

Kind = Literal["published", "estimate", "assumption", "proxy"]
Verdict = Literal["reached", "not_reached", "not_knowable", "on_track", "moderate", "insufficient", "away"]

_KINDS = {
    "published": ("đã công bố", "published"),
    "estimate": ("ước tính của chúng tôi", "our estimate"),
    "assumption": ("giả định", "assumption"),
    "proxy": ("chỉ số đại diện", "proxy"),
}
_VERDICTS = {
    "reached": ("đạt", "reached"),
    "not_reached": ("không đạt", "not reached"),
    "not_knowable": ("không thể kết luận từ số liệu đã công bố", "not knowable from published figures"),
    "on_track": ("đúng tiến độ", "on track"),
    "moderate": ("có tiến bộ nhưng chậm hơn yêu cầu", "moderate progress, slower than required"),
    "insufficient": ("tiến bộ chưa đủ", "insufficient progress"),
    "away": ("đang rời xa mục tiêu", "moving away from the goal"),
}
_QUALIFIERS = {
    "exact": ("{}", "{}"),
    "about": ("khoảng {}", "about {}"),
    "at_least": ("ít nhất {}", "at least {}"),
    "more_than": ("trên {}", "more than {}"),
    "at_most": ("nhiều nhất {}", "at most {}"),
    "less_than": ("dưới {}", "less than {}"),
    "nearly": ("gần {}", "nearly {}"),
    "range_low": ("từ {}", "from {}"),
    "range_high": ("đến {}", "up to {}"),
}
_COLUMNS = {
    "period": ("Kỳ", "Period"),
    "year": ("Năm", "Year"),
    "value": ("Giá trị", "Value"),
    "unit": ("Đơn vị", "Unit"),
    "point": ("Trung tâm", "Point"),
    "low": ("Thấp", "Low"),
    "central": ("Trung tâm", "Central"),
    "high": ("Cao", "High"),
    "start": ("Điểm xuất phát", "Start"),
    "status": ("Tình trạng", "Status"),
    "vintage": ("Ngày công bố", "Published on"),
    "available_from": ("Có thể dùng từ", "Available from"),
    "qualifier": ("Cách nói", "Qualifier"),
    "kind": ("Loại", "Kind"),
    "note": ("Ghi chú", "Note"),
    "place": ("Địa phương", "Place"),
    "sector": ("Ngành", "Sector"),
    "indicator": ("Chỉ tiêu", "Indicator"),
    "basis": ("Cơ sở so sánh", "Basis"),
    "part": ("Thành phần", "Part"),
    "total": ("Tổng", "Total"),
    "series": ("Chuỗi", "Series"),
    "sources": ("Số nguồn", "Sources"),
    "rows": ("Dòng dữ liệu", "Rows"),
    "source": ("Nguồn", "Source"),
    "plan": ("Kế hoạch", "Plan"),
    "document": ("Văn bản", "Document"),
    "goal": ("Mục tiêu", "Goal"),
    "label": ("Nội dung", "Label"),
    "category": ("Nhóm", "Category"),
    "scenario": ("Kịch bản", "Scenario"),
    "item": ("Giả định", "Assumption"),
    "manufacturing": ("Chế biến, chế tạo", "Manufacturing"),
    "supporting": ("Công nghiệp hỗ trợ", "Supporting industry"),
    "at_low": ("Ở giá trị thấp", "At low"),
    "at_high": ("Ở giá trị cao", "At high"),
    "low_label": ("Giá trị thấp", "Low value"),
    "high_label": ("Giá trị cao", "High value"),
    "share": ("Tỷ trọng", "Share"),
    "swing": ("Biên độ", "Swing"),
    "break_even": ("Giá trị vừa đạt", "Break-even value"),
    "break_even_start": ("Ngưỡng xuất phát", "Break-even start"),
    "change": ("Mức đổi", "Change"),
    "ranges": ("Số lần bề rộng khoảng", "Widths of the range"),
    "reached": ("Phần đường đi đạt", "Paths that reach it"),
    "deadline": ("Kỳ hạn", "Deadline"),
    "asked": ("Hỏi cho năm", "Asked of year"),
    "start_kind": ("Loại điểm xuất phát", "Kind of start"),
}
_BOUND = re.compile(r"(lower|upper)_(\d+)")


def qualified(value: float | str | None, qualifier: str, language: Language = "vi") -> str:
    """Return a value with its qualifier; a number gets as many digits as it has, text stays as it is.

    Raises
    ------
    ParameterError
        When the qualifier is not a known one.

    Examples
    --------
    >>> qualified(900, "more_than", "vi"), qualified("16%", "about", "en"), qualified(1000, "nearly", "vi")
    ('trên 900', 'about 16%', 'gần 1.000')
    """
    if qualifier not in _QUALIFIERS:
        raise ParameterError(f"qualifier = {qualifier!r}: allowed are {', '.join(_QUALIFIERS)}")
    text = value if isinstance(value, str) else plain(value, language)
    vi, en = _QUALIFIERS[qualifier]
    return text if text == MISSING else pick(language, vi=vi, en=en).format(text)


def listing(items: Sequence[str], language: Language = "vi") -> str:
    """Return items as a list in words.

    Examples
    --------
    >>> listing(["a", "b", "c"], "vi"), listing(["a", "b"], "en")
    ('a, b và c', 'a and b')
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {pick(language, vi='và', en='and')} {items[-1]}"


def verdict(code: str, language: Language = "vi") -> str:
    """Return a verdict or a progress class in words.

    Raises
    ------
    ParameterError
        When the code is not a known one.

    Examples
    --------
    >>> verdict("reached", "vi"), verdict("not_knowable", "en")
    ('đạt', 'not knowable from published figures')
    """
    if code not in _VERDICTS:
        raise ParameterError(f"verdict = {code!r}: allowed are {', '.join(_VERDICTS)}")
    vi, en = _VERDICTS[code]
    return pick(language, vi=vi, en=en)


def kind(code: str, language: Language = "vi") -> str:
    """Return what a figure is: published, our estimate, an assumption or a proxy.

    Raises
    ------
    ParameterError
        When the code is not a known one.

    Examples
    --------
    >>> kind("published", "vi"), kind("estimate", "en")
    ('đã công bố', 'our estimate')
    """
    if code not in _KINDS:
        raise ParameterError(f"kind = {code!r}: allowed are {', '.join(_KINDS)}")
    vi, en = _KINDS[code]
    return pick(language, vi=vi, en=en)


def column(name: str, language: Language = "vi") -> str:
    """Return a data column's name in words; an unknown one as it is.

    Examples
    --------
    >>> column("value", "vi"), column("lower_80", "en"), column("Tỷ trọng", "vi")
    ('Giá trị', 'Lower 80%', 'Tỷ trọng')
    """
    if bound := _BOUND.fullmatch(name):
        side = pick(language, vi={"lower": "Cận dưới", "upper": "Cận trên"}, en={"lower": "Lower", "upper": "Upper"})
        return f"{side[bound[1]]} {bound[2]}%"
    vi, en = _COLUMNS.get(name, (name, name))
    return pick(language, vi=vi, en=en)
