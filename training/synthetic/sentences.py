"""Marked sentences: tags around phrases, and which tagged phrases form influences."""

import re
from dataclasses import dataclass, replace

from sayso.claims.encoder.pieces import Pieces, pieces_of
from sayso.claims.encoder.readings import Span
from training.corpora.news import paragraphs_of
from training.examples import Attribution, Example, Relation, WordSpan, to_words
from training.synthetic.phrases import Phrase

TAG = re.compile(r"<(/?)(\w+)>")


@dataclass(frozen=True, kw_only=True)
class Told:
    """One influence between the phrases tagged `cause` and `effect`."""

    cause: str
    effect: str
    sign: int = 0
    cause_change: int = 0
    effect_change: int = 0
    modality: int = 0
    """0 certain, 1 would or will, 2 could or may, 3 question."""
    conditional: bool = False
    realised: bool = False
    negated: bool = False
    denied: bool = False

    def attributes(self) -> tuple[int, ...]:
        """As the claims head numbers them."""
        flags = (self.conditional, self.realised, self.negated, self.denied)
        changes = (self.sign, self.cause_change, self.effect_change)
        return (*changes, self.modality, *(int(flag) for flag in flags), 1)


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A text with tags, and what it tells."""

    text: str
    told: tuple[Told, ...] = ()

    def denied(self) -> "Marked":
        """The same, rejected by its speaker."""
        told = tuple(
            replace(t, negated=not t.negated, denied=True, realised=False) for t in self.told
        )
        return replace(self, told=told)


def tag(name: str, phrase: Phrase | str) -> str:
    return f"<{name}>{phrase if isinstance(phrase, str) else phrase.words}</{name}>"


def untag(marked: str) -> tuple[str, dict[str, Span]]:
    """Plain text and the span of every tag."""
    plain, spans, opened, last = "", {}, {}, 0
    for match in TAG.finditer(marked):
        plain += marked[last : match.start()]
        last = match.end()
        if match[1]:
            spans[match[2]] = (opened.pop(match[2]), len(plain))
        else:
            opened[match[2]] = len(plain)
    return plain + marked[last:], spans


def example(name: str, paragraphs: list[Marked]) -> Example:
    """Several marked sentences as one short article."""
    texts: list[str] = []
    relations: list[tuple[Span, Span, Told]] = []
    attributions: list[dict[str, Span]] = []
    at = 0
    for marked in paragraphs:
        plain, spans = untag(marked.text)
        placed = {k: (a + at, b + at) for k, (a, b) in spans.items()}
        relations += [(placed[t.cause], placed[t.effect], t) for t in marked.told]
        attributions += [placed] if "cue" in placed else []
        texts.append(plain)
        at += len(plain) + 1
    text = "\n".join(texts)
    pieces = pieces_of(text, paragraphs_of(text))
    return Example(
        name=name,
        text=text,
        pieces=pieces,
        attributions=tuple(attribution(pieces, spans) for spans in attributions),
        relations={"claims": tuple(relation(pieces, *each) for each in relations)},
    )


def words(pieces: Pieces, span: Span) -> WordSpan:
    """The words of a tagged phrase."""
    found = to_words(pieces, span)
    assert found is not None
    return found


def attribution(pieces: Pieces, spans: dict[str, Span]) -> Attribution:
    """Source, cue and content by their tags."""
    names = ("source", "cue", "content")
    roles = {n: (words(pieces, spans[n]),) if n in spans else () for n in names}
    return Attribution(**roles)


def relation(pieces: Pieces, cause: Span, effect: Span, told: Told) -> Relation:
    """What is told, in words."""
    return Relation(
        cause=words(pieces, cause), effect=words(pieces, effect), attributes=told.attributes()
    )
