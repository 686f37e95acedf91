"""One effect that the encoder told in two: "made the streets" and "rougher" is one state."""

from collections.abc import Sequence

import msgspec

from sayso.claims.encoder.readings import ReadInfluence


def whole_effects(text: str, found: Sequence[ReadInfluence]) -> list[ReadInfluence]:
    """Join effects of one cause between which nothing but a space stands, in order of place."""
    whole: list[ReadInfluence] = []
    for item in sorted(found, key=lambda item: (item.cause, item.effect)):
        last = whole[-1] if whole else None
        if last and last.cause == item.cause and text[last.effect[1] : item.effect[0]] == " ":
            effect = (last.effect[0], item.effect[1])
            sure = max(last.confidence, item.confidence)
            whole[-1] = msgspec.structs.replace(last, effect=effect, confidence=sure)
        else:
            whole.append(item)
    return whole
