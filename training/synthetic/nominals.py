"""Frames around a noun or a verb of making: the cause of, a threat to, forced them to."""

import random

from training.synthetic.fields import Field, Happening
from training.synthetic.phrases import bare, noun, plural, target
from training.synthetic.sentences import Marked, Told, tag

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
