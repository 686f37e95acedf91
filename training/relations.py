"""Heads that find causes and effects: span scores, then a judge of proposed pairs."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from sayso.claims.encoder.influences import FARTHEST
from sayso.claims.encoder.spans import best_spans, overlap
from training.attending import PairAttention
from training.encoder import WIDTH
from training.examples import Example, Relation, WordSpan
from training.losses import known_cross_entropy, zlpr

LONGEST = 48
"""Words in the longest span that is proposed."""
PROPOSALS = 26
NEGATIVES = 110
"""Pairs that are not relations, kept for each window."""
AROUND = 6
"""Words of context before and after the pair that the judge sees."""
ATTRIBUTE = 0.6
"""Weight of one attribute's loss."""


def rotated(x: Tensor) -> Tensor:
    """Rotary positions over axis -2 (Su et al. 2021): dot products see relative places."""
    n, d = x.shape[-2:]
    rates = 10000 ** (-torch.arange(0, d, 2, device=x.device) / d)
    angle = torch.arange(n, device=x.device)[:, None] * rates
    sin, cos = angle.sin().repeat(1, 2), angle.cos().repeat(1, 2)
    a, b = x.chunk(2, -1)
    return x * cos + torch.cat([-b, a], -1) * sin


class SpanScores(nn.Module):
    """Scores (b, n, n) that a span from word i to word j has a role; several roles at once."""

    def __init__(self, roles: int, size: int = 48) -> None:
        super().__init__()
        self.roles, self.size = roles, size
        self.borders = nn.Linear(WIDTH, roles * 2 * size)
        self.bias = nn.Linear(WIDTH, roles * 2)

    def forward(self, h: Tensor, allowed: Tensor) -> Tensor:
        b, n, _ = h.shape
        borders = self.borders(h).view(b, n, self.roles, 2, self.size).permute(3, 0, 2, 1, 4)
        bias = self.bias(h).float().view(b, n, self.roles, 2).permute(3, 0, 2, 1)
        start, end = rotated(borders[0].float()), rotated(borders[1].float())
        scores = start @ end.transpose(-1, -2) / math.sqrt(self.size)
        scores = scores + bias[0][..., :, None] + bias[1][..., None, :]
        return scores.masked_fill(~allowed[:, None], -1e4)


def allowed_spans(breaks: Tensor, mask: Tensor) -> Tensor:
    """Which (start, end) may be spans: in order, not too long, no paragraph break inside."""
    n = mask.shape[1]
    place = torch.arange(n)
    band = (place[None] >= place[:, None]) & (place[None] - place[:, None] < LONGEST)
    paragraph = breaks.cumsum(1)
    same = paragraph[:, :, None] == paragraph[:, None]
    usable = mask & ~breaks
    return band & same & usable[:, :, None] & usable[:, None]


def near(a: WordSpan, b: WordSpan) -> float:
    """Shared words by the shorter span's words."""
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return max(0, shared) / (min(a[1] - a[0], b[1] - b[0]) + 1)


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """Proposed pairs of one batch: rows of window, cause start, end, effect start, end."""

    rows: Tensor
    target: Tensor
    weight: Tensor
    """How many like it a pair stands for, since only some negatives are kept."""
    attributes: Tensor
    """Numbers of the matched item's attributes, -1 where there is none."""

    def sampled(self) -> "Pairs":
        """All that match, and a part of the others."""
        other = self.target == 0
        part = min(1.0, NEGATIVES * int(self.rows[-1, 0] + 1) / max(1, int(other.sum())))
        keep = ~other | (torch.rand(len(other)) < part)
        weight = torch.where(other, 1 / part, 1.0)
        return Pairs(
            rows=self.rows[keep],
            target=self.target[keep],
            weight=weight[keep],
            attributes=self.attributes[keep],
        )


