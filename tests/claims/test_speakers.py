"""Who stands behind what is said."""

import msgspec
from plain_reading import attribution, finding, speakers, speakers_told

from sayso.claims.attributing.own_contents import own_contents
from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import ReadAttribution, Reading
from sayso.claims.page import page_of
from sayso.claims.reader import read
from sayso.claims.speakers.names import alike
from sayso.claims.speakers.source import read_source
from sayso.document.document import keep
from sayso.document.span import Span


def kind(phrase: str) -> tuple[str, str]:
    """Return the kind of a source and its name."""
    found = read_source(phrase, Span(0, len(phrase)))
    return found.kind, found.names[0].text if found.names else found.text


def test_titles_and_trades_are_not_part_of_a_name() -> None:
    """A title before and an apposition after leave the name."""
    assert kind("Finance Minister Olga Brandt") == ("name", "Olga Brandt")
    assert kind("Olga Brandt, a farmer from Kiel") == ("name", "Olga Brandt")
    assert kind("her adviser, Olga Brandt,") == ("name", "Olga Brandt")
    assert kind("broadcaster eNNA") == ("name", "eNNA")


def test_whoever_belongs_to_a_name_is_not_the_name() -> None:
    """Her supporters are not she; her words are."""
    assert kind("Brandt supporters")[0] == "nominal"
    assert kind("Brandt’s comments") == ("name", "Brandt")


def test_spellings_of_one_name_are_alike_and_other_names_are_not() -> None:
    """Transliterations differ in vowels and h; names differ in more."""
    assert alike("Mikhailov", "Mihajlov")
    assert not alike("Morton", "Norton")


def test_a_pronoun_means_the_one_of_its_gender() -> None:
    """She is the minister, not the man who was named later."""
    text = (
        "Minister Anna Kern met Peter Holm.\n\n"
        "She said that the fire was caused by lightning."
    )  # fmt: skip
    assert speakers(text) == ["Anna Kern"]


def test_the_narrator_speaks_where_nobody_else_does() -> None:
    """A claim outside all that is said is the report's own."""
    assert speakers("The strike led to long queues.") == ["narrator"]


def test_nested_sources_run_from_the_outside_in() -> None:
    """The outermost source is the speaker, those inside come after."""
    text = "The ministry said the general believes that the attack led to panic."
    told = Reading(
        attributions=(
            attribution(text, "The ministry", "said", text[18:-1]),
            attribution(text, "the general", "believes", "that the attack led to panic"),
        ),
        influences=(),
        tokens=(),
    )
    claims = read(keep(text), encoder=finding(told))
    names = {speaker.id: speaker.name for speaker in claims.speakers}
    found = claims.claims[0]
    assert names[found.speaker] == "ministry"
    assert [names[speaker] for speaker in found.through] == ["general"]


def test_a_quotation_left_open_runs_to_the_end_of_its_paragraph() -> None:
    """Marks that do not pair lose nothing and take nothing more."""
    page = page_of(keep("“We are tired.\n\n“We go on,” she said."))
    assert [span.of(page.text) for span in page.quotations] == ["We are tired.", "We go on,"]


def test_a_role_before_a_name_is_not_part_of_it() -> None:
    """An institution's officer is the officer, not the institution."""
    assert kind("University of Oslo rector Jan Bakker") == ("name", "Jan Bakker")
    assert kind("Deputy head of EDA Maria Bakker") == ("name", "Maria Bakker")


def test_a_name_after_a_role_and_its_office_is_who_holds_it() -> None:
    """Between the role and the name may stand what the role is of."""
    assert kind("the director of Customs, Mia Holm,") == ("name", "Mia Holm")
    assert kind("Co-founder and CEO of Harbour Connect Maria Holm") == ("name", "Maria Holm")


def test_a_role_is_a_persons_not_an_institutions() -> None:
    """The chairman is who was called so, though a committee was described with that word."""
    text = (
        "Chairman Jan Bakker met the Harbour Planning Committee, which elects a chairman.\n\n"
        "The chairman said that the strike led to delays."
    )  # fmt: skip
    assert speakers(text) == ["Jan Bakker"]


def test_who_speaks_for_somebody_is_not_that_person() -> None:
    """The spokeswoman has no name of her own here, and her title is told in full."""
    text = "A spokeswoman for energy chief Jan Bakker said that rain led to floods."
    claims = read(keep(text), encoder=finding(told_by(text, text[: text.index(" said")])))
    assert claims.speakers[0].name == "spokeswoman for energy chief Jan Bakker"


