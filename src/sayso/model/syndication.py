"""Syndication: one statement carried by several outlets is found by the words of its sentences."""

import hashlib
import re
from collections.abc import Sequence

from sayso.model.told import Told

SHINGLE = 4
"""Words in a shingle; wire copies keep runs of this length, retellings do not (Broder 1997)."""
ALIKE = 0.5
"""Share of common shingles (Jaccard) from which two sentences are one statement."""
SKETCH = 8
"""Smallest hashes by which candidates are found; two alike sentences miss each other with
chance below (1 - ALIKE) ** SKETCH = 0.4 %."""


def statements(told: Sequence[Told]) -> list[int]:
    """Return a statement number for each claim; copies in other reports have the same.

    Linear in the number of claims: each sentence is compared only with the first statement
    under each of its smallest hashes.
    """
    shingles: dict[tuple[int, int, int], frozenset[int]] = {}
    first: dict[int, int] = {}
    found: list[int] = []
    for index, each in enumerate(told):
        span = each.claim.sentence
        key = (each.report, span.start, span.end)
        own = shingles.get(key) or shingles.setdefault(key, _shingles(span.of(each.text)))
        sketch = sorted(own)[:SKETCH]
        found.append(_earlier(index, told, shingles, [first[h] for h in sketch if h in first]))
        for each_hash in sketch:
            first.setdefault(each_hash, index)
        if found[-1] != index:
            found[-1] = found[found[-1]]
    return found


def _earlier(
    index: int,
    told: Sequence[Told],
    shingles: dict[tuple[int, int, int], frozenset[int]],
    candidates: Sequence[int],
) -> int:
    own = shingles[_key(told[index])]
    for candidate in dict.fromkeys(candidates):
        other = told[candidate]
        if other.report == told[index].report:
            continue
        theirs = shingles[_key(other)]
        if len(own & theirs) >= ALIKE * len(own | theirs):
            return candidate
    return index


def _key(told: Told) -> tuple[int, int, int]:
    return told.report, told.claim.sentence.start, told.claim.sentence.end


def _shingles(sentence: str) -> frozenset[int]:
    words = re.findall(r"\w+", sentence.casefold())
    runs = [words[at : at + SHINGLE] for at in range(max(1, len(words) - SHINGLE + 1))]
    return frozenset(_hash(" ".join(run)) for run in runs)


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
