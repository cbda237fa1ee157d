"""Pages onto paper: A4 PDF files made by a Chromium of this machine, beside the HTML."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from chnt_analysis.errors import DataError, ParameterError
from chnt_analysis.files import replacing

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
SECONDS = 120  # for one page
AT_ONCE = 2
_TIME = re.compile(rb"(/(?:CreationDate|ModDate) \()D:[^)]*\)")


def browser() -> str:
    """Return the command of the Chromium that prints.

    Raises
    ------
    ParameterError
        When this machine has none.
    """
    program = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if program is None:
        raise ParameterError(
            f"--pdf: needs Chromium or Chrome, and none of {', '.join(BROWSERS)} is on the path; install one, or print the pages from a browser"
        )
    return program


def to_pdf(pages: Iterable[Path]) -> list[Path]:
    """Write each page as a PDF beside it where there is none or the page is newer; return the PDF files of all.

    Raises
    ------
    ParameterError
        When there is no Chromium.
    DataError
        When a page could not be printed.
    """
    command, wanted = browser(), {page: page.with_suffix(".pdf") for page in pages}
    stale = [page for page, pdf in wanted.items() if not pdf.is_file() or pdf.stat().st_mtime < page.stat().st_mtime]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda page: _print(command, page, wanted[page]), stale))
    return list(wanted.values())


def _print(command: str, page: Path, pdf: Path) -> None:
    with tempfile.TemporaryDirectory() as profile, replacing(pdf) as part:
        options = [
            "--headless",
            "--disable-gpu",
            "--no-sandbox",  # it opens a page of ours only, which loads nothing
            "--no-pdf-header-footer",
            f"--user-data-dir={profile}",
            f"--print-to-pdf={part}",
        ]
        try:
            subprocess.run(
                [command, *options, page.resolve().as_uri()], check=True, capture_output=True, timeout=SECONDS
            )
            part.write_bytes(_TIME.sub(_without_time, part.read_bytes()))
        except (subprocess.SubprocessError, OSError) as error:
            raise DataError(f"{page.name}: could not be printed ({type(error).__name__})") from error


def _without_time(match: re.Match[bytes]) -> bytes:
    """Return a date of the same length that says nothing: when a page was printed says nothing of what it holds."""
    length = len(match[0]) - len(match[1]) - 1
    return match[1] + b"D:20000101000000+00'00'".ljust(length)[:length] + b")"
