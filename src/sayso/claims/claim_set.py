"""All that was read in one document: the machine record of stage two, `sayso-claims/1`."""

from typing import Literal

import msgspec

from sayso.claims.attribution import Attribution
from sayso.claims.claim import Claim
from sayso.claims.concept import Concept
from sayso.claims.speaker import Speaker
from sayso.document.document import Document


class ClaimSet(msgspec.Struct, frozen=True, kw_only=True):
    """One document with its speakers, attributions, concepts and claims."""

    format: Literal["sayso-claims/1"] = "sayso-claims/1"
    document: Document
    speakers: tuple[Speaker, ...]
    attributions: tuple[Attribution, ...]
    concepts: tuple[Concept, ...]
    claims: tuple[Claim, ...]
