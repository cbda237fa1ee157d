"""Indicators, index levels, forecasts and goal assessment for a city's supporting industries.

``import chnt_analysis as chnt`` offers the functions below; each is imported when it is first used. ``docs/api.md`` describes them.
"""

from typing import Any

__version__ = "0.1.0"

PUBLIC = {  # name: module and, where it differs, the name in it; __init__.pyi tells type checkers the same
    "select": "observations",
    "resolve_as_of": "observations",
    "choose": "observations",
    "series": "observations",
    "annual_rates": "observations.rates:annual",
    "codes": "observations",
    "label": "observations",
    "year_on_year": "growth",
    "month_on_month": "growth",
    "year_to_date": "growth",
    "annual_growth": "growth",
    "annual_mean": "growth",
    "cagr": "growth",
    "contributions": "growth",
    "carry_over": "growth",
    "required_rest_of_year": "growth",
    "share": "shares",
    "structure_change": "shares",
    "concentration": "shares",
    "reading": "targets",
    "distance": "targets",
    "required_growth": "targets",
    "pace": "targets",
    "share_after": "targets",
    "required_share_growth": "targets",
    "required_differential": "targets",
    "rebuild_level": "rebuild:rebuild",
    "level": "levels",
    "adjust": "seasonal",
    "denton": "benchmarking",
    "forecast": "forecasting",
    "forecast_level": "forecasting.calibrated",
    "forecast_panel": "forecasting",
    "backtest": "forecasting",
    "read_goals": "goals",
    "assess": "assessment",
    "assess_series": "assessment",
    "load_scenario": "scenarios:load",
    "simulate": "scenarios",
    "show": "lab.views",
    "plot": "lab.views",
    "to_frame": "lab.views",
    "to_excel": "lab.views",
}
__all__ = ["__version__", *PUBLIC]


def __getattr__(name: str) -> Any:
    if name not in PUBLIC:
        from difflib import get_close_matches

        close = "".join(f"; did you mean {near!r}?" for near in get_close_matches(name, PUBLIC, n=1))
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}{close}", name=name)
    from importlib import import_module as load

    module, _, own = PUBLIC[name].partition(":")
    value = globals()[name] = getattr(load(f"{__name__}.{module}"), own or name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *PUBLIC})
