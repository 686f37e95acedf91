"""UD English Web Treebank: attachment and tagging with gold tokens."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from sayso.claims.encoder.syntax import arc_scores, label_scores, within_sentences
from sayso.claims.encoder.weights import linear
from training.corpora.dependencies import SENTENCES, read_dependencies
from training.examples import Example
from training.measures import Network


def parsing_lines(trees: Path, network: Network) -> Iterator[str]:
    """The figures sentence by sentence, and in running text as articles have it."""
    yield f"one sentence at a time: {parsing_line(read_dependencies(trees), network)}"
    running = read_dependencies(trees, SENTENCES)
    yield f"up to {SENTENCES} sentences in a row: {parsing_line(running, network)}"


def parsing_line(examples: list[Example], network: Network) -> str:
    """Labelled and unlabelled attachment, and parts of speech, over all tokens."""
    attached = labelled = tagged = total = 0
    for e in examples:
        states = network.states(e.pieces)
        numbers = np.searchsorted(e.sentences, np.arange(len(states)), side="right")
        heads = within_sentences(arc_scores(states, network.heads), numbers).argmax(1) - 1
        for word, head, _, part in e.syntax or ():
            total += 1
            upos = linear(states[word], network.heads, "syntax.upos").argmax()
            tagged += int(upos) == part
            if int(heads[word]) == head:
                attached += 1
        relations = label_scores(states, heads, network.heads).argmax(1)
        for word, head, relation, _ in e.syntax or ():
            labelled += int(heads[word]) == head and (head < 0 or int(relations[word]) == relation)
    return f"LAS {labelled / total:.3f}, UAS {attached / total:.3f}, UPOS {tagged / total:.3f}"
