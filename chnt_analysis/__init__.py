"""Indicators, index levels, forecasts and goal assessment for a city's supporting industries."""

__version__ = "0.1.0"
