"""Desks to put under a test, servers over them, and what a server answers."""

import datetime
import json
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import NamedTuple

import harbour
import harbour_report

from sayso.model.case import Case
from sayso.web.case_desk import CaseDesk
from sayso.web.desk import Desk
from sayso.web.open_case import OpenCase
from sayso.web.serving import Served

NOON = datetime.datetime(2026, 1, 2, 12, 0, tzinfo=datetime.UTC)


def harbour_case() -> OpenCase:
    """Return the harbour as it would be opened."""
    model, claims = harbour.model(), (harbour_report.claim_set(),)
    case = Case(model=model, claim_sets=claims)
    return OpenCase(source="harbour.md", path=None, read=claims, first=model, case=case)


def desk_with(opened: OpenCase) -> CaseDesk:
    """Return a desk whose clock stands still."""
    return CaseDesk(opened, who="tester", clock=lambda: NOON)


@contextmanager
def serving(desk: Desk, port: int = 0) -> Generator[Served, None, None]:
    """Serve a desk in a thread for as long as the block runs."""
    served = Served(desk, port=port, token="key")
    thread = threading.Thread(target=served.run)
    thread.start()
    try:
        yield served
    finally:
        served.stop()
        thread.join()


class Reply(NamedTuple):
    """What the server answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def codes(self) -> list[str]:
        """The codes of the problems in it."""
        return [each["code"] for each in json.loads(self.body)["problems"]]


Call = Callable[..., Reply]
