"""What a pair of spans sees in the words around it: attention that knows which pair is asked."""

import math

import torch
from torch import Tensor, nn

from sayso.claims.encoder.attending import HEADS, REACH, REGIONS
from training.encoder import WIDTH


class PairAttention(nn.Module):
    """Adds nothing at first: its last layer starts at zero."""

    def __init__(self, size: int, inner: int = 128) -> None:
        super().__init__()
        self.query = nn.Linear(size, inner)
        self.key = nn.Linear(WIDTH, inner)
        self.value = nn.Linear(WIDTH, inner)
        self.regions = nn.Embedding(REGIONS, inner)
        self.out = nn.Linear(inner, size)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, h: Tensor, x: Tensor, rows: Tensor) -> Tensor:
        """States (b, n, 384) and pairs' features (pairs, size) to an addition to these."""
        query, key, value = self.query(x).float(), self.key(h).float(), self.value(h).float()
        found = [
            self.window(query[rows[:, 0] == b], key[b], value[b], rows[rows[:, 0] == b, 1:])
            for b in torch.unique_consecutive(rows[:, 0]).tolist()
        ]
        return self.out(torch.cat(found)).float()

    def window(self, query: Tensor, key: Tensor, value: Tensor, pairs: Tensor) -> Tensor:
        """One window's pairs (pairs, inner)."""
        split = (HEADS, query.shape[1] // HEADS)
        query = query.unflatten(1, split)
        key, value = key.unflatten(1, split), value.unflatten(1, split)
        where = regions(pairs, len(key))
        by_region = torch.einsum("phd,rhd->phr", query, self.regions.weight.unflatten(1, split))
        scores = torch.einsum("phd,nhd->phn", query, key)
        scores = scores + by_region.gather(2, where.clamp(min=0)[:, None].expand(-1, HEADS, -1))
        scores = (scores / math.sqrt(split[1])).masked_fill(where[:, None] < 0, -1e4)
        return torch.einsum("phn,nhd->phd", scores.softmax(2), value).flatten(1)


def regions(pairs: Tensor, count: int) -> Tensor:
    """Where each word lies as seen from each pair, (pairs, count); -1 out of reach."""
    cs, ce, es, ee = (column[:, None] for column in pairs.unbind(1))
    word = torch.arange(count)[None]
    first, last = torch.minimum(cs, es), torch.maximum(ce, ee)
    found = torch.where(word < first, 0, torch.where(word > last, 4, 3))
    found = torch.where((word >= es) & (word <= ee), 2, found)
    found = torch.where((word >= cs) & (word <= ce), 1, found)
    found = found + 5 * (es < cs)
    return torch.where((word < first - REACH) | (word > last + REACH), -1, found)
