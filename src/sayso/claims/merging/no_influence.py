"""What looks like a cause and is none: known for, recovered from, "see if", "if you look".

One place for all readers: the encoder learned these frames from news that lists none of them,
and a pattern goes by its linking word alone.
"""

import re
from functools import cache

from sayso.claims.finding import Finding
from sayso.claims.lexicon import alternatives, words
from sayso.claims.lexicon.inflection import forms, forms_listed
from sayso.claims.patterns.verb_group import GROUP
from sayso.document.span import Span

_REACH = 90
"""Code points before a cause in which the word stands that it completes."""
_PLACE = re.compile(r"(?:there|here)\s*$", re.IGNORECASE)
_THERE = re.compile(r"[“\"]?(?:there|here)\s*(?:is|are|was|were|’s|'s)\b", re.IGNORECASE)
_BELIEVED = re.compile(r"\b(?:to\s+be\s+(?:believed|trusted)|memory\s+serves?)\b", re.IGNORECASE)
_SCANT = re.compile(r"(?:very\s+)?(?:little|nothing|much|a\s+lot)(?=\s+to\s)", re.IGNORECASE)
_ACCORDING = re.compile(r"according\s+to\b", re.IGNORECASE)
_CONCEDING = re.compile(r"no\s+matter\s+(?:how|what|who|where|when|which)\b", re.IGNORECASE)
_VERDICT = re.compile(
    r"(?:that|this|it)\s*(?:is|was|’s|'s)\s+(?:\w+\s+){0,2}(?:true|untrue|false|wrong|nonsense)$",
    re.I,
)
_ANOTHER = re.compile(r"\b(?:and|but|which)\s+$")
_AMOUNT = re.compile(r"[$£€%]|\b(?:percent|per\s+cent|million|billion|share|majority|most)\b", re.I)
_COMES = re.compile(r"\b(?:comes?|came|coming)\s+(?:\w+ly\s+)?from\s+$")
_DURING = re.compile(r"\b(?:in|during|over|for|on|throughout|within)\s+$", re.IGNORECASE)
_OF = re.compile(r"\s+(?:(?:is|are|was|were)\s+)?(?:of|between)\s+", re.IGNORECASE)
_SEEMS = re.compile(r"\b(?:seem|look|appear)(?:s|ed)?\s+[a-z]+ed$")
"""How somebody only seems: "looks [primed] to win"."""
_PUT = re.compile(
    r"\s+(?:\w+\s+)?(?:is|are|was|were|be|been)\s+(?:put|placed|thrown|sent|taken|held|kept|locked)"
    r"\s+(?:in|into|to|behind|under|on|at)\s+(?:the\s+)?"
)
"""What was done to a phrase and where: "he would be put behind [bars]"."""
_YOU = re.compile(
    r"you(?:(?:\s+are|[’']re)?\s+(?:just|only|simply)|\s+(?:want|wish|need|prefer|plan))\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"(?!you\b)(?!.*\b(?:will|would|may|might|can|could)\b).*\b(?:costs?|is|are|takes?)\s"
    r"(?:.*\s)?(?:less|more|\w+er)\s+.*\bthan\b",
    re.IGNORECASE,
)
"""Advice that holds whoever you are: "a bus costs less than a cab"."""
_ONE = re.compile(
    r"there(?:\s+is|\s+was|[’']s)\s+(?:only\s+)?(?:one|any|anything)\b", re.IGNORECASE
)
_IT_IS = re.compile(
    r"(?:it|that|this)(?:\s+is|\s+was|[’']s)\s+(?:this|that|the|to)\b", re.IGNORECASE
)
_WHILE = re.compile(r"(?:^|[.!?][”\"’']?\s+|\n\s*|[“\"])while\s+$", re.IGNORECASE)
_GAVE = re.compile(r"\b(?:it|he|she|they|we|you|I)\s+(?:ha(?:s|ve|d)\s+)?(?:given|gave)\s+$")
"""Who gave something to the phrase behind: "the praise it has given [the duke]"."""
_IS = re.compile(r"\s+(?:is|was|are|were)\s+")
_ADVERB = re.compile(
    r"(?:especially|particularly|only|even|mainly|largely|partly|mostly|simply|just|perhaps)", re.I
)
_COURSE = re.compile(r"(?:unless|if)?,?\s*of\s+course", re.IGNORECASE)
_UNKNOWN = re.compile(r"(?:not\s+)?(?:yet\s+)?(?:un)?(?:clear|known|certain)", re.IGNORECASE)
_WHY = re.compile(
    r"\b(?:question|issue|mystery|puzzle)\s+(?:is|was)\s+why\s+(?:(?:should|would|do|does|did|is|are|was|were)\s+)?$"
)
_THAT = re.compile(r"(?:that|this|it|these|those)", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.!?][”\"’']?\s")
_IF = re.compile(r"\b(?:if|when)\s+$", re.IGNORECASE)
_ASKED = re.compile(r"(?:why|whether)\b(?!\s*$)")


