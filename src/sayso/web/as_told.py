"""As told: where the target goes when nothing is changed, so that the page never starts empty."""

from sayso.answers.answer import Answer, Futures, Target
from sayso.answers.basis import Basis
from sayso.answers.clause import figure
from sayso.answers.contradiction import variable_of
from sayso.answers.difference import bands, examples
from sayso.answers.question import Question
from sayso.answers.timeline import written_week
from sayso.answers.what_if import EXAMPLES, run_arms
from sayso.model.case import Case

SEED = 0


def as_told(case: Case, question: Question, *, futures: int) -> Answer:
    """Return the base futures of the target; there is nothing to compare them with."""
    model, on = case.model, variable_of(case.model, question.on)
    levels = run_arms(model, question, seed=SEED, futures=futures).levels["base"]
    spread = bands(levels)
    by = written_week(model, question.by)
    last = spread[-1]
    return Answer(
        sentence=(
            f"Nothing is changed yet. As told, {on.name} lies between {figure(last.low90)} and "
            f"{figure(last.high90)} in 90 of 100 draws by {by}."
        ),
        title="as told",
        question=question,
        target=Target(name=on.name, unit=on.unit, low=on.low, high=on.high),
        told=True,
        measured=False,
        by=by,
        start=model.start.isoformat() if model.start else None,
        seed=SEED,
        futures=futures,
        scenarios=(
            Futures(scenario="as told", bands=spread, examples=examples(levels, EXAMPLES)),
        ),
        basis=Basis(),
    )
