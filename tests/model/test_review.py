"""Review: a person's acts, their undoing, and a new reading."""

import datetime
from typing import Any

import msgspec
import pytest

from model_builders import SPOKEN, part, report, says
from sayso.claims.claim_set import ClaimSet
from sayso.document.span import Span
from sayso.errors import InputError
from sayso.model.acts import Review, Undo
from sayso.model.link import Link, LinkId, Voice, VoiceId
from sayso.model.links import link_id
from sayso.model.loose_ends import OURS
from sayso.model.make_act import ActMaker, Manner
from sayso.model.model import Model
from sayso.model.number import Number
from sayso.model.rebuild import Rebuilt, rebuilt
from sayso.model.review import reviewed
from sayso.model.variable import VariableId

NOW = datetime.datetime(2031, 5, 4, 12, 0, tzinfo=datetime.UTC)
LATE = Span(31, len(SPOKEN))


def read() -> ClaimSet:
    """Two claims at two places of the text."""
    return report(
        says("Ana", "aid", "+", "front", id="c1", confidence=0.5, reader="patterns",
             cause_part=part("aid", 1, Span(0, 3)), effect_part=part("front", 1, Span(14, 19))),
        says("Ben", "help", "+", "morale", id="c2",
             cause_part=part("help", 1, Span(40, 44)), effect_part=part("morale", 1, LATE)),
    )  # fmt: skip


def acted(*acts: tuple[str, ...], on: ClaimSet | None = None) -> tuple[Review, Rebuilt]:
    """The review after these acts, and the model built again."""
    claims, review = on or read(), Review()
    for verb, *names in acts:
        sets = reviewed([claims], review).claim_sets
        common: dict[str, Any] = {"who": "Eve", "when": NOW, "why": "test"}
        act = (
            Undo(id=review.next_id, act=names[0], **common)
            if verb == "undo"
            else ActMaker(sets, id=review.next_id, **common).make(verb, names)
        )
        review = Review(acts=(*review.acts, act))
    return review, rebuilt(None, [claims], review)


def told(model: Model) -> set[tuple[str, str, str]]:
    """Links as cause, sign, effect."""
    return {
        (link.source, link.voices[0].sign, link.target) for link in model.links if not link.assumed
    }


def test_a_rejected_claim_is_left_out() -> None:
    """Its link goes with it."""
    _, done = acted(("reject", "c1"))
    assert told(done.case.model) == {("help", "+", "morale")}


def test_an_accepted_claim_is_no_longer_doubted_as_misread() -> None:
    """Belief is its certainty alone."""
    _, done = acted(("accept", "c1"))
    assert done.case.model.links[0].voices[0].belief.value == 0.5


def test_a_flipped_claim_has_the_other_sign() -> None:
    """Plus becomes minus."""
    _, done = acted(("flip", "c1"))
    assert ("aid", "-", "front") in told(done.case.model)


def test_merged_concepts_are_one_variable() -> None:
    """Help is aid."""
    _, done = acted(("merge", "help", "aid"))
    assert told(done.case.model) == {("aid", "+", "front"), ("aid", "+", "morale")}


def test_a_split_concept_is_two_variables() -> None:
    """After the split, the two claims no longer meet in one variable."""
    _, done = acted(("merge", "help", "aid"), ("split", "aid", "fuel", "c2"))
    assert told(done.case.model) == {("aid", "+", "front"), ("fuel", "+", "morale")}


def test_a_renamed_concept_gives_the_variable_its_name() -> None:
    """The links stay."""
    _, done = acted(("rename", "aid", "foreign aid"))
    assert done.case.model.variables[0].name == "foreign aid"


def test_a_reattributed_claim_is_another_speakers_voice() -> None:
    """A new speaker is made if there is none of that name."""
    _, done = acted(("reattribute", "c1", "Cem"))
    assert done.case.model.links[0].voices[0].speaker == "Cem"


def test_an_added_claim_is_a_persons_and_stands_in_its_sentence() -> None:
    """A link that the reader missed, with the sentence of another claim."""
    _, done = acted(("add", "Ana", "front", "-", "morale", "c1"))
    assert ("front", "-", "morale") in told(done.case.model)
    added = done.case.evidence()[done.case.model.links[-1].claims[0]]
    assert added.claim.reader == "person"


def test_a_claim_is_added_at_characters_of_the_report() -> None:
    """No claim need stand there."""
    _, done = acted(("add", "Ana", "front", "-", "morale", "r1:5-12"))
    added = done.case.evidence()[done.case.model.links[-1].claims[0]]
    assert added.claim.sentence == Span(5, 12)


def test_characters_that_the_report_has_not_are_refused() -> None:
    """Nothing is added beyond its end."""
    with pytest.raises(InputError, match="no characters 5 to 9999"):
        acted(("add", "Ana", "front", "-", "morale", "5-9999"))


def test_an_open_sign_is_settled() -> None:
    """The second name of a flip is the sign to take."""
    _, done = acted(("flip", "c1", "?"), ("flip", "c1", "-"))
    assert ("aid", "-", "front") in told(done.case.model)


def test_undo_takes_back_the_act_that_it_names() -> None:
    """And the other acts stay."""
    _, done = acted(("reject", "c1"), ("flip", "c2"), ("undo", "a1"))
    assert told(done.case.model) == {("aid", "+", "front"), ("help", "-", "morale")}


def test_undoing_an_undo_does_it_again() -> None:
    """The act stands once more."""
    _, done = acted(("reject", "c1"), ("undo", "a1"), ("undo", "a2"))
    assert told(done.case.model) == {("help", "+", "morale")}


