"""Names turn on the word that a phrase turns on, not on one that only tells more of it."""

import pytest

from sayso.claims.concepts.name import name_of
from sayso.claims.concepts.state import quality
from sayso.claims.concepts.word import Word


def words(tagged: str) -> list[Word]:
    """Build words from "the/DET end/NOUN"; a bar before a word stands for a comma."""
    pairs = (pair.lstrip("|").split("/") for pair in tagged.split())
    broken = (pair.startswith("|") for pair in tagged.split())
    return [
        Word(text, upos, broken=comma) for (text, upos), comma in zip(pairs, broken, strict=True)
    ]


@pytest.mark.parametrize(
    ("phrase", "name", "change"),
    [
        # A clause behind a noun, and one behind a verb.
        ("the/DET rule/NOUN since/SCONJ trams/NOUN stopped/VERB", "rule", 1),
        ("a/DET claim/NOUN that/SCONJ trams/NOUN are/AUX late/ADJ", "claim", 1),
        ("trams/NOUN are/AUX late/ADJ since/SCONJ snow/NOUN fell/VERB", "late trams", 1),
        ("the/DET help/NOUN they/PRON want/VERB", "help", 1),
        ("the/DET boat/NOUN which/PRON he/PRON sold/VERB", "boat", 1),
        ("the/DET boat/NOUN sinks/VERB", "boat sinking", 1),
        # A participle with "by", and a verb of rise with a measure.
        ("the/DET rules/NOUN issued/VERB by/ADP the/DET port/NOUN", "rules", 1),
        ("the/DET rents/NOUN fell/VERB by/ADP five/NUM percent/NOUN", "rents", -1),
        # "To" and a verb behind what is done, and behind one who does it.
        ("the/DET widening/NOUN of/ADP roads/NOUN to/PART carry/VERB cars/NOUN",
         "widening of roads to carry cars", 1),
        ("an/DET attempt/NOUN to/PART cut/VERB rents/NOUN", "attempt to cut rents", 1),
        ("the/DET decision/NOUN to/PART cut/VERB rents/NOUN", "rents", -1),
        ("rents/NOUN are/AUX certain/ADJ to/PART fall/VERB", "rents", -1),
        # Times say when; where they are spent they are what is told.
        ("the/DET soup/NOUN soured/VERB a/DET few/ADJ days/NOUN later/ADV", "soup souring", 1),
        ("they/PRON wasted/VERB three/NUM days/NOUN", "waste of days", 1),
        ("the/DET strike/NOUN last/ADJ week/NOUN", "strike", 1),
        # What stands for some, and what counts.
        ("many/ADJ rely/VERB on/ADP trams/NOUN", "reliance on trams", 1),
        ("many/ADJ trams/NOUN", "trams", 1),
        ("a/DET baker/NOUN for/ADP a/DET number/NOUN of/ADP years/NOUN", "baker", 1),
        # Who tells it is no part of it; a list is.
        ("the/DET toll/NOUN |critics/NOUN say/VERB |hurts/VERB trade/NOUN", "trade", -1),
        ("the/DET toll/NOUN |the/DET fee/NOUN |the/DET tax/NOUN", "toll", 1),
        # Names of places keep all their words; other nouns do not.
        ("headquarters/NOUN in/ADP New/PROPN York/PROPN", "headquarters in New York", 1),
        ("a/DET new/ADJ office/NOUN", "office", 1),
        ("conclusions/NOUN with/ADP regard/NOUN to/ADP age/NOUN", "conclusions", 1),
        ("they/PRON come/VERB and/CCONJ die/VERB there/ADV", "death", 1),
        ("it/PRON go/NOUN away/ADV", "going away", 1),
        ("trams/NOUN stay/VERB in/ADP depots/NOUN", "staying in depots", 1),
        ("the/DET chance/NOUN of/ADP winning/VERB the/DET cup/NOUN", "chance of winning cup", 1),
        ("they/PRON want/VERB to/PART go/VERB", "going", 1),
        ("getting/VERB beaten/VERB in/ADP the/DET north/NOUN", "defeat in north", 1),
    ],
)  # fmt: skip
def test_a_name_turns_on_the_head(phrase: str, name: str, change: int) -> None:
    """What tells more of a noun or of its verb gives neither the name nor the direction."""
    found = name_of(words(phrase))
    assert (found.text, found.change) == (name, change)


@pytest.mark.parametrize(
    ("adjective", "noun"),
    [
        ("lucky", "luckiness"),
        ("dry", "dryness"),
        ("isolated", "isolation"),
        ("unqualified", "unqualified"),
        ("close", "closeness"),
    ],
)
def test_a_quality_is_spelled_as_english_spells_it(adjective: str, noun: str) -> None:
    """The y of a longer word becomes an i, and a participle has a noun of its own."""
    assert quality(adjective) == noun