def best_match(
    cause: WordSpan, effect: WordSpan, gold: tuple[Relation, ...], exact: bool
) -> tuple[float, int]:
    """How well the best gold relation fits (0 if none is near), and which it is."""
    best, which = 0.0, -1
    for i, r in enumerate(gold):
        if near(cause, r.cause) >= 0.5 and near(effect, r.effect) >= 0.5:
            alike = overlap(cause, r.cause), overlap(effect, r.effect)
            fit = r.credit * (alike[0] * alike[1] if exact else 0.7 + 0.15 * sum(alike))
            if fit > best:
                best, which = fit, i
    return best, which


class Judge(nn.Module):
    """Scores of proposed pairs: is it one, and its attributes."""

    def __init__(self, outputs: int, size: int = 256) -> None:
        super().__init__()
        self.parts = nn.Linear(WIDTH, 9 * size)
        self.weights = nn.Linear(WIDTH, 5)
        self.places = nn.Embedding(32, size)
        self.middle = nn.Linear(size, size)
        self.out = nn.Linear(size, outputs)
        self.attention = PairAttention(size)
        self.fit = nn.Parameter(torch.full((2,), 0.3))
        self.dropout = nn.Dropout(0.15)
        self.size = size

    def pooled(self, sums: Tensor, which: int, b: Tensor, start: Tensor, end: Tensor) -> Tensor:
        """Attention-weighted mean of part `which` over words start to end (exclusive)."""
        d = self.size
        at = slice(which * (d + 1), (which + 1) * (d + 1))
        total = sums[b, torch.maximum(end, start), at] - sums[b, start, at]
        return total[:, :d] / total[:, d:].clamp(min=1e-6)

    def forward(self, h: Tensor, rows: Tensor, fits: Tensor) -> Tensor:
        """Scores (pairs, outputs); fits (pairs, 2) are the scores of the two spans."""
        hidden = F.gelu(self.features(h, rows))
        hidden = hidden + self.attention(h, hidden, rows)
        hidden = F.gelu(self.middle(self.dropout(hidden)))
        said = self.out(self.dropout(hidden)).float()
        return torch.cat([said[:, :1] + fits.clamp(-9, 9) @ self.fit[:, None], said[:, 1:]], 1)

    def features(self, h: Tensor, rows: Tensor) -> Tensor:
        """Borders, pooled words within, between and around, and the distance, (pairs, size)."""
        n, d = h.shape[1], self.size
        parts = self.parts(h).float()
        border, pool = parts[..., : 4 * d], parts[..., 4 * d :]
        weights = self.weights(h).float().clamp(-8, 8).exp()
        weighted = torch.cat(
            [
                torch.cat(
                    [
                        pool[..., k * d : (k + 1) * d] * weights[..., k : k + 1],
                        weights[..., k : k + 1],
                    ],
                    -1,
                )
                for k in range(5)
            ],
            -1,
        )
        sums = F.pad(weighted.cumsum(1), (0, 0, 1, 0))
        b, cs, ce, es, ee = rows.unbind(1)
        first, last = torch.minimum(cs, es), torch.maximum(ce, ee)
        x = border[b, cs, :d] + border[b, ce, d : 2 * d]
        x = x + border[b, es, 2 * d : 3 * d] + border[b, ee, 3 * d :]
        x = x + self.pooled(sums, 0, b, cs, ce + 1) + self.pooled(sums, 1, b, es, ee + 1)
        x = x + self.pooled(sums, 2, b, torch.minimum(ce, ee) + 1, torch.maximum(cs, es))
        x = x + self.pooled(sums, 3, b, (first - AROUND).clamp(min=0), first)
        x = x + self.pooled(sums, 4, b, last + 1, (last + 1 + AROUND).clamp(max=n))
        return x + self.places(gap_bucket(rows))


