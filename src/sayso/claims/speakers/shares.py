"""Of whom a share speaks: "59 percent" in a poll of voters are voters."""

import re

from sayso.claims.lexicon import alternatives, words

_ABOUT = rf"(?:(?:{alternatives(words('people', 'about'))})\s+)*"
_SHARE = re.compile(
    rf"{_ABOUT}(?:(?:\d[\d.,]*|[a-z]+(?:-[a-z]+)?)\s*(?:%|percent|per\s+cent)"
    rf"|(?:{alternatives(words('people', 'shares'))})"
    r"|(?:\d+|one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out\s+of)\s+(?:\d+|[a-z]+))"
    r"(?:\s+of\s+(?:those|the\s+people|people|the\s+respondents|respondents)\b.*)?",
    re.IGNORECASE,
)
_ASKED = re.compile(
    rf"\b(?:poll|survey)\s+of\s+{_ABOUT}(?:[\d,.]+\s+)?(?P<of>(?:[\w-]+\s+){{0,2}}?[a-z-]+s)\b"
    rf"|\b(?P<asked>(?:[A-Z][\w-]+\s+|likely\s+|registered\s+)?[a-z-]+s)\s+"
    r"(?:(?:who|were|it)\s+)*(?:surveyed|polled|questioned)\b"
)
_REACH = 2000
"""Code points before a share in which the text tells who was asked."""


def whose_share(text: str, phrase: str, place: int) -> str | None:
    """Return a bare share with whom it is of; None where the phrase is no bare share."""
    if _SHARE.fullmatch(phrase) is None:
        return None
    share = re.split(r"\s+of\s+(?=those|the\s|people|respondents)", phrase, maxsplit=1)[0]
    asked = list(_ASKED.finditer(text, max(0, place - _REACH), place))
    whom = (asked[-1]["of"] or asked[-1]["asked"]) if asked else "those asked"
    return f"{share} of {whom}"
