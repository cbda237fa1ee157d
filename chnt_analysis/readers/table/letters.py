"""Letters of a cell in one form: accents composed, invisible characters left out, look-alikes and mis-decoded UTF-8 corrected, each with a word."""

from __future__ import annotations

import re
import unicodedata

# Cyrillic and Greek letters that look like Latin ones; corrected only in a word that has Latin letters too.
_ALIKE = dict(
    zip(
        "аеорсухіјѕһԁАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "aeopcyxijshdABEKMHOPCTYXIJSABEZHIKMNOPTYXo",
        strict=True,
    )
)
_FOREIGN = re.compile("[{}]".format("".join(_ALIKE)))
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_TAIL = "".join(
    bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(0x80, 0xC0)
)  # second bytes as they are shown
_BROKEN = re.compile(rf"[ÃÄÆÂ][{re.escape(_TAIL)}]|[ÃÆ] |á[º»]|â[€ˆ]")


def corrected(text: str) -> tuple[str, frozenset[str]]:
    """Return a text in one form, and what was done to it: ``mojibake``, ``decomposed``, ``look-alike``, ``invisible``.

    >>> corrected("HÃ  Ná»™i"), corrected("H\\u0430\\u0300 Nội")[0]
    (('Hà Nội', frozenset({'mojibake'})), 'Hà Nội')
    """
    done = set()
    if _BROKEN.search(text) and (right := _decoded_again(text)):
        text = right
        done.add("mojibake")
    if _FOREIGN.search(text) and (right := _WORD.sub(_latin, text)) != text:
        text = right
        done.add("look-alike")
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        done.add("decomposed")
    bare = "".join(c for c in composed if unicodedata.category(c) != "Cf")
    if bare != composed:
        done.add("invisible")
    return _SPACES.sub(" ", bare).strip(), frozenset(done)


def broken(text: str) -> bool:
    """Return whether a text looks like UTF-8 that was read as Windows-1252.

    >>> broken("ThÃ¡ng"), broken("â€¦"), broken("Tháng"), broken("Ânh")
    (True, True, False, False)
    """
    return len(_BROKEN.findall(text)) > 0


def _decoded_again(text: str) -> str:
    """Return what a text was before it was read as Windows-1252, the empty string where it was not or a byte is lost."""
    for candidate in (text, re.sub(r"(?<=[ÃÆ]) ", "\u00a0", text)):
        try:
            return b"".join(_byte(c) for c in candidate).decode("utf8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return ""


def _byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")  # the five bytes that Windows-1252 leaves open


def _latin(word: re.Match[str]) -> str:
    text = word[0]
    mixed = any("a" <= c.lower() <= "z" for c in text)
    return "".join(_ALIKE.get(c, c) for c in text) if mixed else text
