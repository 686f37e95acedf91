"""Which phrases are one concept: pairs of annotated phrases within an article, and their changes.

The phrases are the annotated ones, so that the figures do not hang on what the reader finds; the
words' parts of speech and ties are the reader's own, or those with one of them wrong.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Any

import msgspec

from sayso.claims.concepts.closeness import Closeness
from sayso.claims.concepts.concepts import Concepts, concepts_of
from sayso.claims.concepts.words import Syntax
from sayso.claims.encoder import read_text
from sayso.claims.encoder.readings import ReadToken
from sayso.claims.reference import Reference
from sayso.document.span import Span
from training.corpora.news import paragraphs_of

Tokens = Sequence[ReadToken]
LONGEST_NAME = 5
"""Words of a name that is short."""
PARTS = ("NOUN", "VERB", "ADJ", "ADP", "PROPN", "AUX")
"""Parts of speech that a wrong tag is drawn from."""


def merging_lines(
    records: Iterable[dict[str, Any]], tokens_of: Callable[[str], Tokens] | None = None
) -> tuple[str, str]:
    """One line with the words as read, one with a wrong tag or tie in each phrase."""
    closeness = Closeness()
    plain, spoilt = Counter[str](), Counter[str]()
    for record in records:
        text: str = record["text"]
        tokens = (tokens_of or _tokens)(text)
        gold = _gold(record)
        found = _gathered(record, tokens, closeness)
        _count(plain, gold, found)
        changed = _gathered(record, _spoilt(tokens, [*gold], record["doc"]), closeness)
        _count(spoilt, gold, changed)
        spoilt["kept"] += sum(
            (found.of[a] == found.of[b]) and (changed.of[a] == changed.of[b])
            for a, b in combinations(gold, 2)
        )
    spoilt["before"] = plain["merged"]
    return f"as read: {_line(plain)}", f"one wrong tag or tie a phrase: {_line(spoilt)}"


def _tokens(text: str) -> Tokens:
    return read_text(text, paragraphs_of(text)).tokens


def _gold(record: dict[str, Any]) -> dict[Span, tuple[str, int | None]]:
    """Each annotated phrase with its concept and how it moves it."""
    found: dict[Span, tuple[str, int | None]] = {}
    for item in record["items"]:
        for role in ("cause", "effect"):
            told = item[f"{role}_name"], item[f"{role}_change"]
            found.setdefault(Span(*item[role]), told)
    return found


def _gathered(record: dict[str, Any], tokens: Tokens, closeness: Closeness) -> Concepts:
    phrases: dict[Span, Reference | None] = {}
    linked: list[tuple[Span, Span]] = []
    for item in record["items"]:
        linked.append((Span(*item["cause"]), Span(*item["effect"])))
        for span, refers_to in zip(linked[-1], item["refers_to"], strict=True):
            meant = Reference(words=span, meant=Span(*refers_to)) if refers_to else None
            phrases.setdefault(span, meant)
    return concepts_of(Syntax(record["text"], tokens), phrases.items(), linked, closeness)


def _spoilt(tokens: Tokens, spans: Iterable[Span], seed: str) -> list[ReadToken]:
    """Give one word of each phrase another part of speech, or another head."""
    draw = random.Random(seed)
    found = list(tokens)
    for span in spans:
        inside = [i for i, t in enumerate(tokens) if span.start <= t.span[0] < span.end]
        if not inside:
            continue
        place, head = draw.choice(inside), draw.choice(inside)
        if draw.random() < 0.5:
            found[place] = msgspec.structs.replace(found[place], upos=draw.choice(PARTS))
        else:
            found[place] = msgspec.structs.replace(found[place], head=head)
    return found


def _count(counts: Counter[str], gold: dict[Span, tuple[str, int | None]], found: Concepts) -> None:
    for a, b in combinations(gold, 2):
        same, merged = gold[a][0] == gold[b][0], found.of[a] == found.of[b]
        counts["same"] += same
        counts["merged"] += merged
        counts["both"] += same and merged
        changes = gold[a][1], gold[b][1]
        if same and merged and changes[0] and changes[1]:
            counts["told"] += 1
            turned = changes[0] * changes[1]
            counts["turned"] += found.change[a] * found.change[b] == turned
    for span, (_, change) in gold.items():
        counts["lowering"] += change == -1
        counts["lowers"] += change == -1 == found.change[span]
        counts["wrongly"] += change == 1 and found.change[span] == -1
    counts["names"] += len(found.concepts)
    counts["short"] += sum(len(c.name.split()) <= LONGEST_NAME for c in found.concepts)
    counts["nouns"] += sum(found.is_noun[c.id] for c in found.concepts)


def _line(counts: Counter[str]) -> str:
    precision = counts["both"] / max(1, counts["merged"])
    recall = counts["both"] / max(1, counts["same"])
    f1 = 2 * counts["both"] / max(1, counts["merged"] + counts["same"])
    shown = counts["lowers"] + counts["wrongly"]
    lowering = 2 * counts["lowers"] / max(1, shown + counts["lowering"])
    names = counts["names"]
    line = (
        f"same concept {precision:.3f}/{recall:.3f}/{f1:.3f} ({counts['same']} pairs), "
        f"direction of these {counts['turned'] / max(1, counts['told']):.3f}, "
        f"change -1 F1 {lowering:.3f}, names of at most {LONGEST_NAME} words "
        f"{counts['short'] / names:.3f}, with a noun as head {counts['nouns'] / names:.3f}"
    )
    kept = counts["kept"] / counts["before"] if counts["before"] else None
    return line if kept is None else f"{line}; merges kept {kept:.3f}"
