"""The fixed words of a page's frame."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from chnt_analysis.parameters import CATALOGUE
from chnt_analysis.wording import Language, messages


@functools.cache
def words(language: Language) -> Mapping[str, str]:
    """Return every fixed word of the page's frame in the language.

    Examples
    --------
    >>> words("vi")["code"], words("en")["code"]
    ('Mã nguồn', 'Code')
    """
    say = messages("pages", language)
    return MappingProxyType({name: say(f"frame.{name}") for name in say.attributes("frame")})


def parameter_name(name: str, language: Language) -> str:
    """Return a parameter's name in words; an unknown one as it is.

    Examples
    --------
    >>> parameter_name("seed", "en"), parameter_name("x", "en")
    ('Random seed', 'x')
    """
    return CATALOGUE[name].title[language] if name in CATALOGUE else name
