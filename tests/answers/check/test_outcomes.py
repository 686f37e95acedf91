"""What came after the cut-off, as scenarios and questions."""

import datetime

import msgspec
import pytest
from tests.answers.check.builders import plan

from sayso.answers.check.outcomes import (
    Outcomes,
    as_it_was,
    known_at,
    open_questions,
    read_outcomes,
)
from sayso.errors import InputError
from sayso.futures.plan import EventPlan
from sayso.futures.scenario import ForbidEvent, ForceEvent

TEXT = """
[[happened]]
event = "the city falls"
date = 2023-05-20
known_by = "maps"

[[question]]
text = "the city falls"
of = "the city falls"
by = 2023-12-31
happened = true
known_by = "maps"
"""
PLAN = msgspec.structs.replace(plan(), events=(EventPlan(id="fall", name="the city falls"),))
BEFORE, AFTER = datetime.date(2023, 5, 6), datetime.date(2023, 9, 30)


def outcomes() -> Outcomes:
    """The fall of a city and a question about it."""
    return read_outcomes("outcomes.toml", TEXT)


def test_a_later_event_is_forced_on_its_day() -> None:
    """Two weeks after the cut-off."""
    forced = as_it_was(PLAN, outcomes(), BEFORE).interventions
    assert forced == (ForceEvent(event="fall", week=2.0),)


def test_an_earlier_event_does_not_happen_again() -> None:
    """Its effects are in the levels already."""
    assert known_at(PLAN, outcomes(), AFTER).interventions == (ForbidEvent(event="fall"),)


def test_what_had_happened_is_no_open_question() -> None:
    """Asked before the fall, not after."""
    assert [len(open_questions(outcomes(), day)) for day in (BEFORE, AFTER)] == [1, 0]


def test_an_event_that_the_model_lacks_is_named_with_those_it_has() -> None:
    """The hint lists what is there."""
    with pytest.raises(InputError) as error:
        as_it_was(plan(), outcomes(), BEFORE)
    assert error.value.diagnostics[0].code == "no-event"


def test_a_misspelt_field_is_refused() -> None:
    """Nothing is skipped in silence."""
    with pytest.raises(InputError, match="hapened"):
        read_outcomes("outcomes.toml", TEXT.replace("happened =", "hapened ="))
