"""What a model is built from: reports, or claims files."""

from collections.abc import Sequence

from sayso.claims.claim_set import ClaimSet
from sayso.claims.reader import read
from sayso.cli.talk import Progress, say
from sayso.document.load import load
from sayso.interchange.claims_json import claims_from_json
from sayso.interchange.files import STANDARD, read_bytes


def claim_sets_from(paths: Sequence[str], *, force: bool = False) -> tuple[ClaimSet, ...]:
    """Read each report, or claims file (.json); `-` is standard input, of either kind."""
    return tuple(_claim_set(path, force=force) for path in paths)


def _claim_set(path: str, *, force: bool) -> ClaimSet:
    content = read_bytes(path)
    shown = "standard input" if path == STANDARD else path
    is_claims = path.endswith(".json") or (path == STANDARD and content.lstrip()[:1] == b"{")
    if is_claims:
        return claims_from_json(content, shown)
    document = load(content, shown, force=force)
    for note in document.notes:
        say(f"note: {shown}: {note}")
    progress = Progress(f"reading {shown}")
    claims = read(document, progress=progress)
    progress.done()
    return claims
