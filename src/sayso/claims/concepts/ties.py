"""The ties of a phrase's words, mended.

The parser gives four words in five the right tie, too few for names that turn on one wrong tie.
Parts of speech are right for nineteen in twenty. So noun groups and verbs are found by these and
tied by position, as English orders them; the parser's relation decides where position does not.
"""

from collections.abc import Sequence

import msgspec

from sayso.claims.concepts.after_nouns import AfterNouns
from sayso.claims.concepts.chunks import Chunk, chunks_of, role_inside
from sayso.claims.concepts.parts_of_speech import in_place
from sayso.claims.concepts.times import tells_when
from sayso.claims.concepts.verbs import base
from sayso.claims.concepts.word import Word
from sayso.claims.lexicon import table, words

_CARRY = words("naming", "carry") | words("naming", "carry_not")
_PHRASAL = {
    *words("naming", "lower_phrasal"),
    *words("naming", "handing"),
    *table("naming")["opposite_phrasal"],
    *(verb for verb in _CARRY if "_" in verb),
}
_PARTICLES = words("naming", "particles")
_THINKING = words("naming", "thinking")
_BARE = ("let", "make", "help", "have", "see")
_BE = ("be", "get")
_COPULAS = ("be", "get", "become")


def mended(phrase: Sequence[Word]) -> list[Word]:
    """Return the words with the ties that position makes plain."""
    return _Mending(phrase).done()


