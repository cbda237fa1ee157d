"""How good have these forecasts been?

Every month since 2016 the outlook of the year is made again from what had been published by then, by the same method that the
pages use, and compared with the outcome, with the official year-to-date figure and with naive forecasts. The national figures
and Ha Noi's have forecasts of their own; any other place is evaluated by the country's, and the page says so.
"""

from chnt_analysis.questions.track_record.ask import ask

__all__ = ["ask"]
