"""What looks like an influence and tells none, and what only looks like that."""

import pytest
from plain_reading import finding, influences, read_influence

from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import Reading
from sayso.claims.reader import read
from sayso.document.document import keep

NONE = [
    ("The baker was known for her rye loaves.", "her rye loaves", "The baker was known"),
    ("The valley has recovered from the flood.", "the flood", "The valley has recovered"),
    ("The guild responded by closing its hall.", "closing its hall", "The guild responded"),
    ("Critics compared the tower to a candle.", "a candle", "the tower"),
    ("The impact of the new locks is unclear.", "the new locks", "The impact"),
    ("The terraces rose during the last ice age by uplift.", "uplift", "the last ice age"),
    ("No matter how it rains, the well is dry.", "No matter how it rains", "the well is dry"),
    ("Two years later, the choir sang again.", "Two years later", "the choir sang again"),
    ("While some shops are old, you pay at each.", "some shops are old", "you pay at each"),
    ("The biggest change here is his exit.", "his exit", "The biggest change here"),
    ("The praise it has given the duke is odd.", "The praise", "the duke"),
    (
        "He asked the head of the guild in a long chat if she would go.",
        "she would go",
        "the head of the guild",
    ),
    ("Jones looks primed to beat the pack.", "primed", "the pack"),
    ("The boy would be put behind iron bars.", "The boy", "iron bars"),
    ("Half of the $90 million came from unions.", "unions", "the $90 million"),
]
"""Text, cause and effect as an encoder might give them."""
SOME = [
    ("The baker was fined for her loaves.", "her loaves", "The baker was fined"),
    ("The valley has suffered from the flood.", "the flood", "The valley has suffered"),
    ("The guild saved money by closing its hall.", "closing its hall", "money"),
    ("The impact of the locks on trade is clear.", "the locks", "trade"),
    ("The drought of last year emptied the well.", "The drought of last year", "the well"),
    ("The shorter week has upset the choir.", "The shorter week", "the choir"),
    ("While it rains the locks leak, and trade falls.", "the locks leak", "trade falls"),
    ("The biggest threat here is his exit.", "his exit", "The biggest threat here"),
    ("The prize has given the duke a name.", "The prize", "the duke a name"),
    ("Jones, primed by her aunt, beat the pack.", "primed by her aunt", "the pack"),
    ("The boy would be put off by iron bars.", "iron bars", "The boy"),
    ("The noise comes from the road.", "the road", "The noise"),
]


def claims(text: str, cause: str, effect: str) -> list[Influence]:
    """Return what is told of a text in which an encoder found one influence."""
    reading = Reading(attributions=(), influences=(read_influence(text, cause, effect),), tokens=())
    found = read(keep(text), encoder=finding(reading)).claims
    return [claim for claim in found if isinstance(claim, Influence)]


@pytest.mark.parametrize(("text", "cause", "effect"), NONE)
def test_a_complement_or_a_time_is_no_cause(text: str, cause: str, effect: str) -> None:
    """Whoever found it."""
    assert claims(text, cause, effect) == []


@pytest.mark.parametrize(("text", "cause", "effect"), SOME)
def test_look_alikes_stay(text: str, cause: str, effect: str) -> None:
    """The same words around a cause that is one."""
    assert claims(text, cause, effect)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody here could care less, and I do not care if the tram is late.",
        "The clerk asked the driver if the road was open.",
        "The mayor looked puzzled, trying to figure out if the bridge was safe.",
        "If you look around the yard, there are barrels everywhere.",
        "If you are only visiting for a day, the bus costs less than a cab.",
        "If there is one thing to learn, it is this: never run.",
        "The tent may stay up, if necessary.",
    ],
)
def test_an_if_that_asks_or_points_supposes_nothing(text: str) -> None:
    """It stands for "whether", or only says where to look."""
    assert influences(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The children will care if the tram is late.",
        "If you book early, the bus costs less than a cab.",
        "If there is a storm, it is the end of the pier.",
        "If you look after your boots, they will last.",
        "If both of the pumps stop, the cellar will flood.",
    ],
)
def test_an_if_that_supposes_stays(text: str) -> None:
    """The same words in a supposition."""
    assert len(influences(text)) == 1
