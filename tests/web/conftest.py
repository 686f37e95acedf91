"""A desk with the harbour on it, a server over it, and Debian's Chromium to look at it."""

import json
import shutil
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest
from desks import Call, Reply, desk_with, harbour_case, serving
from playwright.sync_api import Browser, Page, sync_playwright

from sayso.web.case_desk import CaseDesk
from sayso.web.serving import Served

CHROMIUM = shutil.which("chromium")


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
def browser() -> Iterator[Browser]:
    """Launch Debian's Chromium, quietly and without its own network traffic."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (apt-get install chromium)")
    quiet = ("background-networking", "component-update", "sync", "gpu")
    flags = ["--no-sandbox", "--no-first-run", *(f"--disable-{each}" for each in quiet)]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page of a fresh profile, 1280 pixels wide."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()
