"""Heads for syntax (deep biaffine attention, Dozat and Manning 2017) and for whole sentences."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from sayso.claims.encoder.syntax import RELATIONS, UPOS
from training.encoder import WIDTH
from training.examples import Example
from training.losses import known_cross_entropy


class SyntaxHead(nn.Module):
    def __init__(self, size: int = 128, label: int = 48) -> None:
        super().__init__()
        self.upos = nn.Linear(WIDTH, len(UPOS))
        self.arcs = nn.Linear(WIDTH, 2 * size)
        self.root = nn.Linear(WIDTH, 1)
        self.labels = nn.Linear(WIDTH, 2 * label)
        self.bilinear = nn.Parameter(torch.randn(len(RELATIONS), label, label) * 0.05)
        self.label_bias = nn.Linear(2 * label, len(RELATIONS))
        self.size, self.label = size, label

    def arc_scores(self, h: Tensor, mask: Tensor) -> Tensor:
        """Scores (b, n, 1 + n): column 0 is the root, the others are heads."""
        arcs = F.gelu(self.arcs(h)).float()
        scores = arcs[..., : self.size] @ arcs[..., self.size :].transpose(1, 2)
        scores = (scores / math.sqrt(self.size)).masked_fill(~mask[:, None], -1e4)
        return torch.cat([self.root(h).float(), scores], 2)

    def label_scores(self, own: Tensor, head: Tensor) -> Tensor:
        """Scores (rows, relations) from the states of dependents and of their heads."""
        own = F.gelu(self.labels(own)[:, : self.label].float())
        head = F.gelu(self.labels(head)[:, self.label :].float())
        crossed = torch.einsum("ni,rij,nj->nr", own, self.bilinear, head)
        return crossed + self.label_bias(torch.cat([own, head], 1)).float()

    def loss(self, h: Tensor, mask: Tensor, examples: list[Example]) -> Tensor:
        sentences = torch.zeros(mask.shape, dtype=torch.int64)
        for b, e in enumerate(examples):
            sentences[b, list(e.sentences[1:])] = 1
        sentences = sentences.cumsum(1)
        arcs = torch.full(mask.shape, -1)
        upos = torch.full(mask.shape, -1)
        rows: list[tuple[int, int, int, int]] = []
        for b, e in enumerate(examples):
            for word, head, label, part in e.syntax or ():
                arcs[b, word], upos[b, word] = head + 1, part
                rows.append((b, word, max(head, 0), label))
        b, word, head, label = torch.tensor(rows).unbind(1)
        scores = self.arc_scores(h, mask)
        scores[..., 1:].masked_fill_(sentences[:, :, None] != sentences[:, None], -1e4)
        total = known_cross_entropy(scores.flatten(0, 1), arcs.flatten())
        total = total + known_cross_entropy(self.upos(h).float().flatten(0, 1), upos.flatten())
        return total + F.cross_entropy(self.label_scores(h[b, word], h[b, head]), label)


class SentenceHead(nn.Module):
    """Causal or not, and the signal words of the Causal News Corpus.

    The first only teaches the encoder: the surest pair tells better which sentences are causal.
    """

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Linear(WIDTH, 1)
        self.causal = nn.Linear(WIDTH, 1)
        self.signal = nn.Linear(WIDTH, 3)

    def causal_score(self, h: Tensor, mask: Tensor) -> Tensor:
        """One score a sentence, (b,)."""
        weight = self.weight(h).float()[..., 0].masked_fill(~mask, -1e4).softmax(1)
        return self.causal((h.float() * weight[..., None]).sum(1))[:, 0]

    def loss(self, h: Tensor, mask: Tensor, examples: list[Example]) -> Tensor:
        gold = torch.tensor([float(e.causal or 0) for e in examples])
        total = F.binary_cross_entropy_with_logits(self.causal_score(h, mask).float(), gold)
        tags = torch.full(mask.shape, -1)
        for b, e in enumerate(examples):
            if e.signals is not None:
                tags[b, : e.pieces.words()] = 0
                for start, end in e.signals:
                    tags[b, start] = 1
                    tags[b, start + 1 : end + 1] = 2
        return total + known_cross_entropy(self.signal(h).float().flatten(0, 1), tags.flatten())
