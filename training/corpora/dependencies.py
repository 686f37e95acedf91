"""Universal Dependencies: heads, relations and parts of speech from CoNLL-U files."""

from collections.abc import Iterator
from pathlib import Path

from sayso.claims.encoder.pieces import pieces_of
from sayso.claims.encoder.syntax import RELATIONS, UPOS
from training.examples import Example


def relation_id(name: str) -> int:
    """The relation's number; unlisted subtypes count as their type."""
    if name not in RELATIONS:
        name = name.split(":", maxsplit=1)[0]
    return RELATIONS.index(name) if name in RELATIONS else RELATIONS.index("dep")


def sentences(path: Path) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    for line in path.read_text("utf-8").splitlines():
        if not line:
            if rows:
                yield rows
            rows = []
        elif line[0] != "#":
            fields = line.split("\t")
            if fields[0].isdigit():
                rows.append(fields)
    if rows:
        yield rows


def parsed(rows: list[list[str]], name: str) -> Example:
    """One sentence, its tokens apart by spaces; a token's word is the first in it."""
    text = " ".join(row[1].replace("\xa0", " ") for row in rows)
    pieces = pieces_of(text, [(0, len(text))])
    starts, at = {}, 0
    word_at = {int(s): i for i, s in reversed(list(enumerate(pieces.starts)))}
    for row in rows:
        starts[row[0]] = word_at.get(at)
        at += len(row[1]) + 1
    syntax: list[tuple[int, int, int, int]] = []
    for row in rows:
        word, head = starts[row[0]], -1 if row[6] == "0" else starts.get(row[6])
        if word is not None and head is not None:
            syntax.append((word, head, relation_id(row[7]), UPOS.index(row[3])))
    return Example(name=name, text=text, pieces=pieces, syntax=tuple(syntax))


def read_dependencies(path: Path) -> list[Example]:
    return [parsed(rows, f"{path.stem}-{i}") for i, rows in enumerate(sentences(path))]
