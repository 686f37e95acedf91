"""Causal News Corpus: sentence F1, and span F1 by strict and by FairEval counting.

FairEval (Ortmann 2022) counts a span with a right label and wrong borders, or the other way
round, as one error, half against precision and half against recall.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations
from typing import NamedTuple

import numpy as np

from sayso.claims.encoder.influences import proposed
from sayso.claims.encoder.judging import judged
from sayso.claims.encoder.tagging import WordSpan
from sayso.claims.encoder.weights import Floats, Weights, Words, linear, sigmoid
from training.examples import Example
from training.measures import Network
from training.measures.causal_sentences import sentence_figures, surest

MOST = 3
"""Relations told of one sentence."""


class Labelled(NamedTuple):
    label: str
    span: WordSpan


def signals(states: Floats, heads: Weights) -> list[WordSpan]:
    tags = linear(states, heads, "sentence.signal").argmax(1).tolist()
    found: list[WordSpan] = []
    for i, tag in enumerate(tags):
        if tag == 1 or (tag == 2 and (i == 0 or tags[i - 1] == 0)):
            found.append((i, i))
        elif tag == 2:
            found[-1] = (found[-1][0], i)
    return found


def overlap(a: WordSpan, b: WordSpan) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]) + 1)


def told(states: Floats, heads: Weights, least: float) -> list[tuple[WordSpan, WordSpan]]:
    """The best pair, and further ones that share neither cause nor effect with a better one."""
    words = Words(states, np.zeros(len(states), dtype=bool), heads)
    pairs, fits = proposed(words, "cnc")
    if not len(pairs):
        return []
    sure = sigmoid(judged(words, pairs, fits, "cnc")[:, 0])
    kept: list[tuple[WordSpan, WordSpan]] = []
    for i in np.argsort(-sure):
        cs, ce, es, ee = (int(x) for x in pairs[i])
        if len(kept) >= MOST or (kept and sure[i] < least):
            break
        apart = overlap((cs, ce), (es, ee)) == 0
        if apart and all(not (overlap((cs, ce), c) and overlap((es, ee), e)) for c, e in kept):
            kept.append(((cs, ce), (es, ee)))
    return kept


def fair_counts(gold: Sequence[Labelled], said: Sequence[Labelled]) -> Counter[str]:
    """Right, boundary or label errors, missed and made up."""
    rest, mine = list(gold), list(said)
    counts: Counter[str] = Counter()
    for one in said:
        if one in rest:
            rest.remove(one)
            mine.remove(one)
            counts["right"] += 1
    for one in list(mine):
        touching = [g for g in rest if overlap(g.span, one.span)]
        if touching:
            best = max(touching, key=lambda g: (g.label == one.label, overlap(g.span, one.span)))
            rest.remove(best)
            mine.remove(one)
            counts["near"] += 1
    counts["missed"], counts["made"] = len(rest), len(mine)
    return counts


def f1(counts: Counter[str], near: float) -> float:
    """`near` is 1 if a near span costs once (fair), 2 if it is missed and made up (strict)."""
    right = 2 * counts["right"]
    wrong = counts["missed"] + counts["made"] + near * counts["near"]
    return right / max(1, right + wrong)


def paired(
    gold: list[list[Labelled]], said: list[list[Labelled]]
) -> list[tuple[list[Labelled], list[Labelled]]]:
    """Gold and told relations of one sentence, matched so that most spans are exactly right."""
    size = max(len(gold), len(said))
    gold, said = gold + [[]] * (size - len(gold)), said + [[]] * (size - len(said))
    orders = permutations(range(size)) if size <= 5 else [tuple(range(size))]

    def exact(order: tuple[int, ...]) -> int:
        return sum(s in gold[g] for g, row in zip(order, said, strict=True) for s in row)

    best = max(orders, key=exact)
    return [(gold[g], row) for g, row in zip(best, said, strict=True)]


def labelled(cause: WordSpan, effect: WordSpan) -> list[Labelled]:
    return [Labelled("cause", cause), Labelled("effect", effect)]


def causal_news_line(examples: list[Example], network: Network, least: float = 0.6) -> str:
    """All figures of one line."""
    counts: Counter[str] = Counter()
    sure: list[float] = []
    for e in examples:
        states = network.states(e.pieces)
        sure.append(surest(states, network.heads))
        if not e.relations.get("cnc"):
            continue
        found = told(states, network.heads, least)
        gold = [labelled(r.cause, r.effect) for r in e.relations["cnc"]]
        for want, have in paired(gold, [labelled(c, x) for c, x in found]):
            counts += fair_counts(want, have)
        want = [Labelled("signal", s) for s in e.signals or ()]
        counts += fair_counts(want, [Labelled("signal", s) for s in signals(states, network.heads)])
    return (
        f"{sentence_figures(examples, sure)}; spans fair F1 {f1(counts, 1):.3f},"
        f" strict {f1(counts, 2):.3f}"
    )
