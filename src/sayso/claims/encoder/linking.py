"""Which source and which contents belong to which cue."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.claims.encoder.tagging import WordSpan
from sayso.claims.encoder.weights import Floats, Words, linear, sigmoid

NEAR_CUES = 12
"""A segment looks at this many cues around it."""
BUCKETS = 52
"""Features of a pair: 32 distances, 16 ranks of the cue, 4 counts of paragraph breaks."""
UNSURE = 0.2
"""How sure a segment without a cue is."""
LEAST_SOURCE, LEAST_CONTENT = -2.0, -2.0
"""Lowest link scores that are taken, chosen on held-out articles."""


class Linked(NamedTuple):
    """Word spans that belong together, and how sure that is."""

    source: tuple[WordSpan, ...]
    cue: tuple[WordSpan, ...]
    content: tuple[WordSpan, ...]
    confidence: float


def distance(segment: WordSpan, cue: WordSpan) -> int:
    """Signed logarithmic bucket of the words between, 0 to 31."""
    gap = cue[0] - segment[1] if cue[0] > segment[1] else segment[0] - cue[1]
    return min(15, int(2 * math.log2(max(0, gap) + 1))) + 16 * (segment[0] > cue[0])


def pair_features(
    segments: list[WordSpan], cues: list[WordSpan], paragraph: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Three bucket numbers for each segment and cue, (segments, cues, 3).

    `paragraph` is the number of the paragraph of every word.
    """
    starts = np.array([cue[0] for cue in cues])
    found = np.zeros((len(segments), len(cues), 3), dtype=np.int64)
    for i, segment in enumerate(segments):
        place = int(np.searchsorted(starts, segment[0]))
        for j, cue in enumerate(cues):
            rank = min(7, j - place) if j >= place else 8 + min(7, place - 1 - j)
            apart = abs(int(paragraph[segment[0]]) - int(paragraph[cue[0]]))
            found[i, j] = distance(segment, cue), 32 + rank, 48 + min(3, apart)
    return found


def ends(states: Floats, spans: list[WordSpan]) -> Floats:
    """States of first and last words side by side, (spans, 2 x 384)."""
    index = np.array(spans, dtype=np.int64)
    return np.concatenate([states[index[:, 0]], states[index[:, 1]]], 1)


class Choices(NamedTuple):
    """Scores of the cues around one segment; the first of them is cue `begin`."""

    segment: WordSpan
    begin: int
    scores: Floats

    def best(self) -> tuple[int, float]:
        """The cue with the highest score, and the score."""
        at = int(self.scores.argmax())
        return self.begin + at, float(self.scores[at])


def choices(
    words: Words, segments: list[WordSpan], cues: list[WordSpan], role: int
) -> Iterator[Choices]:
    """For each segment, how well the cues around it fit."""
    if not segments or not cues:
        return
    left = linear(ends(words.states, segments), words.weights, "attribution.segments")
    right = linear(ends(words.states, cues), words.weights, "attribution.cues")
    size = left.shape[1] // 2
    part = slice(role * size, (role + 1) * size)
    places = words.weights["attribution.places.weight"][BUCKETS * role :, 0]
    paragraph = np.cumsum(words.breaks, dtype=np.int64)
    starts = [cue[0] for cue in cues]
    for i, segment in enumerate(segments):
        place = bisect_left(starts, segment[0])
        begin, end = max(0, place - NEAR_CUES), place + NEAR_CUES
        features = pair_features([segment], cues[begin:end], paragraph)[0]
        said = right[begin:end, part] @ left[i, part] / np.float32(math.sqrt(size))
        yield Choices(segment, begin, said + places[features].sum(-1))


def linked(words: Words, found: dict[str, list[WordSpan]]) -> list[Linked]:
    """One record a cue with its best source and all contents that chose it; then the orphans."""
    cues, sources, contents = found["cue"], found["source"], found["content"]
    own_source: dict[int, tuple[WordSpan, float]] = {}
    for choice in choices(words, sources, cues, 0):
        for j, score in enumerate(choice.scores.tolist(), choice.begin):
            if score > own_source.get(j, ((), LEAST_SOURCE))[1]:
                own_source[j] = (choice.segment, score)
    own_contents: dict[int, list[tuple[WordSpan, float]]] = defaultdict(list)
    for choice in choices(words, contents, cues, 1):
        cue, score = choice.best()
        if score > LEAST_CONTENT:
            own_contents[cue].append((choice.segment, score))
    taken = {span for span, _ in own_source.values()}
    taken |= {span for chosen in own_contents.values() for span, _ in chosen}
    orphans = [Linked((s,), (), (), UNSURE) for s in sources if s not in taken]
    orphans += [Linked((), (), (s,), UNSURE) for s in contents if s not in taken]
    records = [together(cue, own_source.get(j), own_contents[j]) for j, cue in enumerate(cues)]
    return records + orphans


def together(
    cue: WordSpan,
    source: tuple[WordSpan, float] | None,
    contents: list[tuple[WordSpan, float]],
) -> Linked:
    """One record; as sure as its weakest link."""
    scores = [score for _, score in contents] + ([source[1]] if source else [])
    sure = float(sigmoid(np.array(min(scores), dtype=np.float32))) if contents else 0.3
    return Linked((source[0],) if source else (), (cue,), tuple(span for span, _ in contents), sure)
