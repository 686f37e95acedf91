"""The concept map: which variable a report's concept is; one name is one variable everywhere."""

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping, Sequence

import msgspec

from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import ConceptId
from sayso.model.told import Told, plain
from sayso.model.variable import VariableId


class ConceptMap(msgspec.Struct, frozen=True, kw_only=True):
    """Variables by report and concept, with their names and concepts, in order of appearance."""

    of: Mapping[tuple[int, ConceptId], VariableId]
    names: Mapping[VariableId, str]
    concepts: Mapping[VariableId, tuple[ConceptId, ...]]

    def variable(self, report: int, concept: ConceptId) -> VariableId | None:
        """Return the variable of a concept, if it is one."""
        return self.of.get((report, concept))


def concept_map(claim_sets: Sequence[ClaimSet], told: Iterable[Told]) -> ConceptMap:
    """Give a variable to each concept named in `told`."""
    named = [{each.id: each.name for each in claim_set.concepts} for claim_set in claim_sets]
    ids: dict[str, VariableId] = {}
    of: dict[tuple[int, ConceptId], VariableId] = {}
    names: dict[VariableId, str] = {}
    concepts: dict[VariableId, dict[ConceptId, None]] = {}
    for each in told:
        for concept in each.concepts:
            name = named[each.report][concept]
            key = plain(name)
            if key not in ids:
                ids[key] = VariableId(unused(slug(name), names))
                names[ids[key]] = name
            of[each.report, concept] = ids[key]
            concepts.setdefault(ids[key], {})[concept] = None
    return ConceptMap(
        of=of, names=names, concepts={key: tuple(value) for key, value in concepts.items()}
    )


def slug(name: str) -> str:
    """Return an id that a person can type: plain letters, digits and hyphens, at most 40."""
    bare = re.sub(r"['’]", "", plain(name))
    ascii_name = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")
    if len(words) > 40:
        words = words[:40].rsplit("-", 1)[0]
    return words or "variable"


def unused(wanted: str, taken: Container[str]) -> str:
    """Return `wanted`, or with the first number after it that is not taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
