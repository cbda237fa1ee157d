"""Run every benchmark, or those named: ``python -m benchmarks startup batch``."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import benchmarks
from benchmarks.report import Row, show

NOT_MEASURED = ("report", "pages_equal", "cross_page")


def main(names: list[str]) -> int:
    """Run the benchmarks and print one table each; return 0, or 2 for an unknown name."""
    names_here = (m.name for m in pkgutil.iter_modules(benchmarks.__path__))
    known = sorted(n for n in names_here if not n.startswith("_") and n not in NOT_MEASURED)
    unknown = [n for n in names if n not in known]
    if unknown:
        print(f"benchmarks: {', '.join(unknown)} not known; allowed are {', '.join(known)}", file=sys.stderr)
        return 2
    for name in names or known:
        module = importlib.import_module(f"benchmarks.{name}")
        rows: list[Row] = module.run()
        show(name, module.__doc__ or "", rows)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
