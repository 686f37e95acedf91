"""Readers of the corpora, on lines of our own."""

from training.corpora import causal_news, news
from training.examples import to_words
from training.measures.causal_news import Labelled, f1, fair_counts, paired

from sayso.claims.encoder.pieces import pieces_of


def test_tags_of_the_causal_news_corpus_become_spans() -> None:
    """Tags may nest."""
    marked = "<ARG1>Roads flooded</ARG1> <ARG0><SIG0>after</SIG0> rain</ARG0>"
    text, spans = causal_news.untag(marked)
    assert text == "Roads flooded after rain"
    assert {k: text[a:b] for k, (a, b) in spans.items()} == {
        "ARG1": "Roads flooded",
        "SIG0": "after",
        "ARG0": "after rain",
    }


def test_segments_lose_their_quote_marks_and_end_at_lines() -> None:
    """As the scorer trims them."""
    text = "“We sell.\nWe go.”"
    pieces = pieces_of(text, news.paragraphs_of(text))
    assert news.segments(text, pieces, [[[0, len(text)]]]) == ((1, 3), (5, 7))


def test_a_span_of_text_is_the_words_it_touches() -> None:
    """Also when it cuts a word."""
    pieces = pieces_of("Rents fell again", [(0, 16)])
    assert to_words(pieces, (3, 9)) == (0, 1)


def test_wrong_borders_are_one_error_when_counted_fairly_and_two_when_strictly() -> None:
    """One span right, one with a border off."""
    gold = [Labelled("cause", (0, 2)), Labelled("effect", (4, 8))]
    said = [Labelled("cause", (0, 2)), Labelled("effect", (4, 7))]
    counts = fair_counts(gold, said)
    assert (f1(counts, 1), f1(counts, 2)) == (2 / 3, 1 / 2)


def test_relations_are_paired_for_the_most_exact_spans() -> None:
    """The order in which relations are told does not matter."""
    one, two = [Labelled("cause", (0, 1))], [Labelled("cause", (5, 6))]
    assert paired([one, two], [two, one]) == [(two, two), (one, one)]
