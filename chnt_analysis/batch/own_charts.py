"""Altair charts of a notebook of one's own, drawn without a network: an IPython extension for every kernel of a batch.

Altair's default output loads scripts from the internet. A notebook that chose a renderer or a theme itself keeps what it chose.
"""

from __future__ import annotations

from typing import Any

from chnt_analysis import _fast_imports  # noqa: F401  (before altair)


def load_ipython_extension(shell: Any) -> None:
    """Let a shell show Altair's charts as JupyterLab and the pages draw them; altair itself is not imported."""
    bundles = shell.display_formatter.mimebundle_formatter
    bundles.for_type_by_name("altair.vegalite.v6.api", "TopLevelMixin", _bundle)


def _bundle(chart: Any) -> Any:
    import altair as alt

    chosen = alt.renderers.active, alt.theme.active
    from chnt_analysis.charts import renderer

    if chosen[1] not in ("default", renderer.NAME):
        alt.theme.enable(chosen[1])
    if chosen[0] not in ("default", renderer.NAME):
        alt.renderers.enable(chosen[0])
        return chart._repr_mimebundle_()
    return renderer.bundle(chart.to_dict())
