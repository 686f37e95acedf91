"""The page for everybody: axe, keyboard alone, narrow, dark."""

import pytest
from looking import AXE, open_page, settle, violations
from playwright.sync_api import Page, expect

from sayso.web.serving import Served

ASKED = "on=work&force=e-cannery"
VIEWS = (
    "",
    f"{ASKED}&selected=link:l4",
    f"{ASKED}&tab=views&selected=claim:c4",
    f"{ASKED}&tab=sentences&table=1&selected=variable:boats",
    f"{ASKED}&tab=check&selected=event:e-quota",
    f"{ASKED}&near=1&selected=variable:boats&number=l8.strength%3D0.75",
)


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (npm ci in page/)")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_on_any_view(page: Page, served: Served, view: str, scheme: str) -> None:
    """Names, roles, contrast and order are right in both lights."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    open_page(page, served, view)
    assert violations(page) == []


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (npm ci in page/)")
def test_axe_finds_nothing_in_what_can_be_taken_away(page: Page, served: Served) -> None:
    """The menu over an answer, with its pictures and its command."""
    open_page(page, served, ASKED)
    page.get_by_text("Take away …").click()
    assert violations(page) == []


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (npm ci in page/)")
@pytest.mark.parametrize(
    "shown",
    [
        "pane=report",
        "pane=system",
        "pane=system&table=1&selected=link:l8",
        "pane=answer",
        "pane=answer&tab=views",
        "pane=answer&tab=sentences",
        "pane=answer&tab=check",
    ],
)
def test_axe_finds_nothing_on_a_phone(page: Page, served: Served, shown: str) -> None:
    """One pane at a time in the dark; what is larger than the screen scrolls inside its pane."""
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, served, f"{ASKED}&{shown}")
    assert violations(page) == []
    size = "({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight]"
    assert page.evaluate(f"() => ({size})(document.documentElement)") == [390, 844]


def test_the_panes_are_tabs_on_a_phone(page: Page, served: Served) -> None:
    """Arrow keys go from tab to tab."""
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, served)
    page.get_by_role("tab", name="Report").press("ArrowRight")
    expect(page.get_by_role("heading", name="The system")).to_be_visible()
    expect(page.get_by_role("heading", name="The report")).to_be_hidden()


def test_a_question_is_asked_by_keyboard_alone(page: Page, served: Served) -> None:
    """From the first Tab to the answer and its reasons, no pointer."""
    open_page(page, served, "on=work")
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.name === 'event-e-cannery'"):
            break
    page.keyboard.press("ArrowRight")
    settle(page)
    expect(page.get_by_role("status").filter(has_text="work ashore falls")).to_be_visible()
    page.get_by_role("tab", name="What if").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tabpanel", name="Whose view")).to_be_visible()


def test_focus_is_always_visible(page: Page, served: Served) -> None:
    """The first stops of the keyboard draw an outline."""
    open_page(page, served)
    for _ in range(6):
        page.keyboard.press("Tab")
        style = "() => getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(style) != "none"
