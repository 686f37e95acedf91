"""The sign between two phrases where the words around them are plain, whatever the encoder says."""

import msgspec
import pytest
from plain_reading import read_influence

from sayso.claims.assembly.negation import negated_in
from sayso.claims.assembly.sign import sign_in


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("The levy would chill new building.", "The levy", "new building"),
        ("The scandal took away his lead.", "The scandal", "his lead"),
        ("The queue is too long to wait in.", "The queue is too long", "wait in"),
        ("The fog made it hard to land.", "The fog", "land"),
        ("Despite the rain, thousands marched.", "the rain", "thousands marched"),
        ("Unless it rains, the crop will fail.", "it rains", "the crop will fail"),
        ("The row set the talks back by weeks.", "The row", "the talks"),
        ("Cheap imports drove wages down.", "Cheap imports", "wages down"),
        ("A strong peso is bad news for growers.", "A strong peso", "growers"),
        ("They marched although it rained.", "it rained", "They marched"),
    ],
)
def test_a_word_that_hinders_makes_a_minus(text: str, cause: str, effect: str) -> None:
    """A verb, an adjective, too much of it, or a concession."""
    assert sign_in(text, read_influence(text, cause, effect)) == "-"


def test_what_keeps_from_harm_raises_unless_it_is_kept_from_it() -> None:
    """To save the mill is a plus for the mill; to save it from floods a minus for those."""
    mill = msgspec.structs.replace(
        read_influence("Subsidies saved the mill.", "Subsidies", "the mill"), sign="-"
    )
    assert sign_in("Subsidies saved the mill.", mill) == "+"
    text = "Subsidies saved the mill from floods."
    assert sign_in(text, read_influence(text, "Subsidies", "the mill from floods")) == "-"


def test_what_raises_stays_a_plus() -> None:
    """The encoder's reading stands where no plain word speaks against it."""
    text = "The levy would fund new building."
    assert sign_in(text, read_influence(text, "The levy", "new building")) == "+"


def test_a_particle_of_another_verb_turns_nothing() -> None:
    """The fair brought visitors; that they sat down is another matter."""
    text = "The fair brought visitors, who sat down."
    assert sign_in(text, read_influence(text, "The fair", "visitors")) == "+"


def test_a_link_within_what_is_conceded_keeps_its_sign() -> None:
    """The rain brought floods; that they marched is another matter."""
    text = "Though the rain brought floods, thousands marched."
    assert sign_in(text, read_influence(text, "the rain", "floods")) == "+"


def test_what_is_conceded_is_told_as_not_hindering() -> None:
    """It rained, and they came all the same."""
    text = "Despite the rain, thousands marched."
    assert negated_in(text, read_influence(text, "the rain", "thousands marched"))
