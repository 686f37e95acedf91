"""Variables from concepts: range, level now, adjustment time and noise, each with its origin."""

from collections.abc import Iterable

from sayso.model.concept_map import ConceptMap
from sayso.model.number import Number
from sayso.model.priors import Priors
from sayso.model.remark import Remark
from sayso.model.remarks import level_now
from sayso.model.variable import Variable, VariableId


def variables(
    concepts: ConceptMap, remarks: Iterable[Remark], priors: Priors
) -> dict[VariableId, Variable]:
    """Return the variable of each concept, by id, in order of appearance."""
    said: dict[VariableId, list[Number]] = {}
    for remark in remarks:
        if remark.of is not None and remark.level is not None:
            said.setdefault(remark.of, []).append(remark.level)
    return {
        variable: _variable(variable, concepts, said.get(variable, ()), priors)
        for variable in concepts.names
    }


def _variable(
    variable: VariableId, concepts: ConceptMap, said: Iterable[Number], priors: Priors
) -> Variable:
    name = concepts.names[variable]
    kind = priors.called_by("adjustment", name) or "adjustment.default"
    return Variable(
        id=variable,
        name=name,
        now=level_now(said, priors),
        adjustment=priors.number(kind),
        noise=priors.number("noise.default"),
        concepts=concepts.concepts[variable],
    )
