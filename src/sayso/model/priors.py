"""The priors: the one table of what sayso assumes, read from `priors.toml`."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

import msgspec

from sayso.model.model import Override
from sayso.model.number import Number


class Prior(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One assumed number: its value, its middle 90 %, the words that call it up, the reason."""

    value: float
    low: float | None = None
    high: float | None = None
    words: tuple[str, ...] = ()
    why: str


class Priors(msgspec.Struct, frozen=True, kw_only=True):
    """The table, with what a model overrides; keys are as in "strength.largely"."""

    table: Mapping[str, Prior]
    overrides: Mapping[str, Override]

    def value(self, key: str) -> float:
        """Return the bare value of an entry."""
        return self.number(key).value

    def number(self, key: str) -> Number:
        """Return an entry as a number: assumed, or a person's where the model overrides it."""
        own = self.overrides.get(key)
        if own is not None:
            return Number(value=own.value, low=own.low, high=own.high, origin="person", why=key)
        prior = self.table[key]
        return Number(value=prior.value, low=prior.low, high=prior.high, origin="assumed", why=key)

    def called_by(self, section: str, text: str) -> str | None:
        """Return the key of the entry of `section` whose words come up last in `text`.

        The last word decides: in a noun phrase it is the head ("price pressure" is pressure).
        """
        found = _pattern(section).finditer(text.casefold())
        last = None
        for match in found:
            last = match
        return _by_word(section)[last.group()] if last else None


@cache
def standard_table() -> Mapping[str, Prior]:
    """Return the shipped table by key, with the certainties that the reader writes in claims."""
    text = resources.files("sayso.model").joinpath("priors.toml").read_text(encoding="utf-8")
    sections = msgspec.convert(tomllib.loads(text), dict[str, dict[str, Prior]])
    own = {
        f"{section}.{name}": prior
        for section, entries in sections.items()
        for name, prior in entries.items()
    }
    return MappingProxyType(_certainties() | own)


def _certainties() -> dict[str, Prior]:
    text = resources.files("sayso.claims").joinpath("certainty.toml").read_text(encoding="utf-8")
    file = tomllib.loads(text)
    entries = {f"certainty.{name}": entry for name, entry in file["modality"].items()}
    entries["hearsay.each"] = file["hearsay"]["factor"]
    return {key: Prior(value=entry["value"], why=entry["reason"]) for key, entry in entries.items()}


def priors(overrides: Iterable[Override] = ()) -> Priors:
    """Return the shipped table with a model's overrides."""
    return Priors(table=standard_table(), overrides={each.key: each for each in overrides})


@cache
def _by_word(section: str) -> Mapping[str, str]:
    inside = (key for key in standard_table() if key.startswith(f"{section}."))
    return {word: key for key in inside for word in standard_table()[key].words}


@cache
def _pattern(section: str) -> re.Pattern[str]:
    # Longer words first, so that "months later" is not taken for "months".
    words = sorted(_by_word(section), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")\b")
