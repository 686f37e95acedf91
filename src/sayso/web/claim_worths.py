"""Which sentence matters: the answer with each claim and without it."""

import msgspec

from sayso.answers.answer import Answer
from sayso.answers.intervention import WithoutClaim
from sayso.answers.question import Question
from sayso.answers.told_path import told_links
from sayso.answers.what_if import seen_by
from sayso.model.case import Case
from sayso.model.model import Model
from sayso.model.number import ClaimRef
from sayso.web.answering import answer_of, question_of, with_numbers
from sayso.web.asking import Asked, ClaimWorth, Worths

FUTURES = 4_000
MOST = 40
"""Claims that are tried; a longer list is read by nobody."""


def claim_worths(case: Case, asked: Asked, revision: int) -> Worths:
    """Rank the claims on the way from what is changed to what is asked about."""
    case = with_numbers(case, asked.numbers)
    question = question_of(case, asked)
    whole = answer_of(case, question, futures=FUTURES)
    speakers = _speakers(case.model)
    tried = [_worth(case, question, whole, ref, speakers[ref]) for ref in _refs(case, question)]
    ranked = tuple(sorted(tried, key=lambda each: -each.worth))
    return Worths(revision=revision, claims=ranked, sentence=_sentence(whole, ranked))


def _refs(case: Case, question: Question) -> list[ClaimRef]:
    struck = {each.claim for each in question.interventions if isinstance(each, WithoutClaim)}
    refs = dict.fromkeys(
        ref
        for link in told_links(seen_by(case.model, question.view), question)
        for ref in link.claims
    )
    return [ref for ref in refs if ref not in struck][:MOST]


def _worth(
    case: Case, question: Question, whole: Answer, ref: ClaimRef, speaker: str
) -> ClaimWorth:
    changes = (*question.interventions, WithoutClaim(claim=ref))
    fewer = msgspec.structs.replace(question, interventions=changes)
    given, without = _effect(whole), _effect(answer_of(case, fewer, futures=FUTURES))
    return ClaimWorth(
        claim=ref, speaker=speaker, given=given, without=without, worth=abs(given - without)
    )


def _effect(answer: Answer) -> float:
    """Return the mean of the outcomes: a median would not see a claim that rarely matters."""
    if not answer.comparisons:
        return 0.0
    outcomes = answer.comparisons[0].outcomes
    return round(sum(outcomes) / len(outcomes), 2)


def _speakers(model: Model) -> dict[ClaimRef, str]:
    voices = [voice for link in model.links for voice in link.voices]
    return {ref: voice.speaker for voice in voices for ref in voice.claims}


def _sentence(whole: Answer, ranked: tuple[ClaimWorth, ...]) -> str:
    if not whole.comparisons:
        return "Change something first: then each sentence can be weighed."
    if not ranked or ranked[0].worth == 0:
        return "No single sentence carries this answer."
    first = ranked[0]
    share = first.worth / max(abs(first.given), 1e-9)
    weight = "hangs on" if share > 0.5 else "leans most on"
    return f"The answer {weight} one sentence of {first.speaker}."
