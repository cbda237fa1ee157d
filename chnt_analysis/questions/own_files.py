"""Every file of the project folder read once, so that one that cannot be used is named before a page rests on it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path

from chnt_analysis import observations as obs
from chnt_analysis import project, scenarios, wording
from chnt_analysis.assessment import random_walk, sparse_counts
from chnt_analysis.errors import InputError
from chnt_analysis.forecasting.shocks import covid
from chnt_analysis.levels import weights
from chnt_analysis.scenarios.evidence import share_evidence
from chnt_analysis.typed_files import read_model

ASSUMED: Mapping[str, Callable[[], object]] = {
    "covid": covid,
    "growth_prior": sparse_counts.read_prior,
    "industry_weights": lambda: weights.of_place(""),
    "proxy": scenarios.proxy,
    "share_evidence": share_evidence,
    "share_prior": random_walk.read_prior,
    "starting_share_elsewhere": lambda: scenarios.share_elsewhere(""),
}
STARTING = "starting_share"


def check() -> None:
    """Read everything of the project folder and name each file that cannot be used (:func:`project.fault`)."""
    obs.read_everything()
    wording.check_own()
    wording.check_forms()
    for path in project.own_files("scenario"):
        _try(path, functools.partial(scenarios.load, path.stem))
    for path in project.own_files("assumption"):
        _try(path, _reader(path) or (lambda: None))


def about(path: Path) -> str:
    """Return what is to be said of a file without figures: how much of a topic is translated, or that nothing reads it."""
    part = project.part_of(path)
    if part == "messages":
        extent = wording.extent(path.parent.name, path.stem)
        rest = "" if extent.given == extent.total else "; the rest stands in English"
        return f"{extent.given} of {extent.total} messages{rest}"
    if part == "assumption" and _reader(path) is None:
        return f"unused: no assumption has this name; those that are read are {', '.join(ASSUMED)} and {STARTING}_PLACE"
    return ""


def _reader(path: Path) -> Callable[[], object] | None:
    starting = path.stem.startswith(STARTING) and path.stem not in ASSUMED
    return (lambda: read_model(path, scenarios.StartingShare)) if starting else ASSUMED.get(path.stem)


def _try(path: Path, read: Callable[[], object]) -> None:
    try:
        read()
    except InputError as error:
        project.fault(path, error)
