"""Names keep the words that tell what is meant, and take the noun that English has for it."""

import pytest
from tests.claims.test_heads_of_names import words

from sayso.claims.concepts.name import name_of
from sayso.claims.concepts.state import quality


@pytest.mark.parametrize(
    ("phrase", "name", "change"),
    [
        # One leaves from somewhere, and wins a contest or a thing.
        ("they/PRON left/VERB the/DET union/NOUN", "departure from union", 1),
        ("the/DET trams/NOUN left/VERB", "departure of trams", 1),
        ("they/PRON won/VERB a/DET free/ADJ kick/NOUN", "winning of free kick", 1),
        ("they/PRON won/VERB the/DET match/NOUN", "victory in match", 1),
        ("she/PRON won/VERB Kent/PROPN", "victory in Kent", 1),
        ("she/PRON won/VERB her/PRON home/NOUN district/NOUN", "victory in home district", 1),
        # A time of day says when, the number of a pier does not.
        ("trams/NOUN leave/VERB at/ADP 9/NUM pm/NOUN", "departure of trams", 1),
        ("trams/NOUN leave/VERB in/ADP the/DET evenings/NOUN", "departure of trams", 1),
        ("trams/NOUN work/VERB at/ADP the/DET pier/NOUN", "work at pier", 1),
        # "Less" before the adjective of what one counts compares it; else there is less.
        ("they/PRON attract/VERB less/ADJ wealthy/ADJ buyers/NOUN",
         "attraction of less wealthy buyers", 1),
        ("less/ADJ public/ADJ money/NOUN", "public money", -1),
        ("less/ADJ money/NOUN", "money", -1),
        ("fewer/ADJ wealthy/ADJ buyers/NOUN", "wealthy buyers", -1),
        # By how much is no part of what moves.
        ("incomes/NOUN by/ADP a/DET third/NOUN", "incomes", 1),
        ("sales/NOUN by/ADP 20/NUM percent/NOUN", "sales", 1),
        ("an/DET attack/NOUN by/ADP two/NUM men/NOUN", "attack by men", 1),
        # Words of measure go, those of a place's name stay.
        ("at/ADP least/ADJ nine/NUM boats/NOUN", "boats", 1),
        ("enough/ADJ fresh/ADJ water/NOUN", "fresh water", 1),
        ("a/DET race/NOUN in/ADP New/ADJ Kent/PROPN", "race in New Kent", 1),
        ("a/DET race/NOUN in/ADP new/ADJ boats/NOUN", "race in boats", 1),
        # To be known is fame, to be known to do something is not.
        ("the/DET baker/NOUN is/AUX known/VERB", "fame of baker", 1),
        ("the/DET baker/NOUN is/AUX unknown/ADJ", "fame of baker", -1),
        ("trams/NOUN are/AUX known/VERB to/PART rattle/VERB", "trams", 1),
        ("they/PRON know/VERB the/DET baker/NOUN", "baker", 1),
        # Good and bad tell how a thing stands; before a noun they tell which.
        ("the/DET roads/NOUN are/AUX bad/ADJ", "roads", -1),
        ("the/DET roads/NOUN are/AUX better/ADJ", "roads", 1),
        ("bad/ADJ roads/NOUN", "bad roads", 1),
        ("the/DET roads/NOUN are/AUX wet/ADJ", "wet roads", 1),
        # Being someone has a noun; someone named has not.
        ("Ann/PROPN is/AUX the/DET mayor/NOUN", "mayoralty of Ann", 1),
        ("she/PRON became/VERB a/DET member/NOUN of/ADP the/DET club/NOUN",
         "membership of club", 1),
        ("the/DET members/NOUN of/ADP the/DET club/NOUN", "members of club", 1),
        ("they/PRON elected/VERB the/DET mayor/NOUN", "election of mayor", 1),
        # What someone does is a noun, and what it is done for no part of it.
        ("the/DET firm's/NOUN hiring/VERB in/ADP an/DET effort/NOUN to/PART build/VERB ships/NOUN",
         "firm's hiring", 1),
        ("the/DET firm's/NOUN role/NOUN in/ADP the/DET strike/NOUN", "firm's role in strike", 1),
        ("a/DET plan/NOUN to/PART get/VERB crews/NOUN to/PART sign/VERB failed/VERB",
         "success of plan to get crews", -1),
        ("the/DET firm/NOUN hiring/VERB in/ADP Kent/PROPN", "hiring in Kent", 1),
        # A verb keeps the small word that makes it what it is.
        ("they/PRON weeded/VERB out/ADP old/ADJ rules/NOUN", "weeding out old rules", 1),
        ("they/PRON lined/VERB up/ADP behind/ADP her/PRON", "lining up", 1),
        ("they/PRON lined/VERB the/DET road/NOUN", "lining road", 1),
        # To come back is a return, also where one does so to do something else.
        ("they/PRON go/VERB back/ADV to/ADP the/DET port/NOUN to/PART pay/VERB",
         "return to port", 1),
        ("they/PRON go/VERB to/PART pay/VERB the/DET toll/NOUN", "payment of toll", 1),
        ("they/PRON work/VERB full/ADJ time/NOUN", "work", 1),
        ("they/PRON waste/VERB time/NOUN", "waste of time", 1),
        # The comma before a year ends nothing if a noun follows.
        ("the/DET June/PROPN 7/NUM |2013/NUM tram/NOUN strike/NOUN", "June tram strike", 1),
        ("the/DET strike/NOUN |2013/NUM trams/NOUN", "strike", 1),
        # Verbs of harm.
        ("the/DET plan/NOUN is/AUX bogged/VERB down/ADP", "plan", -1),
        ("doubts/NOUN dog/VERB the/DET plan/NOUN", "plan", -1),
        ("she/PRON stepped/VERB aside/ADV", "tenure", -1),
    ],
)  # fmt: skip
def test_a_name_keeps_the_words_that_tell_what_is_meant(
    phrase: str, name: str, change: int
) -> None:
    """Prepositions, measures and comparisons stay with the word that they belong to."""
    found = name_of(words(phrase))
    assert (found.text, found.change) == (name, change)


@pytest.mark.parametrize(
    ("adjective", "noun"),
    [
        ("resilient", "resilience"),
        ("tolerant", "tolerance"),
        ("absurdity", "absurdity"),
        ("bitterness", "bitterness"),
    ],
)
def test_a_quality_takes_one_ending(adjective: str, noun: str) -> None:
    """-ent becomes -ence, and what is a noun already stays as it is."""
    assert quality(adjective) == noun
