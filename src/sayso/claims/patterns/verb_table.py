"""The linking verbs by form: what they do to what follows, and what has to follow them."""

from functools import cache
from typing import Literal, NamedTuple

from sayso.claims.claim import Sign
from sayso.claims.lexicon import table
from sayso.claims.lexicon.inflection import forms

Frame = Literal[
    "causing", "doing", "to", "into", "from", "of", "out", "so", "two", "reversed", "faring"
]
_FRAMES: tuple[Frame, ...] = (
    "out",
    "from",
    "of",
    "to",
    "into",
    "so",
    "causing",
    "doing",
    "two",
    "reversed",
    "faring",
)
"""The frames, those first that ask for more."""


class Verb(NamedTuple):
    """One form of a linking verb; `particle` is what follows it ("off", "to", or "")."""

    lemma: str
    particle: str
    sign: Sign
    frame: Frame
    form: str

    @property
    def name(self) -> str:
        """The verb with its particle."""
        return f"{self.lemma} {self.particle}".rstrip()


def _names(lemma: str) -> dict[str, str]:
    """Return each form of a verb with its name; past where it is also another ("cut")."""
    named = forms(lemma)
    return {form: name for name, form in named.items()} | {named["past"]: "past"}


@cache
def verbs_by_form() -> dict[str, tuple[Verb, ...]]:
    """Return for each form, lower case, the verbs it can be, the longest first."""
    found: dict[str, list[Verb]] = {}
    for frame in _FRAMES:
        signs: dict[Sign, str] = table("verbs")[frame]
        for sign, listed in signs.items():
            for entry in dict.fromkeys(listed.split()):
                lemma, _, particle = entry.replace("_", " ").partition(" ")
                for form, name in _names(lemma).items():
                    found.setdefault(form, []).append(Verb(lemma, particle, sign, frame, name))
    return {
        form: tuple(sorted(verbs, key=lambda verb: -len(verb.particle)))
        for form, verbs in found.items()
    }
