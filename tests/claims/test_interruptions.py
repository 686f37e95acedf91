"""A cue between commas governs both sides of its sentence."""

import pytest
from plain_reading import attribution, finding

from sayso.claims.attributing.interruptions import around_interruptions
from sayso.claims.encoder.readings import ReadAttribution, Reading
from sayso.claims.page import page_of
from sayso.claims.reader import read
from sayso.document.document import keep


def contents(text: str, *found: ReadAttribution) -> list[list[str]]:
    """Return what each source tells once interruptions are heeded."""
    given = around_interruptions(page_of(keep(text)), found)
    return [[text[slice(*part)] for part in item.content] for item in given]


@pytest.mark.parametrize(
    ("text", "source", "cue", "part", "expected"),
    [
        ("Without the bypass, she warned, trucks would clog the centre.",
         "she", "warned", "trucks would clog the centre",
         ["Without the bypass", "trucks would clog the centre."]),
        ("Toll roads slow growth, Ortiz said on Friday, and that costs votes.",
         "Ortiz", "said", "Toll roads slow growth",
         ["Toll roads slow growth", "and that costs votes."]),
        ("Cheap credit, according to Mia Chen, fuels house prices; the bank disagrees.",
         "Mia Chen", "according to", "Cheap credit",
         ["Cheap credit", "fuels house prices"]),
        ("The fair was dull: a smaller stage, Reed wrote, keeps bands away.",
         "Reed", "wrote", "keeps bands away",
         ["a smaller stage", "keeps bands away."]),
        ("The dam was late as the quarry had closed, and nobody was told, it added.",
         "it", "added", "nobody was told",
         ["The dam was late as the quarry had closed, and nobody was told"]),
    ],
)  # fmt: skip
def test_both_sides_are_the_sources(
    text: str, source: str, cue: str, part: str, expected: list[str]
) -> None:
    """Though the encoder gave it one of them; a mark that parts sentences ends its reach."""
    assert contents(text, attribution(text, source, cue, part)) == [expected]


@pytest.mark.parametrize(
    ("text", "source", "cue", "part"),
    [
        ("The mayor, who said little, resigned in spring.", "who", "said", "little"),
        ("The plan failed, and the clerk said the town, too, was broke.",
         "the clerk", "said", "the town, too, was broke"),
        ("“The plan failed,” she said, and left.", "she", "said", "The plan failed,"),
    ],
)  # fmt: skip
def test_what_interrupts_nothing_keeps_what_it_has(
    text: str, source: str, cue: str, part: str
) -> None:
    """A relative clause, a cue with its clause behind it, a quotation that is closed."""
    assert contents(text, attribution(text, source, cue, part)) == [[part]]


def test_another_cue_takes_over_at_its_comma() -> None:
    """What the second source says is not the first one's."""
    text = "A cold spring, Diaz said, delayed the harvest, but the guild argued that strikes did."
    first = attribution(text, "Diaz", "said", "A cold spring")
    second = attribution(text, "the guild", "argued", "that strikes did")
    assert contents(text, first, second) == [
        ["A cold spring", "delayed the harvest"],
        ["that strikes did"],
    ]


def test_words_given_to_an_earlier_cue_come_back() -> None:
    """So that the claim has one speaker, and it is the right one."""
    text = "Governor Ana Bell objected. Lower fares, said Tom Reed, could ruin the line."
    earlier = attribution(text, "Governor Ana Bell", "objected", "Lower fares")
    own = attribution(text, "Tom Reed", "said", "could ruin the line")
    told = read(keep(text), encoder=finding(Reading(
        attributions=(earlier, own), influences=(), tokens=()
    )))  # fmt: skip
    names = {speaker.id: speaker.name for speaker in told.speakers}
    assert [names[claim.speaker] for claim in told.claims] == ["Tom Reed"]


def test_an_attribution_that_is_left_with_nothing_goes() -> None:
    """Words without a source that turn out to be somebody's are told once."""
    text = "The weir rusts, and nobody pays, Ortiz said."
    theirs = attribution(text, "Ortiz", "said", "nobody pays")
    nobodys = attribution(text, "", "", "The weir rusts")
    assert contents(text, nobodys, theirs) == [["The weir rusts, and nobody pays"]]
