"""What Lab's kernels add to IPython, without a browser."""

import pytest

from chnt_analysis.errors import DataError, NotPublishedError, ParameterError
from chnt_analysis.lab.errors import box
from chnt_analysis.lab.kernel import problems

GOOD = {"place": "ha_noi", "as_of": "", "goal": 16.0, "target_year": 2030, "language": "vi"}


def test_a_right_parameters_cell_has_no_problem_and_own_names_are_free():
    assert problems(GOOD) == []
    assert problems({**GOOD, "threshold": 3, "goals": [1, 2]}) == [], (
        "goals is no misspelling where goal itself is assigned"
    )


def test_every_mistake_of_a_parameters_cell_is_named_at_once():
    wrong = {"plaec": "ha_noi", "as_of": "yesterday", "goal": 0, "target_year": 2030}
    said = problems(wrong)
    assert len(said) == 3
    assert said[0] == "plaec: no such parameter; did you mean 'place'?"
    assert said[1].startswith("as_of = 'yesterday'") and said[2].startswith("goal = 0: allowed is a number above 0")


def test_a_place_given_by_its_name_is_answered_with_its_code():
    (said,) = problems({**GOOD, "place": "Bắc Ninh"})
    assert said.startswith("place = 'Bắc Ninh'") and said.endswith("its code is 'bac_ninh'")


@pytest.mark.parametrize("values", [{}, {"goal": "my own"}, {"x": 1, "goall": 2}])
def test_a_cell_with_fewer_than_two_declared_names_is_no_parameters_cell(values):
    assert problems(values) == []


@pytest.mark.parametrize(
    ("error", "vi", "en"),
    [
        (ParameterError("goal = 0: too <low>"), "Tham số chưa đúng", "A parameter is not right"),
        (NotPublishedError("nothing <here>"), "Chưa có số liệu được công bố", "Nothing is published"),
        (DataError("row 3: <x>"), "Số liệu chưa đúng", "The data are not right"),
    ],
)
def test_a_box_says_what_went_wrong_in_the_reader_s_language_and_escapes_the_message(error, vi, en):
    assert vi in box(error, "vi") and en in box(error, "en")
    assert "&lt;" in box(error, "vi") and "<details" not in box(error, "vi"), "no traceback, nothing to fold"
