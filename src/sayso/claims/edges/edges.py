"""The phrases of all findings, whole and with nothing beside them."""

from collections.abc import Callable, Sequence

import msgspec

from sayso.claims.edges.antecedent import before_which, without_preposition
from sayso.claims.edges.closing import closed, with_that_clause
from sayso.claims.edges.conditional import reparted
from sayso.claims.edges.conjuncts import first_conjunct
from sayso.claims.edges.fronted import after_fronted, before_concession, without_by, without_opener
from sayso.claims.edges.last_clause import before_so, one_sentence, small_enough
from sayso.claims.edges.lists import with_last_member, with_members, with_noun
from sayso.claims.edges.marks import past_bracket, past_inner_quote, with_quoted_word, without_stop
from sayso.claims.edges.subject import bare_subject
from sayso.claims.edges.trimmed import without_manner, without_time
from sayso.claims.edges.unbroken import (
    whole_subject,
    whole_word,
    with_complement,
    with_shared_noun,
    with_subject,
)
from sayso.claims.edges.widened import with_governor, with_verb
from sayso.claims.edges.words import Words
from sayso.claims.encoder.readings import ReadToken
from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.document.span import Span

Rule = Callable[[Words, Span, Span], Span | None]
RULES: tuple[Rule, ...] = (
    one_sentence,
    past_inner_quote,
    past_bracket,
    with_quoted_word,
    without_manner,
    closed,
    with_that_clause,
    first_conjunct,
    after_fronted,
    before_concession,
    before_so,
    small_enough,
    bare_subject,
    with_verb,
    with_governor,
    with_noun,
    whole_word,
    with_shared_noun,
    with_subject,
    whole_subject,
    with_complement,
    with_members,
    before_which,
    without_time,
    without_preposition,
    without_stop,
    without_opener,
    without_by,
)
"""What sets a phrase right, in order: rule(words, phrase, other phrase), None where it is."""


def with_edges(page: Page, tokens: Sequence[ReadToken], found: Sequence[Finding]) -> list[Finding]:
    """Return the findings with the edges of their phrases set right; as they are without words."""
    if not tokens:
        return list(found)
    words = Words(page, tokens)
    return [_mended(words, item) for item in found]


def _mended(words: Words, item: Finding) -> Finding:
    item = reparted(words, item)
    cause, effect = item.cause, item.effect
    for rule in RULES:
        cause = _kept(cause, rule(words, cause, effect), effect)
        effect = _kept(effect, rule(words, effect, cause), cause)
    effect = _kept(effect, with_last_member(words, effect, cause), cause)
    return msgspec.structs.replace(item, cause=cause, effect=effect)


def _kept(old: Span, new: Span | None, other: Span) -> Span:
    """Return the new phrase if there is one and it leaves the other one alone."""
    return old if new is None or not new or new.touches(other) else new
