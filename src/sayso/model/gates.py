"""Gates: the further conditions of a claim, as levels that open or close its link."""

from collections.abc import Mapping

from sayso.claims.claim import Change, Condition, Influence
from sayso.model.concept_map import ConceptMap
from sayso.model.link import Gate
from sayso.model.priors import Priors
from sayso.model.told import Told
from sayso.model.variable import Variable, VariableId


def gates(
    told: Told,
    concepts: ConceptMap,
    variables: Mapping[VariableId, Variable],
    priors: Priors,
) -> tuple[Gate, ...]:
    """Return the gates that a claim puts on its links.

    A condition on the cause itself is no gate: the antecedent is the cause.
    """
    claim = told.claim
    cause = claim.cause.concept if isinstance(claim, Influence) else None
    made: list[Gate] = []
    for condition in claim.conditions:
        if condition.concept is None or condition.concept == cause:
            continue
        variable = variables[concepts.of[told.report, condition.concept]]
        made.append(_gate(condition, variable, told, priors))
    return tuple(made)


def _gate(condition: Condition, variable: Variable, told: Told, priors: Priors) -> Gate:
    change: Change = condition.change or 1
    lasting = condition.kind in ("as_long_as", "only_with")
    level = (_kept if lasting else _reached)(variable, change, priors)
    return Gate(
        of=variable.id,
        above=level if change > 0 else None,
        below=level if change < 0 else None,
        unless=condition.kind == "unless",
        claims=(told.ref,),
    )


def _kept(variable: Variable, change: Change, priors: Priors) -> float:
    """A condition that holds now: it lasts while the share `gate.kept` of it is left."""
    share = priors.value("gate.kept")
    bound = variable.low if change > 0 else variable.high
    return round(bound + share * (variable.now.value - bound), 3)


def _reached(variable: Variable, change: Change, priors: Priors) -> float:
    """A condition yet to come: it holds from the share `gate.reached` of the way to its bound."""
    share = priors.value("gate.reached")
    bound = variable.high if change > 0 else variable.low
    return round(variable.now.value + share * (bound - variable.now.value), 3)
