"""The parameters that questions take."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from chnt_analysis import observations as obs
from chnt_analysis.errors import InputError, ParameterError
from chnt_analysis.parameters.declaration import Option, Parameter
from chnt_analysis.scenarios.typed import Words
from chnt_analysis.schema import nearest


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

    return [Option(g, Words(vi=g, en=g)) for g in (*groups()["group"].unique(), LARGEST)]


def _written_date(value: Any) -> Any:
    """Return a date or a year that YAML or Python took for one as the text it was."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if whole and 1000 <= value <= 9999 else value


def _as_of(value: str) -> str:
    if value:
        obs.resolve_as_of(value)
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

    found = []
    for name in scenarios.names():
        try:
            found.append(Option(name, scenarios.load(name).title))
        except InputError:  # a wrong file is named when it is asked for
            continue
    return found


def _levels(value: list[int]) -> list[int]:
    if len(set(value)) < len(value):
        raise ValueError("a list of one to four different whole numbers from 50 to 99, such as [80, 95], is needed")
    return sorted(value)


def _either(*values: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value not in values:
            raise ValueError(f"allowed are {' and '.join(values)}{nearest(value, values)}")
        return value

    return check


def _whole(low: int, high: int) -> Any:
    return Annotated[int, Field(ge=low, le=high)]


def _whole_words(low: int, high: int) -> Words:
    return Words(vi=f"số nguyên từ {low} đến {high}", en=f"a whole number from {low} to {high}")


_DATE = Annotated[str, BeforeValidator(_written_date), AfterValidator(_as_of)]
_DATE_WORDS = Words(
    vi="YYYY, YYYY-MM, YYYY-MM-DD hoặc để trống",
    en="a date YYYY, YYYY-MM or YYYY-MM-DD, or an empty text",
)
_PERCENT = Words(vi="%", en="%")
_YEAR = Words(vi="năm", en="year")

CATALOGUE: Mapping[str, Parameter] = {
    p.name: p
    for p in (
        Parameter(
            name="place",
            type=Annotated[str, AfterValidator(functools.partial(_known, "place"))],
            title=Words(vi="Địa phương", en="Place"),
            description=Words(vi="nơi được hỏi", en="place asked about"),
            legal=Words(vi="mã địa phương trong data/codes/places.csv", en="a place code of data/codes/places.csv"),
            options=lambda: _coded("place"),
        ),
        Parameter(
            name="as_of",
            type=_DATE,
            title=Words(vi="Tính đến ngày", en="As of"),
            description=Words(
                vi="chỉ dùng số liệu đã có đến ngày này; để trống là ngày công bố mới nhất",
                en="only what was available by this date; empty means the newest vintage",
            ),
            legal=_DATE_WORDS,
            unit=Words(vi="ngày", en="date"),
        ),
        Parameter(
            name="since",
            type=_DATE,
            title=Words(vi="So với ngày", en="Beside the date"),
            description=Words(
                vi="so với những gì đã biết ngày này; để trống là ngay trước kỳ công bố mới nhất",
                en="compared with what was known on this date; empty means just before the newest release",
            ),
            legal=_DATE_WORDS,
            unit=Words(vi="ngày", en="date"),
        ),
        Parameter(
            name="sector",
            type=Annotated[str, AfterValidator(_sector)],
            title=Words(vi="Ngành đứng bên cạnh", en="Sector set beside"),
            description=Words(vi="ngành đã công bố đứng bên cạnh", en="published sector it is compared with"),
            legal=Words(vi="manufacturing, all_industry", en="manufacturing or all_industry"),
            options=_sectors,
        ),
        Parameter(
            name="peers",
            type=Annotated[str, AfterValidator(_peers)],
            title=Words(vi="Các nơi đặt bên cạnh", en="Places set beside"),
            description=Words(vi="các nơi được đặt bên cạnh", en="places it is compared with"),
            legal=Words(
                vi="một nhóm trong data/codes/place_groups.csv, hoặc largest",
                en="a group of data/codes/place_groups.csv, or largest",
            ),
            options=_peer_groups,
        ),
        Parameter(
            name="goal",
            type=Annotated[Annotated[float, Field(gt=0, le=100)] | None, BeforeValidator(_or_none)],
            title=Words(vi="Mục tiêu", en="Goal"),
            description=Words(
                vi="mục tiêu; để trống là mục tiêu đã nêu cho năm mục tiêu",
                en="goal; empty means the goal that the plans state for the target year",
            ),
            legal=Words(vi="số trên 0, không quá 100, hoặc để trống", en="a number above 0 and at most 100, or empty"),
            unit=_PERCENT,
        ),
        Parameter(
            name="target_year",
            type=_whole(2010, 2035),
            title=Words(vi="Năm mục tiêu", en="Target year"),
            description=Words(vi="năm của mục tiêu", en="year of the deadline"),
            legal=_whole_words(2010, 2035),
            unit=_YEAR,
        ),
        Parameter(
            name="scenario",
            type=Annotated[str, AfterValidator(_scenario)],
            title=Words(vi="Kịch bản", en="Scenario"),
            description=Words(vi="kịch bản", en="scenario"),
            legal=Words(
                vi="kịch bản có sẵn hoặc đường dẫn của tệp kịch bản",
                en="a shipped scenario or the path of a scenario file",
            ),
            options=_scenarios,
            open=True,
        ),
        Parameter(
            name="language",
            type=Annotated[str, AfterValidator(_either("vi", "en"))],
            title=Words(vi="Ngôn ngữ", en="Language"),
            description=Words(vi="ngôn ngữ của trang", en="language of the page"),
            legal=Words(vi="vi hoặc en", en="vi or en"),
            options=lambda: [
                Option("vi", Words.model_validate("Tiếng Việt")),
                Option("en", Words.model_validate("English")),
            ],
        ),
        Parameter(
            name="interval_levels",
            type=Annotated[
                list[Annotated[int, Field(ge=50, le=99)]], Field(min_length=1, max_length=4), AfterValidator(_levels)
            ],
            title=Words(vi="Mức của khoảng dự báo, %", en="Levels of the prediction interval, %"),
            description=Words(vi="mức của các khoảng dự báo", en="levels of the prediction intervals"),
            legal=Words(
                vi="danh sách một đến bốn số nguyên khác nhau từ 50 đến 99, như [80, 95]",
                en="a list of one to four different whole numbers from 50 to 99, such as [80, 95]",
            ),
            unit=_PERCENT,
        ),
        Parameter(
            name="draws",
            type=_whole(100, 100_000),
            title=Words(vi="Số đường mô phỏng", en="Sample paths"),
            description=Words(vi="số đường mô phỏng", en="number of sample paths"),
            legal=_whole_words(100, 100_000),
            unit=Words(vi="đường", en="paths"),
        ),
        Parameter(
            name="seed",
            type=_whole(0, 2**31 - 1),
            title=Words(vi="Mầm ngẫu nhiên", en="Random seed"),
            description=Words(vi="mầm của số ngẫu nhiên", en="seed of the random numbers"),
            legal=_whole_words(0, 2**31 - 1),
        ),
    )
}
