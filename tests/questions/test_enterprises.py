"""The enterprise question, number by number, recomputed from the published figures."""

import pytest

from chnt_analysis.questions import enterprises


@pytest.mark.parametrize(
    ("name", "value"),
    [
        # goal about 1,200 in 2030, newest about 900 in 2025: five years
        ("goal", 1200.0),
        ("latest", 900.0),
        (
            "required_low",
            100 * ((1150 / 945) ** (1 / 5) - 1),
        ),  # about 1,200 is met from 1,150; about 900 is at most 945
        ("required_high", 100 * ((1200 / 855) ** (1 / 5) - 1)),
        ("observed", 100 * ((900 / 960) ** (1 / 2) - 1)),  # 960 in 2023: the 470 of 2017 count three fields only
        ("pace", 100 * 100 * ((900 / 960) ** (1 / 2) - 1) / (100 * ((1200 / 900) ** (1 / 5) - 1))),
        ("progress_class", "away"),
        ("at_standard", 320.0),
    ],
)
def test_every_number_of_ha_noi_in_2030_follows_from_the_published_figures(name, value):
    numbers = enterprises.ask(target_year=2030).headline().numbers
    assert numbers[name] == (value if isinstance(value, str) else pytest.approx(value, rel=1e-12))


def test_the_share_at_standard_divides_two_figures_of_one_year():
    share = enterprises.ask(target_year=2030).facts.standard_share
    assert share["2023"] == pytest.approx(100 * 320 / 960) and share["2025"] == pytest.approx(100 * 320 / 900)


def test_a_deadline_that_has_passed_has_a_verdict_and_needs_no_growth():
    facts = enterprises.ask(target_year=2023).facts
    assert facts.is_past and facts.verdict_on(facts.goal()) == "reached"  # about 960 against about 950
    assert facts.required is None and facts.progress == {} and facts.model is None


def test_without_a_year_the_page_is_about_2030_or_else_the_last_year_that_plans_state():
    years = {place: enterprises.ask(place=place).facts.target_year for place in ("ha_noi", "bac_ninh", "viet_nam")}
    assert years == {"ha_noi": 2030, "bac_ninh": 2025, "viet_nam": 2020}
