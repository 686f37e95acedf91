"""BECAUSE: events with cause and effect, and whether the one facilitates or inhibits the other."""

import json
from pathlib import Path
from typing import Any

from sayso.claims.encoder.pieces import pieces_of
from training.corpora.news import paragraphs_of
from training.examples import Example, Relation, WordSpan, to_words


def outer(pieces: Any, spans: Any) -> WordSpan | None:
    """The words from the first to the last of an argument's segments."""
    segments = [s for span in spans for s in span]
    if not segments:
        return None
    return to_words(pieces, (min(s[0] for s in segments), max(s[1] for s in segments)))


def read_because(corpora: Path) -> list[Example]:
    """Documents with the relations that have both arguments; attribute 0 is 1 for Inhibit."""
    found: list[Example] = []
    for line in (corpora / "because/train.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        pieces = pieces_of(record["text"], paragraphs_of(record["text"]))
        relations: list[Relation] = []
        for event in record["relations"]:
            cause, effect = (outer(pieces, event.get(r) or []) for r in ("cause", "effect"))
            if cause and effect and event.get("degree"):
                inhibit = int(event["degree"] == "Inhibit")
                relations.append(Relation(cause=cause, effect=effect, attributes=(inhibit,)))
        found.append(
            Example(
                name=record["doc"],
                text=record["text"],
                pieces=pieces,
                relations={"because": tuple(relations)},
            )
        )
    return found
