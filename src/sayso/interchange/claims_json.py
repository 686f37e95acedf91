"""claims.json: the machine record of stage two, read with the path of every fault."""

import re
from collections.abc import Iterator

import msgspec

from sayso.claims.claim import Claim, Influence
from sayso.claims.claim_set import ClaimSet
from sayso.document.span import Span
from sayso.errors import Diagnostic, InputError, Place, input_error, place_at
from sayso.interchange.json_place import offset_of

MOST_PROBLEMS = 20
"""So many faults are listed; a file edited into nonsense has the same one many times."""

Path = tuple[str | int, ...]


def claims_to_json(claim_set: ClaimSet) -> bytes:
    """Return the file's content: UTF-8, one field a line."""
    return msgspec.json.format(msgspec.json.encode(claim_set), indent=1) + b"\n"


def claims_from_json(content: bytes, source: str) -> ClaimSet:
    """Read a claims file; fields that sayso does not know are let be.

    Raises:
        InputError: not JSON, not a claims file, or its parts do not fit together; each fault
            with its path, line and column.
    """
    try:
        claim_set = msgspec.json.decode(content, type=ClaimSet)
    except msgspec.ValidationError as error:
        raise InputError(_misfit(str(error), content, source)) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(_malformed(str(error), content, source)) from None
    faults = tuple(_first(faults_in(claim_set)))
    if faults:
        text = content.decode()
        raise InputError(*(_fault(path, message, text, source) for path, message in faults))
    return claim_set


def schema() -> bytes:
    """Return the JSON Schema of a claims file."""
    described = msgspec.json.schema(ClaimSet)
    return msgspec.json.format(msgspec.json.encode(described), indent=1) + b"\n"


def faults_in(claim_set: ClaimSet) -> Iterator[tuple[Path, str]]:
    """Yield what does not fit together: path and message; linear in the number of claims."""
    yield from _document_faults(claim_set)
    characters = len(claim_set.document.text)
    speakers = {each.id for each in claim_set.speakers}
    concepts = {each.id for each in claim_set.concepts}
    attributions = {each.id for each in claim_set.attributions}
    seen: set[str] = set()
    for number, claim in enumerate(claim_set.claims):
        at: Path = ("claims", number)
        if claim.id in seen:
            yield (*at, "id"), f"the id {claim.id!r} is there twice"
        seen.add(claim.id)
        if claim.speaker not in speakers:
            yield (*at, "speaker"), f"there is no speaker {claim.speaker!r}"
        for place, inner in enumerate(claim.through):
            if inner not in speakers:
                yield (*at, "through", place), f"there is no speaker {inner!r}"
        if claim.attribution is not None and claim.attribution not in attributions:
            yield (*at, "attribution"), f"there is no attribution {claim.attribution!r}"
        for path, concept, span in _named(claim):
            if concept is not None and concept not in concepts:
                yield (*at, *path, "concept"), f"there is no concept {concept!r}"
            if span.end > characters:
                yield (*at, *path, "span"), _beyond(span, characters)
        if claim.sentence.end > characters:
            yield (*at, "sentence"), _beyond(claim.sentence, characters)
        if not 0 <= claim.certainty <= 1:
            yield (*at, "certainty"), f"a certainty lies from 0 to 1, not at {claim.certainty}"
        if not 0 <= claim.confidence <= 1:
            yield (*at, "confidence"), f"a confidence lies from 0 to 1, not at {claim.confidence}"


def _document_faults(claim_set: ClaimSet) -> Iterator[tuple[Path, str]]:
    document = claim_set.document
    if document.characters != len(document.text):
        found = f"the text has {len(document.text)} characters, not {document.characters}"
        yield ("document", "characters"), found
    ids = {each.id for each in claim_set.concepts}
    for number, concept in enumerate(claim_set.concepts):
        if concept.part_of is not None and concept.part_of not in ids:
            yield ("concepts", number, "part_of"), f"there is no concept {concept.part_of!r}"
    speakers = {each.id for each in claim_set.speakers}
    for number, speaker in enumerate(claim_set.speakers):
        for place, member in enumerate(speaker.members):
            if member not in speakers:
                yield ("speakers", number, "members", place), f"there is no speaker {member!r}"


def _named(claim: Claim) -> Iterator[tuple[Path, str | None, Span]]:
    if isinstance(claim, Influence):
        yield ("cause",), claim.cause.concept, claim.cause.span
        yield ("effect",), claim.effect.concept, claim.effect.span
        for place, part in enumerate(claim.via):
            yield ("via", place), part.concept, part.span
    else:
        yield ("subject",), claim.subject.concept, claim.subject.span
    for place, condition in enumerate(claim.conditions):
        yield ("conditions", place), condition.concept, condition.span


def _beyond(span: Span, characters: int) -> str:
    return f"[{span.start}, {span.end}] reaches beyond the text's {characters} characters"


def _first(faults: Iterator[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    for _, fault in zip(range(MOST_PROBLEMS), faults, strict=False):
        yield fault


def _fault(path: Path, message: str, text: str, source: str) -> Diagnostic:
    return Diagnostic(
        code="claims-file",
        message=f"{shown(path)}: {message}",
        place=place_at(source, text, offset_of(text, path)),
        hint="ids must be defined in the same file; offsets count code points of document.text",
    )


def shown(path: Path) -> str:
    """Return a path as JSON tools write it: $.claims[3].cause.span."""
    return "$" + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)


def _misfit(message: str, content: bytes, source: str) -> Diagnostic:
    what, _, at = message.partition(" - at `")
    steps = re.findall(r"\.(\w+)|\[(\d+)\]", at)
    path: Path = tuple(name or int(number) for name, number in steps)
    text = content.decode("utf-8", "replace")
    return Diagnostic(
        code="claims-file",
        message=f"{shown(path)}: {what[:1].lower()}{what[1:]}",
        place=place_at(source, text, offset_of(text, path)),
        hint="the file must hold what `sayso read --json` prints (sayso-claims/1)",
    )


def _malformed(message: str, content: bytes, source: str) -> Diagnostic:
    at = re.search(r"byte (\d+)", message)
    if at is None:
        hint = "is the file cut off, or not JSON at all?"
        return input_error(
            "not-json", f"not JSON: {message}", place=Place(source=source), hint=hint
        ).diagnostics[0]
    text = content.decode("utf-8", "replace")
    offset = len(content[: int(at.group(1))].decode("utf-8", "replace"))
    return Diagnostic(
        code="not-json",
        message=f"not JSON: {message}",
        place=place_at(source, text, min(offset, len(text))),
        hint="a comma, quote or bracket is missing or too many",
    )