def test_a_cycle_of_merges_is_diagnosed() -> None:
    """A into B, then B into A: the second changes nothing, and says why."""
    maker = ActMaker([read()], id="a1", who="Eve", when=NOW, why="")
    back = ActMaker([read()], id="a2", who="Eve", when=NOW, why="")
    acts = (maker.make("merge", ["aid", "help"]), back.make("merge", ["help", "aid"]))
    lost = reviewed([read()], Review(acts=acts)).lost
    assert [each.reason for each in lost] == ["'help' and 'aid' are one concept already"]


def test_an_act_on_a_claim_that_is_gone_is_kept_and_reported() -> None:
    """A new reading without the claim: nothing changes, and it is told."""
    review, _ = acted(("reject", "c1"))
    done = rebuilt(None, [report(read().claims[1])], review)
    assert [each.reason for each in done.lost] == ["the claim c1 is not there any more"]
    assert told(done.case.model) == {("help", "+", "morale")}


def test_a_review_survives_a_new_reading_with_other_numbers_and_spans() -> None:
    """Claims are found by their place in the text, though a phrase grew and the id changed."""
    review, _ = acted(("reject", "c1"))
    again = says("Ana", "aid", "+", "front", id="c7",
                 cause_part=part("aid", 1, Span(0, 9)),
                 effect_part=part("front", 1, Span(10, 19)))  # fmt: skip
    done = rebuilt(None, [report(read().claims[1], again)], review)
    assert told(done.case.model) == {("help", "+", "morale")}
    assert done.lost == ()


def test_naming_a_claim_that_is_not_there_is_refused() -> None:
    """With the claim's name in the message."""
    maker = ActMaker([read()], id="a1", who="Eve", when=NOW, why="")
    with pytest.raises(InputError, match="no claim 'c9'"):
        maker.make("reject", ["c9"])


def test_what_a_person_put_into_the_model_survives_a_rebuild() -> None:
    """Own numbers and the title stay, assumed numbers follow the claims."""
    first = rebuilt(None, [read()], Review()).case.model
    own = Number(value=0.9, origin="person")
    links = (msgspec.structs.replace(first.links[0], strength=own), *first.links[1:])
    edited = msgspec.structs.replace(first, links=links, title="mine")
    review, _ = acted(("flip", "c2"))
    done = rebuilt(edited, [read()], review)
    assert (done.case.model.title, done.case.model.links[0].strength) == ("mine", own)
    assert done.changes == ("link help -> morale: +, there with 0.50 to -, there with 0.50",)


def test_a_divided_claim_is_one_for_each_thing_that_it_names() -> None:
    """Aid is money and arms: each drives the front, with the same speaker, sign and sentence."""
    _, done = acted(("divide", "c1", "aid", "money", "arms"))
    assert told(done.case.model) == {
        ("money", "+", "front"), ("arms", "+", "front"), ("help", "+", "morale"),
    }  # fmt: skip
    assert {"c1.1", "c1.2"} <= set(done.case.evidence())


def test_a_part_of_a_divided_claim_can_be_reviewed_alone() -> None:
    """The parts have the same words; what they were called tells them apart."""
    _, done = acted(("divide", "c1", "aid", "money", "arms"), ("flip", "c1.2"))
    assert {("money", "+", "front"), ("arms", "-", "front")} <= told(done.case.model)


def test_a_claim_is_not_divided_by_what_it_does_not_name() -> None:
    """The act is kept and reported."""
    review, _ = acted(("divide", "c1", "help", "money", "arms"))
    lost = reviewed([read()], review).lost
    assert [each.reason for each in lost] == ["the claim c1 does not name 'help'"]


def test_an_added_claim_is_told_as_firmly_and_as_strongly_as_a_person_says() -> None:
    """Its modality gives its belief, its degree word the strength of the table."""
    maker = ActMaker([read()], id="a1", who="Eve", when=NOW, why="")
    act = maker.make("add", ["Ana", "front", "-", "morale", "c1"], Manner("might", "slightly"))
    link = rebuilt(None, [read()], Review(acts=(act,))).case.model.links[-1]
    assert (link.voices[0].belief.why, link.strength.why) == (
        "certainty.might",
        "strength.slightly",
    )


def test_a_link_of_ours_and_a_driver_that_a_person_wrote_survive_a_rebuild() -> None:
    """A suggestion of the program does not: it is suggested anew, or not at all."""
    first = rebuilt(None, [supposed()], Review()).case.model
    ours, guess = (our_link("front", "aid", speaker) for speaker in ("ours", OURS))
    guess = msgspec.structs.replace(guess, id=LinkId("guess"))
    driven = msgspec.structs.replace(first.events[0], driver=VariableId("front"))
    edited = msgspec.structs.replace(first, links=(*first.links, ours, guess), events=(driven,))
    again = rebuilt(edited, [supposed()], Review()).case.model
    assert ours in again.links
    assert guess.id not in {each.id for each in again.links}
    assert again.events[0].driver == "front"


def supposed() -> ClaimSet:
    """If aid stops, the front collapses."""
    return report(
        says("Ana", "aid", "+", "front", cause_part=part("aid", -1, Span(33, 42)),
             effect_part=part("front", -1, Span(43, 62)))
    )  # fmt: skip


def our_link(source: str, target: str, speaker: str) -> Link:
    """A link that nobody tells, off."""
    one = Number(value=1.0, origin="assumed")
    voice = Voice(id=VoiceId(f"{speaker}: x"), speaker=speaker, sign="+", belief=one)
    return Link(
        id=link_id(source, target), source=VariableId(source), target=VariableId(target),
        strength=one, delay=one, voices=(voice,), assumed=True, enabled=False,
    )  # fmt: skip
