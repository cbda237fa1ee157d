"""Season, Lunar New Year and trend taken apart.

``adjust`` runs X-13ARIMA-SEATS where its binary is installed and a plain statsmodels substitute where it is not; both give the same
:class:`Adjusted`. ``revisions`` says how much the newest adjusted figures have been revised as months were added.

    tet.window_regressors, the user's own regressors
      -> calendar   which of them the data support
      -> spec, x13  a specification file, the binary, what it wrote      (or plain: SARIMAX and STL)
      -> quality    diagnostics of the result
"""

from chnt_analysis.seasonal.adjust import adjust, revisions
from chnt_analysis.seasonal.quality import Quality
from chnt_analysis.seasonal.result import Adjusted

__all__ = ["Adjusted", "Quality", "adjust", "revisions"]
