"""Whose words they are where the text does not put the name beside a verb of saying."""

import pytest

from sayso.claims.claim import Influence
from sayso.claims.reader import read
from sayso.document.document import keep


def told(text: str) -> list[tuple[str, list[str]]]:
    """Return the speaker of each influence, and those it went through."""
    found = read(keep(text))
    names = {speaker.id: speaker.name for speaker in found.speakers}
    claims = [claim for claim in found.claims if isinstance(claim, Influence)]
    return [(names[c.speaker], [names[each] for each in c.through]) for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "The poll makes clear that higher fares would lower the mayor's support.",
        "Tests of the water have shown that the pipes raised its lead content.",
        "Emails revealed that the fire was caused by a faulty heater.",
        "According to a new survey, higher rents have caused debts among tenants.",
    ],
)
def test_what_shows_a_fact_has_no_voice(text: str) -> None:
    """Polls, tests and messages that show something are no speakers: the report tells it."""
    assert told(text) == [("narrator", [])]


def test_whose_findings_they_are_speaks() -> None:
    """A person's figures are the person's word, and a report that says something has a voice."""
    assert (
        told("Lena Voss's figures show that the strike caused the shortage.")[0][0] == "Lena Voss"
    )
    assert told("The report says that the strike caused the shortage.")[0][0] == "report"


def test_a_body_answers_to_what_it_is() -> None:
    """The company, the newspaper, the brewer: whoever was told to be that."""
    company = "Arden Corp closed its yard. The company said the strike had caused the loss."
    assert told(company)[0][0] == "Arden Corp"
    kind = (
        "Kellerbad, a brewer from Linz, cut its output. The brewer said frost had caused the loss."
    )
    assert told(kind)[0][0] == "Kellerbad"


def test_who_was_told_did_not_say_it() -> None:
    """The passive names the hearer first; the teller may be missing."""
    by = "Villagers were told by engineer Ana Ruiz that the rust had caused the brown water."
    assert told(by)[0][0] == "Ana Ruiz"
    active = "Engineer Ana Ruiz told villagers that the rust had caused the brown water."
    assert told(active)[0][0] == "Ana Ruiz"
    whole = "Residents were told by the council that work would bring jobs."
    assert told(whole)[0][0] == "council"
    assert told("Villagers were told that the rust had caused the brown water.")[0][0] == "narrator"


def test_both_are_the_two_named_before() -> None:
    """Both and each stand for all whom one sentence names."""
    two = "Dr. Ana Ruiz and Dr. Tom Reed met in Kiel. Both said that frost had caused the shortage."
    assert told(two)[0][0] == "Ana Ruiz and Tom Reed"
    here = "Both its leader, Ana Ruiz, and the clerk Tom Reed said that frost caused the shortage."
    assert told(here)[0][0] == "Ana Ruiz and Tom Reed"


def test_what_another_is_told_to_say_goes_through_them() -> None:
    """The outer one is the speaker, the inner one stands in between; I and we are nobody else."""
    inner = "Ana Ruiz said the foreman had told her that dust had caused the cough."
    assert told(inner)[0] == ("Ana Ruiz", ["foreman"])
    own = "Ana Ruiz said she believes that dust had caused the cough."
    assert told(own)[0][0] == "Ana Ruiz"


def test_in_the_view_of_somebody_in_mid_sentence() -> None:
    """What stands on both sides of the source is the source's."""
    text = "The mills, in the view of Ana Ruiz, lack cane, and smuggling has caused the shortage."
    assert told(text)[0][0] == "Ana Ruiz"


