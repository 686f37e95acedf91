"""Loose ends: links of ours that would tie in what nobody ties in; off unless switched on."""

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.claims.claim_set import ClaimSet
from sayso.model.concept_map import ConceptMap
from sayso.model.link import Link, Voice, VoiceId
from sayso.model.links import link_id
from sayso.model.number import Number
from sayso.model.priors import Priors
from sayso.model.variable import VariableId

OURS = "assumed"
"""The speaker of links that nobody told."""
_LITTLE = frozenset({"of", "the", "a", "an", "and", "in", "on", "for", "to", "by", "with", "from"})


def assumed_links(
    claim_sets: Sequence[ClaimSet], concepts: ConceptMap, told: Sequence[Link], priors: Priors
) -> tuple[Link, ...]:
    """Return the links that would tie parts to their wholes and loose variables to the rest.

    A loose variable (without any told link) is tied to the variable whose name shares the most
    words with it; the sign is open, since nobody told it.
    """
    taken = {link.id for link in told}
    made: dict[str, Link] = {}
    for part, whole in _parts(claim_sets, concepts):
        link = _ours(part, whole, "+", "part of it, as named", priors)
        if link.id not in taken:
            made.setdefault(link.id, link)
    for loose, near, word in _namesakes(concepts, told):
        link = _ours(loose, near, "?", f"both names have {word!r}", priors)
        if link.id not in taken:
            made.setdefault(link.id, link)
    return tuple(made.values())


def _parts(
    claim_sets: Sequence[ClaimSet], concepts: ConceptMap
) -> Iterator[tuple[VariableId, VariableId]]:
    for report, claim_set in enumerate(claim_sets):
        for concept in claim_set.concepts:
            if concept.part_of is None:
                continue
            part = concepts.variable(report, concept.id)
            whole = concepts.variable(report, concept.part_of)
            if part is not None and whole is not None and part != whole:
                yield part, whole


def _namesakes(
    concepts: ConceptMap, told: Sequence[Link]
) -> Iterator[tuple[VariableId, VariableId, str]]:
    linked = dict.fromkeys(end for link in told for end in (link.source, link.target))
    by_word: dict[str, list[VariableId]] = {}
    for variable in linked:
        for word in _words(concepts.names.get(VariableId(variable), "")):
            by_word.setdefault(word, []).append(VariableId(variable))
    for loose, name in concepts.names.items():
        if loose in linked:
            continue
        shared = [(by_word[word][0], word) for word in _words(name) if word in by_word]
        if shared:
            near, word = max(shared, key=lambda pair: (len(pair[1]), pair[1]))
            yield loose, near, word


def _words(name: str) -> Iterable[str]:
    return [word for word in re.findall(r"\w+", name.casefold()) if word not in _LITTLE]


def _ours(source: VariableId, target: VariableId, sign: str, why: str, priors: Priors) -> Link:
    certain = Number(value=1.0, origin="assumed", why="a link of ours holds when switched on")
    voice = Voice(
        id=VoiceId(f"{OURS}: {source}--{target}"),
        speaker=OURS,
        sign="+" if sign == "+" else "?",
        belief=certain,
    )
    return Link(
        id=link_id(source, target),
        source=source,
        target=target,
        strength=priors.number("strength.assumed"),
        delay=priors.number("delay.default"),
        voices=(voice,),
        assumed=True,
        enabled=False,
        note=f"nobody tells this link; ours, because: {why}",
    )
