"""A verb with what it takes: object, subject, complement, further nouns."""

from functools import cached_property

from sayso.claims.concepts.tree import NOUNS, Tree
from sayso.claims.concepts.verbs import base, is_known
from sayso.claims.lexicon import table, words

_TIMES = words("naming", "times")
_NEAR = 2
"""Words from a verb to the adjective that tells what its subject becomes, at most."""
_OUT_OF = words("naming", "out_of")
_FURTHER = words("naming", "links")
_HANDING = words("naming", "handing")
_TO_OTHERS = words("naming", "handing_to")


class Action:
    """One verb of a phrase and its arguments, as places in the tree."""

    def __init__(self, tree: Tree, at: int, subject: int | None) -> None:
        self.tree = tree
        self.at = at
        self.subject = subject
        self.lemma = base(tree.words[at].lower)
        self.passive = tree.is_passive(at)
        particle = tree.first(at, "compound:prt")
        self.particle = "" if particle is None else tree.words[particle].lower
        self.phrasal = f"{self.lemma}_{self.particle}"

    @property
    def noun(self) -> str | None:
        """The noun of the verb with its particle: "return" of "come back"."""
        found: str | None = table("naming")["phrasal_nouns"].get(self.phrasal)
        return found

    @cached_property
    def target(self) -> int | None:
        """What the verb acts on: its object, or the subject of a passive verb."""
        if self.passive and self.subject is not None:
            return self.subject
        objects = self.tree.nouns_of(self.at, "obj")
        if objects:
            return objects[0]
        after = self.at + 1
        while after < len(self.tree.words) and self.tree.words[after].upos in ("DET", "ADJ"):
            after += 1
        if after < len(self.tree.words) and self.tree.words[after].head < 0:  # The tie was missed.
            return after if self.tree.words[after].upos in NOUNS else None
        return None

    @cached_property
    def moved(self) -> int | None:
        """What goes up or down by the verb: what it acts on, or its subject."""
        if self.target is None and not self.ends and self.out_of is not None:
            return self.out_of  # "ran out of fuel"
        for place in (self.target, self.subject):
            if place is not None:
                return place if self.tree.words[place].upos in NOUNS else None
        return None

    @property
    def ends(self) -> bool:
        """Tell whether it leads to an end: "went out of business"."""
        return self.out_of is not None and self.tree.words[self.out_of].lower in _OUT_OF

    @property
    def out_of(self) -> int | None:
        """The noun that a verb with "out" takes by "of"."""
        beside = self.tree.below(self.at, "obl") if self.particle == "out" else []
        return next((i for i in beside if self.tree.case(i) == "of"), None)

    @property
    def becomes(self) -> bool:
        """Tell whether it leads to an adjective that tells what its subject becomes: "run dry"."""
        inner = self.complement
        if inner is None or self.target is not None or self.subject is None:
            return False
        return self.tree.words[inner].upos == "ADJ" and inner - self.at <= _NEAR

    @cached_property
    def further(self) -> int | None:
        """The first noun tied to it by a preposition, unless it tells a time."""
        for place in self.tree.below(self.at, "obl"):
            word = self.tree.words[place]
            tied = place > self.at and self.tree.case(place) in _FURTHER
            timed = word.lower in _TIMES or word.text[0].isdigit()
            if tied and word.upos in NOUNS and not timed:
                return place
        return None

    @property
    def source(self) -> int | None:
        """What one leaves or is kept from: "resigned from the board", "shut out of the talks"."""
        from_it = self.further is not None and self.tree.case(self.further) == "from"
        return self.further if from_it else self.out_of

    @property
    def passes_on(self) -> bool:
        """Tell whether what it acts on passes to others: "surrender", "hand over", "hand to"."""
        if {self.lemma, self.phrasal} & _HANDING:
            return True
        beside = [self.at] if self.target is None else [self.at, self.target]
        after = [i for at in beside for i in self.tree.below(at, "obl", "nmod", "obj")]
        told = {self.lemma, self.phrasal} & _TO_OTHERS
        return bool(told) and any(self.tree.case(i) == "to" for i in after)

    @property
    def is_fall(self) -> bool:
        """Tell whether its subject falls, no more being said: "the town falls"."""
        return self.phrasal == "fall_" and self.target is self.further is None

    @property
    def about(self) -> int | None:
        """What a verb that says little is about."""
        there = self.tree.below(self.at, "expl")
        target = self.target
        if target is not None and self.tree.words[target].upos in NOUNS:
            return target
        return self.subject if there else self.further

    @cached_property
    def complement(self) -> int | None:
        """The predicate that a verb leads up to: "to go", "going", "from going"."""
        for place in self.tree.below(self.at, "xcomp", "ccomp", "advcl"):
            if place < self.at or self.tree.words[place].upos not in ("VERB", "ADJ", *NOUNS):
                continue
            if self.noun and self.further is not None and self.further < place:
                continue  # "come back to the office to pay" tells why one comes.
            mark = self.tree.lowers(self.tree.below(place, "mark"))
            if self.tree.kind(place) == "xcomp" or "from" in mark or "to" in mark:
                return place
            if self.tree.kind(place) == "ccomp" and not mark:
                return place
        return None

    @property
    def is_verb(self) -> bool:
        """Tell whether the word is surely a verb, so that its -ing form is one."""
        word = self.tree.words[self.at]
        if is_known(word.lower) or word.lower.endswith(("ing", "ed")):
            return word.lower.isalpha()
        whole = self.subject is not None and self.target is not None
        whole = whole or (self.subject is not None and base(word.lower) != word.lower)
        return (whole or bool(self.tree.below(self.at, "aux", "mark"))) and word.lower.isalpha()
