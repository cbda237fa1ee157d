"""A program of its own that draws Vega-Lite charts as SVG: a list of specifications in, a list of SVG texts out, as JSON.

It draws what standard input asks for, or with ``--listen`` and the number of an open socket what each connection does. It starts threads, which a
process that forks must not have, and it imports nothing of this library, so that it starts at once.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys

MOST = 2000  # charts, after which a listening program is replaced: Vega keeps some memory of each
_PR_SET_PDEATHSIG = 1


def drawn(text: bytes) -> bytes:
    """Return the answer to a text that asks for charts; a chart that cannot be drawn gives the empty text."""
    import vl_convert

    asked = json.loads(text)
    texts = []
    for specification in asked["charts"]:
        try:
            texts.append(vl_convert.vegalite_to_svg(specification, vl_version=asked["version"]))
        except ValueError:  # the page says that the chart could not be drawn and shows its data
            texts.append("")
    return json.dumps(texts).encode()


def listen(number: int) -> None:
    """Draw what connections ask for, until the process ends that started this one."""
    _die_with_parent()
    count = 0
    listener = socket.socket(fileno=number)
    while count < MOST:
        line, _ = listener.accept()
        with line:
            try:
                answer = drawn(b"".join(iter(lambda: line.recv(1 << 16), b"")))  # noqa: B023  (called at once)
                line.sendall(answer)
                count += len(json.loads(answer))
            except (OSError, ValueError):  # who asked is gone
                continue
    os.set_inheritable(number, True)
    os.execv(sys.executable, [sys.executable, "-P", *sys.argv])


def _die_with_parent() -> None:
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() == 1:
        os._exit(1)


def main() -> None:
    """Draw what standard input asks for, or listen."""
    if sys.argv[1:2] == ["--listen"]:
        listen(int(sys.argv[2]))
    sys.stdout.buffer.write(drawn(sys.stdin.buffer.read()))


if __name__ == "__main__":
    main()
