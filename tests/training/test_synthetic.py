"""The grammar tells what it means to tell."""

import random

from training.synthetic.articles import read_synthetic
from training.synthetic.fields import fields
from training.synthetic.frames import FRAMES
from training.synthetic.sentences import Marked, untag

from sayso.claims.encoder.pieces import Pieces

ARTICLES = read_synthetic(60, 5)


def words(pieces: Pieces, text: str, span: tuple[int, int]) -> str:
    """The words of a span of words."""
    return text[pieces.starts[span[0]] : pieces.ends[span[1]]]


def test_the_same_seed_gives_the_same_articles() -> None:
    """Made-up articles are drawn from the seed alone."""
    assert [e.text for e in read_synthetic(60, 5)] == [e.text for e in ARTICLES]


def test_no_tag_is_left_in_a_text() -> None:
    """Tags are marks of the grammar, not words."""
    assert not any("<" in e.text or "{" in e.text for e in ARTICLES)


def test_cause_and_effect_are_two_things() -> None:
    """A sentence in which something leads to itself is drawn again."""
    for e in ARTICLES:
        for r in e.relations["claims"]:
            assert words(e.pieces, e.text, r.cause) != words(e.pieces, e.text, r.effect)


def test_every_frame_marks_what_it_tells() -> None:
    """The phrases of each influence are tagged in the sentence."""
    rng = random.Random(3)
    for frame in FRAMES:
        marked: Marked = frame(rng.choice(fields()), rng)
        _, spans = untag(marked.text)
        assert all({t.cause, t.effect} <= spans.keys() for t in marked.told)
