"""Ask how a place stands beside its peers."""

from __future__ import annotations

from chnt_analysis import observations as obs
from chnt_analysis.errors import NotPublishedError
from chnt_analysis.observations import reads
from chnt_analysis.questions.page import Page, check_language, check_place
from chnt_analysis.questions.places.answer import answer
from chnt_analysis.questions.places.exhibits import EXHIBITS
from chnt_analysis.questions.places.facts import NATION, SHOWN, PlacesFacts, peers_of


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
    known = every[(every["available_from"] <= date) & every["indicator"].isin(SHOWN)]
    members = (place, *(p for p in peers_of(peers, known) if p not in (place, NATION)))
    if place not in set(known["place"]):
        raise NotPublishedError(
            f"{place}: none of {', '.join(SHOWN)} was available on {date:%Y-%m-%d}; nothing can be set beside other places"
        )
    goals = obs.targets()
    compared = [*members, NATION]
    facts = PlacesFacts(
        place=place,
        as_of=date,
        rows=reads.hand_out(known[known["place"].isin(compared)].reset_index(drop=True)),
        goal_rows=goals[goals["place"].isin(compared) & (goals["available_from"] <= date)].reset_index(drop=True),
        members=members,
        peers=peers,
    )
    return Page("places", facts, words, EXHIBITS, answer)