def told_by(text: str, source: str) -> Reading:
    """A reading in which a source says all that follows "that"."""
    content = text[text.index("that ") : -1]
    return Reading(
        attributions=(attribution(text, source, "said", content),), influences=(), tokens=()
    )


def test_a_short_name_in_brackets_is_the_long_one() -> None:
    """Both are one speaker, who is called by both."""
    text = (
        "The Harbour Workers Union (HWU) met on Monday.\n\n"
        "The HWU said that the strike led to delays."
    )  # fmt: skip
    assert speakers(text) == ["Harbour Workers Union (HWU)"]


def test_an_institution_and_what_it_is_of_are_one_name() -> None:
    """The Department of Justice is no mere department."""
    assert kind("Department of Justice") == ("name", "Department of Justice")


def test_a_lone_quotation_is_whose_name_stands_before_it() -> None:
    """A list of voices needs no word of saying."""
    text = (
        "Jan Bakker of Alder Bank said prices were high.\n\n"
        "Mia Holm, Elm Bank.\n\n"
        "“Rain led to floods.”"
    )  # fmt: skip
    told = Reading(
        attributions=(
            attribution(text, "Jan Bakker of Alder Bank", "said", "prices were high"),
            attribution(text, "", "", "Rain led to floods."),
        ),
        influences=(),
        tokens=(),
    )
    claims = read(keep(text), encoder=finding(told))
    names = {speaker.id: speaker.name for speaker in claims.speakers}
    assert [names[c.speaker] for c in claims.claims if isinstance(c, Influence)] == ["Mia Holm"]


def test_a_pronoun_after_a_quotation_means_who_spoke_not_who_was_named_in_it() -> None:
    """The mayor was heard last; her rival is only named by her, and often."""
    text = (
        "Paula Reyes wants the dam. Paula Reyes leads the poll.\n\n"
        "The dam floods farms, said Clara Lund, who leads the town.\n\n"
        "“If Paula Reyes wins, the river dies,” she said."
    )  # fmt: skip
    told = speakers_told(
        text,
        ("Clara Lund", "said", "The dam floods farms"),
        ("she", "she said", "If Paula Reyes wins, the river dies,"),
    )
    assert told == ["Clara Lund", "Clara Lund"]


def test_of_two_in_one_sentence_the_first_is_meant() -> None:
    """A sentence's subject stands before those it is about."""
    text = "Tom Reyes met Ivo Brandt in the harbour.\n\nHe said that the dam would cause floods."
    assert speakers(text) == ["Tom Reyes"]


def test_someone_without_a_name_can_be_meant_by_a_pronoun() -> None:
    """He is the clerk who has just spoken, not the minister who was named before."""
    text = (
        "Minister Karl Lund opened the bridge.\n\n"
        "A clerk of the port said that fog was common. He said that fog led to delays."
    )  # fmt: skip
    told = speakers_told(
        text,
        ("A clerk of the port", "said", "that fog was common"),
        ("He", "He said", "that fog led to delays"),
    )
    assert told == ["clerk of the port", "clerk of the port"]


def test_one_of_many_is_not_whoever_was_named_last() -> None:
    """An employee has spoken before; the director, named since, is none."""
    text = (
        "A mill employee said that dust was common. Karl Lund runs the mill.\n\n"
        "The employee said that dust led to coughs."
    )  # fmt: skip
    told = speakers_told(
        text,
        ("A mill employee", "said", "that dust was common"),
        ("The employee", "The employee said", "that dust led to coughs"),
    )
    assert told == ["mill employee", "mill employee"]


def test_a_role_is_found_by_its_head_and_the_most_of_its_words() -> None:
    """The adviser to the mayor is the adviser, and of two advisers the mayor's."""
    text = (
        "Anna Kern, adviser to the mayor, met Olga Brandt, adviser to the bank.\n\n"
        "The adviser to the mayor said that the strike led to delays."
    )  # fmt: skip
    assert speakers(text) == ["Anna Kern"]


def test_a_role_is_not_given_to_one_who_holds_another() -> None:
    """The senator was never called so, but the moderator is surely not the senator."""
    text = (
        "Marco Lund was asked by moderator Karl Baker about fares.\n\n"
        "The senator said that the strike led to delays."
    )  # fmt: skip
    told = speakers_told(text, ("The senator", "The senator said", "that the strike led to delays"))
    assert told == ["Marco Lund"]


