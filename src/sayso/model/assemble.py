"""Assembly: the claims of one or several reports become one model."""

from collections.abc import Iterable, Mapping, Sequence

from sayso.claims.claim import Influence, State
from sayso.claims.claim_set import ClaimSet
from sayso.model.concept_map import ConceptMap, concept_map
from sayso.model.events import events
from sayso.model.gates import gates
from sayso.model.leg import legs
from sayso.model.links import links
from sayso.model.loose_ends import assumed_links
from sayso.model.model import Model, Override, Report
from sayso.model.number import ClaimRef
from sayso.model.priors import Priors, priors
from sayso.model.remarks import remarks
from sayso.model.syndication import statements
from sayso.model.told import Told, all_told, report_id, speaker_names
from sayso.model.variable import Variable, VariableId
from sayso.model.variables import variables
from sayso.model.voices import Statement


def assemble(claim_sets: Sequence[ClaimSet], *, overrides: Iterable[Override] = ()) -> Model:
    """Build the model that the reports describe together; same claims, same model.

    Influences become links, supposed happenings events, further restrictions gates; states
    give levels now; all other claims are kept as remarks.
    """
    sets, own = tuple(claim_sets), tuple(overrides)
    table = priors(own)
    told = tuple(all_told(sets))
    concepts = concept_map(sets, (each for each in told if _takes_part(each)))
    said = remarks(told, sets, concepts, table)
    levels = variables(concepts, said, table)
    steps = [leg for each in told for leg in legs(each, concepts)]
    behind = _statements(told, concepts, levels, table)
    told_links = links(steps, behind, collectives(sets), table)
    return Model(
        title=_title(sets),
        start=max((each.document.date for each in sets if each.document.date), default=None),
        reports=_reports(sets),
        variables=tuple(levels.values()),
        links=(*told_links, *assumed_links(sets, concepts, told_links, table)),
        events=events(told, concepts, table),
        remarks=said,
        priors=own,
    )


def collectives(claim_sets: Sequence[ClaimSet]) -> dict[str, str]:
    """Return the collective that each named member speaks with ("some, among them X")."""
    names = speaker_names(claim_sets)
    return {
        names[report, member]: names[report, speaker.id]
        for report, claim_set in enumerate(claim_sets)
        for speaker in claim_set.speakers
        for member in speaker.members
    }


def _takes_part(told: Told) -> bool:
    return isinstance(told.claim, Influence | State)


def _statements(
    told: tuple[Told, ...],
    concepts: ConceptMap,
    levels: Mapping[VariableId, Variable],
    table: Priors,
) -> dict[ClaimRef, Statement]:
    influences = [each for each in told if isinstance(each.claim, Influence)]
    originals = statements(influences)
    return {
        each.ref: Statement(
            original=influences[original].ref, gates=gates(each, concepts, levels, table)
        )
        for each, original in zip(influences, originals, strict=True)
    }


def _title(claim_sets: Sequence[ClaimSet]) -> str:
    titles = [each.document.title or "untitled report" for each in claim_sets]
    return titles[0] if len(titles) == 1 else f"{titles[0]} and {len(titles) - 1} more"


def _reports(claim_sets: Sequence[ClaimSet]) -> tuple[Report, ...]:
    return tuple(
        Report(
            id=report_id(number),
            title=each.document.title,
            sha256=each.document.sha256,
            claims="",
            date=each.document.date,
        )
        for number, each in enumerate(claim_sets)
    )
