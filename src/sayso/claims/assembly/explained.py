"""What a cause named as such is the cause of: "X denies that A drives B. The real cause is C"."""

import re
from collections.abc import Sequence

import msgspec

from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.reference import Reference

_CAUSE = re.compile(
    r"(?:the|a|an|one|another|its|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:causes?|reasons?|culprits?|drivers?|explanations?|factors?)",
    re.IGNORECASE,
)


def explained(page: Page, found: Sequence[Finding]) -> list[Finding]:
    """Return the findings, and for an effect that is only called the cause what it is of.

    That is the effect told last before in its paragraph; where none is told there, neither
    does this one tell what it leads to.
    """
    kept: list[Finding] = []
    for item in sorted(found, key=lambda item: item.effect):
        if not _CAUSE.fullmatch(page.text, item.effect.start, item.effect.end):
            kept.append(item)
        elif kept and _one_paragraph(page, kept[-1], item):
            meant = Reference(words=item.effect, meant=kept[-1].effect_meant)
            kept.append(msgspec.structs.replace(item, effect_refers_to=meant))
    return sorted(kept, key=lambda item: (item.cause.start, item.effect.start))


def _one_paragraph(page: Page, one: Finding, other: Finding) -> bool:
    return page.paragraph_at(one.effect.start) == page.paragraph_at(other.effect.start)
