"""Ways to say that one thing leads to another: verbs, connectives, conditions."""

import random
from collections.abc import Callable

from training.synthetic.fields import Field
from training.synthetic.nominals import make_do, moved, nominal
from training.synthetic.phrases import Phrase, bare, clause, noun, plural, target
from training.synthetic.predicates import passive_predicate, predicate
from training.synthetic.sentences import Marked, Told, tag
from training.synthetic.verbs import any_verb

Frame = Callable[[Field, random.Random], Marked]

BEFORE_NOUN = [
    "because of",
    "due to",
    "thanks to",
    "as a result of",
    "owing to",
    "on account of",
    "in the wake of",
    "in response to",
    "through",
]
BEFORE_CLAUSE = ("because", "since", "as", "now that", "because")
SO = (
    ", so ",
    ". As a result, ",
    "; therefore ",
    ", and that is why ",
    ". Consequently, ",
    ", and as a consequence ",
    ". Because of this, ",
    " and so ",
    ". Hence ",
    ", which is why ",
    " so much that ",
)
IF = [
    "if",
    "if",
    "if",
    "when",
    "as long as",
    "provided that",
    "once",
    "should",
    "only if",
    "in case",
    "whenever",
    "unless",
    "unless",
    "until",
]


def active(field: Field, rng: random.Random) -> Marked:
    """A raises B."""
    cause, effect, verb = noun(field, rng), target(field, rng), any_verb(rng)
    said, status = predicate(verb, plural(cause.words), rng)
    told = Told(cause="a", effect="b", sign=verb.sign, cause_change=cause.change, **status)
    return Marked(text=f"{tag('a', cause)} {said} {tag('b', effect)}", told=(told,))


def passive(field: Field, rng: random.Random) -> Marked:
    """B is raised by A."""
    cause, effect, verb = noun(field, rng), target(field, rng), any_verb(rng)
    if " for" in verb.base or verb.base.startswith(("make", "help", "mean", "put", "take")):
        return active(field, rng)
    be, status = passive_predicate(plural(effect.words), rng)
    loose = ("lead to", "result in", "contribute to", "give rise to")
    participle = "caused" if verb.base in loose else verb.participle
    told = Told(cause="a", effect="b", sign=verb.sign, cause_change=cause.change, **status)
    return Marked(text=f"{tag('b', effect)} {be} {participle} by {tag('a', cause)}", told=(told,))


def ordered(link: str, cause: Phrase, effect: Phrase, first: bool) -> str:
    """The effect and then the linked cause, or the other way round."""
    if first:
        return f"{link} {tag('a', cause)}, {tag('b', effect)}"
    return f"{tag('b', effect)} {link} {tag('a', cause)}"


def between(cause: Phrase, effect: Phrase, **status: object) -> tuple[Told, ...]:
    """One influence from the phrase tagged a to the phrase tagged b."""
    changes = {"cause_change": cause.change, "effect_change": effect.change}
    return (Told(cause="a", effect="b", **changes, **status),)


def because(field: Field, rng: random.Random) -> Marked:
    """B because (of) A."""
    form = rng.choice(["past", "past", "present"])
    effect = clause(field, rng, form)
    if rng.random() < 0.5:
        cause, link = noun(field, rng, 0.2), rng.choice(BEFORE_NOUN)
    else:
        cause, link = clause(field, rng, form), rng.choice(BEFORE_CLAUSE)
    text = ordered(link, cause, effect, rng.random() < 0.35)
    return Marked(text=text, told=between(cause, effect, realised=form == "past"))


def therefore(field: Field, rng: random.Random) -> Marked:
    """A, so B."""
    form = rng.choice(["past", "present"])
    cause, effect = clause(field, rng, form), clause(field, rng, form)
    text = f"{tag('a', cause)}{rng.choice(SO)}{tag('b', effect)}"
    return Marked(text=text, told=between(cause, effect, realised=form == "past"))


def condition(field: Field, rng: random.Random) -> Marked:
    """If A, B; unless A, B."""
    cause, link = clause(field, rng, "present"), rng.choice(IF)
    word = rng.choice(["will", "would", "could", "may", "might"])
    effect = clause(field, rng, word)
    if link == "should":
        it = rng.choice(field.happenings)
        cause = Phrase(words=f"{it.subject} {it.base}")
    text = ordered(link, cause, effect, link == "should" or rng.random() < 0.5)
    told = between(
        cause,
        effect,
        sign=int(link in ("unless", "until")),
        modality=1 if word in ("will", "would") else 2,
        conditional=True,
    )
    return Marked(text=text, told=told)


def without(field: Field, rng: random.Random) -> Marked:
    """Without A, B: the preposition lies in the cause."""
    word = rng.choice(["will", "would", "could"])
    cause = Phrase(words=f"without {target(field, rng).words}", change=1)
    effect = clause(field, rng, word)
    text = f"{tag('a', cause)}, {tag('b', effect)}"
    if rng.random() < 0.4:
        text = f"{tag('b', effect)} {tag('a', cause)}"
    told = between(cause, effect, modality=2 if word == "could" else 1, conditional=True)
    return Marked(text=text, told=told)


def despite(field: Field, rng: random.Random) -> Marked:
    """B despite A: A would have prevented B, and did not."""
    effect = clause(field, rng, "past")
    if rng.random() < 0.5:
        cause, link = noun(field, rng), rng.choice(["despite", "in spite of", "regardless of"])
    else:
        cause, link = clause(field, rng, "past"), rng.choice(["although", "even though", "though"])
    text = ordered(link, cause, effect, rng.random() < 0.5)
    return Marked(text=text, told=between(cause, effect, sign=1, negated=True))


def comparative(field: Field, rng: random.Random) -> Marked:
    """The more A, the less B."""
    a, b = rng.sample(field.quantities, 2)
    up, other = rng.random() < 0.6, rng.random() < 0.5
    first = f"the {'more' if up else 'less'} {a} {'grow' if plural(a) else 'grows'}"
    second = f"the {'more' if other else 'less'} {b} {'rise' if plural(b) else 'rises'}"
    if rng.random() < 0.4:
        first = f"the {'higher' if up else 'lower'} {bare(a)}"
        second = f"the {'greater' if other else 'smaller'} {bare(b)}"
    cause, effect = (
        Phrase(words=first, change=int(not up)),
        Phrase(words=second, change=int(not other)),
    )
    text = f"{tag('a', cause)}, {tag('b', effect)}"
    return Marked(text=text, told=between(cause, effect))


FRAMES: tuple[Frame, ...] = (
    *(active,) * 4,
    *(passive,) * 2,
    *(because,) * 2,
    therefore,
    *(condition,) * 2,
    without,
    despite,
    comparative,
    *(nominal,) * 3,
    *(moved,) * 2,
    make_do,
)
