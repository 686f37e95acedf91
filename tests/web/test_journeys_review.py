"""Journeys of correcting what was read, and of reading another report."""

from looking import open_page, settle
from playwright.sync_api import Page, expect

from sayso.web.serving import Served


def test_a_claim_read_wrong_is_taken_out_and_brought_back(page: Page, served: Served) -> None:
    """Undo and redo name what they would do."""
    open_page(page, served, "selected=claim:c7")
    page.get_by_text("Correct this claim").click()
    page.get_by_label("Why (kept with the act)").fill("only a guess")
    page.get_by_role("button", name="Read wrong").click()
    discs = page.get_by_role("button", name="Link: fuel price")
    expect(discs).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(discs).to_have_count(1)
    page.get_by_role("button", name="Redo").click()
    expect(discs).to_have_count(0)


def test_a_sign_is_turned_round(page: Page, served: Served) -> None:
    """What changed is told in words."""
    open_page(page, served, "selected=claim:c7")
    page.get_by_text("Correct this claim").click()
    page.get_by_role("button", name="Turn the sign round").click()
    expect(page.get_by_role("button", name="Link: fuel price raises")).to_be_visible()
    page.get_by_text("1 change", exact=True).click()
    expect(page.get_by_role("heading", name="What it changed")).to_be_visible()


def test_a_variable_gets_a_better_name(page: Page, served: Served) -> None:
    """The new name is everywhere."""
    open_page(page, served, "selected=variable:fuel")
    page.get_by_text("Correct this variable").click()
    page.get_by_label("A better name").fill("price of diesel")
    page.get_by_role("button", name="Rename").click()
    expect(page.get_by_role("button", name="Variable: price of diesel")).to_be_visible()


def test_a_missed_claim_is_added_to_its_sentence(page: Page, served: Served) -> None:
    """It becomes a link like any other."""
    open_page(page, served, "selected=claim:c7")
    page.get_by_text("Correct this claim").click()
    page.get_by_role("button", name="Add another claim to this sentence").click()
    form = page.get_by_role("form", name="Add a claim")
    form.get_by_label("Who says so").fill("the fishers’ union")
    form.get_by_label("What", exact=True).fill("fuel price")
    form.get_by_label("To what").fill("work ashore")
    form.get_by_label("Does what to it").select_option("-")
    form.get_by_role("button", name="Add the claim").click()
    expect(page.get_by_role("button", name="Link: fuel price lowers work ashore")).to_be_visible()


def test_two_variables_are_merged_and_one_is_split(page: Page, served: Served) -> None:
    """What is one becomes one, and what is another gets its own name."""
    open_page(page, served, "selected=variable:fuel")
    page.get_by_text("Correct this variable").click()
    page.get_by_label("The same as").select_option("cannery")
    page.get_by_role("button", name="Merge").click()
    expect(page.get_by_role("button", name="Variable: fuel price")).to_have_count(0)
    page.get_by_role("button", name="Variable: boats in the harbour").click()
    page.get_by_text("Correct this variable").click()
    page.get_by_role("checkbox", name="Ingrid Moe: boats in the harbour").check()
    page.get_by_label("Called").fill("boats at sea")
    page.get_by_role("button", name="Split").click()
    expect(page.get_by_role("button", name="Variable: boats at sea")).to_be_visible()


def test_a_claim_is_given_to_somebody_else(page: Page, served: Served) -> None:
    """The list of changes says so, with the words of the report."""
    open_page(page, served, "selected=claim:c7")
    page.get_by_text("Correct this claim").click()
    page.get_by_label("Said by", exact=True).fill("Ingrid Moe")
    page.get_by_role("button", name="Give it to them").click()
    page.get_by_text("1 change", exact=True).click()
    expect(page.get_by_text("“rising fuel prices … half the fleet” to Ingrid Moe")).to_be_visible()


def test_a_file_that_is_dropped_is_read(page: Page, served: Served) -> None:
    """Anywhere on the pane; reading tells how far it is."""
    open_page(page, served)
    page.evaluate(
        """() => {
            const data = new DataTransfer();
            const text = "The minister said that the drought will push up the price of bread.";
            data.items.add(new File([text], "bread.txt", { type: "text/plain" }));
            const pane = document.getElementById("pane-report");
            pane.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
        }"""
    )
    expect(page.get_by_text("push up the price of bread").first).to_be_visible()


def test_what_was_pasted_outlives_a_reload(page: Page, served: Served) -> None:
    """Nobody has to find the article again."""
    open_page(page, served)
    page.get_by_role("button", name="Read another …").click()
    page.get_by_label("Paste a report").fill("Half an article")
    page.reload()
    page.get_by_role("button", name="Read another …").click()
    expect(page.get_by_label("Paste a report")).to_have_value("Half an article")


def test_pasted_text_becomes_the_case(page: Page, served: Served) -> None:
    """Reading replaces report, system and answer."""
    open_page(page, served)
    page.get_by_role("button", name="Read another …").click()
    text = "The minister said that the drought will push up the price of bread."
    page.get_by_label("Paste a report").fill(text)
    page.get_by_role("button", name="Read this text").click()
    expect(page.get_by_role("region", name="Text of the report")).to_contain_text(text)


def test_a_hostile_report_stays_text(page: Page, served: Served) -> None:
    """Markup in a report is shown as it is written and runs nothing."""
    open_page(page, served)
    alarms: list[str] = []
    page.on("console", lambda message: alarms.append(message.text))
    page.on("dialog", lambda dialog: alarms.append(dialog.message))
    text = "<img src=x onerror=alert(1)><script>alert(2)</script> She said rain lifts prices."
    page.get_by_role("button", name="Read another …").click()
    page.get_by_label("Paste a report").fill(text)
    page.get_by_role("button", name="Read this text").click()
    expect(page.get_by_role("region", name="Text of the report")).to_contain_text(
        "onerror=alert(1)"
    )
    assert alarms == []


def test_a_file_that_cannot_be_read_is_told_and_loses_nothing(page: Page, served: Served) -> None:
    """The case on the page stays."""
    open_page(page, served)
    page.get_by_role("button", name="Read another …").click()
    broken = {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 broken"}
    page.get_by_label("or choose a file").set_input_files(files=[broken])  # type: ignore[list-item]
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_role("button", name="Back to the report").click()
    settle(page)
    expect(page.get_by_text("Skarvik counts its boats").first).to_be_visible()
