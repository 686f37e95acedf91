"""What a pronoun, "this" or "such pressure" stands for: words told shortly before."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.claims.assembly.pointing import Pointer, pointer
from sayso.claims.assembly.pronoun import noun_meant
from sayso.claims.attributing.said import Said
from sayso.claims.finding import Finding
from sayso.claims.lexicon import alternatives, words
from sayso.claims.page import Page
from sayso.claims.patterns.clause import clause_left_of, sentence_left_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.claims.reference import Reference
from sayso.claims.speaker import SpeakerId
from sayso.claims.speakers.resolve import Resolver
from sayso.document.span import Span

_SUMS_UP = alternatives(words("clause", "sums_up"))
"""Nouns that take up what was just told as a whole: "the decision"."""
_EMPTY = re.compile(
    r"(?:this|that|it|these|those|they|which|doing so|such an? \w+|such \w+|this \w+|that \w+"
    rf"|these \w+|those \w+|the (?:{_SUMS_UP})|us|we|you|he|she|him|her|them|me|I|our \w+"
    r"|everyone)$",
    re.IGNORECASE,
)
_HEAD = re.compile(r"([\w-]+)$")
_JOINED = re.compile(r"(?:[,;:—–]\s*(?:(?:and|but|so)\s+)?|\s(?:and|so)\s+)$")
"""What stands between a clause and "this", which sums it up."""
_SUPPOSED = re.compile(r"\bwould(?:n[’']t|\s+not)?\s+have\b|\bwere\s+to\b", re.IGNORECASE)
_SENTENCES = 3
"""Sentences to look back over."""
_REACH = 600
_NEAR = 40
"""Phrases to look back over."""
_FEWEST = 4
"""Words of a quotation that is what its sentence tells."""


class Referring:
    """Finds what the phrases of a page's findings point back to."""

    def __init__(
        self, page: Page, parse: Parse, resolver: Resolver, said: Said, found: Sequence[Finding]
    ) -> None:
        self.page = page
        self.parse = parse
        self.said = said
        self.resolver = resolver
        self._phrases = sorted({span for item in found for span in (item.cause, item.effect)})

    def reference(self, phrase: Span, other: Span) -> Reference | None:
        """Return what a phrase points back to, which is not the `other` side of its claim."""
        found = pointer(self.page.text, self.parse, phrase)
        meant = found and self._meant(found, phrase, other)
        if found is None or meant is None or meant.touches(phrase):
            return None
        named = found.kind == "person" and found.words != phrase
        if meant.touches(other) and not named:
            return None
        return Reference(words=found.words, meant=meant)

    def _meant(self, found: Pointer, phrase: Span, other: Span) -> Span | None:
        match found.kind:
            case "person":
                return self.resolver.named_by(found.words, self._speakers(found.words))
            case "thing":
                noun = noun_meant(self.page, self.parse, self.resolver.cast, found.words)
                alone = found.words == phrase and found.words.of(self.page.text).lower() == "it"
                return self._told_before(found.words, other) if noun is None and alone else noun
            case "clause":
                return self._told_before(found.words, other)
            case "noun":
                return self._by_its_noun(found.words, other)

    def _speakers(self, words: Span) -> set[SpeakerId]:
        """Return who says some words, if they stand in a quotation."""
        if self.page.quotation_at(words.start) is None:
            return set()
        return {item.speaker for item in self.said.holding(words)}

    def _full(self, until: Span, other: Span) -> list[Span]:
        """Return the phrases a little before a place that tell something themselves."""
        at = bisect_left(self._phrases, until)
        near = self._phrases[max(0, at - _NEAR) : at]
        return [
            phrase
            for phrase in near
            if phrase.end <= until.start
            and until.start - phrase.end <= _REACH
            and not phrase.touches(other)
            and not _EMPTY.match(" ".join(phrase.of(self.page.text).split()))
        ]

    def _told_before(self, words: Span, other: Span) -> Span | None:
        """Return what "this" takes up: told before it in its sentence, else the one before."""
        here = self.page.sentence_at(words.start)
        full = self._full(words, other)
        inside = [phrase for phrase in full if self.page.sentence_at(phrase.start) == here]
        if inside:
            return inside[-1]
        joined = _JOINED.search(self.page.text, here.start, words.start)
        clause = joined and clause_left_of(self.page.text, here, joined.start())
        if clause and not clause.touches(other):
            return clause
        before = self._telling_before(words, here)
        if before is None:
            return None
        inside = [phrase for phrase in full if self.page.sentence_at(phrase.start) == before]
        return inside[-1] if inside else self._main(before)

    def _telling_before(self, words: Span, here: Span) -> Span | None:
        """Return the last sentence before that tells something: it neither asks nor supposes.

        What would have been is taken up only by what would be in turn.
        """
        supposed = _SUPPOSED.search(self.page.text, words.start, here.end)
        before = self.page.sentence_before(here)
        for _ in range(_SENTENCES):
            if before is None:
                return None
            asks = before.of(self.page.text).rstrip("”\"’' ").endswith("?")
            if not asks and (supposed or not _SUPPOSED.search(before.of(self.page.text))):
                return before
            before = self.page.sentence_before(before)
        return None

    def _main(self, sentence: Span) -> Span | None:
        """Return what a sentence tells: of one that quotes, the words that are quoted last."""
        text = self.page.text
        quoted = [
            Span(max(span.start, sentence.start), min(span.end, sentence.end))
            for span in self.page.quotations_in(sentence)
        ]
        long = [span for span in quoted if len(span.of(text).split()) >= _FEWEST]
        if long:
            return trimmed(text, long[-1])
        return sentence_left_of(text, sentence, sentence.end - 1)

    def _by_its_noun(self, words: Span, other: Span) -> Span | None:
        """Return the last phrase or word of the noun that "such pressure" or "the decision" has."""
        text = self.page.text
        head = _HEAD.search(text, words.start, words.end)
        stem = head[1].lower()[:5] if head else ""
        begun = _begun_by(stem)
        same = [p for p in self._full(words, other) if stem and begun.search(text, p.start, p.end)]
        if same:
            return same[-1]
        told = _last_begun(text, words, stem)
        sums_up = head is not None and re.fullmatch(_SUMS_UP, head[1].lower())
        return self._summed_up(words, told) if sums_up else told

    def _summed_up(self, words: Span, told: Span | None) -> Span | None:
        """Return the clause that has the word told before, else the sentence before."""
        here = self.page.sentence_at(words.start)
        sentence = self.page.sentence_at(told.start) if told else self.page.sentence_before(here)
        if sentence is None or sentence == here:
            return told
        return self._main(sentence)


def _last_begun(text: str, words: Span, stem: str) -> Span | None:
    """Return the last word with this stem before some words."""
    if len(stem) < 4:
        return None
    told = [*_begun_by(stem).finditer(text, max(0, words.start - _REACH), words.start)]
    return Span(*told[-1].span()) if told else None


def _begun_by(stem: str) -> re.Pattern[str]:
    """Return what finds the words that begin with a stem."""
    return re.compile(rf"\b{re.escape(stem)}\w*", re.IGNORECASE)
