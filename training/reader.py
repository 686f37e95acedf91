"""The whole network: one encoder, a head a task."""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from sayso.claims.encoder.pieces import BEGIN
from training.attributions import AttributionHead
from training.concepts import ConceptHead
from training.encoder import pretrained
from training.examples import Example
from training.relations import RelationHead, allowed_spans, relations_of
from training.syntax import SentenceHead, SyntaxHead

CLAIM_CLASSES = (3, 3, 3, 4, 2, 2, 2, 2, 2)
"""Sign, change of cause and effect, modality; conditional, realised, negated, denied, clear."""

CLAIM_RARITY = (
    (1, 3, 5),
    (1, 3, 5),
    (1, 3, 5),
    (1, 2, 3, 4),
    (1, 2.5),
    (1, 1),
    (1, 4),
    (1, 5),
    (1, 1),
)
"""What an error in each class counts: about the root of how much rarer it is than the commonest."""


@dataclass(frozen=True, kw_only=True)
class Batch:
    ids: Tensor
    shapes: Tensor
    firsts: Tensor
    mask: Tensor
    breaks: Tensor
    examples: list[Example]


def collate(examples: list[Example]) -> Batch:
    """Pad pieces and words; a begin mark opens every row."""
    rows, words = len(examples), max(e.pieces.words() for e in examples)
    ids = torch.zeros(rows, 1 + max(len(e.pieces.ids) for e in examples), dtype=torch.long)
    shapes, firsts = torch.zeros_like(ids), torch.zeros(rows, words, dtype=torch.long)
    mask, breaks = (torch.zeros(rows, words, dtype=torch.bool) for _ in range(2))
    for b, e in enumerate(examples):
        p = e.pieces
        ids[b, 0] = BEGIN
        ids[b, 1 : 1 + len(p.ids)] = torch.from_numpy(p.ids)
        shapes[b, 1 : 1 + len(p.ids)] = torch.from_numpy(p.shapes)
        firsts[b, : p.words()] = torch.from_numpy(p.firsts) + 1
        mask[b, : p.words()] = True
        breaks[b, : p.words()] = torch.from_numpy(p.starts == p.ends)
    return Batch(ids=ids, shapes=shapes, firsts=firsts, mask=mask, breaks=breaks, examples=examples)


class Reader(nn.Module):
    def __init__(self, folder: Path, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = pretrained(folder, dropout)
        self.attribution = AttributionHead()
        self.claims = RelationHead(CLAIM_RARITY, 256)
        self.cnc = RelationHead((), 128, exact=True)
        self.syntax = SyntaxHead()
        self.sentence = SentenceHead()
        self.concept = ConceptHead()
        self.dropout = nn.Dropout(0.1)

    def words(self, batch: Batch) -> Tensor:
        """States of the words' first pieces, (b, words, 384)."""
        h = self.encoder(batch.ids, batch.shapes)
        at = batch.firsts[..., None].expand(-1, -1, h.shape[-1])
        return self.dropout(h.gather(1, at))

    def losses(self, batch: Batch) -> dict[str, Tensor]:
        """The loss of every task that the batch has labels for."""
        h = self.words(batch)
        found: dict[str, Tensor] = {}
        tasks = batch.examples[0]
        if any(e.attributions is not None for e in batch.examples):
            rows = [i for i, e in enumerate(batch.examples) if e.attributions is not None]
            some = [batch.examples[i] for i in rows]
            found["attribution"] = self.attribution.loss(h[rows], batch.mask[rows], some)
        for task, head in (("claims", self.claims), ("cnc", self.cnc)):
            rows = [i for i, e in enumerate(batch.examples) if task in e.relations]
            if rows:
                allowed = allowed_spans(batch.breaks[rows], batch.mask[rows])
                golds = relations_of([batch.examples[i] for i in rows], task)
                found[task] = head.loss(h[rows], allowed, golds)
        if tasks.syntax is not None:
            found["syntax"] = self.syntax.loss(h, batch.mask, batch.examples)
        if tasks.concept is not None:
            found["concept"] = self.concept.loss(h, batch.mask, batch.examples)
        if tasks.causal is not None:
            found["sentence"] = self.sentence.loss(h, batch.mask, batch.examples)
        return found
