"""The trained encoder on a few sentences, from text to reading."""

import numpy as np

from sayso.claims.encoder import Reading, phrase_vectors, read_text

TALK = (
    "Higher fares would cut the number of passengers, the transport minister said.\n"
    "\n"
    "“The strike led to long delays,” said Maria Fernandez."
)


def read(text: str) -> Reading:
    """The reading of a text whose paragraphs are its lines."""
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return read_text(text, spans)


def slices(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    """What stands at the spans."""
    return [text[a:b] for a, b in spans]


def test_a_speaker_is_found_with_cue() -> None:
    """Source and cue of an inverted direct quotation."""
    found = [a for a in read(TALK).attributions if "Maria Fernandez" in slices(TALK, a.source)]
    assert [slices(TALK, a.cue) for a in found] == [["said"]]


def test_every_word_is_a_token() -> None:
    """Tokens cover the text but for white space, in order."""
    read_words = "".join(TALK[a:b] for a, b in (t.span for t in read(TALK).tokens))
    assert read_words == "".join(TALK.split())


def test_offsets_stay_true_beside_odd_characters() -> None:
    """Zero-width marks, emoji and control characters do not move any span."""
    text = "😀\u200b Rents fell\x07, Jo\u200bnes said. 🏠🏠"
    for one in read(text).attributions:
        assert all(0 <= a < b <= len(text) for a, b in one.source + one.cue + one.content)
    assert all(text[t.span[0] : t.span[1]].strip() for t in read(text).tokens)


def test_no_text_gives_no_reading() -> None:
    """Nothing, blanks, and no paragraph at all."""
    empty = Reading(attributions=(), influences=(), tokens=())
    assert [read(""), read(" \n "), read_text("words", [])] == [empty] * 3


def test_words_like_the_marks_of_the_vocabulary_are_only_words() -> None:
    """Text that spells a mark of the vocabulary is read letter by letter."""
    text = "He wrote [SEP] and [CLS] twice."
    assert len(read(text).tokens) == len(
        ["He", "wrote", "[", "SEP", "]", "and", "[", "CLS", "]", "twice", "."]
    )


def test_progress_ends_at_one() -> None:
    """Progress rises from 0 to 1."""
    told: list[float] = []
    read_text(TALK, [(0, len(TALK))], progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_phrase_vectors_have_unit_length() -> None:
    """One vector a phrase, also of one without words."""
    vectors = phrase_vectors(["the rise in rents", "a strike", " "])
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), [1, 1, 1], rtol=1e-5)


def test_phrases_read_together_are_as_read_alone() -> None:
    """In batches of one length; the rounding to integers differs a little."""
    phrases = ["the rise in rents", "a strike", "the fall of prices", "no rain"]
    alone = [phrase_vectors([phrase])[0] for phrase in phrases]
    likeness = np.sum(phrase_vectors(phrases) * alone, axis=1)
    np.testing.assert_allclose(likeness, 1, atol=0.01)
