"""UD English Web Treebank: attachment and tagging with gold tokens."""

from sayso.claims.encoder.syntax import arc_scores, label_scores
from sayso.claims.encoder.weights import linear
from training.examples import Example
from training.measures import Network


def parsing_line(examples: list[Example], network: Network) -> str:
    """Labelled and unlabelled attachment, and parts of speech, over all tokens."""
    attached = labelled = tagged = total = 0
    for e in examples:
        states = network.states(e.pieces)
        heads = arc_scores(states, network.heads).argmax(1) - 1
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
