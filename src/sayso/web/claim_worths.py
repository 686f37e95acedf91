"""Which sentence matters: what the answer hangs on, for the page."""

from sayso.answers.matter import Matters, what_matters
from sayso.model.case import Case
from sayso.model.number import ClaimRef
from sayso.model.set_numbers import with_numbers
from sayso.web.answering import question_of
from sayso.web.asking import SEED, Asked, Worths
from sayso.web.command_line import command_line

FUTURES = 4_000
"""Fewer than for an answer, as some of it is run again and again."""
LEAST_SHARE = 0.5
"""From this share of the effect on, the answer hangs on a claim."""


def claim_worths(case: Case, asked: Asked, revision: int) -> Worths:
    """Rank what the answer hangs on, claims first.

    Raises:
        InputError: nothing is changed, so that there is no answer to weigh.
    """
    case = with_numbers(case, asked.numbers)
    question = question_of(case, asked)
    found = what_matters(case, question, seed=SEED, futures=FUTURES)
    command = command_line(case.model, question, "matters", numbers=asked.numbers, futures=FUTURES)
    return Worths(
        revision=revision, matters=found, sentence=_sentence(case, found), command=command
    )


def _sentence(case: Case, found: Matters) -> str:
    if not found.claims:
        return "The report is silent on this, so no sentence carries it."
    first = found.claims[0]
    if first.change == 0:
        return "No single sentence carries this answer."
    speaker = _speaker(case, ClaimRef(first.id))
    share = abs(first.change) / max(abs(first.given.mean), 1e-9)
    weight = "hangs on" if share >= LEAST_SHARE else "leans most on"
    return f"The answer {weight} one sentence of {speaker}."


def _speaker(case: Case, ref: ClaimRef) -> str:
    voices = (voice for link in case.model.links for voice in link.voices)
    return next((voice.speaker for voice in voices if ref in voice.claims), "the report")
