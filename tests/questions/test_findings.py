"""Titles that state what an exhibit finds: one message for each function, and no direction that the data leave open."""

import importlib
from types import SimpleNamespace

import pandas as pd
import pytest

from chnt_analysis.exhibits import Exhibit, subtitle
from chnt_analysis.questions.findings import direction, with_finding
from chnt_analysis.questions.subtitles import period_words, place_words
from chnt_analysis.wording import messages
from chnt_analysis.wording.messages import FOLDER

QUESTIONS = sorted(path.parent.name for path in (FOLDER.parent / "questions").glob("*/findings.py"))


def test_each_finding_has_its_sentence_and_each_sentence_its_finding():
    declared = {
        f"finding-{name}-{id}"
        for name in QUESTIONS
        for id in importlib.import_module(f"chnt_analysis.questions.{name}.findings").FINDINGS
    }
    text = (FOLDER / "en" / "findings.ftl").read_text("utf8")
    assert declared == {line.split(" = ")[0] for line in text.splitlines() if line.startswith("finding-")}


@pytest.mark.parametrize(
    ("interval", "state", "said"),
    [
        ((-20.0, -18.1), "down", "lowers its month's index by 19.1%"),
        ((-20.0, 0.4), "unclear", "cannot be told from zero"),
    ],
)
def test_a_direction_is_named_only_where_the_interval_leaves_no_doubt(interval, state, said):
    from chnt_analysis.questions.index_level.findings import FINDINGS

    assert direction(*interval) == state
    variables = FINDINGS["tet"](SimpleNamespace(tet_interval=(-19.1, *interval)), messages("index_level", "en"))
    assert said in messages("findings", "en")("finding-index_level-tet", **variables)


def test_what_is_unknown_is_said_and_a_text_keeps_its_title():
    findings = {"coverage": lambda facts, say: {"results": 0, "goals": 4, "value": "", "year": ""}}
    say = messages("output_share", "en")
    table = Exhibit("coverage", "What is published", pd.DataFrame({"value": [16.0]}), language="en")
    shown = with_finding(table, "output_share", findings, None, say)
    assert (shown.title, shown.measure) == ("No actual share has been published, only 4 goals", "What is published")
    assert shown.alt.startswith(shown.title)
    text = Exhibit("coverage", "What is published", "Nothing.", language="en")
    assert with_finding(text, "output_share", findings, None, say) is text


def test_the_line_below_a_title_says_measure_place_period_and_unit_once():
    rows = pd.DataFrame({"place": ["ha_noi", "viet_nam", "ha_noi"]})
    assert place_words(rows, "vi") == "Hà Nội và cả nước"
    assert place_words(pd.DataFrame({"place": ["ha_noi", "viet_nam", "bac_ninh"]}), "vi") == ""
    assert period_words(pd.DataFrame({"period": ["2025-03", "2024-11"]}), "en") == "November 2024 to March 2025"
    assert period_words(pd.DataFrame({"period": ["tháng 3"]}), "vi") == ""
    payload = {"title": "16% by 2030", "measure": "Goals", "place": "Ha Noi", "period": "2030", "unit": "%"}
    assert subtitle(payload) == "Goals · Ha Noi · %"
