"""What is left of a forecast when parts of the model are taken out or turned round."""

from collections.abc import Iterable

import msgspec
import numpy as np

from sayso.futures.plan import LinkPlan, Plan, Sign, Support
from sayso.futures.scenario import Intervention, ScaleLink, Scenario


def without(name: str, links: Iterable[str], given: Scenario) -> Scenario:
    """Return `given` with some links taken out."""
    gone: tuple[Intervention, ...] = tuple(ScaleLink(link=link, factor=0.0) for link in links)
    return Scenario(name=name, interventions=(*given.interventions, *gone))


def shuffled(plan: Plan, seed: int) -> Plan:
    """Return the plan with each told sign turned round or not, by the toss of a coin.

    The links by which an event drives its own variable keep theirs: they are no claim.
    """
    random = np.random.Generator(np.random.PCG64(seed))
    events = {event.id for event in plan.events}

    def tossed(link: LinkPlan) -> LinkPlan:
        if link.source in events or random.random() < 0.5:
            return link
        return msgspec.structs.replace(link, supports=tuple(_turned(s) for s in link.supports))

    return msgspec.structs.replace(plan, links=tuple(tossed(link) for link in plan.links))


def _turned(support: Support) -> Support:
    turned: dict[Sign, Sign] = {"+": "-", "-": "+", "?": "?"}
    return msgspec.structs.replace(support, sign=turned[support.sign])
