"""How the library's objects show themselves in a notebook: a chart or a sentence, the figures below it, and where they come from.

The objects know nothing of charts; what is shown of each is declared here, and the kernels of ``chnt lab`` show it. :func:`plot`, :func:`to_frame` and
:func:`to_excel` give chart, figures and a workbook of the same objects for work of one's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chnt_analysis.errors import ParameterError
from chnt_analysis.wording import Kind, Language

if TYPE_CHECKING:
    import pandas as pd

    from chnt_analysis.exhibits import Exhibit


@dataclass(frozen=True)
class View:
    """What is shown of one type: the name of its functions in ``view_frames``, ``view_charts`` and ``view_words``, and what it rests on.

    ``form`` is what stands first: the chart, a sentence, or the table itself.
    """

    name: str
    form: str = "chart"
    kinds: tuple[Kind, ...] = ("estimate",)


VIEWS: Mapping[tuple[str, str], View] = {
    ("chnt_analysis.rebuild.result", "Rebuilt"): View("level"),
    ("chnt_analysis.levels.known", "Known"): View("known"),
    ("chnt_analysis.forecasting.draws", "Draws"): View("draws"),
    ("chnt_analysis.forecasting.panel.engine", "PanelForecast"): View("panel"),
    ("chnt_analysis.seasonal.result", "Adjusted"): View("adjusted"),
    ("chnt_analysis.benchmarking", "Benchmarked"): View("benchmarked"),
    ("chnt_analysis.scenarios.compare", "Comparison"): View("compared", kinds=("assumption",)),
    ("chnt_analysis.scenarios.simulate", "Paths"): View("paths", kinds=("assumption",)),
    ("chnt_analysis.scenarios.files", "Scenario"): View("scenario", kinds=("assumption",)),
    ("chnt_analysis.goals.model", "Goal"): View("goals", "sentence", ("goal",)),
    ("chnt_analysis.assessment.goals", "Assessment"): View("assessments", "sentence", ("goal", "estimate")),
    ("chnt_analysis.assessment.series", "SeriesAssessment"): View("series_assessments", "sentence"),
}
OBSERVATIONS = View("observations", "table", ("published",))
LISTED = ("goals", "assessments", "series_assessments")  # what a list of is shown too, one a row


def to_frame(value: Any) -> pd.DataFrame:
    """Return the figures of an object of the library as a frame.

    Parameters
    ----------
    value : object
        A level, a forecast, an adjusted or benchmarked series, a scenario, its paths or a comparison; a goal or an assessment, or a list of them.

    Returns
    -------
    DataFrame
        One row a period, goal or part, columns by standard names.

    Raises
    ------
    ParameterError
        For an object that has no view, naming those that have.
    """
    from chnt_analysis.lab import view_frames

    return getattr(view_frames, _view(value).name)(value)


def plot(value: Any, *, language: Language = "vi") -> Any:
    """Return the chart of an object of the library.

    Parameters
    ----------
    value : object
        What :func:`to_frame` takes, or published rows of one series.
    language : {"vi", "en"}
        Language of the words.

    Returns
    -------
    altair.Chart

    Raises
    ------
    ParameterError
        For an object that has none, or holds more than one chart bears.
    """
    from chnt_analysis.lab import view_charts

    return getattr(view_charts, _view(value).name)(value, language)


def show(value: Any, *, language: Language = "vi", rows: pd.DataFrame | None = None, unit: str = "") -> Exhibit:
    """Return an object of the library as a page shows it: title, kind, its chart or a sentence with the figures below it, and the sources.

    Parameters
    ----------
    value : object
        What :func:`to_frame` takes, or published rows as ``chnt.select`` returns them.
    language : {"vi", "en"}
        Language of the words.
    rows : DataFrame, optional
        Published rows it was made of: their sources stand under it. A rebuilt level, a goal, an assessment and a scenario know their own.
    unit : str
        Unit in words; that of the object where it has one.

    Returns
    -------
    Exhibit

    Raises
    ------
    ParameterError
        For an object that has no view, naming those that have.
    """
    from chnt_analysis.lab import view_words

    view = _view(value)
    is_list = isinstance(value, list | tuple)
    frame = to_frame(value)
    form = "table" if is_list or (view.name == "panel" and len(value.names) > 1) else view.form
    shown = view_words.exhibit(view.name, value, frame, language, kinds=view.kinds)
    if form == "chart":
        shown = replace(shown, body=plot(value, language=language))
    elif form == "sentence":
        shown = replace(shown, body=view_words.sentence(view.name, value, language))
    if rows is not None:
        shown = replace(shown, sources=view_words.sources(rows))
    return replace(shown, unit=unit) if unit else shown


def to_excel(
    value: Any, path: str | Path, *, language: Language = "vi", rows: pd.DataFrame | None = None, unit: str = ""
) -> Path:
    """Write the figures of an object of the library as an Excel workbook with title, unit, kinds and sources, and return its path.

    Parameters
    ----------
    value : object
        What :func:`show` takes, or a list of such objects, a sheet each.
    path : path
        The workbook, ``.xlsx``; one that is there is replaced.
    language, rows, unit
        As for :func:`show`.

    Raises
    ------
    ParameterError
        For an object that has no view, or a file of another kind.
    DataError
        When the file cannot be written.
    """
    from chnt_analysis.pages import workbook

    out = Path(path)
    if out.suffix.lower() != ".xlsx":
        raise ParameterError(f"path = {str(path)!r}: allowed is a file that ends in .xlsx")
    apart = isinstance(value, list | tuple) and _listed(value) is None
    shown = [show(one, language=language, rows=rows, unit=unit) for one in (value if apart else [value])]
    workbook.write_figures([one.payload() for one in shown], out, language)
    return out


def shown_as_table(value: Any) -> bool:
    """Return whether a frame or a list holds published rows, goals or assessments."""
    from chnt_analysis.lab.view_frames import is_observations

    return _listed(value) is not None or is_observations(value)


def _view(value: Any) -> View:
    view = VIEWS.get((type(value).__module__, type(value).__name__)) or _listed(value)
    if view is not None:
        return view
    from chnt_analysis.lab.view_frames import is_observations

    if is_observations(value):
        return OBSERVATIONS
    names = ", ".join(sorted(name for _, name in VIEWS))
    raise ParameterError(
        f"a {type(value).__name__} has no view; allowed are {names}, a list of goals or assessments, and rows of chnt.select"
    )


def _listed(value: Any) -> View | None:
    """Return the view of a list of goals or of assessments; none for any other value."""
    if not isinstance(value, list | tuple) or not value:
        return None
    views: Iterable[View | None] = (VIEWS.get((type(one).__module__, type(one).__name__)) for one in value)
    first, *others = set(views)
    return first if not others and first is not None and first.name in LISTED else None
