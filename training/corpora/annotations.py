"""Our own marks on articles of the corpora: offsets alone, since the texts stay where they are.

`training/annotations/influences.jsonl` has per article `items`: rows of the borders of cause and
effect and the flags of `passages`; `attributions.jsonl` has `relations`: source, cue, content.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from training.corpora.passages import attributes

FOLDER = Path(__file__).parents[1] / "annotations"
DEBATABLE = 0.6
"""What a match with an item marked debatable counts: the claims corpus lists 61 in 100 of those."""


class Marked(NamedTuple):
    """An article with what was marked in it: influences, attributions, or None."""

    doc: str
    text: str
    items: list[dict[str, Any]] | None
    relations: list[dict[str, Any]] | None


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def annotations(corpora: Path, texts: Mapping[str, str]) -> Iterator[Marked]:
    """All marked articles; `texts` holds those of the corpora of news."""
    for record in lines(FOLDER / "influences.jsonl"):
        items = [item_of(row) for row in record["items"]]
        yield Marked(record["doc"], text_of(corpora, texts, record), items, None)
    for record in lines(FOLDER / "attributions.jsonl"):
        said = [relation_of(row) for row in record["relations"]]
        yield Marked(record["doc"], text_of(corpora, texts, record), None, said)


def text_of(corpora: Path, texts: Mapping[str, str], record: dict[str, Any]) -> str:
    """The text that the offsets were taken from; another one is an error."""
    doc = record["doc"]
    text = texts[doc] if doc in texts else (corpora / "gum/gdtb/raw" / doc).read_text("utf-8")
    if hashlib.sha256(text.encode()).hexdigest()[:16] != record["sha256"]:
        raise ValueError(f"{doc}: the text is not the one that was annotated")
    return text


def item_of(row: list[Any]) -> dict[str, Any]:
    """An item in the shape of the claims corpus."""
    flags = row[4].split()
    found = attributes(flags)
    credit = 1.0 if found["clear"] else DEBATABLE
    return {"cause": row[:2], "effect": row[2:4], **found, "credit": credit}


def relation_of(row: list[Any]) -> dict[str, Any]:
    """An attribution in the shape of PolNeAR: each role is a list of lists of segments."""
    return {role: [part] for role, part in zip(("source", "cue", "content"), row, strict=True)}
