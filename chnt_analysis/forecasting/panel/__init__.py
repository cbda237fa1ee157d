"""Forecasts of many series at once: exponential smoothing over a grid, combined, with intervals from pooled past errors."""

from chnt_analysis.forecasting.panel.backtest import backtest
from chnt_analysis.forecasting.panel.engine import PanelForecast, forecast_panel
from chnt_analysis.forecasting.panel.members import METHODS

__all__ = ["METHODS", "PanelForecast", "backtest", "forecast_panel"]
