"""Kinds of misprints: how probable a published value is as a correct figure, and as a misprint of each kind, given what the other rates imply."""

from __future__ import annotations

import numpy as np

from chnt_analysis.rebuild.candidates import (
    AS_PUBLISHED,
    GROWN,
    LESS,
    MORE,
    SHIFTED,
    TENTH,
    TURNED,
    UNPOINTED,
    Alternatives,
    Candidates,
    log_density,
)

WEIGHTS = {  # share of each kind among misprints, prior
    "sign": 0.18,
    "three_points": 0.12,
    "stale": 0.15,
    "swapped": 0.03,
    "index_form": 0.02,
    "decimal_point": 0.03,
    "lost_point": 0.10,
    "times_ten": 0.08,
    "transposed": 0.11,
    "digit": 0.13,
    "unexplained": 0.05,
}
KINDS = tuple(WEIGHTS)
LOG_WEIGHTS = np.log([*WEIGHTS.values()])
UNEXPLAINED = KINDS.index("unexplained")
WILD = (
    (0.8, 0.06),
    (0.2, 0.8),
)  # unexplained misprints: share and standard deviation (log points) of small and of large ones
SUSPECT = 2.5  # standard deviations from what the others imply beyond which misprinted digits are sought
FITTING = 3.0  # hyperparameters within which a last word with its sign turned agrees with the others
SHARP = 0.0015  # log points: a last word is a misprint of other kinds only where the others are as sharp as that
_NEVER = -np.inf
_LOG_TWO, _LOG_FIVE = np.log(2), np.log(5)


def log_densities(
    candidates: Candidates, implied: np.ndarray, sd: np.ndarray, firm: np.ndarray, *, chained: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    """Return the log density, a point, of each published value as a correct figure (rates) and as a misprint of each of ``KINDS`` (kinds x rates).

    Parameters
    ----------
    candidates : Candidates
        The figures that would be right under each kind.
    implied, standard deviation : ndarray
        What the other rates say of each, log ratio, and its standard deviation.
    firm : ndarray of bool
        Rates that are the office's last word: misprints only where the kind can be named.
    chained : bool
        Whether the rates chain to one level; else a digit, which explains nearly any figure, is blamed only where the others are sharp.
    """
    each = log_density(candidates.logs, candidates.grown, implied, sd)
    suspect = np.abs(candidates.logs[AS_PUBLISHED] - implied) > SUSPECT * sd
    wild = _wild(candidates, implied, sd)
    densities = {
        "sign": np.where(candidates.large & ~candidates.signed, each[TURNED], _NEVER),
        "three_points": np.logaddexp(each[LESS], each[MORE]) - _LOG_TWO,
        "stale": np.where(candidates.before > 0, candidates.stale, np.where(candidates.before < 0, wild, _NEVER)),
        "swapped": _swapped(candidates, implied, sd),
        "index_form": np.where(candidates.index, each[GROWN], _NEVER),
        "decimal_point": np.where(candidates.large, each[SHIFTED] + _LOG_FIVE, _NEVER),
        "lost_point": np.where(candidates.whole, each[UNPOINTED], _NEVER),
        "times_ten": np.where(candidates.large, each[TENTH], _NEVER),
        "transposed": _altered(candidates.transposed, suspect, implied, sd),
        "digit": _altered(candidates.mistyped, suspect, implied, sd),
        "unexplained": wild,
    }
    if not chained:
        densities["transposed"][sd > SHARP] = densities["digit"][sd > SHARP] = _NEVER
    if firm.any():
        _question_last_words(densities, candidates, implied, sd, firm)
    return each[AS_PUBLISHED], np.stack([densities[kind] for kind in KINDS])


def _wild(candidates: Candidates, implied: np.ndarray, sd: np.ndarray) -> np.ndarray:
    logs, grown = candidates.logs[AS_PUBLISHED], candidates.grown[AS_PUBLISHED]
    parts = [np.log(share) + log_density(logs, grown, implied, np.hypot(sd, wide)) for share, wide in WILD]
    return np.logaddexp(*parts)


def _swapped(candidates: Candidates, implied: np.ndarray, sd: np.ndarray) -> np.ndarray:
    beside = candidates.beside
    other = log_density(candidates.logs[AS_PUBLISHED], candidates.grown[AS_PUBLISHED], implied[beside], sd[beside])
    return np.logaddexp(*np.where(beside >= 0, other, _NEVER)) - _LOG_TWO


def _altered(figures: Alternatives, suspect: np.ndarray, implied: np.ndarray, sd: np.ndarray) -> np.ndarray:
    """Return the log density of each suspect rate's value as a misprint of any of the figures."""
    inside, densities = suspect[figures.rate], np.full(len(suspect), _NEVER)
    rate = figures.rate[inside]
    density = log_density(figures.logs[inside], figures.grown[inside], implied[rate], sd[rate])
    np.logaddexp.at(densities, rate, figures.weight[inside] + density)
    return densities


def _question_last_words(
    densities: dict[str, np.ndarray], candidates: Candidates, implied: np.ndarray, sd: np.ndarray, firm: np.ndarray
) -> None:
    """Rule out, for the office's last word, kinds that the others are too vague to name."""
    densities["sign"][firm & (np.abs(candidates.opposite - implied) >= FITTING * sd)] = _NEVER
    densities["unexplained"][firm] = _NEVER
    vague = firm & (sd > SHARP)
    for kind in ("three_points", "swapped", "decimal_point", "lost_point", "times_ten", "transposed", "digit"):
        densities[kind][vague] = _NEVER
