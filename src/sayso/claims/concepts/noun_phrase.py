"""Noun phrases to names: words of rise and fall go, what they are about stays."""

import re

from sayso.claims.concepts.comparatives import positive
from sayso.claims.concepts.little import compares, is_little, lessens, measures
from sayso.claims.concepts.named import EMPTY, LONGEST, SMALL, Named, joined, shortened, turned_if
from sayso.claims.concepts.tree import NOUNS, Tree
from sayso.claims.concepts.verbs import base
from sayso.claims.lexicon import table, words

_RISE = words("naming", "rise")
_FALL = words("naming", "fall")
_FALL_BEFORE_OF = words("naming", "fall_before_of")
_OUT_OF = words("naming", "out_of")
_CHOOSING = ("the", "these", "those")
"""Articles before a comparative that tells which, not more: "the older pupils"."""
_CONTESTS = words("naming", "contests")
_SEATS = words("naming", "seats")
_RAISE_VERBS = words("naming", "raise_verbs")
_LOWER_VERBS = words("naming", "lower_verbs")
_ABOUT = ("of", "in", "to", "for", "from", "on")
_PLACES = words("naming", "places")
_TIMES = words("naming", "times")
_RELATIONAL = words("naming", "relational")
_AIMS = ("effort", "attempt", "bid", "hope", "order")
"""Nouns after "in" by which one tells what something is done for: "in an attempt to win"."""
_LINKS = words("naming", "links")
_BEFORE_VERBS = ("to", "of", "for", "in")
"""What ties a verb to a noun in a name: "ability to pay", "chance of winning"."""
_AGAINST = ("to", "in", "at", "against", "by", "for", "on")
_LOSSES = ("loss", "losses")
_PAIR = 2
"""Words of a name, and of what is joined to it by "and", at most."""
_SHORT = 4
"""Words of a name up to which a further part is added."""


def plain_phrase(tree: Tree, at: int) -> Named:
    """Name a noun phrase by its words as they are, whatever its direction."""
    return Named(_parts(tree, at))


def being(tree: Tree, at: int, subject: Named) -> Named | None:
    """Name being someone by its noun, and of what or whose: "presidency", None for other nouns."""
    roles: dict[str, str] = table("naming")["roles"]
    noun = roles.get(tree.words[at].lower)
    if noun is None:
        return None
    parts = _parts(tree, at, instead=noun)
    return joined(noun, subject) if parts == [noun] else Named(parts)


def noun_phrase(tree: Tree, at: int) -> Named:
    """Name a noun phrase by its head; words of fall turn the direction."""
    return turned_if(is_little(tree, at) != _is_out(tree, at), _named(tree, at))


def _named(tree: Tree, at: int) -> Named:
    head = tree.words[at].lower
    opposites: dict[str, str] = table("naming")["opposites"]
    about = _about(tree, at)
    of = about if about is not None and tree.case(about) == "of" else None
    if about is not None and _counts(tree, at, about):
        return _measured(tree, at, about)
    if head in opposites:
        return _opposite(tree, at, opposites[head])
    if head == "loss" and of is None:  # "losses" are more often of money or lives.
        told = _lost_contest(tree, at)
        if told is not None:
            return told
    if of is not None and (head == "fall" or head in _LOSSES):
        return lost(tree, of)
    if {head, head.removesuffix("s")} & (_FALL | _RISE):
        moved = _moved(tree, at, about)
        if moved is not None:
            return turned_if(bool({head, head.removesuffix("s")} & _FALL), moved)
    return Named(_parts(tree, at))


def _counts(tree: Tree, at: int, about: int) -> bool:
    """Tell whether a word counts another: "dozens of", "one of", "one in five"."""
    if tree.case(about) != "of":
        return tree.words[at].upos == "NUM" and bool(tree.below(about, "nummod"))
    return measures(tree.words[at].lower) or tree.words[at].upos in ("NUM", "SYM")


def _measured(tree: Tree, at: int, of: int) -> Named:
    """Name what is counted, with where it is: "dozens of smugglers behind bars"."""
    named = noun_phrase(tree, of)
    beside = [i for i in tree.below(at, "nmod") if i > of]
    further = [part for i in beside for part in _further(tree, i, len(named.parts))]
    return turned_if(
        any(is_no_more(tree, i) for i in beside), Named([*named.parts, *further], named.change)
    )


def _is_out(tree: Tree, at: int) -> bool:
    """Tell whether a noun is told to be "out of business", or the like."""
    return any(is_no_more(tree, place) for place in tree.below(at, "nmod", "obl"))


