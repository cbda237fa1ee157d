"""Seasonal adjustment beside Malaysia's official series, on a simulated holiday effect, and beside STL alone."""

from __future__ import annotations

import resource
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks import _frozen, _trading
from benchmarks._frozen import PANDEMIC, eid
from benchmarks.report import NOT_RUN, Row, data_folder
from chnt_analysis import seasonal, tet
from chnt_analysis.seasonal.spec import MOST_AHEAD

NAMES = {"TOTAL": "total", "B": "mining", "C": "manufacturing", "D": "electricity"}
REPLICATIONS = 200
A_DAY = -0.016  # log points a day of the holiday, as Viet Nam's manufacturing has it


def growth(level: pd.Series) -> pd.Series:
    """Return log changes on the month, percent."""
    return 100 * np.log(level).diff().dropna()


def agreement(ours: pd.Series, theirs: pd.Series) -> tuple[float, float]:
    """Return the correlation of the changes on the month: in all months, and without the pandemic's."""
    one, other = growth(ours), growth(theirs)
    calm = ~((one.index >= PANDEMIC[0]) & (one.index <= PANDEMIC[1]))
    return float(one.corr(other)), float(one[calm].corr(other[calm]))


def malaysia() -> list[Row]:
    """Compare with the official adjustment, and say where the difference comes from."""
    path = data_folder("malaysia_ipi_monthly_nsa_and_official_sa.csv")
    if path is None:
        return [Row("Malaysia's official adjustment", NOT_RUN)]
    series = official_series(path)
    months = pd.period_range(
        series["total"][0].index[0], periods=len(series["total"][0]) + MOST_AHEAD, freq="M", name="period"
    )
    days = tet.around(eid(1994, 2040), months, first=-1, last=3).to_frame("eid")
    bare = {n: _frozen.runs(raw, plain=True, outliers=False, regressors=days) for n, (raw, _) in series.items()}
    apart = {n: _frozen.distances(bare[n], official) for n, (_, official) in series.items()}
    sections = pd.DataFrame({n: raw for n, (raw, _) in series.items() if n != "total"})
    rows = [_frozen.mixed(series["total"][0], sections)]
    for name, (raw, official) in series.items():
        full = seasonal.adjust(raw, tet="during", regressors=days)
        data = _frozen.data_of([apart[n] for n in series if n not in (name, "total")])
        rows += [
            *agreements(name, full.adjusted, bare[name][raw.index[-1].year], official),
            *explanation(name, raw, official, full, days["eid"]),
            *_frozen.causes(name, raw, official, days, data),
            *_frozen.structure(name, raw, official, bare[name], data),
            *_trading.rows(name, raw, days),
        ]
    return rows


def official_series(path: Path) -> dict[str, tuple[pd.Series, pd.Series]]:
    """Return the raw and the officially adjusted series of each sector."""
    table = pd.read_csv(path)
    table["period"] = pd.PeriodIndex(table["period"], freq="M")
    by_kind = {kind: table[table["series_id"].str.endswith(f"_{kind}")] for kind in ("nsa", "sa_official")}
    return {
        name: tuple(
            part[part["series_id"] == f"MY_IPI_{code}_{kind}"].set_index("period")["value"]
            for kind, part in by_kind.items()
        )
        for code, name in NAMES.items()
    }  # type: ignore[misc]


def agreements(name: str, full: pd.Series, bare: pd.Series, official: pd.Series) -> list[Row]:
    """Compare the changes on the month, with and without calendar and outliers."""
    everything, calm = agreement(full, official)
    same, same_calm = agreement(bare, official)
    return [
        Row(
            f"{name}: changes on the month, ours with Lunar New Year and Eid",
            f"r {everything:.3f} ({calm:.3f} without the pandemic)",
            "official",
            "above 0.95",
            everything > 0.95,
        ),
        Row(
            f"{name}: ours without calendar and outliers",
            f"r {same:.3f} ({same_calm:.3f})",
            "official",
            "above 0.95",
            same > 0.95,
        ),
        Row(f"{name}: where the squared gap of the full adjustment lies", _frozen.where(full, official)),
    ]


def explanation(
    name: str, raw: pd.Series, official: pd.Series, ours: seasonal.Adjusted, eid_days: pd.Series
) -> list[Row]:
    """Say how far the office's factors move with the calendar, and what Eid and the holiday still do to each adjusted series."""
    months = raw.index
    holiday = tet.window_regressors(months)["during"]
    x = pd.DataFrame({"tet": holiday, "eid": eid_days.reindex(months)})
    month = np.eye(12)[months.month - 1]
    drift = month * (np.arange(len(months)) / len(months))[:, None]
    factor = 100 * np.log(raw / official).to_numpy()
    smooth = np.hstack([month, drift])
    r2 = 1 - _residual(factor, smooth).var() / factor.var()
    left = [_slopes(growth(s), x.diff().dropna()) for s in (ours.adjusted, official)]
    effects = [", ".join(f"{n} {b:+.2f} (t {t:+.1f})" for n, (b, t) in one.items()) for one in left]
    return [
        Row(
            f"{name}: official factors explained by months that drift evenly", f"R2 {r2:.3f}", "1 = no calendar in them"
        ),
        Row(f"{name}: % a day still left in the adjusted series", effects[0], f"official: {effects[1]}"),
    ]


