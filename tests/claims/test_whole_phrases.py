"""Phrases cut within a word, a list or a subject, and phrases with too much before them."""

import pytest
from mending import mended

CAUSES = [
    (
        "The long and bitter letter from Ravi on the mine angers the council.",
        "Ravi",
        "the council",
        "The long and bitter letter from Ravi on the mine",
    ),
    (
        "The price of bread and the lack of coal hurt the village.",
        "coal",
        "the village",
        "the lack of coal",
    ),
    (
        "A report on floods that ruin the fields was printed.",
        "floods",
        "the fields",
        "floods",
    ),
    (
        "The teams meet in camps and schools that allow them to rest.",
        "in camps and schools",
        "allow them to rest",
        "camps and schools",
    ),
    ("The road was closed because of heavy snow.", "of heavy snow", "closed", "heavy snow"),
    (
        "The main news is her return to the stage, which may help the theatre.",
        "The main news is her return to the stage",
        "the theatre",
        "her return to the stage",
    ),
    (
        "Rena is the oldest port, which helps trade.",
        "Rena is the oldest port",
        "trade",
        "Rena is the oldest port",
    ),
    (
        "The river rose by a metre, which closed the bridge.",
        "The river rose by a metre",
        "the bridge",
        "The river rose by a metre",
    ),
    (
        "But as time went by, the players were able to rest.",
        "as time went by",
        "the players were able to rest",
        "time went by",
    ),
    (
        "The guild blamed him for using the term “wolves” in May.",
        "using the term",
        "blamed him",
        "using the term “wolves”",
    ),
]
EFFECTS = [
    (
        "The mayor was weak and failed to be re-elected in May because of the strike.",
        "the strike",
        "failed to be re",
        "failed to be re-elected in May",
    ),
    (
        "The win gives her a chance to find a narrow but real path to the final.",
        "The win",
        "a chance to find a narrow",
        "a chance to find a narrow but real path to the final",
    ),
    (
        "The frost made the fields white and the farmers left.",
        "The frost",
        "the fields white",
        "the fields white",
    ),
    (
        "Rui Pires, 19, a sailor from Tal, was arrested after the fire.",
        "the fire",
        "was arrested",
        "Rui Pires, 19, a sailor from Tal, was arrested",
    ),
    (
        "Rui went home and was arrested after the fire.",
        "the fire",
        "was arrested",
        "was arrested",
    ),
    (
        "Four minutes later, the goalkeeper was carried off due to injury.",
        "injury",
        "Four minutes later, the goalkeeper was carried off",
        "the goalkeeper was carried off",
    ),
    (
        "The shows have drawn larger crowds, in the same way that a fire does.",
        "The shows",
        "larger crowds, in the same way",
        "larger crowds",
    ),
    (
        "The strike takes an effort among the party, the owners, the miners and the banks.",
        "The strike",
        "an effort among the party",
        "an effort among the party, the owners, the miners and the banks",
    ),
    (
        "The strike hurt the party, said Ann and Rui.",
        "The strike",
        "the party",
        "the party",
    ),
    (
        "If you only stay until late, you will need to use a car park.",
        "you only stay until late",
        "you will need",
        "you will need to use a car park",
    ),
    (
        "The win brought offers from Norvik and she was asked to a fair.",
        "The win",
        "offers from Norvik and she was asked to a fair",
        "offers from Norvik",
    ),
    (
        "The win brought offers from Norvik and a letter that was signed by Rui.",
        "The win",
        "offers from Norvik and a letter that was signed by Rui",
        "offers from Norvik and a letter that was signed by Rui",
    ),
]


@pytest.mark.parametrize(("text", "cause", "effect", "expected"), CAUSES)
def test_a_cause_is_all_of_its_noun(text: str, cause: str, effect: str, expected: str) -> None:
    """A noun within a subject stands for all of it; a relative tells of the noun alone."""
    assert mended(text, cause, effect) == (expected, effect)


@pytest.mark.parametrize(("text", "cause", "effect", "expected"), EFFECTS)
def test_an_effect_is_not_broken_off(text: str, cause: str, effect: str, expected: str) -> None:
    """Words, lists and clauses go on to their end; times and manners beside them go."""
    assert mended(text, cause, effect) == (cause, expected)
