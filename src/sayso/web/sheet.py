"""The sheet: everything that the page shows of a case, in one record."""

import msgspec

from sayso.answers.check.verdict import Verdict
from sayso.claims.claim_set import ClaimSet
from sayso.model.act_words import act_words
from sayso.model.acts import Act
from sayso.model.belief import LinkBelief, link_belief
from sayso.model.changes import changes
from sayso.model.geometry import placed
from sayso.model.link import LinkId
from sayso.model.loops import Loop, Loops, loops
from sayso.model.model import Model
from sayso.model.view import Matrix, matrix
from sayso.web.observed import ObservedSeries
from sayso.web.open_case import OpenCase


class SheetAct(msgspec.Struct, frozen=True, kw_only=True):
    """One act of the review as it is listed: what was done, by whom, when and why."""

    what: str
    who: str
    when: str
    why: str


class SheetReview(msgspec.Struct, frozen=True, kw_only=True):
    """The review so far; `undo` and `redo` name the act that each would take or give back.

    `changed` says what it changed in the model, `lost` which acts found nothing to act on.
    """

    acts: tuple[SheetAct, ...] = ()
    undo: str | None = None
    redo: str | None = None
    changed: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A case as the page has it; positions are in points, y downwards, keyed by id.

    `revision` counts up with every change, so that a page open in another tab notices.
    """

    revision: int
    source: str
    model: Model
    reports: tuple[ClaimSet, ...]
    positions: dict[str, tuple[float, float]]
    beliefs: dict[LinkId, LinkBelief]
    loops: tuple[Loop, ...]
    speakers: tuple[str, ...]
    matrix: Matrix
    review: SheetReview
    verdicts: tuple[Verdict, ...] = ()
    observed: tuple[ObservedSeries, ...] = ()


def sheet_of(opened: OpenCase, revision: int, redo: Act | None) -> Sheet:
    """Lay out a case for the page."""
    model = opened.case.model
    found = loops(model)
    return Sheet(
        revision=revision,
        source=opened.source,
        model=model,
        reports=opened.case.claim_sets,
        positions=_positions(model, found),
        beliefs={link.id: link_belief(link.voices) for link in model.links},
        loops=(*found.told, *found.assumed),
        speakers=model.speakers,
        matrix=matrix(model),
        review=_review(opened, redo),
        verdicts=opened.verdicts,
        observed=opened.observed,
    )


def _positions(model: Model, found: Loops) -> dict[str, tuple[float, float]]:
    on = {link.id for link in model.links if link.enabled}
    drawn = [loop for loop in (*found.told, *found.assumed) if set(loop.links) <= on]
    return {str(node): (x, y) for node, (x, y) in placed(model, drawn).at.items()}


def _review(opened: OpenCase, redo: Act | None) -> SheetReview:
    standing, read = opened.review.standing, opened.read
    return SheetReview(
        acts=tuple(
            SheetAct(
                what=act_words(act, read),
                who=act.who,
                when=f"{act.when:%Y-%m-%d %H:%M}",
                why=act.why,
            )
            for act in standing
        ),
        undo=act_words(standing[-1], read) if standing else None,
        redo=act_words(redo, read) if redo else None,
        changed=changes(opened.first, opened.case.model) if standing else (),
        lost=opened.lost,
    )
