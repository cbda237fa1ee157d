"""The configuration of the revision-aware estimate, frozen on releases before 2022."""

from __future__ import annotations

from dataclasses import dataclass

FEWEST = 60  # known revisions, all sectors together, before anything is said


@dataclass(frozen=True)
class Settings:
    """The estimate's configuration, frozen on the releases before 2022.

    Attributes
    ----------
    common_weight, section_weight, sector_weight : float
        Revisions that the common bias, a section's and a sector's deviation from it need to count half; larger means more shrinkage.
    january_weight, gap_weight : float
        The same kind of penalty for the slopes on Lunar New Year in January and on ``first - year-to-date``, common and by section.
    chain_weight : float
        The same for the one slope on the gap to the other rates of the release.
    huber : float
        Residuals beyond so many scales count less.
    prior_scale : float
        Months of evidence behind the common scale when a sector's own is estimated.
    memory : float
        Half-life in months of a revision in the fits and of an error in the weights.
    weight_months : float
        Months of the mean sector's errors that stand behind a sector's own when models are weighed.
    cap : float
        An error beyond so many scales counts as one of so many when models are weighed.
    """

    common_weight: float = 1.0
    section_weight: float = 24.0
    sector_weight: float = 24.0
    january_weight: float = 8.0
    gap_weight: float = 50.0
    chain_weight: float = 24.0
    huber: float = 1.0
    prior_scale: float = 6.0
    memory: float = 24.0
    weight_months: float = 24.0
    cap: float = 3.0


FROZEN = Settings()