def gap_bucket(rows: Tensor) -> Tensor:
    """Signed logarithmic bucket of the words between cause and effect, 0 to 31."""
    _, cs, ce, es, ee = rows.unbind(1)
    gap = torch.where(es > cs, es - ce - 1, cs - ee - 1)
    size = torch.where(gap < 0, 0, 1 + (2 * (gap.clamp(min=0) + 1).float().log2()).long())
    return size.clamp(max=15) + 16 * (es > cs)


class RelationHead(nn.Module):
    """Cause and effect spans, judged in pairs.

    `rarity`: for each attribute, what an error in each of its classes counts.
    """

    def __init__(
        self, rarity: tuple[tuple[float, ...], ...], size: int, exact: bool = False
    ) -> None:
        super().__init__()
        self.exact = exact
        self.rarity = [torch.tensor(r, dtype=torch.float) for r in rarity]
        self.classes = tuple(len(r) for r in rarity)
        self.spans = SpanScores(2, 48)
        self.judge = Judge(1 + sum(self.classes), size)

    def loss(self, h: Tensor, allowed: Tensor, golds: list[tuple[Relation, ...]]) -> Tensor:
        scores = self.spans(h, allowed)
        truth = torch.zeros_like(scores, dtype=torch.bool)
        for b, gold in enumerate(golds):
            for r in gold:
                truth[b, 0, r.cause[0], r.cause[1]] = True
                truth[b, 1, r.effect[0], r.effect[1]] = True
        truth &= scores > -9e3
        spans = zlpr(scores.flatten(0, 1).flatten(1), truth.flatten(0, 1).flatten(1))
        pairs = self.propose(scores.detach(), golds)
        if not len(pairs.rows):
            return spans
        return spans + self.judge_loss(h, scores.detach(), pairs.sampled())

    def judge_loss(self, h: Tensor, scores: Tensor, pairs: Pairs) -> Tensor:
        b, cs, ce, es, ee = pairs.rows.unbind(1)
        fits = torch.stack([scores[b, 0, cs, ce], scores[b, 1, es, ee]], 1)
        said = self.judge(h, pairs.rows, fits)
        weight = pairs.weight / pairs.weight.sum()
        found = 8 * F.binary_cross_entropy_with_logits(
            said[:, 0], pairs.target, weight, reduction="sum"
        )
        matched = pairs.target > 0
        if bool(matched.any()) and self.classes:
            at = 1
            for k, size in enumerate(self.classes):
                gold = pairs.attributes[matched, k]
                one = known_cross_entropy(said[matched][:, at : at + size], gold, self.rarity[k])
                found = found + ATTRIBUTE * one
                at += size
        return found

    @torch.no_grad()
    def propose(self, scores: Tensor, golds: list[tuple[Relation, ...]]) -> Pairs:
        """The best spans of each role and the gold ones, all paired."""
        rows: list[tuple[int, ...]] = []
        target: list[float] = []
        attributes: list[tuple[int, ...]] = []
        tables = scores.numpy()
        for b, gold in enumerate(golds):
            count = PROPOSALS if gold else PROPOSALS // 2
            causes = {*best_spans(tables[b, 0], count), *(r.cause for r in gold)}
            effects = {*best_spans(tables[b, 1], count), *(r.effect for r in gold)}
            for cause in causes:
                for effect in effects:
                    if near(cause, effect) >= 0.5 or abs(cause[0] - effect[0]) > FARTHEST:
                        continue
                    fit, which = best_match(cause, effect, gold, self.exact)
                    rows.append((b, *cause, *effect))
                    target.append(fit)
                    attributes.append(
                        gold[which].attributes if which >= 0 else (-1,) * len(self.classes)
                    )
        shape = (len(rows), len(self.classes))
        return Pairs(
            rows=torch.tensor(rows, dtype=torch.long).view(-1, 5),
            target=torch.tensor(target),
            weight=torch.ones(len(rows)),
            attributes=torch.tensor(attributes, dtype=torch.long).view(shape),
        )


def relations_of(examples: list[Example], task: str) -> list[tuple[Relation, ...]]:
    return [e.relations.get(task, ()) for e in examples]
