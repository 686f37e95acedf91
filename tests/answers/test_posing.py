"""What a person types becomes a question, or everything that is wrong with it at once."""

import datetime

import msgspec
import pytest
from answer_cases import (
    AID,
    AID_STOPS,
    AID_TO_VICTORY,
    FATIGUE,
    WEATHER,
    aid_case,
    event,
    link,
    model,
    variable,
    voice,
)

from sayso.answers.intervention import (
    Force,
    Hold,
    Ramp,
    Shift,
    Strengthen,
    WithoutClaim,
    WithoutSpeaker,
)
from sayso.answers.posing import Wishes, pose
from sayso.answers.question import Question
from sayso.errors import InputError
from sayso.model.case import Case
from sayso.model.number import ClaimRef
from sayso.model.variable import VariableId


def asked(*, on: str = "victory", case: Case | None = None, **wishes: object) -> Question:
    """Pose a question to the aid case."""
    return pose(case or aid_case(), Wishes(on=on, **wishes))  # pyright: ignore[reportArgumentType]


def problems(*, on: str = "victory", case: Case | None = None, **wishes: object) -> list[str]:
    """Return the codes of what is wrong with a question, in order."""
    with pytest.raises(InputError) as found:
        asked(on=on, case=case, **wishes)
    return [each.code for each in found.value.diagnostics]


def hints(**wishes: object) -> str:
    """Return the hint to the first problem."""
    with pytest.raises(InputError) as found:
        asked(**wishes)  # pyright: ignore[reportArgumentType]
    return found.value.diagnostics[0].hint or ""


def dated() -> Case:
    """Return the aid case, starting on a date."""
    parts = aid_case().model
    start = model(*parts.variables, *parts.links, *parts.events, start=datetime.date(2023, 1, 1))
    return Case(model=start, claim_sets=())


@pytest.mark.parametrize("typed", ["military aid", "Military-Aid", "aid", "militery aid"])
def test_names_are_matched_forgivingly(typed: str) -> None:
    """Case, dashes, parts and one slip of the fingers do not matter."""
    assert asked(do=(f"{typed}=0",)).interventions == (Hold(variable=AID, level=0.0),)


def test_a_part_that_fits_two_names_is_asked_back() -> None:
    """Nothing is guessed among several; both are named."""
    case = aid_case(variable("food aid"))
    assert problems(case=case, do=("aid=0",)) == ["ambiguous-name"]
    assert hints(case=case, do=("aid=0",)) == "say which: 'military aid', 'food aid'"


def test_an_unknown_name_gets_the_nearest() -> None:
    """A name that is near to one is suggested."""
    assert hints(do=("militant raids=0",)) == "did you mean 'military aid'?"


def test_a_name_far_from_all_lists_what_there_is() -> None:
    """Without anything near, the concepts are listed."""
    assert "'military aid', 'victory', 'fatigue', 'weather'" in hints(on="zebra", do=("aid=0",))


def test_all_problems_are_told_at_once() -> None:
    """A wrong concept, a wrong event and a wrong date are three diagnostics."""
    codes = problems(do=("zebra=0",), event=("the end",), by="soon")
    assert codes == ["unknown-name", "unknown-name", "bad-date"]


def test_forms_of_a_change() -> None:
    """=, +, - and -> hold, push and lead; times are weeks or nothing."""
    found = asked(do=("aid-30@w4..w12", "fatigue->80@2..8", "weather=+10")).interventions
    assert found == (
        Shift(variable=AID, amount=-30.0, start=4.0, end=12.0),
        Ramp(variable=FATIGUE, level=80.0, start=2.0, end=8.0),
        Hold(variable=WEATHER, level=10.0),
    )


def test_names_with_dashes_and_numbers_are_whole() -> None:
    """`covid-19=0` holds covid-19, it does not push covid."""
    case = Case(model=model(variable("covid-19"), variable("victory")), claim_sets=())
    assert asked(case=case, do=("covid-19=0",)).interventions == (
        Hold(variable=VariableId("covid-19"), level=0.0),
    )


def test_dates_become_weeks() -> None:
    """A date counts from the model's start."""
    found = asked(case=dated(), event=("aid stops@2023-01-15",)).interventions
    assert found == (Force(event=AID_STOPS, week=2.0),)


@pytest.mark.parametrize(
    ("when", "nearest"), [("2022-06-01", "2023-01-01"), ("2030-01-01", "2023-12-31")]
)
def test_a_date_outside_the_horizon_gets_the_nearest(when: str, nearest: str) -> None:
    """Before the start and after the end."""
    wishes = {"case": dated(), "event": (f"aid stops@{when}",)}
    assert problems(**wishes) == ["outside-horizon"]  # pyright: ignore[reportArgumentType]
    assert hints(**wishes) == f"the nearest is {nearest}"


def test_a_date_needs_a_calendar() -> None:
    """A model without a start date takes weeks only, and says so."""
    assert problems(event=("aid stops@2023-01-15",)) == ["no-calendar"]


