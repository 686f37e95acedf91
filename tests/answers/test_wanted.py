"""Better and worse are said only by those who want something."""

import msgspec
from answer_cases import VICTORY, aid_case
from answer_made import answer

from sayso.answers.wanted import judgements
from sayso.model.model import Model
from sayso.model.number import ClaimRef
from sayso.model.remark import Remark

FALLS = [-5.0] * 3 + [0.0]


def wished(**more: object) -> Model:
    """Return a model in which Anna wants more of victory, or what `more` says."""
    aim = Remark(
        kind="aim", speaker="narrator", holder="Anna Berg", subject="victory", of=VICTORY,
        change=1, claims=(ClaimRef("c9"),),
    )  # fmt: skip
    return msgspec.structs.replace(
        aid_case().model,
        remarks=(msgspec.structs.replace(aim, **more),),  # pyright: ignore[reportArgumentType]
    )


def test_an_aim_makes_less_of_it_worse() -> None:
    """Who wants more is worse off where there is less; the aim's claim stands behind it."""
    (found,) = judgements(wished(), answer(FALLS))
    assert found.sentence == (
        "Anna Berg wanted more of victory (c9): better in none of 100 futures, worse in 75 of 100."
    )


def test_an_aim_to_prevent_wants_less() -> None:
    """Not wanting it is wanting less."""
    (found,) = judgements(wished(negated=True), answer(FALLS))
    assert (found.wants, found.better, found.worse) == ("less", 0.75, 0.0)


def test_without_an_aim_nothing_is_called_better() -> None:
    """An aim at something else, or one that is denied, judges nothing here."""
    assert judgements(wished(of=None), answer(FALLS)) == ()
    assert judgements(wished(denied=True), answer(FALLS)) == ()
    assert judgements(wished(kind="forecast"), answer(FALLS)) == ()


def test_the_one_who_asks_may_say_what_he_wants() -> None:
    """His wish comes first and rests on no claim."""
    found = judgements(wished(), answer(FALLS), "less")
    assert [(each.who, each.better) for each in found] == [("you", 0.75), ("Anna Berg", 0.0)]
