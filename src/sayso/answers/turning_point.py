"""The smallest set of voices whose failure turns an answer round."""

import itertools

import msgspec
import numpy as np

from sayso.answers.difference import UNMOVED, Levels
from sayso.answers.worth import LEAST_FUTURES, Rerun, Sample, silent
from sayso.model.link import VoiceId

MOST_VOICES = 3
"""Larger sets are not looked for: an answer that needs four failures is firm enough."""
MOST_RERUNS = 60


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """The voices that must fail, and the shares of futures going each way once they do."""

    voices: tuple[VoiceId, ...]
    higher: float
    lower: float


def turning_point(sample: Sample, voices: tuple[VoiceId, ...], rerun: Rerun) -> Turn | None:
    """Return the smallest set of `voices` without which most futures no longer go the same way.

    Of sets of one size the most telling wins. None: no set of up to three does it.
    """
    reruns = 0
    for size in range(1, min(MOST_VOICES, len(voices)) + 1):
        turns: list[Turn] = []
        for chosen in itertools.combinations(voices, size):
            failing = ~sample.holding(chosen).any(axis=1)
            enough = failing.sum() >= LEAST_FUTURES
            if not enough and reruns >= MOST_RERUNS:
                continue
            reruns += not enough
            difference = sample.difference[failing] if enough else rerun(silent(chosen))
            turn = _turn(sample, chosen, difference)
            if _towards(sample, turn) <= 0.5:
                turns.append(turn)
        if turns:
            return min(turns, key=lambda each: _towards(sample, each))
    return None


def _turn(sample: Sample, chosen: tuple[VoiceId, ...], difference: Levels) -> Turn:
    least = UNMOVED * sample.width
    higher, lower = float(np.mean(difference > least)), float(np.mean(difference < -least))
    return Turn(voices=chosen, higher=higher, lower=lower)


def _towards(sample: Sample, turn: Turn) -> float:
    return turn.higher if sample.direction > 0 else turn.lower
