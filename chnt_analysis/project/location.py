"""Which folder holds the user's own data: one rule for every command and for the library."""

from __future__ import annotations

import functools
import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from chnt_analysis import files
from chnt_analysis.errors import InputError

VARIABLE = "CHNT_DATA"
PUBLIC = "CHNT_PUBLIC"  # set to 1, unpublished rows are left out
KEY, CONTACT = "data", "contact"  # of the config file
CONTACT_VARIABLE = "CHNT_CONTACT"
_ENVIRONMENT = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")


@dataclass(frozen=True)
class Location:
    """The project folder, which need not exist, and what names it."""

    path: Path
    named_by: str


_named: list[Location] = []  # by an option or a caller, the innermost last


def locate() -> Location:
    """Return the project folder and what names it: ``--data``, else ``CHNT_DATA``, else the config file, else the system's folder of user data.

    Raises
    ------
    InputError
        When what is named is a file, or the config file cannot be read.
    """
    location = _resolved()
    if location.path.exists() and not location.path.is_dir():
        raise InputError(
            f"data = {str(location.path)!r} ({location.named_by}): is a file, and figures cannot be written into it; name a folder"
        )
    return location


def folder() -> Path:
    """Return the project folder, as :func:`locate`."""
    return locate().path


def folder_text() -> str:
    """Return the path of the project folder as text, unchecked: what asks a thousand times whether it has changed needs no more."""
    named = os.environ.get(VARIABLE)
    return named if named and not _named else str(_resolved().path)


@contextmanager
def chosen(path: Path | None) -> Iterator[None]:
    """Let a folder be the project folder within the block; ``None`` leaves the rule as it is."""
    if path is None:
        yield
        return
    _named.append(Location(path.absolute(), "named by the caller"))
    try:
        yield
    finally:
        _named.pop()


@contextmanager
def settled(option: str | None = None) -> Iterator[None]:
    """Fix the folder within the block for this process and those it starts, in the environment: that of ``--data`` where it is given.

    A relative path is made absolute, since a notebook runs in a folder of its own.
    """
    location = Location(Path(option).expanduser(), "--data") if option else _resolved()
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(location.path.absolute())
    _named.append(Location(location.path.absolute(), location.named_by))
    try:
        yield
    finally:
        _named.pop()
        os.environ.pop(VARIABLE)
        if before is not None:
            os.environ[VARIABLE] = before


@contextmanager
def only_public(on: bool) -> Iterator[None]:
    """Leave the user's unpublished rows out within the block, in this process and those it starts, where ``on`` says so."""
    before = os.environ.get(PUBLIC)
    if on:
        os.environ[PUBLIC] = "1"
    try:
        yield
    finally:
        if on:
            os.environ.pop(PUBLIC)
            if before is not None:
                os.environ[PUBLIC] = before


def is_public() -> bool:
    """Return whether unpublished rows are left out."""
    return os.environ.get(PUBLIC) == "1"


def contact() -> str:
    """Return whom a reader of a page may ask: ``CHNT_CONTACT``, else the config file's ``contact``; empty where neither names one."""
    return os.environ.get(CONTACT_VARIABLE) or _configured(config_file()).get(CONTACT, "")


def config_file() -> Path:
    """Return the path of the config file, which need not exist."""
    return files.user_folder("config") / "config.toml"


def _resolved() -> Location:
    if _named:
        return _named[-1]
    if named := os.environ.get(VARIABLE):
        return Location(Path(named), VARIABLE)
    return _unnamed(tuple(map(os.environ.get, _ENVIRONMENT)))


@functools.lru_cache(maxsize=8)
def _unnamed(environment: tuple[str | None, ...]) -> Location:
    """Return the folder where no environment names one; read once in a process, since every label asks for it."""
    del environment  # of the key
    config = config_file()
    if text := _configured(config).get(KEY):
        return Location((config.parent / Path(text).expanduser()).absolute(), str(config))
    return Location(files.user_folder("data"), "the system's folder of user data")


def _configured(path: Path) -> dict[str, str]:
    """Return what the config file says; nothing without one."""
    try:
        content = tomllib.loads(path.read_text("utf8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise InputError(
            f"{path}: cannot be read ({error}); allowed is one line such as {KEY} = '/path/of/folder'"
        ) from None
    unknown = [k for k in content if k not in (KEY, CONTACT)]
    wrong = [k for k, value in content.items() if not isinstance(value, str) or not value]
    if unknown or wrong or not content:
        what = (
            f"key {unknown[0]!r} is not known"
            if unknown
            else f"{(wrong or [KEY])[0]} = {content.get((wrong or [KEY])[0])!r}"
        )
        raise InputError(
            f"{path}: {what}; allowed is one line such as {KEY} = '/path/of/folder' or {CONTACT} = 'office@example.org'"
        )
    return content
