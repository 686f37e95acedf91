"""All families of patterns over a page."""

from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.conditionals import conditionals
from sayso.claims.patterns.connectives import because, therefore
from sayso.claims.patterns.making import making
from sayso.claims.patterns.nouns import nouns
from sayso.claims.patterns.verbs import active, passive

FAMILIES = (active, passive, because, therefore, conditionals, nouns, making)


def influences(page: Page) -> tuple[Finding, ...]:
    """Return what every family finds, by place in the text."""
    found = [
        item
        for sentence in page.sentences
        for family in FAMILIES
        for item in family(page, sentence)
    ]
    return tuple(sorted(found, key=lambda item: (item.cause.start, item.effect.start)))
