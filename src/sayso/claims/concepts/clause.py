"""Clauses to names: what their verb moves, the state they tell, or the verb as a noun."""

from sayso.claims.concepts.action import Action
from sayso.claims.concepts.little import is_little
from sayso.claims.concepts.named import LONGEST, Named, joined, turned_if
from sayso.claims.concepts.noun_phrase import (
    being,
    control_lost,
    is_contest,
    is_place,
    lost,
    noun_phrase,
    plain_phrase,
)
from sayso.claims.concepts.state import state_name
from sayso.claims.concepts.tree import NOUNS, Tree
from sayso.claims.concepts.verbs import with_ing
from sayso.claims.lexicon import table, words

_CARRY = words("naming", "carry")
_CARRY_NOT = words("naming", "carry_not")
_RAISE = words("naming", "raise_verbs")
_LOWER = words("naming", "lower_verbs")
_LOWER_PHRASAL = words("naming", "lower_phrasal")
_DOWN = ("", "down", "off", "away", "out", "back")
"""Particles that leave a verb of fall what it is."""
_LIGHT = words("naming", "light")
_TAKE = words("naming", "take")
_GONE = words("naming", "gone")
_ACTS = words("naming", "acts")
_ACTS_UNDONE = words("naming", "acts_undone")
_OPAQUE = words("naming", "opaque_states")
_SEEN_THROUGH = words("naming", "transparent_states") | _OPAQUE
_MOVING = ("to", "from", "of", "for", "with", "by", "as")
"""Prepositions that do not tell where something is."""
_VAGUE = words("naming", "vague")


