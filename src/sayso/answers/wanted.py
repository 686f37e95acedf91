"""Better or worse: an answer weighed by those who want more, or less, of what it is about.

Nobody's wishes are guessed: a judgement rests on an aim that the report tells, with its claim,
or on what the one who asks says that he wants.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from sayso.answers.answer import Answer
from sayso.answers.clause import of_hundred
from sayso.answers.vocabulary import called
from sayso.model.model import Model
from sayso.model.number import ClaimRef

Want = Literal["more", "less"]


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """The shares of futures that are better and worse for `who`; no claims: the one who asks."""

    who: str
    wants: Want
    claims: tuple[ClaimRef, ...]
    better: float
    worse: float
    sentence: str


def judgements(model: Model, answer: Answer, want: Want | None = None) -> tuple[Judgement, ...]:
    """Weigh an answer by every aim told about its target, and by `want`, the asker's own."""
    if not answer.comparisons:
        return ()
    return tuple(_judged(answer, *each) for each in _wishes(model, answer, want))


def _wishes(
    model: Model, answer: Answer, want: Want | None
) -> Iterator[tuple[str, Want, tuple[ClaimRef, ...]]]:
    if want is not None:
        yield "you", want, ()
    told: dict[tuple[str, Want], tuple[ClaimRef, ...]] = {}
    for each in model.remarks:
        about = each.kind == "aim" and each.of == answer.question.on
        if about and each.change and not each.denied:
            wants: Want = "more" if (each.change > 0) != each.negated else "less"
            key = (each.holder or each.speaker, wants)
            told[key] = (*told.get(key, ()), *each.claims)
    for (who, wants), claims in told.items():
        yield who, wants, claims


def _judged(answer: Answer, who: str, wants: Want, claims: tuple[ClaimRef, ...]) -> Judgement:
    ways = answer.comparisons[0].directions
    better, worse = (ways.higher, ways.lower) if wants == "more" else (ways.lower, ways.higher)
    wish = "want" if who == "you" else "wanted"
    name = called(who)
    refs = f" ({', '.join(claims)})" if claims else ""
    return Judgement(
        who=who,
        wants=wants,
        claims=claims,
        better=better,
        worse=worse,
        sentence=f"{name[:1].upper()}{name[1:]} {wish} {wants} of {answer.target.name}{refs}: "
        f"better in {of_hundred(better)} futures, worse in {of_hundred(worse)}.",
    )
