"""What phrases name, and which name the same."""

import pytest
from plain_reading import read_plainly

from sayso.claims.concepts.name import name_of
from sayso.claims.concepts.word import Word


def words(tagged: str) -> list[Word]:
    """Build words from "the/DET end/NOUN"."""
    return [Word(*pair.split("/")) for pair in tagged.split()]


@pytest.mark.parametrize(
    ("phrase", "name", "change"),
    [
        ("they/PRON stop/VERB helping/VERB us/PRON", "help", -1),
        ("a/DET shortage/NOUN of/ADP water/NOUN", "water", -1),
        ("prices/NOUN rise/VERB", "prices", 1),
        ("rising/VERB prices/NOUN", "prices", 1),
        ("they/PRON do/AUX not/PART win/VERB the/DET match/NOUN", "victory of match", -1),
        ("the/DET town/NOUN is/AUX divided/ADJ", "division of town", 1),
        ("the/DET defeat/NOUN", "victory", -1),
    ],
)
def test_a_name_is_a_noun_that_can_go_up(phrase: str, name: str, change: int) -> None:
    """Words of loss and negation turn the direction and leave the name."""
    found = name_of(words(phrase))
    assert (found.text, found.change) == (name, change)


def test_phrases_of_one_name_are_one_concept_with_the_reason_kept() -> None:
    """The second mention joins the first, and the merge can be undone."""
    text = "The strike led to long queues. The strike caused anger."
    concepts = read_plainly(text).concepts
    strike = next(concept for concept in concepts if len(concept.phrases) == 2)
    assert [merge.reason for merge in strike.merges] == ["the same name"]
