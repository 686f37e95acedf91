"""A PDF as a browser prints it reads as the text that was printed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from sayso.document.load import load

STREETS = ["Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine"]
FINDINGS = (
    "the rank-and-file inspectors of {} Street found water in every cellar that they opened",
    "nobody who lives on {} Street had been told about it before the pumps arrived",
    "a shop on {} Street lost its whole stock of paper within a single night",
    "repairs on {} Street will take until the spring, and cost more than was planned",
    "owners along {} Street doubt that the drains were ever looked at",
    "the oldest house on {} Street may have to be pulled down",
)
SENTENCES = [f"{f.format(s)}.".capitalize() for s in STREETS for f in FINDINGS]
PARAGRAPHS = [" ".join(SENTENCES[i : i + 6]) for i in range(0, 60, 6)]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, which prints pages to PDF."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        yield found
        found.close()


def printed(browser: Browser, style: str) -> str:
    """The text that is read from a printed report of several small pages."""
    page = browser.new_page()
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    page.set_content(f"<style>body {{{style}}}</style><h2>Water in the cellars</h2>{body}")
    data = page.pdf(
        width="12cm",
        height="14cm",
        margin={"top": "2cm", "bottom": "2cm"},
        display_header_footer=True,
        header_template="<span style='font-size: 8px'>The Daily Cellar</span>",
        footer_template="<span style='font-size: 8px' class='pageNumber'></span>",
    )
    page.close()
    return load(data, "report.pdf").text


@pytest.mark.parametrize("style", ["font: 11pt serif", "font: 8pt sans-serif; text-align: justify"])
def test_a_printed_report_reads_as_it_was_written(browser: Browser, style: str) -> None:
    """No sentence is cut by a page's end, a running head, a page number or a line's end."""
    text = printed(browser, style)
    assert text.startswith("Water in the cellars\n\n")
    joined = text.replace("\n\n", " ")
    assert [s for s in SENTENCES if s not in joined] == []
    assert "Daily Cellar" not in text


def test_paragraphs_end_where_a_short_line_ends(browser: Browser) -> None:
    """Most borders of paragraphs are seen; none is made up within a sentence."""
    parts = printed(browser, "font: 11pt serif").split("\n\n")[1:]
    assert all(part.endswith(".") for part in parts)
    assert len(parts) >= 7
