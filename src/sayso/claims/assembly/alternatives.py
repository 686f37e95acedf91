"""Rivals: claims of which only one can come true ("it could divide or it could unite")."""

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.claims.claim import Influence

_OR = re.compile(r",?\s+or\b", re.IGNORECASE)
_OPEN = frozenset(("could", "may", "might", "can"))


def alternatives_of(text: str, claims: Sequence[Influence]) -> dict[str, str]:
    """Return the label of each claim that has a rival, by claim id.

    Two neighbours in one sentence are rivals if both are possibilities and "or" links them.
    """
    labels: dict[str, str] = {}
    ordered = sorted(claims, key=lambda claim: claim.effect.span)
    for one, other in pairwise(ordered):
        if one.sentence != other.sentence or not {one.modality, other.modality} <= _OPEN:
            continue
        between = text[one.effect.span.end : max(one.effect.span.end, other.effect.span.start)]
        if _OR.match(between):
            label = labels.get(one.id) or f"r{len(set(labels.values())) + 1}"
            labels[one.id] = labels[other.id] = label
    return labels
