"""Interventions and counts in plain words."""

import pytest
from answer_cases import AID, AID_STOPS, aid_case

from sayso.answers.answer import Target
from sayso.answers.clause import amount, changed, figure, of_hundred
from sayso.answers.intervention import Forbid, Force, Hold, Intervention, Shift, WithoutSpeaker

INDEX = Target(name="victory", unit=None, low=0, high=100)


@pytest.mark.parametrize(
    ("intervention", "words"),
    [
        (Hold(variable=AID, level=0.0), "military aid is held at 0"),
        (
            Shift(variable=AID, amount=-30.0, start=4.0, end=12.0),
            "military aid is pushed down by 30 from week 4 until week 12",
        ),
        (Force(event=AID_STOPS), "aid stops"),
        (Forbid(event=AID_STOPS), "it never happens that aid stops"),
        (WithoutSpeaker(speaker="Boris Kern"), "nothing that Boris Kern said holds"),
    ],
)
def test_a_change_reads_like_the_part_after_if(intervention: Intervention, words: str) -> None:
    """Each intervention is a clause of its own."""
    assert changed(aid_case().model, (intervention,)) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.0, "none of 100"),
        (0.002, "fewer than 1 of 100"),
        (0.834, "83 of 100"),
        (0.998, "more than 99 of 100"),
        (1.0, "100 of 100"),
    ],
)
def test_a_count_never_rounds_a_doubt_away(share: float, words: str) -> None:
    """Neither none nor all is said of what is nearly so."""
    assert of_hundred(share) == words


def test_sizes_have_the_unit_of_what_is_measured() -> None:
    """Index points have no unit of their own; a minus is a minus sign, and zero has none."""
    billions = Target(name="aid", unit="bn EUR", low=0, high=40)
    assert [amount(-31.4, INDEX), amount(1.0, INDEX), amount(2.5, billions)] == [
        "31 points",
        "1 point",
        "2.5 bn EUR",
    ]
    assert [figure(-0.04), figure(-17.2)] == ["0", "−17"]
