"""A demand, a threat or a refusal that is itself the cause is an act, told by the narrator."""

import pytest
from plain_reading import attribution, finding, read_influence

from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import ReadInfluence, Reading
from sayso.claims.reader import read
from sayso.document.document import keep

ORCHARDS = "Because lenders insist on guarantees that growers lack, orchards lie idle."
CUE = attribution(
    ORCHARDS, "lenders", "insist on", "guarantees that growers lack, orchards lie idle"
)


def told(*influences: ReadInfluence) -> list[tuple[str, str]]:
    """Return speaker and cause of what is read."""
    reading = Reading(attributions=(CUE,), influences=influences, tokens=())
    found = read(keep(ORCHARDS), encoder=finding(reading))
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [
        (names[claim.speaker], claim.cause.span.of(ORCHARDS))
        for claim in found.claims
        if isinstance(claim, Influence)
    ]


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        ("lenders insist on guarantees that growers lack",
         ("narrator", "lenders insist on guarantees that growers lack")),
        ("guarantees that growers lack", ("lenders", "guarantees that growers lack")),
    ],
)  # fmt: skip
def test_the_encoder_s_phrase_tells_an_act_from_a_saying(
    cause: str, expected: tuple[str, str]
) -> None:
    """With source and cue in it they belong to the cause, without them they attribute."""
    assert told(read_influence(ORCHARDS, cause, "orchards lie idle")) == [expected]