def is_no_more(tree: Tree, place: int) -> bool:
    """Tell whether what a noun is tied to is no more by it: "out of business"."""
    return tree.case(place) == "out" and tree.words[place].lower in _OUT_OF


def _about(tree: Tree, at: int) -> int | None:
    """Return what a noun is of, in, to or for."""
    after = [i for i in tree.below(at, "nmod", "obl") if i > at and tree.case(i) in _ABOUT]
    return next(iter(after), None)


def _opposite(tree: Tree, at: int, opposite: str) -> Named:
    """Name what a defeat or a failure denies, with the words around it: "election victory"."""
    parts = _parts(tree, at, instead=opposite)
    place = opposite == "victory" and _about_place(tree, at)
    return Named(["in" if place and part in ("on", "at") else part for part in parts], -1)


def _about_place(tree: Tree, at: int) -> bool:
    return any(tree.words[i].text[0].isupper() for i in tree.below(at, "nmod", "obl"))


def _lost_contest(tree: Tree, at: int) -> Named | None:
    """Name a loss "to the champions" or without a word of what was lost: a victory missed."""
    plain = not tree.below(at, "compound", "amod")
    beside = [tree.case(i) for i in tree.below(at, "nmod", "obl") if i > at]
    if any(tree.words[i].lower in _CONTESTS for i in tree.below(at, "compound", "amod")):
        return _opposite(tree, at, "victory")
    if not plain and "to" not in beside:
        return None
    if beside and beside[0] not in _AGAINST:
        return None
    return _opposite(tree, at, "victory") if plain or "to" in beside else None


def lost(tree: Tree, at: int) -> Named:
    """Name what is less when something is lost: victory, a place's control, the thing."""
    named = noun_phrase(tree, at)
    if tree.words[at].lower in _CONTESTS:
        return Named(joined("victory in", named).parts, -1)
    return control_lost(tree, at) if is_place(tree, at) else turned_if(True, named)


def is_contest(tree: Tree, at: int) -> bool:
    """Tell whether a noun names what is fought, or a place where it is: "the race", "Ohio"."""
    word = tree.words[at]
    return word.lower in _CONTESTS | _SEATS or word.upos in ("PROPN", "PRON") or is_place(tree, at)


def is_place(tree: Tree, at: int) -> bool:
    """Tell whether a noun names a place or people that one can hold: a name, or "the town"."""
    return tree.words[at].upos == "PROPN" or tree.words[at].lower in _PLACES


def control_lost(tree: Tree, at: int) -> Named:
    """Name what others get hold of by its control: "the town of Vells" by that of Vells."""
    about = _about(tree, at)
    if about is not None and tree.case(about) == "of" and tree.words[about].upos == "PROPN":
        at = about if tree.words[at].lower in _PLACES else at
    held = plain_phrase(tree, at).parts
    to_others = held.index("to") if "to" in held else len(held)
    return Named(joined("control", Named(held[:to_others])).parts, -1)


def _moved(tree: Tree, at: int, about: int | None) -> Named | None:
    """Name what a noun of rise or fall is about: "of prices", or "price" before it."""
    head = tree.words[at].lower
    if about is not None and (tree.case(about) in ("of", "in") or head not in _FALL_BEFORE_OF):
        inner = noun_phrase(tree, about)
        return inner if inner.parts else None
    before = [i for i in tree.below(at, "compound") if i < at]
    if head in _FALL_BEFORE_OF or not before or head in ("gain", "gains"):
        return None
    return Named(_parts(tree, at, instead=""))


def _parts(tree: Tree, at: int, instead: str | None = None) -> list[str]:
    """Return the words of a name: the head (or what stands for it) with what belongs to it."""
    kept = [i for i in _before(tree, at) if i != at]
    if instead is None:
        kept.append(at)
    names = [_written(tree, i, at) for i in sorted(kept)]
    if instead:
        names.append(instead)
    if len(names) > LONGEST:
        names = names[-LONGEST:]
    for place in tree.below(at, "nmod", "obl", "conj", "acl", "nummod", "appos"):
        if place > at:
            names += _further(tree, place, len(names))
    return _trimmed(names)


def _written(tree: Tree, place: int, head: int) -> str:
    """Return a word as a name has it: a comparative of no chosen few without its ending."""
    word = tree.words[place]
    chosen = any(article in _CHOOSING for article in tree.lowers(tree.below(head, "det")))
    told = word.upos != "ADJ" or tree.words[head].upos not in NOUNS
    if chosen or told or word.lower.endswith("st") or positive(word.lower) == word.lower:
        return word.text
    return positive(word.lower)


