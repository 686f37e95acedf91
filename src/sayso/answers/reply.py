"""The reply to a question: what follows from a change, or how it goes with nothing changed."""

from sayso.answers.answer import Answer
from sayso.answers.as_told import as_told
from sayso.answers.question import Question
from sayso.answers.what_if import FUTURES, what_if
from sayso.model.case import Case


def reply(case: Case, question: Question, *, seed: int = 1, futures: int = FUTURES) -> Answer:
    """Answer a question that was posed for this case, by paired futures if it changes something.

    Commands, page and library all answer with this: the same question has the same numbers.
    """
    if not question.interventions:
        return as_told(case, question, seed=seed, futures=futures)
    return what_if(case, question, seed=seed, futures=futures)
