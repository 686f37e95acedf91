"""A question: what is changed, in what it is to show, and by when."""

import msgspec

from sayso.answers.intervention import Intervention
from sayso.model.variable import VariableId


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What follows for `on` by week `by` if the interventions are made, all of them together.

    `threshold`, in the unit of `on`, asks for the chance to reach it. `view` names whose words
    alone are taken: a speaker, "A or B" (what either says), "A and B" (what both say), a report.
    """

    interventions: tuple[Intervention, ...]
    on: VariableId
    by: float
    threshold: float | None = None
    view: str | None = None
