"""The facts of a question: gathered once for all languages where results are kept."""

import pytest

from chnt_analysis import memory
from chnt_analysis.questions import programme


@pytest.fixture
def kept():
    memory.keep()
    yield
    memory.forget()


def test_while_results_are_kept_both_languages_rest_on_the_same_facts_until_a_file_of_the_project_folder_changes(
    kept, own_folder
):
    vi, en = (programme.ask(place="ha_noi", language=language) for language in ("vi", "en"))
    assert vi.facts is en.facts and (vi.language, en.language) == ("vi", "en")
    own_folder.mkdir()
    (own_folder / "set_aside.csv").write_text("row,reason,date\ntg00061,withdrawn,2026-01-01\n", "utf8")
    later = programme.ask(place="ha_noi", language="en")
    assert later.facts is not en.facts and len(later.facts.goals) == len(en.facts.goals) - 1


def test_nothing_is_kept_for_a_users_own_calls():
    assert programme.ask().facts is not programme.ask().facts
