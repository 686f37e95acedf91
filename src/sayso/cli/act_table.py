"""The acts of a review for people, 80 columns wide."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from sayso.claims.claim_set import ClaimSet
from sayso.model.act_words import act_words
from sayso.model.acts import Review, Undo

WIDTH = 79


def act_lines(
    review: Review, claim_sets: Sequence[ClaimSet], lost: Mapping[str, str]
) -> Iterator[str]:
    """Yield each act with its reason; `lost` tells why some change nothing now."""
    standing = {act.id for act in review.standing}
    for act in review.acts:
        undone = "" if act.id in standing or isinstance(act, Undo) else " (undone)"
        what = act_words(act, claim_sets)
        told = f"{act.id:<4} {act.when:%Y-%m-%d %H:%M} {act.who}: {what}{undone}"
        yield from textwrap.wrap(told, WIDTH, subsequent_indent="     ")
        if act.why:
            yield from _wrapped(f"why: {act.why}")
        if act.id in lost:
            yield from _wrapped(f"changes nothing now: {lost[act.id]}")


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="     ", subsequent_indent="     ")
