"""Quick imports for the ``chnt`` command, its runs and its kernels; nothing that a user imports for its functions imports this.

jsonschema builds a parser of international addresses (``rfc3987_syntax``) at import, 1.4 s in every process that imports altair or nbformat,
to check ``iri`` formats that nothing here uses, and imports two libraries of dates (``isoduration``) for formats of durations. A None entry makes
such an import fail at once; jsonschema goes without.
To be imported before altair, nbformat, nbconvert or papermill; it is also an IPython extension, for kernels.
"""

import sys
from typing import Any

for _name in ("rfc3987_syntax", "isoduration"):
    sys.modules.setdefault(_name, None)  # type: ignore[arg-type]


def load_ipython_extension(shell: Any) -> None:
    """Do nothing more: importing this is all a kernel needs."""
