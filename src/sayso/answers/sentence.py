"""One plain sentence, written from the numbers and never stronger than they are.

Without data behind the strengths it leads with what does not rest on them, the direction and
in how many draws it holds, and marks sizes as resting on our priors. With data it may lead with
the size. A report that is silent on the question gets a sentence that says so, and no number.
"""

from collections.abc import Sequence

from sayso.answers.agreement import verb
from sayso.answers.answer import Band, Comparison, Directions, Target
from sayso.answers.clause import amount, causes, changed, figure, of_hundred
from sayso.answers.difference import UNMOVED
from sayso.answers.question import Question
from sayso.answers.timeline import written_week
from sayso.answers.vocabulary import called, written_link
from sayso.model.link import Link
from sayso.model.model import Model

FREQUENT = 0.25
"""From this share of draws without any change on, the size is told of the others alone."""
SIGN_SURE = 0.01
"""Up to this share of draws may point the other way before "whatever the strengths" is untrue."""


def silence(model: Model, question: Question, target: Target) -> str:
    """Say that nothing told leads from what is changed to what is asked about."""
    who = f"What {called(question.view)} said" if question.view else "The report"
    return (
        f"{who} is silent on this: nothing in it leads from "
        f"{causes(model, question.interventions)} to {target.name}."
    )


def denial(model: Model, question: Question, target: Target, denied: Sequence[Link]) -> str:
    """Say that what would lead to what is asked about is denied, by whom, and told by nobody."""
    who = (
        f"In the words of {called(question.view)}, nothing"
        if question.view
        else "Nothing that anybody tells"
    )
    barred = "; ".join(
        f"{written_link(model, link)} is denied ({_speakers(link)})" for link in denied
    )
    return f"{who} leads from {causes(model, question.interventions)} to {target.name}: {barred}."


def _speakers(link: Link) -> str:
    return "; ".join(
        dict.fromkeys(", ".join((voice.speaker, *voice.claims)) for voice in link.deniers)
    )


def sentence(  # noqa: PLR0913 - each is a fact that the sentence states
    model: Model,
    question: Question,
    target: Target,
    found: Comparison,
    *,
    measured: bool,
    moved: Band | None = None,
) -> str:
    """Say what follows if the interventions are made; `measured`: data stand behind it.

    `moved` is the spread at the end in the draws in which anything changes; the size is told of
    them where no change is frequent.
    """
    opening, by = _opening(model, question, found), written_week(model, question.by)
    if found.directions.same == 1.0:
        does = verb(target.name, "does")
        return f"{opening}, {target.name} {does} not change: no draw ends higher or lower by {by}."
    draw = "future" if measured else "draw"
    size = _size(found, target, draw, moved)
    priors = "" if measured else "; how far rests on our priors, not on data"
    way = _direction(found.directions, target.name, f"{draw}s")
    return f"{opening}, {target.name} {way}{priors}: by {by}, {size}."


def _opening(model: Model, question: Question, found: Comparison) -> str:
    rather = ", rather than not" if found.against == "forbidden" else ""
    what = f"f {changed(model, question.interventions)}{rather}"
    return f"In the words of {called(question.view)}, i{what}" if question.view else f"I{what}"


def _direction(found: Directions, name: str, draws: str) -> str:
    shares = (found.higher, found.lower)
    ways = (verb(name, "rises"), verb(name, "falls"))
    most, other = ways if found.higher >= found.lower else ways[::-1]
    lead = f"{most} in {of_hundred(max(shares))} {draws}"
    if min(shares) > SIGN_SURE:
        return f"{lead} and {other} in {of_hundred(min(shares))}, so the direction is not sure"
    sure = ", whatever the strengths" if draws == "draws" else ""
    same = f" (nothing changes in {of_hundred(found.same)})" if found.same > 0 else ""
    return f"{lead}{sure}{same}"


def _size(found: Comparison, target: Target, draw: str, moved: Band | None) -> str:
    often = moved is not None and found.directions.same >= FREQUENT
    last = moved if moved is not None and often else found.last
    middle = _signed(last.median, target)
    spread = _range(last.low50, last.high50, target)
    of = f"of the {draw}s in which it changes" if often else draw
    return f"{middle} in the middle {of}, {spread} in half of them"


def _signed(value: float, target: Target) -> str:
    if abs(value) < UNMOVED * (target.high - target.low):
        return "no different"
    return f"{amount(value, target)} {'higher' if value > 0 else 'lower'}"


def _range(low: float, high: float, target: Target) -> str:
    if figure(low) == figure(high):
        return "the same"
    if low >= 0 or high <= 0:
        near, far = sorted((abs(low), abs(high)))
        return f"{figure(near)} to {amount(far, target)} {'higher' if high > 0 else 'lower'}"
    return f"{amount(low, target)} lower to {amount(high, target)} higher"
