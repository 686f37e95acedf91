"""PolNeAR and the claims corpus as one set of articles, since half of the claims lie in PolNeAR."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from sayso.claims.encoder.pieces import Pieces, pieces_of
from training.corpora.annotations import annotations, lines
from training.examples import Attribution, Example, Relation, WordSpan, to_words

EDGE = "\"“”‘’'"
SIGNS = ("+", "-", "?")
CHANGES = (1, -1, None)
MODALITIES = ("certain", "would/will", "could/may", "question")
FLAGS = ("conditional", "realised", "negated", "denied", "clear")


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    """Spans of the lines that hold something."""
    return [m.span() for m in re.finditer(r"\S(?:[^\n]*\S)?", text)]


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
    credit = item.get("credit", 1.0)
    return Relation(cause=cause, effect=effect, attributes=attributes(item), credit=credit)


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


def confirms(doc: str) -> bool:
    """Half of the articles, by another hash, for confirming rules that were made on the others."""
    return hashlib.sha256(f"half{doc}".encode()).digest()[0] >= 128


class Listed(NamedTuple):
    """By article: its text, its attributions, its influences."""

    texts: dict[str, str]
    said: dict[str, Any]
    items: dict[str, Any]

    def examples(self, docs: Iterable[str]) -> list[Example]:
        """Articles by name; each may carry attributions, influences, or both."""
        return [
            article(doc, self.texts[doc], self.said.get(doc), self.items.get(doc))
            for doc in sorted(docs)
        ]


def listed(corpora: Path) -> Listed:
    """Both train files, without the articles of the claims dev file."""
    hidden = {r["doc"] for r in lines(corpora / "claims/dev.jsonl")}
    found = Listed({}, {}, {})
    for r in lines(corpora / "polnear/train.jsonl"):
        if r["doc"] not in hidden:
            found.texts[r["doc"]], found.said[r["doc"]] = r["text"], r["relations"]
    for r in lines(corpora / "claims/train.jsonl"):
        found.texts.setdefault(r["doc"], r["text"])
        found.items[r["doc"]] = r["items"]
    return found


def read_news(corpora: Path) -> list[Example]:
    """The articles of both train files."""
    found = listed(corpora)
    return found.examples(found.texts)


def read_annotated(corpora: Path) -> list[Example]:
    """The articles that we marked ourselves, with what the corpora mark in them besides."""
    found = listed(corpora)
    ours = list(annotations(corpora, found.texts))
    for mark in ours:
        found.texts.setdefault(mark.doc, mark.text)
        if mark.items is not None:
            found.items.setdefault(mark.doc, mark.items)
        if mark.relations is not None:
            found.said.setdefault(mark.doc, mark.relations)
    return found.examples({mark.doc for mark in ours})
