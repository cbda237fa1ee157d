"""Texts and numbers of cells in one form, whatever the spelling: composed or decomposed accents, old fonts, decimal commas."""

from __future__ import annotations

import math
import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal

# TCVN3 (the .VnTime fonts, common before 2005): one byte a letter, shown as these Latin-1 characters where the font is not known.
_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_NOTE_MARK = re.compile(r"\(\s*[*\d]{1,3}\s*\)|[*¹²³⁴⁵⁶⁷⁸⁹]+")
_SHORT = {
    "sx": "san xuat",
    "sp": "san pham",
    "hd": "hoat dong",
    "cn": "cong nghiep",
    "dn": "doanh nghiep",
    "qui": "quy",
}
_NUMBER = re.compile(r"([-+]?)(\d{1,6})(?:[.,](\d+))?\s*%?")
_MISSING = {"", "-", "--", "–", "—", "..", "...", "…", "x", "n/a", "na", "kxđ"}

Reading = Literal["number", "text", "missing", "unreadable"]


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return a text in lower case without accents, footnote marks and punctuation, words apart by one space.

    >>> fold("B. Khai khoáng(*)"), fold("SX thuốc, hoá dược")
    ('b khai khoang', 'san xuat thuoc hoa duoc')
    """
    bare = unicodedata.normalize("NFKD", _NOTE_MARK.sub(" ", text)).lower().replace("đ", "d")
    words = "".join(c if c.isalnum() else " " for c in bare if unicodedata.category(c) not in ("Mn", "Cf")).split()
    return " ".join(_SHORT.get(w, w) for w in words)


def tidy(text: str) -> str:
    """Return a printed label on one line, in composed form."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def from_old_font(text: str) -> str:
    """Return a text typed in a TCVN3 font in Unicode; a text that holds Vietnamese letters of Unicode is returned as it is.

    Meaningful only where a sheet is known to be typed so: the letters of the old font are ordinary ones elsewhere.

    >>> from_old_font("ChØ sè s¶n xuÊt c«ng nghiÖp"), from_old_font("cùng kỳ năm")
    ('Chỉ số sản xuất công nghiệp', 'cùng kỳ năm')
    """
    composed = unicodedata.normalize("NFC", text)
    return text if any(c.isalpha() and ord(c) > 0xFF for c in composed) else "".join(_TCVN3.get(c, c) for c in text)


def looks_old(text: str) -> bool:
    """Return whether a text holds letters that only a TCVN3 font makes readable."""
    return sum(c in _TCVN3 for c in text) >= 3


def number(cell: Any) -> tuple[Decimal | None, Reading]:
    """Return the number a cell holds and how it was read.

    A number keeps the 15 digits that a spreadsheet shows. A number typed as text is read (``105,2``, ``105.2(*)``, ``−5,2 %``) and
    says so; dashes, dots and blanks are missing, never 0; anything else is unreadable.

    >>> number(122.78999999999999), number("105,2(*)"), number("…"), number("abc")
    ((Decimal('122.79'), 'number'), (Decimal('105.2'), 'text'), (None, 'missing'), (None, 'unreadable'))
    """
    if cell is None:
        return None, "missing"
    if isinstance(cell, bool) or (isinstance(cell, float) and not math.isfinite(cell)):
        return None, "unreadable"
    if isinstance(cell, int | float):
        return Decimal(f"{cell:.15g}"), "number"
    if not isinstance(cell, str):
        return None, "unreadable"
    bare = unicodedata.normalize("NFKC", _NOTE_MARK.sub(" ", cell)).replace("\u2212", "-").strip()
    if bare.lower() in _MISSING or not bare.strip("."):
        return None, "missing"
    match = _NUMBER.fullmatch(bare)
    if not match:
        return None, "unreadable"
    sign, whole, rest = match.groups()
    return Decimal(f"{sign}{whole}.{rest or 0}"), "text"
