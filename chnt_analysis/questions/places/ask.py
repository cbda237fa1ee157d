"""Ask how a place stands beside its peers."""

from __future__ import annotations

import pandas as pd

from chnt_analysis import observations as obs
from chnt_analysis.goals import asked_goal, read_goals
from chnt_analysis.observations import reads
from chnt_analysis.questions.page import Page, check_language, check_place, gathered_once
from chnt_analysis.questions.places.answer import answer
from chnt_analysis.questions.places.exhibits import EXHIBITS
from chnt_analysis.questions.places.facts import GROWTH, IIP, SHOWN, PlacesFacts, peers_of
from chnt_analysis.questions.places.findings import FINDINGS
from chnt_analysis.questions.refusals import refusal
from chnt_analysis.questions.years import open_year


@gathered_once
def ask(*, place: str = "ha_noi", as_of: str = "", peers: str = "northern_key_region", language: str = "vi") -> Page:
    """Ask how a place stands beside its peers and the nation.

    Parameters
    ----------
    place : str
        Place code.
    as_of : str
        Date of knowledge; empty for the newest vintage of the place and the nation.
    peers : str
        A group of ``data/codes/place_groups.csv``, or ``largest``: the places of the largest published gross output.
    language : {"vi", "en"}
        Language of the words.

    Raises
    ------
    ParameterError
        For an unknown place or group.
    NotPublishedError
        When the place has published nothing that is compared here.
    """
    place, words, date = check_place(place), check_language(language), obs.resolve_as_of(as_of, place)
    with reads.quiet():
        every = obs.observations()
    reads.note(reads.ALL)
    ours, nation = obs.compatriots(place), obs.nation_of(place)
    mine = every["indicator"].isin(SHOWN) & every["place"].isin(ours)
    known = obs.sure(every[(every["available_from"] <= date) & mine])
    members = (place, *(p for p in peers_of(peers, known) if p in ours and p not in (place, nation)))
    if place not in set(known["place"]):
        raise refusal("nothing-beside", place=place, date=date, indicators=SHOWN)
    if len(ours) == 1:
        raise refusal("no-other-place", place=place)
    goals = obs.targets()
    compared = [*members, nation]
    facts = PlacesFacts(
        place=place,
        as_of=date,
        rows=reads.hand_out(known[known["place"].isin(compared)].reset_index(drop=True)),
        goal_rows=goals[goals["place"].isin(compared) & (goals["available_from"] <= date)].reset_index(drop=True),
        members=members,
        peers=peers,
        every_year=_yearly(known[known["place"] != nation]),
        asked=asked_goal(read_goals(place=place, as_of=date), GROWTH, place, None, open_year(place, date)),
    )
    return Page("places", facts, words, EXHIBITS, answer, FINDINGS)


def _yearly(known: pd.DataFrame) -> pd.DataFrame:
    """Return yearly growth of all industry of every province, one chosen row a place and year, with its year."""
    yearly = (known["indicator"] == IIP) & (known["sector"] == "all_industry") & (known["frequency"] == "Y")
    rows = known[yearly & (known["basis"] == "yoy")]
    chosen = obs.choose(rows[rows["period"].str.fullmatch(r"\d{4}")])
    return reads.hand_out(chosen.assign(year=chosen["period"].astype(int)))
