"""One link alone: what its effect does when its cause moves and nothing else is linked."""

import msgspec

from sayso.answers.answer import Answer
from sayso.answers.intervention import Force, Hold, Intervention
from sayso.answers.question import Question
from sayso.answers.what_if import what_if
from sayso.claims.claim import Change
from sayso.model.case import Case
from sayso.model.link import Link
from sayso.model.model import Model
from sayso.model.variable import VariableId

FUTURES = 2_000


def alone(case: Case, link: Link, change: Change | None, *, seed: int = 0) -> Answer:
    """Move the cause of `link` to its end of the range, with every other link cut.

    `change` says which way the cause moves, as the claim tells it (+1 up, the default; -1
    down). Conditions of the link are taken to hold: the question is what the link does.
    """
    lone = msgspec.structs.replace(link, gates=(), enabled=True)
    model = msgspec.structs.replace(case.model, links=(lone,))
    question = Question(
        interventions=(_moved(model, link, change),), on=link.target, by=float(model.weeks)
    )
    lone_case = msgspec.structs.replace(case, model=model)
    return what_if(lone_case, question, seed=seed, futures=FUTURES)


def _moved(model: Model, link: Link, change: Change | None) -> Intervention:
    source = next((each for each in model.variables if each.id == link.source), None)
    if source is None:
        return Force(event=next(each.id for each in model.events if each.id == link.source))
    level = source.low if change == -1 else source.high
    return Hold(variable=VariableId(source.id), level=level)
