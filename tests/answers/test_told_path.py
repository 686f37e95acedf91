"""What leads from here to there, as far as anybody told it."""

from answer_cases import (
    AID,
    AID_STOPS,
    AID_TO_VICTORY,
    FATIGUE,
    aid_case,
    link,
    model,
    variable,
    voice,
)

from sayso.answers.intervention import Force, Hold, Intervention, WithoutLink, WithoutSpeaker
from sayso.answers.question import Question
from sayso.answers.told_path import told_links
from sayso.answers.what_if import seen_by
from sayso.model.model import Model
from sayso.model.variable import VariableId


def between(where: Model, on: str, *done: Intervention) -> list[str]:
    """Return the ids of the links that lie between what is done and what is asked about."""
    question = Question(interventions=done, on=VariableId(on), by=52.0)
    return [link.id for link in told_links(where, question)]


NO_AID = Hold(variable=AID, level=0.0)


def test_all_links_on_the_way_are_found() -> None:
    """From aid over victory to fatigue there are two."""
    found = between(aid_case().model, "fatigue", NO_AID)
    assert found == ["military-aid--victory", "victory--fatigue"]


def test_nothing_leads_backwards() -> None:
    """Fatigue does not reach aid, and weather reaches nothing."""
    back = Hold(variable=FATIGUE, level=0.0)
    assert between(aid_case().model, "military-aid", back) == []
    assert between(aid_case().model, "weather", NO_AID) == []


def test_an_event_starts_from_the_variable_that_it_drives() -> None:
    """That aid stops reaches whatever aid reaches."""
    stops = Force(event=AID_STOPS)
    assert between(aid_case().model, "victory", stops) == ["military-aid--victory"]


def test_links_of_ours_count_only_when_they_are_on() -> None:
    """An assumed link that is off leads nowhere."""
    off = aid_case(link("military aid -> weather", enabled=False)).model
    on = aid_case(link("military aid -> weather")).model
    assert between(off, "weather", NO_AID) == []
    assert between(on, "weather", NO_AID) == ["military-aid--weather"]


def test_in_a_view_only_that_speakers_links_lead() -> None:
    """Anna tells the first link only."""
    anna = seen_by(aid_case().model, "Anna Berg")
    assert between(anna, "fatigue", NO_AID) == []
    assert between(anna, "victory", NO_AID) == ["military-aid--victory"]


def test_taking_words_away_starts_at_the_links_they_stand_behind() -> None:
    """Without Kern's word only his own link and what follows it can differ."""
    where = aid_case().model
    kern = WithoutSpeaker(speaker="Boris Kern")
    cut = WithoutLink(link=AID_TO_VICTORY)
    assert between(where, "victory", kern) == []
    assert between(where, "fatigue", kern) == ["victory--fatigue"]
    assert between(where, "fatigue", cut) == ["military-aid--victory", "victory--fatigue"]


def test_loops_are_walked_once() -> None:
    """In a ring every link lies between any two."""
    ring = model(
        variable("a"),
        variable("b"),
        link("a -> b", voice("X", "c1")),
        link("b -> a", voice("X", "c2")),
    )
    start = Hold(variable=VariableId("a"), level=0.0)
    assert between(ring, "b", start) == ["a--b", "b--a"]
