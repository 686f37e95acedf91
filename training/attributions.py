"""Heads for source, cue and content: tags in a chain, and links from cue to the others."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from training.encoder import WIDTH
from training.examples import Attribution, Example, WordSpan
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


def distance_bucket(seg: WordSpan, cue: WordSpan) -> int:
    """Signed logarithmic bucket of the distance from a cue to a segment, 0 to 31."""
    gap = cue[0] - seg[1] if cue[0] > seg[1] else seg[0] - cue[1]
    size = min(15, int(2 * math.log2(max(0, gap) + 1)))
    return size + 16 * (seg[0] > cue[0])


class AttributionHead(nn.Module):
    def __init__(self, size: int = 96) -> None:
        super().__init__()
        self.tags = nn.Linear(WIDTH, 7)
        self.chain = Chain(7)
        self.size = size
        self.segments = nn.Linear(2 * WIDTH, 2 * size)
        self.cues = nn.Linear(2 * WIDTH, 2 * size)
        self.places = nn.Embedding(64, 1)
        nn.init.zeros_(self.places.weight)

    def loss(self, h: Tensor, mask: Tensor, examples: list[Example]) -> Tensor:
        gold = torch.zeros(mask.shape, dtype=torch.long)
        for b, e in enumerate(examples):
            tags = tags_of(e)
            gold[b, : len(tags)] = torch.tensor(tags)
        tagging = self.chain(self.tags(h), gold, mask)
        links = [self.link_loss(h[b], e.attributions or ()) for b, e in enumerate(examples)]
        return 0.5 * tagging + torch.stack(links).mean()

    def link_scores(self, h: Tensor, segs: list[WordSpan], cues: list[WordSpan], k: int) -> Tensor:
        """Scores (segments, cues) that a source (k 0) or content (k 1) belongs to a cue."""
        part = slice(k * self.size, (k + 1) * self.size)
        s, c = torch.tensor(segs), torch.tensor(cues)
        left = F.gelu(self.segments(torch.cat([h[s[:, 0]], h[s[:, 1]]], 1))[:, part].float())
        right = F.gelu(self.cues(torch.cat([h[c[:, 0]], h[c[:, 1]]], 1))[:, part].float())
        bucket = torch.tensor([[distance_bucket(a, b) + 32 * k for b in cues] for a in segs])
        return left @ right.T / math.sqrt(self.size) + self.places(bucket)[..., 0]

    def link_loss(self, h: Tensor, gold: tuple[Attribution, ...]) -> Tensor:
        cues = sorted({a.cue[0] for a in gold if a.cue})
        total = h.sum() * 0.0
        for k, role in enumerate(("source", "content")):
            segs = sorted({s for a in gold if a.cue for s in getattr(a, role)})
            if not segs:
                continue
            truth = torch.zeros(len(segs), len(cues), dtype=torch.bool)
            for a in gold:
                if a.cue:
                    for s in getattr(a, role):
                        truth[segs.index(s), cues.index(a.cue[0])] = True
            total = total + zlpr(self.link_scores(h, segs, cues, k), truth)
        return total
