"""What became of each strength that is told: prior, posterior, and why data could not move it."""

from typing import Literal

import msgspec
import networkx as nx

from sayso.answers.check.calibrate import Calibration, Range, prior_range, reach
from sayso.answers.check.draws import Place, is_open
from sayso.answers.check.hindcast import Hindcast
from sayso.futures.plan import Dated, Plan

Standing = Literal[
    "moved", "untouched", "cause at rest", "too few observations", "nothing measured"
]
"""`cause at rest`: its effect is measured, but its cause was never seen to move, nor led to by
anything that was; `nothing measured`: neither its effect nor anything that it leads to is."""


class Strength(msgspec.Struct, frozen=True, kw_only=True):
    """The strength of one link before and after: median, 5 % and 95 % quantiles.

    Forecasts use the posterior only where it `moved`; else they keep the prior.
    """

    link: str
    source: str
    target: str
    prior: Range
    posterior: Range
    standing: Standing


def strengths(plan: Plan, hindcast: Hindcast, learned: Calibration) -> tuple[Strength, ...]:
    """Return every open strength of the plan, in its order."""
    after = {each.place: each for each in learned.learned}
    near = _near(plan, hindcast)
    moving = _moving(plan, hindcast)
    found: list[Strength] = []
    for link in plan.links:
        place = Place(purpose="strength", owner=link.id)
        if not is_open(link.strength):
            continue
        own = after.get(place)
        standing: Standing = "too few observations" if place in near else "nothing measured"
        if own is not None:
            standing = "moved" if own.touched else "untouched"
            standing = standing if link.source in moving else "cause at rest"
        prior = own.prior if own else prior_range(plan, place)
        found.append(
            Strength(
                link=link.id, source=link.source, target=link.target, prior=prior,
                posterior=own.posterior if own and link.source in moving else prior,
                standing=standing,
            )
        )  # fmt: skip
    return tuple(found)


def _near(plan: Plan, hindcast: Hindcast) -> frozenset[Place]:
    """Return the numbers that any measured variable hangs on."""
    measured = frozenset(hindcast.seen)
    return frozenset(place for each in measured for place in reach(plan, each, measured))


def _moving(plan: Plan, hindcast: Hindcast) -> frozenset[str]:
    """Return what moves in a hindcast: the measured, events with a day, all that they lead to."""
    graph: nx.DiGraph[str] = nx.DiGraph((link.source, link.target) for link in plan.links)
    starts = {str(each) for each in hindcast.seen}
    starts |= {each.id for each in plan.events if isinstance(each.cause, Dated)}
    starts |= {each.event for each in hindcast.forced}
    led = {each for start in starts & set(graph) for each in nx.descendants(graph, start)}
    return frozenset(starts | led)
