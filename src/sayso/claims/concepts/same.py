"""When two phrases name one thing, and why.

No single sign decides, since each can be wrong: the name hangs on the parser, the vectors of the
encoder see likeness rather than sameness, words are shared by chance. The signs are added up.
"""

from typing import NamedTuple

from sayso.claims.concepts.closeness import Closeness
from sayso.claims.concepts.name import head_of
from sayso.claims.concepts.phrase import Phrase
from sayso.claims.concepts.roots import root, roots
from sayso.claims.lexicon import table, words

ENOUGH = 0.6
"""Likeness from which two phrases are one. It and the shares below were chosen on half of the
articles that the encoder's vectors were not trained on (`python -m benchmarks.reading --part
concepts`); wrong merges were held to cost more than missed ones."""
SURE = 2.0
"""Likeness of phrases of one name, which nothing else keeps apart."""
_SHARED_NAME = 0.15
_SHARED_WORDS = 0.15
_TOLD_AGAIN = 0.2
_SAME_CONTEST = 0.35
FARTHEST = 0.15
"""Closeness below which phrases of different names are not compared."""
_LEAST = 0.3
"""Closeness below which shared words do not make two phrases one."""
_NEAR_SYNONYMS = 0.66
"""Closeness of the two words in which phrases differ, below which they name different things."""


_TAKING = words("naming", "taking")
_OPPOSED = frozenset(
    frozenset((root(noun), root(other)))
    for noun, others in table("naming")["opposed"].items()
    for other in others.split()
)
_AGAINST = ("counter-", "anti-", "non-")
_CONTESTS = roots(words("naming", "contests"))


class Likeness(NamedTuple):
    """How much speaks for one thing, and what."""

    score: float
    reason: str
    by_its_own_name: bool = True
    """Whether the later phrase's own name fits the thing, so that its change stands; "the cuts"
    point to what is cut, and the capture of a town to its control."""


_NOTHING = Likeness(0.0, "")


def likeness(first: Phrase, again: Phrase, close: float, closeness: Closeness) -> Likeness:
    """Return what speaks for two phrases naming one thing; `close` is how close in meaning."""
    if first.keys and first.keys == again.keys:
        return _same_name(first, again)
    names = _overlap(first.keys, again.keys)
    told = _overlap(first.words, again.words)
    told_again = again.definite and bool(again.words) and again.words <= first.core
    contest = _same_contest(first, again)
    score = close + _SHARED_NAME * names + _SHARED_WORDS * told
    score += _SAME_CONTEST * contest + _TOLD_AGAIN * told_again
    if score < ENOUGH:
        return _NOTHING
    if not contest and (close < _LEAST or _differ(first, again, closeness)):
        return _NOTHING
    reason = _reason(close, told_again, contest, bool(first.words & again.words))
    return Likeness(score, reason, not (told_again and first.keys.isdisjoint(again.keys)))


def _same_name(first: Phrase, again: Phrase) -> Likeness:
    """Take the capture of a place for the loss of its control, told before; not for a victory."""
    heads = [head_of(phrase.name.text.split()) for phrase in (first, again)]
    if (heads[0] in _TAKING) == (heads[1] in _TAKING):
        return Likeness(SURE, "the same name")
    lost = heads[0] == "control" and first.name.change == -1
    return Likeness(SURE, "taken is lost to others", by_its_own_name=False) if lost else _NOTHING


def _same_contest(first: Phrase, again: Phrase) -> bool:
    """Tell whether one says of a battle, without its name, what the other says of a named one."""
    if first.named == again.named or "victory" not in first.keys & again.keys:
        return False
    plain, named = (again, first) if first.named else (first, again)
    return bool(plain.keys - {"victory"}) and plain.keys - {"fight"} <= named.keys


def _reason(close: float, told_again: bool, contest: bool, shared: bool) -> str:
    meaning = f"close in meaning ({close:.2f})"
    if contest:
        return "the same contest, told without its name"
    if told_again:
        return f"told again by its words, and {meaning}"
    return f"words in common, and {meaning}" if shared else meaning


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of words that are common, from 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 0.0


def never_one(one: Phrase, other: Phrase) -> bool:
    """Tell whether two phrases tell of opposites, or of one act on different people or places."""
    heads = [root(head_of(phrase.name.text.split())) for phrase in (one, other)]
    if frozenset(heads) in _OPPOSED:
        return True
    if _counters(one, other) or _counters(other, one):
        return True
    acted_on = [_acted_on(phrase) for phrase in (one, other)]
    if all(acted_on) and acted_on[0].isdisjoint(acted_on[1]):
        return True
    both = one.named and other.named and "victory" in one.keys & other.keys
    return both and (one.keys - {"victory"}).isdisjoint(other.keys - {"victory"})


def _counters(one: Phrase, other: Phrase) -> bool:
    """Tell whether one is told to be against the other: a counter-attack is not the attack."""
    against = {key for key in one.keys - other.keys if key.startswith(_AGAINST)}
    return any(root(key.partition("-")[2]) in other.keys for key in against)


def _acted_on(phrase: Phrase) -> frozenset[str]:
    """Return the roots of the one in a name whom an act is done to: "arrest of Ann Ray"."""
    parts = phrase.name.text.split()
    first = parts.index("of") + 1 if "of" in parts else 1
    acted = "of" in parts or parts[0].endswith("ing")
    proper = parts[first:] and all(part[0].isupper() for part in parts[first:])
    return phrase.keys - roots(parts[:first]) if acted and proper else frozenset()


def _differ(first: Phrase, again: Phrase, closeness: Closeness) -> bool:
    """Tell whether one thing keeps them apart: wheat from oil, a battle from its being won."""
    if never_one(first, again):
        return True
    for one, other in ((first.keys, again.keys), (again.keys, first.keys)):
        if "victory" in one and other <= _CONTESTS:
            return True
    contests = first.words & _CONTESTS, again.words & _CONTESTS
    if all(contests) and contests[0].isdisjoint(contests[1]):
        return True
    for one, other in ((first.keys, again.keys), (first.words, again.words)):
        here, there = one - other, other - one
        if one & other and len(here) == len(there) == 1:
            return closeness.between(*here, *there) < _NEAR_SYNONYMS
    return False
