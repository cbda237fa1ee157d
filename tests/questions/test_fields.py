"""The proxy of the key fields, recomputed by hand from rates, parts and weights."""

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import scenarios
from chnt_analysis.questions import fields
from chnt_analysis.questions.fields.draws import growth_draws


def test_the_proxy_is_the_weighted_mean_of_the_divisions_rates():
    facts = fields.ask(target_year=2025).facts
    rates = facts.of_year(2025).set_index("sector")["value"]
    output = facts.output[facts.output["period"] == facts.proxy.weights.period].set_index("sector")["value"]
    total = weight = 0.0
    for field in facts.proxy.fields.values():
        for division, part in field.divisions.items():
            if division in rates.index:
                total += part.central * output[division] * rates[division]
                weight += part.central * output[division]
    assert facts.growth_of(2025)["central"] == pytest.approx(total / weight + facts.proxy.wedge.central, rel=1e-12)


def exact(**deviations: float) -> scenarios.Proxy:
    """The shipped proxy with its central parts and wedge alone, and the standard deviations given."""
    file = scenarios.proxy().model_dump()
    for field in file["fields"].values():
        field["divisions"] = {name: dict.fromkeys(part, part["central"]) for name, part in field["divisions"].items()}
    file["wedge"] |= {"low": 0.0, "high": 0.0}
    file["uncertainty"] |= {"weights": 0.0, "borrowed": 0.0, **deviations}
    return scenarios.Proxy.model_validate(file)


def test_each_source_of_the_proxys_range_is_drawn_by_its_own_standard_deviation():
    growth = pd.Series({"vsic_22": 10.0, "vsic_24": 20.0})
    output, borrowed = pd.Series({"vsic_22": 300.0, "vsic_24": 200.0}), pd.Series({"vsic_22": True, "vsic_24": False})
    weight = 0.4 * 300 / (0.4 * 300 + 0.3 * 200)
    centre = weight * 10 + (1 - weight) * 20
    assert growth_draws(exact(), growth, output, borrowed) == pytest.approx(centre)
    drawn = growth_draws(exact(borrowed=6.0), growth, output, borrowed)
    assert np.std(drawn) == pytest.approx(6 * weight, rel=0.04), "4,000 draws; only the nation's growth errs"
    ratio = growth_draws(exact(weights=0.3), growth, output, borrowed)
    odds = np.log((20 - ratio) / (ratio - 10))  # of the weights: the difference of two normal logarithms
    assert np.std(odds) == pytest.approx(0.3 * 2**0.5, rel=0.04)
    assert np.mean(odds) == pytest.approx(np.log(2), abs=0.02)


def test_a_proxy_file_without_standard_deviations_draws_parts_and_wedge_alone():
    file = scenarios.proxy().model_dump(exclude={"uncertainty"})
    assert scenarios.Proxy.model_validate(file).uncertainty.model_dump(exclude={"reason"}) == {
        "level": 80,
        "weights": 0,
        "borrowed": 0,
    }


def test_a_proxy_file_with_the_former_name_of_a_key_is_read_as_before():
    shipped = scenarios.proxy()
    former = shipped.model_dump()
    former["spreads"] = former.pop("uncertainty")
    assert scenarios.Proxy.model_validate(former) == shipped


def test_the_range_says_its_level_and_which_part_of_the_year_manufacturing_covers():
    shown = fields.ask(language="en").range_chart()
    assert "80% of draws" in shown.note and "not a prediction interval" in shown.note
    spans = shown.data.set_index("category")["span"]
    assert spans["2025"] == "2025-01..2025-10" and spans["2024"] == "2024" and "first 10 months of 2025" in shown.note


def test_the_headline_names_the_field_that_contributes_most():
    page = fields.ask(target_year=2025, language="en")
    name, points = page.facts.main_field()
    numbers = page.headline().numbers
    contributions = {key: value for key, value in numbers.items() if key.startswith("contribution_")}
    assert max(contributions, key=contributions.get) == f"contribution_{name}" == "contribution_parts_components"
    assert points == max(contributions.values())
    assert sum(contributions.values()) == pytest.approx(numbers["proxy_central"] - page.facts.proxy.wedge.central)


def test_shares_of_the_fields_and_the_rest_sum_to_100():
    table = fields.ask(target_year=2025).facts.structure()
    assert table["before"].sum() == pytest.approx(100) and table["after"].sum() == pytest.approx(100)
    assert table["change"].sum() == pytest.approx(0, abs=1e-9)


def test_a_division_of_which_no_part_is_taken_contributes_nil_and_one_without_a_figure_is_unknown():
    table = fields.ask(place="ha_noi", target_year=2025, language="en").divisions_table().body
    clothing = table[table["division"] == "Wearing apparel"].iloc[0]
    assert clothing["part_taken"].startswith("0.0 / 0.0") and clothing["contribution"] == 0.0
    assert table["contribution"].notna().equals(table["growth"].notna())


def test_the_nation_is_not_told_that_national_figures_stand_in_for_its_own_or_that_a_whole_year_is_a_part():
    nation, city = (fields.ask(place=place, target_year=2025, language="en") for place in ("viet_nam", "ha_noi"))
    assert "National growth is used" not in nation.result.sentence and "National growth is used" in city.result.sentence
    assert not any("national" in card.label for card in nation.result.cards)
    assert any("national" in card.label for card in city.result.cards)
    assert "its own figures alone" in nation.origin_chart().body and "0%" not in nation.borrowed_chart().body
    assert "covers part of the year" not in nation.range_chart().note
    assert "covers part of the year: first 11 months of 2021 and first 10 months of 2025" in city.range_chart().note
