"""A renderer for charts of one's own: JupyterLab draws them by itself, where Altair's default loads scripts from the internet."""

from __future__ import annotations

from typing import Any

import altair as alt

from chnt_analysis.charts.theme import configuration
from chnt_analysis.exhibits.notebook_view import chart_formats

NAME = "chnt"


def enable(*, static: bool = False) -> None:
    """Make Altair show charts as the pages look, in the format that JupyterLab, Notebook 7 and VS Code draw without a network.

    Importing :mod:`chnt_analysis.charts`, as every question does, is enough. Altair's own ``mimetype`` renderer names a format that JupyterLab 4 does not know and that papermill refuses to save.

    Parameters
    ----------
    static : bool
        Whether a picture stands beside it for viewers that do not draw Vega-Lite, such as the classic notebook; exhibits have one too.
    """
    if NAME not in alt.renderers.names():
        alt.renderers.register(NAME, bundle)
    alt.renderers.enable(NAME, static=static)
    alt.theme.register(NAME, enable=True)(look)


def look() -> alt.theme.ThemeConfig:
    """Return the theme of charts of one's own: the look of all charts at Altair's default size."""
    shared = configuration()
    size = {"continuousWidth": 300, "continuousHeight": 300}
    return alt.theme.ThemeConfig(config={**shared, "view": {**shared["view"], **size}})


def bundle(spec: dict[str, Any], **options: Any) -> dict[str, Any]:
    """Return a chart's output formats: the specification itself, and a line of text for viewers that draw nothing.

    Examples
    --------
    >>> sorted(bundle({"mark": "line"}))
    ['application/vnd.vegalite.v5+json', 'text/plain']
    """
    title = spec.get("title") or spec.get("mark") or "chart"
    return {**chart_formats(spec), "text/plain": f"<Altair chart: {title}>"}
