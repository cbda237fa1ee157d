"""Forecasts as sample paths, and everything that is counted on them."""

from chnt_analysis.forecasting.draws import Draws
from chnt_analysis.forecasting.model import forecast
from chnt_analysis.forecasting.panel import PanelForecast, backtest, forecast_panel

__all__ = ["Draws", "PanelForecast", "backtest", "forecast", "forecast_panel"]
