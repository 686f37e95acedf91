"""Newest request wins: of the questions of one tab only the last one is worth an answer."""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from anyio import to_thread

from sayso.errors import input_error

Value = TypeVar("Value")


class Latest:
    """Runs work of each kind one at a time in a thread, and skips what a newer one overtook.

    Kinds do not wait for each other: an answer is not kept back by a slow comparison.
    """

    def __init__(self) -> None:
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._newest: dict[tuple[str, str], int] = {}

    async def run(self, kind: str, tab: str, work: Callable[[], Value]) -> Value:
        """Return what `work` returns.

        Raises:
            InputError: `overtaken`, a newer request of the same `kind` and `tab` came before
                this began.
        """
        own = kind, tab
        ticket = self._newest[own] = self._newest.get(own, 0) + 1
        async with self._locks[kind]:
            if self._newest[own] != ticket:
                raise input_error("overtaken", "a newer question came first")
            return await to_thread.run_sync(work)
