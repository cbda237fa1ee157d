"""JupyterLab on a work folder: copies of the notebooks in one language, a start page, notebooks of one's own.

A shipped notebook is never opened itself, since saving it would change what every batch runs.
"""

from chnt_analysis import _fast_imports  # noqa: F401  (before nbformat)

# isort: split
from chnt_analysis.lab.controls import controls
from chnt_analysis.lab.copies import copy, new_notebook, open_copy
from chnt_analysis.lab.export import export_page
from chnt_analysis.lab.server import arguments, environment, is_root
from chnt_analysis.lab.start import prepare, start_page
from chnt_analysis.lab.views import plot, to_excel, to_frame

__all__ = [
    "arguments",
    "controls",
    "copy",
    "environment",
    "export_page",
    "is_root",
    "new_notebook",
    "open_copy",
    "plot",
    "prepare",
    "start_page",
    "to_excel",
    "to_frame",
]
