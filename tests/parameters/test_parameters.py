"""One declaration of each parameter: the check, the notebooks, the functions behind them, the schema and the documentation agree."""

import importlib
import inspect
import json

import pytest

from chnt_analysis import parameters
from chnt_analysis.batch import notebooks
from chnt_analysis.cli import main
from chnt_analysis.errors import ParameterError
from chnt_analysis.parameters import CATALOGUE

BOOKS, _ = notebooks.discover()


def test_every_default_is_legal():
    for book in BOOKS.values():
        for name, value in book.defaults.items():
            assert parameters.check(name, value) == value


@pytest.mark.parametrize("name", BOOKS)
def test_the_function_behind_a_notebook_takes_the_declared_parameters_with_the_same_defaults(name):
    ask = importlib.import_module(f"chnt_analysis.questions.{name}").ask
    taken = inspect.signature(ask).parameters.values()
    defaults = {p.name: list(p.default) if isinstance(p.default, tuple) else p.default for p in taken}
    assert defaults == dict(BOOKS[name].defaults)
    assert all(p.kind is p.KEYWORD_ONLY for p in taken)


@pytest.mark.parametrize(
    ("name", "value", "taken"),
    [
        ("goal", 16, 16.0),
        ("goal", "", None),
        ("goal", None, None),
        ("interval_levels", [95, 80], [80, 95]),
        ("as_of", 2025, "2025"),
        ("as_of", "2025-05", "2025-05"),
        ("as_of", "", ""),
    ],
)
def test_a_legal_value_is_passed_on_in_one_form(name, value, taken):
    passed = parameters.check(name, value)
    assert passed == taken and type(passed) is type(taken)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        (
            "target_year",
            "2030",
            "target_year = '2030': allowed is a whole number from 2010 to 2035, or empty; found str",
        ),
        ("goal", True, "goal = True: allowed is a number above 0 and at most 100, or empty; found bool"),
        ("place", "ha_nio", "place = 'ha_nio': not known; did you mean 'ha_noi'?"),
        ("as_of", "2021-02-30", "as_of = '2021-02-30': allowed is YYYY, YYYY-MM or YYYY-MM-DD"),
        ("language", 5, "language = 5: allowed is vi or en; found int"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_allowed(name, value, said):
    with pytest.raises(ParameterError) as caught:
        parameters.check(name, value)
    assert str(caught.value).startswith(said), str(caught.value)


def test_each_parameter_speaks_both_languages_and_lists_values_that_are_legal():
    for parameter in CATALOGUE.values():
        texts = (parameter.title, parameter.description, parameter.legal)
        assert all(text.vi and text.en for text in texts)
        for option in parameter.options() if parameter.options else ():
            assert parameters.check(parameter.name, option.value) == option.value


def test_the_listed_schema_has_type_bounds_default_unit_and_legal_values(capsys):
    assert main(["list", "--json"]) == 0
    rows = {row["notebook"]: row["schema"]["properties"] for row in json.loads(capsys.readouterr().out)}
    year = rows["output_share"]["target_year"]
    assert (year["type"], year["minimum"], year["maximum"], year["default"]) == (["integer", "null"], 2010, 2035, 2030)
    assert rows["output_share"]["language"]["enum"] == ["vi", "en"]
    assert "baseline" in rows["output_share"]["scenario"]["examples"] and "enum" not in rows["output_share"]["scenario"]
    assert rows["output_share"]["goal"]["exclusiveMinimum"] == 0 and rows["output_share"]["goal"]["unit"] == "%"
    assert rows["output_share"]["place"]["titles"] == {"vi": "Địa phương", "en": "Place"}


def test_a_notebooks_model_refuses_a_name_that_it_does_not_declare():
    model = parameters.model_of("programme", BOOKS["programme"].defaults)
    assert model(place="bac_ninh").place == "bac_ninh"
    with pytest.raises(ValueError, match="target_year"):
        model(target_year=2030)


def test_the_page_of_parameters_is_made_from_the_declarations(root):
    assert (root / "docs/parameters.md").read_text("utf8") == parameters.markdown_page()


@pytest.mark.parametrize("name", BOOKS)
def test_the_readme_lists_the_parameters_of_each_notebook(root, name):
    row = next(r for r in (root / "README.md").read_text("utf8").splitlines() if r.startswith(f"| `{name}` |"))
    assert row.split("|")[3].strip() == ", ".join(p for p in BOOKS[name].defaults if p != "language")


def test_what_is_chosen_from_a_list_has_a_name_in_words():
    for name in ("place", "peers", "scenario", "sector"):
        for option in CATALOGUE[name].options():
            assert "_" not in option.label.vi and "_" not in option.label.en, (name, option.value)
