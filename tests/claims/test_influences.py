"""What leads to what, in the words that say so."""

import pytest
from plain_reading import finding, influences, read_plainly

from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import ReadInfluence, Reading
from sayso.claims.reader import read
from sayso.document.document import keep


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harvest failed because the rains came late.",
         ("the rains came late", "+", "The harvest failed")),
        ("Trains were late due to heavy snow.", ("heavy snow", "+", "Trains were late")),
        ("If the dam breaks, the valley will flood.",
         ("the dam breaks", "+", "the valley will flood")),
        ("The valley will flood if the dam breaks.",
         ("the dam breaks", "+", "The valley will flood")),
        ("A new tax could hurt small farms.", ("A new tax", "-", "small farms")),
        ("The strike led to long queues.", ("The strike", "+", "long queues")),
        ("The queues were caused by a strike.", ("a strike", "+", "The queues")),
        ("The new road is a threat to the forest.", ("The new road", "-", "the forest")),
        ("The more trams run, the fewer cars clog the square.",
         ("more trams run", "+", "fewer cars clog the square")),
        ("A fence would keep prices below those of the mainland.",
         ("A fence", "-", "prices below those of the mainland")),
        ("Those cracks, the surveyor said, resulted from a burst pipe.",
         ("a burst pipe", "+", "Those cracks")),
        ("Night flights could account for most of the complaints.",
         ("Night flights", "+", "most of the complaints")),
        ("The port will close, he thinks, unless it is dredged, and that would hurt the town.",
         ("it is dredged", "-", "The port will close")),
    ],
)  # fmt: skip
def test_cause_sign_and_effect_in_every_voice(text: str, expected: tuple[str, str, str]) -> None:
    """Active, passive, connective, conditional and noun say the same kind of thing."""
    assert expected in influences(text)


@pytest.mark.parametrize(
    "text",
    [
        "They came to reduce the noise.",
        "He asked if the shop was open.",
        "The united villages met.",
        "She lives as if nothing had happened.",
    ],
)
def test_purposes_questions_and_look_alikes_are_no_causes(text: str) -> None:
    """What somebody aims at or asks is not what leads to what."""
    assert influences(text) == []


def test_a_modal_word_stays_as_weak_as_it_was() -> None:
    """Could is not would, and the certainty comes from the table."""
    found = read_plainly("A flood could destroy the bridge.").claims[0]
    assert (found.modality, found.certainty) == ("could", 0.5)


def test_a_negated_link_is_kept_as_negated() -> None:
    """The speaker says that it does not lead to it."""
    found = read_plainly("The tunnel will not reduce the traffic.").claims[0]
    assert isinstance(found, Influence)
    assert (found.negated, found.effect_of_cause) == (True, "-")


def test_rivals_share_a_label() -> None:
    """Of two possibilities linked by "or", only one can come true."""
    claims = read_plainly("The drought could divide the towns, or it could unite the towns.").claims
    labels = {claim.alternatives for claim in claims if isinstance(claim, Influence)}
    assert labels == {"r1"}


def test_delay_words_become_weeks() -> None:
    """How long it takes comes from the table, with the words that say it."""
    text = "Higher fares would cause protests within two months."
    found = read_plainly(text).claims[0]
    assert isinstance(found, Influence)
    assert found.delay.span is not None
    assert (found.delay.span.of(text), found.delay.weeks) == ("within two months", 8.69)


def test_this_refers_to_what_was_told_before() -> None:
    """A pronoun at the start stands for the phrase of the sentence before."""
    text = "If the mill closes, many will leave the town. This could hurt the school."
    found = [c for c in read_plainly(text).claims if isinstance(c, Influence)][-1]
    assert found.cause.refers_to is not None
    assert found.cause.refers_to.of(text) == "many will leave the town"


def test_a_lowering_verb_before_the_effect_turns_the_encoders_sign() -> None:
    """The words that link are plainer than what was learned."""
    text = "The new rules aim to combat the smuggling."
    found = ReadInfluence(
        cause=(0, 13),
        effect=(text.index("the smuggling"), len(text) - 1),
        sign="+",
        cause_change=1,
        effect_change=1,
        modality="certain",
        conditional=False,
        realised=False,
        negated=False,
        denied=False,
        confidence=0.9,
        attribution=None,
    )
    told = Reading(attributions=(), influences=(found,), tokens=())
    claim = read(keep(text), encoder=finding(told)).claims[0]
    assert isinstance(claim, Influence)
    assert (claim.effect_of_cause, claim.reader) == ("-", "trained")


def test_what_costs_less_than_something_lowers_nothing() -> None:
    """The condition is the link; "cost" has a measure after it, no object."""
    text = "If tickets cost less than a hotel room, people will come back."
    (claim,) = [c for c in read(keep(text)).claims if isinstance(c, Influence)]
    assert (claim.effect_of_cause, claim.effect.span.of(text)) == ("+", "people will come back")
