"""The reader's word lists: tables that a person can read and mend, one TOML file a subject."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return the word list `name`.toml of this folder."""
    return tomllib.loads(
        files("sayso.claims.lexicon").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    )


def words(name: str, key: str) -> frozenset[str]:
    """Return the words of one entry, which is written as one string or as a list."""
    entry: str | list[str] = table(name)[key]
    return frozenset(entry.split() if isinstance(entry, str) else entry)


def alternatives(phrases: frozenset[str] | list[str]) -> str:
    """Return a regular expression's choice among phrases, longest first."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(phrase.replace(" ", r"\s+").replace("'", "[’']") for phrase in ordered)
