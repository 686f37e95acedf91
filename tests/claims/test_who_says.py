"""Who says what, where no plain "X said" tells it."""

import pytest
from plain_reading import attribution, finding, parsed, read_influence, speakers_told

from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import Reading
from sayso.claims.reader import read
from sayso.document.document import keep


def claimants(text: str, *attributions: tuple[str, str, str]) -> list[str]:
    """Return the speaker's name of each influence, the attributions given by their words."""
    told = tuple(attribution(text, *parts) for parts in attributions)
    claims = read(keep(text), encoder=finding(Reading(attributions=told, influences=(), tokens=())))
    names = {speaker.id: speaker.name for speaker in claims.speakers}
    return [names[claim.speaker] for claim in claims.claims if isinstance(claim, Influence)]


@pytest.mark.parametrize(
    ("cue", "speaker"),
    [("has approved", "narrator"), ("went after", "narrator"), ("announced plans for", "council")],
)
def test_what_is_done_is_told_by_the_narrator(cue: str, speaker: str) -> None:
    """Approving is no saying, nor is an attack; who announces plans says what is in them."""
    text = f"The council {cue} a wall because the tide causes floods."
    content = "a wall because the tide causes floods"
    assert set(claimants(text, ("The council", cue, content))) == {speaker}


def test_a_reproach_is_told_by_the_narrator_though_quoted_in_part() -> None:
    """What the port was mocked for is the narrator's telling; the mocking word is his."""
    text = "Mayor Jan Holm mocked the port for “timid” tolls."
    told = attribution(text, "Mayor Jan Holm", "mocked", "the port for “timid” tolls")
    found = read_influence(text, "for “timid” tolls", "the port")
    read_in = Reading(attributions=(told,), influences=(found,), tokens=())
    assert [claim.speaker for claim in read(keep(text), encoder=finding(read_in)).claims] == [
        "narrator"
    ]


def test_a_letter_is_whose_it_was_told_to_be() -> None:
    """Holm has spoken last, but the letter was sent by the guild's head."""
    text = (
        "A letter was sent by the guild’s head, Mia Brandt, to growers.\n\n"
        "Jan Holm said that it was late.\n\n"
        "The letter said that frost led to losses."
    )  # fmt: skip
    told = speakers_told(
        text,
        ("Jan Holm", "said", "that it was late"),
        ("The letter", "letter said", "that frost led to losses"),
    )
    assert told == ["Jan Holm", "Mia Brandt"]


def test_whoever_filed_a_suit_says_what_the_complaint_says() -> None:
    """A suit goes by several names."""
    text = (
        "Olga Reyes filed a lawsuit. Ivo Lund laughed.\n\nThe complaint says that smoke hurt her."
    )
    assert speakers_told(text, ("The complaint", "says", "that smoke hurt her")) == ["Olga Reyes"]


def test_a_poll_is_its_institutes_not_the_candidates() -> None:
    """Her numbers are no poll of hers; a new poll has no author before it."""
    text = (
        "Mia Brandt leads in an Alder Trends poll of fishers.\n\n"
        "The poll found that storms hurt her."
    )  # fmt: skip
    assert speakers_told(text, ("The poll", "found", "that storms hurt her")) == ["Alder Trends"]
    fresh = text.replace("The poll", "A new poll")
    told = speakers_told(fresh, ("A new poll", "found", "that storms hurt her"))
    assert told == ["new poll"]


@pytest.mark.parametrize(
    ("before", "whose"),
    [
        ("Ash Labs made a poll of 900 registered nurses.", "registered nurses"),
        ("More than 300 tenants were surveyed in May.", "tenants"),
        ("Ash Labs has news.", "those asked"),
    ],
)
@pytest.mark.parametrize("share", ["About 60 percent", "Nearly one in five", "Sixty percent"])
def test_a_share_speaks_for_those_who_were_asked(share: str, before: str, whose: str) -> None:
    """Sixty percent are sixty percent of somebody."""
    text = f"{before}\n\n{share} said that rent led to debt."
    told = speakers_told(text, (share, "said", "that rent led to debt"))
    assert told == [f"{share} of {whose}"]


def test_a_pronoun_can_stand_before_its_name() -> None:
    """After he left, Holm: the one who is named next, not the one named last."""
    text = "Karl Lund spoke.\n\nIn his review of the works, Jan Holm warned that rust led to leaks."
    tokens = parsed(text, Holm="nsubj", Lund="nsubj")
    told = speakers_told(text, ("his", "review", "that rust led to leaks"), tokens=tokens)
    assert told == ["Jan Holm"]


def test_a_pronoun_after_a_name_in_its_clause_is_that_one() -> None:
    """Where Lund comes first, it was Lund who did."""
    text = "As Karl Lund told of his fear of rust, Jan Holm laughed."
    tokens = parsed(text, Holm="nsubj", Lund="nsubj")
    assert speakers_told(text, ("his", "fear", "of rust"), tokens=tokens) == ["Karl Lund"]


def test_who_bears_an_office_says_what_follows_it() -> None:
    """The office is a word with a capital, too, but it says nothing."""
    text = "It was noted by Anna Kern, Minister of Youth, who said that noise led to stress."
    assert speakers_told(text, ("who", "said", "that noise led to stress")) == ["Anna Kern"]


def test_words_before_a_name_tell_of_it_only_within_its_phrase() -> None:
    """The candidate told a broadcaster something; the broadcaster is no candidate."""
    text = (
        "Mia Brandt is a candidate.\n\n"
        "The mayoral candidate told Elm Radio Hour that fog led to delays."
    )  # fmt: skip
    tokens = parsed(text, told="VERB", Brandt="nsubj")
    source = "The mayoral candidate"
    told = speakers_told(text, (source, "told", "that fog led to delays"), tokens=tokens)
    assert told == ["Mia Brandt"]


