"""Which phrases are one concept, which stay apart, and how each moves it."""

from collections.abc import Sequence
from functools import cache

import pytest
from plain_reading import read_plainly

from sayso.claims.claim import Influence
from sayso.claims.concepts.closeness import Closeness
from sayso.claims.concepts.concepts import Concepts, concepts_of
from sayso.claims.concepts.words import Syntax
from sayso.claims.encoder import read_text
from sayso.claims.encoder.readings import ReadToken
from sayso.document.span import Span

CLOSENESS = Closeness()


@cache
def parsed(text: str) -> tuple[ReadToken, ...]:
    """Return the words of a text as the trained encoder parses them."""
    return read_text(text, [(0, len(text))]).tokens


def gathered(
    text: str, *phrases: str, tokens: Sequence[ReadToken] | None = None
) -> list[list[str]]:
    """Return the concepts of phrases of a text, each as the phrases that name it."""
    found = concepts(text, *phrases, tokens=tokens)
    return [[span.of(text) for span in concept.phrases] for concept in found.concepts]


def concepts(text: str, *phrases: str, tokens: Sequence[ReadToken] | None = None) -> Concepts:
    """Gather phrases of a text, which the trained encoder parses unless tokens are given."""
    spans = [Span(text.index(phrase), text.index(phrase) + len(phrase)) for phrase in phrases]
    read = tokens if tokens is not None else parsed(text)
    return concepts_of(Syntax(text, read), [(s, None) for s in spans], [], CLOSENESS)


BATTLE = (
    "Losing the nine-month battle for Karvel would cheer the rebels. If Karvel was finally handed "
    "over to rebel forces, talks would follow. If we do not win this battle, allies press us. A "
    "defeat at Karval would end the campaign. The loss of Orsk would matter little."
)
LOST = (
    "Losing the nine-month battle for Karvel",
    "Karvel was finally handed over to rebel forces",
    "we do not win this battle",
    "A defeat at Karval",
)


def test_ways_to_lose_one_place_are_one_concept_and_another_place_is_another() -> None:
    """Lost, handed over, not won, spelled otherwise: one concept, each phrase lowering it."""
    found = concepts(BATTLE, *LOST, "The loss of Orsk")
    together = [tuple(span.of(BATTLE) for span in c.phrases) for c in found.concepts]
    assert together == [LOST, ("The loss of Orsk",)]
    assert set(found.change.values()) == {-1}


@pytest.mark.parametrize("place", range(0, 60, 3))
def test_one_wrong_tag_does_not_part_what_is_one(place: int) -> None:
    """Whatever word of the first sentences is taken for a verb, most ways of losing stay one."""
    tokens = list(parsed(BATTLE))
    if place < len(tokens):
        wrong = tokens[place]
        tokens[place] = ReadToken(span=wrong.span, upos="VERB", head=-1, relation="root")
    largest = max(gathered(BATTLE, *LOST, "The loss of Orsk", tokens=tokens), key=len)
    assert len(largest) >= len(LOST) - 1
    assert "The loss of Orsk" not in largest


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The firm was sold to Norvik. The sale of the firm cost jobs.",
            "The firm was sold",
            "The sale of the firm",
        ),
        (
            "A strike by teachers closed schools. The teachers' walkout went on.",
            "A strike by teachers",
            "The teachers' walkout",
        ),
        (
            "The mayor lost the vote. His defeat in the election hurt trade.",
            "The mayor lost the vote",
            "His defeat in the election",
        ),
        (
            "Higher wheat prices hurt bakers. Rising prices of wheat led to protests.",
            "Higher wheat prices",
            "Rising prices of wheat",
        ),
        (
            "Jobs are lost at the mill. The job losses hurt the town.",
            "Jobs are lost at the mill",
            "The job losses",
        ),
    ],
)
def test_the_same_thing_told_otherwise_is_one_concept(text: str, one: str, other: str) -> None:
    """A verb and its noun, near-synonyms, another order."""
    assert gathered(text, one, other) == [[one, other]]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "A strike by teachers closed schools. A strike by nurses closed wards.",
            "A strike by teachers",
            "A strike by nurses",
        ),
        ("Prices of wheat rose. Prices of oil fell.", "Prices of wheat", "Prices of oil"),
        (
            "The fall of Karvel shocked us. The fall of Orsk did not.",
            "The fall of Karvel",
            "The fall of Orsk",
        ),
        (
            "We lost the battle of Karvel. They lost the election.",
            "We lost the battle",
            "They lost the election",
        ),
        (
            "The closure of the mill hurt. The closure of the port did not.",
            "The closure of the mill",
            "The closure of the port",
        ),
        ("Winning the battle cost lives. The battle went on.", "Winning the battle", "The battle"),
    ],
)
def test_different_things_stay_apart(text: str, one: str, other: str) -> None:
    """Alike but for the one word that tells what they are about."""
    assert gathered(text, one, other) == [[one], [other]]


