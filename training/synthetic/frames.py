"""Ways to say that one thing leads to another: verbs, connectives, conditions, nouns."""

import random
from collections.abc import Callable

from training.synthetic.fields import Field, Happening
from training.synthetic.phrases import Phrase, bare, clause, noun, plural, target
from training.synthetic.sentences import Marked, Told
from training.synthetic.verbs import Verb, any_verb

Frame = Callable[[Field, random.Random], Marked]


def tag(name: str, phrase: Phrase | str) -> str:
    return f"<{name}>{phrase if isinstance(phrase, str) else phrase.words}</{name}>"


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


NOUN_FRAMES = (
    ("{c} {is} the main cause of {e}", 0, {}),
    ("{c} {is} a major driver of {e}", 0, {}),
    ("{c} {is} one reason for {e}", 0, {}),
    ("the reason for {e} {is} {c}", 0, {}),
    ("{e} {ise} a consequence of {c}", 0, {}),
    ("{e} {ise} largely the result of {c}", 0, {}),
    ("{e} {ise} driven by {c}", 0, {}),
    ("{e} {ise} rooted in {c}", 0, {}),
    ("{e} {ise} down to {c}", 0, {}),
    ("{e} {ise} the product of {c}", 0, {}),
    ("{e} caused by {c} worried the experts", 0, {"realised": True}),
    ("{e} stemming from {c} made the news", 0, {"realised": True}),
    ("{c} {is} the key to {e}", 0, {}),
    ("{e} {depends} on {c}", 0, {}),
    ("{e} {hinges} on {c}", 0, {}),
    ("{c} {is} a threat to {e}", 1, {}),
    ("{c} {is} an obstacle to {e}", 1, {}),
    ("{c} {is} a safeguard against {e}", 1, {}),
    ("{c} {is} the best cure for {e}", 1, {}),
    ("{c} stood in the way of {e}", 1, {"realised": True}),
    ("{c} took a heavy toll on {e}", 1, {"realised": True}),
    ("{c} had an effect on {e}", 2, {"realised": True}),
    ("{c} will affect {e}", 2, {"modality": 1}),
    ("{c} influenced {e}", 2, {"realised": True}),
    ("the impact of {c} on {e} is debated", 2, {}),
    ("{c} had nothing to do with {e}", 0, {"negated": True}),
    ("{e} {ise} not the fault of {c}", 0, {"negated": True}),
    ("there is no evidence that {c} caused {e}", 0, {"negated": True}),
    ("there is little doubt that {c} caused {e}", 0, {"realised": True}),
    ("it is not true that {c} causes {e}", 0, {"negated": True}),
    ("{c} {is} to blame for {e}", 0, {"realised": True}),
    ("many blame {c} for {e}", 0, {"realised": True}),
    ("{c}, the root of {e}, went on", 0, {}),
    ("will {c} lead to {e}?", 0, {"modality": 3}),
    ("could {c} prevent {e}?", 1, {"modality": 3}),
    ("does {c} really fuel {e}?", 0, {"modality": 3}),
    ("with {c}, {e} came within reach", 0, {"realised": True}),
    ("{c} makes {e} more likely", 0, {}),
    ("{c} made {e} less likely", 1, {"realised": True}),
    ("{c} made {e} impossible", 1, {"realised": True}),
    ("{c} made {e} possible", 0, {"realised": True}),
    ("{c} spared the region {e}", 1, {"realised": True}),
    ("{c} kept {e} in check", 1, {"realised": True}),
    ("{c} helped {e} to recover", 0, {"realised": True}),
    ("{e} suffered under {c}", 1, {"realised": True}),
    ("{e} benefited from {c}", 0, {"realised": True}),
    ("{e} followed from {c}", 0, {"realised": True}),
    ("{c} left people with {e}", 0, {"realised": True}),
    ("{c} saved the region from {e}", 1, {"realised": True}),
    ("not even {c} could stop {e}", 1, {"negated": True}),
    ("only {c} can bring {e}", 0, {"modality": 2}),
)


