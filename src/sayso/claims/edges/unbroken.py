"""Words, adjectives and subjects that a phrase was cut from: "[failed to be re]-elected"."""

from sayso.claims.edges.words import NOUNS, VERBS, Words
from sayso.claims.lexicon import words
from sayso.document.span import Span

_PREFIXES = words("edges", "prefixes")
_LINKERS = words("edges", "openers") | {"due"}
_JOINTS = ("and", "but", "or", "if")
_BEFORE_NOUN = ("ADJ", "ADV", "PUNCT")
_NOMINAL = (*NOUNS, "ADP", "DET", "ADJ", "CCONJ")
_RELATIVES = ("that", "which", "who")
_LONGEST = 5
"""Words between an adjective and the noun that it shares with another one."""


def whole_word(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase that ends at a hyphen within a word with the rest of the word."""
    places = page.places(phrase)
    hyphen = places.stop
    if not places or page.word(hyphen) != "-" or not page.word(hyphen + 1).isalpha():
        return None
    close = page.end(hyphen - 1) == page.start_of(hyphen) == page.start_of(hyphen + 1) - 1
    if not close and page.word(hyphen - 1) not in _PREFIXES:
        return None
    verbal = page.part(hyphen - 1) in VERBS or page.part(hyphen + 1) in VERBS
    end = _before_linker(page, hyphen + 1, other) if verbal else hyphen + 1
    return page.span(places.start, end)


def with_shared_noun(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase cut before a second adjective with their noun: "[a small] but sure gain"."""
    places = page.places(phrase)
    joint = places.stop + (page.word(places.stop) == ",")
    if not places or page.part(places[-1]) != "ADJ" or page.word(joint) not in _JOINTS:
        return None
    near = range(joint + 1, joint + 1 + _LONGEST)
    head = next((at for at in near if page.part(at) == "NOUN"), None)
    if head is None:
        return None
    parts = [page.part(at) for at in range(joint + 1, head)]
    if "ADJ" not in parts or any(part not in _BEFORE_NOUN for part in parts):
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
    last = places.start
    while page.part(last + 1) in _NOMINAL and page.word(last + 1) not in _RELATIVES:
        last += 1
    verb = last + 1
    while page.part(verb) in ("AUX", "ADV"):
        verb += 1
    first = _subject_begin(page, verb, places.start)
    return page.span(first, last) if first is not None and last >= places[-1] else None


def _subject_begin(page: Words, verb: int, inner: int) -> int | None:
    """Return where the last member of a verb's subject begins, if before a word inside it."""
    first = page.subject_start(verb)
    if first is None or page.part(verb) != "VERB" or not page.is_finite(verb):
        return None
    joints = [at for at in range(first, inner) if page.part(at) == "CCONJ"]
    first = next((at + 1 for at in reversed(joints) if page.part(at + 1) == "DET"), first)
    between = range(first, inner)
    return first if between and all(page.part(at) in _NOMINAL for at in between) else None


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


def _before_linker(page: Words, first: int, other: Span) -> int:
    """Return the last word of a clause before what links the other phrase: "because of"."""
    end = page.clause_end(first, other)
    linker = (at for at in range(first + 1, end + 1) if page.word(at) in _LINKERS)
    return next(linker, end + 1) - 1 if page.runs_into(end, other) else end