class Clause:
    """Names the predicates of one phrase; `path` keeps those it went through."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.path: list[int] = []

    def named(self, at: int, given: int | None = None) -> Named:
        """Name a predicate or noun; `given` is a subject that it takes from the verb above."""
        self.path.append(at)
        own = self.tree.subject(at)
        subject = given if own is None else own
        word = self.tree.words[at]
        helped = self.tree.below(at, "cop", "aux")
        told = bool(helped) or word.upos == "ADJ"
        if word.lower in _GONE and told and subject is not None:
            return turned_if(True, noun_phrase(self.tree, subject))
        if word.upos in ("VERB", "AUX"):
            named = self._action(Action(self.tree, at, subject))
            return named if named.parts else self._and_then(at, subject)
        if word.upos in ("ADJ", "ADV"):
            return self._state(at, subject)
        return self._thing(at, subject)

    def _action(self, act: Action) -> Named:
        carried = self._carried(act)
        if carried is not None:
            return carried
        if act.lemma == "lose" and not act.particle:
            return self._lost(act)
        if act.moved is not None and self._passes_on(act, act.moved):
            return control_lost(self.tree, act.moved)
        for lookup, key in (("opposite_phrasal", act.phrasal), ("opposite_verbs", act.lemma)):
            if key in table("naming")[lookup] and not (act.particle and key == act.lemma):
                return turned_if(True, self._left(act, table("naming")[lookup][key]))
        down = self._is_down(act)
        moved = act.source if down and act.moved is None else act.moved
        if (down or act.lemma in _RAISE) and moved is not None:
            return turned_if(down, noun_phrase(self.tree, moved))
        told = (
            state_name(self.tree, act.at, act.subject)
            if act.passive and act.complement is None
            else None
        )
        return told or self._said(act)

    def _and_then(self, at: int, subject: int | None) -> Named:
        """Name the verb joined to one that says little: "they stay and die"."""
        verbs = [i for i in self.tree.below(at, "conj") if self.tree.words[i].upos == "VERB"]
        return self.named(verbs[0], subject) if verbs else Named([])

    def _is_down(self, act: Action) -> bool:
        """Tell whether what a verb moves goes down, or comes to an end."""
        lowers = act.lemma in _LOWER and act.particle in _DOWN
        return lowers or act.ends or act.phrasal in _LOWER_PHRASAL

    def _passes_on(self, act: Action, moved: int) -> bool:
        """Tell whether others get hold of what a verb moves."""
        taken = act.is_fall or (act.passive and act.lemma in _TAKE)
        return act.passes_on or (taken and is_place(self.tree, moved))

    def _carried(self, act: Action) -> Named | None:
        """Name what a verb such as "begin", "let" or "refuse" leads up to."""
        through = bool({act.lemma, act.phrasal} & _CARRY) or act.becomes
        if not through and act.lemma not in _CARRY_NOT | _LOWER | _RAISE:
            return None
        inner = act.complement
        if inner is None:
            return None
        given = act.target if act.target is not None else act.subject
        lowers = act.lemma in _LOWER and not through
        down = act.lemma in _CARRY_NOT or lowers
        return turned_if(down, self.named(inner, given))

    def _left(self, act: Action, noun: str) -> Named:
        """Name what is left or denied: "resigned from the board" is less of the board."""
        if act.source is not None:
            return plain_phrase(self.tree, act.source)
        return self._as_noun(act, noun)

    def _lost(self, act: Action) -> Named:
        if act.target is not None and self.tree.words[act.target].upos in NOUNS:
            return lost(self.tree, act.target)
        return turned_if(True, self._as_noun(act, "victory"))

    def _said(self, act: Action) -> Named:
        """Name any other verb: by its noun, its -ing form, or what it is about."""
        noun = self._noun_of(act)
        empty = (act.lemma in _LIGHT and act.noun is None) or (
            act.lemma in _LOWER and act.particle not in _DOWN
        )
        if empty and (act.about is not None or noun is None):
            named = self._placed(act) or self._about(act)
            if named.parts:
                return named
        if noun is not None:
            return self._little(act, self._as_noun(act, noun))
        if not act.is_verb or act.lemma == "modal":
            return Named([])
        return self._little(act, self._with_ing(act))

    def _noun_of(self, act: Action) -> str | None:
        """Return the noun of a verb: one wins a match in a victory, other things as they are."""
        if act.lemma == "win" and act.target is not None and not is_contest(self.tree, act.target):
            return "winning"
        return act.noun or table("naming")["nouns"].get(act.lemma)

    def _about(self, act: Action) -> Named:
        """Name what a verb that says little is about, else (or if that is few) its subject."""
        if act.lemma == "become" and act.target is not None:
            became = being(self.tree, act.target, self._full(act.subject))
            if became is not None:
                return became
        few = act.subject is not None and is_little(self.tree, act.subject)
        return self._full(act.subject if act.about is None or few else act.about)

    def _placed(self, act: Action) -> Named | None:
        """Name a subject with where it is or goes: "nurses on strike"."""
        if act.about is None or act.about != act.further or self.tree.case(act.about) in _MOVING:
            return None
        subject, place = self._full(act.subject), plain_phrase(self.tree, act.about)
        parts = [*subject.parts, self.tree.case(act.about), *place.parts]
        return Named(parts, subject.change) if subject.parts and len(parts) <= LONGEST else None

    def _as_noun(self, act: Action, noun: str) -> Named:
        """Join a verb's noun to its object, its further noun or its subject."""
        bare = noun.partition(" ")[0]
        if act.target is not None:
            return joined(noun, self._full(act.target))
        if act.further is not None:
            link = self.tree.case(act.further)
            return joined(f"{bare} {link}", plain_phrase(self.tree, act.further))
        return joined(bare, self._full(act.subject))

    def _with_ing(self, act: Action) -> Named:
        form = [with_ing(self.tree.words[act.at].lower)] + [act.particle] * bool(act.particle)
        if act.target is not None and (inner := self._full(act.target)).parts:
            return Named([*form, *inner.parts], inner.change)
        if act.further is not None and (inner := plain_phrase(self.tree, act.further)).parts:
            return Named([*form, self.tree.case(act.further), *inner.parts], inner.change)
        inner = self._full(act.subject)
        if act.lemma in _LIGHT and not inner.parts:  # "they come" says more than "coming".
            return Named([])
        return Named([*inner.parts, *form], inner.change)

    def _full(self, at: int | None) -> Named:
        """Name a noun, or nothing for a pronoun."""
        if at is None or self.tree.words[at].upos not in NOUNS:
            return Named([])
        return noun_phrase(self.tree, at)

    def _little(self, act: Action, named: Named) -> Named:
        """Turn a name where few do it: "only eighty take part"."""
        subject = act.subject
        unnamed = subject != act.target and (act.target, act.further) != (None, None)
        few = subject is not None and unnamed and is_little(self.tree, subject)
        less = "less" in self.tree.lowers(self.tree.below(act.at, "advmod"))
        return turned_if(few != less, named)

    def _state(self, at: int, subject: int | None) -> Named:
        inner = self.tree.first(at, "xcomp", "ccomp", "advcl", "csubj")
        word = self.tree.words[at].lower
        if inner is not None and word in _SEEN_THROUGH and self.tree.words[inner].upos == "VERB":
            return turned_if(word in _OPAQUE, self.named(inner, subject))
        return state_name(self.tree, at, subject) or Named([])

    def _thing(self, at: int, subject: int | None) -> Named:
        tree = self.tree
        word = tree.words[at]
        inner = tree.first(at, "acl", "xcomp")
        told = word.lower in _ACTS or word.lower in _ACTS_UNDONE
        if told and inner is not None and tree.words[inner].upos == "VERB":
            return turned_if(word.lower in _ACTS_UNDONE, self.named(inner))
        clause = tree.first(at, "acl:relcl")
        if word.upos in ("PRON", "DET") and clause is not None:
            return self.named(clause)
        if word.lower in _VAGUE and subject is not None and tree.words[subject].upos in NOUNS:
            return noun_phrase(tree, subject)
        told_of = being(tree, at, self._full(subject)) if tree.below(at, "cop") else None
        if told_of is not None:
            return told_of
        return noun_phrase(tree, at) if word.upos in NOUNS else Named([])