def test_where_somebody_lives_is_not_part_of_the_name() -> None:
    """Kiel-based Brandt is Brandt."""
    text = "Mia Brandt paints.\n\nKiel-based Brandt said that damp led to mould."
    told = speakers_told(text, ("Kiel-based Brandt", "said", "that damp led to mould"))
    assert told == ["Mia Brandt"]


def test_an_article_within_a_name_is_kept_and_may_be_left_out() -> None:
    """Al-Hadad and Hadad are one."""
    text = "Nadia al-Hadad paints.\n\nMs Hadad said that damp led to mould."
    assert speakers_told(text, ("Ms Hadad", "said", "that damp")) == ["Nadia al-Hadad"]


def test_initials_are_told_with_the_name_they_stand_for() -> None:
    """A reader who meets them on the page finds them in the speaker's name."""
    text = "The Harbour Workers Union met.\n\nHWU said that fog led to delays."
    assert speakers_told(text, ("HWU", "said", "that fog")) == ["Harbour Workers Union (HWU)"]


def test_a_quoted_sentence_without_a_word_of_saying_has_a_speaker() -> None:
    """The name alone after the marks says whose it is; a quoted title is nobody's word."""
    text = (
        "Dr Mia Brandt opened the “Fog and Frost in Our Towns” show.\n\n"
        "“Frost leads to cracks in all of these walls.” Dr Brandt.\n\n"
        "Ivo Lund came."
    )  # fmt: skip
    assert speakers_told(text, ("Ivo Lund", "came", "came")) == ["Mia Brandt", "Ivo Lund"]


def test_a_report_that_is_a_statement_is_its_source_s() -> None:
    """Announced in the first lines, it goes to the end."""
    text = (
        "The Elm Guild has issued the following statement about the dam:\n\n"
        "The river is low.\n\nThe dam led to floods."
    )  # fmt: skip
    content = "about the dam"
    assert claimants(text, ("The Elm Guild", "has issued", content)) == ["Elm Guild"]
    marked = text.replace("The river is low.", "“The river is low.”")
    assert claimants(marked, ("The Elm Guild", "has issued", content)) == ["narrator"]


def test_words_with_i_are_somebodys_own_without_marks() -> None:
    """A post is shown without marks; the one who spoke last wrote it."""
    text = "Jan Holm said that fog came.\n\nI fear that fog led to delays."
    told = speakers_told(
        text, ("Jan Holm", "said", "that fog came"), ("", "", "I fear that fog led to delays")
    )
    assert told == ["Jan Holm", "Jan Holm"]


def test_the_last_name_after_a_role_is_who_holds_it() -> None:
    """What the role is for may have a name of its own between commas."""
    text = "The spokeswoman for a bank, Alder Trust, Mia Brandt, said that debt led to strikes."
    source = text[: text.index(" said")]
    assert speakers_told(text, (source, "said", "that debt")) == ["Mia Brandt"]
    plain = "The bank’s nominee, Brandt, said that debt led to strikes."
    assert speakers_told(plain, ("The bank’s nominee, Brandt,", "said", "that debt")) == ["Brandt"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The Justice Department", "Justice Department"),
        ("The Elm Chamber of Commerce", "Elm Chamber of Commerce"),
        ("The group backing Mia Brandt", "group backing Mia Brandt"),
    ],
)
def test_an_institution_is_neither_cut_nor_taken_for_whom_it_backs(source: str, name: str) -> None:
    """A title may open its name, and a person's name may follow it."""
    text = f"{source} said that debt led to strikes."
    assert speakers_told(text, (source, "said", "that debt")) == [name]


def test_a_capital_council_is_the_one_named_before() -> None:
    """The Council by its kind alone is the harbour's."""
    text = "The Harbour City Council met Elm Bank.\n\nThe Council said that silt led to delays."
    assert speakers_told(text, ("The Council", "Council said", "that silt")) == [
        "Harbour City Council"
    ]


@pytest.mark.parametrize(("cue", "speakers"), [("citing", ["Jan Holm"]), ("announced with", [])])
def test_who_cites_a_reason_says_so(cue: str, speakers: list[str]) -> None:
    """The act lies outside what is cited; yet that it is for this reason is the mayor's word."""
    text = f"Because of the ice, {cue} Mayor Jan Holm, the ferry stopped."
    assert claimants(text, ("Mayor Jan Holm", cue, "the ice")) == speakers


@pytest.mark.parametrize(
    ("mark", "speakers"), [(".", ["Ana Ruiz"] * 2), (",", ["Ana Ruiz", "Jan Holm"])]
)
def test_a_quotation_that_ended_is_not_the_next_speakers(mark: str, speakers: list[str]) -> None:
    """After a full stop Ruiz goes on; a comma ties the words to the next paragraph's speaker."""
    text = (
        "Ana Ruiz said the harbour was closed.\n\n"
        f"“We lost a third of our boats that winter{mark}”\n\n"
        "Jan Holm added that the ice had gone."
    )
    told = speakers_told(
        text,
        ("Ana Ruiz", "said", "the harbour was closed"),
        ("Jan Holm", "added", f"We lost a third of our boats that winter{mark}"),
    )
    assert told[:2] == speakers


def test_a_plain_cue_keeps_its_content_from_the_next_sentences_source() -> None:
    """Where the encoder runs two contents into one, "Growers deny that" keeps the first."""
    text = "Growers deny that the dam floods fields. It has cut losses, said the guild's Ana Ruiz."
    both = "the dam floods fields. It has cut losses"
    assert speakers_told(text, ("the guild's Ana Ruiz", "said", both)) == ["Growers", "Ana Ruiz"]
