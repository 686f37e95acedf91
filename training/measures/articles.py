"""PolNeAR and the whole task, scored by the scorers that lie with the corpora."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sayso.claims.encoder.pieces import pieces_of
from sayso.claims.encoder.read_text import interpreted, sentence_starts
from sayso.claims.encoder.readings import ReadInfluence, Reading
from training.corpora.news import paragraphs_of
from training.measures import Network
from training.measures.scorers import scored

Records = Iterable[dict[str, Any]]


def reading(text: str, network: Network) -> Reading:
    paragraphs = paragraphs_of(text)
    pieces = pieces_of(text, paragraphs)
    starts = sentence_starts(text, paragraphs)
    return interpreted(pieces, network.states(pieces), network.heads, starts)


def attribution_line(records: Records, network: Network, scorers: Path) -> str:
    """Exact F1 of source, cue and content, and F1 of linked triples."""
    gold = list(records)
    predicted = [
        {
            "doc": r["doc"],
            "attributions": [
                {"source": a.source, "cue": a.cue, "content": a.content}
                for a in reading(r["text"], network).attributions
            ],
        }
        for r in gold
    ]
    return scored(scorers / "attribution_f1.py", gold, predicted)


def speaker_of(text: str, found: ReadInfluence, read: Reading) -> str:
    """The words of the source, unresolved; the narrator if there is none."""
    if found.attribution is None:
        return "narrator"
    source = read.attributions[found.attribution].source
    return " ".join(text[a:b] for a, b in source) or "unknown"


def claims_line(records: Records, network: Network, scorers: Path) -> str:
    """The whole task with sources as written in place of resolved speakers."""
    gold = list(records)
    predicted: list[dict[str, Any]] = []
    for r in gold:
        read = reading(r["text"], network)
        names = sorted({speaker_of(r["text"], i, read) for i in read.influences})
        claims = [
            {
                "kind": "influence",
                "cause": {"span": i.cause},
                "effect": {"span": i.effect},
                "effect_of_cause": i.sign,
                "speaker": speaker_of(r["text"], i, read),
                "negated": i.negated,
            }
            for i in read.influences
        ]
        speakers = [{"id": n, "name": n} for n in names]
        predicted.append({"doc": r["doc"], "speakers": speakers, "claims": claims})
    return scored(scorers / "claims_f1.py", gold, predicted)
