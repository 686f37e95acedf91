"""Links: what leads to what, and who says so."""

from typing import Literal, NewType

import msgspec

from sayso.claims.claim import Sign
from sayso.model.event import EventId
from sayso.model.number import ClaimRef, Number
from sayso.model.variable import VariableId

LinkId = NewType("LinkId", str)
VoiceId = NewType("VoiceId", str)

Stance = Literal["supports", "denies"]
Shape = Literal["linear", "saturating", "threshold"]


class Gate(msgspec.Struct, frozen=True, kw_only=True):
    """A condition under which a link works: a variable at or above (below) a level, or an event.

    `unless` turns it round: the link works while the condition does not hold.
    """

    of: VariableId | EventId
    above: float | None = None
    below: float | None = None
    unless: bool = False
    claims: tuple[ClaimRef, ...] = ()


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One independent voice on one link: a speaker, the claims in which it speaks, its belief.

    Repeats by one speaker, or one statement that several outlets carry, are one voice.
    `belief` is the probability p with which the voice holds; it never scales strength. Voices
    with one id on several links (the legs of a told channel) hold together; of the voices that
    share `rivals` at most one holds ("could divide or could unite"). `gates` are the conditions
    that this voice makes; the link has those that all its supporters make.
    """

    id: VoiceId
    speaker: str
    stance: Stance = "supports"
    sign: Sign
    belief: Number
    claims: tuple[ClaimRef, ...] = ()
    gates: tuple[Gate, ...] = ()
    rivals: str | None = None

    @property
    def said(self) -> str:
        """What the speaker did with the link, in the tense that one and many share."""
        return f"said {self.sign}" if self.stance == "supports" else "denied it"


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One link from a variable to a variable.

    `strength` is the share of the target's range that it finally moves when the source moves
    its full range; `delay` is in weeks. `assumed` links are ours, not told by anybody: they
    are off unless `enabled`. A voice without claims is a person's, or ours on assumed links.
    """

    id: LinkId
    source: VariableId | EventId
    target: VariableId
    strength: Number
    delay: Number
    delay_kind: Literal["pure", "first_order"] = "first_order"
    shape: Shape = "linear"
    bend: Number | None = None
    gates: tuple[Gate, ...] = ()
    voices: tuple[Voice, ...] = ()
    assumed: bool = False
    enabled: bool = True
    note: str | None = None

    @property
    def claims(self) -> tuple[ClaimRef, ...]:
        """Every claim behind the link, in order."""
        return tuple(dict.fromkeys(ref for voice in self.voices for ref in voice.claims))

    @property
    def supporters(self) -> tuple[Voice, ...]:
        """The voices that say the link is there."""
        return tuple(voice for voice in self.voices if voice.stance == "supports")

    @property
    def deniers(self) -> tuple[Voice, ...]:
        """The voices that say it is not."""
        return tuple(voice for voice in self.voices if voice.stance == "denies")
