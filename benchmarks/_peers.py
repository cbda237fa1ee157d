"""The peers: statsforecast in an environment of its own, since it pins pandas below 3."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd

PEERS = Path("build/peers")
PINNED = ("statsforecast==2.1.1", "pandas<3")
MODELS = ("AutoETS", "CES", "DynamicOptimizedTheta")
PEER = """
import sys, time
import numpy as np, pandas as pd
from statsforecast.models import AutoETS, AutoCES, DynamicOptimizedTheta
from statsforecast import StatsForecast
frame, horizon, out = pd.read_csv(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
frame["ds"] = frame["ds"].astype("int64")
models = [AutoETS(season_length=12), AutoCES(season_length=12), DynamicOptimizedTheta(season_length=12)]
fit = StatsForecast(models=models, freq=1, n_jobs=1)
fit.forecast(df=frame[frame.unique_id == frame.unique_id.iloc[0]], h=1)
begin = time.process_time()
made = fit.forecast(df=frame, h=horizon, level=[80, 95])
made["seconds"] = time.process_time() - begin
made.to_csv(out, index=False)
"""


def environment() -> Path | None:
    """The peers' own environment below build/, made where it is not there; None where it cannot be made."""
    python = PEERS / "env" / "bin" / "python"
    ask = [str(python), "-c", "import statsforecast"]
    if python.exists() and subprocess.run(ask, capture_output=True).returncode == 0:
        return python
    try:
        subprocess.run([sys.executable, "-m", "venv", str(PEERS / "env")], check=True, capture_output=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PINNED], check=True, capture_output=True)
        subprocess.run(ask, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return python


def asked(python: Path, panel: dict[str, pd.Series], horizon: int) -> pd.DataFrame | None:
    """Forecasts of the peers for a panel, series after series in its order, or None where they failed."""
    rows = [
        pd.DataFrame({"unique_id": f"{place:06d}", "ds": np.arange(len(s)), "y": s.to_numpy()})
        for place, s in enumerate(panel.values())  # they sort by name
    ]
    frame = pd.concat(rows)
    given, out = PEERS / "given.csv", PEERS / "made.csv"
    frame.to_csv(given, index=False)
    done = subprocess.run([str(python), "-c", PEER, str(given), str(horizon), str(out)], capture_output=True)
    return None if done.returncode else pd.read_csv(out)
