"""Journeys through trouble: two tabs, a dead server, a slow answer, large cases."""

import threading
from collections.abc import Iterator

import harbour
import pytest
from desks import desk_with, harbour_case, serving
from looking import CLOSED, open_page, settle, switch
from playwright.sync_api import Page, expect

from sayso.model.case import Case
from sayso.web.asking import Answered, Asked
from sayso.web.case_desk import CaseDesk
from sayso.web.open_case import OpenCase, open_report
from sayso.web.serving import Served


def test_a_second_tab_sees_what_the_first_changed(page: Page, served: Served) -> None:
    """A tab that comes to the front looks whether the case is still the one it shows."""
    open_page(page, served)
    other = page.context.new_page()
    open_page(other, served, "selected=variable:fuel")
    other.get_by_text("Correct this variable").click()
    other.get_by_label("A better name").fill("diesel")
    other.get_by_role("button", name="Rename").click()
    expect(other.get_by_role("button", name="Variable: diesel")).to_be_visible()
    switch(page, CLOSED, "happens")
    expect(page.get_by_role("button", name="Variable: diesel")).to_be_visible()


def test_a_dead_server_is_told_and_its_return_noticed(page: Page) -> None:
    """What stands on the page stays, and the next question is answered again."""
    desk = desk_with(harbour_case())
    with serving(desk) as first:
        open_page(page, first, "on=work")
    page.get_by_role("group", name=CLOSED).get_by_text("happens", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("does not answer")
    expect(page.get_by_role("region", name="Text of the report")).to_contain_text("Ingrid Moe")
    with serving(desk, port=first.port):
        switch(page, CLOSED, "never")
        expect(page.get_by_role("alert")).to_have_count(0)


class SlowDesk(CaseDesk):
    """Holds its first answer back until told to go on."""

    def __init__(self) -> None:
        super().__init__(harbour_case(), who="tester")
        self.go_on = threading.Event()
        self.asked: list[Asked] = []

    def ask(self, asked: Asked) -> Answered:
        """Answer, but wait first."""
        self.asked.append(asked)
        self.go_on.wait(timeout=60)
        return super().ask(asked)


def test_of_questions_asked_in_haste_only_the_last_is_answered(page: Page) -> None:
    """The one in work ends, those between are never begun."""
    desk = SlowDesk()
    with serving(desk) as slow:
        page.goto(slow.address)
        group = page.get_by_role("group", name=CLOSED)
        for way in ("happens", "never", "happens"):
            group.get_by_text(way, exact=True).click()
        page.wait_for_timeout(300)
        desk.go_on.set()
        settle(page)
        expect(page.get_by_role("status").filter(has_text=CLOSED)).to_be_visible()
    assert len(desk.asked) <= 3


def large_case(count: int) -> OpenCase:
    """Return a model of many variables in a ring with spokes."""
    names = [f"quantity number {at}" for at in range(count)]
    variables = tuple(harbour.variable(f"v{at}", name, (0.0, 0.0)) for at, name in enumerate(names))
    free = tuple(harbour.unplaced(each) for each in variables)
    links = tuple(
        harbour.link(f"k{at}-{step}", f"v{at}", f"v{(at + step) % count}", harbour.BERG_SAYS)
        for at in range(count)
        for step in (1, 7)[: 1 + at % 2]
    )
    model = harbour.model_of(free, links)
    opened = harbour_case()
    case = Case(model=model, claim_sets=opened.case.claim_sets)
    return OpenCase(source="large", path=None, read=opened.read, first=model, case=case)


@pytest.fixture
def large() -> Iterator[Served]:
    """Serve a model of 60 variables."""
    with serving(desk_with(large_case(60))) as running:
        yield running


SIGNS_ON_NAMES = """() => {
  const names = [...document.querySelectorAll("#diagram .node > :first-child")];
  const boxes = names.map((name) => name.getBoundingClientRect());
  return [...document.querySelectorAll("#diagram .disc circle")].filter((disc) => {
    const { x, y, width } = disc.getBoundingClientRect();
    const [middleX, middleY] = [x + width / 2, y + width / 2];
    return boxes.some((box) => Math.hypot(
      Math.max(box.left - middleX, middleX - box.right, 0),
      Math.max(box.top - middleY, middleY - box.bottom, 0),
    ) < width / 2 - 1);
  }).length;
}"""


def test_no_sign_lies_on_a_name_among_sixty(page: Page, large: Served) -> None:
    """In the full diagram, at the scale at which it opens."""
    open_page(page, large)
    expect(page.locator("#diagram .disc")).to_have_count(90)
    assert page.evaluate(SIGNS_ON_NAMES) == 0


def test_a_model_of_sixty_variables_can_be_read(page: Page, large: Served) -> None:
    """Every variable is drawn; a search leaves what one looks for."""
    open_page(page, large)
    expect(page.get_by_role("button", name="Variable: quantity")).to_have_count(60)
    page.get_by_role("searchbox", name="Search the system").fill("number 33")
    expect(page.locator(".node:not(.faded)").first).to_be_in_viewport()


def test_of_a_large_model_the_neighbours_alone_fill_the_pane(page: Page, large: Served) -> None:
    """They are drawn at full size without the others, and it is answered like any model."""
    open_page(page, large, "selected=variable:v33&near=1")
    expect(page.get_by_role("button", name="Variable: quantity")).to_have_count(4)
    region = page.get_by_role("region", name="Diagram of the system")
    over = "(box) => [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight]"
    assert max(region.evaluate(over)) <= 1
    expect(page.get_by_text("Nothing is changed.")).to_be_visible()
    page.get_by_role("checkbox", name="neighbours only").uncheck()
    expect(page.get_by_role("button", name="Variable: quantity")).to_have_count(60)


def test_an_article_of_five_thousand_words_scrolls_to_its_claim(page: Page) -> None:
    """The last claim is brought into view when it is taken."""
    filler = "The committee met again in the long hall and nobody spoke of anything new. " * 380
    text = f"{filler}\n\nThe minister said that the drought will push up the price of bread.\n"
    opened = open_report(text.encode(), "long.txt", lambda _what, _share: None)
    with serving(desk_with(opened)) as running:
        open_page(page, running)
        last = page.locator(".claim-disc").last
        last.click()
        expect(last).to_be_in_viewport()
