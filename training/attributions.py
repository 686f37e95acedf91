"""Heads for source, cue and content: tags in a chain, and links from cue to the others."""

import math

import numpy as np
import torch
from torch import Tensor, nn

from sayso.claims.encoder.linking import BUCKETS, pair_features
from training.encoder import WIDTH
from training.examples import Example, WordSpan
from training.losses import Chain, zlpr

ROLES = ("source", "cue", "content")


def tags_of(example: Example) -> list[int]:
    """0 outside, then begin and inside of source, cue and content."""
    tags = [0] * example.pieces.words()
    for attribution in example.attributions or ():
        for k, role in enumerate(ROLES):
            for start, end in getattr(attribution, role):
                tags[start] = 1 + 2 * k
                tags[start + 1 : end + 1] = [2 + 2 * k] * (end - start)
    return tags


class AttributionHead(nn.Module):
    def __init__(self, size: int = 128) -> None:
        super().__init__()
        self.tags = nn.Linear(WIDTH, 7)
        self.chain = Chain(7)
        self.size = size
        self.segments = nn.Linear(2 * WIDTH, 2 * size)
        self.cues = nn.Linear(2 * WIDTH, 2 * size)
        self.places = nn.Embedding(2 * BUCKETS, 1)
        nn.init.zeros_(self.places.weight)

    def loss(self, h: Tensor, mask: Tensor, examples: list[Example]) -> Tensor:
        gold = torch.zeros(mask.shape, dtype=torch.long)
        for b, e in enumerate(examples):
            tags = tags_of(e)
            gold[b, : len(tags)] = torch.tensor(tags)
        tagging = self.chain(self.tags(h), gold, mask)
        links = [self.link_loss(h[b], e) for b, e in enumerate(examples)]
        return 0.5 * tagging + 2 * torch.stack(links).mean()

    def link_scores(
        self, h: Tensor, segs: list[WordSpan], cues: list[WordSpan], paragraph: np.ndarray, k: int
    ) -> Tensor:
        """Scores (segments, cues) that a source (k 0) or content (k 1) belongs to a cue."""
        part = slice(k * self.size, (k + 1) * self.size)
        s, c = torch.tensor(segs), torch.tensor(cues)
        left = self.segments(torch.cat([h[s[:, 0]], h[s[:, 1]]], 1))[:, part].float()
        right = self.cues(torch.cat([h[c[:, 0]], h[c[:, 1]]], 1))[:, part].float()
        features = torch.from_numpy(pair_features(segs, cues, paragraph)) + BUCKETS * k
        places = self.places(features)[..., 0].sum(-1)
        return left @ right.T / math.sqrt(self.size) + places

    def link_loss(self, h: Tensor, example: Example) -> Tensor:
        gold = [a for a in example.attributions or () if a.cue]
        paragraph = np.cumsum(example.pieces.starts == example.pieces.ends)
        cues = sorted({a.cue[0] for a in gold})
        total = h.sum() * 0.0
        for k, role in enumerate(("source", "content")):
            segs = sorted({s for a in gold for s in getattr(a, role)})
            if not segs:
                continue
            truth = torch.zeros(len(segs), len(cues), dtype=torch.bool)
            for a in gold:
                for s in getattr(a, role):
                    truth[segs.index(s), cues.index(a.cue[0])] = True
            total = total + zlpr(self.link_scores(h, segs, cues, paragraph, k), truth)
        return total
