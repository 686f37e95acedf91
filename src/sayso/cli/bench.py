"""Measure this machine: how fast futures run, beside NumPy, and how the cost grows."""

import argparse
import json
import sys

import msgspec

from sayso.cli import talk


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare how much to run."""
    parser.add_argument("--futures", type=int, default=50_000, help="futures a run (50000)")


def run(options: argparse.Namespace) -> int:
    """Print each figure as soon as it is measured; return 0."""
    from sayso.futures.bench import bench  # noqa: PLC0415  (loads the compiler)

    talk.say("measuring; other work on this machine makes the figures worse")
    figures = []
    for figure in bench(futures=options.futures):
        figures.append(msgspec.to_builtins(figure))
        if not options.json:
            print(f"{figure.name:<46} {figure.value:9.3g} {figure.unit}", flush=True)
    if options.json:
        json.dump(figures, sys.stdout, indent=1)
        print()
    return 0
