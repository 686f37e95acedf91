"""What phrases name, how they move it, and which name the same."""

import re

import pytest
from plain_reading import read_plainly

from sayso.claims.concepts.name import name_of
from sayso.claims.concepts.parts_of_speech import mended_part
from sayso.claims.concepts.verbs import base, with_ing
from sayso.claims.concepts.word import Word
from sayso.claims.concepts.words import Syntax
from sayso.claims.encoder.readings import ReadToken
from sayso.document.span import Span


def words(tagged: str) -> list[Word]:
    """Build words from "the/DET end/NOUN"; ties are left to position."""
    pairs = (pair.split("/") for pair in tagged.split())
    return [Word(text, upos) for text, upos in pairs]


@pytest.mark.parametrize(
    ("phrase", "name", "change"),
    [
        ("they/PRON stop/VERB helping/VERB us/PRON", "help", -1),
        ("a/DET shortage/NOUN of/ADP water/NOUN", "water", -1),
        ("prices/NOUN rise/VERB", "prices", 1),
        ("rising/VERB prices/NOUN", "prices", 1),
        ("they/PRON do/AUX not/PART win/VERB the/DET match/NOUN", "victory in match", -1),
        ("the/DET town/NOUN is/AUX divided/ADJ", "division of town", 1),
        ("the/DET town/NOUN is/AUX unsafe/ADJ", "safety of town", -1),
        ("the/DET defeat/NOUN", "victory", -1),
        ("its/PRON election/NOUN defeat/NOUN", "election victory", -1),
        ("the/DET initial/ADJ hypothesis/NOUN", "initial hypothesis", 1),
        ("she/PRON refused/VERB to/PART grant/VERB authority/NOUN", "grant of authority", -1),
        ("he/PRON withdrew/VERB his/PRON asylum/NOUN claim/NOUN", "asylum claim", -1),
        ("Ruritania/PROPN was/AUX handed/VERB over/ADP", "control of Ruritania", -1),
        ("the/DET club/NOUN was/AUX disbanded/VERB", "club", -1),
        ("only/ADV two/NUM weeks/NOUN", "weeks", -1),
        ("fewer/ADJ friends/NOUN", "friends", -1),
        ("failure/NOUN to/PART return/VERB the/DET form/NOUN", "return of form", -1),
        ("he/PRON no/DET longer/ADV has/AUX a/DET plan/NOUN", "plan", -1),
        ("nobody/PRON voted/VERB", "vote", -1),
        ("not/PART only/ADV higher/ADJ taxes/NOUN", "taxes", 1),
        ("splitting/VERB the/DET party/NOUN", "split of party", 1),
        ("they/PRON end/VERB up/ADP in/ADP court/NOUN", "court", 1),
        ("they/PRON come/VERB", "they come", 1),
        ("they/PRON do/AUX not/PART come/VERB", "they do come", -1),
        ("young/ADJ families/NOUN to/PART leave/VERB", "departure of young families", 1),
        ("the/DET council/NOUN to/PART close/VERB the/DET library/NOUN", "library", -1),
        ("the/DET drivers/NOUN to/PART strike/NOUN", "strike of drivers", 1),
        ("prices/NOUN are/AUX going/NOUN to/PART rise/NOUN", "prices", 1),
        ("boats/NOUN from/ADP fishing/NOUN", "boats fishing", 1),
        ("the/DET right/NOUN to/PART vote/VERB", "right to vote", 1),
        ("the/DET loss/VERB of/ADP Velm/PROPN", "control of Velm", -1),
        ("the/DET town/NOUN of/ADP Velm/PROPN falls/VERB", "control of Velm", -1),
        ("handing/VERB the/DET port/NOUN over/ADP to/ADP banks/NOUN", "control of port", -1),
        ("to/PART hand/VERB the/DET mine/NOUN to/ADP a/DET firm/NOUN", "control of mine", -1),
        ("Velm/PROPN was/AUX captured/VERB", "control of Velm", -1),
        ("the/DET bank/NOUN raising/VERB rates/NOUN", "rates", 1),
        ("they/PRON are/AUX close/ADJ", "closeness", 1),
        ("warmer/ADJ water/NOUN", "warm water", 1),
        ("the/DET older/ADJ pupils/NOUN", "older pupils", 1),
        ("scarcer/ADJ fodder/NOUN", "fodder", -1),
        ("three/NUM shops/NOUN out/ADP of/ADP business/NOUN", "shops", -1),
        ("dozens/NOUN of/ADP men/NOUN behind/ADP bars/NOUN", "men behind bars", 1),
        ("only/ADV a/DET handful/NOUN of/ADP boats/NOUN", "boats", -1),
        ("the/DET clubs/NOUN ran/VERB out/ADP of/ADP cash/NOUN", "cash", -1),
        ("the/DET clubs/NOUN are/AUX short/ADJ of/ADP cash/NOUN", "cash", -1),
        ("the/DET nurses/NOUN go/VERB on/ADP strike/NOUN", "nurses on strike", 1),
        ("the/DET river/NOUN ran/VERB dry/ADJ", "dryness of river", 1),
        ("the/DET ferry/NOUN redundant/ADJ", "ferry", -1),
        ("less/ADV milk/NOUN", "milk", -1),
        ("the/DET losses/NOUN", "losses", 1),
        ("less/ADV milk/NOUN reaches/VERB the/DET towns/NOUN", "milk", -1),
    ],
)
def test_a_name_is_a_noun_that_can_go_up(phrase: str, name: str, change: int) -> None:
    """Words of loss and negation turn the direction and leave the name."""
    found = name_of(words(phrase))
    assert (found.text, found.change) == (name, change)


