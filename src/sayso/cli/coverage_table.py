"""The coverage of a report for people, 80 columns wide: every sentence, and what became of it."""

import textwrap
from collections.abc import Iterator

from sayso.answers.clause import of_hundred
from sayso.answers.coverage import CoveredClaim, CoveredSentence, Traced
from sayso.answers.vocabulary import part_name
from sayso.claims.claim import Claim, Influence
from sayso.claims.claim_set import ClaimSet
from sayso.cli.claim_table import plain
from sayso.model.case import Case

WIDTH = 79


def coverage_lines(case: Case, covered: tuple[CoveredSentence, ...], report: int) -> Iterator[str]:
    """Yield the table line by line."""
    claims = case.claim_sets[report]
    for number, sentence in enumerate(covered, 1):
        quote = plain(sentence.span.of(claims.document.text))
        yield from _wrapped(quote, f"{number:>3}  ", "   | ")
        if not sentence.claims:
            yield "     none told"
        for claim in sentence.claims:
            yield from _claim_lines(case, claims, claim)
        yield ""


def _claim_lines(case: Case, claims: ClaimSet, covered: CoveredClaim) -> Iterator[str]:
    claim = covered.evidence.claim
    yield from _wrapped(f"{covered.evidence.ref}: {_said(claims, claim)}", "     ", "       ")
    if not covered.links:
        yield "       no effect told" if not isinstance(claim, Influence) else "       no link"
    for traced in covered.links:
        yield from _wrapped(f"link: {alone_words(case, traced)}", "       ", "         ")


def alone_words(case: Case, traced: Traced) -> str:
    """Say what the effect does when the cause moves as told, and nothing else is linked."""
    source, target = (
        part_name(case.model, end) for end in (traced.link.source, traced.link.target)
    )
    if not traced.alone.comparisons:
        return f"{source} -> {target} is denied by all who speak of it"
    found = traced.alone.comparisons[0].directions
    moved = "rises" if traced.change > 0 else "falls"
    ways = ((found.higher, "rises"), (found.lower, "falls"))
    shares = [f"{way} in {of_hundred(share)}" for share, way in ways if share > 0]
    return f"{source} {moved}, alone: {target} {' and '.join(shares) or 'never moves'} draws"


def _said(claims: ClaimSet, claim: Claim) -> str:
    names = {speaker.id: speaker.name for speaker in claims.speakers}
    who = " > ".join(names[speaker] for speaker in (claim.speaker, *claim.through))
    how = [] if claim.modality == "certain" else [claim.modality]
    how += ["not"] if claim.negated else []
    how += ["denied"] if claim.denied else []
    told = ", ".join([who, *how])
    text = claims.document.text
    if isinstance(claim, Influence):
        cause, effect = plain(claim.cause.span.of(text)), plain(claim.effect.span.of(text))
        return f"{told}: {cause} -({claim.effect_of_cause})-> {effect}"
    return f"{told} ({type(claim).__name__.lower()}): {plain(claim.subject.span.of(text))}"


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest)
