"""A desk with the harbour on it, a server over it, and Debian's Chromium to look at it."""

import datetime
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any, NamedTuple

import harbour
import pytest

from sayso.model.case import Case
from sayso.web.case_desk import CaseDesk
from sayso.web.desk import Desk
from sayso.web.open_case import OpenCase
from sayso.web.serving import Served

CHROMIUM = shutil.which("chromium")
NOON = datetime.datetime(2026, 1, 2, 12, 0, tzinfo=datetime.UTC)
PATIENCE = 30_000
"""Milliseconds that a page may take on a busy machine before a test gives up."""


def harbour_case() -> OpenCase:
    """Return the harbour as it would be opened."""
    model, claims = harbour.model(), (harbour.claim_set(),)
    case = Case(model=model, claim_sets=claims)
    return OpenCase(source="harbour.md", path=None, read=claims, first=model, case=case)


def desk_with(opened: OpenCase) -> CaseDesk:
    """Return a desk whose clock stands still."""
    return CaseDesk(opened, who="tester", clock=lambda: NOON)


@contextmanager
def serving(desk: Desk, port: int = 0) -> Iterator[Served]:
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


@pytest.fixture
def desk() -> CaseDesk:
    """Return a desk with the harbour on it."""
    return desk_with(harbour_case())


@pytest.fixture
def served(desk: CaseDesk) -> Iterator[Served]:
    """Serve that desk."""
    with serving(desk) as running:
        yield running


@pytest.fixture
def call(served: Served) -> Call:
    """Return a way to call the server as the page does, or with other headers."""

    def send(method: str, path: str, body: Any = None, **headers: str) -> Reply:
        own = f"127.0.0.1:{served.port}"
        usual = {"Host": own, "Origin": f"http://{own}", "Cookie": f"sayso-{served.port}=key"}
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {name: value for name, value in (usual | given).items() if value}
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        connection = HTTPConnection("127.0.0.1", served.port, timeout=60)
        connection.request(method, path, None if body is None else content, sent)
        response = connection.getresponse()
        named = {name.lower(): value for name, value in response.headers.items()}
        reply = Reply(response.status, named, response.read())
        connection.close()
        return reply

    return send


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Launch Debian's Chromium, quietly and without its own network traffic."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (apt-get install chromium)")
    quiet = ("background-networking", "component-update", "sync", "gpu")
    flags = ["--no-sandbox", "--no-first-run", *(f"--disable-{each}" for each in quiet)]
    return {"executable_path": CHROMIUM, "args": flags}
