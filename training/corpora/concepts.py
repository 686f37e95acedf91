"""Phrases of the claims corpus with the concept that each names, for vectors of phrases."""

from pathlib import Path

from sayso.claims.encoder.pieces import pieces_of
from training.corpora.news import lines
from training.examples import Example


def phrase(name: str, text: str, concept: str) -> Example:
    return Example(name=name, text=text, pieces=pieces_of(text, [(0, len(text))]), concept=concept)


def read_concepts(path: Path) -> dict[str, list[Example]]:
    """By article: every distinct cause, effect and concept name, read alone."""
    found: dict[str, list[Example]] = {}
    for record in lines(path):
        seen: dict[str, str] = {}
        for item in record["items"]:
            for role in ("cause", "effect"):
                name = item[f"{role}_name"]
                start, end = item[role]
                seen.setdefault(record["text"][start:end].strip(), name)
                seen.setdefault(name, name)
        found[record["doc"]] = [phrase(record["doc"], text, name) for text, name in seen.items()]
    return found
