"""An open case: what was read, how it was reviewed, and the file that it is kept in, if any."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from sayso.answers.check.verdict import Verdict
from sayso.claims.claim_set import ClaimSet
from sayso.claims.reader import read
from sayso.document.load import load
from sayso.interchange.case_files import load_claims, load_model, model_source, save_model
from sayso.interchange.check_files import outcomes_beside
from sayso.interchange.review_file import load_review, save_review
from sayso.model.acts import Review
from sayso.model.assemble import assemble
from sayso.model.case import Case
from sayso.model.event import Event
from sayso.model.model import Model
from sayso.model.rebuild import rebuilt
from sayso.model.review import reviewed
from sayso.model.variable import Variable
from sayso.web.observed import ObservedSeries, observed_beside

Tell = Callable[[str, float], None]
Part = TypeVar("Part", Variable, Event)


class OpenCase(msgspec.Struct, frozen=True, kw_only=True):
    """A case under review; `path` is its model file, absent while there is none.

    `read` are the claims as they were read, `first` the model before the review; `verdicts`
    are the score card of its forecasts, `observed` the series that were measured since.
    """

    source: str
    path: str | None
    read: tuple[ClaimSet, ...]
    first: Model
    case: Case
    review: Review = Review()
    lost: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    observed: tuple[ObservedSeries, ...] = ()


def no_case() -> OpenCase:
    """Return the empty desk: no report yet, nothing told."""
    model = Model(title="", reports=(), variables=(), links=())
    return OpenCase(
        source="", path=None, read=(), first=model, case=Case(model=model, claim_sets=())
    )


def open_report(content: bytes, name: str, tell: Tell) -> OpenCase:
    """Read a report from the bytes of a file called `name`.

    Raises:
        InputError: it cannot be read, see `document.load`.
    """
    tell("opening the file", 0.0)
    document = load(content, name)
    tell("finding who says what", 0.05)
    claims = read(document, progress=lambda share: tell("reading", 0.05 + 0.9 * share))
    tell("building the system", 0.97)
    model = assemble((claims,))
    case = Case(model=model, claim_sets=(claims,))
    return OpenCase(source=name, path=None, read=(claims,), first=model, case=case)


def open_model(path: str) -> OpenCase:
    """Open a model file with its claims and its review.

    Raises:
        InputError: a file has faults, each with line, caret and hint.
    """
    model, review = load_model(path), load_review(path)
    claims = load_claims(path, model)
    done = reviewed(claims, review)
    return OpenCase(
        source=Path(path).name,
        path=path,
        read=claims,
        first=assemble(claims, overrides=model.priors) if review.acts else model,
        case=Case(model=model, claim_sets=done.claim_sets),
        review=review,
        lost=tuple(each.reason for each in done.lost),
        verdicts=outcomes_beside(Path(path).parent).verdict,
        observed=observed_beside(path, model),
    )


def with_review(opened: OpenCase, review: Review) -> OpenCase:
    """Build the case again under another review, and keep both files if there are files."""
    done = rebuilt(opened.case.model, opened.read, review)
    changed = msgspec.structs.replace(
        opened,
        case=done.case,
        review=review,
        lost=tuple(each.reason for each in done.lost),
    )
    if opened.path is not None:
        save_review(opened.path, review)
    return kept(changed)


def with_positions(opened: OpenCase, positions: dict[str, tuple[float, float]]) -> OpenCase:
    """Put variables and events where a person wants them."""
    model = opened.case.model
    moved = msgspec.structs.replace(
        model,
        variables=tuple(_put(each, positions) for each in model.variables),
        events=tuple(_put(each, positions) for each in model.events),
    )
    return kept(
        msgspec.structs.replace(opened, case=msgspec.structs.replace(opened.case, model=moved))
    )


def _put(part: Part, positions: dict[str, tuple[float, float]]) -> Part:
    at = positions.get(part.id)
    return part if at is None else msgspec.structs.replace(part, position=at)


def kept(opened: OpenCase) -> OpenCase:
    """Write the model to its file, if it has one; comments and order stay."""
    if opened.path is not None:
        text = model_source(opened.path)
        save_model(opened.path, opened.case.model, opened.read, kept=text)
    return opened
