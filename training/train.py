"""Make the reader's weights: `python -m training.train --encoder FOLDER --out FOLDER`."""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import torch
from torch import Tensor, nn

from training.corpora import causal_news, concepts, dependencies, news
from training.corpora.passages import passages
from training.examples import Example, windows
from training.reader import Batch, Reader, collate
from training.synthetic.articles import read_synthetic

BUDGET = 288
"""Word pieces in a window."""
BATCH = 2400
"""Word pieces in a batch, padding counted."""
WEIGHTS = {
    "attribution": 1.0,
    "claims": 1.0,
    "cnc": 0.5,
    "syntax": 0.5,
    "sentence": 0.5,
    "concept": 0.5,
}


def batches(examples: list[Example], rng: random.Random) -> Iterator[list[Example]]:
    """Examples of like length together, in random order."""
    order = sorted(examples, key=lambda e: (len(e.pieces.ids) // 16, rng.random()))
    found: list[list[Example]] = []
    longest = 0
    for example in order:
        longest = max(longest, len(example.pieces.ids))
        if not found or (len(found[-1]) + 1) * longest > BATCH:
            found.append([])
            longest = len(example.pieces.ids)
        found[-1].append(example)
    rng.shuffle(found)
    return iter(found)


def plan(tasks: dict[str, tuple[list[Example], float]], seed: int) -> list[list[Example]]:
    """All batches of the training run: every task as many times as its share says."""
    rng = random.Random(seed)
    found: list[tuple[float, list[Example]]] = []
    for examples, passes in tasks.values():
        whole, done = passes, 0
        while whole > 0:
            cut = [w for e in examples for w in windows(e, BUDGET, rng)]
            if whole < 1:
                cut = rng.sample(cut, int(len(cut) * whole))
            mine = list(batches(cut, rng))
            found += [
                ((done + (i + rng.random()) / len(mine)) / passes, b) for i, b in enumerate(mine)
            ]
            whole -= 1
            done += 1
    return [b for _, b in sorted(found, key=lambda pair: pair[0])]


SCALARS = ("attribution.chain.moves", "attribution.places.weight")
"""Lone numbers, not vectors: they have far to go and so learn faster."""


def groups(model: Reader, rate: float) -> list[dict[str, object]]:
    """Parameter groups: gentle for the encoder, brisk for the heads, no decay of vectors."""
    gentle: dict[bool, list[nn.Parameter]] = {True: [], False: []}
    brisk: dict[bool, list[nn.Parameter]] = {True: [], False: []}
    scalars: list[nn.Parameter] = []
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        if name in SCALARS:
            scalars.append(p)
        else:
            (gentle if name.startswith("encoder") else brisk)[p.ndim > 1].append(p)
    return [
        {"params": gentle[True], "lr": rate, "weight_decay": 0.01},
        {"params": gentle[False], "lr": rate, "weight_decay": 0.0},
        {"params": brisk[True], "lr": rate * 6, "weight_decay": 0.01},
        {"params": brisk[False], "lr": rate * 6, "weight_decay": 0.0},
        {"params": scalars, "lr": rate * 50, "weight_decay": 0.0},
    ]


class Average:
    """An exponential moving average of the weights."""

    def __init__(self, model: nn.Module, keep: float) -> None:
        self.model, self.keep = deepcopy(model), keep

    @torch.no_grad()
    def add(self, model: nn.Module, step: int) -> None:
        keep = min(self.keep, (1 + step) / (10 + step))
        for mine, new in zip(self.model.parameters(), model.parameters(), strict=True):
            if new.requires_grad:
                mine.lerp_(new, 1 - keep)


def scheduled(step: int, steps: int) -> float:
    """Warm-up over six hundredths of the steps, then linear decay to a fiftieth."""
    warm = 0.06 * steps
    return step / warm if step < warm else 0.02 + 0.98 * (steps - step) / (steps - warm)


def one_step(model: Reader, batch: Batch, optimizer: torch.optim.Optimizer) -> dict[str, Tensor]:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        losses = model.losses(batch)
    total = sum(WEIGHTS[name] * loss for name, loss in losses.items())
    total.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad()
    return losses


def train(model: Reader, order: list[list[Example]], rate: float, out: Path) -> nn.Module:
    """Go through the batches once; the averaged model is returned and saved on the way."""
    average = Average(model, 0.998)
    optimizer = torch.optim.AdamW(groups(model, rate), fused=True, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: scheduled(s, len(order)))
    seen: dict[str, list[float]] = defaultdict(list)
    began, pieces = time.time(), 0
    model.train()
    for step, examples in enumerate(order):
        batch = collate(examples)
        for name, loss in one_step(model, batch, optimizer).items():
            seen[name].append(float(loss))
        pieces += batch.ids.numel()
        schedule.step()
        average.add(model, step)
        if step % 50 == 49:
            said = " ".join(f"{k} {sum(v) / len(v):.3f}" for k, v in sorted(seen.items()))
            spent = time.time() - began
            left = spent * (len(order) / (step + 1) - 1)
            print(
                f"{step + 1}/{len(order)} {pieces / spent:.0f}/s left {left:.0f}s {said}",
                flush=True,
            )
            seen.clear()
        if step % 400 == 399:
            torch.save(average.model.state_dict(), out / "average.pt")
    torch.save(average.model.state_dict(), out / "average.pt")
    return average.model


def shares(corpora: Path, passes: float, seed: int) -> dict[str, tuple[list[Example], float]]:
    """The examples of every task and how many times each is gone through."""
    articles = [e for e in news.read_news(corpora) if not news.held_out(e.name)]
    sentences = causal_news.read_causal_news(corpora)
    trees = dependencies.read_dependencies(corpora / "ud_ewt/en_ewt-ud-train.conllu")
    for path in sorted((corpora / "gum/dep").glob("*.conllu")):
        trees += dependencies.read_dependencies(path)
    return {
        "news": (articles, passes),
        "claims": ([e for e in articles if "claims" in e.relations], passes * 1.9),
        "passages": (read_passages(), passes * 1.9),
        "cnc": ([e for e in sentences if not causal_news.held_out(e.name)], passes * 1.2),
        "syntax": (trees, passes * 0.45),
        "synthetic": (read_synthetic(2500, seed), passes * 0.3),
    }


def read_passages() -> list[Example]:
    """Our own annotated passages."""
    return [news.article(each["doc"], each["text"], None, each["items"]) for each in passages()]


def concept_batches(corpora: Path, passes: float, seed: int) -> list[list[Example]]:
    """The phrases of three articles at a time, many articles' phrases apart in each batch."""
    rng = random.Random(seed)
    found = concepts.read_concepts(corpora / "claims/train.jsonl")
    docs = [phrases for doc, phrases in found.items() if phrases and not news.held_out(doc)]
    order: list[list[Example]] = []
    for _ in range(round(passes / 2)):
        rng.shuffle(docs)
        order += [[p for doc in docs[i : i + 3] for p in doc] for i in range(0, len(docs), 3)]
    return order


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=float, default=2.0)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(2)
    args.out.mkdir(parents=True, exist_ok=True)
    order = plan(shares(args.corpora, args.passes, args.seed), args.seed)
    order += concept_batches(args.corpora, args.passes, args.seed)
    random.Random(args.seed).shuffle(order)
    train(Reader(args.encoder), order, args.rate, args.out)


if __name__ == "__main__":
    main()