def _residual(y: np.ndarray, x: np.ndarray) -> np.ndarray:
    return y - x @ np.linalg.lstsq(x, y, rcond=None)[0]


def _slopes(change: pd.Series, x: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """Return slopes and t values on calendar changes, the pandemic's months left out."""
    calm = ~((change.index >= PANDEMIC[0]) & (change.index <= PANDEMIC[1]))
    design = np.hstack([np.ones((int(calm.sum()), 1)), x[calm].to_numpy()])
    y = change[calm].to_numpy()
    beta = np.linalg.lstsq(design, y, rcond=None)[0]
    variance = ((y - design @ beta) ** 2).sum() / (len(y) - design.shape[1])
    error = np.sqrt(np.diag(variance * np.linalg.inv(design.T @ design)))
    return {n: (float(b), float(b / e)) for n, b, e in zip(x.columns, beta[1:], error[1:], strict=True)}


def made(seed: int) -> tuple[pd.Series, pd.Series]:
    """Return a simulated level of nine years and the same without season and holiday."""
    rng = np.random.default_rng(seed)
    months = pd.period_range("2016-01", periods=108, freq="M", name="period")
    season = np.tile(rng.normal(0, 0.03, 12), 9)
    clean = np.cumsum(rng.normal(0.005, 0.008, 108)) + rng.normal(0, 0.008, 108)
    lost = tet.window_regressors(months)["during"]
    return (
        pd.Series(100 * np.exp(clean + season - season.mean() + A_DAY * lost), index=months),
        pd.Series(100 * np.exp(clean), index=months),
    )


def by_stl(level: pd.Series) -> pd.Series:
    """Return the level less its season by STL on logs, which knows no movable holiday."""
    from statsmodels.tsa.seasonal import STL

    log = np.log(level)
    return pd.Series(
        np.exp(log.to_numpy() - STL(log.to_numpy(), period=12, robust=True).fit().seasonal), index=level.index
    )


def simulated() -> list[Row]:
    """Recover a known holiday effect, and compare the adjusted first quarter with STL's."""
    rows = []
    for engine in ("x13", "statsmodels"):
        count = REPLICATIONS if engine == "x13" else REPLICATIONS // 4
        errors, inside, ours, theirs = [], [], [], []
        start = _cpu()
        for seed in range(count):
            level, clean = made(seed)
            result = seasonal.adjust(level, tet="during", engine=engine)  # type: ignore[arg-type]
            one, sd = result.effects["during"], np.sqrt(result.covariance.loc["during", "during"])
            errors.append(one - A_DAY)
            inside.append(abs(one - A_DAY) < 1.96 * sd)
            ours.append(_first_quarter(result.adjusted, clean))
            theirs.append(_first_quarter(by_stl(level), clean))
        spent = (_cpu() - start) / count
        bias, rmse = 100 * float(np.mean(errors)), 100 * float(np.sqrt(np.mean(np.square(errors))))
        covered = 100 * float(np.mean(inside))
        rows += [
            Row(
                f"{engine}: holiday effect of {100 * A_DAY:.1f} % a day, {count} series",
                f"bias {bias:+.3f}, rmse {rmse:.3f}",
                "true effect",
                "bias below 0.05",
                abs(bias) < 0.05,
            ),
            Row(
                f"{engine}: 95 % interval of the effect covers",
                f"{covered:.1f} %",
                "",
                "90 to 98 %",
                90 <= covered <= 98,
            ),
            Row(
                f"{engine}: changes of January to March, mean absolute error, points",
                f"{np.mean(ours):.2f}",
                f"{np.mean(theirs):.2f} (STL alone): ratio {np.mean(ours) / np.mean(theirs):.2f}",
                "ratio below 0.5",
                float(np.mean(ours) / np.mean(theirs)) < 0.5,
            ),
            Row(f"{engine}: CPU seconds a series, STL's included", f"{spent:.2f} s"),
        ]
    return rows


def _first_quarter(adjusted: pd.Series, clean: pd.Series) -> float:
    apart = growth(adjusted) - growth(clean)
    return float(apart[apart.index.month <= 3].abs().mean())


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def run() -> list[Row]:
    """Measure both."""
    return [*malaysia(), _frozen.recovered(), *_trading.viet_nam(), *simulated()]
