"""The text of a file of unknown encoding: Unicode, Windows 1258, or the fonts TCVN3 and VNI, distinguished by the words they make."""

from __future__ import annotations

import re
import unicodedata

from chnt_analysis.readers.gso.text import from_old_font

_WORDS = frozenset(
    [
        "năm",
        "tháng",
        "quý",
        "tỷ",
        "trọng",
        "công",
        "nghiệp",
        "hỗ",
        "trợ",
        "sản",
        "xuất",
        "doanh",
        "số",
        "giá",
        "trị",
        "nghìn",
        "triệu",
        "đồng",
        "hà",
        "nội",
        "tỉnh",
        "thành",
        "phố",
        "ngành",
        "tăng",
        "trưởng",
        "chỉ",
        "tiêu",
        "đơn",
        "vị",
        "nguồn",
        "ghi",
        "chú",
        "tổng",
        "chế",
        "biến",
        "tạo",
        "kỳ",
        "so",
        "với",
        "cùng",
        "trước",
        "thời",
        "điểm",
        "lao",
        "động",
        "xuất",
        "khẩu",
        "kế",
        "hoạch",
        "thực",
        "hiện",
        "ước",
        "tính",
    ]
)
_VNI_MARKS = dict(
    zip(
        "ùøûõïêéèúüëâáàåãä",
        ["s", "f", "r", "x", "j", "(", "(s", "(f", "(r", "(x", "(j", "^", "^s", "^f", "^r", "^x", "^j"],
        strict=True,
    )
)
_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323", "(": "\u0306", "^": "\u0302"}
_VNI_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding.

    Raises
    ------
    ValueError
        When no encoding makes it a text of Vietnamese or plain words.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16"), "UTF-16"
    try:
        return data.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        pass
    latin = data.decode("latin-1")
    ways = {
        "Windows-1258": unicodedata.normalize("NFC", data.decode("cp1258", "replace")),
        "TCVN3": from_old_font(latin),
        "VNI": from_vni(data.decode("cp1252", "replace")),
    }
    words = {name: _vietnamese(text) for name, text in ways.items()}
    best = max(words, key=lambda name: words[name])
    if words[best] == 0 or sorted(words.values())[-2] == words[best]:
        raise ValueError("its encoding cannot be recognised; save it as CSV UTF-8")
    return ways[best], best


def from_vni(text: str) -> str:
    """Return a text typed in a VNI font in Unicode.

    >>> from_vni("Tyû troïng coâng nghieäp hoã trôï"), from_vni("ñôn vò")
    ('Tỷ trọng công nghiệp hỗ trợ', 'đơn vị')
    """
    single = {**_VNI_SINGLE, **{k.upper(): v.upper() for k, v in _VNI_SINGLE.items()}}
    marks = {**_VNI_MARKS, **{k.upper(): v for k, v in _VNI_MARKS.items()}}
    out: list[str] = []
    for letter in text:
        base = out[-1] if out else ""
        if letter in marks and base and base[0].lower() in "aeouyơư" and len(base) == 1:
            out[-1] = base + "".join(_TONES[m] for m in marks[letter])
        else:
            out.append(single.get(letter, letter))
    return unicodedata.normalize("NFC", "".join(out))


def _vietnamese(text: str) -> int:
    return sum(w in _WORDS for w in re.findall(r"[^\W\d_]+", text.lower()))