def tells_influence(text: str, item: Finding) -> bool:
    """Tell whether no frame around a finding says that it tells no influence."""
    cause, effect = item.cause.of(text), item.effect.of(text)
    before = _before_cause(text, item)
    return not (
        _is_empty(cause, effect)
        or _is_label(text, item)
        or _is_scant(text, item.cause)
        or _complement().search(before)
        or (_IF.search(before) and _supposes_nothing(before, cause, effect))
        or _SEEMS.search(text, max(0, item.cause.start - _REACH), item.cause.end)
        or _PUT.fullmatch(text, item.cause.end, item.effect.start)
        or _is_conceded(text, item)
        or _is_same(text, item)
        or _GAVE.search(text, max(0, item.effect.start - _REACH), item.effect.start)
        or (_COMES.search(before) and _AMOUNT.search(effect))
        or (_VERDICT.match(cause) and _ANOTHER.search(before))
        or _is_time(text, item.effect)
        or _is_own_move(text, item)
        or _is_asked(text, item.effect)
        or _points_ahead(text, item)
        or _stands_by().match(cause)
    )


def _is_conceded(text: str, item: Finding) -> bool:
    """Tell whether a sentence opens with its cause as what holds all the same: "While A, B"."""
    return "," in text[item.cause.end : item.effect.start] and bool(
        _WHILE.search(text, max(0, item.cause.start - _REACH), item.cause.start)
    )


def _is_same(text: str, item: Finding) -> bool:
    """Tell whether the cause is only what the effect is: "the big change is her exit"."""
    between = text[item.effect.end : item.cause.start] if item.effect < item.cause else ""
    return bool(_IS.fullmatch(between) and _named_thing().match(item.effect.of(text)))


def _is_asked(text: str, effect: Span) -> bool:
    """Tell whether an effect is but what a question is about: "the question is why [it] should"."""
    return _WHY.search(text, max(0, effect.start - _REACH), effect.start) is not None


def _points_ahead(text: str, item: Finding) -> bool:
    """Tell whether a bare "that" is the cause of what an earlier sentence told."""
    between = text[item.effect.end : item.cause.start]
    return bool(_THAT.fullmatch(item.cause.of(text)) and _SENTENCE_ENDS.search(between))


def _before_cause(text: str, item: Finding) -> str:
    """Return the words before a cause, up to the "if" that links it where one does."""
    linked = item.conditional and item.link is not None and item.link < item.cause
    end = item.link.end + 1 if linked and item.link else item.cause.start
    return text[max(0, end - _REACH) : end]


def _is_empty(cause: str, effect: str) -> bool:
    """Tell whether a phrase names nothing that could lead or be led: "there", "last year"."""
    return bool(
        _PLACE.match(cause)
        or _PLACE.match(effect)
        or _CONCEDING.match(cause)
        or _ACCORDING.match(cause)
        or _UNKNOWN.fullmatch(cause)
        or _COURSE.fullmatch(cause)
        or _ADVERB.fullmatch(cause)
        or _ADVERB.fullmatch(effect)
        or _when("").fullmatch(cause)
    )


def _supposes_nothing(before: str, cause: str, effect: str) -> bool:
    """Tell whether an "if" asks ("see if"), is short ("if so") or only says where to look."""
    looking = _looking().match(cause)
    return bool(
        is_no_condition(before, cause)
        or _BELIEVED.search(cause) is not None
        or _ASKED.match(effect) is not None
        or (_YOU.match(cause) and _COMPARES.match(effect))
        or (_ONE.match(cause) and _IT_IS.match(effect))
        or (looking and (_THERE.match(effect) or _coming_upon().match(effect)))
    )


def is_no_condition(before: str, supposed: str) -> bool:
    """Tell whether an "if" at the end of some words asks ("see if") or is short ("if so")."""
    return bool(_whether().search(before) or _idle().match(supposed))


def _is_label(text: str, item: Finding) -> bool:
    """Tell whether the effect is but the name of one: "the impact of the storm is unclear"."""
    between = text[item.effect.end : item.cause.start] if item.effect < item.cause else ""
    return bool(_OF.fullmatch(between) and _label().fullmatch(item.effect.of(text)))


