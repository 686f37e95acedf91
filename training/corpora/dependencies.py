"""Universal Dependencies: heads, relations and parts of speech from CoNLL-U files."""

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from sayso.claims.encoder.pieces import pieces_of
from sayso.claims.encoder.syntax import RELATIONS, UPOS
from training.examples import Example


def relation_id(name: str) -> int:
    """The relation's number; unlisted subtypes count as their type."""
    if name not in RELATIONS:
        name = name.split(":", maxsplit=1)[0]
    return RELATIONS.index(name) if name in RELATIONS else RELATIONS.index("dep")


SENTENCES = 7
"""Sentences in a row at most that are parsed together, as they stand in an article's paragraph."""

Row = list[str]
Sentence = list[Row]


def documents(path: Path) -> Iterator[list[Sentence]]:
    """The sentences of each document; all in one where the file tells of none."""
    found: list[Sentence] = []
    rows: Sentence = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.startswith("# newdoc") and found:
            yield found
            found = []
        elif not line and rows:
            found.append(rows)
            rows = []
        elif line[:1].isdigit() and line.split("\t", maxsplit=1)[0].isdigit():
            rows.append(line.split("\t"))
    yield found


def written(row: Row) -> str:
    """A token as it stands in the text, with the space after it."""
    return row[1].replace("\xa0", " ") + ("" if "SpaceAfter=No" in row[9] else " ")


def parsed(group: list[Sentence], name: str) -> Example:
    """Sentences in a row as one text; a token's word is the first in it."""
    text = "".join(written(row) for rows in group for row in rows).strip()
    pieces = pieces_of(text, [(0, len(text))])
    word_at = {int(s): i for i, s in reversed(list(enumerate(pieces.starts)))}
    syntax: list[tuple[int, int, int, int]] = []
    begins: list[int] = []
    at = 0
    for rows in group:
        begins.append(at)
        words: dict[str, int | None] = {"0": -1}
        for row in rows:
            words[row[0]] = word_at.get(at)
            at += len(written(row))
        for row in rows:
            word, head = words[row[0]], words.get(row[6])
            if word is not None and head is not None:
                syntax.append((word, head, relation_id(row[7]), UPOS.index(row[3])))
    firsts = tuple(int(i) for i in np.searchsorted(pieces.starts, begins))
    return Example(name=name, text=text, pieces=pieces, syntax=tuple(syntax), sentences=firsts)


def read_dependencies(path: Path, most: int = 1) -> list[Example]:
    """One example for up to `most` sentences in a row, as often fewer; the same at each call."""
    rng = random.Random(path.stem)
    found: list[Example] = []
    for document in documents(path):
        at = 0
        while at < len(document):
            size = rng.randint(1, most)
            found.append(parsed(document[at : at + size], f"{path.stem}-{len(found)}"))
            at += size
    return found
