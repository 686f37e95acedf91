"""Builders for tests of the check: small plans, models and series."""

import datetime
from collections.abc import Sequence

from sayso.answers.check.binding import Binding
from sayso.answers.check.measure import Measure
from sayso.answers.check.series import Observation, Series, SeriesId
from sayso.futures.distribution import Fixed, LogNormal
from sayso.futures.plan import Horizon, LinkPlan, Plan, SitePlan, Support, VariablePlan
from sayso.model.number import Number
from sayso.model.variable import Variable, VariableId

CUTOFF = datetime.date(2023, 3, 31)
SETTLED = Number(value=1.0, origin="assumed")


def variable_plan(name: str) -> VariablePlan:
    """A variable at 50 with the usual spread of its numbers."""
    return VariablePlan(
        id=name,
        reference=Fixed(value=50.0),
        adjustment=LogNormal(median=6.0, sigma=0.5, low=1e-3),
        noise=LogNormal(median=4.0, sigma=0.5),
    )


def link_plan(source: str, target: str) -> LinkPlan:
    """A link that is surely there and positive."""
    return LinkPlan(
        id=f"{source}--{target}",
        source=source,
        target=target,
        strength=LogNormal(median=0.4, sigma=0.5, high=1.0),
        supports=(Support(site="voice"),),
    )


def plan(*links: tuple[str, str], variables: str = "ab") -> Plan:
    """A plan with one-letter variables and the links between them."""
    return Plan(
        horizon=Horizon(weeks=52),
        variables=tuple(variable_plan(name) for name in variables),
        sites=(SitePlan(id="voice", probability=1.0),),
        links=tuple(link_plan(*pair) for pair in links),
    )


def variable(name: str) -> Variable:
    """A variable of the model."""
    return Variable(
        id=VariableId(name), name=name, now=Number(value=50.0, origin="assumed"),
        adjustment=SETTLED, noise=SETTLED,
    )  # fmt: skip


def series(name: str, values: Sequence[float], *, last: datetime.date = CUTOFF) -> Series:
    """Values 28 days apart; the last is of `last`."""
    count = len(values)
    dates = [last - datetime.timedelta(weeks=4 * (count - 1 - place)) for place in range(count)]
    return Series(
        id=SeriesId(name), unit="",
        observations=tuple(
            Observation(date=date, value=value) for date, value in zip(dates, values, strict=True)
        ),
    )  # fmt: skip


def measure(name: str, values: Sequence[float], **binding: object) -> Measure:
    """A series of a variable of the same name, up to the cut-off."""
    given: dict[str, object] = {"series": name, "variable": name, "error": 1.0} | binding
    return Measure(Binding(**given), variable(name), series(name, values))  # type: ignore[arg-type]
