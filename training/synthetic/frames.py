"""Ways to say that one thing leads to another: verbs, connectives, conditions, nouns."""

import random
from collections.abc import Callable

from training.synthetic.fields import Field
from training.synthetic.nominals import make_do, moved, nominal
from training.synthetic.phrases import Phrase, bare, clause, noun, plural, target
from training.synthetic.sentences import Marked, Told, tag
from training.synthetic.verbs import Verb, any_verb

Frame = Callable[[Field, random.Random], Marked]


def predicate(verb: Verb, many: bool, rng: random.Random) -> tuple[str, dict[str, object]]:
    """A verb in some tense and mood, with the status that it gives."""
    could = rng.choice(["could", "may", "might", "can", "would perhaps"])
    would = rng.choice(
        ["will", "would", "is going to" if not many else "are going to", "will soon"]
    )
    adverb = rng.choice(["", "", "", "quickly ", "largely ", "slowly ", "clearly ", "sharply "])
    if verb.base.startswith(("be ", "make it", "help ")):
        adverb = ""
    be = "are" if many else "is"
    did, does = "did not", "do not" if many else "does not"
    have = "have" if many else "has"
    options: list[tuple[str, dict[str, object]]] = [
        (f"{adverb}{verb.past}", {"realised": True}),
        (f"{adverb}{verb.past}", {"realised": True}),
        (f"{have} {adverb}{verb.participle}", {"realised": True}),
        (f"{adverb}{verb.base if many else verb.third}", {}),
        (f"{be} {verb.gerund}", {"realised": True}),
        (f"{would} {adverb}{verb.base}", {"modality": 1}),
        (f"{would} {verb.base}", {"modality": 1}),
        (f"{could} {adverb}{verb.base}", {"modality": 2}),
        (f"may have {verb.participle}", {"modality": 2}),
        (f"{be} likely to {verb.base}", {"modality": 1}),
        (f"{be} expected to {verb.base}", {"modality": 1}),
        (f"{'threaten' if many else 'threatens'} to {verb.base}", {"modality": 2}),
        (f"helped to {verb.base}", {"realised": True}),
        (f"{did} {verb.base}", {"negated": True}),
        (f"{does} {verb.base}", {"negated": True}),
        (f"failed to {verb.base}", {"negated": True}),
        (f"would not {verb.base}", {"negated": True, "modality": 1}),
        (f"cannot {verb.base}", {"negated": True, "modality": 2}),
        (f"{be} unlikely to {verb.base}", {"negated": True, "modality": 1}),
        (f"never {verb.past}", {"negated": True}),
        (f"did nothing to {verb.base}", {"negated": True}),
        (f"{have} not {verb.participle}", {"negated": True}),
    ]
    return rng.choice(options if rng.random() < 0.4 else options[:13])


def active(field: Field, rng: random.Random) -> Marked:
    cause, effect, verb = noun(field, rng), target(field, rng), any_verb(rng)
    said, status = predicate(verb, plural(cause.words), rng)
    told = Told(cause="a", effect="b", sign=verb.sign, cause_change=cause.change, **status)
    return Marked(text=f"{tag('a', cause)} {said} {tag('b', effect)}", told=(told,))


def passive(field: Field, rng: random.Random) -> Marked:
    cause, effect, verb = noun(field, rng), target(field, rng), any_verb(rng)
    many = plural(effect.words)
    past = "were" if many else "was"
    options: list[tuple[str, dict[str, object]]] = [
        (past, {"realised": True}),
        ("are" if many else "is", {}),
        ("have been" if many else "has been", {"realised": True}),
        ("will be", {"modality": 1}),
        ("could be", {"modality": 2}),
        ("may be", {"modality": 2}),
        (f"{past} not", {"negated": True}),
        ("are being" if many else "is being", {"realised": True}),
    ]
    be, status = rng.choice(options)
    if " for" in verb.base or verb.base.startswith(("make", "help", "mean", "put", "take")):
        return active(field, rng)
    participle = verb.participle
    if verb.base in ("lead to", "result in", "contribute to", "give rise to", "be responsible for"):
        participle = "caused"
    told = Told(cause="a", effect="b", sign=verb.sign, cause_change=cause.change, **status)
    return Marked(text=f"{tag('b', effect)} {be} {participle} by {tag('a', cause)}", told=(told,))


