"""What kind of phrase a source is: a pronoun, a name, a role, or a group without a name."""

import re
from collections.abc import Callable
from typing import Literal

import msgspec
from msgspec import structs

from sayso.claims.lexicon import words
from sayso.claims.speakers.names import Name, names
from sayso.document.span import Span

Kind = Literal["pronoun", "relative", "message", "several", "name", "names", "nominal", "absent"]

_PRONOUN = re.compile(r"\b(he|she|they|it|we|i|his|her|their|our|my|its|him|them)\b", re.IGNORECASE)
_HEAD_ENDS = re.compile(
    r",|;|:|\((?![\w-]+\)\s+[A-Z])|\s[—–-]+\s|—|\b(?:who|which|that|whose|when|in|on|at|of(?!\s+State\b)|for"
    r"|from|with"
    r"|speaking|writing|during|after|backing|supporting|opposing|representing|covering|released|published"
    r"|issued|conducted|commissioned|obtained)\b"
)
_TO_NAME = re.compile(r"(?:\s*(?:of|for|at|from)\s+[^,]{2,50})?,\s+")
_PASSING = re.compile(
    r",|;|:|\s[—–-]+\s|—|\b(?:who|which|that|whose|when|speaking|writing|during|after)\b"
)
_LONGEST_TITLE = 9
_SPEECH_NOUN = re.compile(
    r"[’']s?\s+(?:\w+\s+){0,2}(?:comments?|remarks?|words?|statements?|speech|warnings?|claims?|tweets?"
    r"|letter|eyes|mind|research|analysis|study|report|findings|survey|figures|suit|lawsuit|complaint|refusal|message|view|opinion|position|argument|response|answer|post|article|campaign"
    r" website)\b"
)
_RELATIVE = re.compile(r"(?:who|whom|which|that)$", re.IGNORECASE)
_MESSAGE = re.compile(
    r"(?:the|an?|his|her|their|its|this|that)\s+(?:[\w-]+\s+){0,3}(?:statement|e-?mail|letter|suit|lawsuit|complaint"
    r"|press\s+release|release|message|tweet|post|article|column|op-ed|ad|advertisement|voice-over|video"
    r"|memo|report|paper|study|poll|survey|website|book|speech|answer|document|filing|petition|note"
    r"|announcement|text|communiqué|bulletin|notice|ruling|verdict|findings)$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"(?:(?:both|each|neither|all(?:\s+(?:three|four|five))?)(?:\s+of\s+(?:them|whom))?"
    r"|the\s+(?:two|pair|couple|duo|three|trio))(?:\s+(?:men|women))?$",
    re.IGNORECASE,
)
_BOTH = re.compile(r"[Bb]oth\s+(.+?),?\s+and\s+(.+)")
_FROM = re.compile(r"\s+(?:from|by|of|issued\s+by|released\s+by|written\s+by)\s+(?:the\s+)?")
_ROLES = words("people", "roles") | words("people", "titles")
_MANY = _ROLES | words("people", "common")
_FIRST_NAMES = words("people", "male_names") | words("people", "female_names")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_EXAMPLES = re.compile(r"\b(?:including|among\s+them|such\s+as|like|led\s+by|notably)\s+")


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A source as read: its kind, its names or pronoun, and those named as examples of it."""

    kind: Kind
    span: Span | None
    text: str = ""
    full: str = ""
    """Up to what is said in passing: "top official from the railway"."""
    pronoun: str = ""
    names: tuple[Name, ...] = ()
    members: tuple[Name, ...] = ()


def read_source(
    text: str, span: Span | None, is_proper: Callable[[Span], bool] = lambda _: True
) -> Source:
    """Tell what kind of phrase stands in `span`; one capital may merely open a sentence."""
    if span is None or not span.of(text).strip():
        return Source(kind="absent", span=None)
    if two := _both(text, span):
        return Source(kind="names", span=span, text=span.of(text), names=two)
    head = _head(text, span)
    members = _members(text, span)
    phrase = " ".join(head.of(text).split()).strip(' ,“”"')
    found = tuple(
        name
        for name in names(text, head)
        if not _is_role(name) and (len(name.words) > 1 or name.titles or is_proper(name.span))
    )
    pronoun = _PRONOUN.match(phrase)
    if pronoun and _stands_alone(phrase[pronoun.end() :]):
        return Source(kind="pronoun", span=span, text=phrase, pronoun=pronoun[1].lower())
    pointing = _pointing(phrase)
    if pointing is not None:
        return Source(kind=pointing, span=span, text=phrase)
    if _MESSAGE.match(phrase):
        author = found[-1:] or _author(text, span, head)
        return Source(kind="name" if author else "message", span=span, text=phrase, names=author)
    named = _holder(text, span, head) or _named(text, head, found) or _apposed(text, span, head)
    if len(named) == 1 and named[0].words[-1].lower() in words("people", "roles"):
        named = ()
    kind: Kind = "nominal" if not named else "name" if len(named) == 1 else "names"
    return Source(
        kind=kind, span=span, text=phrase, full=_full(text, span), names=named, members=members
    )


def _is_role(name: Name) -> bool:
    """Tell whether capitals stand for a role alone: "CEO", or "Economists" first in a sentence."""
    said = {word.lower() for word in name.words}
    return said <= _ROLES or {word.removesuffix("s") for word in said} <= _MANY


def _pointing(phrase: str) -> Kind | None:
    """Return the kind of a source that only points to others: "both", "who"."""
    if _SEVERAL.match(phrase):
        return "several"
    return "relative" if _RELATIVE.match(phrase) else None


def _both(text: str, span: Span) -> tuple[Name, ...]:
    """Return the two of "both its leader, Ann Ray, and the clerk Ben Holm"; else nobody."""
    two = _BOTH.fullmatch(text, span.start, span.end)
    if two is None:
        return ()
    sides = ([*names(text, Span(*two.span(side)))] for side in (1, 2))
    named = [side[-1] for side in sides if side]
    return tuple(named) if len(named) > 1 else ()


def _stands_alone(rest: str) -> bool:
    """Tell whether a pronoun is the whole source: "she", "she’s", "her remarks"."""
    return not rest or rest[0] in "’'" or bool(_SPEECH_NOUN.match(f"’s{rest}"))


def _head(text: str, span: Span) -> Span:
    first = next(names(text, span), None)
    for found in _HEAD_ENDS.finditer(text, span.start + 1, span.end):
        # "House of Commons" and the like: a boundary inside a name is none.
        if first is None or not first.span.start < found.start() < first.span.end:
            return Span(span.start, found.start())
    return span


def _full(text: str, span: Span) -> str:
    """Return the phrase without what is told in passing, or its head where it is long."""
    end = _PASSING.search(text, span.start + 1, span.end)
    words_of = text[span.start : end.start() if end else span.end].split()
    return " ".join(words_of).strip(' ,“”"') if len(words_of) <= _LONGEST_TITLE else ""


def _named(text: str, head: Span, found: tuple[Name, ...]) -> tuple[Name, ...]:
    if not found:
        return ()
    last = found[-1]
    if last.possessive:
        said = _SPEECH_NOUN.match(text, last.span.end, head.end + 30)
        return (last,) if said or last.span.end + 2 >= head.end else ()
    rest = text[last.span.end : head.end].strip(" ,.'’\"”\u00a0")
    if rest and rest.split()[0].islower() and not rest.startswith(("and ", "himself", "herself")):
        verb_like = rest.split()[0].endswith(("ed", "ly")) or rest.split()[0] in (
            "is",
            "has",
            "also",
        )
        return (last,) if verb_like else ()
    if len(found) > 1 and _AND.fullmatch(text[found[-2].span.end : last.span.start]):
        return found[-2:]
    return (last,)


def _holder(text: str, span: Span, head: Span) -> tuple[Name, ...]:
    """Return who holds a role: "University of Oslo rector Jan Bos", "head of EDA Jan Bos"."""
    last = next((n for n in reversed([*names(text, span)]) if len(n.words) > 1), None)
    if last is None or last.span.end < span.end or head == span:
        return ()
    first, *_, role = head.of(text).split() * 2
    before = text[span.start : last.span.start].split()[-1:]
    if before and before[0] in _ROLES and not role.islower():
        return (last,)
    article = first.lower() in ("the", "a", "an")
    return _last_two(last) if role.lower() in _ROLES and not article else ()


def _last_two(name: Name) -> tuple[Name, ...]:
    """Return the person at the end of a name that begins with an institution's."""
    *front, first, _ = name.words
    if not front or not (front[-1].isupper() or first.lower() in _FIRST_NAMES):
        return ()
    start = name.span.end - len(" ".join(name.words[-2:]))
    return (structs.replace(name, span=Span(start, name.span.end), words=name.words[-2:]),)


def _author(text: str, span: Span, head: Span) -> tuple[Name, ...]:
    """Return whose "a press release from X" is."""
    link = _FROM.match(text, head.end - (text[head.end - 1] == " "), span.end)
    first = next(names(text, Span(link.end(), span.end)), None) if link else None
    return (first,) if first else ()


def _apposed(text: str, span: Span, head: Span) -> tuple[Name, ...]:
    """Return the name after "her adviser," or "the director of Customs," where one stands there."""
    link = _TO_NAME.match(text, head.end, span.end)
    if link is None or head.of(text).split()[-1].endswith("s"):
        return ()
    found = tuple(names(text, Span(link.end(), span.end)))
    if not found or (found[0].span.start - link.end() > 1 and not found[0].titles):
        return ()
    first, last = found[0], found[-1]
    closes = not text[last.span.end : span.end].strip(" ,")
    if len(first.words) == 1:
        # A place may close it, too: "the mayor of Kiel, Holstein", but not "the mayor, Ray".
        bare = head.of(text).split()[-1].lower() in _ROLES and link[0].startswith(",")
        return (first,) if bare and closes and first is last else ()
    # "The spokeswoman for a bank, Alder Trust, Ann Ray": the last is hers.
    between = text[first.span.end : last.span.start].strip()
    return (last,) if between == "," and closes and len(last.words) > 1 else (first,)


def _members(text: str, span: Span) -> tuple[Name, ...]:
    if not set(span.of(text).lower().split()[:4]) & words("people", "collective"):
        return ()
    listed = _EXAMPLES.search(text, span.start, min(len(text), span.end + 80))
    if listed is None or listed.start() > span.end + 5:
        return ()
    first = next(names(text, Span(listed.end(), min(len(text), listed.end() + 80))), None)
    return (first,) if first else ()