def nominal(field: Field, rng: random.Random) -> Marked:
    frame, sign, status = rng.choice(NOUN_FRAMES)
    cause, effect = noun(field, rng), target(field, rng)
    many, both = plural(cause.words), plural(effect.words)
    text = frame.format(
        c=tag("a", cause),
        e=tag("b", effect),
        **{
            "is": rng.choice(["are", "were"] if many else ["is", "was"]),
            "ise": rng.choice(["are", "were"] if both else ["is", "was"]),
            "depends": "depend" if both else "depends",
            "hinges": "hinge" if both else "hinges",
        },
    )
    told = Told(cause="a", effect="b", sign=sign, cause_change=cause.change, **status)
    return Marked(text=text, told=(told,))


def moved(field: Field, rng: random.Random) -> Marked:
    """A quantity that moves, by some cause: the change lies in the effect."""
    quantity = rng.choice(field.quantities)
    up = rng.random() < 0.5
    cause = noun(field, rng)
    noun_phrase = rng.choice(
        ["the rise in {q}", "the surge in {q}", "the growth of {q}", "higher {q}"]
        if up
        else ["the fall in {q}", "the drop in {q}", "the decline of {q}", "lower {q}"]
    ).format(q=bare(quantity))
    frame, realised = rng.choice(
        [
            ("{e} was caused by {c}", True),
            ("{c} led to {e}", True),
            ("{c} caused {e}", True),
            ("{e} came as {c} took hold", True),
            ("{e} has to do with {c}", False),
            ("{c} explains {e}", False),
            ("{e} is due to {c}", False),
            ("{c} brought {e}", True),
            ("analysts put {e} down to {c}", True),
            ("{e} was triggered by {c}", True),
        ]
    )
    told = Told(
        cause="a",
        effect="b",
        cause_change=cause.change,
        effect_change=int(not up),
        realised=realised,
    )
    return Marked(text=frame.format(c=tag("a", cause), e=tag("b", noun_phrase)), told=(told,))


def make_do(field: Field, rng: random.Random) -> Marked:
    """A cause that makes or keeps someone from doing something."""
    cause, it = noun(field, rng), rng.choice(field.happenings)
    told_past = {"realised": True}
    ing = gerund(it)
    frame, sign, status = rng.choice(
        [
            ("{c} forced {s} to {v}", 0, told_past),
            ("{c} led {s} to {v}", 0, told_past),
            ("{c} allowed {s} to {v}", 0, told_past),
            ("{c} will let {s} {v}", 0, {"modality": 1}),
            ("{c} helped {s} {v}", 0, told_past),
            ("{c} made {s} {v}", 0, told_past),
            ("{c} could push {s} to {v}", 0, {"modality": 2}),
            ("{c} prompted {s} to {v}", 0, told_past),
            ("{c} kept {s} from {g}", 1, told_past),
            ("{c} prevented {s} from {g}", 1, told_past),
            ("{c} may stop {s} from {g}", 1, {"modality": 2}),
            ("{c} deterred {s} from {g}", 1, told_past),
            ("{c} did not stop {s} from {g}", 1, {"negated": True}),
            ("{c} would keep {s} from {g}", 1, {"modality": 1}),
        ]
    )
    text = frame.format(c=tag("a", cause), s="<b>" + it.subject, v=it.base + "</b>", g=ing + "</b>")
    told = Told(cause="a", effect="b", sign=sign, cause_change=cause.change, **status)
    return Marked(text=text, told=(told,))


def gerund(it: Happening) -> str:
    """The -ing form of the first verb of a verb phrase."""
    head, _, rest = it.base.partition(" ")
    if head in ("be", "go"):
        head += "ing"
    elif head in ("cut", "cap", "ban", "get", "stop", "split", "shut", "dig", "swim"):
        head += head[-1] + "ing"
    elif head == "flee":
        head = "fleeing"
    else:
        head = head.removesuffix("e") + "ing"
    return f"{head} {rest}".strip()


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
