"""Journeys with questions: what if, whose view, which sentence."""

from looking import CLOSED, open_page, settle, switch
from playwright.sync_api import Page, expect

from sayso.web.serving import Served

ASKED = "on=work&force=e-cannery"


def test_an_event_that_happens_is_answered_in_a_sentence(page: Page, served: Served) -> None:
    """The sentence comes first, then the charts."""
    open_page(page, served, "on=work")
    switch(page, CLOSED, "happens")
    expect(page.get_by_role("status").filter(has_text="work ashore falls")).to_be_visible()
    expect(page.get_by_role("img", name="Fan chart of work ashore")).to_be_visible()


def test_a_variable_is_held_by_keyboard_and_let_go(page: Page, served: Served) -> None:
    """The slider answers on release and says what it holds."""
    open_page(page, served, "on=work")
    page.get_by_text("Hold a variable at a level").click()
    page.get_by_label("cod stock", exact=True).press("Home")
    expect(page.get_by_role("status").filter(has_text="cod stock")).to_be_visible()
    page.get_by_role("button", name="Let cod stock go").click()
    expect(page.get_by_text("Nothing is changed.")).to_be_visible()


def test_back_takes_the_last_change_away(page: Page, served: Served) -> None:
    """The address holds the state."""
    open_page(page, served, "on=work")
    switch(page, CLOSED, "happens")
    assert "force=e-cannery" in page.url
    page.go_back()
    expect(page.get_by_text("Nothing is changed.")).to_be_visible()


def test_a_reload_loses_nothing(page: Page, served: Served) -> None:
    """Question, tab and hand are in the address."""
    open_page(page, served, f"{ASKED}&tab=views&selected=link:l4")
    page.reload()
    settle(page)
    expect(page.get_by_role("tab", name="Whose view")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("heading", name="boats in the harbour → cod stock")).to_be_visible()


def test_a_number_of_ours_is_marked_and_can_be_moved(page: Page, served: Served) -> None:
    """It says that a person moved it, and how to get back."""
    open_page(page, served, f"{ASKED}&selected=link:l8")
    hand = page.get_by_label("In hand")
    expect(hand.get_by_text("ours", exact=True).first).to_be_visible()
    hand.get_by_label("Strength").press("Home")
    expect(hand.get_by_text("moved by you")).to_be_visible()
    expect(hand.get_by_role("button", name="back to 0.4")).to_be_visible()


def test_the_threshold_counts_equally_likely_outcomes(page: Page, served: Served) -> None:
    """Dragged to the lowest, all or nearly all dots lie beyond."""
    open_page(page, served, ASKED)
    page.get_by_role("slider", name="Threshold").press("End")
    expect(page.get_by_text("0 of 20 equally likely outcomes")).to_be_visible()


def test_time_is_shared_by_charts_and_diagram(page: Page, served: Served) -> None:
    """The scrubber moves the cursor of every chart."""
    open_page(page, served, ASKED)
    page.get_by_role("slider", name="Week shown in charts and diagram").press("Home")
    expect(page.locator(".cursor").get_by_text("now")).to_have_count(2)


def test_futures_are_shown_one_by_one(page: Page, served: Served) -> None:
    """Who wants less motion steps by hand."""
    page.emulate_media(reduced_motion="reduce")
    open_page(page, served, ASKED)
    page.get_by_role("button", name="Play futures one by one").click()
    expect(page.get_by_text("Future 1 of")).to_be_visible()
    page.get_by_role("button", name="Next future").click()
    expect(page.get_by_text("Future 2 of")).to_be_visible()


def test_who_wants_less_motion_plays_the_weeks_by_hand(page: Page, served: Served) -> None:
    """Each press goes on by four weeks, and nothing moves by itself."""
    page.emulate_media(reduced_motion="reduce")
    open_page(page, served, ASKED)
    page.get_by_role("button", name="4 weeks on").click()
    page.get_by_role("button", name="4 weeks on").click()
    page.wait_for_timeout(700)
    scrubber = page.get_by_role("slider", name="Week shown in charts and diagram")
    expect(scrubber).to_have_value("4")
    moving = "() => document.getAnimations().filter((each) => each.playState === 'running').length"
    assert page.evaluate(moving) == 0


def test_views_are_compared_and_one_is_taken(page: Page, served: Served) -> None:
    """Taking a view asks the question under it alone."""
    open_page(page, served, "on=boats&force=e-quota&tab=views")
    page.get_by_role("button", name="take this view").nth(1).click()
    settle(page)
    expect(page.locator(".facts")).to_contain_text("only the word of Jonas Berg")


def test_the_matrix_shows_who_denies_what(page: Page, served: Served) -> None:
    """A link on which speakers part stands out."""
    open_page(page, served, "tab=views")
    row = page.get_by_role("row", name="boats in the harbour → cod stock")
    expect(row.get_by_role("cell", name="denied")).to_be_visible()


