"""Newest request wins: of the questions of one tab only the last one is worth an answer."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from anyio import to_thread

from sayso.errors import input_error

Value = TypeVar("Value")


class Latest:
    """Runs work one at a time in a thread, and skips what a newer request has overtaken."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._newest: dict[str, int] = {}

    async def run(self, tab: str, work: Callable[[], Value]) -> Value:
        """Return what `work` returns.

        Raises:
            InputError: `overtaken`, a newer request of the same `tab` came before this began.
        """
        ticket = self._newest[tab] = self._newest.get(tab, 0) + 1
        async with self._lock:
            if self._newest[tab] != ticket:
                raise input_error("overtaken", "a newer question came first")
            return await to_thread.run_sync(work)
