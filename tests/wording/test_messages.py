"""Message files: the same sentences in every language, each of them used, and one translation for each concept."""

import ast as python
import re
from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from chnt_analysis.errors import MessageError, ParameterError
from chnt_analysis.wording import languages, messages
from chnt_analysis.wording.messages import FOLDER, SHARED

ROOT = Path(__file__).resolve().parents[2]
TOPICS = sorted(path.stem for path in (FOLDER / "en").glob("*.ftl"))
CODE = "\n".join(path.read_text("utf8") for path in sorted((ROOT / "chnt_analysis").rglob("*.py")))


ENGLISH_NOTES = {"places": {"definition.other"}}  # a note of the data that is kept in English only


class _Variables(Visitor):
    def __init__(self):
        self.variables = set()

    def visit_VariableReference(self, node):
        self.variables.add(node.id.name)


def entries(topic, language):
    """Every message and attribute of a file as ``{key: names of its variables}``."""
    by_key = {}
    for entry in parse((FOLDER / language / f"{topic}.ftl").read_text("utf8")).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if not isinstance(entry, ast.Message | ast.Term):
            continue
        name = ("-" if isinstance(entry, ast.Term) else "") + entry.id.name
        parts = [(name, entry.value), *((f"{name}.{a.id.name}", a.value) for a in entry.attributes)]
        for key, pattern in parts:
            if pattern is not None:
                assert key not in by_key, f"{language}/{topic}.ftl: {key} stands twice"
                visitor = _Variables()
                visitor.visit(pattern)
                by_key[key] = visitor.variables
    return by_key


@pytest.mark.parametrize("topic", TOPICS)
def test_every_language_has_the_same_messages_with_the_same_variables(topic):
    first, *others = [entries(topic, language) for language in languages()]
    for other in others:
        assert set(other) == set(first)
        differing = {key for key in first if not key.startswith("-") and other[key] != first[key]}
        assert differing <= ENGLISH_NOTES.get(topic, set())


@pytest.mark.parametrize("topic", sorted({*TOPICS} - {"terms"}))
def test_every_message_is_used(topic):
    keys = {key.split(".")[0] for key in entries(topic, "en")}
    texts = CODE + "".join(p.read_text("utf8") for p in (FOLDER / "en").glob("*.ftl"))
    built = {
        m[1] for m in re.finditer(r'f"([\w-]+?-)\{', CODE)
    }  # keys made of a prefix and a code, such as f"card-{name}"
    unused = [
        k
        for k in keys
        if not re.search(rf'["{{ ]{re.escape(k)}[".\s}}]', texts) and not any(k.startswith(b) for b in built)
    ]
    assert not unused


def test_a_topic_repeats_no_shared_message():
    shared = {key for name in SHARED for key in entries(name, "en")}
    for topic in {*TOPICS} - {*SHARED}:
        assert shared & set(entries(topic, "en")) <= {"answer", "answer.title"}, topic


def test_every_term_is_used_and_its_words_stand_for_nothing_else():
    terms = {language: {} for language in languages()}
    for language in languages():
        for entry in parse((FOLDER / language / "terms.ftl").read_text("utf8")).body:
            if isinstance(entry, ast.Term):
                terms[language][entry.id.name] = "".join(e.value for e in entry.value.elements)
        assert len(set(terms[language].values())) == len(terms[language])
        text = "".join(p.read_text("utf8") for p in (FOLDER / language).glob("*.ftl"))
        assert not [name for name in terms[language] if f"{{ -{name}" not in text]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("topic", TOPICS)
def test_no_sentence_holds_a_typed_year_or_place(topic, language):
    """Numbers of years and names of places come from the figures; formulas and headings of code lists aside."""
    for entry in parse((FOLDER / language / f"{topic}.ftl").read_text("utf8")).body:
        if isinstance(entry, ast.Message):
            patterns = [p for p in (entry.value, *(a.value for a in entry.attributes)) if p is not None]
            text = " ".join(e.value for p in patterns for e in p.elements if isinstance(e, ast.TextElement))
            assert not re.search(r"Hà Nội|Ha Noi", text), (topic, entry.id.name)


