"""As told: where the target goes when nothing is changed, so that one never starts from nothing."""

from sayso.answers.agreement import verb
from sayso.answers.answer import Answer, Futures, Target
from sayso.answers.basis import Basis
from sayso.answers.clause import figure
from sayso.answers.contradiction import variable_of
from sayso.answers.difference import bands, examples
from sayso.answers.question import Question
from sayso.answers.timeline import written_week
from sayso.answers.what_if import EXAMPLES, run_arms, seen_by
from sayso.model.case import Case
from sayso.model.model import Model
from sayso.model.variable import Variable


def as_told(case: Case, question: Question, *, seed: int, futures: int) -> Answer:
    """Return the base futures of the target; there is nothing to compare them with."""
    model, on = case.model, variable_of(case.model, question.on)
    by = written_week(model, question.by)
    scenarios = _base(seen_by(model, question.view), question, seed, futures)
    return Answer(
        sentence=_sentence(on, scenarios, by, question.view),
        title="as told",
        question=question,
        target=Target(name=on.name, unit=on.unit, low=on.low, high=on.high),
        told=bool(scenarios),
        measured=False,
        by=by,
        start=model.start.isoformat() if model.start else None,
        seed=seed,
        futures=futures,
        scenarios=scenarios,
        basis=Basis(),
    )


def _base(seen: Model, question: Question, seed: int, futures: int) -> tuple[Futures, ...]:
    """Run the base alone; a view whose speaker never names the target has no such futures."""
    if question.on not in {each.id for each in seen.variables}:
        return ()
    levels = run_arms(seen, question, seed=seed, futures=futures).levels["base"]
    shown = examples(levels, EXAMPLES)
    return (Futures(scenario="as told", bands=bands(levels), examples=shown),)


def _sentence(on: Variable, scenarios: tuple[Futures, ...], by: str, view: str | None) -> str:
    if not scenarios:
        return f"{view} said nothing of {on.name}."
    last = scenarios[0].bands[-1]
    return (
        f"Nothing is changed. As told, {on.name} {verb(on.name, 'lies')} between "
        f"{figure(last.low90)} and {figure(last.high90)} in 90 of 100 draws by {by}."
    )
