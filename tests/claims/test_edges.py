"""Where causes and effects begin and end, for phrases that a reader cut wrongly and rightly."""

import pytest
from mending import mended

CAUSES = [
    (
        "The council passed a rule that could limit traffic.",
        "The council passed a rule",
        "traffic",
        "a rule",
    ),
    (
        "The mayor felt the old port had been forgotten and her speech raised hopes.",
        "the old port had been forgotten and her speech",
        "hopes",
        "her speech",
    ),
    ("Rena is a port that gives farmers a market.", "Rena is a port", "a market", "Rena"),
    (
        "The storm that hit the coast destroyed the pier.",
        "The storm that hit the coast",
        "the pier",
        "The storm that hit the coast",
    ),
    (
        "What the miners found changed the valley.",
        "What the miners found",
        "the valley",
        "What the miners found",
    ),
    (
        "Knowing that the bridge was closed delayed the drivers.",
        "Knowing that the bridge was closed",
        "the drivers",
        "Knowing that the bridge was closed",
    ),
    (
        "Since the river has been low for months, these tariffs hurt the boatmen.",
        "Since the river has been low for months, these tariffs",
        "the boatmen",
        "these tariffs",
    ),
    (
        "The bus was late, but the driver knew a short cut, so everybody arrived in time.",
        "The bus was late, but the driver knew a short cut",
        "everybody arrived in time",
        "the driver knew a short cut",
    ),
    (
        "The roof leaked and the boiler failed, so the school closed.",
        "The roof leaked and the boiler failed",
        "the school closed",
        "The roof leaked and the boiler failed",
    ),
    (
        "Visitors walk there since the island is small enough to cross on foot.",
        "Visitors walk there since the island is small enough",
        "cross on foot",
        "the island is small enough",
    ),
    (
        "The ferry was cancelled due to fog and was replaced by a bus.",
        "fog and was replaced by a bus",
        "The ferry was cancelled",
        "fog",
    ),
    (
        "The ferry was cancelled due to fog and ice on the lake.",
        "fog and ice on the lake",
        "The ferry was cancelled",
        "fog and ice on the lake",
    ),
    (
        "Roads were closed because of bridges and dams damaged by floods.",
        "bridges and dams damaged by floods",
        "Roads were closed",
        "bridges and dams damaged by floods",
    ),
    (
        "Rents rose because students, or young families moved into the quarter.",
        "students",
        "Rents rose",
        "students, or young families moved into the quarter",
    ),
]
EFFECTS = [
    (
        "The fair drew many guests, because tickets were cheap.",
        "tickets were cheap",
        "many guests",
        "The fair drew many guests",
    ),
    (
        "The frost cut the harvest because of the ice on the trees.",
        "the ice on the trees",
        "the harvest",
        "the harvest",
    ),
    (
        "The dispute led to talks on wages, hours, and pensions.",
        "The dispute",
        "talks on wages, hours",
        "talks on wages, hours, and pensions",
    ),
    (
        "The dispute hurt trade, tourism, and the mayor resigned.",
        "The dispute",
        "trade, tourism",
        "trade, tourism",
    ),
    (
        "The drought raised the possibility that wells run dry.",
        "The drought",
        "the possibility",
        "the possibility that wells run dry",
    ),
    (
        "The price was not a factor in the way in which they judged the plan.",
        "The price",
        "the way in",
        "the way in which they judged the plan",
    ),
    (
        "If you stay, you will see the harbour although the fog hides the far shore.",
        "you stay",
        "you will see the harbour although the fog hides the far shore",
        "you will see the harbour",
    ),
    (
        "The path was widened so that carts can pass at any hour.",
        "The path was widened",
        "carts",
        "carts can pass at any hour",
    ),
    (
        "If you ask, you must show that the “old hands” were paid at all.",
        "you ask",
        "you must show that the “old hands",
        "you must show that the “old hands” were paid at all",
    ),
    (
        "The noise worried the teachers, who left early.",
        "The noise",
        "the teachers",
        "the teachers",
    ),
]


CONDITIONS = [
    (
        "If the river rises, if the dam breaks, the valley is lost.",
        "the river rises, if the dam breaks",
        "the valley is lost",
        ("the river rises, if the dam breaks", "the valley is lost"),
    ),
    (
        "If they win Orsk, Norvik and Tal, however, they will hold the coast.",
        "they win Orsk",
        "Norvik",
        ("they win Orsk, Norvik and Tal", "they will hold the coast"),
    ),
    (
        "If the dam breaks, at that point, the valley is lost.",
        "the dam breaks",
        "at that point",
        ("the dam breaks", "the valley is lost"),
    ),
    ("If the dam breaks, panic, said Rui.", "the dam breaks", "panic", ("the dam breaks", "panic")),
]


@pytest.mark.parametrize(("text", "cause", "effect", "expected"), CONDITIONS)
def test_a_condition_ends_where_a_clause_follows(
    text: str, cause: str, effect: str, expected: tuple[str, str]
) -> None:
    """A member of a list is no consequence; a noun alone is one where no clause follows."""
    assert mended(text, cause, effect, conditional=True) == expected


@pytest.mark.parametrize(("text", "cause", "effect", "expected"), CAUSES)
def test_a_cause_is_whole_and_alone(text: str, cause: str, effect: str, expected: str) -> None:
    """What is told of something else goes; what belongs to it stays."""
    assert mended(text, cause, effect) == (expected, effect)


@pytest.mark.parametrize(("text", "cause", "effect", "expected"), EFFECTS)
def test_an_effect_is_whole_and_alone(text: str, cause: str, effect: str, expected: str) -> None:
    """A list ends with its last member, a cut clause with its verb."""
    assert mended(text, cause, effect) == (cause, expected)