def test_turns_of_an_interview() -> None:
    """A name and a colon, or a question, tell who speaks; a headline or a form does not."""
    labelled = (
        "Radio Ost: What happened?\n\nAna Ruiz: The frost caused the shortage.\n\n"
        "Radio Ost: And now?\n\nRuiz: Imports will lower the prices."
    )
    assert [speaker for speaker, _ in told(labelled)] == ["Ana Ruiz", "Ana Ruiz"]
    asked = (
        "We spoke with Ana Ruiz, a grower.\n\nWhat happened to your trees?\n\n"
        "I lost them. The frost caused the shortage.\n\nAnd what comes next?\n\n"
        "We hope that imports will lower the prices."
    )
    assert {speaker for speaker, _ in told(asked)} == {"Ana Ruiz"}
    headline = "Mayor Ruiz: No new tram\n\nThe frost caused the shortage.\n\nIt was cold."
    assert told(headline)[0][0] == "narrator"
    form = "Name: Ana Ruiz\n\nThe frost caused the shortage.\n\nName: Tom Reed\n\nHe agreed."
    assert told(form)[0][0] == "narrator"


def test_it_is_the_body_that_spoke_or_acted() -> None:
    """A union that has just been told of is what "it" declares."""
    text = "The Dockers' Union was less shy. New rules would cause a shortage, it declared."
    assert told(text)[0][0].endswith("Union")


def test_she_may_be_named_only_afterwards() -> None:
    """Whoever is named in the next paragraph with her age was meant, unless somebody was named."""
    later = (
        '"Cheap imports caused the closure," she said at the gate.\n\n'
        "Donna Whitlock, 58, had worked in the mill since leaving school."
    )
    assert told(later)[0][0] == "Donna Whitlock"
    known = "Ana Ruiz was at the gate. " + later
    assert told(known)[0][0] == "Ana Ruiz"


def test_a_surname_that_opens_a_sentence_is_whoever_bears_it() -> None:
    """A rare surname that the parser takes for a common noun was told in full before."""
    text = "Engineer Carys Probert spoke. Probert denied that the barrage would harm the birds."
    assert told(text)[0][0] == "Carys Probert"


def test_the_whole_clause_after_that_is_said() -> None:
    """What stands between "warned that" and a relative clause is said as well as that clause."""
    text = (
        "The Wildlife Trust opposes the plan. "
        "It warned that mudflats would vanish, which would drive away the dunlin."
    )
    assert {speaker for speaker, _ in told(text)} == {"Wildlife Trust"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'Delta Foods will lease the tower. "The lease will bring cash," the group said.',
            "Delta Foods",
        ),
        (
            "Hidrosur shut two turbines. Kenya Air cut its flights.\n\nThe airline said the fuel"
            " price had forced the cuts.",
            "Kenya Air",
        ),
        (
            "The lender, Alder Trust, cut its rates.\n\nThe lender said the cut would help us.",
            "Alder Trust",
        ),
        (
            "A court has freed Peter Kipro, a goat keeper.\n\nThe 43-year-old said a fallen power"
            " line had caused the fire.",
            "Peter Kipro",
        ),
        (
            '"Sloppy paperwork caused the delay," @SenDaleHarmon wrote on X.\n\nDale Harmon sits on'
            " the lands committee.",
            "Dale Harmon",
        ),
        (
            "The hospital is full. Its director, Dr. Samira Nouri, warned that heat would fill the"
            " wards.",
            "Samira Nouri",
        ),
        ("Geologist Eva Orozco said that leaking mains had caused the hole.", "Eva Orozco"),
    ],
)
def test_who_is_meant_by_what_they_are(text: str, speaker: str) -> None:
    """The group, the airline, the lender, the 43-year-old, an account on the net."""
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Trade opened an inquiry into Kolbe.\n\nThe company said the inquiry would"
        " hurt its sales.",
        "The Rivers Trust sued Delta Foods.\n\nThe company said the suit would cost jobs.",
        "Germany has fined Kolbe Marin for a spill.\n\nThe company said the fine would cost jobs.",
    ],
)
def test_a_ministry_is_no_company(text: str) -> None:
    """Whose name tells another kind is not meant by "the company"."""
    assert told(text)[-1][0] == "company"


def test_what_some_say_against_a_denial_is_not_their_denial() -> None:
    """In "it won't hurt, as some have said" some said that it will."""
    found = told("The storm won't hurt the harvest, as some have speculated.")
    assert found == [("narrator", [])]
