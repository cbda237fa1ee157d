"""Text cells of a CSV, read so that nothing is guessed."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from chnt_analysis.errors import DataError

MOST_BYTES = 50 * 2**20


def text_cells(path: Path) -> pd.DataFrame:
    """Return a CSV's cells as text, nothing read as missing; row 2 of the file is row 0.

    Raises
    ------
    DataError
        When the file is missing, too large, not UTF-8 or not a table, naming it and what to do.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DataError(f"{path}: larger than {MOST_BYTES // 2**20} MB; split it")
        return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except FileNotFoundError:
        raise DataError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise DataError(f"{path}: is a folder; name a CSV file") from None
    except UnicodeDecodeError:
        raise DataError(f"{path}: not a text in UTF-8; save it as CSV UTF-8") from None
    except (pd.errors.EmptyDataError, pd.errors.ParserError) as error:
        raise DataError(f"{path}: not a CSV table ({' '.join(str(error).split())})") from None
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror or error})") from None
