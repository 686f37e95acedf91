"""Journeys between the text and the system."""

import re

import pytest
from harbour_report import S4, S5, S6, TEXT
from looking import lit_text, open_page, settle
from playwright.sync_api import Locator, Page, expect

from sayso.web.serving import Served

BOATS_STOCK = "Link: boats in the harbour lowers cod stock"


def test_the_page_opens_with_report_system_and_answer(page: Page, served: Served) -> None:
    """All three panes are there, and the answer never starts empty."""
    open_page(page, served)
    for name in ("The report", "The system", "The answer"):
        expect(page.get_by_role("heading", name=name)).to_be_visible()
    expect(page.get_by_text("Nothing is changed.")).to_be_visible()


def test_taking_a_link_lights_its_sentences(page: Page, served: Served) -> None:
    """The offsets hold although an emoji stands before them."""
    open_page(page, served)
    page.get_by_role("button", name=BOATS_STOCK).click()
    assert lit_text(page) == S4.of(TEXT) + S5.of(TEXT)
    expect(page.get_by_label("In hand").get_by_text("denied it")).to_be_visible()


def test_a_link_is_taken_by_tabbing_to_it(page: Page, served: Served) -> None:
    """Focus by keyboard is enough."""
    open_page(page, served)
    page.get_by_role("button", name="Event: the cannery closes").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_label("In hand")).to_be_visible()
    assert lit_text(page) != ""


def test_a_claim_in_the_text_lights_its_link(page: Page, served: Served) -> None:
    """All other links fade."""
    open_page(page, served)
    page.get_by_role("button", name="Claim: the fishers’ union: fuel price lowers").click()
    expect(page.locator(".disc:not(.faded)")).to_have_count(1)


def test_text_that_is_selected_lights_what_hangs_on_it(page: Page, served: Served) -> None:
    """The page tells how many claims were touched."""
    open_page(page, served)
    page.get_by_text("a higher quota", exact=True).dblclick()
    expect(page.get_by_text("One claim in the selected text")).to_be_visible()
    expect(page.locator(".disc:not(.faded)")).to_have_count(1)


def test_one_speaker_can_be_listened_to_alone(page: Page, served: Served) -> None:
    """Claims of others lose their marks, their links fade."""
    open_page(page, served)
    page.get_by_role("group", name="Listen to").get_by_role("button", name="Ingrid Moe").click()
    expect(page.get_by_role("button", name="Claim: Jonas Berg")).to_have_count(0)
    expect(page.get_by_role("button", name="Claim: Ingrid Moe")).to_have_count(3)


def test_search_narrows_the_table(page: Page, served: Served) -> None:
    """The table is the diagram's twin, with the same search and the same hand."""
    open_page(page, served)
    page.get_by_role("button", name="Table").click()
    page.get_by_role("searchbox", name="Search the system").fill("fuel")
    rows = page.get_by_role("table", name="Links of the system").get_by_role("row")
    expect(rows).to_have_count(2)
    rows.nth(1).get_by_role("button").click()
    assert lit_text(page) == S6.of(TEXT)


def test_one_loop_can_be_shown(page: Page, served: Served) -> None:
    """Its badge does the same as the list."""
    open_page(page, served)
    page.get_by_role("button", name="Loop B1").click()
    expect(page.locator(".disc:not(.faded)")).to_have_count(2)
    expect(page.get_by_role("combobox", name="Show one loop")).to_have_value("B1")


def test_a_variable_moved_by_keys_stays_after_a_reload(page: Page, served: Served) -> None:
    """The place is kept with the model."""
    open_page(page, served)
    node = page.get_by_role("button", name="Variable: fuel price")
    before = node.get_attribute("transform")
    node.focus()
    with page.expect_response("**/api/place"):
        page.keyboard.press("ArrowRight")
    page.reload()
    settle(page)
    assert node.get_attribute("transform") == before.replace("330", "342") if before else False


def test_a_variable_can_be_dragged(page: Page, served: Served) -> None:
    """Dragging takes nothing in hand by mistake, and is kept."""
    open_page(page, served)
    box = page.get_by_role("button", name="Variable: quota").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y + 30, steps=4)
    with page.expect_response("**/api/place"):
        page.mouse.up()


def place_of(node: Locator) -> list[float]:
    """Where a part of the diagram is drawn, in its points."""
    return [
        float(number) for number in re.findall(r"[\d.]+", node.get_attribute("transform") or "")
    ]


def test_an_event_that_was_dragged_stays_after_a_reload(page: Page, served: Served) -> None:
    """Events are kept like variables, and nothing else moves."""
    open_page(page, served)
    event = page.get_by_role("button", name="Event: the cannery closes")
    other = page.get_by_role("button", name="Variable: quota")
    stands, box = other.get_attribute("transform"), event.bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 38, steps=4)
    with page.expect_response("**/api/place"):
        page.mouse.up()
    put = place_of(event)
    page.reload()
    settle(page)
    assert place_of(event) == pytest.approx(put, abs=0.51)  # the model file keeps whole points
    assert other.get_attribute("transform") == stands


def test_speakers_on_one_link_are_tabs(page: Page, served: Served) -> None:
    """One says so, the other denies it."""
    open_page(page, served, "selected=link:l4")
    hand = page.get_by_label("In hand")
    expect(hand.get_by_role("tab", name="Jonas Berg said so")).to_be_visible()
    hand.get_by_role("tab", name="Jonas Berg said so").press("ArrowRight")
    tab = hand.get_by_role("tab", name="the fishers’ union denied it")
    expect(tab).to_have_attribute("aria-selected", "true")
    expect(hand.get_by_role("tabpanel").get_by_text("The fishers’ union denied")).to_be_visible()


def test_the_diagram_opens_fitted(page: Page, served: Served) -> None:
    """Nothing of it has to be scrolled to, and *Fit* comes back to that."""
    open_page(page, served)
    region = page.get_by_role("region", name="Diagram of the system")
    over = "(box) => [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight]"
    assert max(region.evaluate(over)) <= 1
    page.get_by_role("button", name="Larger").click()
    assert max(region.evaluate(over)) > 1
    page.get_by_role("button", name="Fit").click()
    assert max(region.evaluate(over)) <= 1


def test_a_link_says_what_it_passes_on(page: Page, served: Served) -> None:
    """A change that goes through it shows in words, as in its thickness."""
    open_page(page, served, "on=work&force=e-cannery&selected=link:l8")
    hand = page.get_by_label("In hand")
    expect(hand.get_by_text("With the change it moves work ashore by")).to_be_visible()
