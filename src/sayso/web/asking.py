"""What the page asks, and what it gets back for it."""

import msgspec

from sayso.answers.answer import Answer
from sayso.answers.carriers import Carriers
from sayso.answers.intervention import Intervention
from sayso.answers.matter import Matters
from sayso.answers.views import Views
from sayso.model.set_numbers import NumberSet

SEED = 1
"""Of all draws: the one that the commands take where none is given."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A question from the page; `on` absent asks about what the case asks about by default."""

    on: str
    by: float
    interventions: tuple[Intervention, ...] = ()
    threshold: float | None = None
    view: str | None = None
    numbers: tuple[NumberSet, ...] = ()


class Motion(msgspec.Struct, frozen=True, kw_only=True):
    """Median of one variable, week by week: with the change, and without."""

    variable: str
    given: tuple[float, ...]
    otherwise: tuple[float, ...]


class Push(msgspec.Struct, frozen=True, kw_only=True):
    """How much harder one link pushes with the change than without, week by week.

    Shares of its target's range; the mean over futures of the size, whichever way it pushes.
    """

    link: str
    change: tuple[float, ...]


class Motions(msgspec.Struct, frozen=True, kw_only=True):
    """How the whole system moves under a question, and which links pass the change on."""

    revision: int
    motions: tuple[Motion, ...]
    pushes: tuple[Push, ...]


class Carried(msgspec.Struct, frozen=True, kw_only=True):
    """Links and loops scored by what they carry of the change, and when."""

    revision: int
    carriers: Carriers


class Answered(msgspec.Struct, frozen=True, kw_only=True):
    """An answer with its command line, and how long it took the machine."""

    revision: int
    answer: Answer
    command: str
    milliseconds: float


class ViewAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """The question under each speaker's words alone, and where the speakers part."""

    revision: int
    found: Views
    command: str


class Worths(msgspec.Struct, frozen=True, kw_only=True):
    """What an answer hangs on, and in a sentence what it hangs on most."""

    revision: int
    sentence: str
    matters: Matters
    command: str


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the stream while a report is read: what goes on, and how much of it is done."""

    what: str
    share: float
