"""Real articles are read without a slip, whatever their writers did to the language."""

import json
from collections.abc import Iterator
from pathlib import Path

from sayso.claims.claim import Influence
from sayso.claims.reader import read
from sayso.document.document import keep

_EVERY = 25
"""One article in so many is read, so that the test takes seconds."""


def articles(corpora: Path) -> Iterator[str]:
    """Yield the texts of some articles of the annotated news."""
    for path in ("polnear/train.jsonl", "claims/train.jsonl"):
        lines = (corpora / path).read_text(encoding="utf-8").splitlines()
        yield from (json.loads(line)["text"] for line in lines[::_EVERY])


def test_every_claim_has_its_words_and_its_speaker(shared: Path) -> None:
    """Phrases lie inside the text, cause and effect apart, and who speaks is listed."""
    told = 0
    for text in articles(shared / "corpora"):
        claims = read(keep(text))
        speakers = {speaker.id for speaker in claims.speakers}
        for claim in claims.claims:
            assert claim.speaker in speakers
            assert set(claim.through) <= speakers
            if isinstance(claim, Influence):
                told += 1
                assert claim.cause.span.of(claims.document.text).strip()
                assert claim.effect.span.of(claims.document.text).strip()
                assert not claim.cause.span.touches(claim.effect.span)
    assert told
