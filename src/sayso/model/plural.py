"""Whether a name is plural, so that sentences about it agree: "incomes fall", "the war ends"."""

import re

_AFTER_HEAD = re.compile(r" (?:of|on|in|at|from|for|to|by|with|about|within|between|abroad)\b")
_ENDING = re.compile(r"[^sui]s$")
_ONE = {
    "atlas", "bias", "canvas", "chaos", "diabetes", "gas", "kansas", "lens", "measles", "mumps",
    "news", "rabies", "series", "species", "texas",
}  # fmt: skip
"""Words that end like a plural and are none (or, as *series*, are rarely meant as one)."""
_ONE_ENDINGS = ("ics", "'s", "’s")
_MANY = {
    "cattle",
    "children",
    "data",
    "feet",
    "lives",
    "media",
    "mice",
    "people",
    "police",
    "teeth",
}


def is_plural(name: str) -> bool:
    """Tell whether a name takes a plural verb, by the last word of its head."""
    head = _AFTER_HEAD.split(name.casefold())[0].strip()
    if " and " in head:
        return True
    word = head.split()[-1] if head else ""
    if word in _MANY or word.endswith("men"):
        return True
    return bool(_ENDING.search(word)) and word not in _ONE and not word.endswith(_ONE_ENDINGS)
