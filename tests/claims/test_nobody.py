"""Nobody, few and not everyone are no speakers."""

import pytest
from plain_reading import attribution, finding

from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import Reading
from sayso.claims.reader import read
from sayso.document.document import keep


def told(text: str, source: str, cue: str, content: str) -> list[tuple[str, bool]]:
    """Return the speaker of each influence and whether it is denied."""
    said = (attribution(text, source, cue, content),)
    found = read(keep(text), encoder=finding(Reading(attributions=said, influences=(), tokens=())))
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [
        (names[claim.speaker], claim.denied)
        for claim in found.claims
        if isinstance(claim, Influence)
    ]


@pytest.mark.parametrize(
    ("source", "cue"),
    [
        ("Nobody", "believes"),
        ("Few dentists", "think"),
        ("Not everyone", "agrees"),
        ("No serious grower", "expects"),
        ("None of them", "said"),
    ],
)
def test_what_nobody_holds_is_the_narrator_s_doubt(source: str, cue: str) -> None:
    """It is told as not so, by whoever tells it."""
    content = "that the levy could reduce thefts"
    assert told(f"{source} {cue} {content}.", source, cue, content) == [("narrator", True)]


def test_what_nobody_denies_is_so() -> None:
    """A negation of doubt tells the thing itself."""
    content = "that soot could cause asthma"
    assert told(f"Nobody denies {content}.", "Nobody", "denies", content) == [("narrator", False)]


def test_a_few_are_somebody() -> None:
    """They do say so."""
    text = "A few brewers say that the levy could reduce thefts."
    ((speaker, denied),) = told(text, "A few brewers", "say", "that the levy could reduce thefts")
    assert (speaker != "narrator", denied) == (True, False)
