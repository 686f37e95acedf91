"""A paragraph that was wrapped by hand reads as if it were one line."""

from sayso.document.paragraphs import paragraphs, unwrapped

WRAPPED = (
    "The mayor said on Monday that the ferry would lose\nits last passengers.\n\nNobody answered."
)


def test_line_ends_inside_a_paragraph_become_spaces() -> None:
    """Offsets stay what they were: every line end is one space."""
    text = unwrapped(WRAPPED, paragraphs(WRAPPED))
    assert text == WRAPPED.replace("lose\nits", "lose its")


def test_line_ends_between_paragraphs_stay() -> None:
    """What the writer kept apart is kept apart."""
    text = unwrapped(WRAPPED, paragraphs(WRAPPED))
    assert "passengers.\n\nNobody" in text
