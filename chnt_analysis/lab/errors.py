"""A mistake shown as a short box: what was found, what is allowed, what to do; the traceback folded."""

from __future__ import annotations

import html
import traceback

from chnt_analysis.errors import ChntError, DataError, NotPublishedError, ParameterError
from chnt_analysis.wording import Language, pick

BOX = "border-left:4px solid #a4262c;background:#fdf3f3;color:#1f2328;padding:8px 14px;margin:4px 0"
_HELP: tuple[tuple[type[Exception], tuple[str, str], tuple[str, str]], ...] = (
    (
        ParameterError,
        ("Tham số chưa đúng", "A parameter is not right"),
        (
            "Sửa tham số, rồi chọn Run → Run All Cells.",
            "Change the parameter, then choose Run → Run All Cells.",
        ),
    ),
    (
        NotPublishedError,
        ("Chưa có số liệu được công bố", "Nothing is published"),
        (
            "Chọn địa phương, ngày hoặc chỉ tiêu khác, hoặc nhập số liệu riêng bằng `chnt add`; sổ tay data_audit cho biết đã công bố những gì.",
            "Choose another place, date or indicator, or enter figures of your own with `chnt add`; the notebook data_audit lists what is published.",
        ),
    ),
    (
        DataError,
        ("Số liệu chưa đúng", "The data are not right"),
        ("Sửa tệp hoặc dòng được nêu, rồi chạy lại.", "Correct the file or row named, then run again."),
    ),
    (
        ChntError,
        ("Không tính được", "This cannot be computed"),
        ("Xem lại số liệu và tham số, rồi chạy lại.", "Check data and parameters, then run again."),
    ),
)


def box(error: ChntError, language: Language) -> str:
    """Return the HTML box of an error, its traceback folded where it has one.

    Parameters
    ----------
    error : ChntError
        What went wrong; each line of its message is one mistake.
    language : {"vi", "en"}
        Language of the box's own words; the message keeps its language.
    """
    title, advice = next((t, a) for kind, t, a in _HELP if isinstance(error, kind))
    lines = [f"<li>{html.escape(line)}</li>" for line in str(error).splitlines() if line.strip()]
    return (
        f'<div style="{BOX}" role="alert"><b>{pick(language, vi=title[0], en=title[1])}</b>'
        f'<ul style="margin:4px 0;padding-left:18px">{"".join(lines)}</ul>'
        f"<p style='margin:4px 0'>{pick(language, vi=advice[0], en=advice[1])}</p>{_folded(error, language)}</div>"
    )


def _folded(error: ChntError, language: Language) -> str:
    if error.__traceback__ is None:
        return ""
    summary = pick(language, vi="Chi tiết kỹ thuật", en="Technical details")
    trace = html.escape("".join(traceback.format_exception(error)))
    return f"<details><summary>{summary}</summary><pre style='background:none'>{trace}</pre></details>"
