"""What Lab's kernels add to IPython, without a browser."""

import datetime
import html

import pytest

import chnt_analysis as chnt
from chnt_analysis import lab
from chnt_analysis import observations as obs
from chnt_analysis.errors import ChntError, DataError, NotPublishedError, ParameterError
from chnt_analysis.lab.errors import box, call_box
from chnt_analysis.lab.kernel import problems
from chnt_analysis.lab.mistakes import failed_call, in_words, is_unknown_name

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


IIP = {"indicator": "iip_growth", "place": "ha_noi"}
WRONG_CALLS = {  # what an economist types, and what the box says in Vietnamese
    "a place": (lambda: chnt.select(**{**IIP, "place": "Hà Nộii"}), "không có trong danh mục; có phải là 'ha_noi'"),
    "an indicator": (lambda: chnt.select(**{**IIP, "indicator": "iip_grwth"}), "có phải là 'iip_growth' không?"),
    "a year": (
        lambda: chnt.simulate(chnt.load_scenario("baseline"), start_year=2025, end_year=2050),
        "chỉ nêu đến năm 2035",
    ),
    "a date": (lambda: chnt.select(**IIP, as_of="hôm qua"), "YYYY-MM hoặc YYYY-MM-DD, hoặc để trống"),
    "a scenario": (lambda: chnt.load_scenario("baselin"), "không có kịch bản này; có phải là 'baseline' không?"),
    "a notebook": (lambda: lab.open_copy("output_shar"), "không tồn tại; có phải là 'output_share' không?"),
    "a language": (lambda: chnt.show(chnt.load_scenario("baseline"), language="fr"), "giá trị hợp lệ: vi, en"),
    "nothing there": (
        lambda: chnt.select(indicator="iip_growth", place="ca_mau", sector="vsic_33"),
        "Cà Mau: đến ngày",
    ),
    "a list": (lambda: chnt.rebuild_level([1, 2]), "Cách gọi: chnt.rebuild_level(table: pd.DataFrame"),
    "a text": (lambda: chnt.assess("cnht_enterprises"), "Cách gọi: chnt.assess(goal: Goal"),
    "an argument": (lambda: chnt.select(indicater="iip_growth", place="ha_noi"), "'indicater'"),
    "a function": (
        lambda: chnt.forcast_level(),
        "không có hàm tên 'forcast_level'; có phải là 'forecast_level' không?",
    ),
}


@pytest.mark.parametrize("name", WRONG_CALLS)
def test_a_wrong_call_of_the_library_is_explained_in_a_box_with_the_nearest(name):
    call, said = WRONG_CALLS[name]
    with pytest.raises((ChntError, TypeError, AttributeError)) as caught:
        call()
    error = caught.value
    if isinstance(error, ChntError):
        shown = box(error, "vi")
    else:
        called = "" if is_unknown_name(error) else failed_call(error, error.__traceback__)
        assert called is not None
        shown = call_box(error, called, "vi")
    assert said in html.unescape(shown) and "<details" in shown


def test_an_error_of_ones_own_code_is_no_call_of_the_library():
    with pytest.raises(TypeError) as caught:
        sum("abc")
    assert failed_call(caught.value, caught.value.__traceback__) is None


def test_a_file_with_a_wrong_cell_is_named_with_its_line(tmp_path):
    text = (obs.DATA / "scenarios/baseline.yml").read_text("utf8")
    (tmp_path / "mine.yml").write_text(text.replace("central: 6", "central: sáu"), "utf8")
    with pytest.raises(DataError) as caught:
        chnt.load_scenario(tmp_path / "mine.yml")
    shown = html.unescape(box(caught.value, "vi"))
    assert "mine.yml, dòng " in shown and "central = 'sáu" in shown and "cần một số" in shown


def test_a_date_of_knowledge_after_today_is_refused_and_a_year_that_has_begun_is_not():
    ahead = f"{datetime.date.today().year + 3}-01-01"
    (said,) = problems({**GOOD, "as_of": ahead})
    assert said.startswith(f"as_of = '{ahead}' lies after today, ")
    assert "ở sau ngày hôm nay" in in_words(said, "vi") and "ngày không sau hôm nay" in in_words(said, "vi")
    assert problems({**GOOD, "as_of": str(datetime.date.today().year)}) == []


def test_a_year_out_of_bounds_is_said_with_the_bounds_alone():
    (said,) = problems({**GOOD, "target_year": 2050})
    assert said == "target_year = 2050: allowed is a whole number from 2010 to 2035, or empty"
    assert in_words(said, "vi") == "target_year = 2050; giá trị hợp lệ: số nguyên từ 2010 đến 2035, hoặc để trống"
