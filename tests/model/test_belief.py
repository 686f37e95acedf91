"""Belief: independent voices, denials, conflict, and the laws of combining them."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from model_builders import report, says
from sayso.document.span import Span
from sayso.model.assemble import assemble
from sayso.model.belief import link_belief
from sayso.model.link import Link, Voice, VoiceId
from sayso.model.number import Number

SENTENCE = "The agency says that the new tests will keep bad meat off every shelf in the land."


def only_link(*sets: object) -> Link:
    """The one link of a model."""
    return assemble(sets).links[0]  # type: ignore[arg-type]


@st.composite
def some_voices(draw: st.DrawFn) -> list[Voice]:
    """Up to eight voices of any stance, sign and belief."""
    return [
        Voice(
            id=VoiceId(str(number)),
            speaker=str(number),
            stance=draw(st.sampled_from(["supports", "denies"])),
            sign=draw(st.sampled_from(["+", "-", "?"])),
            belief=Number(value=draw(st.floats(0, 1)), origin="assumed"),
        )
        for number in range(draw(st.integers(0, 8)))
    ]


def test_two_speakers_are_two_voices_by_noisy_or() -> None:
    """P = 1 - (1 - p)(1 - q)."""
    link = only_link(report(says("Ana", "aid", "+", "front"), says("Ben", "aid", "+", "front")))
    assert len(link.voices) == 2
    assert math.isclose(link_belief(link.voices).presence, 0.75)


def test_one_speaker_twice_is_one_voice() -> None:
    """A repeat does not make a claim likelier."""
    twice = [says("Ana", "aid", "+", "front", id=name) for name in ("c1", "c2")]
    link = only_link(report(*twice))
    assert [voice.claims for voice in link.voices] == [("c1", "c2")]
    assert link_belief(link.voices).presence == 0.5


def test_a_repeat_helps_against_random_misreading_only() -> None:
    """1 - (1 - 0.6)^2 of it is read right at least once, less the systematic error."""
    twice = [
        says("Ana", "aid", "+", "front", id=name, confidence=0.6, reader="patterns")
        for name in ("c1", "c2")
    ]
    assert math.isclose(only_link(report(*twice)).voices[0].belief.value, 0.5 * 0.95 * 0.84)


def test_a_statement_that_three_outlets_carry_is_one_voice() -> None:
    """Near-identical sentences in several reports are one, even of each narrator's own."""
    texts = [SENTENCE, SENTENCE.replace("bad meat", "spoilt meat"), "Wire: " + SENTENCE]
    sets = [
        report(says("narrator", "tests", "-", "bad meat", sentence=Span(0, len(text))), text=text)
        for text in texts
    ]
    assert [len(voice.claims) for voice in only_link(*sets).voices] == [3]


def test_different_sentences_in_two_reports_are_two_voices() -> None:
    """Two narrators who say it in their own words are independent."""
    other = "Laboratory checks, writes our own correspondent, seldom stop rotten beef from selling."
    sets = [
        report(says("narrator", "tests", "-", "bad meat", sentence=Span(0, len(text))), text=text)
        for text in (SENTENCE, other)
    ]
    assert len(only_link(*sets).voices) == 2


def test_a_member_and_its_collective_are_one_voice() -> None:
    """`Some, among them Ben` and Ben himself."""
    claims = says("some", "aid", "+", "front"), says("Ben", "aid", "+", "front")
    assert len(only_link(report(*claims, members={"some": ("Ben",)})).voices) == 1


def test_a_member_speaks_alone_where_its_collective_is_silent() -> None:
    """What Ben says by himself is not told of all whom he once spoke with."""
    claims = says("some", "aid", "+", "front"), says("Ben", "rain", "+", "mud")
    model = assemble([report(*claims, members={"some": ("Ben",)})])
    assert [[voice.speaker for voice in link.voices] for link in model.links] == [["some"], ["Ben"]]


def test_a_denial_lowers_the_presence_and_not_the_strength() -> None:
    """P (1 - D)."""
    claims = says("Ana", "aid", "+", "front"), says("Ben", "aid", "+", "front", denied=True)
    link = only_link(report(*claims))
    assert link_belief(link.voices).presence == 0.25
    assert link.strength.value == 0.4


def test_a_conflict_of_signs_is_a_mixture() -> None:
    """Two equal voices: half and half, no majority."""
    claims = says("Ana", "aid", "+", "front"), says("Ben", "aid", "-", "front")
    belief = link_belief(only_link(report(*claims)).voices)
    assert (belief.sign, belief.plus, belief.minus) == ("?", 0.5, 0.5)


def test_only_denials_leave_no_link_in_any_future() -> None:
    """Nobody supports it: presence 0."""
    link = only_link(report(says("Ben", "aid", "+", "front", negated=True)))
    assert link_belief(link.voices).presence == 0
    assert [voice.stance for voice in link.voices] == ["denies"]


@given(some_voices())
@settings(max_examples=60, deadline=None)
def test_beliefs_are_chances_and_shares_sum_to_one(voices: list[Voice]) -> None:
    """All from 0 to 1; with any support, the shares of + and - make up all of it."""
    belief = link_belief(voices)
    assert 0 <= belief.presence <= belief.support <= 1
    if belief.support > 1e-9:
        assert math.isclose(belief.plus + belief.minus, 1)


@given(some_voices())
@settings(max_examples=40, deadline=None)
def test_the_order_of_voices_does_not_matter(voices: list[Voice]) -> None:
    """Shuffled voices give the same belief."""
    shuffled = voices[::-1]
    one, two = link_belief(voices), link_belief(shuffled)
    assert math.isclose(one.presence, two.presence, abs_tol=1e-12)
    assert math.isclose(one.plus, two.plus, abs_tol=1e-9)


@given(some_voices(), st.floats(0, 1))
@settings(max_examples=40, deadline=None)
def test_one_more_support_never_lowers_the_presence(voices: list[Voice], p: float) -> None:
    """Noisy-or is monotone."""
    more = Voice(
        id=VoiceId("new"), speaker="new", sign="+", belief=Number(value=p, origin="assumed")
    )
    assert link_belief([*voices, more]).presence >= link_belief(voices).presence - 1e-12
