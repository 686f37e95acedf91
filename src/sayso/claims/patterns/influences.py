"""All families of patterns over a page."""

from collections.abc import Sequence

from sayso.claims.encoder.readings import ReadToken
from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.blame import blame
from sayso.claims.patterns.clefts import uncleft
from sayso.claims.patterns.comparatives import comparatives
from sayso.claims.patterns.conditionals import conditionals
from sayso.claims.patterns.connectives import as_it_is, because, so, therefore
from sayso.claims.patterns.counterfactuals import counterfactuals
from sayso.claims.patterns.doing_much import doing_much
from sayso.claims.patterns.effects import effects
from sayso.claims.patterns.lists import spread
from sayso.claims.patterns.means import means
from sayso.claims.patterns.measures import measures
from sayso.claims.patterns.moved import moved
from sayso.claims.patterns.needs import needs
from sayso.claims.patterns.nouns import nouns
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.passive import passive, stemming
from sayso.claims.patterns.reasons import reasons
from sayso.claims.patterns.verbs import active

FAMILIES = (because, therefore, so, counterfactuals, comparatives)
"""Families that go by the words alone."""
VERBAL_FAMILIES = (
    conditionals,
    as_it_is,
    measures,
    means,
    reasons,
    needs,
    moved,
    doing_much,
    active,
    passive,
    stemming,
    nouns,
    blame,
    effects,
)
"""Families that tell verbs from nouns by the parser, where it ran."""


def influences(page: Page, tokens: Sequence[ReadToken] = ()) -> tuple[Finding, ...]:
    """Return what every family finds, by place in the text."""
    parse = Parse(page.text, tokens)
    found: list[Finding] = []
    for sentence in page.sentences:
        for family in FAMILIES:
            found += family(page, sentence)
        for verbal in VERBAL_FAMILIES:
            found += verbal(page, sentence, parse)
    found = [uncleft(page.text, one) for item in found for one in spread(page.text, item, parse)]
    return tuple(sorted(found, key=lambda item: (item.cause.start, item.effect.start)))