def test_a_wrong_tie_of_the_parser_does_not_cut_a_name() -> None:
    """The head of a noun group is its last noun, whatever the parser ties to what."""
    group = [Word("paint", "NOUN", -1, "obl"), Word("damage", "NOUN", -1, "obl")]
    assert name_of(group).text == "paint damage"


def test_how_much_is_no_state_of_anything() -> None:
    """More than forty jobs are jobs, no moreness; a state keeps its quality."""
    more = [
        Word("more", "ADJ", -1, "root"),
        Word("than", "ADP", 3, "case"),
        Word("40", "NUM", 3, "nummod"),
        Word("jobs", "NOUN", 0, "obl"),
    ]
    assert name_of(more).text == "jobs"
    assert name_of([Word("very", "ADV", 1, "advmod"), Word("ripe", "ADJ", -1, "root")]).text == (
        "ripeness"
    )


def test_a_word_tagged_as_a_verb_gets_no_verbal_ending_that_it_cannot_have() -> None:
    """No word is invented: what cannot be a verb's form is read as an adjective or noun."""
    assert mended_part("porous", "VERB", "amod") == "ADJ"
    assert mended_part("resignation", "VERB", "root") == "NOUN"


@pytest.mark.parametrize(
    ("form", "lemma", "gerund"),
    [
        ("splits", "split", "splitting"),
        ("withdrew", "withdraw", "withdrawing"),
        ("hoped", "hope", "hoping"),
        ("stopped", "stop", "stopping"),
        ("needs", "need", "needing"),
        ("lied", "lie", "lying"),
        ("visited", "visit", "visiting"),
        ("agreed", "agree", "agreeing"),
        ("discuss", "discuss", "discussing"),
        ("murdered", "murder", "murdering"),
    ],
)
def test_verbs_are_inflected_as_english_spells_them(form: str, lemma: str, gerund: str) -> None:
    """Doubled letters, silent e and irregular verbs."""
    assert (base(form), with_ing(form)) == (lemma, gerund)


@pytest.mark.parametrize("apostrophe", ["'", "\u2019"])
@pytest.mark.parametrize("short", ["won", "can", "doesn"])
def test_a_negation_in_a_short_form_is_read(apostrophe: str, short: str) -> None:
    """The encoder cuts "won't" at the mark; it is an auxiliary and a negation."""
    text = f"he {short}{apostrophe}t have money"
    cut = ["he", short, apostrophe, "t", "have", "money"]
    parts = ["PRON", "AUX", "PUNCT", "PART", "VERB", "NOUN"]
    tokens: list[ReadToken] = []
    at = 0
    for word, upos in zip(cut, parts, strict=True):
        start = text.index(word, at)
        at = start + len(word)
        tokens.append(ReadToken(span=(start, at), upos=upos, head=-1, relation="dep"))
    found = name_of(Syntax(text, tokens).words_of(Span(0, len(text))))
    assert (found.text, found.change) == ("money", -1)


def test_phrases_of_one_name_are_one_concept_with_the_reason_kept() -> None:
    """The second mention joins the first, and the merge can be undone."""
    text = "The strike led to long queues. The strike caused anger."
    concepts = read_plainly(text).concepts
    strike = next(concept for concept in concepts if len(concept.phrases) == 2)
    assert [merge.reason for merge in strike.merges] == ["the same name"]


def test_a_clause_after_if_has_a_verb() -> None:
    """What was tagged as two nouns is a noun and its verb; elsewhere two nouns stay."""
    text = "If the ferry stops, the bus stops stay."
    parts = ["SCONJ", "DET", "NOUN", "NOUN", "PUNCT", "DET", "NOUN", "NOUN", "VERB", "PUNCT"]
    places = [(m.start(), m.end()) for m in re.finditer(r"\w+|[,.]", text)]
    tokens = [
        ReadToken(span=span, upos=upos, head=-1, relation="root")
        for span, upos in zip(places, parts, strict=True)
    ]
    syntax = Syntax(text, tokens)
    assert [word.upos for word in syntax.words_of(Span(3, 18))] == ["DET", "NOUN", "VERB"]
    assert [word.upos for word in syntax.words_of(Span(20, 33))] == ["DET", "NOUN", "NOUN"]