@pytest.mark.parametrize(
    ("wishes", "code"),
    [
        ({"event": ("aid stops",), "forbid": ("aid stops",)}, "contradiction"),
        ({"do": ("aid=0", "aid=100")}, "contradiction"),
        ({"do": ("aid=120",)}, "out-of-range"),
        ({"do": ("aid=0",), "threshold": -5.0}, "out-of-range"),
        ({"do": ("victory=0",)}, "asks-about-itself"),
        ({"do": ("aid=0@w9..w4",)}, "empty-interval"),
        ({"do": ("aid",)}, "unreadable-wish"),
        ({"do": ("aid+0",)}, "nothing-changed"),
        ({"strengthen": ("military aid -> victory*1",)}, "nothing-changed"),
        ({"strengthen": ("military aid -> victory*-2",)}, "out-of-range"),
        (
            {"strengthen": ("military aid -> victory*2", "military aid -> victory*3")},
            "contradiction",
        ),
        ({"do": ("aid=100",), "event": ("aid stops",)}, "contradiction"),
        ({"do": ("aid=100", "aid+20")}, "contradiction"),
        ({"do": ("aid-10", "aid+20")}, "contradiction"),
        ({"event": ("aid stops@w8",), "by": "w8"}, "nothing-yet"),
        ({"do": ("aid=0",), "by": "w0"}, "nothing-yet"),
        ({"do": ("aid=0",), "threshold": 50.0}, "already-there"),
        ({"event": ("weather",)}, "concept-not-event"),
        ({"do": ("aid stops=0",)}, "event-not-concept"),
        ({"without_link": ("weather -> victory",)}, "unknown-link"),
    ],
)
def test_what_cannot_be_is_diagnosed(wishes: dict[str, object], code: str) -> None:
    """Each impossible question has its own code."""
    assert problems(**wishes) == [code]  # pyright: ignore[reportArgumentType]


def test_the_same_wish_twice_is_one() -> None:
    """Taking a claim away twice is taking it away."""
    assert len(asked(without_claim=("c1", "c1")).interventions) == 1


def test_a_hold_that_ends_before_the_event_is_no_contradiction() -> None:
    """Aid is kept up for a while, and then it stops."""
    assert len(asked(do=("aid=100@w0..w8",), event=("aid stops@w8",)).interventions) == 2


def test_an_unknown_link_gets_those_at_its_ends() -> None:
    """What does leave from there, or arrive there, is named."""
    found = hints(without_link=("aid -> fatigue",))
    assert found == ("links from or to them: 'military aid -> victory', 'victory -> fatigue'")


def test_a_claim_without_effect_is_told_apart_from_an_unknown_one() -> None:
    """It stands in the report, but no link rests on it."""
    case = aid_case()
    bare = msgspec.structs.replace(
        case, model=msgspec.structs.replace(case.model, links=case.model.links[1:])
    )
    assert problems(case=bare, without_claim=("c1",)) == ["no-effect"]
    assert problems(case=bare, without_claim=("c77",)) == ["unknown-name"]


def test_far_from_many_names_the_nearest_few_are_told() -> None:
    """A model of thirty concepts is not listed whole."""
    many = model(*(variable(f"thing number {place}") for place in range(30)))
    found = hints(case=Case(model=many, claim_sets=()), do=("zebra=0",), on="thing number 1")
    assert found.startswith("the nearest of the 30 concepts are: ")
    assert found.count("thing number") == 3


def test_out_of_range_names_the_nearest_level() -> None:
    """The hint is the bound that is nearest."""
    assert hints(do=("aid=120",)) == "the nearest is 100"


def test_holding_at_two_times_is_no_contradiction() -> None:
    """Intervals that do not overlap may have two levels."""
    assert len(asked(do=("aid=0@w0..w8", "aid=100@w8..w20")).interventions) == 2


def test_parts_of_the_evidence_can_be_taken_out() -> None:
    """Claims, speakers and links are named like concepts."""
    found = asked(
        without_claim=("c1",), without_speaker=("kern",), strengthen=("military aid -> victory*2",)
    )
    assert found.interventions == (
        WithoutClaim(claim=ClaimRef("c1")),
        WithoutSpeaker(speaker="Boris Kern"),
        Strengthen(link=AID_TO_VICTORY, factor=2.0),
    )


def test_a_view_is_a_speaker() -> None:
    """`--view` takes part of a name."""
    assert asked(do=("aid=0",), view="anna").view == "Anna Berg"
    assert problems(do=("aid=0",), view="Nobody") == ["unknown-name"]


def test_two_events_of_one_name_part_stay_apart() -> None:
    """An event name that fits two is asked back."""
    case = Case(
        model=model(
            variable("aid"),
            variable("victory"),
            link("aid -> victory", voice("A", "c1")),
            event("aid stops", "aid"),
            event("victory stops", "victory"),
        ),
        claim_sets=(),
    )
    assert problems(case=case, event=("stops",)) == ["ambiguous-name"]
