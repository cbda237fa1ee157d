"""The parameters that questions take."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any

import pandas as pd
from pydantic import AfterValidator, BeforeValidator, Field

from chnt_analysis import observations as obs
from chnt_analysis.errors import InputError, ParameterError
from chnt_analysis.parameters.declaration import Option, Parameter
from chnt_analysis.questions.years import FIRST, LAST
from chnt_analysis.schema import nearest
from chnt_analysis.typed_files import Words
from chnt_analysis.wording import SHIPPED, extent, languages, messages


def _known(kind: Any, code: str) -> str:
    try:
        obs.label(kind, code, "en")
    except ParameterError as error:
        raise ValueError(str(error).replace(" is not known", ": not known", 1)) from None
    return code


def _coded(kind: Any, codes: Sequence[str] | None = None) -> list[Option]:
    return [
        Option(code, Words(vi=obs.label(kind, code, "vi"), en=obs.label(kind, code, "en")))
        for code in (obs.codes(kind) if codes is None else codes)
    ]


def _sectors() -> list[Option]:
    from chnt_analysis.questions.industry import SECTORS

    return _coded("sector", SECTORS)


def _sector(value: str) -> str:
    legal = [o.value for o in _sectors()]
    if value not in legal:
        raise ValueError(f"allowed are {' and '.join(legal)}{nearest(value, legal)}")
    return value


def _peers(value: str) -> str:
    from chnt_analysis.questions.places.facts import peers_of

    peers_of(value, obs.observations())
    return value


def _peer_groups() -> list[Option]:
    from chnt_analysis.questions.places.facts import LARGEST, groups

    named = groups().drop_duplicates("group")
    largest = Words(vi=messages("places", "vi")("largest"), en=messages("places", "en")("largest"))
    own = [Option(row.group, Words(vi=row.vi, en=row.en)) for row in named.itertuples()]
    return [*own, Option(LARGEST, largest)]


def _written_date(value: Any) -> Any:
    """Return a date or a year that YAML or Python took for one as the text it was."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if whole and 1000 <= value <= 9999 else value


def _as_of(value: str) -> str:
    """Refuse a date of knowledge before the first figure or after today; one of a part of a year counts by its first day."""
    if value:
        obs.resolve_as_of(value)
        today = datetime.date.today()
        last = max(pd.Timestamp(today), obs.newest_vintage())  # the clock of a machine may be slow
        if pd.Period(value).start_time > last:
            allowed = "allowed is a date up to today, or empty for the newest vintage"
            raise ValueError(f"as_of = {value!r} lies after today, {today}; {allowed}")
    return value


def _or_none(value: Any) -> Any:
    """Take an empty text for no value."""
    return None if value == "" else value


def _scenario(value: str) -> str:
    from chnt_analysis import scenarios

    scenarios.load(value)
    return value


def _scenarios() -> list[Option]:
    from chnt_analysis import scenarios

    options = []
    for name in scenarios.names():
        try:
            options.append(Option(name, scenarios.load(name).title))
        except InputError:  # a wrong file is named when it is asked for
            continue
    return options


def _without(value: str) -> str:
    from chnt_analysis.scenarios.evidence import share_evidence

    legal = [line.name for line in share_evidence().lines]
    for name in (part.strip() for part in value.split(",") if part.strip()):
        if name not in legal:
            raise ValueError(f"{name}: allowed are {', '.join(legal)}{nearest(name, legal)}")
    return value


def _lines_of_evidence() -> list[Option]:
    from chnt_analysis.scenarios.evidence import share_evidence

    return [Option(line.name, line.title) for line in share_evidence().lines]


def _levels(value: list[int]) -> list[int]:
    if len(set(value)) < len(value):
        raise ValueError("a list of one to four different whole numbers from 50 to 99, such as [80, 95], is needed")
    return sorted(value)


def language_name(code: str) -> str:
    """Return a language's name in itself; the code of one that does not name itself."""
    named = code in SHIPPED or extent(code, "common", key="language-name").given
    return messages("common", code)("language-name") if named else code


def _either(*values: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value not in values:
            raise ValueError(f"allowed are {' and '.join(values)}{nearest(value, values)}")
        return value

    return check


def _whole(low: int, high: int) -> Any:
    return Annotated[int, Field(ge=low, le=high)]


_DATE = Annotated[str, BeforeValidator(_written_date), AfterValidator(_as_of)]

CATALOGUE: Mapping[str, Parameter] = {
    p.name: p
    for p in (
        Parameter(
            name="place",
            type=Annotated[str, AfterValidator(functools.partial(_known, "place"))],
            options=lambda: _coded("place"),
        ),
        Parameter(name="as_of", type=_DATE),
        Parameter(name="since", type=_DATE),
        Parameter(
            name="sector",
            type=Annotated[str, AfterValidator(_sector)],
            options=_sectors,
        ),
        Parameter(
            name="peers",
            type=Annotated[str, AfterValidator(_peers)],
            options=_peer_groups,
        ),
        Parameter(name="goal", type=Annotated[Annotated[float, Field(gt=0, le=100)] | None, BeforeValidator(_or_none)]),
        Parameter(name="target_year", type=Annotated[_whole(FIRST, LAST) | None, BeforeValidator(_or_none)]),
        Parameter(
            name="scenario",
            type=Annotated[str, AfterValidator(_scenario)],
            options=_scenarios,
            open=True,
        ),
        Parameter(
            name="without",
            type=Annotated[str, AfterValidator(_without)],
            options=_lines_of_evidence,
            open=True,
        ),
        Parameter(
            name="language",
            type=Annotated[str, AfterValidator(lambda value: _either(*languages())(value))],
            options=lambda: [Option(code, Words.model_validate(language_name(code))) for code in languages()],
        ),
        Parameter(
            name="interval_levels",
            type=Annotated[
                list[Annotated[int, Field(ge=50, le=99)]], Field(min_length=1, max_length=4), AfterValidator(_levels)
            ],
        ),
        Parameter(name="draws", type=_whole(100, 100_000)),
        Parameter(name="seed", type=_whole(0, 2**31 - 1)),
    )
}
