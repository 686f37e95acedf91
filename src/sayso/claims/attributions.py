"""Attributions of a page: each with its speaker, and which of them a claim lies in."""

from collections.abc import Sequence
from functools import cache

from sayso.claims.attribution import Attribution, AttributionId
from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.lexicon import words
from sayso.claims.lexicon.inflection import all_forms
from sayso.claims.page import Page
from sayso.claims.quotation import quotation_type
from sayso.claims.speaker import NARRATOR, SpeakerId
from sayso.claims.speakers.resolve import Resolver
from sayso.document.span import Span, covering

_FIRST_PERSON = frozenset(("i", "we", "my", "our", "me", "us"))


def attributions_of(
    page: Page, found: Sequence[ReadAttribution], resolver: Resolver
) -> tuple[Attribution, ...]:
    """Resolve the speakers of what was found, in the order of the text."""
    made: list[Attribution] = []
    for number, item in enumerate(sorted(found, key=_place), 1):
        source, cue, content = (_spans(part) for part in (item.source, item.cue, item.content))
        quotation = quotation_type(page.text, content, page.quotations)
        speaker = _first_person(page, source, made) or resolver.speaker_of(
            covering(source) if source else None,
            _place(item),
            quoted=quotation in ("direct", "mixed"),
        )
        made.append(
            Attribution(
                id=AttributionId(f"a{number}"),
                speaker=speaker,
                quotation=quotation,
                source=source,
                cue=cue,
                content=content,
            )
        )
    return tuple(made)


def _place(item: ReadAttribution) -> int:
    return min(start for part in (item.source, item.cue, item.content) for start, _ in part[:1])


def _spans(part: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in part)


def _first_person(
    page: Page, source: Sequence[Span], made: Sequence[Attribution]
) -> SpeakerId | None:
    """Return who says "I" or "we": whoever is quoted there."""
    if not source or source[0].of(page.text).lower() not in _FIRST_PERSON:
        return None
    outer = holding(source[0], made)
    return outer[-1].speaker if outer else NARRATOR


def said_by_its_source(page: Page, item: Attribution) -> bool:
    """Tell whether the content is the source's word: a cue like "criticised" leaves it ours."""
    if item.quotation != "indirect" or not item.cue:
        return True
    cue = " ".join(span.of(page.text).lower() for span in item.cue)
    return not set(cue.split()) & _attitudes()


@cache
def _attitudes() -> frozenset[str]:
    lemmas = (lemma.replace("_", " ") for lemma in words("speech", "not_said"))
    return frozenset(form for lemma in lemmas for form in all_forms(lemma))


def holding(span: Span, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions whose content holds most of a span, outermost first."""
    found = [item for item in attributions if _overlap(span, item.content) * 2 > len(span)]
    return sorted(found, key=lambda item: -sum(len(part) for part in item.content))


def _overlap(span: Span, content: Sequence[Span]) -> int:
    return sum(max(0, min(span.end, part.end) - max(span.start, part.start)) for part in content)


def chain(found: Sequence[Attribution]) -> tuple[SpeakerId, tuple[SpeakerId, ...]]:
    """Return the speaker and those it went through: sources from the outside in."""
    speakers = [item.speaker for item in found if item.speaker != NARRATOR]
    plain = list(dict.fromkeys(speakers))
    return (plain[0], tuple(plain[1:])) if plain else (NARRATOR, ())
