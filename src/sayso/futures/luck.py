"""What each future draws once: which sites hold, which sign is taken, and the numbers.

The same words at the same addresses as in a run, so a future's draws can be looked up beside its
results without keeping them.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.futures.compiled import compiled_entry
from sayso.futures.distribution import Distribution, Fixed
from sayso.futures.layout import site_intervals
from sayso.futures.parameters import Parameters, ParameterTable, draw
from sayso.futures.plan import LinkPlan, Plan
from sayso.futures.random import site_key, uniform, words

Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

Purpose = Literal["reference", "adjustment", "noise", "strength", "delay"]


class Drawn(NamedTuple):
    """An uncertain number of the plan: what it is, and of which part (by id)."""

    purpose: Purpose
    of: str


class Luck(NamedTuple):
    """The draws of F futures: `sites` [F, S] hold or not, `weights` [F, L] signed strengths
    (0: the link is not there), `numbers` [F, N] named by `named`. Orders are those of the plan.
    """

    sites: Flags
    weights: Floats
    numbers: Floats
    named: tuple[Drawn, ...]


def luck(plan: Plan, *, futures: int, seed: int) -> Luck:
    """Look up what futures 0 to `futures` - 1 draw once, of what is uncertain."""
    numbers = np.arange(futures, dtype=np.uint32)
    sites = _sites(plan, numbers, seed)
    named = tuple(_uncertain(plan))
    return Luck(
        sites=sites,
        weights=_weights(plan, numbers, seed, sites),
        numbers=_numbers([(d.purpose, d.of, n) for d, n in named], numbers, seed),
        named=tuple(drawn for drawn, _ in named),
    )


def _sites(plan: Plan, futures: npt.NDArray[np.uint32], seed: int) -> Flags:
    intervals = site_intervals(plan.sites)
    turns = _uniforms(intervals["key"], futures, seed)
    return np.asarray((intervals["low"] <= turns) & (turns < intervals["high"]), np.bool_)


def _weights(plan: Plan, futures: npt.NDArray[np.uint32], seed: int, sites: Flags) -> Floats:
    """Return signed strengths: the sign is drawn by the shares of the holding supports."""
    row = {site.id: place for place, site in enumerate(plan.sites)}
    keys = np.array([site_key("sign", link.id) for link in plan.links], np.uint64)
    turns = _uniforms(keys, futures, seed)
    sizes = _numbers([("strength", link.id, link.strength) for link in plan.links], futures, seed)
    signs = [_signs(link, row, sites, turns[:, place]) for place, link in enumerate(plan.links)]
    return sizes * np.stack(signs, axis=1) if signs else sizes


def _signs(link: LinkPlan, row: dict[str, int], sites: Flags, turn: Floats) -> Floats:
    """Return +1, -1 or 0 (not there) in each future, by the rule of the kernel."""

    def held(sign: str) -> Floats:
        chosen = [row[support.site] for support in link.supports if support.sign == sign]
        return sites[:, chosen].sum(axis=1).astype(np.float32)

    plus, signed = held("+"), held("+") + held("-")
    share = np.divide(plus, signed, out=np.full_like(plus, 0.5), where=signed > 0)
    denied = sites[:, [row[site] for site in link.denials]].any(axis=1)
    there = (signed + held("?") > 0) & ~denied
    return np.where(there, np.where(turn < share, 1, -1), 0).astype(np.float32)


def _uncertain(plan: Plan) -> Iterator[tuple[Drawn, Distribution]]:
    for each in plan.variables:
        for purpose in ("reference", "adjustment", "noise"):
            yield from _open(Drawn(purpose, each.id), getattr(each, purpose))
    for link in plan.links:
        yield from _open(Drawn("strength", link.id), link.strength)
        if link.delay is not None:
            yield from _open(Drawn("delay", link.id), link.delay.weeks)


def _open(drawn: Drawn, number: Distribution) -> Iterator[tuple[Drawn, Distribution]]:
    if not isinstance(number, Fixed):
        yield drawn, number


def _numbers(
    wanted: Sequence[tuple[Purpose, str, Distribution]],
    futures: npt.NDArray[np.uint32],
    seed: int,
) -> Floats:
    table = ParameterTable()
    for purpose, of, number in wanted:
        table.add(purpose, of, number)
    values = np.empty((len(wanted), futures.size), np.float32)
    _draw_all(table.parameters(), np.uint64(seed), futures, values)
    return values.T


def _uniforms(keys: npt.NDArray[np.uint64], futures: npt.NDArray[np.uint32], seed: int) -> Floats:
    values = np.empty((len(keys), futures.size), np.float32)
    _draw_uniforms(np.ascontiguousarray(keys), np.uint64(seed), futures, values)
    return values.T


@compiled_entry
def _draw_all(
    table: Parameters, seed: np.uint64, futures: npt.NDArray[np.uint32], values: Floats
) -> None:
    for row in range(table.kind.size):
        draw(table, row, seed, futures, values[row])


@compiled_entry
def _draw_uniforms(
    keys: npt.NDArray[np.uint64],
    seed: np.uint64,
    futures: npt.NDArray[np.uint32],
    values: Floats,
) -> None:
    for row in range(keys.size):
        for lane in range(futures.size):
            word = words(seed, np.uint64(futures[lane]), np.uint64(0), keys[row])[0]
            values[row, lane] = uniform(word)
