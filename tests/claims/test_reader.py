"""The laws of reading: places are true, nothing crashes, the same text gives the same bytes."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from plain_reading import read_plainly

from sayso.document.document import keep
from sayso.document.prose import prose

PIECES = st.sampled_from(
    ["If ", "because ", "the river floods", ", ", ". ", "“", "”", "he said", "Mayor Ann Lee ", "\n",
     "\u200b", "\u202e", "🙂 ", "could cause ", "not ", "—", "é", "\x07", "according to ", "it "]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text_can_be_read_and_every_place_lies_within_it(text: str) -> None:
    """Phrases are never empty and never outside the kept text."""
    claims = read_plainly(text)
    spans = [span for concept in claims.concepts for span in concept.phrases]
    spans += [part for said in claims.attributions for part in said.content]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@settings(max_examples=20, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    """Nothing is left to chance."""
    assert msgspec.json.encode(read_plainly(text)) == msgspec.json.encode(read_plainly(text))


@given(TEXTS, st.sampled_from(["none", "markdown"]))
def test_the_prose_is_as_long_as_the_text(text: str, markup: str) -> None:
    """So that each offset into the one is an offset into the other."""
    document = msgspec.structs.replace(keep(text), markup=markup)
    assert len(prose(document)) == len(text)


def test_a_sentence_of_ten_thousand_words_is_read_in_one_piece() -> None:
    """Time grows with the length, not with its square."""
    text = "the river rose and the bridge fell and " * 1250 + "they left because of the flood."
    assert len(read_plainly(text).claims) >= 1
