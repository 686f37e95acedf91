"""What a verb or adjective behind a noun hangs on, where the noun is not its subject."""

from collections.abc import Mapping, Sequence

from sayso.claims.concepts.chunks import Chunk
from sayso.claims.concepts.verbs import base, is_participle
from sayso.claims.concepts.word import Word
from sayso.claims.lexicon import words

_CARRY = words("naming", "carry") | words("naming", "carry_not")
_TO_DO = words("naming", "acts") | words("naming", "acts_undone") | words("naming", "to_do")
_MOVING = words("naming", "raise_verbs") | words("naming", "lower_verbs")
_VAGUE = words("naming", "vague") | words("naming", "measures")
_TIMES = words("naming", "times")
_TELLING = words("naming", "telling")
_ONE_OF_A_ROW = ("first", "second", "third", "last", "next", "only", "best", "worst")
_RELATIVE = ("who", "which", "that", "whom", "whose")
_OPENERS = (
    "because", "if", "although", "though", "while", "whereas", "when", "whenever", "unless",
    "until", "since", "as", "after", "before", "once", "where",
)  # fmt: skip
"""Words that open a clause which tells more of what stands before it."""
_ASKING = ("that", "whether", "how", "why")
"""Words that open a clause which a verb before them takes as its object."""
_SUBJECTS = ("i", "he", "she", "they", "we")


class AfterNouns:
    """The clauses of a phrase that only tell more of a noun or verb before them."""

    def __init__(
        self, phrase: Sequence[Word], chunks: Mapping[int, Chunk], predicates: Sequence[int]
    ) -> None:
        self.words = phrase
        self.chunk_of = chunks
        self.chunks = sorted(set(chunks.values()))
        self.predicates = predicates

    def opener(self, place: int) -> int | None:
        """Return where the clause of a predicate opens: "since" in "the rise since it came"."""
        start = self.chunk_of[place].start if place in self.chunk_of else place
        for at in range(start - 1, 0, -1):
            if at in self.predicates:
                return None
            if self._opens(at, start):
                return at
        return None

    def _opens(self, at: int, start: int) -> bool:
        """Tell whether a word opens the clause of a predicate with its subject."""
        word = self.words[at]
        if word.lower not in (*_OPENERS, *_ASKING) or not any(
            at < c.start < start for c in self.chunks
        ):
            return False
        if word.upos not in ("SCONJ", "ADV"):
            return False
        earlier = any(place < at for place in self.predicates)
        if word.lower in _ASKING:
            noun = self.chunk_of.get(at - 1)
            return not earlier and noun is not None and self.words[noun.head].lower not in _VAGUE
        return earlier or any(chunk.end <= at for chunk in self.chunks)

    def governed(self, place: int, noun: int) -> tuple[int, str] | None:
        """Return what a verb after a noun hangs on, and how."""
        helpers = self.words[noun + 1 : place]
        small = {word.lower for word in helpers}
        if "to" in small and not any(word.upos == "AUX" for word in helpers):
            return self._infinitive(noun)
        if self._is_relative(noun):
            outer = [chunk.head for chunk in self.chunks if chunk.end <= noun]
            return (outer[-1], "acl:relcl") if outer else None
        if (told := self._without_that(noun)) is not None:
            return told, "acl:relcl"
        ties = any(word.upos == "ADP" for word in helpers)
        if ties and self.words[place].lower.endswith("ing"):
            return self._after_preposition(noun, "from" in small)
        return (noun, "acl") if self._describes(place, noun) else None

    def _after_preposition(self, noun: int, is_from: bool) -> tuple[int, str] | None:
        """Return what an -ing form with a preposition hangs on: "keep boats from fishing"."""
        if not is_from:
            return noun, "acl"
        verbs = [p for p in self.predicates if p < noun]  # "boats from fishing" has none.
        return (verbs[-1], "advcl") if verbs else None

    def _without_that(self, subject: int) -> int | None:
        """Return the noun that a clause without "that" tells of: "the help they need"."""
        at = self.chunk_of[subject].start
        noun = self.chunk_of.get(at - 1)
        if noun is not None and self._is_relative(noun.head):
            noun = self.chunk_of.get(noun.start - 1)
            return None if noun is None else noun.head
        if noun is None or self.words[at].broken:
            return None
        plain = self.words[subject].lower in _SUBJECTS
        if not plain and not self.words[subject].relation.startswith("nsubj"):
            return None
        head = self.words[noun.head]
        if head.upos not in ("NOUN", "PROPN") or head.lower in _VAGUE | _TIMES:
            return None
        before = [place for place in self.predicates if place < noun.start]
        told = bool(before) and base(self.words[before[-1]].lower) in _TELLING
        fronted = not before and noun.start > 0
        return None if told or fronted else noun.head

    def _is_relative(self, place: int) -> bool:
        return self.words[place].lower in _RELATIVE and self.words[place].upos == "PRON"

    def _describes(self, place: int, noun: int) -> bool:
        """Tell whether a participle tells more of the noun before it: "rules made by the club"."""
        verb = self.words[place]
        helped = any(word.upos == "AUX" for word in self.words[noun + 1 : place])
        if helped or not is_participle(verb.lower):
            return False
        if not verb.relation.startswith("acl") and not self._is_acted_on(place, noun):
            return self._is_done_by(place, noun)
        return verb.lower.endswith("ing") or place + 1 not in self.chunk_of

    def _is_acted_on(self, place: int, noun: int) -> bool:
        """Tell whether an object goes on with a participle: "gave the help needed for"."""
        verb = self.words[place].lower
        goes_on = place + 1 < len(self.words) and self.words[place + 1].upos == "ADP"
        moves = verb.endswith("ing") or base(verb) in _MOVING
        return goes_on and not moves and self.words[noun].relation == "obj"

    def _is_done_by(self, place: int, noun: int) -> bool:
        """Tell whether "by" someone follows a participle, and it is no clause of its own."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        group = self.chunk_of.get(place + 2)
        if after is None or after.lower != "by" or group is None:
            return False
        verb = self.words[place].lower
        counted = any(self.words[i].upos == "NUM" for i in range(group.start, group.end))
        if verb.endswith("ing") or base(verb) in _MOVING or counted:
            return False
        whole = self.words[self.chunk_of[noun].start].upos in ("DET", "PRON")
        return (whole or self.words[noun].lower.endswith("s")) and place not in (0, 1)

    def _infinitive(self, noun: int) -> tuple[int, str] | None:
        """Return what "to" and a verb after a noun hang on; "families to leave" is a clause."""
        verb = next((p for p in reversed(self.predicates) if p < noun), None)
        if verb is not None and base(self.words[verb].lower) in _CARRY:
            return verb, "xcomp"
        return (noun, "acl") if verb is not None or self._is_to_do(noun) else None

    def _is_to_do(self, noun: int) -> bool:
        """Tell whether "to" and a verb tell more of a noun: "right to vote", "first to leave"."""
        nouns = [self.words[chunk.head].lower for chunk in self.chunks if chunk.head <= noun]
        group = self.words[self.chunk_of[noun].start : noun]
        if any(n in _TO_DO for n in nouns) or any(w.lower in _ONE_OF_A_ROW for w in group):
            return True
        of = self.chunks[0].end  # "the building of roads to carry more cars"
        return nouns[0].endswith("ing") and self.words[of].lower == "of"