def because(field: Field, rng: random.Random) -> Marked:
    form = rng.choice(["past", "past", "present"])
    effect = clause(field, rng, form)
    realised = form == "past"
    if rng.random() < 0.5:
        cause = noun(field, rng, 0.2)
        link = rng.choice(
            [
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
        )
        body = f"{tag('b', effect)} {link} {tag('a', cause)}"
        if rng.random() < 0.3:
            body = f"{link} {tag('a', cause)}, {tag('b', effect)}"
    else:
        cause = clause(field, rng, form)
        link = rng.choice(["because", "since", "as", "now that", "because"])
        body = f"{tag('b', effect)} {link} {tag('a', cause)}"
        if rng.random() < 0.4:
            body = f"{link} {tag('a', cause)}, {tag('b', effect)}"
    told = Told(
        cause="a",
        effect="b",
        cause_change=cause.change,
        effect_change=effect.change,
        realised=realised,
    )
    return Marked(text=body, told=(told,))


def therefore(field: Field, rng: random.Random) -> Marked:
    form = rng.choice(["past", "present"])
    cause, effect = clause(field, rng, form), clause(field, rng, form)
    link = rng.choice(
        [
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
        ]
    )
    told = Told(
        cause="a",
        effect="b",
        cause_change=cause.change,
        effect_change=effect.change,
        realised=form == "past",
    )
    return Marked(text=f"{tag('a', cause)}{link}{tag('b', effect)}", told=(told,))


def condition(field: Field, rng: random.Random) -> Marked:
    cause = clause(field, rng, "present")
    word = rng.choice(["will", "would", "could", "may", "might"])
    effect = clause(field, rng, word)
    link = rng.choice(
        [
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
    )
    if link == "should":
        it = rng.choice(field.happenings)
        cause = Phrase(words=f"{it.subject} {it.base}")
    sign = int(link in ("unless", "until"))
    body = f"{tag('b', effect)} {link} {tag('a', cause)}"
    if rng.random() < 0.5 or link == "should":
        body = f"{link} {tag('a', cause)}, {tag('b', effect)}"
    told = Told(
        cause="a",
        effect="b",
        sign=sign,
        cause_change=cause.change,
        effect_change=effect.change,
        modality=1 if word in ("will", "would") else 2,
        conditional=True,
    )
    return Marked(text=body, told=(told,))


def without(field: Field, rng: random.Random) -> Marked:
    cause = target(field, rng)
    word = rng.choice(["will", "would", "could"])
    effect = clause(field, rng, word)
    marked = tag("a", f"without {cause.words}")
    body = f"{marked}, {tag('b', effect)}" if rng.random() < 0.6 else f"{tag('b', effect)} {marked}"
    told = Told(
        cause="a",
        effect="b",
        cause_change=1,
        effect_change=effect.change,
        modality=2 if word == "could" else 1,
        conditional=True,
    )
    return Marked(text=body, told=(told,))


def despite(field: Field, rng: random.Random) -> Marked:
    effect = clause(field, rng, "past")
    if rng.random() < 0.5:
        cause, link = noun(field, rng), rng.choice(["despite", "in spite of", "regardless of"])
    else:
        cause, link = clause(field, rng, "past"), rng.choice(["although", "even though", "though"])
    body = f"{tag('b', effect)} {link} {tag('a', cause)}"
    if rng.random() < 0.5:
        body = f"{link} {tag('a', cause)}, {tag('b', effect)}"
    told = Told(
        cause="a",
        effect="b",
        sign=1,
        cause_change=cause.change,
        effect_change=effect.change,
        negated=True,
    )
    return Marked(text=body, told=(told,))


def comparative(field: Field, rng: random.Random) -> Marked:
    a, b = rng.sample(field.quantities, 2)
    up, other = rng.random() < 0.6, rng.random() < 0.5
    first = f"the {'more' if up else 'less'} {a} {'grow' if plural(a) else 'grows'}"
    second = f"the {'more' if other else 'less'} {b} {'rise' if plural(b) else 'rises'}"
    if rng.random() < 0.4:
        first = f"the {'higher' if up else 'lower'} {bare(a)}"
        second = f"the {'greater' if other else 'smaller'} {bare(b)}"
    told = Told(cause="a", effect="b", cause_change=int(not up), effect_change=int(not other))
    return Marked(text=f"{tag('a', first)}, {tag('b', second)}", told=(told,))


FRAMES: tuple[Frame, ...] = (
    active,
    active,
    active,
    active,
    passive,
    passive,
    because,
    because,
    therefore,
    condition,
    condition,
    without,
    despite,
    comparative,
    nominal,
    nominal,
    nominal,
    moved,
    moved,
    make_do,
)
