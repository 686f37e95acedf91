"""Words, adjectives and subjects that a phrase was cut from: "[failed to be re]-elected"."""

from sayso.claims.edges.words import NOUNS, VERBS, Words
from sayso.claims.lexicon import words
from sayso.document.span import Span

_PREFIXES = words("edges", "prefixes")
_WITHIN = ("ADJ", "ADV", "CCONJ", "DET", "NOUN", "PUNCT")
_NOMINAL = (*NOUNS, "ADP", "DET", "ADJ", "CCONJ")
_LONGEST = 5
"""Words between an adjective and the noun that it shares with another one."""


def whole_word(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase that ends at a hyphen within a word with the rest of the word."""
    places = page.places(phrase)
    after = places.stop
    if not places or page.word(after) != "-" or not page.word(after + 1)[:1].isalpha():
        return None
    close = page.end(places[-1]) == page.start_of(after) and page.end(after) == page.start_of(
        after + 1
    )
    if not close and page.word(places[-1]) not in _PREFIXES:
        return None
    end = after + 1
    if page.part(places[-1]) in VERBS or page.part(end) in VERBS:
        end = max(end, page.clause_end(end, other))
    return page.span(places.start, end)


def with_shared_noun(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase cut before a second adjective with their noun: "[a small] but sure gain"."""
    places = page.places(phrase)
    if not places or page.part(places[-1]) != "ADJ":
        return None
    joint = places.stop + (page.word(places.stop) == ",")
    if page.word(joint) not in ("and", "but", "or", "if"):
        return None
    head = next(
        (
            at
            for at in range(joint + 1, joint + 1 + _LONGEST)
            if page.part(at) == "NOUN" and page.part(at + 1) != "NOUN"
        ),
        None,
    )
    between = range(joint + 1, head or joint)
    if head is None or not any(page.part(at) == "ADJ" for at in between):
        return None
    if any(page.part(at) not in _WITHIN or page.part(at) == "DET" for at in between):
        return None
    return page.span(places.start, page.clause_end(head, other))


def with_subject(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a predicate cut from its subject by a comma: "[Ann, a nurse, was hurt]"."""
    del other
    places = page.places(phrase)
    if not places or page.word(places.start - 1) != "," or page.part(places.start) != "AUX":
        return None
    verb = page.tokens[places.start].head
    if verb not in places or not page.is_finite(places.start):
        return None
    first = page.subject_start(verb)
    return page.span(first, places[-1]) if first is not None and first < places.start else None


def whole_subject(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return of a noun within the subject of a verb that follows all of the subject."""
    places = page.places(phrase)
    if not places or other.start < phrase.end or page.part(places.start - 1) != "ADP":
        return None
    verb = places.start
    while page.part(verb) in _NOMINAL:
        verb += 1
    last = verb - 1
    while page.part(verb) in ("AUX", "ADV"):
        verb += 1
    first = page.subject_start(verb)
    if page.part(verb) != "VERB" or not page.is_finite(verb) or last < places[-1] or first is None:
        return None
    joints = [at for at in range(first, places.start) if page.part(at) == "CCONJ"]
    first = next((at + 1 for at in reversed(joints) if page.part(at + 1) == "DET"), first)
    plain = first < places.start and all(
        page.part(at) in _NOMINAL for at in range(first, places.start)
    )
    return page.span(first, last) if plain else None


def with_complement(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a clause that ends at a verb with what the verb asks for: "[you need] to go"."""
    places = page.places(phrase)
    after = places.stop
    if len(places) < 2 or page.word(after) not in ("to", "that"):
        return None
    opens = page.part(after) in ("PART", "SCONJ")
    if not opens or not page.has_finite(places) or page.part(places[-1]) not in ("VERB", "ADJ"):
        return None
    end = page.clause_end(after, other)
    return page.span(places.start, end) if end > after and not page.runs_into(end, other) else None
