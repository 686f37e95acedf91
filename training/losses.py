"""Losses: linear-chain CRF, and ZLPR for sparse multi-label scores."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812


class Chain(nn.Module):
    """A linear-chain conditional random field over label scores."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.moves = nn.Parameter(torch.zeros(labels, labels))

    def forward(self, scores: Tensor, gold: Tensor, mask: Tensor) -> Tensor:
        """Mean over sequences of minus the log-likelihood; scores (b, n, labels)."""
        scores = scores.float()
        own = scores.gather(2, gold[..., None])[..., 0] * mask
        steps = self.moves[gold[:, :-1], gold[:, 1:]] * mask[:, 1:]
        return (self.all_paths(scores, mask) - own.sum(1) - steps.sum(1)).mean()

    def all_paths(self, scores: Tensor, mask: Tensor) -> Tensor:
        """Log of the summed weight of all label chains, (b,), by pairwise products."""
        steps = self.moves + scores[:, 1:, None, :]
        same = torch.full_like(self.moves, -1e4).fill_diagonal_(0)
        steps = torch.where(mask[:, 1:, None, None], steps, same)
        while steps.shape[1] > 1:
            if steps.shape[1] % 2:
                steps = torch.cat([steps, same.expand(len(steps), 1, -1, -1)], 1)
            left, right = steps[:, 0::2], steps[:, 1::2]
            steps = torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], -2)
        if not steps.shape[1]:
            return torch.logsumexp(scores[:, 0], 1)
        return torch.logsumexp(scores[:, 0, :, None] + steps[:, 0], (1, 2))


def zlpr(scores: Tensor, gold: Tensor) -> Tensor:
    """Zero-bounded log-sum-exp pairwise rank loss (Su et al. 2022), mean over rows (rows, n).

    Scores that do not count are minus infinity (at most -1e4) with gold 0.
    """
    zero = torch.zeros_like(scores[:, :1])
    apart = torch.cat([scores.masked_fill(gold, -1e4), zero], 1)
    pull = torch.cat([(-scores).masked_fill(~gold, -1e4), zero], 1)
    return (torch.logsumexp(apart, 1) + torch.logsumexp(pull, 1)).mean()


def masked_mean(values: Tensor, weight: Tensor) -> Tensor:
    return (values * weight).sum() / weight.sum().clamp(min=1)


def known_cross_entropy(scores: Tensor, gold: Tensor, rarity: Tensor | None = None) -> Tensor:
    """Cross-entropy over the rows whose label is known (not -1); `rarity` weights the labels."""
    if not bool((gold >= 0).any()):
        return scores.sum() * 0
    return F.cross_entropy(scores, gold, rarity, ignore_index=-1)
