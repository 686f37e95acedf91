"""Constructions that link a cause to an effect, each with sentences of its own, no parser."""

import pytest
from plain_reading import finding, influences, read_plainly

from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import ReadInfluence, Reading
from sayso.claims.page import page_of
from sayso.claims.patterns.influences import influences as by_pattern
from sayso.claims.reader import read
from sayso.document.document import keep

Link = tuple[str, str, str]

BLAME: list[tuple[str, Link]] = [
    ("Villagers blame the quarry for the cracks.", ("the quarry", "+", "the cracks")),
    ("Villagers blame the cracks on the quarry.", ("the quarry", "+", "the cracks")),
    ("The cracks were blamed on the quarry.", ("the quarry", "+", "The cracks")),
    ("The quarry was blamed for the cracks.", ("The quarry", "+", "the cracks")),
    ("She credits the new coach with the win.", ("the new coach", "+", "the win")),
    ("He attributes the leak to a worn seal.", ("a worn seal", "+", "the leak")),
    ("They put the fire down to old wiring.", ("old wiring", "+", "the fire")),
]
COUNTERFACTUAL: list[tuple[str, Link]] = [
    (
        "Had the valve held, the tank would be full.",
        ("the valve held", "+", "the tank would be full"),
    ),
    ("Were the toll to go, traffic would double.", ("the toll to go", "+", "traffic would double")),
    (
        "But for the guide, they would have got lost.",
        ("the guide", "-", "they would have got lost"),
    ),
    (
        "Had it not been for the frost, the figs might have lived.",
        ("the frost", "-", "the figs might have lived"),
    ),
    (
        "The figs would have lived had the frost not been so hard.",
        ("the frost not been so hard", "+", "The figs would have lived"),
    ),
    (
        "Should the pump stop, the cellar will flood.",
        ("the pump stop", "+", "the cellar will flood"),
    ),
]
DEGREE: list[tuple[str, Link]] = [
    (
        "The older the wine gets, the dearer it becomes.",
        ("older the wine gets", "+", "dearer it becomes"),
    ),
    (
        "The lane is too narrow for lorries to turn.",
        ("The lane is too narrow", "-", "lorries to turn"),
    ),
    ("The ice is thick enough to skate on.", ("The ice is thick enough", "+", "skate on")),
    ("The soup was so salty that nobody ate it.", ("The soup was so salty", "+", "nobody ate it")),
]
PREVENTION: list[tuple[str, Link]] = [
    (
        "The wall will keep goats from eating the seedlings.",
        ("The wall", "-", "goats from eating the seedlings"),
    ),
    ("The vaccine protects calves against fever.", ("The vaccine", "-", "calves against fever")),
    ("The fee would rob pupils of their lunch.", ("The fee", "-", "their lunch")),
    ("The delay put an end to the talks.", ("The delay", "-", "the talks")),
    ("Sales were held back by a lack of stock.", ("a lack of stock", "-", "Sales")),
]
NOUNS: list[tuple[str, Link]] = [
    ("The dust played a large part in the outbreak.", ("The dust", "+", "the outbreak")),
    ("Dust planted the seeds of a scandal.", ("Dust", "+", "a scandal")),
    ("The vote put a halt to the dredging.", ("The vote", "-", "the dredging")),
    ("Dust is one of the main causes of asthma.", ("Dust", "+", "asthma")),
    ("Dust remains a grave threat to the machines.", ("Dust", "-", "the machines")),
    ("The cough is largely the result of dust.", ("dust", "+", "The cough")),
    ("Dust has a harmful effect on lenses.", ("Dust", "-", "lenses")),
    ("The effect of dust on lenses is known.", ("dust", "?", "lenses is known")),
]
SEQUENCE: list[tuple[str, Link]] = [
    (
        "The kiln cracked, so the potters stopped work.",
        ("The kiln cracked", "+", "the potters stopped work"),
    ),
    (
        "The kiln cracked; therefore the potters stopped work.",
        ("The kiln cracked", "+", "the potters stopped work"),
    ),
    (
        "The kiln cracked, which is why the potters stopped work.",
        ("The kiln cracked", "+", "the potters stopped work"),
    ),
    ("The kiln cracked. This led to a long pause.", ("This", "+", "a long pause")),
    (
        "The kiln cracked, forcing the potters to stop.",
        ("The kiln cracked", "+", "the potters to stop"),
    ),
    ("The crack is thought to have been caused by frost.", ("frost", "+", "The crack")),
    ("The pause stemmed from a crack.", ("a crack", "+", "The pause")),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*BLAME, *COUNTERFACTUAL, *DEGREE, *PREVENTION, *NOUNS, *SEQUENCE]
)
def test_cause_sign_and_effect_of_each_construction(text: str, expected: Link) -> None:
    """Whichever way the sentence goes, the cause is the cause."""
    assert expected in influences(text)


