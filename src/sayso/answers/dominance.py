"""Loops That Matter: which links and loops carry a change, and when.

Formulas: W. Schoenberg, P. Davidsen and R. Eberlein, "Understanding model behavior using the
Loops that Matter method", System Dynamics Review 36 (2020), link and loop scores; W. Schoenberg,
J. Hayward and R. Eberlein, "Improving Loops that Matter", System Dynamics Review 39 (2023), the
score of a link into a stock by the change of its flow over the change of the net flow, which is
what a link into a variable has here. Arrays are (futures, ..., times); times count changes.
"""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating]

DOMINANT = 0.5
"""A loop dominates when it carries at least half of all that the loops carry."""


def link_scores(caused: Array, change: Array, polarity: Array) -> Array:
    """Return the link scores |caused / change| times the link's polarity.

    `caused` is the change of the target's flow that the source's change alone causes, `change`
    the whole change of the target's flow; the score is 0 where either is 0.
    """
    moves = (caused != 0) & (change != 0)
    scores = np.zeros(np.broadcast_shapes(caused.shape, change.shape))
    np.divide(caused, change, out=scores, where=moves)
    return np.abs(scores) * polarity


def loop_score(scores: list[Array]) -> Array:
    """Return a loop's score: the product of the scores of its links."""
    product = np.ones_like(scores[0])
    for score in scores:
        product = product * score
    return product


def relative_scores(loops: Array) -> Array:
    """Return each loop's share, -1 to 1, of what all loops (futures, loops, times) carry."""
    whole = np.abs(loops).sum(axis=1, keepdims=True)
    return np.divide(loops, whole, out=np.zeros_like(loops), where=whole > 0)


def dominance(loops: Array) -> Array:
    """Return (loops, times): the share of futures in which each loop dominates at each time.

    Futures in which no loop is at work at that time count as dominated by none.
    """
    return (np.abs(relative_scores(loops)) >= DOMINANT).mean(axis=0)
