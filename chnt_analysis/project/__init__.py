"""The project folder: the user's own data, laid over the shipped ones, and the one rule by which every command finds it.

``location`` finds the folder, ``contents`` lists what lies in it, ``faults`` remembers what of it cannot be read.
"""

from chnt_analysis.project.contents import (
    DATA,
    LAYOUT,
    NAMES,
    Part,
    in_place_of,
    own_files,
    part_of,
    rows_set_aside,
    stamp,
    state,
)
from chnt_analysis.project.faults import block, fault, setting_aside
from chnt_analysis.project.location import (
    Location,
    chosen,
    config_file,
    contact,
    folder,
    is_public,
    locate,
    only_public,
    settled,
)

__all__ = [
    "DATA",
    "LAYOUT",
    "NAMES",
    "Location",
    "Part",
    "block",
    "chosen",
    "config_file",
    "contact",
    "fault",
    "folder",
    "in_place_of",
    "is_public",
    "locate",
    "only_public",
    "own_files",
    "part_of",
    "rows_set_aside",
    "setting_aside",
    "settled",
    "stamp",
    "state",
]
