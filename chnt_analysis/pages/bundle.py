"""The Vega scripts for pages whose charts a reader can move: packed once a machine, kept in the user's cache, unpacked by the page itself.

A page alone holds them; the pages of a site share one file of them."""

from __future__ import annotations

import base64
import functools
import gzip
import hashlib
import json
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from chnt_analysis import files

VEGALITE = "6.4"
SHARED = f"assets/vega-{VEGALITE}-{version('vl-convert-python')}.js"  # beside the pages of a site
_ANNOUNCE = "window.vegaEmbed = vegaEmbed; window.dispatchEvent(new Event('vega'));"


@dataclass(frozen=True)
class Packed:
    """A script as gzip in base64, and its hash as a Content-Security-Policy names it."""

    data: str
    hash: str


@functools.cache
def vega() -> Packed:
    """Return the script that defines ``vegaEmbed`` and then sends the event ``vega``, from the cache or built.

    A cache that cannot be written is done without.

    Raises
    ------
    ImportError
        When vl-convert-python is not installed.
    """
    kept = files.user_folder("cache") / f"vega-{VEGALITE}-{version('vl-convert-python')}.json"
    try:
        return Packed(**json.loads(kept.read_text("utf8")))
    except (OSError, ValueError, TypeError):
        pass
    import vl_convert

    script = vl_convert.javascript_bundle(_ANNOUNCE, vl_version=VEGALITE)
    data = base64.b64encode(gzip.compress(script.encode(), 9, mtime=0)).decode()
    packed = Packed(data, policy_hash(script))
    _keep(kept, json.dumps(asdict(packed)))
    return packed


def share(folder: Path) -> None:
    """Write the file of scripts that the pages of a folder share, where it is not there.

    A page opened from a file may load a script but may not read a file, so that the file is a script that holds the packed text.
    """
    if not (folder / SHARED).is_file():
        files.write_with_folder(folder / SHARED, f'window.vegaPacked="{vega().data}";\n')


def policy_hash(text: str) -> str:
    """Return the source expression that allows an inline script or style of this text.

    Examples
    --------
    >>> policy_hash("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _keep(path: Path, text: str) -> None:
    """Write the file whole or not at all: several processes may build it at once."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write_text(path, text)
    except OSError:
        return
