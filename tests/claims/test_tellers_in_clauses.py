"""Whose words a claim is where the teller stands in the midst of its sentence."""

import pytest

from sayso.claims.claim import Influence
from sayso.claims.reader import read
from sayso.document.document import keep


def told(text: str) -> list[tuple[str, str, str]]:
    """Return speaker, cause and effect of each influence."""
    found = read(keep(text))
    names = {speaker.id: speaker.name for speaker in found.speakers}
    words = found.document.text
    return [
        (names[claim.speaker], claim.cause.span.of(words), claim.effect.span.of(words))
        for claim in found.claims
        if isinstance(claim, Influence)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "cause", "effect"),
    [
        (
            "If the council votes no, union leaders estimate that the plant will lose workers.",
            "union leaders",
            "the council votes no",
            "the plant will lose workers",
        ),
        (
            "Unless it rains soon, farmers fear the harvest will fail.",
            "farmers",
            "it rains soon",
            "the harvest will fail",
        ),
        (
            "Even if the tariffs are lifted, Mr. Reed believes that demand will stay low.",
            "Reed",
            "the tariffs are lifted",
            "demand will stay low",
        ),
        (
            "With the ports closed, analysts say prices will rise.",
            "analysts",
            "the ports closed",
            "prices will rise",
        ),
        (
            "Once the bridge is closed, shop owners expect sales to fall.",
            "shop owners",
            "the bridge is closed",
            "sales to fall",
        ),
    ],
)
def test_a_clause_before_the_teller_is_told_too(
    text: str, speaker: str, cause: str, effect: str
) -> None:
    """In "if A, S says that B" all of it is S's word, and A leads to B, not to a saying."""
    assert (speaker, cause, effect) in told(text)


def test_a_clause_before_a_quotation_is_not_told_by_who_is_quoted() -> None:
    """What leads up to somebody's own words is the report's."""
    text = "If the bank raises its rates, Ann Ray wrote: “The cuts will harm the farmers.”"
    assert ("Ann Ray", "The cuts", "the farmers") in told(text)
    assert not [claim for claim in told(text) if claim[0] == "Ann Ray" and "rates" in claim[1]]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "It is a shortage that Dr. Okoro said could push patients abroad.",
            ("Okoro", "a shortage", "patients abroad"),
        ),
        (
            "The policy, which critics argue hurts the poor, was passed on Monday.",
            ("critics", "The policy", "the poor"),
        ),
    ],
)
def test_a_teller_in_a_relative_clause(text: str, claim: tuple[str, str, str]) -> None:
    """What stands before "which S says" is said of by S; the teller is no part of the phrase."""
    assert claim in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "If elected, Mr. Lund said, he would cut the tax that hurts farmers.",
        "Without help from abroad, the mayor warned, the town will starve.",
    ],
)
def test_a_teller_alone_is_no_side(text: str) -> None:
    """Nothing leads to a saying that only interrupts the sentence."""
    assert told(text)
    assert not [claim for claim in told(text) if {"Mr. Lund said", "the mayor warned"} & {*claim}]


def test_who_is_told_may_stand_before_the_comma() -> None:
    """ "..., Ann Ray told the council, ..." interrupts as "..., Ann Ray said, ..." does."""
    text = "If the bill fails, Ann Ray told the council, buses will stop running."
    assert told(text)[0][0] == "Ann Ray"


def test_what_somebody_might_do_is_no_saying() -> None:
    """A closing cue governs the whole sentence, and "might insist on" says nothing yet."""
    text = (
        "Should the mill close, the owner might insist on concessions that the town cannot accept,"
        " Mayor Ann Ray has cautioned."
    )
    assert {claim[0] for claim in told(text)} == {"Ann Ray"}