@pytest.mark.parametrize(
    "text",
    [
        "The trustees met to choose a new chair.",
        "The baker, the butcher and the cook dined together.",
        "It is too early to tell.",
        "He did not say whether the shop was open.",
        "The herd grew by 40 cows.",
        "Profits increased by a third.",
        "She should have called.",
    ],
)
def test_look_alikes_tell_no_influence(text: str) -> None:
    """Purposes, measures, amounts and trades in -er are no links."""
    assert influences(text) == []


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The tax did nothing to deter smokers.", True),
        ("The tax failed to deter smokers.", True),
        ("The tax never failed to deter smokers.", False),
        ("Not even the tax has deterred smokers.", True),
        ("The tax had no effect on smokers.", True),
    ],
)
def test_negations_are_counted(text: str, negated: bool) -> None:
    """One negation denies the link, two confirm it."""
    claims = [c for c in read_plainly(text).claims if isinstance(c, Influence)]
    assert [claim.negated for claim in claims] == [negated]


def test_an_aside_that_tells_who_says_it_is_no_effect() -> None:
    """The effect goes on after "the broker said"."""
    told = influences("If no ship comes, the broker said, grain will run out.")
    assert told == [("no ship comes", "+", "grain will run out")]


def test_an_object_ends_where_the_next_verb_begins() -> None:
    """One subject may have several verbs."""
    told = influences("The quake triggered a landslide and caused a flood.")
    assert told == [("The quake", "+", "a landslide"), ("The quake", "+", "a flood")]


def test_a_long_sentence_takes_time_in_proportion() -> None:
    """Every phrase is looked for nearby, so that each part of a sentence is read alike."""
    part = "the drought caused losses because of the wind and "
    page = page_of(keep(part * 400))
    assert len(by_pattern(page)) >= 2 * 399


def _told(text: str, cause: str, effect: str) -> list[tuple[str, str, str]]:
    """Return what is read where the encoder finds one influence with a plus."""
    start = text.index(effect)
    item = ReadInfluence(
        cause=(text.index(cause), text.index(cause) + len(cause)),
        effect=(start, start + len(effect)),
        sign="+",
        cause_change=1,
        effect_change=1,
        modality="certain",
        conditional=False,
        realised=False,
        negated=False,
        denied=False,
        confidence=0.4,
        attribution=None,
    )
    reading = Reading(attributions=(), influences=(item,), tokens=())
    return [
        (claim.cause.span.of(text), claim.effect_of_cause, claim.effect.span.of(text))
        for claim in read(keep(text), encoder=finding(reading)).claims
        if isinstance(claim, Influence)
    ]


@pytest.mark.parametrize(
    ("text", "cause", "effect", "expected"),
    [
        ("They count on frost to shrink the slugs' numbers.", "frost", "shrink the slugs' numbers",
         ("frost", "-", "the slugs' numbers")),
        ("Without rain they fear for the figs.", "Without rain", "they fear for the figs",
         ("rain", "-", "they fear for the figs")),
        ("The orchard, much thinned by frost, is sold.", "frost", "The orchard",
         ("frost", "-", "The orchard")),
    ],
)  # fmt: skip
def test_the_encoders_phrase_begins_after_the_word_that_lowers(
    text: str, cause: str, effect: str, expected: Link
) -> None:
    """The word that lowers is the sign, not a part of what is lowered."""
    assert expected in _told(text, cause, effect)


def test_linking_words_are_no_phrase_of_their_own() -> None:
    """What the encoder takes from the middle of a link is left out."""
    text = "The thaw has triggered a landslide."
    assert _told(text, "The thaw", "has triggered") == [("The thaw", "+", "a landslide")]


def test_what_somebody_might_insist_on_is_no_aside() -> None:
    """The saying verb behind "might" says nothing; the one at the end does."""
    text = "Should the mill close, its owner might insist on a refund, Mayor Ida Brun has warned."
    assert influences(text) == [("the mill close", "+", "its owner might insist on a refund")]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("It was the price of bread that caused the riots.", False),
        ("It was not the price of bread that caused the riots.", True),
        ("It wasn't the price of bread that caused the riots.", True),
    ],
)
def test_a_cleft_names_its_cause(text: str, negated: bool) -> None:
    """ "It was (not)" opens the sentence and is no part of the cause."""
    claim = next(c for c in read_plainly(text).claims if isinstance(c, Influence))
    assert claim.cause.span.of(text) == "the price of bread"
    assert claim.negated is negated
