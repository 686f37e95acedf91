"""What would have to be true: conditions, in words and counted, on tiny cases run for real."""

import msgspec
import pytest
from answer_cases import AID, VICTORY, WEATHER, aid_case, case, event, link, variable, voice

from sayso.answers.discovery import Discovery, Outcome, what_would_have_to_be_true
from sayso.answers.posing import outcome_meant
from sayso.cli.discovery_table import discovery_lines
from sayso.errors import InputError
from sayso.model.case import Case


def half_believed(strength: tuple[float, float | None, float | None] = (0.4, None, None)) -> Case:
    """Victory falls only if Anna is right, which she is half the time, and aid stops."""
    return case(
        variable("military aid"),
        variable("victory"),
        link("military aid -> victory", voice("Anna", "c1", belief=0.5), strength=strength),
        event("aid stops", "military aid", 0.02),
        c1="More aid would bring victory nearer.",
    )


def falling(where: Case, level: float = 40.0, futures: int = 3_000) -> Discovery:
    """Ask what would have to be true for victory to fall to a level within a year."""
    outcome = Outcome(on=VICTORY, level=level, by=52.0)
    return what_would_have_to_be_true(where.model, outcome, futures=futures)


def test_the_conditions_name_voice_and_event() -> None:
    """Both are needed, and all that get there fulfil both."""
    found = falling(half_believed())
    assert {each.words for each in found.conditions} == {"the word of Anna (c1) holds", "aid stops"}
    assert found.conditions[-1].together.density > 0.85
    assert found.conditions[-1].together.coverage == pytest.approx(1.0, abs=0.01)


def test_conditions_are_rated_alone_and_together() -> None:
    """Anna is right in half the futures: with her the chance doubles, with both it is high."""
    found = falling(half_believed())
    first, last = found.conditions
    assert first.words == "the word of Anna (c1) holds"
    assert first.alone == first.together
    assert first.alone.support == pytest.approx(0.5, abs=0.03)
    assert first.alone.density == pytest.approx(2 * found.every.density, abs=0.03)
    assert last.alone.density < first.alone.density < last.together.density


def test_a_number_has_its_limits_within_what_it_takes() -> None:
    """Only a strong link takes victory down to 30; nine in ten strengths lie in the range."""
    found = falling(half_believed((0.4, 0.15, 0.7)), level=30.0)
    (strength,) = (each for each in found.conditions if each.range)
    assert strength.range is not None
    assert strength.words.startswith("strength of military aid -> victory is at least 0.")
    assert strength.range.low is not None
    assert strength.range.high is None
    assert strength.range.low90 < strength.range.low < strength.range.high90
    assert strength.range.low90 == pytest.approx(0.4 * (0.15 / 0.7) ** 0.5, abs=0.02)


def test_what_never_happens_has_no_conditions() -> None:
    """Nothing moves the weather to 90."""
    outcome = Outcome(on=WEATHER, level=90.0, by=52.0)
    found = what_would_have_to_be_true(aid_case().model, outcome, futures=200)
    assert found.sentence == "By week 52, weather gets to 90 in no future, so no condition tells."
    assert found.conditions == ()


def test_what_always_happens_has_no_conditions() -> None:
    """Aid is at 50 from the first week on, in every future."""
    outcome = Outcome(on=AID, level=50.0, by=52.0)
    found = what_would_have_to_be_true(aid_case().model, outcome, futures=200)
    assert found.sentence.endswith("in every future, so no condition tells.")
    assert found.every.density == 1.0


def test_the_same_seed_finds_the_same() -> None:
    """Conditions, counts and sentence are the same to the last bit, and survive JSON."""
    found = falling(half_believed(), futures=300)
    assert msgspec.json.decode(msgspec.json.encode(found), type=Discovery) == found
    assert falling(half_believed(), futures=300) == found


def test_the_terminal_shows_the_steps_within_80_columns() -> None:
    """All futures, then each condition with the counts of 100; names wrap."""
    lines = discovery_lines(falling(half_believed((0.4, 0.15, 0.7)), level=30.0))
    assert max(map(len, lines)) <= 80
    assert any(line.startswith("all futures") for line in lines)
    assert sum(line.startswith(("if ", "and ")) for line in lines) == 3
    assert any(line.endswith("in 90 of 100 futures)") for line in lines)


@pytest.mark.parametrize(
    ("level", "code"), [(120.0, "out-of-range"), (-1.0, "out-of-range"), (50.0, "already-there")]
)
def test_a_level_that_asks_nothing_is_refused(level: float, code: str) -> None:
    """Outside what a concept can be, or where it is already: said with a hint."""
    with pytest.raises(InputError) as refused:
        outcome_meant(aid_case(), "victory", level, None)
    (told,) = refused.value.diagnostics
    assert told.code == code
    assert told.hint
