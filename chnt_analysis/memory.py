"""Results of slow pure functions kept for a while, where someone changes one parameter after another, or a batch does.

Nothing is kept unless :func:`keep` was called: a library's user and a benchmark compute everything. Of a batch, one run of each notebook is
compared with a fresh kernel, where nothing is kept.
"""

from __future__ import annotations

import functools
import pickle
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

MOST = 128  # results
_kept: OrderedDict[bytes, object] = OrderedDict()
_lock = threading.Lock()
_on = threading.Event()


def keep() -> None:
    """Keep results from now on."""
    _on.set()


def forget() -> None:
    """Keep no results any more, and drop those that are kept."""
    _on.clear()
    with _lock:
        _kept.clear()


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """Let a pure function return the result it gave before for arguments of equal content; callers do not change results.

    Examples
    --------
    >>> calls = []
    >>> square = remembered(lambda x: (calls.append(x), x * x)[1])
    >>> keep()
    >>> square(3), square(3), len(calls)
    (9, 9, 1)
    >>> forget()
    """

    @functools.wraps(function)
    def call(*args: P.args, **options: P.kwargs) -> R:
        if not _on.is_set():
            return function(*args, **options)
        key = pickle.dumps((function.__module__, function.__qualname__, args, sorted(options.items())))
        with _lock:
            if key in _kept:
                _kept.move_to_end(key)
                return _kept[key]  # type: ignore[return-value]
        result = function(*args, **options)
        with _lock:
            _kept[key] = result
            while len(_kept) > MOST:
                _kept.popitem(last=False)
        return result

    return call
