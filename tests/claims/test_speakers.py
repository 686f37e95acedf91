"""Who stands behind what is said."""

from plain_reading import attribution, finding, speakers

from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import Reading
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