def test_a_message_formats_numbers_periods_and_codes_by_its_language():
    assert messages("common", "vi")("stale-figures", place="ha_noi", newest="2025-03", as_of="2025-09-01") == (
        "Số liệu mới nhất của Hà Nội đến tháng 3/2025, đã quá ba tháng tính đến 01/09/2025."
    )
    assert messages("common", "en")("imputed-dates", imputed=1234, total=2000).startswith("1,234 of 2,000 figures")
    assert messages("places", "en")("card-growth.note", year="2016", rank=4, total=7) == "2016, IIP; rank 4 of 7"


def test_an_unknown_message_a_missing_variable_and_an_unknown_language_are_refused():
    with pytest.raises(MessageError, match=r"messages/en/common.ftl: no message 'nonsense'"):
        messages("common", "en")("nonsense")
    with pytest.raises(MessageError, match="as_of"):
        messages("common", "en")("stale-figures", place="ha_noi", newest="2025-03")
    with pytest.raises(ParameterError, match="allowed are vi, en"):
        messages("common", "fr")


VIETNAMESE = re.compile(r"[ăâđêôơưà-ãè-êìíò-õùúýĩũạ-ỹ]", re.IGNORECASE)
PLACES_OF_SENTENCES = {
    "periods.py": "forms of periods as publications print them, read by patterns, and named where one cannot be read",
    "readers/entries/words.py": "headings of own files that are read",
    "readers/press/": "what releases say around a number, read by patterns",
    "readers/gso/": "labels, regions and titles of the statistics office's tables, read by patterns",
    "readers/table/labels.py": "labels of an office's tables, read by patterns",
    "readers/table/layout.py": "words that open a footnote, read by a pattern",
    "readers/table/template.py": "a workbook to fill in, in both languages at once; readers stand above the layer of words",
    "wording/": "numbers, dates and periods in words, whose order depends on their values",
}


def sentences_in(path):
    """Every text of a Python file with Vietnamese letters and more than three words, docstrings aside, as ``(line, text)``."""
    tree = python.parse(path.read_text("utf8"))
    statements = {node.value for node in python.walk(tree) if isinstance(node, python.Expr)}
    whole = [node for node in python.walk(tree) if isinstance(node, python.Constant | python.JoinedStr)]
    for node in whole:
        if node not in statements:
            parts = node.values if isinstance(node, python.JoinedStr) else [node]
            text = " ".join(p.value for p in parts if isinstance(p, python.Constant) and isinstance(p.value, str))
            if len(text.split()) > 3 and VIETNAMESE.search(text):
                yield node.lineno, text


def test_a_sentence_in_python_is_found_also_when_variables_part_it(tmp_path):
    path = tmp_path / "one.py"
    path.write_text(
        '"""Tài liệu của một tệp nào đó."""\nx = f"Cần {1} tăng {2} mỗi năm"\ny = "một nhãn ngắn"\n', "utf8"
    )
    assert [line for line, _ in sentences_in(path)] == [2]


def test_no_vietnamese_sentence_stands_in_python():
    package = ROOT / "chnt_analysis"
    by_file = {
        str(path.relative_to(package)): list(sentences_in(path))
        for path in sorted(package.rglob("*.py"))
        if not str(path.relative_to(package)).startswith(tuple(PLACES_OF_SENTENCES))
    }
    assert not {name: texts for name, texts in by_file.items() if texts}


@pytest.mark.parametrize("room", PLACES_OF_SENTENCES)
def test_each_place_that_may_hold_vietnamese_sentences_does(room):
    path = ROOT / "chnt_analysis" / room
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
    assert any(list(sentences_in(one)) for one in files)


def test_a_percent_sign_stands_at_its_number_and_a_decision_is_cited_by_its_own_letters():
    texts = [
        *FOLDER.rglob("*.ftl"),
        *(ROOT / "data").glob("assumptions/*.yml"),
        *(ROOT / "data").glob("scenarios/*.yml"),
    ]
    texts.append(ROOT / "data" / "codes" / "documents.csv")
    for path in texts:
        assert not re.findall(r"\d %|\} %|/QD-", path.read_text("utf8")), path.name
