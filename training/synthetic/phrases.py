"""Phrases that name a quantity or a happening, with how they move it."""

import random
import re
from dataclasses import dataclass

from training.synthetic.fields import Field, Happening


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """Words for a cause or effect; change is 0 for +1, 1 for -1, as the head numbers them."""

    words: str
    change: int = 0


UP = "higher {q};rising {q};a rise in {q};more {q};growing {q};an increase in {q};a jump in {q}"
DOWN = (
    "lower {q};falling {q};a fall in {q};less {q};shrinking {q};a drop in {q};a decline in {q};"
    "cuts to {q};a lack of {q};the loss of {q};the end of {q}"
)
UP_VERBS = (
    "rise|rises|rose",
    "grow|grows|grew",
    "increase|increases|increased",
    "climb|climbs|climbed",
    "go up|goes up|went up",
    "soar|soars|soared",
)
DOWN_VERBS = (
    "fall|falls|fell",
    "drop|drops|dropped",
    "decline|declines|declined",
    "shrink|shrinks|shrank",
    "collapse|collapses|collapsed",
    "go down|goes down|went down",
)
EXTRA = (
    "",
    "",
    "",
    "",
    " in the north",
    " this year",
    " among the young",
    " across the region",
    " at home",
    " in rural areas",
    " over the past decade",
)


def bare(quantity: str) -> str:
    return quantity.removeprefix("the ").removeprefix("a ")


def plural(noun: str) -> bool:
    """Whether the word before the first preposition is a plural."""
    head = re.split(r" (?:of|in|at|for|on|off|to) ", noun, maxsplit=1)[0]
    return head.endswith("s") and not head.endswith(("ss", "sis", "us"))


def noun(field: Field, rng: random.Random, plain: float = 0.4) -> Phrase:
    """A noun phrase: something that happens, a quantity, or a quantity that moves."""
    if rng.random() < 0.45:
        it = rng.choice(field.happenings)
        if rng.random() < 0.15:
            return Phrase(words=f"the absence of {bare(it.noun)}", change=1)
        return Phrase(words=it.noun + rng.choice(EXTRA))
    quantity = rng.choice(field.quantities)
    if rng.random() < plain:
        return Phrase(words=quantity + rng.choice(EXTRA))
    up = rng.random() < 0.5
    frame = rng.choice((UP if up else DOWN).split(";"))
    return Phrase(words=frame.format(q=bare(quantity)) + rng.choice(EXTRA), change=int(not up))


def target(field: Field, rng: random.Random) -> Phrase:
    """What a verb raises or lowers: a plain quantity or a happening."""
    if rng.random() < 0.65:
        return Phrase(words=rng.choice(field.quantities) + rng.choice(EXTRA))
    return Phrase(words=rng.choice(field.happenings).noun)


def negated(base: str, form: str) -> str:
    """A verb phrase with not."""
    if base.startswith("be "):
        return {"past": "was not ", "present": "is not "}.get(form, "not be ") + base[3:]
    return {"past": "did not ", "present": "did not "}.get(form, "not ") + base


def clause(field: Field, rng: random.Random, form: str) -> Phrase:
    """A clause; form is present, past or base (after an auxiliary that is in `form`)."""
    if rng.random() < 0.5:
        it = rng.choice(field.happenings)
        subject, verbs, change = it.subject, forms(it), 0
    else:
        up = rng.random() < 0.5
        subject = rng.choice(field.quantities)
        base, third, past = rng.choice(UP_VERBS if up else DOWN_VERBS).split("|")
        verbs = (base, base if plural(subject) else third, past)
        change = int(not up)
    if form in ("past", "present"):
        verb = verbs[2] if form == "past" else verbs[1]
        if rng.random() < 0.15:
            many = verbs[1] == verbs[0]
            does = "did" if form == "past" else ("do" if many else "does")
            if not verbs[0].startswith("be "):
                verb, change = f"{does} not {verbs[0]}", 1 - change
        return Phrase(words=f"{subject} {verb}", change=change)
    if rng.random() < 0.15:
        return Phrase(words=f"{subject} {form} not {verbs[0]}", change=1 - change)
    return Phrase(words=f"{subject} {form} {verbs[0]}", change=change)


def forms(it: Happening) -> tuple[str, str, str]:
    return it.base, it.present, it.past
