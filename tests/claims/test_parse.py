"""What the parser adds: who is the subject, what is a verb, what belongs to a list."""

from sayso.claims.encoder.readings import ReadToken
from sayso.claims.merging.merge import merged
from sayso.claims.page import page_of
from sayso.claims.patterns.influences import influences
from sayso.claims.patterns.parse import Parse
from sayso.document.document import keep
from sayso.document.span import Span

Tagged = tuple[str, str, int, str]


def _tokens(text: str, *tagged: Tagged) -> tuple[ReadToken, ...]:
    """Return the tokens of a text: word, part of speech, head (index) and relation."""
    found: list[ReadToken] = []
    at = 0
    for word, upos, head, relation in tagged:
        at = text.index(word, at)
        found.append(ReadToken(span=(at, at + len(word)), upos=upos, head=head, relation=relation))
        at += len(word)
    return tuple(found)


def _told(text: str, tokens: tuple[ReadToken, ...]) -> list[tuple[str, str, str]]:
    return [
        (item.cause.of(text), item.sign, item.effect.of(text))
        for item in influences(page_of(keep(text)), tokens)
    ]


def test_a_noun_that_looks_like_a_verb_links_nothing() -> None:
    """The parser tells "causes" the noun from "causes" the verb."""
    text = "Lost causes attract dreamers."
    tokens = _tokens(
        text, ("Lost", "ADJ", 1, "amod"), ("causes", "NOUN", 2, "nsubj"),
        ("attract", "VERB", -1, "root"), ("dreamers", "NOUN", 2, "obj"),
    )  # fmt: skip
    assert _told(text, tokens) == [("Lost causes", "+", "dreamers")]


def test_who_acts_on_purpose_is_no_cause_of_what_it_does() -> None:
    """A baker cuts bread; a frost cuts yields."""

    def told(subject: str) -> list[tuple[str, str, str]]:
        text = f"{subject} cut yields."
        return _told(text, _tokens(
            text, (subject, "NOUN", 1, "nsubj"), ("cut", "VERB", -1, "root"),
            ("yields", "NOUN", 1, "obj"),
        ))  # fmt: skip

    assert told("Frost") == [("Frost", "-", "yields")]
    assert told("Bakers") == []


def test_a_subject_comes_with_all_that_hangs_on_it() -> None:
    """The tie to the verb finds it across what stands between."""
    text = "Dust from the old quarry, they say, triggers coughs."
    tokens = _tokens(
        text, ("Dust", "NOUN", 7, "nsubj"), ("from", "ADP", 4, "case"), ("the", "DET", 4, "det"),
        ("old", "ADJ", 4, "amod"), ("quarry", "NOUN", 0, "nmod"), ("they", "PRON", 6, "nsubj"),
        ("say", "VERB", 7, "parataxis"), ("triggers", "VERB", -1, "root"),
        ("coughs", "NOUN", 7, "obj"),
    )  # fmt: skip
    parse = Parse(text, tokens)
    subject = parse.subject(text.index("triggers"), Span(0, len(text)))
    assert subject is not None
    assert subject.of(text) == "Dust from the old quarry"


def test_a_list_of_causes_is_several_causes() -> None:
    """Each member is a cause of its own."""
    text = "Hay was dear because of frost, wet fields and new taxes."
    tokens = _tokens(
        text, ("Hay", "NOUN", 2, "nsubj"), ("was", "AUX", 2, "cop"), ("dear", "ADJ", -1, "root"),
        ("because", "ADP", 5, "case"), ("of", "ADP", 3, "fixed"), ("frost", "NOUN", 2, "obl"),
        ("wet", "ADJ", 7, "amod"), ("fields", "NOUN", 5, "conj"), ("and", "CCONJ", 10, "cc"),
        ("new", "ADJ", 10, "amod"), ("taxes", "NOUN", 5, "conj"),
    )  # fmt: skip
    causes = [cause for cause, _, _ in _told(text, tokens)]
    assert causes == ["frost", "wet fields", "new taxes"]


def test_a_cause_between_commas_ends_where_the_sentence_goes_on() -> None:
    """The second comma of an aside, not the first of a list."""
    text = "Costs, raised by strikes, have grown."
    tokens = _tokens(
        text, ("Costs", "NOUN", 7, "nsubj"), (",", "PUNCT", 2, "punct"),
        ("raised", "VERB", 0, "acl"), ("by", "ADP", 4, "case"), ("strikes", "NOUN", 2, "obl"),
        (",", "PUNCT", 2, "punct"), ("have", "AUX", 7, "aux"), ("grown", "VERB", -1, "root"),
    )  # fmt: skip
    assert _told(text, tokens) == [("strikes", "+", "Costs")]


def test_a_verb_that_nobody_does_on_purpose_stands_without_the_encoder() -> None:
    """Between two nouns; what people do as well needs the encoder's agreement."""

    def told(verb: str) -> list[str]:
        text = f"Scandals {verb} parties."
        tokens = _tokens(
            text, ("Scandals", "NOUN", 1, "nsubj"), (verb, "VERB", -1, "root"),
            ("parties", "NOUN", 1, "obj"),
        )  # fmt: skip
        found = influences(page_of(keep(text)), tokens)
        return [item.cause.of(text) for item in merged(text, (), found, judged=True)]

    assert told("weaken") == ["Scandals"]
    assert told("cut") == []
