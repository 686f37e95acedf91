"""Whom a pronoun means: the likeliest of those named or heard a little before."""

from sayso.claims.page import Page
from sayso.claims.speakers.cast import Cast, Gender, Member
from sayso.document.span import Span

_REACH = 1500
"""Code points to look back: about ten sentences."""
_GENDER: dict[str, Gender] = {
    "he": "he", "his": "he", "him": "he", "she": "she", "her": "she",
}  # fmt: skip


def person_meant(
    page: Page, cast: Cast, pronoun: str, offset: int, heard: list[tuple[int, Member]]
) -> Member | None:
    """Return whom *he* or *she* at `offset` means; `heard` are the speakers so far.

    Those named nearest come first; one who has just spoken or opens a sentence is favoured over
    one who is named inside a quotation or late in a sentence.
    """
    gender = _GENDER.get(pronoun)
    scores: dict[int, float] = {}
    people: dict[int, Member] = {}
    here = page.sentence_at(offset)
    for span, member in cast.before(offset):
        if offset - span.start > _REACH:
            break
        if not _fits(member, gender):
            continue
        people[id(member)] = member
        score = _score(page, span, here, offset) + 2 * member.person
        scores[id(member)] = max(scores.get(id(member), -99.0), score)
    for place, member in heard[-3:]:
        if _fits(member, gender) and offset - place <= _REACH:
            people[id(member)] = member
            scores[id(member)] = scores.get(id(member), -3.0) + 2.0
    best = max(scores, key=lambda key: scores[key], default=None)
    return people[best] if best is not None else None


def _fits(member: Member, gender: Gender) -> bool:
    return member.person >= 0 and (
        member.gender is None or gender is None or member.gender == gender
    )


def _score(page: Page, span: Span, here: Span, offset: int) -> float:
    sentence = page.sentence_at(span.start)
    score = -(offset - span.start) / 150
    if span.start - sentence.start < 40:
        score += 1.0
    if page.quotation_at(span.start) is not None:
        score -= 2.0
    return score + (0.5 if sentence == here else 0.0)
