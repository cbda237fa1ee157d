"""What type checkers and editors see of the names that the package imports when they are first used."""

from chnt_analysis.assessment import assess as assess
from chnt_analysis.assessment import assess_series as assess_series
from chnt_analysis.benchmarking import denton as denton
from chnt_analysis.forecasting import backtest as backtest
from chnt_analysis.forecasting import forecast as forecast
from chnt_analysis.forecasting import forecast_panel as forecast_panel
from chnt_analysis.forecasting.calibrated import forecast_level as forecast_level
from chnt_analysis.goals import read_goals as read_goals
from chnt_analysis.growth import (
    annual_growth as annual_growth,
)
from chnt_analysis.growth import (
    annual_mean as annual_mean,
)
from chnt_analysis.growth import (
    cagr as cagr,
)
from chnt_analysis.growth import (
    carry_over as carry_over,
)
from chnt_analysis.growth import (
    contributions as contributions,
)
from chnt_analysis.growth import (
    month_on_month as month_on_month,
)
from chnt_analysis.growth import (
    required_rest_of_year as required_rest_of_year,
)
from chnt_analysis.growth import (
    year_on_year as year_on_year,
)
from chnt_analysis.growth import (
    year_to_date as year_to_date,
)
from chnt_analysis.lab.views import plot as plot
from chnt_analysis.lab.views import show as show
from chnt_analysis.lab.views import to_excel as to_excel
from chnt_analysis.lab.views import to_frame as to_frame
from chnt_analysis.levels import level as level
from chnt_analysis.observations import (
    choose as choose,
)
from chnt_analysis.observations import (
    codes as codes,
)
from chnt_analysis.observations import (
    label as label,
)
from chnt_analysis.observations import (
    resolve_as_of as resolve_as_of,
)
from chnt_analysis.observations import (
    select as select,
)
from chnt_analysis.observations import (
    series as series,
)
from chnt_analysis.observations.rates import annual as annual_rates  # noqa: F401
from chnt_analysis.rebuild import rebuild as rebuild_level  # noqa: F401
from chnt_analysis.scenarios import load as load_scenario  # noqa: F401
from chnt_analysis.scenarios import simulate as simulate
from chnt_analysis.seasonal import adjust as adjust
from chnt_analysis.shares import concentration as concentration
from chnt_analysis.shares import share as share
from chnt_analysis.shares import structure_change as structure_change
from chnt_analysis.targets import (
    distance as distance,
)
from chnt_analysis.targets import (
    pace as pace,
)
from chnt_analysis.targets import (
    reading as reading,
)
from chnt_analysis.targets import (
    required_differential as required_differential,
)
from chnt_analysis.targets import (
    required_growth as required_growth,
)
from chnt_analysis.targets import (
    required_share_growth as required_share_growth,
)
from chnt_analysis.targets import share_after as share_after

__version__: str
PUBLIC: dict[str, str]
