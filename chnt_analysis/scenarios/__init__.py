"""Scenario and assumption files, typed, and the paths they imply. A scenario is a projection, not a forecast."""

from chnt_analysis.scenarios.assumptions import Proxy, StartingShare, proxy, share_elsewhere, starting_share
from chnt_analysis.scenarios.files import Scenario, load, names
from chnt_analysis.scenarios.simulate import Paths, simulate
from chnt_analysis.scenarios.spans import Range
from chnt_analysis.typed_files import Words

__all__ = [
    "Paths",
    "Proxy",
    "Range",
    "Scenario",
    "StartingShare",
    "Words",
    "load",
    "names",
    "proxy",
    "share_elsewhere",
    "simulate",
    "starting_share",
]
