"""Where the user's files lie, and files written whole or not at all: a reader sees the old one or the new one, never half of it."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Literal

import platformdirs

from chnt_analysis.errors import DataError

# full-width forms are read as the others by some spreadsheets
_FORMULA = re.compile(r"\s*[-=+@\t\r\uff1d\uff0b\uff0d\uff20]\s*\S")
_NUMBER = re.compile(r"[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?%?")
_LISTED = re.compile(
    r"[-+] [^\W\d_](?:[^|!=@\"'(\[{]|(?<= )\()*"
)  # "- Khai khoáng (trừ dầu)": the begin of a list, no call or link
_PACKAGE = Path(__file__).resolve().parent
_UNIX = {"data": ".local/share", "cache": ".cache", "state": ".local/state", "config": ".config"}


def shipped(name: Literal["data", "notebooks"]) -> Path:
    """Return the folder of the shipped figures or notebooks: within an installed package, beside it in the project."""
    installed = _PACKAGE / "shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def user_folder(kind: Literal["data", "cache", "state", "config"]) -> Path:
    """Return the folder of the user's data, cache, state or configuration as the system names it; on Linux ``~/.local/share/chnt`` and its kin.

    Where the system names another folder than Linux does and only the one that Linux would name exists, that one stays in use.
    """
    here = {
        "data": platformdirs.user_data_path,
        "cache": platformdirs.user_cache_path,
        "state": platformdirs.user_state_path,
        "config": platformdirs.user_config_path,
    }[kind]("chnt", appauthor=False)
    base = os.environ.get(f"XDG_{kind.upper()}_HOME")
    before = (Path(base) if base else Path.home() / _UNIX[kind]) / "chnt"
    return before if before.is_dir() and not here.is_dir() else here


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield the path of a temporary neighbour, which takes the file's place once the block ends without an error.

    The neighbour keeps the ending, lies in the same folder (a rename within one file system is atomic) and is flushed to the disk
    before it is renamed, so that a crash leaves the old file. An error in the block leaves the old file too, and no neighbour.

    Parameters
    ----------
    path : Path
        The file to write; its folder must exist.

    Raises
    ------
    OSError
        When the folder cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder) / "a.txt"
    ...     with replacing(file) as part:
    ...         _ = part.write_text("new", "utf8")
    ...     file.read_text("utf8"), len(list(Path(folder).iterdir()))
    ('new', 1)
    """
    temporary = path.with_name(f".{path.stem}.{os.getpid()}.{secrets.token_hex(4)}{path.suffix}")
    try:
        yield temporary
        _flush(temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write a text in UTF-8 with its line ends as they are, whole or not at all; errors as :func:`replacing`."""
    with replacing(path) as part:
        part.write_text(text, "utf8", newline="")


def write_with_folder(path: Path, text: str) -> Path:
    """Write a text as :func:`write_text`, its folder made where needed, and return the path.

    Raises
    ------
    DataError
        When the folder cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, text)
    except OSError as error:
        reason = error.strerror or error
        raise DataError(f"{path}: cannot be written ({reason}); choose a folder you may write to") from error
    return path


def without_formula(text: str) -> str:
    """Return a text as a cell that no spreadsheet runs: one that could be a formula has an apostrophe before it, a number stays.

    >>> without_formula("=1+1"), without_formula("-5.2"), without_formula("- Khai khoáng"), without_formula("- cmd|' /C calc'!A0")
    ("'=1+1", '-5.2', '- Khai khoáng', "'- cmd|' /C calc'!A0")
    """
    runs = _FORMULA.match(text) and not _NUMBER.fullmatch(text) and not _LISTED.fullmatch(text)
    return f"'{text}" if runs else text


def as_typed(text: str) -> str:
    """Return a text without the apostrophe that :func:`without_formula` put before it.

    >>> as_typed("'=1+1"), as_typed("'tis"), as_typed("x")
    ('=1+1', "'tis", 'x')
    """
    return text[1:] if text[:1] == "'" and without_formula(text[1:]) == text else text


def take_lock(file: IO[str], *, wait: bool) -> bool:
    """Lock an open file for this process until it is closed or the process ends; return False where another holds it and ``wait`` is not set."""
    try:
        if os.name == "nt":
            import msvcrt

            file.seek(100)  # beyond what is written, so that it stays readable
            mode = msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK  # type: ignore[attr-defined]
            msvcrt.locking(file.fileno(), mode, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folders(*folders: Path) -> None:
    """Flush the entries of folders to the disk, so that renamed files are found under their new names after a crash."""
    if os.name == "nt":  # which has no such call
        return
    for folder in folders:
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
