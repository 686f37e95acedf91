"""How long it takes and until when, from the words and the table."""

import re
from functools import cache

from sayso.claims.claim import Delay, Words
from sayso.claims.lexicon import alternatives, table
from sayso.document.span import Span

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TIME = re.compile(
    rf"\b(?:(?i:by|until|in|before|since|from|during|this|next|last)\s+(?:early\s+|late\s+|mid-?)?"
    rf"(?:(?:{_MONTHS})(?:\s+\d{{4}})?|(?:19|20)\d\d|(?:year|month|week|winter|spring|summer|autumn"
    rf"|fall|century|decade)\b))",
)


@cache
def _delay() -> re.Pattern[str]:
    entries = table("delay")
    units, numbers = alternatives(list(entries["units"])), alternatives(list(entries["numbers"]))
    return re.compile(
        rf"\b(?:(?P<words>{alternatives(list(entries['words']))})"
        rf"|(?:within|in|after|over)\s+(?:the\s+next\s+|about\s+|just\s+)?"
        rf"(?P<number>\d{{1,3}}|{numbers})\s+(?P<unit>{units})s?)\b",
        re.IGNORECASE | re.ASCII,  # else "ſ" is an s, and in no table
    )


def delay_in(text: str, region: Span) -> Delay:
    """Return the first words of delay in a stretch of text, in weeks."""
    found = _delay().search(text, region.start, region.end)
    if found is None:
        return Delay()
    entries = table("delay")
    if found["words"]:
        weeks = entries["words"][_plain(found["words"])]
    else:
        number = _plain(found["number"])
        count = float(number) if number.isdigit() else entries["numbers"][number]
        weeks = round(count * entries["units"][_plain(found["unit"])], 2)
    return Delay(span=Span(found.start(), found.end()), weeks=float(weeks))


def time_in(text: str, region: Span) -> Words | None:
    """Return the first words that say by when, in a stretch of text."""
    found = _TIME.search(text, region.start, region.end)
    if found is None:
        return None
    return Words(span=Span(found.start(), found.end()), text=found[0])


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
