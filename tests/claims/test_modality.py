"""How firmly something is told: a question needs words that ask."""

import pytest
from plain_reading import read_plainly

from sayso.claims.assembly.modality import plausible
from sayso.claims.claim import Forecast, Influence, State
from sayso.claims.reader import read
from sayso.document.document import keep
from sayso.document.span import Span


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("A dearer krone eats up the margin, he explains.", False),
        ("Would a dearer krone eat up the margin?", True),
        ("She asked whether a dearer krone eats up the margin.", True),
    ],
)
def test_a_question_is_asked_somewhere(sentence: str, asked: bool) -> None:
    """The trained class is kept only where the sentence asks."""
    told = plausible(sentence, Span(0, len(sentence)), "question")
    assert told == ("question" if asked else None)


def test_other_classes_stand() -> None:
    """What would be is not looked at for words that ask."""
    assert plausible("Rain floods the cellar.", Span(0, 23), "would") == "would"


@pytest.mark.parametrize("asking", ["how she will vote", "when the bridge is safe"])
def test_what_is_left_open_is_no_statement(asking: str) -> None:
    """Not to say how something will be foretells nothing."""
    claims = read_plainly(f"Ana Ruiz said {asking}.").claims
    assert not [claim for claim in claims if isinstance(claim, Forecast | State)]


def test_what_is_said_to_come_is_a_forecast() -> None:
    """The same words without the question word do foretell."""
    claims = read_plainly("Ana Ruiz said she will vote against the bridge.").claims
    assert [claim for claim in claims if isinstance(claim, Forecast)]


def test_the_month_of_may_is_no_possibility() -> None:
    """Only in lower case it says how firmly."""
    found = read_plainly("The rule was passed in May because stocks fell.").claims[0]
    weak = read_plainly("The rule may hold because stocks fell.").claims[0]
    assert (found.modality, weak.modality) == ("certain", "may")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Ruiz declined to say whether the leak had killed the birds.", "narrator"),
        ("Ana Ruiz would not say whether the leak had killed the birds.", "narrator"),
        ("It is unclear whether the leak killed the birds.", "narrator"),
        ("Ana Ruiz asked whether the leak had killed the birds.", "Ana Ruiz"),
    ],
)
def test_what_is_left_open_is_a_question(text: str, speaker: str) -> None:
    """A "whether" claims nothing, least of all for somebody who will not answer."""
    found = read(keep(text))
    names = {each.id: each.name for each in found.speakers}
    told = [(c.modality, names[c.speaker]) for c in found.claims if isinstance(c, Influence)]
    assert told == [("question", speaker)]


def test_a_whether_in_passing_leaves_nothing_open() -> None:
    """What holds in either case is claimed."""
    found = read(keep("The leak killed the birds, regardless of whether it was an accident."))
    told = {claim.modality for claim in found.claims if isinstance(claim, Influence)}
    assert told == {"certain"}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("If the dam broke, we'd lose the mill.", "would"),
        ("The shop shut because they'd closed the road.", "certain"),
        ("Because of the rule, all boats must be moored.", "must"),
        ("The strike seems to have raised prices.", "may"),
        ("She should be fired for opposing the plan.", "should"),
        ("If a dog keeps on barking, do you blame the owner?", "question"),
        ("Would the levy hurt farmers?", "question"),
        ("Who wrote the law, which hurt farmers?", "certain"),
    ],
)
def test_the_effects_own_verb_tells_how_firmly(sentence: str, wanted: str) -> None:
    """Short forms, a verb left of the cut phrase, and clauses turned round all count."""
    claims = read(keep(sentence)).claims
    assert wanted in {claim.modality for claim in claims if isinstance(claim, Influence)}
