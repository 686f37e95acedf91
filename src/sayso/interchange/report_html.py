"""A self-contained HTML report: the text, the system, the answers, and where numbers come from.

One file, no script, nothing loaded: its own content policy forbids the network. Whatever the
document says is shown as text and never becomes markup.
"""

import itertools
from collections.abc import Sequence

from sayso import __version__
from sayso.answers.answer import Answer
from sayso.answers.carriers import Carriers
from sayso.answers.charts.figure import Figure
from sayso.answers.charts.speaker_matrix import speaker_matrix
from sayso.interchange.html import figure, tag, words
from sayso.interchange.report_answer import answer_section
from sayso.interchange.report_claims import claims_section
from sayso.interchange.report_numbers import numbers_section, origin
from sayso.interchange.report_style import STYLE
from sayso.interchange.report_text import text_section
from sayso.model.case import Case

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

KEY = (
    '<span class="c">cause</span><span class="e">effect</span> <b>who</b> <i>says</i>; '
    "small numbers lead to the claim"
)


def report_html(
    case: Case,
    answers: Sequence[Answer],
    *,
    carried: Sequence[Carriers] = (),
    diagram: str | None = None,
) -> str:
    """Write the report of a case with its answers.

    `carried` says, for each answer in order, what carries it over time; `diagram` is an SVG of
    ours. Both may be left out.
    """
    sections = (
        ("answers", "What follows", _answers(case, answers, carried)),
        ("system", "The system they describe", _system(case, diagram)),
        ("text", "What the report says", _texts(case)),
        ("claims", "Who says what leads to what", claims_section(case)),
        ("numbers", "Where each number comes from", _numbers(case)),
    )
    shown = [each for each in sections if each[2]]
    body = tag(
        "main",
        tag("h1", words(case.model.title)),
        tag("p", words(_summary(case)), class_="soft"),
        _contents([(name, title) for name, title, _ in shown]),
        *(tag("section", tag("h2", title, id=name), inner) for name, title, inner in shown),
        _made(),
    )
    page = tag("html", _head(case.model.title), tag("body", body), lang="en")
    return f"<!doctype html>\n{page}\n"


def figure_html(drawn: Figure, sentence: str) -> str:
    """Write a self-contained page of one picture, with its description and its numbers."""
    body = tag("main", tag("h1", words(sentence)), figure(drawn), _made())
    page = tag("html", _head(drawn.title), tag("body", body), lang="en")
    return f"<!doctype html>\n{page}\n"


def _made() -> str:
    return tag("footer", tag("p", f"Made by sayso {__version__}.", class_="soft"))


def _head(title: str) -> str:
    return tag(
        "head",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        tag("title", words(f"{title} - sayso")),
        tag("style", STYLE),
    )


def _summary(case: Case) -> str:
    model = case.model
    told = sum(not link.assumed for link in model.links)
    assumed = len(model.links) - told
    ours = f" and {assumed} of ours, marked so" if assumed else ""
    return (
        f"Claims: {len(case.evidence())}. Concepts: {len(model.variables)}. "
        f"Links: {told} told{ours}. Events: {len(model.events)}. Reports: {len(model.reports)}."
    )


def _contents(entries: list[tuple[str, str]]) -> str:
    links = (tag("li", tag("a", title, href=f"#{name}")) for name, title in entries)
    return tag("nav", tag("ul", *links), aria_label="Contents")


def _answers(case: Case, answers: Sequence[Answer], carried: Sequence[Carriers]) -> str:
    pairs = itertools.zip_longest(answers, carried)
    return "".join(answer_section(case, answer, why) for answer, why in pairs)


def _system(case: Case, diagram: str | None) -> str:
    drawn = tag("figure", diagram) if diagram else ""
    matrix = figure(speaker_matrix(case.model)) if case.model.links else ""
    return drawn + matrix


def _texts(case: Case) -> str:
    several = len(case.claim_sets) > 1
    key = tag("p", KEY, class_="key soft")
    texts = (
        tag("h3", words(claims.document.title or "untitled report"))
        + text_section(claims, f"r{number}." if several else "")
        for number, claims in enumerate(case.claim_sets, 1)
    )
    return key + "".join(texts)


def _numbers(case: Case) -> str:
    labels = f"Told apart: {origin('said')} by the report, {origin('assumed')} by sayso."
    return tag("p", labels) + numbers_section(case.model)
