"""A number is set by hand for one answer: what a person types, what it does, what cannot be."""

import pytest
from answer_cases import AID, AID_TO_VICTORY, aid_case

from sayso.answers.posing import numbers_meant
from sayso.errors import InputError
from sayso.model.set_numbers import NumberSet, with_numbers


@pytest.mark.parametrize(
    "typed",
    [
        "strength of military aid -> victory=0.25",
        "strength of aid -> victory = 2.5e-1",
        f"strength of {AID_TO_VICTORY}=0.25",
        "Strength of 1=0.25",
    ],
)
def test_a_link_is_named_by_its_ends_its_id_or_its_number(typed: str) -> None:
    """As `--without-link` and `sayso why` name it."""
    wanted = (NumberSet(of=AID_TO_VICTORY, what="strength", value=0.25),)
    assert numbers_meant(aid_case(), [typed]) == wanted


def test_a_number_is_called_as_files_and_as_answers_call_it() -> None:
    """`now` stands in the file, `level now of` in what `sayso matters` prints."""
    typed = ("now of aid=20", "level now of aid=20", "weeks to adjust of aid=3")
    assert [(each.of, each.what) for each in numbers_meant(aid_case(), typed)] == [
        (AID, "now"),
        (AID, "now"),
        (AID, "adjustment"),
    ]


@pytest.mark.parametrize(
    ("typed", "code", "hint"),
    [
        ("strenth of aid -> victory", "unreadable-wish", "strength of aid -> victory=0.5"),
        ("speed of aid=1", "unknown-name", "'strength', 'delay', 'now', 'adjustment'"),
        ("now of victry on land=1", "unknown-name", "victory"),
        ("delay of fatigue -> aid=1", "unknown-link", "from or to them"),
    ],
)
def test_what_is_unknown_gets_the_nearest(typed: str, code: str, hint: str) -> None:
    """Number, concept and link alike."""
    with pytest.raises(InputError) as found:
        numbers_meant(aid_case(), [typed])
    (problem,) = found.value.diagnostics
    assert (problem.code, hint in (problem.hint or "")) == (code, True)


def test_a_number_that_is_set_is_fixed_and_marked() -> None:
    """Its spread goes, its origin is a person; everything else stays as it was."""
    case = aid_case()
    (link,) = (
        each
        for each in with_numbers(
            case, [NumberSet(of=AID_TO_VICTORY, what="strength", value=0.1)]
        ).model.links
        if each.id == AID_TO_VICTORY
    )
    assert (link.strength.value, link.strength.low, link.strength.origin) == (0.1, None, "person")
    assert with_numbers(case, [NumberSet(of="gone", what="now", value=3.0)]) == case


@pytest.mark.parametrize(
    ("number", "nearest"),
    [
        (NumberSet(of=AID_TO_VICTORY, what="strength", value=-1.0), "the nearest is 0"),
        (NumberSet(of=AID, what="now", value=120.0), "the nearest is 100"),
        (NumberSet(of=AID, what="now", value=float("nan")), "the nearest is"),
    ],
)
def test_a_value_out_of_range_is_told_with_the_nearest(number: NumberSet, nearest: str) -> None:
    """The bounds are those of the model file."""
    with pytest.raises(InputError) as found:
        with_numbers(aid_case(), [number])
    assert (found.value.diagnostics[0].hint or "").startswith(nearest)


def test_a_number_set_twice_is_a_contradiction() -> None:
    """Neither of the two is taken."""
    twice = [NumberSet(of=AID, what="now", value=value) for value in (1.0, 2.0)]
    with pytest.raises(InputError, match="set 2 times"):
        with_numbers(aid_case(), twice)