def _before(tree: Tree, at: int) -> list[int]:
    """Return the words before a head noun (and inside its proper name) that a name keeps."""
    found: list[int] = []
    for place in tree.below(at, "compound", "amod", "nmod:poss", "flat", "nmod", "fixed", "cc"):
        after = place > at
        if after and tree.kind(place) not in ("flat", "fixed") and place != at + 1:
            continue
        if after and tree.kind(place) not in ("flat", "fixed", "compound"):
            continue
        if not after and tree.kind(place) == "nmod" and tree.case(place):
            continue
        if (_says_little(tree, place) and not compares(tree, place, at)) or (
            tree.kind(place) == "nmod" and _has_of(tree, at)
        ):
            continue
        inner = [i for i in _before(tree, place) if i != place]
        found += [*inner, place]
    return found


def _has_of(tree: Tree, at: int) -> bool:
    """Tell whether a noun says what it is of, which matters more than whose it is."""
    return any(i > at and tree.case(i) == "of" for i in tree.below(at, "nmod"))


def _says_little(tree: Tree, place: int) -> bool:
    word = tree.words[place]
    named = word.upos in ("PROPN", "ADJ") and word.text[0].isupper()
    if named and tree.words[place + 1 : place + 2]:
        named = tree.words[place + 1].upos == "PROPN"  # "New York"
        return not named and (word.lower in EMPTY or lessens(word.lower))
    if word.upos in ("PRON", "DET", "ADV") or word.lower in EMPTY or lessens(word.lower):
        return True
    moving = word.upos == "VERB" and word.lower.endswith(("ing", "ed"))
    return moving and base(word.lower) in _RAISE_VERBS | _LOWER_VERBS


def _further(tree: Tree, place: int, told: int) -> list[str]:
    """Return what stands after the head, if the name stays short with it."""
    kind = tree.kind(place)
    if kind == "nummod":
        plain = place and tree.words[place].upos == "NUM"
        return [tree.words[place].text] if plain and told <= 2 else []
    if kind == "acl":
        return _infinitive(tree, place, told)
    if kind == "appos" or tree.words[place].upos not in NOUNS:
        return []
    if kind == "conj":
        return _joined_to(tree, place, told)
    link, place = tree.case(place), _counted(tree, place)
    aimed = link == "in" and tree.words[place].lower in _AIMS
    if aimed or link not in _LINKS or {tree.words[place].lower} & (_TIMES | _RELATIONAL):
        return []
    inner = [] if is_no_more(tree, place) else _parts(tree, place)
    most = (_SHORT + 1 if told > 1 else LONGEST) - told - 1
    while inner and len(inner) > most:
        inner = shortened(inner, _LINKS)
    return ["out", "of", *inner] if inner and link == "out" else [link, *inner] if inner else []


def _joined_to(tree: Tree, place: int, told: int) -> list[str]:
    """Return "and" and a noun joined to the head of a short name."""
    inner = _parts(tree, place)
    inner = inner if len(inner) <= _PAIR else [tree.words[place].text]
    return ["and", *inner] if inner and told <= _PAIR else []


def _counted(tree: Tree, at: int) -> int:
    """Return what a noun counts, itself if it counts nothing: "thousands of families"."""
    about = _about(tree, at)
    return about if about is not None and _counts(tree, at, about) else at


def _infinitive(tree: Tree, place: int, told: int) -> list[str]:
    """Return a verb with its object after a noun such as "ability" or "chance", as they stand."""
    mark = next(
        (m for m in tree.lowers(tree.below(place, "mark", "case")) if m in _BEFORE_VERBS), ""
    )
    if not mark or (mark != "to" and not tree.words[place].lower.endswith("ing")):
        return []
    target = tree.first(place, "obj", "obl")
    inner = _parts(tree, target) if target is not None and tree.words[target].upos in NOUNS else []
    case = [tree.case(target)] if target is not None and tree.case(target) else []
    parts = [mark, tree.words[place].lower, *(case if inner else []), *inner]
    return parts if told + len(parts) <= LONGEST else []


def _trimmed(names: list[str]) -> list[str]:
    """Return a name without small words at its end and without a possessive there."""
    while names and names[-1].lower() in SMALL:
        names.pop()
    while names and names[0].lower() in SMALL:
        names.pop(0)
    if names:
        names[-1] = re.sub(r"[’']s?$", "", names[-1])
    return [name for name in names if name]
