"""Views: a model as one speaker has it, and what several share."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from model_builders import part, report, says, told
from sayso.claims.claim import State
from sayso.claims.claim_set import ClaimSet
from sayso.futures.compile import compile_plan
from sayso.model.assemble import assemble
from sayso.model.event import Event, EventId
from sayso.model.view import (
    ReportView,
    SharedView,
    SideView,
    SpeakerView,
    View,
    cell,
    matrix,
    viewed,
)

NAMES = ("aid", "front", "morale", "talks")
SPEAKERS = ("Ana", "Ben", "Cem")


@st.composite
def debates(draw: st.DrawFn) -> ClaimSet:
    """A report in which three speakers claim and deny at random."""
    ends = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES))
    claims = [
        says(
            draw(st.sampled_from(SPEAKERS)),
            cause,
            draw(st.sampled_from(["+", "-", "?"])),
            effect,
            id=f"c{number}",
            negated=draw(st.booleans()),
        )
        for number, (cause, effect) in enumerate(draw(st.lists(ends, max_size=8)))
    ]
    return report(*claims)


def two_minds() -> ClaimSet:
    """Ana and Ben agree on one link, differ on one, and each has one alone."""
    return report(
        says("Ana", "aid", "+", "front"),
        says("Ben", "aid", "+", "front"),
        says("Ana", "talks", "+", "morale"),
        says("Ben", "talks", "-", "morale"),
        says("Ana", "front", "+", "morale"),
        says("Ben", "front", "+", "morale", negated=True),
        told(State, "Ana", part("aid", -1), negated=True),
    )


def ends(view: View) -> set[tuple[str, str]]:
    """The links of a view on the two minds."""
    links = viewed(assemble([two_minds()]), view).links
    return {(link.source, link.target) for link in links}


def test_a_speakers_view_has_what_that_speaker_supports() -> None:
    """What Ben denies is not in Ben's model."""
    assert ends(SpeakerView(speaker="Ben")) == {("aid", "front"), ("talks", "morale")}


def test_a_speakers_view_has_that_speakers_signs() -> None:
    """Ben's link from talks to morale has one voice, his."""
    links = viewed(assemble([two_minds()]), SpeakerView(speaker="Ben")).links
    assert [voice.sign for link in links for voice in link.voices] == ["+", "-"]


def test_a_level_that_another_speaker_tells_is_not_in_the_view() -> None:
    """Ana says that no aid comes; in Ben's model its level is not told."""
    levels = {
        speaker: viewed(assemble([two_minds()]), SpeakerView(speaker=speaker)).variables[0].now
        for speaker in ("Ana", "Ben")
    }
    assert (levels["Ana"].value, levels["Ben"].value) == (10, 50)
    assert levels["Ben"].origin == "assumed"


def test_the_shared_view_has_what_all_support_with_one_sign() -> None:
    """An intersection: only aid to front."""
    assert ends(SharedView(speakers=("Ana", "Ben"))) == {("aid", "front")}


def test_the_side_has_what_any_of_its_speakers_supports() -> None:
    """A union: all three links."""
    assert len(ends(SideView(speakers=("Ana", "Ben")))) == 3


def test_a_reports_view_has_what_stands_in_it() -> None:
    """Two reports: the second one's link only."""
    model = assemble([report(says("Ana", "a", "+", "b")), report(says("Ben", "b", "+", "c"))])
    links = viewed(model, ReportView(report="r2")).links
    assert [(link.source, link.target) for link in links] == [("b", "c")]


def test_what_drives_an_event_of_a_view_stays_in_it() -> None:
    """A driver that nobody in the view speaks of is still needed to run it."""
    model = assemble([report(says("Ana", "a", "+", "b"), says("Ben", "x", "+", "y"))])
    ends = [each.id for each in model.variables]
    lost = Event(id=EventId("lost"), name="lost", of=ends[0], change=-1, driver=ends[2],
                 claims=model.links[0].claims)  # fmt: skip
    seen = viewed(msgspec.structs.replace(model, events=(lost,)), SpeakerView(speaker="Ana"))
    assert [each.id for each in seen.variables] == ends[:3]


def test_the_matrix_tells_plus_minus_denied_and_silent() -> None:
    """One row a link, one cell a speaker."""
    found = matrix(assemble([two_minds()]))
    assert found.speakers == ("Ana", "Ben")
    assert [row.cells for row in found.rows] == [("+", "+"), ("+", "-"), ("+", "denied")]


def test_a_speaker_who_contradicts_himself_is_mixed() -> None:
    """Both signs from one mouth."""
    claims = says("Ana", "a", "+", "b"), says("Ana", "a", "-", "b")
    assert cell(assemble([report(*claims)]).links[0], "Ana") == "mixed"


@given(debates(), st.sampled_from(SPEAKERS))
@settings(max_examples=40, deadline=None)
def test_every_view_is_part_of_the_union_and_compiles(debate: ClaimSet, speaker: str) -> None:
    """Links, voices and variables of a view are all in the whole model, and it runs."""
    whole = assemble([debate])
    view = viewed(whole, SpeakerView(speaker=speaker))
    voices = {link.id: set(link.voices) for link in whole.links}
    assert all(set(link.voices) <= voices[link.id] for link in view.links)
    assert {each.id for each in view.variables} <= {each.id for each in whole.variables}
    assert len(compile_plan(view).plan.links) == len(view.links) + len(view.events)
