"""Claims as a table for people, 80 columns wide, each sentence above its claims."""

import textwrap
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby, zip_longest

from sayso.claims.claim import Claim, Influence
from sayso.claims.claim_set import ClaimSet
from sayso.claims.speaker import NARRATOR, SpeakerId
from sayso.document.span import Span

_WIDTHS = (3, 15, 21, 8, 22, 6)
_HEADINGS = ("#", "who says so", "cause", "", "effect", "how")
_PAGE = 80
_ARROWS = {"+": "-(+)->", "-": "-(-)->", "?": "-(?)->"}


def claim_table(claims: ClaimSet) -> str:
    """Return the table, or a line where nothing is claimed."""
    if not claims.claims:
        return "nothing here says what leads to what\n"
    names = {speaker.id: speaker.name for speaker in claims.speakers}
    lines = list(_row(_HEADINGS))
    number = 0
    for sentence, group in groupby(_in_order(claims), key=lambda claim: claim.sentence):
        lines += ["", *_sentence(claims.document.text, sentence)]
        for claim in group:
            number += 1
            lines += _row(_cells(claim, number, names, claims.document.text))
    lines += ["", _summary(claims)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _in_order(claims: ClaimSet) -> list[Claim]:
    return sorted(claims.claims, key=lambda claim: claim.sentence)


def _cells(claim: Claim, number: int, names: Mapping[SpeakerId, str], text: str) -> tuple[str, ...]:
    who = " > ".join(names[speaker] for speaker in (claim.speaker, *claim.through))
    how = _how(claim)
    if isinstance(claim, Influence):
        cause, effect = (plain(part.span.of(text)) for part in (claim.cause, claim.effect))
        return str(number), who, cause, _ARROWS[claim.effect_of_cause], effect, how
    return str(number), who, plain(claim.subject.span.of(text)), _kind(claim), "", how


def _kind(claim: Claim) -> str:
    return claim.__struct_config__.tag if isinstance(claim.__struct_config__.tag, str) else ""


def _how(claim: Claim) -> str:
    words = [] if claim.modality == "certain" else [claim.modality]
    words += ["not"] if claim.negated else []
    words += ["denied"] if claim.denied else []
    words += [condition.kind.replace("_", " ") for condition in claim.conditions]
    return " ".join(words)


def _row(cells: tuple[str, ...]) -> Iterator[str]:
    wrapped = [
        textwrap.wrap(cell, width, break_on_hyphens=False) or [""]
        for cell, width in zip(cells, _WIDTHS, strict=True)
    ]
    for parts in zip_longest(*wrapped, fillvalue=""):
        yield " ".join(part.ljust(width) for part, width in zip(parts, _WIDTHS, strict=True))


def _sentence(text: str, sentence: Span) -> list[str]:
    quoted = plain(sentence.of(text))
    return textwrap.wrap(quoted, _PAGE, initial_indent="  | ", subsequent_indent="  | ")


def plain(words: str) -> str:
    """Return words on one line, without the characters that steer a terminal."""
    visible = (c if not unicodedata.category(c).startswith("C") else " " for c in words)
    return " ".join("".join(visible).split())


def _summary(claims: ClaimSet) -> str:
    said = sum(claim.speaker != NARRATOR for claim in claims.claims)
    total = len(claims.claims)
    return f"{total} claims; {said} said by others than the narrator"
