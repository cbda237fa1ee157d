"""The documents: every link leads to a file and a heading of the repository, every picture is shown and small."""

import re

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
LARGEST = 170_000  # bytes of a picture


def documents(root):
    return [*root.glob("*.md"), *(root / "docs").glob("*.md"), root / "data/README.md"]


def anchors(text):
    """The anchors that headings get: lower case, without punctuation, a hyphen for each space."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def test_every_link_leads_to_a_file_and_a_heading(root):
    dead = []
    for document in documents(root):
        text = document.read_text("utf8")
        for path, anchor in LINK.findall(text):
            file = (document.parent / path).resolve() if path else document
            is_there = file.exists() and (not anchor or anchor in anchors(file.read_text("utf8")))
            dead += [] if is_there else [(document.name, path, anchor)]
    assert not dead


def test_every_picture_is_shown_and_small(root):
    shown = {path.rpartition("/")[2] for d in documents(root) for path, _ in LINK.findall(d.read_text("utf8"))}
    pictures = list((root / "docs/images").glob("*.png"))
    assert not [p.name for p in pictures if p.stat().st_size > LARGEST]
    assert not {p.name.replace(".vi.", ".en.") for p in pictures} - shown
