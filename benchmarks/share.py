"""The random walk of the share: worked cases beside the prior alone, and its intervals on divisions of known outcome.

    python -m benchmarks.share            prints the tables of docs/assessment.md

The back-test takes the national index of each division of manufacturing over that of all manufacturing as a share that starts at 14 %,
printed with one decimal: six yearly changes are shown, up to five years after them are forecast. No such share was used for the prior,
but growth of eleven of these divisions was.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.assessment import random_walk, sparse_counts

CASES = {
    "17.0 every year": [17.0] * 7,
    "12.0 to 15.0 in even steps": [12.0, 12.5, 13.0, 13.5, 14.0, 14.5, 15.0],
    "15.0 to 12.0 in even steps": [15.0, 14.5, 14.0, 13.5, 13.0, 12.5, 12.0],
    "one jump: 12.1 three times, 15.1 four times": [12.1] * 3 + [15.1] * 4,
    "three years: 14.1, 14.4, 14.7": [14.1, 14.4, 14.7],
    "whole percents: 13, 13, 14, 14, 15, 15, 15": [13, 13, 14, 14, 15, 15, 15],
    "whole percents: 17 every year": [17.0] * 7,
    "12.1 to 14.5, steady": [12.1, 12.5, 12.9, 13.4, 13.6, 14.1, 14.5],
}
LAST, GOAL, UNTIL = 2025, 16.0, 2030
SHOWN, AHEAD, START = 7, 5, 14.0


def figures_of(values, first: int, decimals: int) -> list[sparse_counts.Figure]:
    """Return yearly shares as figures printed with some decimals."""
    half = 0.5 * 10.0**-decimals
    return [sparse_counts.Figure(first + i, float(v), ends=(v - half, v + half)) for i, v in enumerate(values)]


def cases(draws: int = 20_000) -> pd.DataFrame:
    """Return probability of at least 16 % in 2030 and 80 % interval of each case, and of its newest figure alone."""
    rows = []
    for name, values in CASES.items():
        figures = figures_of(values, LAST + 1 - len(values), 0 if name.startswith("whole") else 1)
        for used, label in ((figures, "figures and prior"), (figures[-1:], "prior alone")):
            outlook = random_walk.outlook(used, UNTIL, draws=draws)
            rows.append({"case": name, "from": label, **outlook.summary(GOAL, UNTIL)})
    return pd.DataFrame(rows).round(1)


def pseudo_shares() -> dict[str, pd.Series]:
    """Return a share of 14 % in 2011 carried on by the growth of each national division over that of manufacturing."""
    rows = obs.rows_of(indicator="iip_growth")
    rows = rows[(rows["place"] == "viet_nam") & rows["basis"].isin(["yoy", "ytd"])]
    year = rows["period"].str[:4]
    whole_year = (rows["frequency"] == "Y") | ((rows["basis"] == "ytd") & rows["period"].str.endswith("-12"))
    yearly = rows[whole_year].assign(year=year).sort_values("frequency")
    growth = np.log1p(yearly.groupby(["year", "sector"])["value"].last().unstack() / 100)
    by_sector = {}
    for sector in growth.columns[growth.columns.str.match(r"vsic_(1\d|2\d|3[0-3])$")]:
        gap = (growth[sector] - growth["manufacturing"]).dropna()
        if len(gap) >= SHOWN - 1 + AHEAD and len(gap) == int(gap.index[-1]) - int(gap.index[0]) + 1:
            levels = START * np.exp(np.concatenate([[0.0], gap.cumsum()]))
            by_sector[sector] = pd.Series(levels.round(1), index=range(int(gap.index[0]) - 1, int(gap.index[-1]) + 1))
    return by_sector


def coverage() -> pd.DataFrame:
    """Return how often the outcome lay in the 80 and 95 % interval, percent, by years ahead, with figures and from the prior alone."""
    rows = []
    for sector, share in pseudo_shares().items():
        for at in range(SHOWN, len(share)):
            figures = figures_of(share.iloc[at - SHOWN : at], int(share.index[at - SHOWN]), 1)
            for used, label in ((figures, "figures and prior"), (figures[-1:], "prior alone")):
                until = min(int(share.index[at - 1]) + AHEAD, int(share.index[-1]))
                intervals = random_walk.outlook(used, until).interval((80, 95))
                for year in range(int(share.index[at]), until + 1):
                    low80, up80, low95, up95 = intervals.loc[
                        str(year), ["lower_80", "upper_80", "lower_95", "upper_95"]
                    ]
                    rows.append(
                        {
                            "from": label,
                            "ahead": year - int(share.index[at - 1]),
                            "within_80": 100.0 * (low80 <= share[year] <= up80),
                            "within_95": 100.0 * (low95 <= share[year] <= up95),
                            "width_80": up80 - low80,
                            "sector": sector,
                        }
                    )
    frame = pd.DataFrame(rows)
    table = frame.groupby(["from", "ahead"]).agg(
        outcomes=("sector", "size"),
        divisions=("sector", "nunique"),
        within_80=("within_80", "mean"),
        within_95=("within_95", "mean"),
        width_80=("width_80", "median"),
    )
    return table.round(1)


def main() -> None:
    """Print both tables."""
    print(cases().to_string(index=False))
    print(coverage().to_string())


if __name__ == "__main__":
    main()