def test_an_institution_is_meant_by_its_kind() -> None:
    """The union is the one that was named, not the bank that was named after it."""
    text = (
        "The Harbour Workers Union met Elm Bank on Monday.\n\n"
        "The union said that the strike led to delays."
    )  # fmt: skip
    assert speakers(text) == ["Harbour Workers Union"]


def test_a_short_name_may_be_spelled_in_small_letters() -> None:
    """Numet is short for the union it stands behind; a place in brackets is not."""
    text = "The National Union of Metalworkers (Numet) met the Harbour Council (North) on Monday."
    found = speakers_told(
        f"{text} Later the Numet said that rain fell. The Harbour Council said that snow fell.",
        ("the Numet", "Numet said", "that rain fell"),
        ("The Harbour Council", "said", "that snow fell"),
    )
    assert found == ["National Union of Metalworkers (Numet)", "Harbour Council"]


def test_an_office_and_its_short_name_are_who_holds_it() -> None:
    """The CTO is the person named after the office."""
    text = "Chief Town Officer (CTO) Mia Holm came. The CTO said that the strike led to delays."
    assert kind("Chief Town Officer (CTO) Mia Holm") == ("name", "Mia Holm")
    assert speakers(text) == ["Mia Holm (CTO)"]


def test_titles_with_a_full_stop_and_roles_lead_a_name() -> None:
    """Neither is part of it, nor is whose person it is."""
    assert kind("Sen. Jan Bakker") == ("name", "Jan Bakker")
    assert kind("Actor Clint Holm") == ("name", "Clint Holm")
    assert kind("The Herald’s Karl Holm") == ("name", "Karl Holm")


def test_a_group_is_not_the_place_it_lives_in() -> None:
    """Nor is a group a name because its word opens the sentence."""
    assert kind("Farmers in North Holm")[0] == "nominal"
    assert kind("Economists at Norte Bank")[0] == "nominal"


def test_a_report_by_name_is_its_authors() -> None:
    """What a council's report says the council says."""
    assert kind("a World Harbour Council report") == ("name", "World Harbour Council")


def test_a_quotation_beyond_anothers_words_is_not_the_first_speakers() -> None:
    """One cue does not reach over a paragraph in which somebody else speaks."""
    text = (
        "“Fares are high,” said Anna Kern.\n\n"
        "Peter Holm said that wages matter.\n\n"
        "“Low wages lead to strikes.”"
    )  # fmt: skip
    first = attribution(text, "Anna Kern", "said", "Fares are high,")
    last = attribution(text, "", "", "Low wages lead to strikes.")
    joined = msgspec.structs.replace(first, content=(*first.content, *last.content))
    other = attribution(text, "Peter Holm", "Holm said", "that wages matter")
    told = Reading(attributions=(joined, other), influences=(), tokens=())
    claims = read(keep(text), encoder=finding(told))
    names = {speaker.id: speaker.name for speaker in claims.speakers}
    assert [names[item.speaker] for item in claims.attributions] == [
        "Anna Kern",
        "Peter Holm",
        "Peter Holm",
    ]


def test_a_headline_names_nobody() -> None:
    """Capitals there make no names, so that the people are those of the text."""
    text = (
        "Mayor Karl Lund Blasts Mill Owners Over Dirty River Water.\n\n"
        "Karl Lund spoke on Monday.\n\n"
        "He said that the mill caused floods."
    )  # fmt: skip
    assert speakers(text)[-1] == "Karl Lund"


def test_what_follows_a_cue_in_its_sentence_is_not_the_next_speakers() -> None:
    """Though the encoder linked both sentences to the second cue."""
    text = "Growers deny that the dam hurts the river. Dry years hurt it, said Mr Holt."
    page = page_of(keep(text))
    cue, said = text.index("deny"), text.index("said")
    found = [
        ReadAttribution(source=((0, 7),), cue=((cue, cue + 4),), content=(), confidence=1.0),
        ReadAttribution(
            source=((said + 5, len(text) - 1),),
            cue=((said, said + 4),),
            content=((text.index("the dam"), said - 2),),
            confidence=1.0,
        ),
    ]
    first, second = own_contents(page, found)
    assert [text[a:b] for a, b in first.content] == ["the dam hurts the river."]
    assert [text[a:b] for a, b in second.content] == ["Dry years hurt it"]
