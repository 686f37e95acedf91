"""Answer changes: what a correction of the model does to the questions that one opens with."""

from collections.abc import Iterator

from sayso.answers.answer import Answer
from sayso.answers.intervention import Force, Hold
from sayso.answers.opening_questions import opening_questions
from sayso.answers.question import Question
from sayso.answers.what_if import what_if
from sayso.model.case import Case
from sayso.model.model import Model

FUTURES = 1_000
"""Futures a question and model: shares to about two draws in 100, in well under a second."""


def answer_changes(
    old: Case, new: Case, *, seed: int = 0, futures: int = FUTURES
) -> tuple[str, ...]:
    """Return one line for each opening question of either model whose answer changed.

    Both models share their luck (draws go by name), so what the correction does not touch is
    the same to the last draw.
    """
    asked = (*opening_questions(old.model), *opening_questions(new.model))
    return tuple(
        line
        for question in dict.fromkeys(asked)
        for line in _change(question, (old, new), seed, futures)
    )


def _change(question: Question, cases: tuple[Case, Case], seed: int, futures: int) -> Iterator[str]:
    before, after = (
        what_if(case, question, seed=seed, futures=futures)
        if _can_be_asked(question, case.model)
        else None
        for case in cases
    )
    answer = before or after
    if answer is None or _told(before) == _told(after):
        return
    asked = f"{answer.title}, {answer.target.name}"
    yield f"answer: {asked}: {_told(before)}; now {_told(after)}"


def _told(answer: Answer | None) -> str:
    if answer is None:
        return "not to be asked"
    if not answer.comparisons:
        return "silent"
    ways = answer.comparisons[0].directions
    shares = {"rises": round(100 * ways.higher), "falls": round(100 * ways.lower)}
    told = [f"{verb} in {share}" for verb, share in shares.items() if share]
    return f"{' and '.join(told)} of 100 draws" if told else "changes in no draw"


def _can_be_asked(question: Question, model: Model) -> bool:
    """Say whether the model has all that an opening question speaks of."""
    known = {each.id for each in (*model.variables, *model.events)}
    changed = {
        each.event if isinstance(each, Force) else each.variable
        for each in question.interventions
        if isinstance(each, Force | Hold)
    }
    return {question.on, *changed} <= known
