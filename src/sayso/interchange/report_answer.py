"""One answer in the HTML report: sentence, pictures, what it hangs on, what is ours."""

from sayso.answers.answer import Answer
from sayso.answers.basis import Ours, Saying, Step
from sayso.answers.carriers import Carriers
from sayso.answers.charts.carrier_chart import carrier_chart
from sayso.answers.charts.difference_chart import difference_chart
from sayso.answers.charts.dot_chart import dot_chart
from sayso.answers.charts.fan_chart import fan_chart
from sayso.answers.wanted import judgements
from sayso.interchange.html import figure, table, tag, words
from sayso.interchange.report_numbers import origin
from sayso.model.case import Case
from sayso.model.number import ClaimRef


def answer_section(case: Case, answer: Answer, carried: Carriers | None = None) -> str:
    """Write one answer, the sentence first; `carried` says what carries it over time."""
    return tag(
        "article",
        tag("h3", words(f"What follows for {answer.target.name} {answer.title}?")),
        tag("p", words(answer.sentence), class_="answer"),
        *(tag("p", words(each.sentence)) for each in judgements(case.model, answer)),
        *_pictures(answer),
        _told(case, answer.basis.steps),
        figure(carrier_chart(carried)) if carried and carried.links else "",
        _ours(answer.basis.ours),
    )


def _pictures(answer: Answer) -> list[str]:
    if not answer.scenarios:
        return []
    drawn, note = [fan_chart(answer)], f"{answer.futures:,} futures; seed {answer.seed}."
    if answer.comparisons:
        found = answer.comparisons[0]
        drawn += [difference_chart(answer, found), dot_chart(answer, found)]
        note = f"{answer.futures:,} pairs of futures that share all draws; seed {answer.seed}."
    return [*(figure(each) for each in drawn), tag("p", words(note), class_="soft")]


def _told(case: Case, steps: tuple[Step, ...]) -> str:
    quotes = {ref: found.quote for ref, found in case.evidence().items()}
    rows = [row for step in steps for row in _rows(step, quotes)]
    if not rows:
        return ""
    return table(("link", "who says so", "how firmly", "words"), rows, "What it hangs on")


def _rows(step: Step, quotes: dict[ClaimRef, str]) -> list[tuple[str, ...]]:
    if not step.sayings:
        return [(words(step.name), origin("assumed"), "", "nobody tells this link")]
    return [
        (words(step.name), words(each.speaker), words(_firmness(each)), _quoted(each, quotes))
        for each in step.sayings
    ]


def _firmness(saying: Saying) -> str:
    return "denied it" if saying.stance == "denies" else saying.modality or ""


def _quoted(saying: Saying, quotes: dict[ClaimRef, str]) -> str:
    quote = tag("blockquote", words(quotes.get(saying.claim, "")))
    line = f", line {saying.line}" if saying.line else ""
    return quote + tag("a", words(saying.claim), href=f"#text-{saying.claim}") + words(line)


def _ours(ours: tuple[Ours, ...]) -> str:
    if not ours:
        return ""
    rows = [
        (words(each.what), words(_value(each)), origin(each.origin), words(each.why or ""))
        for each in ours
    ]
    return table(("number", "value", "origin", "why"), rows, "What is ours on the way, not theirs")


def _value(each: Ours) -> str:
    spread = "" if each.low is None else f" ({each.low:g} to {each.high:g})"
    return f"{each.value:g}{spread}"