def test_what_takes_up_an_event_moves_the_same_thing_the_same_way() -> None:
    """ "The cuts" after "cuts irrigation" is less irrigation, not more cuts."""
    text = "If the council cuts irrigation, orchards die. The cuts drive farmers out."
    found = concepts(text, "the council cuts irrigation", "The cuts")
    assert [concept.name for concept in found.concepts] == ["irrigation"]
    assert list(found.change.values()) == [-1, -1]


def test_the_capture_of_a_place_that_was_told_lost_is_the_loss_of_it() -> None:
    """One side's capture is the other side's loss, where the loss is told first."""
    text = "Losing Karvel would hurt. The capture of Karvel would open the coast."
    found = concepts(text, "Losing Karvel", "The capture of Karvel")
    assert [concept.name for concept in found.concepts] == ["control of Karvel"]
    assert list(found.change.values()) == [-1, -1]


def test_what_is_done_to_one_is_not_what_is_done_to_another() -> None:
    """One who is told without a name, or by the last name only, may be the same."""
    text = (
        "The arrest of Ann Ray hurt the club. The arrest helped its rival. "
        "Arresting Tom Hill helped nobody. Ray's arrest was late."
    )
    found = gathered(
        text, "The arrest of Ann Ray", "The arrest", "Arresting Tom Hill", "Ray's arrest"
    )
    assert [set(group) for group in found] == [
        {"The arrest of Ann Ray", "The arrest", "Ray's arrest"},
        {"Arresting Tom Hill"},
    ]


def test_opposites_are_never_one() -> None:
    """Leaving and staying, in however many of the same words."""
    leaving = (
        "last trams from the harbour leave at nine and you may not leave your car by the "
        "harbour overnight"
    )
    staying = "you stay overnight by the harbour with your car"
    text = f"The {leaving}. If {staying}, book."
    assert gathered(text, leaving, staying) == [[leaving], [staying]]


def test_what_counters_a_thing_is_not_that_thing() -> None:
    """A counter-attack is not the attack, which may be told again."""
    text = "The attack came at night. The counter-attack came at noon. That attack went on."
    first, counter, again = "The attack", "The counter-attack", "That attack"
    assert gathered(text, first, counter, again) == [[first, again], [counter]]


def test_a_cause_and_its_effect_are_never_one_concept() -> None:
    """However alike: one leads to the other."""
    text = "The strike of the drivers led to a strike of the pilots."
    claim = next(c for c in read_plainly(text).claims if isinstance(c, Influence))
    assert claim.cause.concept != claim.effect.concept


def test_a_noun_that_sums_up_points_to_the_clause_before() -> None:
    """ "The decision" is what was decided."""
    text = "The minister will delay the opening of the line. The decision led to anger."
    told = [c for c in read_plainly(text).claims if isinstance(c, Influence)]
    claim = next(c for c in told if c.cause.span.of(text) == "The decision")
    assert claim.cause.refers_to is not None
    assert "delay the opening" in claim.cause.refers_to.of(text)