def test_a_sentence_is_struck_out(page: Page, served: Served) -> None:
    """The answer is given anew without it, and it is struck in the text too."""
    open_page(page, served, f"{ASKED}&tab=sentences")
    page.get_by_role("checkbox", name="strike out").first.check()
    settle(page)
    expect(page.locator(".report-text .struck").first).to_be_visible()
    assert "struck=c9" in page.url


def test_the_numbers_stand_in_a_table_too(page: Page, served: Served) -> None:
    """Each chart has its table."""
    open_page(page, served, ASKED)
    page.get_by_text("The numbers as a table").click()
    table = page.get_by_role("table", name="Median and middle 90")
    expect(table.get_by_role("rowheader", name="52")).to_be_visible()


def test_answer_picture_and_command_are_taken_away(page: Page, served: Served) -> None:
    """A file, a picture and the line for the terminal."""
    open_page(page, served, ASKED)
    page.get_by_text("Take away …").click()
    expect(page.get_by_label("The same on the command line")).to_have_value(
        "sayso ask model.toml --event 'the cannery closes@w0' --on 'work ashore'"
    )
    with page.expect_download() as taken:
        page.get_by_role("button", name="Answer as CSV").click()
    assert taken.value.suggested_filename == "answer.csv"
    page.get_by_text("Take away …").click()
    with page.expect_download() as drawn:
        page.get_by_role("button", name="Fan chart as PNG").click()
    assert drawn.value.suggested_filename == "fan-chart.png"


def test_where_the_report_is_silent_it_says_what_it_does_tell(page: Page, served: Served) -> None:
    """One click asks about what the change does lead to."""
    open_page(page, served, "on=fuel&force=e-cannery")
    expect(page.get_by_text("It does lead to")).to_be_visible()
    page.get_by_role("button", name="work ashore", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="work ashore falls")).to_be_visible()


def test_the_threshold_can_be_dragged_in_the_plot(page: Page, served: Served) -> None:
    """It stands in the address, so that a reload keeps it."""
    open_page(page, served, ASKED)
    plot = page.get_by_role("img", name="Quantile dot plot")
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 12, box["y"] + 40, steps=3)
    page.mouse.up()
    expect(page.get_by_text("0 of 20 equally likely outcomes")).to_be_visible()
    assert "line=" in page.url


def test_what_carries_a_change_is_listed_week_by_week(page: Page, served: Served) -> None:
    """A link of the list is taken in hand."""
    open_page(page, served, ASKED)
    page.get_by_text("What carries it, and when").click()
    page.get_by_role("listitem").get_by_role("button", name="the cannery closes → work").click()
    expect(page.get_by_label("In hand")).to_be_visible()


def test_what_matters_is_taken_away_as_a_picture(page: Page, served: Served) -> None:
    """The picture that `sayso matters --svg` draws, as it is and as PNG."""
    page.emulate_media(color_scheme="dark")
    open_page(page, served, f"{ASKED}&tab=sentences")
    for form, start in (("SVG", b"<svg"), ("PNG", b"\x89PNG")):
        page.get_by_text("Take away …").click()
        with page.expect_download() as taken:
            page.get_by_role("button", name=f"Which sentence as {form}").click()
        assert taken.value.suggested_filename == f"matters.{form.lower()}"
        content = taken.value.path().read_bytes()
        assert content.startswith(start)
    corner = """async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const pen = new OffscreenCanvas(1, 1).getContext("2d");
      pen.drawImage(image, 0, 0);
      return [...pen.getImageData(0, 0, 1, 1).data];
    }"""
    assert page.evaluate(corner, list(content)) == [23, 24, 26, 255]  # the paper of the dark page


def test_a_number_moved_by_hand_stands_in_the_command(page: Page, served: Served) -> None:
    """Words that a person can type, and the value that the slider shows."""
    open_page(page, served, f"{ASKED}&number=l8.strength%3D0.75&selected=link:l8")
    page.get_by_text("Take away …").click()
    expect(page.get_by_label("The same on the command line")).to_have_value(
        "sayso ask model.toml --event 'the cannery closes@w0' --on 'work ashore' "
        "--set 'strength of the cannery closes -> work ashore=0.75'"
    )


def test_each_tab_has_its_own_command(page: Page, served: Served) -> None:
    """What is on the page is what is taken away."""
    open_page(page, served, f"{ASKED}&tab=views")
    page.get_by_text("Take away …").click()
    expect(page.get_by_label("The same on the command line")).to_have_value(
        "sayso compare model.toml --event 'the cannery closes@w0' --on 'work ashore' --futures 4000"
    )
    with page.expect_download() as taken:
        page.get_by_role("button", name="Whose view as CSV").click()
    assert taken.value.suggested_filename == "views.csv"
