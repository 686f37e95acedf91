"""Links from claims: the steps that are told, gathered by what leads to what."""

from collections.abc import Iterable, Mapping, Sequence

from sayso.claims.claim import Influence
from sayso.model.leg import Leg
from sayso.model.link import Link, LinkId
from sayso.model.number import ClaimRef, Number
from sayso.model.priors import Priors
from sayso.model.variable import VariableId
from sayso.model.voices import Statement, shared_gates, voices


def link_id(source: str, target: str) -> LinkId:
    """Return a link's id: it stays when other links come and go."""
    return LinkId(f"{source}--{target}")


def links(
    legs: Iterable[Leg],
    statements: Mapping[ClaimRef, Statement],
    collectives: Mapping[str, str],
    priors: Priors,
) -> tuple[Link, ...]:
    """Return one link for each pair of variables between which a step is told."""
    pairs: dict[tuple[VariableId, VariableId], list[Leg]] = {}
    for leg in legs:
        pairs.setdefault((leg.source, leg.target), []).append(leg)
    made: list[Link] = []
    for (source, target), told in pairs.items():
        speaking = voices(told, statements, collectives, priors)
        made.append(
            Link(
                id=link_id(source, target),
                source=source,
                target=target,
                strength=_strength(told, priors),
                delay=_delay(told, priors),
                gates=shared_gates(speaking),
                voices=speaking,
            )
        )
    return tuple(made)


def _strength(told: Sequence[Leg], priors: Priors) -> Number:
    """Return the strength by the degree words of the first claim that has any.

    The legs of a channel share the strength of the whole, so that all `n` ways of two legs
    together move the effect as far as one direct link would: each leg has sqrt(s / n).
    """
    for leg in told:
        claim = leg.told.claim
        if isinstance(claim, Influence) and claim.degree is not None:
            key = priors.called_by("strength", claim.degree.text)
            if key is not None:
                number = priors.number(key)
                return _said(number, leg.told.ref)
    if all(leg.channels for leg in told):
        ways = max(leg.channels for leg in told)
        return _scaled(priors.number("strength.channel"), ways)
    return priors.number("strength.default")


def _delay(told: Sequence[Leg], priors: Priors) -> Number:
    """Return the delay by the time words of the first claim that has any."""
    for leg in told:
        claim = leg.told.claim
        if not isinstance(claim, Influence):
            continue
        words = claim.delay.span.of(leg.told.text) if claim.delay.span else ""
        key = priors.called_by("delay", words)
        if claim.delay.weeks is not None:
            return _said(Number(value=claim.delay.weeks, origin="said", why=key), leg.told.ref)
        if key is not None:
            return _said(priors.number(key), leg.told.ref)
    return priors.number("delay.channel" if all(leg.channels for leg in told) else "delay.default")


def _said(number: Number, ref: ClaimRef) -> Number:
    """The word is the speaker's, the number that it stands for is from the table."""
    return Number(
        value=number.value,
        low=number.low,
        high=number.high,
        origin=number.origin,
        claims=(ref,),
        why=number.why,
    )


def _scaled(number: Number, ways: int) -> Number:
    def leg(whole: float | None) -> float | None:
        return None if whole is None else round((whole / ways) ** 0.5, 3)

    return Number(
        value=round((number.value / ways) ** 0.5, 3),
        low=leg(number.low),
        high=leg(number.high),
        origin=number.origin,
        why=number.why,
    )
