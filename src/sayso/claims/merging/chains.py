"""A chain is told once a link: in "A forces B, which leaves C short" only B leaves C short."""

from collections.abc import Sequence

from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.document.span import Span


def told_once(page: Page, found: Sequence[Finding]) -> list[Finding]:
    """Return the findings without those that tell again what other ones of the sentence tell."""
    gone: set[int] = set()
    for group in _by_sentence(page, found):
        for item in group:
            if any(_repeats(item, other, group) for other in group if id(other) not in gone):
                gone.add(id(item))
    return [item for item in found if id(item) not in gone]


def _by_sentence(page: Page, found: Sequence[Finding]) -> list[list[Finding]]:
    groups: dict[Span, list[Finding]] = {}
    for item in found:
        groups.setdefault(page.sentence_at(item.effect.start), []).append(item)
    return list(groups.values())


def _repeats(item: Finding, other: Finding, group: Sequence[Finding]) -> bool:
    """Tell whether another finding tells the same end better.

    It does from the same cause, of which one is a pronoun, to the same end in more words, or as
    the next link of a chain that this one tells from its beginning. What a pattern tells gives
    way to a pronoun alone, and the next link that only the encoder gives gives way to it.
    """
    if item is other or not item.effect.touches(other.effect):
        return False
    if _share_end(item, other):
        return _fullness(item) < _fullness(other)
    if item.cause_meant.touches(other.cause_meant):
        pointing = _points_back(item) or _points_back(other)
        return pointing and _surety(item) < _surety(other)
    if _are_chained(item, other, group):
        return item.family == "trained" or _points_back(other)
    return (
        item.family == "trained"
        and not _points_back(item)
        and other.family != "trained"
        and _are_chained(other, item, group)
    )


def _share_end(item: Finding, other: Finding) -> bool:
    """Tell whether two findings tell one thing, of which one phrase begins later in one of them."""
    ends = (item.cause.end, item.effect.end) == (other.cause.end, other.effect.end)
    same = item.cause == other.cause or item.effect == other.effect
    return ends and same and item.sign == other.sign


def _fullness(item: Finding) -> tuple[int, bool, float]:
    """Return how much a finding tells, then how sure it is."""
    return len(item.cause) + len(item.effect), *_surety(item)


def _are_chained(first: Finding, next_link: Finding, group: Sequence[Finding]) -> bool:
    """Tell whether a third finding leads from the cause of the first to the other's cause."""
    return any(
        link.cause_meant.touches(first.cause_meant) and link.effect.touches(next_link.cause_meant)
        for link in group
        if link is not first and link is not next_link
    )


def _surety(item: Finding) -> tuple[bool, float]:
    """Return how sure a finding is; a pattern's phrases and direction are right more often."""
    return item.family != "trained", item.confidence


def _points_back(item: Finding) -> bool:
    """Tell whether the cause is but a pronoun."""
    return item.cause_meant != item.cause
