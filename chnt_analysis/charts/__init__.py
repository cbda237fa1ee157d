"""Charts: one function a form, each from a tidy frame to an Altair chart in the one theme.

==========================  ==========================================================================
:func:`line`                lines along time or a number, with goal, band, origin
:func:`steps`               lines that hold each value until the next
:func:`fan`                 a forecast or scenario with bands named by level, history before it
:func:`bars`                horizontal bars from zero, values at their ends
:func:`dots_with_goal`      published results as dots, goals as diamonds, by year
:func:`heatmap`             a grid of cells with the values printed in them
:func:`stacked_contributions`  contributions as stacked bars, their total as a dot
:func:`ranges`              low, central and high beside an optional published value
:func:`timeline`            when each goal was set and for when
:func:`tornado`             what each assumption's low and high value make of the answer
:func:`frontier`            isolines in the plane of two growth rates, scenarios and history in it
:func:`long_path`           known years, a calibrated fan, a hatched range of past errors, paths of goals
:func:`share_sliders`       the share's path under assumptions that the reader moves
==========================  ==========================================================================

An axis is a column or an :class:`Axis` (column, title with unit, digits, zero line); a goal a number or a :class:`Rule`
(value and label); a band a :class:`Band`.

Importing this package also lets notebooks draw charts of one's own without a network (:mod:`chnt_analysis.charts.renderer`).
"""

from chnt_analysis.charts import renderer
from chnt_analysis.charts.categories import bars, ranges
from chnt_analysis.charts.drivers import frontier, tornado
from chnt_analysis.charts.goals import dots_with_goal, timeline
from chnt_analysis.charts.grids import heatmap, stacked_contributions
from chnt_analysis.charts.longrun import long_path
from chnt_analysis.charts.series import fan, line, steps
from chnt_analysis.charts.sliders import Slider, share_sliders
from chnt_analysis.charts.theme import COLOURS, PARTS
from chnt_analysis.charts.values import Axis, Band, Rule

__all__ = [
    "COLOURS",
    "PARTS",
    "Axis",
    "Band",
    "Rule",
    "Slider",
    "bars",
    "dots_with_goal",
    "fan",
    "frontier",
    "heatmap",
    "line",
    "long_path",
    "ranges",
    "share_sliders",
    "stacked_contributions",
    "steps",
    "timeline",
    "tornado",
]

renderer.enable()
