"""The glossary: one row a term in both languages, each term used in the library, its documents or its pages."""

import re

ROW = re.compile(r"^\| (?P<english>[^|]+?) \| (?P<vietnamese>[^|]+?) \| (?P<meaning>.+?) \|$")


def rows(root):
    lines = (root / "docs/glossary.md").read_text("utf8").splitlines()
    return [row for line in lines if (row := ROW.match(line)) and row["english"] not in ("English", "---")]


def words_of(term):
    """The alternatives of a cell, without what stands in brackets: ``prior, posterior`` are two."""
    return [word.strip().lower() for word in re.sub(r"\(.*?\)", "", term).split(",")]


def used(root):
    """Everything that a reader of code, documents or pages may read, in lower case."""
    places = ("chnt_analysis", "docs", "notebooks", "data")
    paths = [
        p for place in places for p in (root / place).rglob("*") if p.suffix in (".py", ".md", ".ftl", ".ipynb", ".yml")
    ]
    texts = " ".join(p.read_text("utf8") for p in paths if p.name != "glossary.md").lower()
    return " ".join(texts.replace("_", " ").split())


def test_every_line_of_a_table_is_a_term_in_both_languages_with_its_meaning(root):
    lines = [line for line in (root / "docs/glossary.md").read_text("utf8").splitlines() if line.startswith("|")]
    assert len(rows(root)) == len(lines) - 2 * lines.count("| English | Tiếng Việt | meaning here |")


def test_no_term_stands_twice(root):
    terms = [word for row in rows(root) for word in words_of(row["english"])]
    assert len(terms) == len(set(terms))


def test_every_term_is_used(root):
    texts = used(root)
    unused = [word for row in rows(root) for word in words_of(row["english"]) if word not in texts]
    assert not unused, "a term of the glossary that nothing uses"