def _is_scant(text: str, cause: Span) -> bool:
    """Tell whether a cause is but how much is done: "nothing" in "does nothing to help"."""
    found = _SCANT.match(text, cause.start)
    return found is not None and found.end() == cause.end


def _is_time(text: str, phrase: Span) -> bool:
    """Tell whether a phrase is when something happens: during "the last ice age"."""
    around = _DURING.search(text, max(0, phrase.start - _REACH), phrase.start)
    return bool(around and _when(r"(?:\w+\s+)?").fullmatch(phrase.of(text)))


def _is_own_move(text: str, item: Finding) -> bool:
    """Tell whether an effect is but what the cause does by itself: "costs" -> "double"."""
    return item.cause < item.effect and bool(
        _own_move().fullmatch(text, item.cause.end, item.effect.end)
    )


@cache
def _own_move() -> re.Pattern[str]:
    return re.compile(rf"\s+{GROUP}(?:{_forms('moving')})", re.IGNORECASE)


def _forms(key: str) -> str:
    return alternatives(forms_listed("no_influence", key))


@cache
def _complement() -> re.Pattern[str]:
    known = alternatives(words("no_influence", "known"))
    return re.compile(
        rf"\b(?:(?:{known})\s+(?:\w+\s+)?(?:for|as)|(?:{_forms('leaving')})\s+(?:\w+ly\s+)?from"
        rf"|(?:{_forms('doing')})\s+(?:\w+ly\s+)?by|(?:{_beside()})\s+by|according\s+to"
        rf"|(?:{_forms('comparing')})\s+[^,;.]{{1,60}}\s+to)\s+$",
        re.IGNORECASE,
    )


@cache
def _stands_by() -> re.Pattern[str]:
    return re.compile(rf"(?:{_beside()})\s+by\b", re.IGNORECASE)


def _beside() -> str:
    return alternatives(frozenset(forms(verb)["past"] for verb in words("no_influence", "beside")))


@cache
def _whether() -> re.Pattern[str]:
    unsure, unmoved = (alternatives(words("no_influence", key)) for key in ("unsure", "unmoved"))
    inner = r"(?!(?:to|how|what|that|would|will|could|can)\b)[\w’'-]+"
    return re.compile(
        rf"\b(?:(?:{_forms('asking')})(?:\s+{inner}){{0,4}}|ask(?:ed|s|ing)(?:\s+{inner}){{0,14}}|{unsure}"
        rf"|(?:not|n[’']t|never|hardly|who|you)\s+(?:\w+ly\s+)?(?:{unmoved})s?)\s+if\s+$",
        re.IGNORECASE,
    )


@cache
def _idle() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words('no_influence', 'idle'))})\b", re.IGNORECASE)


@cache
def _looking() -> re.Pattern[str]:
    return re.compile(rf"(?:you|we|one)\s+(?:\w+\s+)?(?:{_forms('looking')})\b", re.IGNORECASE)


@cache
def _coming_upon() -> re.Pattern[str]:
    """Return what finds what is there anyway: "you see", "you will find", "he said"."""
    return re.compile(
        rf"[“\"]?(?:you|we|one)(?:\s*\b(?!to\b)[\w’']+)?\s+(?:not\s+|n[o’']t\s+)?(?:{_forms('coming_upon')})\b"
        r"|[“\"]?(?:he|she|they)\s+(?:said|talked|spoke|wrote)\b",
        re.IGNORECASE,
    )


@cache
def _label() -> re.Pattern[str]:
    labels = alternatives(words("no_influence", "labels"))
    return re.compile(rf"(?:the|an?|its|their|his|her)\s+(?:[\w-]+\s+)?(?:{labels})", re.IGNORECASE)


@cache
def _named_thing() -> re.Pattern[str]:
    things = alternatives(words("no_influence", "things"))
    return re.compile(rf"(?:the\s+)?(?:(?!of\b)[\w-]+\s+){{0,2}}(?:{things})\b", re.IGNORECASE)


@cache
def _when(further: str) -> re.Pattern[str]:
    """Return what finds a time and nothing else, with `further` words before its noun."""
    times = alternatives(words("no_influence", "times"))
    which = r"the|this|that|these|an?|last|next|past|coming|several|many|some|few|two|three|\d+"
    return re.compile(
        rf"(?:(?:you\s+know|hopefully|obviously|well|just),?\s+)*(?:(?:{which})\s+)*(?:time\s+)?"
        rf"{further}(?:{times})s?(?:\s+(?:later|ago|earlier|before|after))?",
        re.IGNORECASE,
    )
