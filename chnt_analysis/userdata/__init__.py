"""The user's own data: checked and put into the project folder, listed, taken back.

``adding`` checks and adds, ``listing`` says what the folder holds, ``fates`` what becomes of each row, ``undoing`` takes files and rows back, ``starting``
writes a new folder.
"""

from chnt_analysis.userdata.adding import Report, add, check
from chnt_analysis.userdata.fates import Fate
from chnt_analysis.userdata.listing import Added, listing
from chnt_analysis.userdata.starting import new_project
from chnt_analysis.userdata.undoing import put_back, remove, set_aside

__all__ = ["Added", "Fate", "Report", "add", "check", "listing", "new_project", "put_back", "remove", "set_aside"]
