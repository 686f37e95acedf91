"""Verbs that agree with the name before them."""

from sayso.model.plural import is_plural

_MANY = {
    "rises": "rise",
    "falls": "fall",
    "does": "do",
    "is": "are",
    "lies": "lie",
    "gets": "get",
    "happens": "happen",
    "returns": "return",
}
_ITS = {True: "their", False: "its"}


def verb(name: str, singular: str) -> str:
    """Return a verb's form for `name`: verb("incomes", "falls") is "fall"."""
    return _MANY[singular] if is_plural(name) else singular


def its(name: str) -> str:
    """Return "its" or "their"."""
    return _ITS[is_plural(name)]
