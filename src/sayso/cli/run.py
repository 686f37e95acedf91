"""Run a model in many futures; save them, and print where each variable may stand."""

import argparse
from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import msgspec
import numpy as np

from sayso.cli.findings import sentences
from sayso.cli.numbers import add_numbers, numbered
from sayso.cli.talk import Progress, say
from sayso.errors import UsageError
from sayso.futures.cluster import on_cluster
from sayso.futures.compile import compile_plan
from sayso.futures.diagnosis import Finding, diagnose
from sayso.futures.ensemble import Ensemble
from sayso.futures.outputs import Events, Paths, Summary
from sayso.futures.simulate import simulate
from sayso.interchange.case_files import load_model
from sayso.interchange.files import STANDARD, write_bytes
from sayso.model.case import Case
from sayso.model.model import Model
from sayso.model.view import viewed
from sayso.model.view_name import view_meant

QUANTILES = (0.05, 0.5, 0.95)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("model", metavar="MODEL", help="a model file (.toml); - for input")
    parser.add_argument("-o", "--output", metavar="OUT", help="save all futures there (.nc, .zarr)")
    parser.add_argument("--futures", type=int, default=10_000, metavar="N", help="how many")
    parser.add_argument("--weeks", type=int, metavar="N", help="how long (default: the model's)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="same seed, same futures")
    parser.add_argument("--view", metavar="VIEW", help="the model as one speaker or side has it")
    add_numbers(parser)
    parser.add_argument(
        "--cluster",
        metavar="ADDRESS",
        help="run on a Dask scheduler (tcp://host:port), or `local` for processes of its own",
    )


def run(options: argparse.Namespace) -> int:
    """Run, save and print."""
    if options.futures < 1 or (options.weeks is not None and options.weeks < 1):
        raise UsageError("--futures and --weeks must be at least 1")
    if not 0 <= options.seed < 2**64:
        raise UsageError("--seed must lie from 0 to 2^64 - 1")
    model = numbered(Case(model=load_model(options.model), claim_sets=()), options).model
    if options.view:
        model = viewed(model, view_meant(model, options.view))
    if options.weeks is not None:
        model = msgspec.structs.replace(model, weeks=options.weeks)
    if not model.variables:
        say("nothing to run: the model has no variables")
        return 0
    ensemble = _simulated(model, options)
    if options.output:
        say(f"saved {options.futures} futures in {options.output}")
    say(f"seed {options.seed}")
    findings = diagnose(ensemble)
    for sentence in sentences(findings, {each.id: each.name for each in model.variables}):
        say(f"note: {sentence}")
    table = _table(model, ensemble).encode()
    write_bytes(STANDARD, _json(model, ensemble, findings) if options.json else table)
    return 0


def _simulated(model: Model, options: argparse.Namespace) -> Ensemble:
    """Run, here or on the cluster; full paths go to the file on the way."""
    plan, progress = compile_plan(model).plan, Progress("running")
    wanted = (Summary(probabilities=QUANTILES), Events())

    def further(done: int, of: int) -> None:
        progress(done / of)

    with on_cluster(options.cluster) if options.cluster else nullcontext() as cluster:
        told: dict[str, Any] = {
            "futures": options.futures,
            "seed": options.seed,
            "progress": further,
            "cluster": cluster,
        }
        if options.output:
            from sayso.futures.stream import simulate_to  # noqa: PLC0415  (loads xarray)

            ensemble = simulate_to(options.output, plan, outputs=(*wanted, Paths()), **told)
        else:
            ensemble = simulate(plan, outputs=wanted, **told)
    progress.done()
    return ensemble


def _rows(model: Model, ensemble: Ensemble) -> Iterator[tuple[str, float, tuple[float, ...]]]:
    last = ensemble.quantiles(QUANTILES)[0, :, -1, :]
    for place, variable in enumerate(model.variables):
        yield variable.name, variable.now.value, tuple(float(each) for each in last[:, place])


def _chances(model: Model, ensemble: Ensemble) -> Iterator[tuple[str, float]]:
    for place, event in enumerate(model.events):
        yield event.name, float(np.isfinite(ensemble.event_start[0, :, place]).mean())


def _table(model: Model, ensemble: Ensemble) -> str:
    futures, weeks = ensemble.futures.size, model.weeks
    lines = [f"{model.title}: {futures} futures of {weeks} weeks", ""]
    lines.append(
        f"{'after ' + str(weeks) + ' weeks':<46}{'now':>6}{'5 %':>8}{'half':>8}{'95 %':>8}"
    )
    for name, now, (low, middle, high) in _rows(model, ensemble):
        lines.append(f"{_fit(name, 45):<46}{now:6.0f}{low:8.1f}{middle:8.1f}{high:8.1f}")
    if model.events:
        lines += ["", "happened in the base run, share of futures"]
    lines += [f"{_fit(name, 69):<70}{share:6.0%}" for name, share in _chances(model, ensemble)]
    return "\n".join(lines) + "\n"


def _json(model: Model, ensemble: Ensemble, findings: tuple[Finding, ...]) -> bytes:
    found = {
        "futures": int(ensemble.futures.size),
        "weeks": model.weeks,
        "seed": ensemble.seed,
        "quantiles": QUANTILES,
        "variables": [
            {"name": name, "now": now, "end": end} for name, now, end in _rows(model, ensemble)
        ],
        "events": [{"name": name, "share": share} for name, share in _chances(model, ensemble)],
        "findings": findings,
    }
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def _fit(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
