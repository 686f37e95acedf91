"""PolNeAR and the claims corpus as one set of articles, since half of the claims lie in PolNeAR."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sayso.claims.encoder.pieces import Pieces, pieces_of
from training.examples import Attribution, Example, Relation, WordSpan, to_words

EDGE = "\"“”‘’'"
SIGNS = ("+", "-", "?")
CHANGES = (1, -1, None)
MODALITIES = ("certain", "would/will", "could/may", "question")
FLAGS = ("conditional", "realised", "negated", "denied", "clear")


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    """Spans of the lines that hold something."""
    return [m.span() for m in re.finditer(r"\S(?:[^\n]*\S)?", text)]


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def segments(text: str, pieces: Pieces, spans: Iterable[Any]) -> tuple[WordSpan, ...]:
    """Segments split at line ends and freed of quote marks, as the scorer has them."""
    found: list[WordSpan] = []
    for start, end in (segment for span in spans for segment in span):
        for match in re.finditer(r"[^\n]+", text[start:end]):
            a, b = start + match.start(), start + match.end()
            while a < b and (text[a].isspace() or text[a] in EDGE):
                a += 1
            while b > a and (text[b - 1].isspace() or text[b - 1] in EDGE):
                b -= 1
            words = to_words(pieces, (a, b)) if a < b else None
            if words:
                found.append(words)
    return tuple(found)


def attribution(text: str, pieces: Pieces, relation: dict[str, Any]) -> Attribution:
    parts = {role: segments(text, pieces, relation[role]) for role in ("source", "cue", "content")}
    return Attribution(**parts)


def attributes(item: dict[str, Any]) -> tuple[int, ...]:
    """Sign, the two changes, modality and flags, as numbers in the order of the head."""
    return (
        SIGNS.index(item["as_written"]),
        CHANGES.index(item["cause_change"]),
        CHANGES.index(item["effect_change"]),
        MODALITIES.index(item["modality"]),
        *(int(bool(item[flag])) for flag in FLAGS),
    )


def relation(pieces: Pieces, item: dict[str, Any]) -> Relation | None:
    cause, effect = (to_words(pieces, tuple(item[role])) for role in ("cause", "effect"))
    if not cause or not effect:
        return None
    return Relation(cause=cause, effect=effect, attributes=attributes(item))


def article(doc: str, text: str, said: Any, items: Any) -> Example:
    pieces = pieces_of(text, paragraphs_of(text))
    found = [] if items is None else [relation(pieces, item) for item in items]
    return Example(
        name=doc,
        text=text,
        pieces=pieces,
        attributions=None if said is None else tuple(attribution(text, pieces, r) for r in said),
        relations={} if items is None else {"claims": tuple(r for r in found if r)},
    )


def held_out(doc: str) -> bool:
    """One article in ten, by a hash of its name, for choices during training."""
    return hashlib.sha256(doc.encode()).digest()[0] < 26


def read_news(corpora: Path) -> list[Example]:
    """The articles of both train files, without those of the claims dev file."""
    relations = {r["doc"]: r for r in lines(corpora / "polnear/train.jsonl")}
    items = {r["doc"]: r for r in lines(corpora / "claims/train.jsonl")}
    hidden = {r["doc"] for r in lines(corpora / "claims/dev.jsonl")}
    found: list[Example] = []
    for doc in sorted((relations.keys() | items.keys()) - hidden):
        record = relations.get(doc) or items[doc]
        said = relations[doc]["relations"] if doc in relations else None
        listed = items[doc]["items"] if doc in items else None
        found.append(article(doc, record["text"], said, listed))
    return found
