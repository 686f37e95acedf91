"""The head that turns a phrase into a vector: close where the same thing is named."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from training.encoder import WIDTH
from training.examples import Example

WARMTH = 0.07


class ConceptHead(nn.Module):
    def __init__(self, size: int = 256) -> None:
        super().__init__()
        self.project = nn.Linear(WIDTH, size)
        nn.init.orthogonal_(self.project.weight)

    def forward(self, h: Tensor, mask: Tensor) -> Tensor:
        """Unit vectors (b, size) from the words' states."""
        weight = mask[..., None].float()
        mean = (h.float() * weight).sum(1) / weight.sum(1)
        return F.normalize(self.project(mean).float(), dim=1)

    def loss(self, h: Tensor, mask: Tensor, examples: list[Example]) -> Tensor:
        """Phrases of one concept attract each other; all others in the batch repel."""
        found = self(h, mask)
        close = found @ found.T / WARMTH
        keys = [(e.name, e.concept) for e in examples]
        same = torch.tensor([[a == b for b in keys] for a in keys])
        alike = torch.tensor([[a[1] == b[1] for b in keys] for a in keys])
        itself = torch.eye(len(keys), dtype=torch.bool)
        positive = same & ~itself
        close = close.masked_fill(itself | (alike & ~same), -1e4)
        pull = torch.logsumexp(close.masked_fill(~positive, -1e4), 1)
        some = positive.any(1)
        if not bool(some.any()):
            return found.sum() * 0
        return (torch.logsumexp(close, 1) - pull)[some].mean()
