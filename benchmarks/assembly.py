"""Seconds and memory to assemble many claims: `python benchmarks/assembly.py [CLAIMS ...]`.

Made-up reports of 1,000 claims each: a tenth as many concepts as claims, ten speakers a report,
one sentence a claim. The same seed makes the same claims.
"""

import random
import resource
import sys
import time

from sayso.claims.claim import ClaimId, Influence, Part, Sign
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import Concept, ConceptId
from sayso.claims.speaker import NARRATOR, Speaker, SpeakerId
from sayso.document.document import keep
from sayso.document.span import Span
from sayso.model.assemble import assemble

A_REPORT = 1_000
SPEAKERS = 10
SIGNS: tuple[Sign, ...] = ("+", "-", "?")


def report(number: int, concepts: int, luck: random.Random) -> ClaimSet:
    sentences: list[str] = []
    claims: list[Influence] = []
    named: dict[int, None] = {}
    start = 0
    for place in range(A_REPORT):
        cause, effect = luck.sample(range(concepts), 2)
        named |= {cause: None, effect: None}
        sentence = f"Factor {cause} moves factor {effect}, says voice {number}-{place}."
        span = Span(start, start + len(sentence))
        claims.append(claim(place, span, (cause, effect), luck))
        sentences.append(sentence)
        start = span.end + 1
    return ClaimSet(
        document=keep(" ".join(sentences), title=f"report {number}"),
        speakers=tuple(
            Speaker(id=each, name=each, members=())
            for each in (NARRATOR, *(SpeakerId(f"Speaker {n}") for n in range(SPEAKERS)))
        ),
        attributions=(),
        concepts=tuple(
            Concept(id=ConceptId(f"k{each}"), name=f"factor {each}", phrases=(Span(0, 6),))
            for each in named
        ),
        claims=tuple(claims),
    )


def claim(place: int, span: Span, ends: tuple[int, int], luck: random.Random) -> Influence:
    cause, effect = (Part(span=span, concept=ConceptId(f"k{end}"), change=1) for end in ends)
    sign = luck.choice(SIGNS)
    return Influence(
        id=ClaimId(f"c{place}"),
        speaker=SpeakerId(f"Speaker {luck.randrange(SPEAKERS)}"),
        sentence=span,
        certainty=0.5,
        confidence=0.9,
        reader="patterns",
        cause=cause,
        effect=effect,
        effect_of_cause=sign,
        sign=sign,
    )


def main() -> None:
    print(f"{'claims':>10}{'links':>10}{'seconds':>10}{'peak GB':>10}", flush=True)
    for claims in map(int, sys.argv[1:] or ("10000", "100000", "1000000")):
        luck = random.Random(1)
        sets = [report(each, claims // 10, luck) for each in range(claims // A_REPORT)]
        started = time.process_time()
        model = assemble(sets)
        seconds = time.process_time() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
        print(f"{claims:>10,}{len(model.links):>10,}{seconds:>10.1f}{peak:>10.1f}", flush=True)


if __name__ == "__main__":
    main()
