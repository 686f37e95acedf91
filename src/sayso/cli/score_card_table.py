"""The score card for people, 80 columns wide: what was said, what came, and by which numbers."""

import textwrap
from collections.abc import Iterator, Sequence

from sayso.answers.check.score_card import Scored, Seen
from sayso.answers.check.series import Observation
from sayso.answers.check.verdict import AFTER_THE_FACT
from sayso.claims.claim_set import ClaimSet
from sayso.cli.claim_table import plain
from sayso.model.case import all_evidence

WIDTH = 79
LISTED = 5
"""So many observations are written out; of more, their range and the last."""


def score_card_lines(scored: Sequence[Scored], claim_sets: Sequence[ClaimSet]) -> Iterator[str]:
    """Yield each verdict with the sentences and speakers, the series and the dates."""
    if not scored:
        return
    said = {each.ref: each for each in all_evidence(claim_sets)}
    yield "Score card of the claims (verdicts are a person's; what moved, the program's)"
    for each in scored:
        verdict = each.verdict
        speakers = ", ".join(each.speakers)
        yield from _wrapped(f"{verdict.verdict.upper()}: {', '.join(verdict.claims)}, {speakers}")
        quotes = dict.fromkeys(plain(said[ref].quote) for ref in verdict.claims)
        for quote in quotes:
            yield from _wrapped(quote, "    | ")
        if verdict.condition:
            met = verdict.condition_met
            came = f"came true {met}" if met else "did not come"
            yield from _wrapped(f"condition: {verdict.condition}, {came}", "    ")
        until = f" (seen until {verdict.by})" if verdict.by else ""
        yield from _wrapped(f"{verdict.because}{until}", "    ")
        for seen in each.seen:
            yield from _wrapped(_seen(seen), "    - ", "      ")
        if verdict.rival:
            yield from _wrapped(f"{AFTER_THE_FACT}: {verdict.rival}", "    ")
    yield ""


def _seen(seen: Seen) -> str:
    name = ", ".join(filter(None, (seen.series, seen.unit)))
    if seen.before is None and not seen.after:
        return f"{name}: {seen.moved}"
    before = _dated(seen.before) if seen.before else "nothing before"
    return f"{name}: {before}; then {_after(seen.after)}: {seen.moved}"


def _after(seen: Sequence[Observation]) -> str:
    if not seen:
        return "nothing"
    if len(seen) <= LISTED:
        return ", ".join(map(_dated, seen))
    values = [each.value for each in seen]
    return f"{len(seen)} values, {min(values):.3g} to {max(values):.3g}, last {_dated(seen[-1])}"


def _dated(seen: Observation) -> str:
    return f"{seen.value:.3g} on {seen.date}"


def _wrapped(text: str, first: str = "  ", rest: str | None = None) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest or first)
