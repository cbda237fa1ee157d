"""Forecasts as sample paths, and everything that is counted on them."""

from chnt_analysis.forecasting.draws import Draws
from chnt_analysis.forecasting.model import forecast

__all__ = ["Draws", "forecast"]
