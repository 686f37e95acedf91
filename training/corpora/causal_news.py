"""Causal News Corpus: is the sentence causal, and which spans are cause, effect and signal."""

import ast
import csv
import hashlib
import re
from pathlib import Path

from sayso.claims.encoder.pieces import pieces_of
from sayso.claims.encoder.readings import Span
from training.examples import Example, Relation, WordSpan, to_words

TAG = re.compile(r"<(/?)(ARG0|ARG1|SIG\d*)>")


def untag(marked: str) -> tuple[str, dict[str, Span]]:
    """The plain sentence and the span of each tag."""
    plain, spans, opened, last = "", {}, {}, 0
    for match in TAG.finditer(marked):
        plain += marked[last : match.start()]
        last = match.end()
        if match[1]:
            spans[match[2]] = (opened.pop(match[2]), len(plain))
        else:
            opened[match[2]] = len(plain)
    return plain + marked[last:], spans


def document(index: str) -> str:
    return index.rsplit("_", 1)[0]


def held_out(index: str) -> bool:
    """One document in seven, by a hash of its name."""
    return hashlib.sha256(document(index).encode()).digest()[0] < 37


def sentence(index: str, text: str, causal: int | None, marked: list[str]) -> Example:
    pieces = pieces_of(text, [(0, len(text))])
    relations: list[Relation] = []
    signals: set[WordSpan] = set()
    for line in marked:
        plain, spans = untag(line)
        if plain != text:
            continue
        words = {name: to_words(pieces, span) for name, span in spans.items()}
        cause, effect = words.get("ARG0"), words.get("ARG1")
        if cause and effect:
            relations.append(Relation(cause=cause, effect=effect))
        signals |= {w for name, w in words.items() if w and name.startswith("SIG")}
    return Example(
        name=index,
        text=text,
        pieces=pieces,
        relations={"cnc": tuple(relations)},
        signals=tuple(sorted(signals)),
        causal=causal,
    )


def read_causal_news(corpora: Path) -> list[Example]:
    """All sentences; those of subtask 1 alone have no spans."""
    with (corpora / "cnc/train_subtask1.csv").open(encoding="utf-8-sig", newline="") as file:
        causal = {row["index"]: (row["text"], int(row["label"])) for row in csv.DictReader(file)}
    with (corpora / "cnc/train_subtask2_grouped.csv").open(encoding="utf-8-sig", newline="") as f:
        grouped = list(csv.DictReader(f))
    found: list[Example] = []
    seen: set[str] = set()
    for row in grouped:
        index = f"{row['doc_id']}_{row['sent_id']}"
        marked = ast.literal_eval(row["causal_text_w_pairs"])
        seen.add(row["text"])
        found.append(sentence(index, row["text"], int(bool(marked)), marked))
    for index, (text, label) in causal.items():
        if text not in seen:
            plain = sentence(index, text, label, [])
            found.append(
                plain
                if not label
                else Example(name=index, text=text, pieces=plain.pieces, causal=label)
            )
    return found
