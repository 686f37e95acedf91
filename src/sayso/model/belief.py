"""Belief: the chance that a voice holds, and that a link is there with a sign.

A voice holds with

    p = max(certainty x quotation x hearsay^through) x (1 - e_sys) x (1 - prod(1 - confidence))

over its claims: the noisy-or with systematic and random error of INDRA's simple scorer (Gyori
and others 2017, Mol Syst Biol 13:954, there `1 - (syst + rand^n)`), here as two independent ways
to misread, and with certainty, which INDRA has not, in front. INDRA counts every sentence as
independent; we correct for dependence first: repeats by one speaker and one statement carried
by several outlets are one voice, so they help against random misreading only.

Independent voices combine by noisy-or, `P = 1 - prod(1 - p)`, denials `D` likewise, and the
link is there with `P (1 - D)`, as the world-modelling assemblers did without the denials. In
each future the sign is drawn evenly from the voices that hold; "?" is even between + and -.
Belief never scales strength.
"""

import math
from collections.abc import Iterable, Sequence

import msgspec
import numpy as np

from sayso.claims.claim import ClaimBase, Sign
from sayso.model.link import Voice
from sayso.model.number import Number
from sayso.model.priors import Priors

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(32)


class LinkBelief(msgspec.Struct, frozen=True, kw_only=True):
    """How a link stands: chances from 0 to 1; the two sign shares sum to 1 (0 if no support).

    `support` is P, `denial` D, `presence` P (1 - D); `plus` and `minus` are the shares of the
    futures with the link in which it has that sign, `open_sign` is the part of these shares
    that comes from voices that leave the sign open.
    """

    support: float
    denial: float
    presence: float
    plus: float
    minus: float
    open_sign: float

    @property
    def sign(self) -> Sign:
        """The sign if no voice disputes it or leaves it open, else `?`."""
        if self.plus > 0 and self.minus == 0:
            return "+"
        if self.minus > 0 and self.plus == 0:
            return "-"
        return "?"


def certainty(claim: ClaimBase, priors: Priors) -> float:
    """Return how firmly a claim is made, before errors of reading.

    The certainty in a claims file has hearsay in it already; a model file that overrides the
    modality or hearsay goes before it.
    """
    key = f"certainty.{claim.modality}"
    firm = claim.certainty
    if key in priors.overrides or "hearsay.each" in priors.overrides:
        firm = priors.value(key) * priors.value("hearsay.each") ** len(claim.through)
    return firm * priors.value(f"quotation.{claim.quotation}")


def voice_belief(claims: Sequence[ClaimBase], priors: Priors) -> Number:
    """Return p of the voice that speaks in `claims` (at least one)."""
    systematic = 1.0 if _by_person(claims) else 1 - priors.value("reading.systematic")
    misread = math.prod(1 - claim.confidence for claim in claims)
    value = max(certainty(claim, priors) for claim in claims) * systematic * (1 - misread)
    firmest = max(claims, key=lambda claim: claim.certainty)
    return Number(value=round(value, 4), origin="assumed", why=f"certainty.{firmest.modality}")


def link_belief(voices: Iterable[Voice]) -> LinkBelief:
    """Combine the voices on one link; the order of the voices does not matter."""
    every = tuple(voices)
    supports = [voice for voice in every if voice.stance == "supports"]
    denial = _noisy_or([voice.belief.value for voice in every if voice.stance == "denies"])
    chances = [voice.belief.value for voice in supports]
    support = _noisy_or(chances)
    told = tuple(zip(supports, _shares(chances), strict=True))
    plus, minus, unknown = (
        math.fsum(share for voice, share in told if voice.sign == sign) for sign in ("+", "-", "?")
    )
    return LinkBelief(
        support=support,
        denial=denial,
        presence=support * (1 - denial),
        plus=plus + unknown / 2,
        minus=minus + unknown / 2,
        open_sign=unknown,
    )


def _by_person(claims: Sequence[ClaimBase]) -> bool:
    return all(claim.reader == "person" for claim in claims)


def _noisy_or(chances: Sequence[float]) -> float:
    return 1 - math.prod(sorted(1 - chance for chance in chances))


def _shares(chances: Sequence[float]) -> list[float]:
    """Return per voice the share of futures with support in which its sign is the one drawn.

    A voice that holds beside N others is drawn with 1 / (1 + N), and the mean of that is the
    integral of prod(1 - p + p t) over t from 0 to 1: Gauss-Legendre with 32 nodes is exact for
    up to 64 voices.
    """
    if not chances:
        return []
    t = (_NODES + 1) / 2
    p = np.asarray(chances, dtype=float)[:, None]
    terms = 1 - p + p * t
    whole = np.exp(np.sum(np.log(np.maximum(np.sort(terms, axis=0), 1e-300)), axis=0))
    held = p[:, 0] * np.sum(_WEIGHTS / 2 * whole / np.maximum(terms, 1e-300), axis=1)
    total = float(np.sum(np.sort(held)))
    return [float(each) / total for each in held] if total > 0 else [0.0 for _ in chances]
