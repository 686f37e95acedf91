"""Sentences and paragraphs of prose as it comes."""

import pytest

from sayso.document.document import keep
from sayso.document.paragraphs import paragraphs
from sayso.document.prose import prose
from sayso.document.sentences import sentences


def cut(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [span.of(text) for span in sentences(text, paragraphs(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Hall met Dr. Wu in St. Ives.",
        "“We lost.”he said on Monday.",
        "“Why?” she asked.",
        "It cost 3.5 million, i.e. too much.",
        "The U.S. army left.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    """Abbreviations, quotations that run on, and numbers."""
    assert cut(sentence) == [sentence]


def test_sentences_end_where_the_next_begins() -> None:
    """Also after closing marks, and where the space was lost."""
    assert cut("He left. “Good.” It rained.She stayed.") == [
        "He left.", "“Good.”", "It rained.", "She stayed.",
    ]  # fmt: skip


@pytest.mark.parametrize("owner", ["Anne's", "the council’s"])
def test_an_owner_at_the_end_is_no_initial(owner: str) -> None:
    """A lone letter with a stop is part of a name only where it stands alone."""
    assert cut(f"The fault was {owner}. Rents rose.") == [f"The fault was {owner}.", "Rents rose."]
    assert cut("The fault was that of Ana S. Ruiz.") == ["The fault was that of Ana S. Ruiz."]


def test_lines_wrapped_by_hand_are_one_paragraph_and_headlines_are_not() -> None:
    """A short line was ended on purpose."""
    text = (
        "Floods in the north\n"
        "The river rose for three days and covered the lower\n"
        "fields before the people could save the harvest.\n"
    )
    assert [span.of(text)[:9] for span in paragraphs(text)] == ["Floods in", "The river"]


def test_markup_is_blanked_and_its_words_stay_in_place() -> None:
    """Headings, links, emphasis, tables and code are no prose."""
    text = "# Title\n\nA **bold** [link here](http://x.org/y).\n\n| a | b |\n"
    document = keep(text, markup="markdown")
    kept = prose(document)
    assert kept.split() == ["Title", "A", "bold", "link", "here", "."]
    assert kept.index("bold") == text.index("bold")
