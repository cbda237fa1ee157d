"""The Vega scripts, inlined once in every page: built once a machine and kept in the user's cache."""

from __future__ import annotations

import functools
from importlib.metadata import version
from pathlib import Path

from chnt_analysis import files

VEGALITE = "6.4"


@functools.cache
def vega_script() -> str:
    """Return the script that defines ``vegaEmbed``, from the cache or built; a cache that cannot be written
    is skipped.

    Raises
    ------
    ImportError
        When vl-convert-python is not installed.
    """
    kept = cache_folder() / f"vega-{VEGALITE}-{version('vl-convert-python')}.js"
    if kept.is_file():
        return kept.read_text(encoding="utf-8")
    import vl_convert

    script = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;", vl_version=VEGALITE)
    script = script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
    _keep(kept, script)
    return script


def cache_folder() -> Path:
    """Return the folder of the user's cache."""
    return files.user_folder("cache")


def _keep(path: Path, text: str) -> None:
    """Write the file whole or not at all: several processes may build it at once."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write_text(path, text)
    except OSError:
        return
