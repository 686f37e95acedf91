"""Effects that the encoder cut in two, as one: "brought [yields] [down]"."""

from collections.abc import Iterator, Sequence

import msgspec

from sayso.claims.assembly.sign import BEHIND
from sayso.claims.encoder.readings import ReadInfluence


def rejoined(text: str, items: Sequence[ReadInfluence]) -> Iterator[ReadInfluence]:
    """Yield the influences; an effect with its own state behind it is one, a particle is none.

    "rendered [the depot] [useless]" is one effect; in "brought [yields] [down]" the particle
    belongs to the verb.
    """
    begun = {(item.cause, item.effect[0]): item for item in items}
    seconds: set[int] = set()
    for item in sorted(items, key=lambda item: item.effect):
        second = begun.get((item.cause, _after_space(text, item.effect[1])))
        if id(item) in seconds:
            continue
        if second is not None:
            seconds.add(id(second))
        if second is None or text[slice(*second.effect)].lower() in BEHIND:
            yield item
        else:
            yield msgspec.structs.replace(item, effect=(item.effect[0], second.effect[1]))


def _after_space(text: str, offset: int) -> int:
    """Return where the next word begins, -1 where a mark stands before it."""
    rest = text[offset : offset + 3]
    return offset + len(rest) - len(rest.lstrip()) if rest[:1].isspace() else -1
