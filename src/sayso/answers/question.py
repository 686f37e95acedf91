"""A question: what is changed, in what it is to show, and by when."""

import msgspec

from sayso.answers.intervention import Intervention
from sayso.model.variable import VariableId


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What follows for `on` by week `by` if the interventions are made, all of them together.

    `threshold`, in the unit of `on`, asks for the chance to reach it. `view` names the speaker
    (as the model's voices call them) whose words alone are taken to hold.
    """

    interventions: tuple[Intervention, ...]
    on: VariableId
    by: float
    threshold: float | None = None
    view: str | None = None
