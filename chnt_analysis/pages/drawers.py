"""Programs that draw charts for as long as a batch lasts, so that Vega starts once for each core and not once for each page.

They listen at a socket that the forked runs of the batch find through this module; a page made elsewhere starts a program of its own.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

PROGRAM = Path(__file__).with_name("vega_worker.py")
SECONDS = 120  # for the charts of one page
_address: list[str] = []


def command(*arguments: str) -> list[str]:
    """Return the command of a program that draws: once what its standard input asks for, or what a socket does."""
    return [sys.executable, "-P", str(PROGRAM), *arguments]


@contextmanager
def drawing(programs: int) -> Iterator[None]:
    """Let this process and those forked from it be drawn for by so many programs, which end with the block and with this process."""
    if sys.platform != "linux":
        yield
        return
    with ExitStack() as stack:
        with suppress(OSError):  # no room for a folder or a process: each page starts a program of its own
            _begin(programs, stack)
        yield


def _begin(programs: int, stack: ExitStack) -> None:
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="chnt-"))
    with socket.socket(socket.AF_UNIX) as listener:  # held by the programs alone: without them who asks is refused
        listener.bind(f"{folder}/draw")
        listener.listen(64)
        for _ in range(programs):
            stack.callback(_end, _begun(listener))
    _address.append(f"{folder}/draw")
    stack.callback(_address.pop)


def answer(asked: bytes) -> bytes:
    """Return what a program of the batch answers; nothing where there is none, or it has failed."""
    if not _address:
        return b""
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(SECONDS)
            line.connect(_address[-1])
            line.sendall(asked)
            line.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: line.recv(1 << 16), b""))
    except OSError:
        return b""


def _begun(listener: socket.socket) -> subprocess.Popen:
    """Start a program: it loads Vega when it is first asked, and a terminal's Ctrl-C does not reach it."""
    number, none = listener.fileno(), subprocess.DEVNULL
    asked = command("--listen", str(number))
    return subprocess.Popen(asked, stdin=none, stdout=none, stderr=none, pass_fds=[number], start_new_session=True)


def _end(program: subprocess.Popen) -> None:
    program.kill()
    program.wait()
