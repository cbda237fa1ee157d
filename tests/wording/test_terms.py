"""Words that a reader of the field would stop at, and forms that are written one way only, in every sentence of a page."""

import json
import re
from pathlib import Path

import pytest
from fluent.syntax import ast, parse

from chnt_analysis.wording.messages import FOLDER

ROOT = Path(__file__).resolve().parents[2]
INSTEAD = {
    "vi": {
        r"đường đi|đường mô phỏng|đường dự báo": "lần mô phỏng, quỹ đạo mô phỏng",
        r"ước lượng của chúng tôi|tỷ trọng ước lượng": "ước tính của chúng tôi",
        r"(?<!\w)ấy(?!\w)|bịa|tắt đi|đã tắt": "đó; không dùng",
        r"mầm|trung bình": "hạt giống; bình quân",
        r"sản lượng": "sản xuất, giá trị sản xuất",
        r"nhà cung cấp": "nhà cung ứng",
        r"lĩnh vực trọng điểm": "lĩnh vực then chốt",
        r"mượn|bảng thành tích|phép chiếu|in lại": "dùng số liệu cả nước thay thế; kiểm định dự báo; dự phóng; công bố lại",
    },
    "en": {
        r"asked about": "considered",
        r"\bby line\b|\blines alone\b": "by kind of evidence",
        r"stood where|stands where|stood in the same place": "similar past growth",
        r"\bborrowed growth\b|\brival\b|\bopen year\b|\bhad spoken\b": "substituted national growth; benchmark; current year",
        r"taken out|not knowable|laid in|reckoned|beforehand|\bTet\b": "adjusted; cannot be assessed; entered; Lunar New Year",
        r"\bpaths? of the share that\b|by our division": "simulations; our calculation",
    },
}


def sentences(language):
    """Every text of the message files and of the notebooks' markdown in a language, with where it stands."""
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in parse(path.read_text("utf8")).body:
            if isinstance(entry, ast.Message):
                for name, pattern in ((entry.id.name, entry.value), *((a.id.name, a.value) for a in entry.attributes)):
                    yield from ((f"{path.stem}.{entry.id.name}.{name}", text) for text in texts(pattern))
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for cell in json.loads(path.read_text("utf8"))["cells"]:
            if f"lang-{language}" in cell["metadata"].get("tags", []):
                yield f"notebooks/{path.stem}", "".join(cell["source"])


def texts(pattern):
    """The pieces of text of a pattern, those of its variants among them; a variable stands as ``{}``."""
    whole = ""
    for element in pattern.elements if pattern is not None else ():
        whole += element.value if isinstance(element, ast.TextElement) else "{}"
        if isinstance(getattr(element, "expression", None), ast.SelectExpression):
            for variant in element.expression.variants:
                yield from texts(variant.value)
    if whole:
        yield whole


@pytest.mark.parametrize("language", INSTEAD)
def test_no_sentence_uses_a_word_that_has_a_better_one(language):
    found = [
        (where, match[0], better)
        for where, text in sentences(language)
        for words, better in INSTEAD[language].items()
        if (match := re.search(words, text, re.IGNORECASE))
    ]
    assert not found


@pytest.mark.parametrize("language", INSTEAD)
def test_signs_stand_as_the_language_writes_them(language):
    """A percent sign follows its number at once, years are joined by a dash, no space stands before a comma or a semicolon."""
    for where, text in sentences(language):
        assert not re.search(r"(\d|\{\}) %(?! số)", text), where
        assert not re.search(r"\d{4}-\d{4}|\{\}-\{\}", text), where
        assert not re.search(r"\w [;,](?: |$)", text), where


@pytest.mark.parametrize("language", INSTEAD)
def test_a_heading_begins_with_a_capital_and_no_page_is_named_by_its_code(language):
    names = "|".join(path.stem for path in (ROOT / "notebooks").glob("*_*.ipynb"))
    for where, text in sentences(language):
        heading = ".col-" in where or where.startswith("common.columns.")
        assert not heading or not text[:1].islower(), (where, text)
        assert not re.search(rf"“({names})”", text), where
