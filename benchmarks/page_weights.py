"""How heavy the pages of a site are: ``python -m benchmarks.page_weights SITE``, exit 1 where a bar is missed.

Two forms are weighed. In a site the scripts of live charts are one file for all pages; a page alone, as it saves itself, holds them.
"""

from __future__ import annotations

import gzip
import sys
from dataclasses import dataclass
from pathlib import Path

from chnt_analysis.pages import bundle

IN_SITE, ZIPPED = 350_000, 80_000  # bytes of a page of a site, and of it after gzip
ALONE_LIVE, ALONE = 1_000_000, 450_000  # bytes of a page alone, with live charts and without


@dataclass(frozen=True)
class Weight:
    """A page's bytes: as it lies in its site, after gzip, and alone with the scripts it shares; whether it has live charts."""

    name: str
    in_site: int
    zipped: int
    alone: int
    live: bool

    @property
    def is_light(self) -> bool:
        """Whether every bar holds."""
        return self.in_site <= IN_SITE and self.zipped <= ZIPPED and self.alone <= (ALONE_LIVE if self.live else ALONE)


def weigh(site: Path) -> list[Weight]:
    """Return the weight of every page of a site, the heaviest first."""
    shared = site / bundle.SHARED
    scripts = shared.stat().st_size if shared.is_file() else 0
    weights = []
    for path in site.glob("*.html"):
        page = path.read_bytes()
        live = bundle.SHARED.encode() in page
        weights.append(
            Weight(path.name, len(page), len(gzip.compress(page, 6)), len(page) + (scripts if live else 0), live)
        )
    return sorted(weights, key=lambda weight: -weight.in_site)


def main() -> int:
    """Print the weights in kB; return 1 where a bar is missed."""
    weights = weigh(Path(sys.argv[1]))
    print(f"{'page':44} {'site':>6} {'gzip':>6} {'alone':>6}")
    for one in weights:
        live, heavy = "live" if one.live else "", "" if one.is_light else "TOO HEAVY"
        print(f"{one.name:44} {one.in_site / 1e3:6.0f} {one.zipped / 1e3:6.0f} {one.alone / 1e3:6.0f} {live} {heavy}")
    return 0 if all(one.is_light for one in weights) else 1


if __name__ == "__main__":
    sys.exit(main())
