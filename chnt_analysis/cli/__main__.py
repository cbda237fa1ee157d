"""``python -m chnt_analysis.cli``: the ``chnt`` command where it is not on the path."""

import sys

from chnt_analysis.cli import main

if __name__ == "__main__":
    sys.exit(main())
