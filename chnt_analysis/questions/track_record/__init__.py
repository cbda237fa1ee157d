"""How good have these forecasts been?

Every month since 2016 the outlook of the year is made again from what had been published by then, by the very method that the pages use, and laid
beside what came, beside the official figure so far and beside naive forecasts. The national figures and Ha Noi's carry the record; a
place without forecasts of its own is judged by the country's, and the page says so.
"""

from chnt_analysis.questions.track_record.ask import TrackRecord, ask

__all__ = ["TrackRecord", "ask"]
