"""Make the reader's weights: `python -m training.train --encoder FOLDER --out FOLDER`."""

import argparse
import os
import time
from collections import defaultdict
from copy import deepcopy
from pathlib import Path

import torch
from torch import Tensor, nn

from training.attributes import known, refit
from training.calibration import calibration
from training.encoder import published_encoder
from training.evaluate import network_of
from training.examples import Example
from training.export import export
from training.measures.held_out import held_out_records, held_out_table
from training.reader import Batch, Reader, collate
from training.tasks import PHASES, Phase, batches_of, examples_of

WEIGHTS = {
    "attribution": 1.0,
    "claims": 1.0,
    "cnc": 0.5,
    "syntax": 0.5,
    "sentence": 0.8,
    "concept": 0.5,
}


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

    def __init__(self, model: Reader, keep: float) -> None:
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


def train(model: Reader, order: list[list[Example]], phase: Phase, out: Path) -> Reader:
    """Go through the batches once; the averaged model is returned and saved on the way."""
    model.encoder.learns(not phase.heads_only)
    average = Average(model, 0.998)
    optimizer = torch.optim.AdamW(groups(model, phase.rate), fused=True, betas=(0.9, 0.98))
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
            torch.save(average.model.state_dict(), out)
    torch.save(average.model.state_dict(), out)
    return average.model


@torch.no_grad()
def mean(branches: list[Reader]) -> Reader:
    """The reader whose weights are the mean of the branches' weights."""
    found = deepcopy(branches[0])
    for mine, *others in zip(*(each.parameters() for each in (found, *branches[1:])), strict=True):
        mine.copy_(torch.stack([mine, *others]).mean(0))
    return found


WEIGHTS_FOLDER = Path(__file__).parents[1] / "src/sayso/claims/encoder/weights"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--encoder", type=Path, help="folder of the pretrained encoder")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--resume", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--done", type=int, default=0, help="phases that lie behind it")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(os.cpu_count() or 1)
    args.out.mkdir(parents=True, exist_ok=True)
    model = Reader(args.encoder or published_encoder())
    if args.resume:
        model.load_state_dict(torch.load(args.resume), strict=False)
    for number, phase in enumerate(PHASES[args.done :], args.done + 1):
        branches: list[Reader] = []
        for branch in range(phase.branches):
            order = batches_of(phase, args.corpora, args.seed + branch)
            out = args.out / f"phase-{number}-{branch + 1}.pt"
            branches.append(train(deepcopy(model), order, phase, out))
        model = mean(branches)
    network = network_of(model)
    examples = examples_of(args.corpora, args.seed)
    groups = [(examples["claims"], 1.0), (examples["passages"], 1.0), (examples["synthetic"], 0.1)]
    refit(model, known(groups, network))
    network = network_of(model)
    fitted = calibration(held_out_records(args.corpora / "claims/train.jsonl"), network)
    network = network._replace(heads={**network.heads, "claims.calibration": fitted})
    for line in held_out_table(args.corpora, network):
        print(line, flush=True)
    export(model, fitted, WEIGHTS_FOLDER)


if __name__ == "__main__":
    main()
