"""The fixed words of a page's frame in both languages."""

from __future__ import annotations

from chnt_analysis.parameters import CATALOGUE
from chnt_analysis.wording import Language, pick

_WORDS = {
    "answer": ("Trả lời", "Answer"),
    "figures_to": ("Số liệu đến", "Figures to"),
    "as_of": ("Tính đến ngày", "As of"),
    "warnings": ("Cần lưu ý", "Please note"),
    "rests_on": ("Dựa trên", "Rests on"),
    "parameters": ("Tham số đã dùng", "Parameters used"),
    "opens": ("Mở trong JupyterLab", "Open in JupyterLab"),
    "code": ("Mã nguồn", "Code"),
    "show_code": ("Hiện mã nguồn", "Show all code"),
    "hide_code": ("Ẩn mã nguồn", "Hide all code"),
    "data": ("Số liệu", "Data"),
    "note": ("Ghi chú", "Note"),
    "sources": ("Nguồn", "Sources"),
    "own": ("Tính toán của chúng tôi", "Our calculation"),
    "no_address": ("chưa rõ địa chỉ", "address not known"),
    "no_title": ("không có tiêu đề", "untitled"),
    "home": ("Trang chủ", "All questions"),
    "other": ("English", "Tiếng Việt"),
    "suite": ("Phân tích công nghiệp hỗ trợ", "Supporting industry analysis"),
    "failed": ("Ô này không chạy được", "This cell failed"),
    "no_chart": (
        "Không vẽ được biểu đồ; xem số liệu bên dưới.",
        "The chart could not be drawn; see the data below.",
    ),
    "why": ("Con số này từ đâu ra", "Where these numbers come from"),
    "rows": ("dòng số liệu", "rows of figures"),
    "default": ("mới nhất", "newest"),
    "empty": ("không có", "none"),
}


def words(language: Language) -> dict[str, str]:
    """Return every fixed word of the page's frame in the language.

    Examples
    --------
    >>> words("vi")["code"], words("en")["code"]
    ('Mã nguồn', 'Code')
    """
    return {key: pick(language, vi=vi, en=en) for key, (vi, en) in _WORDS.items()}


def parameter_name(name: str, language: Language) -> str:
    """Return a parameter's name in words; an unknown one as it is.

    Examples
    --------
    >>> parameter_name("seed", "en"), parameter_name("x", "en")
    ('Random seed', 'x')
    """
    return CATALOGUE[name].title[language] if name in CATALOGUE else name
