"""Building a model again from its claims: after a review, or after a new reading."""

from collections.abc import Sequence

import msgspec

from sayso.claims.claim_set import ClaimSet
from sayso.model.acts import Review
from sayso.model.assemble import assemble
from sayso.model.carry import carried
from sayso.model.case import Case
from sayso.model.changes import changes
from sayso.model.model import Model
from sayso.model.review import Lost, reviewed


class Rebuilt(msgspec.Struct, frozen=True, kw_only=True):
    """The new case, what changed against the old model, and the acts that found nothing."""

    case: Case
    changes: tuple[str, ...]
    lost: tuple[Lost, ...]


def rebuilt(old: Model | None, claim_sets: Sequence[ClaimSet], review: Review) -> Rebuilt:
    """Apply `review` to what was read and assemble it, keeping what a person put into `old`."""
    done = reviewed(claim_sets, review)
    model = assemble(done.claim_sets, overrides=old.priors if old else ())
    if old is not None:
        model = carried(old, model)
    return Rebuilt(
        case=Case(model=model, claim_sets=done.claim_sets),
        changes=changes(old, model) if old else (),
        lost=done.lost,
    )