class _Mending:
    def __init__(self, phrase: Sequence[Word]) -> None:
        self.words = [in_place(phrase, place) for place in range(len(phrase))]
        self.chunks = chunks_of(self.words)
        self.heads = [-1] * len(phrase)
        self.relations = [word.relation for word in phrase]
        self.chunk_of = {i: chunk for chunk in self.chunks for i in range(chunk.start, chunk.end)}
        self.predicates = self._predicates()
        self.clauses = AfterNouns(self.words, self.chunk_of, self.predicates)
        for place in self.predicates:  # An auxiliary that helps nothing is a verb: "has a plan".
            if self.words[place].upos == "AUX":
                self.words[place] = msgspec.structs.replace(self.words[place], upos="VERB")

    def done(self) -> list[Word]:
        """Tie noun groups inside, helpers, predicates and noun groups, in this order."""
        for chunk in self.chunks:
            for place in range(chunk.start, chunk.head):
                self._tie(place, chunk.head, role_inside(self.words[place]))
        for place in range(len(self.words)):
            if place not in self.chunk_of and place not in self.predicates:
                self._tie_helper(place)
        for place in self.predicates:
            self._tie_predicate(place)
        for chunk in self.chunks:
            if chunk.head not in self.predicates:
                self._tie_chunk(chunk)
        return [
            msgspec.structs.replace(word, head=head, relation=relation)
            for word, head, relation in zip(self.words, self.heads, self.relations, strict=True)
        ]

    def _tie(self, place: int, head: int, relation: str) -> None:
        if place != head:
            self.heads[place], self.relations[place] = head, relation

    def _predicates(self) -> list[int]:
        """Return the verbs, adjectives and nouns that tell something, in order."""
        found: set[int] = set()
        for place, word in enumerate(self.words):
            if place in self.chunk_of:
                continue
            if word.upos == "VERB":
                found.add(place)
            elif word.upos == "AUX":
                found.add(self._helped(place))
            elif word.upos == "ADJ" and (place == 0 or word.relation not in ("amod", "conj")):
                found.add(place)
        return sorted(found)

    def _helped(self, place: int) -> int:
        """Return the predicate that an auxiliary helps; itself where it stands alone."""
        copula = base(self.words[place].lower) in _COPULAS
        for after in range(place + 1, len(self.words)):
            word = self.words[after]
            copula = copula or (word.upos == "AUX" and base(word.lower) in _COPULAS)
            if word.upos == "VERB" and after not in self.chunk_of:
                return after
            if after in self.chunk_of:
                return self.chunk_of[after].head if copula else place
            if copula and (word.upos == "ADJ" or (word.upos == "ADV" and self._ends(after))):
                return after
            if word.broken or word.upos not in ("AUX", "ADV", "PART", "ADP", "ADJ"):
                break
        return place

    def _ends(self, place: int) -> bool:
        """Tell whether nothing that an adverb could belong to follows it: "is over"."""
        after = self.words[place + 1 :]
        return not after or after[0].upos not in ("ADJ", "VERB", "DET", "NOUN", "ADV", "AUX", "NUM")

    def _tie_helper(self, place: int) -> None:
        """Tie auxiliaries, negations, markers, prepositions and particles."""
        word = self.words[place]
        if word.upos == "AUX":
            self._tie_auxiliary(place)
        elif word.upos in ("ADP", "PART", "SCONJ", "CCONJ"):
            self._tie_small(place)
        elif word.lower in _PARTICLES and place - 1 in self.predicates and self._ends(place):
            self._tie(place, place - 1, "compound:prt")
        else:
            after = next((p for p in self.predicates if p > place), None)
            before = next((p for p in reversed(self.predicates) if p < place), None)
            near = after if after is not None and self._group(place, after) else before
            self._tie(place, near if near is not None else -1, word.relation)

    def _tie_auxiliary(self, place: int) -> None:
        helped = self._helped(place)
        verb = self.words[helped]
        if verb.upos == "VERB":
            passive = base(self.words[place].lower) in _BE and not verb.lower.endswith("ing")
            self._tie(place, helped, "aux:pass" if passive else "aux")
        else:
            self._tie(place, helped, "cop")

    def _group(self, place: int, after: int) -> bool:
        start = self.chunk_of[after].start if after in self.chunk_of else after
        return all(self.words[i].upos in ("AUX", "ADV", "PART") for i in range(place, start))

    def _tie_small(self, place: int) -> None:
        word = self.words[place]
        before = place - 1
        if word.upos == "ADP" and before in self.predicates and self.words[before].upos == "VERB":
            phrasal = f"{base(self.words[before].lower)}_{word.lower}"
            doubled = word.lower in _PARTICLES and self._is_adposition(place + 1)
            if word.relation.startswith("compound") or phrasal in _PHRASAL or doubled:
                self._tie(place, before, "compound:prt")
                return
        if (verb := self._split_from(place)) is not None:
            self._tie(place, verb, "compound:prt")
            return
        after = next((i for i in range(place + 1, len(self.words)) if self._is_full(i)), None)
        if after is None:
            self._tie(place, before, "compound:prt" if before in self.predicates else word.relation)
        elif (
            after in self.chunk_of
            and word.upos in ("ADP", "SCONJ", "PART")
            and not self._is_negation(place)
        ):
            self._tie(place, self.chunk_of[after].head, "mark" if word.upos == "SCONJ" else "case")
        else:
            kind = "advmod" if self._is_negation(place) else "mark"
            kind = "cc" if word.upos == "CCONJ" else kind
            self._tie(place, self.chunk_of[after].head if after in self.chunk_of else after, kind)

    def _split_from(self, place: int) -> int | None:
        """Return the verb of a particle behind its object: "hand the port over to"."""
        word = self.words[place].lower
        verb = next((p for p in reversed(self.predicates) if p < place), None)
        ends = place + 1 == len(self.words) or self._is_adposition(place + 1)
        if verb is None or word not in _PARTICLES or not ends:
            return None
        return verb if f"{base(self.words[verb].lower)}_{word}" in _PHRASAL else None

    def _is_adposition(self, place: int) -> bool:
        return place < len(self.words) and self.words[place].upos == "ADP"

    def _is_negation(self, place: int) -> bool:
        return self.words[place].lower in ("not", "n't", "never")

    def _is_full(self, place: int) -> bool:
        return place in self.chunk_of or place in self.predicates

    def _tie_predicate(self, place: int) -> None:
        """Tie a verb or adjective to the predicate or noun that it completes."""
        start = self.chunk_of[place].start if place in self.chunk_of else place
        before = self._before(start)
        relation = self.relations[place]
        verbal = self.words[place].upos == "VERB"
        if verbal and before is not None and before in self.chunk_of:
            noun = self.chunk_of[before].head
            governed = self.clauses.governed(place, noun)
            if governed is not None:
                self._tie(place, *governed)
                return
        if (opener := self.clauses.opener(place)) is not None:
            self._tie_aside(place, opener)
            return
        earlier = [p for p in self.predicates if p < place and not self._is_within(p)]
        if not earlier:
            self.heads[place] = -1
            return
        last = earlier[-1]
        marks = {self.words[i].lower for i in range(last + 1, place) if self.heads[i] == place}
        if relation not in ("xcomp", "ccomp", "advcl", "conj", "parataxis", "acl", "acl:relcl"):
            relation = "ccomp"
        if "to" in marks or before == last or base(self.words[last].lower) in _BARE:
            relation = "conj" if marks & {"and", "or", "but"} else "xcomp"
        elif self.words[place].lower.endswith("ing") and marks:
            relation = "advcl"
        self._tie(place, last, relation)

    def _tie_aside(self, place: int, opener: int) -> None:
        """Tie the predicate of a clause that only tells more of what stands before its opener."""
        outer = [p for p in self.predicates if p < opener and not self._is_within(p)]
        nouns = [chunk.head for chunk in self.chunks if chunk.end <= opener]
        self._tie(place, *((outer[-1], "advcl") if outer else (nouns[0], "acl:relcl")))

    def _is_within(self, place: int) -> bool:
        """Tell whether a predicate only tells more of a noun, or completes one that does."""
        above, relation = self.heads[place], self.relations[place]
        told = relation in ("acl", "acl:relcl")
        return above >= 0 and (told or (relation == "xcomp" and self._is_within(above)))

    def _before(self, place: int) -> int | None:
        """Return the last full word before a place, over small ones."""
        return next((i for i in reversed(range(place)) if self._is_full(i)), None)

    def _tie_chunk(self, chunk: Chunk) -> None:
        """Tie a noun group: to the noun or verb before its preposition, or as subject, object."""
        place, before = chunk.head, self._before(chunk.start)
        small = range((before if before is not None else -1) + 1, chunk.start)
        case = [i for i in small if self.relations[i] == "case" and self.heads[i] == place]
        if case:
            self._tie_oblique(place, before, self.words[case[0]].lower)
        elif self.predicates and tells_when(
            self.words, chunk, before if before in self.predicates else None
        ):
            self._tie_time(place, before)
        elif before is not None and self._joins(before, small):
            self._tie(place, self.chunk_of[before].head, "conj")
        elif before is not None and self._acts(before, small, chunk):
            self._tie(place, before, "obj")
        elif self.words[place].upos == "PRON" and self._opens_relative(chunk):
            self._tie(place, next(p for p in self.predicates if p > place), "nsubj")
        elif before in self.chunk_of and self.words[chunk.start].broken:
            self._tie(place, self.chunk_of[before].head, "appos")
        else:
            self._tie_subject(place)

    def _tie_time(self, place: int, before: int | None) -> None:
        after = next((p for p in self.predicates if p > place), None)
        near = after if before is None else before
        if near is not None:
            self._tie(
                place, self.chunk_of[near].head if near in self.chunk_of else near, "nmod:tmod"
            )

    def _joins(self, before: int, small: range) -> bool:
        """Tell whether "and" stands between a noun group and the one before it."""
        joined = any(self.words[i].upos == "CCONJ" for i in small)
        return joined and before in self.chunk_of and before not in self.predicates

    def _acts(self, before: int, small: range, chunk: Chunk) -> bool:
        """Tell whether the verb before a noun group acts on it: no new clause begins between."""
        begins = any(self.words[i].upos == "SCONJ" or self.relations[i] == "mark" for i in small)
        told = before in self.predicates and self.words[before].upos in ("VERB", "ADJ")
        thought = told and base(self.words[before].lower) in _THINKING
        helped = chunk.end < len(self.words) and self.words[chunk.end].upos == "AUX"
        return told and not begins and not (thought and helped)  # "think prices are"

    def _tie_subject(self, place: int) -> None:
        after = next((p for p in self.predicates if p > place and self._takes(p, place)), None)
        if after is None:
            return
        helpers = [i for i in range(place, after) if self.heads[i] == after]
        passive = any(self.relations[i] == "aux:pass" for i in helpers)
        self._tie(place, after, "nsubj:pass" if passive else "nsubj")

    def _takes(self, predicate: int, subject: int) -> bool:
        """Tell whether a predicate can have a subject: in its clause, and not within a noun."""
        opener = self.clauses.opener(predicate)
        if opener is not None:
            return opener < subject
        return not self._is_within(predicate)

    def _opens_relative(self, chunk: Chunk) -> bool:
        after = [p for p in self.predicates if p > chunk.head]
        return bool(after) and self.relations[after[0]] == "acl:relcl"

    def _tie_oblique(self, place: int, before: int | None, case: str) -> None:
        """Tie a noun with a preposition to the verb or noun before it, or as the parser says."""
        if before is None:
            return
        if before in self.predicates and before not in self.chunk_of:
            self._tie(place, before, "obl")
            return
        told = self.words[place].head
        verbal = told in self.predicates and told < place and self.relations[place] == "obl"
        if case != "of" and verbal:
            self._tie(place, told, "obl")
        else:
            self._tie(place, self.chunk_of[before].head, "nmod")
