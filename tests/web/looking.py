"""Looking at the page as a person does: by role and name."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from sayso.web.serving import Served

AXE = Path(__file__).parents[2] / "page" / "node_modules" / "axe-core" / "axe.min.js"
PATIENCE = 60_000
"""Milliseconds that a page may take on a busy machine."""
CLOSED = "the cannery closes"

expect.set_options(timeout=PATIENCE)


def open_page(page: Page, served: Served, state: str = "") -> Page:
    """Open the page in a state and wait until its answer stands."""
    page.set_default_timeout(PATIENCE)
    page.goto(served.address)
    if state:
        page.goto(f"http://127.0.0.1:{served.port}/#{state}")
    settle(page)
    return page


def settle(page: Page) -> None:
    """Wait until nothing is being asked."""
    expect(page.locator(".answer[aria-busy=false] .said, .answer .waiting").first).to_be_attached()
    expect(page.locator(".answer[aria-busy=false]")).to_be_attached()


def switch(page: Page, event: str, way: str) -> None:
    """Set the switch of an event."""
    page.get_by_role("group", name=event).get_by_text(way, exact=True).click()
    settle(page)


def lit_text(page: Page) -> str:
    """Return the stretches of the report that are lit, in order."""
    return "".join(page.locator(".report-text .told-strong").all_text_contents())


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong, each with the first place where it is."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("() => axe.run()")
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found["violations"]]
