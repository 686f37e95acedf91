"""How much of the reviewed system the reader finds by itself, on the retelling and on the seed.

    python cases/bakhmut/found.py [SEED.txt]

A claim is found if cause and effect touch those of a claim listed by hand (or what its pronoun
stands for). Claims that not every careful reader would list count neither way. A mechanism is
found if one of its influence claims is, with the right speaker and the right sign between the
phrases.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from sayso.claims.claim import Influence, Part
from sayso.claims.claim_set import ClaimSet
from sayso.claims.reader import read
from sayso.document.load import load
from sayso.document.span import Span

HERE = Path(__file__).parent
SEED = HERE.parents[2] / "shared" / "seed" / "000_db499d32855b12f3.txt"

Given = dict[str, Any]


class Match(NamedTuple):
    """A claim listed by hand and the reader's claim for it, if any."""

    told: Given
    found: Influence | None


def touches(part: Part, span: list[int], refers: list[int] | None) -> bool:
    """Tell whether the reader's phrase is the one told, or what it stands for."""
    spans = [Span(*span), *([Span(*refers)] if refers else [])]
    own = [part.span, *([part.refers_to] if part.refers_to else [])]
    return any(one.touches(other) for one in own for other in spans)


def is_same(claim: Influence, told: Given) -> bool:
    """Tell whether the reader's claim is the one told."""
    refers = told["refers_to"] or [None, None]
    return touches(claim.cause, told["cause"], refers[0]) and touches(
        claim.effect, told["effect"], refers[1]
    )


def matches(truth: Given, claims: Iterable[Influence]) -> list[Match]:
    """Pair every influence listed by hand with a claim of the reader's, each used once."""
    free = list(claims)
    found: list[Match] = []
    told = [each for each in truth["claims"] if each["kind"] == "influence"]
    for each in sorted(told, key=lambda one: not one["clear"]):
        claim = next((one for one in free if is_same(one, each)), None)
        if claim is not None:
            free.remove(claim)
        found.append(Match(each, claim))
    return found


def right(match: Match, claims: ClaimSet) -> bool:
    """Tell whether speaker and sign are right."""
    if match.found is None:
        return False
    names = {each.id: each.name for each in claims.speakers}
    speaker = names.get(match.found.speaker, "narrator")
    allowed = [match.told["speaker"], *match.told.get("speaker_also", ())]
    same = any(speaker.split()[-1] == name.split()[-1] for name in allowed)
    return same and match.found.effect_of_cause == match.told["as_written"]


def table(title: str, truth: Given, claims: ClaimSet) -> None:
    """Print precision, recall and the mechanisms found."""
    read_ = [each for each in claims.claims if isinstance(each, Influence)]
    pairs = matches(truth, read_)
    clear = [each for each in pairs if each.told["clear"]]
    hit = [each for each in clear if each.found is not None]
    debatable = sum(each.found is not None for each in pairs if not each.told["clear"])
    counted = len(read_) - debatable
    good = sum(right(each, claims) for each in hit)
    print(title)
    print(f"  listed {len(clear)}, read {counted} and {debatable} debatable, in both {len(hit)}")
    print(f"  precision {len(hit) / max(counted, 1):.2f}, recall {len(hit) / len(clear):.2f}")
    print(f"  speaker and sign right in {good} of the {len(hit)}")
    for mechanism in truth["mechanisms"]:
        if mechanism["effect_told"]:
            own = [each for each in pairs if each.told["id"] in mechanism["claims"]]
            good = sum(right(each, claims) for each in own)
            found = "found" if good else "MISSED"
            print(f"  {mechanism['id']:<4}{found:<7}{good} of {len(own)}  {mechanism['name']}")


def main(seed: Path) -> None:
    """Read both texts and print both tables."""
    for title, path, truth in (
        ("The retelling", HERE / "report.md", "report_claims.json"),
        ("The seed", seed, "seed_claims.json"),
    ):
        if path.is_file():
            claims = read(load(path.read_bytes(), path.name))
            table(title, json.loads((HERE / truth).read_text("utf-8")), claims)
        else:
            print(f"{title}: {path.name} is not here")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SEED)
