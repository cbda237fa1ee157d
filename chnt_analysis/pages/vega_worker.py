"""A program of its own that draws Vega-Lite charts as SVG: a list of specifications on standard input, a list of SVG texts on standard output.

It starts threads, which a process that forks must not have, and it imports nothing of this library, so that it starts at once.
"""

from __future__ import annotations

import json
import sys


def main() -> None:
    """Draw what standard input asks for; a chart that cannot be drawn gives the empty text."""
    import vl_convert

    asked = json.load(sys.stdin)
    drawn = []
    for specification in asked["charts"]:
        try:
            drawn.append(vl_convert.vegalite_to_svg(specification, vl_version=asked["version"]))
        except ValueError:  # the page says that the chart could not be drawn and shows its data
            drawn.append("")
    json.dump(drawn, sys.stdout)


if __name__ == "__main__":
    main()
