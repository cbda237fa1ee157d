"""A number of the page computed again by hand: in few lines from the published rows, and a difference is a failure."""

import json
import re

import pytest

from chnt_analysis.errors import RunError
from chnt_analysis.lab.live import Live
from chnt_analysis.questions import enterprises, places

BY_HAND = (
    "enterprises",
    "fields",
    "goals_together",
    "index_level",
    "localisation",
    "output_growth",
    "output_share",
    "places",
    "share_evidence",
)
MOST_LINES = 10


def cell(root, name):
    book = json.loads((root / f"notebooks/{name}.ipynb").read_text("utf8"))
    (tagged,) = (c for c in book["cells"] if "by-hand" in c["metadata"].get("tags", []))
    assert book["cells"].index(tagged) == len(book["cells"]) - 2, "the last but the headline"
    return "".join(tagged["source"])


@pytest.mark.parametrize("name", BY_HAND)
def test_few_lines_lead_from_published_rows_to_a_number_of_the_page(root, name):
    lines = cell(root, name).splitlines()
    first = next(i for i, line in enumerate(lines) if "chnt.select(" in line)
    last = next(i for i, line in enumerate(lines) if line.startswith("    hand = "))
    assert last - first < MOST_LINES
    assert [line for line in lines if "import" in line][-1] == "import chnt_analysis as chnt"
    assert not re.search(r"questions|^from", "\n".join(lines))
    assert lines[-1].startswith("question.by_hand(")


@pytest.mark.parametrize(("ask", "chosen"), [(enterprises, {"target_year": 2030}), (places, {"place": "hai_phong"})])
def test_the_cell_gives_the_number_of_the_page_and_another_number_fails(root, ask, chosen):
    name = ask.__name__.rpartition(".")[2]
    kernel = {"question": ask.ask(**chosen, language="en"), "place": "ha_noi", **chosen}
    exec(cell(root, name), kernel)
    number = re.findall(r'by_hand\("(\w+)"', cell(root, name))[-1]
    assert kernel["hand"] == pytest.approx(kernel["question"].values[number], abs=1e-9)
    assert "equals the number on this page" in kernel["question"].by_hand(number, kernel["hand"]).body
    with pytest.raises(RunError, match=rf"{name}: {number} is .* by hand and .* on the page"):
        kernel["question"].by_hand(number, kernel["hand"] + 1e-6)
    with pytest.raises(RunError):
        kernel["question"].by_hand(number, None)


def test_a_page_without_the_number_says_so_and_another_choice_in_lab_asks_for_the_cell_again(root):
    question = enterprises.ask(target_year=2025, language="en")
    kernel = {"question": Live(question), "place": "ha_noi"}
    exec(cell(root, "enterprises"), kernel)
    shown = kernel["question"].by_hand("required_high", kernel["hand"])
    assert "the page has no such number" in shown.exhibit.body
    kernel["question"].replace(enterprises.ask(target_year=2030, language="en"))
    assert shown.exhibit.body == "The choice has changed. Run this cell again to compute with the new one."
