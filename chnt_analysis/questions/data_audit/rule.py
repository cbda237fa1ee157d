"""Which step of the rule that chooses decided each figure printed with more than one value."""

from __future__ import annotations

import numpy as np
import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.questions.kinds import definition_words
from chnt_analysis.wording import Language, count, date, period, pick, plain

STEPS = ("definition", "dated", "newest", "user", "status", "reliability", "votes", "row")
COLUMNS = [*obs.KEY, "step", "value", "other", "row", "rival"]
_NAMES = {
    "definition": ("đúng định nghĩa thường dùng", "the usual definition"),
    "dated": ("có ghi ngày công bố", "dated before undated"),
    "newest": ("công bố sau cùng", "the newest date"),
    "user": ("do người dùng nhập", "the user's row"),
    "status": ("tình trạng: điều chỉnh, chính thức, ước tính", "status: revised, final, estimate"),
    "reliability": ("độ tin cậy của nguồn", "reliability of the source"),
    "votes": ("giá trị được nhiều dòng in nhất", "the value most rows print"),
    "row": ("mã dòng nhỏ nhất, khi không có gì khác để phân định", "the lowest row id, where nothing else tells them apart"),
}  # fmt: skip
_RELIABILITY = {
    "official_page": ("trang chính thức", "official page"),
    "official_table_copy": ("bản sao bảng chính thức", "copy of an official table"),
    "news": ("báo chí", "news"),
    "third_party_table": ("bảng của bên thứ ba", "third-party table"),
    "user": ("người dùng nhập", "entered by the user"),
}


def contradictions(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose figure is printed with more than one value, a figure printed as one range left out.

    The two ends of a range ("30 to 40 percent") are two rows of one figure; they contradict nothing while each end has one value.
    """
    found = obs.conflicts(rows)
    is_end = found["qualifier"].isin(["range_low", "range_high"])
    values = found.groupby([*obs.KEY, "qualifier"], observed=True)["value"].transform("nunique")
    at_odds = (~is_end | (values > 1)).groupby([found[c] for c in obs.KEY], observed=True).transform("any")
    return found[at_odds].reset_index(drop=True)


def deciding_steps(rows: pd.DataFrame) -> pd.DataFrame:
    """Return, for every figure printed with more than one value, the step of the rule that left one value only.

    The rule of :func:`chnt_analysis.observations.choose` narrows the rows of a figure step by step; the deciding step is the
    first after which all rows left print one value.

    Parameters
    ----------
    rows : DataFrame
        Observations, every printed value kept.

    Returns
    -------
    DataFrame
        One row a figure: its key, ``step`` (one of ``STEPS``), the ``value`` that stands and its ``row`` id, the ``other``
        value that fell last and the row id of that ``rival``.
    """
    disputed = obs.conflicts(rows)
    if disputed.empty:
        return pd.DataFrame(columns=COLUMNS)
    ranked = obs.ranked(disputed).reset_index(drop=True)
    keys = [*obs.STEPS, "row"]
    best = ranked.groupby(obs.KEY, observed=True)[[*keys, "value"]].transform("first")
    differs = np.column_stack([ranked[key].to_numpy() != best[key].to_numpy() for key in keys])
    told = ranked.assign(
        _fell=differs.argmax(axis=1), rival=ranked["row"], other=ranked["value"], row=best["row"], value=best["value"]
    )
    last = told[told["other"] != told["value"]].sort_values("_fell", ascending=False, kind="stable")
    last = last.drop_duplicates(obs.KEY)
    return last.assign(step=[STEPS[i] for i in last["_fell"]])[COLUMNS].sort_values(obs.KEY).reset_index(drop=True)


def step_name(step: str, language: Language) -> str:
    """Return a step of the rule in words."""
    return pick(language, vi=_NAMES[step][0], en=_NAMES[step][1])


def reliability_name(code: str, language: Language) -> str:
    """Return the reliability of a source in words; an unknown code stays as it is."""
    vi, en = _RELIABILITY.get(code, (code, code))
    return pick(language, vi=vi, en=en)


def reason(step: str, row: pd.Series, rows: pd.DataFrame, language: Language) -> str:
    """Return what a row has at the step that decided, in words: its date, its status, its source's reliability."""
    if step == "definition":
        if row["definition"] == "":
            return pick(language, vi="định nghĩa thường dùng", en="the usual definition")
        return definition_words(str(row["definition"]), language)
    if step == "dated":
        known = not row["imputed"]
        return pick(language, vi="có ngày" if known else "không ghi ngày", en="dated" if known else "undated")
    if step == "newest":
        return date(row["available_from"], language)
    if step == "user":
        mine = row["origin"] == "user"
        return pick(language, vi="người dùng" if mine else "bộ số liệu", en="the user" if mine else "as shipped")
    if step == "status":
        return obs.label("status", row["status"], language)
    if step == "reliability":
        return reliability_name(obs.sources_of(rows[rows["row"] == row["row"]])[0].reliability, language)
    if step == "votes":
        same = (rows[obs.KEY] == row[obs.KEY]).all(axis=1) & (rows["value"] == row["value"])
        return count(int(same.sum()), "dòng", "row", language)
    return str(row["row"])


def example(decided: pd.Series, rows: pd.DataFrame, language: Language) -> str:
    """Return one decided figure in words: which value stands, which fell, and what told them apart."""
    ours, theirs = (rows[rows["row"] == decided[c]].iloc[0] for c in ("row", "rival"))
    what = (
        obs.label("indicator", decided["indicator"], language),
        obs.label("sector", decided["sector"], language),
        obs.label("basis", decided["basis"], language),
        period(decided["period"], language),
    )
    stands, fell = (
        f"{plain(float(row['value']), language)} ({reason(decided['step'], row, rows, language)})"
        for row in (ours, theirs)
    )
    return ", ".join(what) + pick(language, vi=f": {stands} thay vì {fell}", en=f": {stands} rather than {fell}")
