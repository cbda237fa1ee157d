"""Annual sales onto quarters beside R tempdisagg 0.24.1, 34 methods; the IMF manual's worked example is in the tests."""

from __future__ import annotations

import time

import pandas as pd

from benchmarks.report import NOT_RUN, Row, data_folder
from chnt_analysis.benchmarking import Benchmarked, denton, regress

REGRESSIONS = {
    "cl_rss_R": "chow-lin-minrss",
    "cl_rss_Q": "chow-lin-minrss-quilis",
    "cl_log": "chow-lin-maxlog",
    "cl_fix": "chow-lin-fixed",
    "fer": "fernandez",
    "lit_rss": "litterman-minrss",
    "lit_log": "litterman-maxlog",
    "lit_fix": "litterman-fixed",
    "ols": "ols",
}
FIXED_RHO = 0.6  # of the reference run
AGREEMENT = 1e-5  # relative: the reference prints eight decimals, and its search for rho stops where the cost is flat


def inputs() -> tuple[pd.Series, pd.DataFrame]:
    """Return the annual sales and the quarterly indicators."""
    path = data_folder("tempdisagg_swisspharma.csv")
    assert path is not None
    table = pd.read_csv(path)

    def one(name: str, freq: str) -> pd.Series:
        part = table[table["series_id"] == name]
        return pd.Series(part["value"].to_numpy(), index=pd.PeriodIndex(part["period"].astype(str), freq=freq))

    return one("sales.a", "Y"), pd.DataFrame({n: one(f"{n}.q", "Q") for n in ("exports", "imports")})


def ours(name: str, sales: pd.Series, indicators: pd.DataFrame) -> Benchmarked:
    """Return our result for a method as the reference names it."""
    ends = sales.index[0].asfreq("Q", "start"), sales.index[-1].asfreq("Q", "end")
    flat = pd.Series(1.0, index=pd.period_range(*ends, freq="Q"))
    if name == "uni":
        return regress(sales, flat, method="uniform")
    if name in REGRESSIONS:
        return regress(sales, indicators, method=REGRESSIONS[name], rho=FIXED_RHO, lowest_rho=-0.999)  # type: ignore[arg-type]
    return denton(
        sales,
        indicators["exports"] if "_ind_" in name else flat,
        criterion="proportional" if "_p_" in name else "additive",
        order=int(name[-1]),
        start="cholette" if name.startswith("dencho") else "denton",
    )


def run() -> list[Row]:
    """Compare every method with the reference and report the worst quarter of each family."""
    path = data_folder("tempdisagg_reference_y2q.csv.gz")
    if path is None:
        return [Row("annual to quarterly beside R tempdisagg", NOT_RUN)]
    sales, indicators = inputs()
    reference = pd.read_csv(path)
    worst: dict[str, tuple[float, str]] = {}
    counts: dict[str, int] = {}
    start = time.process_time()
    for key, part in reference.groupby("series_id", sort=False):
        name = str(key).removeprefix("sales_y2q_")
        wanted = pd.Series(part["value"].to_numpy(), index=pd.PeriodIndex(part["period"], freq="Q"))
        estimated = ours(name, sales, indicators).series.reindex(wanted.index)
        apart = float((estimated / wanted - 1).abs().max())
        family = "regression" if name in REGRESSIONS else "uniform" if name == "uni" else "Denton and Denton-Cholette"
        worst[family] = max(worst.get(family, (0.0, "")), (apart, name))
        counts[family] = counts.get(family, 0) + 1
    spent = time.process_time() - start
    rows = [
        Row(
            f"{family}: {counts[family]} methods, worst quarter",
            f"{apart:.1e} apart ({name})",
            "R tempdisagg 0.24.1",
            f"{AGREEMENT:.0e}",
            apart <= AGREEMENT,
        )
        for family, (apart, name) in worst.items()
    ]
    return [*rows, Row("CPU seconds of all methods", f"{spent:.2f} s")]
