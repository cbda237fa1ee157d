"""Tasks in processes of their own: one that dies, hangs or is killed ends alone, and none outlives the runner.

On Linux a process is forked from the runner, which has imported what all tasks need; elsewhere, and where a library has started a thread that a
fork would lose, it is a new interpreter.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Generic, TypeVar

Task = TypeVar("Task")
THREAD_LIMITS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
_PR_SET_PDEATHSIG = 1
_POLL_SECONDS = 1.0


@dataclass(frozen=True)
class Death:
    """The end of a process that gave no result: its signal or exit status in words, and what it was last doing."""

    reason: str
    doing: str = ""
    seconds: float = 0.0


@dataclass
class _Active(Generic[Task]):
    task: Task
    process: Any
    pipe: Connection
    started: float
    doing: str = ""


def each_alone(
    tasks: Iterable[Task],
    function: Callable[[Task, Callable[[str], None]], Any],
    *,
    workers: int,
    timeout: float,
    on_start: Callable[[Task], None] = lambda task: None,
) -> Iterator[tuple[Task, Any]]:
    """Yield each task with what ``function(task, say)`` returned in a process of its own, in the order of completion.

    Parameters
    ----------
    tasks : iterable
        The tasks, begun in this order.
    function : callable
        Called in the process with the task and a function that says what is being done. Its result must pickle.
    workers : int
        Number of processes at a time.
    timeout : float
        Seconds after which a process is killed.
    on_start : callable
        Called with each task as it begins.

    Yields
    ------
    tuple
        The task and its result, or a :class:`Death`.
    """
    waiting, active = deque(tasks), dict[Connection, _Active[Task]]()
    context = multiprocessing.get_context("fork" if can_fork() else "spawn")
    try:
        while waiting or active:
            while waiting and len(active) < workers:
                task = waiting.popleft()
                on_start(task)
                begun = _begin(context, task, function)
                active[begun.pipe] = begun
            for pipe in _ready(active, timeout):
                if (ended := _hear(active[pipe], timeout)) is not None:
                    yield active.pop(pipe).task, ended[0]
    finally:
        for one in active.values():
            _kill(one)


def one_thread_each() -> None:
    """Let numerical libraries use one thread a process, unless the user says otherwise: to be called before they are imported."""
    for name in THREAD_LIMITS:
        os.environ.setdefault(name, "1")


def can_fork() -> bool:
    """Return whether this process may fork: on Linux, with a single thread."""
    return sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1


def _begin(context: Any, task: Task, function: Callable) -> _Active[Task]:
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(theirs, os.getpid(), function, task))
    process.start()
    theirs.close()
    return _Active(task, process, ours, time.monotonic())


def _work(pipe: Connection, parent: int, function: Callable, task: Any) -> None:
    """Run a task in its process: in a session of its own, so that a terminal's Ctrl-C reaches the runner alone."""
    _die_with(parent)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    result = function(task, lambda text: pipe.send(("doing", text)))
    pipe.send(("result", result))


def _die_with(parent: int) -> None:
    if hasattr(os, "setsid"):
        os.setsid()
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def _ready(active: dict[Connection, _Active], timeout: float) -> list[Connection]:
    """Return the pipes with something to read, and those of processes past their time."""
    ready = [p for p in wait(list(active), timeout=_POLL_SECONDS) if isinstance(p, Connection)]
    late = [p for p, one in active.items() if time.monotonic() - one.started > timeout and p not in ready]
    return [*ready, *late]


def _hear(one: _Active, timeout: float) -> tuple[Any] | None:
    """Return a process's result in a tuple of one, or None while it goes on."""
    seconds = time.monotonic() - one.started
    kind, value = _receive(one.pipe)
    if kind == "doing":
        one.doing = value
    if kind in ("doing", "nothing"):
        if seconds <= timeout:
            return None
        _kill(one)
        return (Death(f"stopped after {timeout:g} s, the time allowed", one.doing, seconds),)
    one.process.join(_POLL_SECONDS)
    _kill(one)
    return (value if kind == "result" else Death(_status(one.process.exitcode), one.doing, seconds),)


def _receive(pipe: Connection) -> tuple[str, Any]:
    if not pipe.poll():
        return "nothing", None
    try:
        return pipe.recv()
    except (EOFError, OSError):
        return "end", None


def _kill(one: _Active) -> None:
    """Kill a process and all that it started in its session."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(one.process.pid, signal.SIGKILL)
    one.process.kill()
    one.process.join()
    one.pipe.close()


def _status(code: int | None) -> str:
    if code is None or code >= 0:
        return f"its process ended with exit status {code}"
    name = signal.Signals(-code).name
    hint = " (out of memory?)" if name == "SIGKILL" else ""
    return f"its process was killed by {name}{hint}"
