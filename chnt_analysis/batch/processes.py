"""Tasks in processes of their own: one that dies, hangs or is killed ends alone, and none outlives the process that began it.

On Linux a process is forked from this one, which has imported what all tasks need; elsewhere, and where a library has started a thread that a
fork would lose, it is a new interpreter.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Generic, TypeVar

Task = TypeVar("Task")
THREAD_LIMITS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
_PR_SET_PDEATHSIG = 1
_POLL_SECONDS = 0.5
_END_SECONDS = 5.0


@dataclass(frozen=True)
class Limits:
    """Seconds that a task and each of its steps may take."""

    run: float = 1800.0
    step: float = 600.0


@dataclass(frozen=True)
class Death:
    """The end of a process that gave no result: why, in words, and the step it was at."""

    reason: str
    step: str = ""
    seconds: float = 0.0
    late: bool = False

    def __str__(self) -> str:
        return f"{self.step}: {self.reason}" if self.step else self.reason


@dataclass(frozen=True)
class Result:
    """What a task's function returned, the last thing heard of it."""

    value: Any


class Reporter:
    """What a task's function says while it works."""

    def __init__(self, send: Callable[[tuple[str, Any]], None]) -> None:
        self._send = send

    def begin(self, what: str) -> None:
        """Say that a run begins: its time starts now."""
        self._send(("begin", what))

    def step(self, what: str) -> None:
        """Say which step begins: its time starts now."""
        self._send(("step", what))

    def give(self, value: Any) -> None:
        """Hand over one of several results."""
        self._send(("given", value))


@dataclass
class _Active(Generic[Task]):
    task: Task
    process: Any
    pipe: Connection
    begun: float
    stepped: float
    step: str = ""


def each_alone(
    tasks: Iterable[Task],
    function: Callable[[Task, Reporter], Any],
    *,
    workers: int,
    limits: Limits,
    on_step: Callable[[str], None] = lambda step: None,
) -> Generator[tuple[Task, Any], None, None]:
    """Yield each task with what its process hands over, in the order of arrival.

    Parameters
    ----------
    tasks : iterable
        The tasks, begun in this order; a :class:`collections.deque` may grow meanwhile.
    function : callable
        Called in the process with the task and a :class:`Reporter`. What it hands over and returns must pickle.
    workers : int
        Number of processes at a time.
    limits : Limits
        Time after which a process is killed.
    on_step : callable
        Told of each step of each task.

    Yields
    ------
    tuple
        The task and a value handed over; at its end the task and a :class:`Result` or a :class:`Death`.
    """
    waiting: deque[Task] = tasks if isinstance(tasks, deque) else deque(tasks)
    active: dict[Connection, _Active[Task]] = {}
    context = multiprocessing.get_context("fork" if can_fork() else "spawn")
    try:
        while waiting or active:
            while waiting and len(active) < workers:
                begun = _begin(context, waiting.popleft(), function)
                active[begun.pipe] = begun
            for pipe in _ready(active):
                for value in _hear(active[pipe], limits, on_step):
                    task = active[pipe].task
                    if isinstance(value, Result | Death):
                        del active[pipe]
                    yield task, value
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
    gc.collect()
    gc.freeze()  # what is there stays out of the child's collections, so that its pages are not copied
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(theirs, os.getpid(), function, task))
    process.start()
    theirs.close()
    now = time.monotonic()
    return _Active(task, process, ours, now, now)


def _work(pipe: Connection, parent: int, function: Callable, task: Any) -> None:
    """Do a task in its process: in a session of its own, so that a terminal's Ctrl-C reaches the runner alone."""
    die_with(parent)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    pipe.send(("result", function(task, Reporter(pipe.send))))


def die_with(parent: int) -> None:
    """Let this process lead a session of its own, and end with its parent."""
    if hasattr(os, "setsid"):
        os.setsid()
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def _ready(active: dict[Connection, _Active]) -> list[Connection]:
    """Return the pipes with something to read; all of them after a while without, to look at the time."""
    ready = [p for p in wait(list(active), timeout=_POLL_SECONDS) if isinstance(p, Connection)]
    return ready or list(active)


def _hear(one: _Active, limits: Limits, on_step: Callable[[str], None]) -> Iterator[Any]:
    """Yield what a process has handed over; its result or death ends it."""
    while one.pipe.poll():
        try:
            kind, value = one.pipe.recv()
        except (EOFError, OSError):
            one.process.join(_END_SECONDS)
            yield _ended(one, Death(_status(one.process.exitcode), one.step))
            return
        now = time.monotonic()
        if kind == "begin":
            one.begun = one.stepped = now
            one.step = ""
        elif kind == "step":
            one.stepped, one.step = now, value
            on_step(value)
        elif kind == "given":
            yield value
        else:
            one.process.join(_END_SECONDS)
            yield _ended(one, Result(value))
            return
    now = time.monotonic()
    for seconds, allowed, what in ((now - one.stepped, limits.step, "a cell"), (now - one.begun, limits.run, "a run")):
        if seconds > allowed:
            yield _ended(one, Death(f"stopped after {allowed:g} s, the time allowed for {what}", one.step, late=True))
            return


def _ended(one: _Active, value: Any) -> Any:
    _kill(one)
    seconds = time.monotonic() - one.begun
    return Death(value.reason, value.step, seconds, value.late) if isinstance(value, Death) else value


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
