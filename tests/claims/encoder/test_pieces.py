"""Words, shapes and quotes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.encoder.pieces import INSIDE_QUOTES, pieces_of


def shapes(text: str) -> dict[str, int]:
    """The shape of each distinct word."""
    pieces = pieces_of(text, [(0, len(text))])
    words = [text[a:b] for a, b in zip(pieces.starts, pieces.ends, strict=True)]
    return {w: int(pieces.shapes[f]) for w, f in zip(words, pieces.firsts, strict=True)}


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_words_lie_in_the_text_in_order(text: str) -> None:
    """Whatever the characters are."""
    pieces = pieces_of(text, [(0, len(text))])
    places = [p for pair in zip(pieces.starts, pieces.ends, strict=True) for p in pair]
    assert places == sorted(places)
    assert all(0 <= p <= len(text) for p in places)


def test_case_is_kept_as_shape() -> None:
    """Lower, title, upper, digits, mixed."""
    found = shapes("rents Kyiv NATO 2014 eBay")
    assert [found[w] for w in ("rents", "Kyiv", "NATO", "2014", "eBay")] == [0, 1, 2, 3, 4]


def test_words_in_quotes_are_marked() -> None:
    """Straight marks open before a word and close after one."""
    found = shapes('He said: "rents fell", twice')
    assert found["rents"] == INSIDE_QUOTES
    assert found["twice"] == 0


def test_paragraphs_are_parted_by_a_break() -> None:
    """A break is a word without length."""
    pieces = pieces_of("One.\nTwo.", [(0, 4), (5, 9)])
    assert (pieces.starts == pieces.ends).tolist() == [False, False, True, False, False]
