"""The proxy of the key fields, recomputed by hand from rates, parts and weights."""

import pytest

from chnt_analysis.questions import fields


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
