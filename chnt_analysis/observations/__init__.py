"""The only reader of ``data/``: figures as they were known, who published them, and which of several stands.

Rows are kept as handed over. Corrections (``data/corrections.csv``) are laid over them when they are read, each guarded by
the value it expects to find, so that a correction fails once its source is fixed. A user's own rows lie in a folder outside the
project (:mod:`chnt_analysis.project`) and are laid over the shipped ones.

``code_lists`` holds code lists and sources, ``reading`` rows with their dates, ``programmes`` the programmes of plans, ``selection`` what a
place had published by a date and the choice among conflicting rows, ``rates`` the published growth of industrial production, ``derived`` the
share that two gross outputs make, ``nations`` the nation of a place and the holidays that move there.
"""

from chnt_analysis.observations.breaks import breaks_of, segment_of, since_break
from chnt_analysis.observations.code_lists import (
    DATA,
    Source,
    code_of,
    code_table,
    codes,
    known_sources,
    label,
    legal_codes,
    publisher,
    sources_of,
)
from chnt_analysis.observations.indicators import IndicatorRule, indicator_rule
from chnt_analysis.observations.localities import localities, place_at, predecessors
from chnt_analysis.observations.nations import NATION, compatriots, holidays_of, nation_of
from chnt_analysis.observations.programmes import programmes
from chnt_analysis.observations.reading import (
    corrections,
    newest_vintage,
    observations,
    read_everything,
    resolve_as_of,
    scenario_files,
    set_aside,
    targets,
    user_folder,
)
from chnt_analysis.observations.selection import (
    KEY,
    STEPS,
    Published,
    choose,
    conflicts,
    figures_to,
    no_goal,
    ranked,
    rows_named,
    rows_of,
    select,
    select_targets,
    series,
    sure,
)

__all__ = [
    "DATA",
    "KEY",
    "NATION",
    "STEPS",
    "IndicatorRule",
    "Published",
    "Source",
    "breaks_of",
    "choose",
    "code_of",
    "code_table",
    "codes",
    "compatriots",
    "conflicts",
    "corrections",
    "figures_to",
    "holidays_of",
    "indicator_rule",
    "known_sources",
    "label",
    "legal_codes",
    "localities",
    "nation_of",
    "newest_vintage",
    "no_goal",
    "observations",
    "place_at",
    "predecessors",
    "programmes",
    "publisher",
    "ranked",
    "read_everything",
    "resolve_as_of",
    "rows_named",
    "rows_of",
    "scenario_files",
    "segment_of",
    "select",
    "select_targets",
    "series",
    "set_aside",
    "since_break",
    "sources_of",
    "sure",
    "targets",
    "user_folder",
]
