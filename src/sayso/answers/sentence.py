"""One plain sentence, written from the numbers and never stronger than they are.

Without data behind the strengths it leads with what does not rest on them, the direction and
in how many draws it holds, and marks sizes as resting on our priors. With data it may lead with
the size. A report that is silent on the question gets a sentence that says so, and no number.
"""

from sayso.answers.answer import Comparison, Directions, Target
from sayso.answers.clause import amount, causes, changed, figure, of_hundred
from sayso.answers.difference import UNMOVED
from sayso.answers.question import Question
from sayso.answers.timeline import written_week
from sayso.model.model import Model

SIGN_SURE = 0.01
"""Up to this share of draws may point the other way before "whatever the strengths" is untrue."""


def silence(model: Model, question: Question, target: Target) -> str:
    """Say that nothing told leads from what is changed to what is asked about."""
    who = f"What {question.view} says" if question.view else "The report"
    return (
        f"{who} is silent on this: nothing in it leads from "
        f"{causes(model, question.interventions)} to {target.name}."
    )


def sentence(
    model: Model, question: Question, target: Target, found: Comparison, *, measured: bool
) -> str:
    """Say what follows if the interventions are made; `measured`: data stand behind it."""
    opening, by = _opening(model, question, found), written_week(model, question.by)
    if found.directions.same == 1.0:
        return f"{opening}, {target.name} does not change: no draw ends higher or lower by {by}."
    tell = _measured if measured else _unmeasured
    return f"{opening}, {target.name} {tell(found, target, by)}."


def _opening(model: Model, question: Question, found: Comparison) -> str:
    rather = ", rather than not" if found.against == "forbidden" else ""
    what = f"f {changed(model, question.interventions)}{rather}"
    return f"As {question.view} has it, i{what}" if question.view else f"I{what}"


def _unmeasured(found: Comparison, target: Target, by: str) -> str:
    direction = _direction(found.directions, "draws")
    return (
        f"{direction}; how far rests on our priors, not on data: {_size(found, target, by, 'draw')}"
    )


def _measured(found: Comparison, target: Target, by: str) -> str:
    return f"{_direction(found.directions, 'futures')}: {_size(found, target, by, 'future')}"


def _direction(found: Directions, draws: str) -> str:
    rises, shares = found.higher >= found.lower, (found.higher, found.lower)
    verb, other = ("rises", "falls") if rises else ("falls", "rises")
    lead = f"{verb} in {of_hundred(max(shares))} {draws}"
    if min(shares) > SIGN_SURE:
        return f"{lead} and {other} in {of_hundred(min(shares))}, so the direction is not sure"
    sure = ", whatever the strengths" if draws == "draws" else ""
    same = f" (nothing changes in {of_hundred(found.same)})" if found.same > 0 else ""
    return f"{lead}{sure}{same}"


def _size(found: Comparison, target: Target, by: str, draw: str) -> str:
    last = found.last
    middle = _signed(last.median, target)
    spread = _range(last.low50, last.high50, target)
    return f"by {by} {middle} in the middle {draw}, {spread} in half of them"


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
