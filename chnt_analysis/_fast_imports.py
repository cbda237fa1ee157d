"""Import this before altair, nbformat, nbconvert or papermill.

jsonschema builds a parser of international addresses (``rfc3987_syntax``) at import, 1.4 s in every process,
to check ``iri`` formats that nothing here uses. A None entry makes that import fail at once;
jsonschema goes without.
"""

import sys

sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
