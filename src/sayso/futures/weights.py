"""What links weigh in each future: there or not, with which sign, how strong.

A link is there if any of its supports holds and no denial does; its sign is drawn by the shares
of those who give one. Rows are those of a block: one number per lane.
"""

import numpy as np
import numpy.typing as npt

from sayso.futures.aligned import aligned
from sayso.futures.arms import Arms
from sayso.futures.compiled import compiled, compiled_entry
from sayso.futures.draw import Draws, Integers
from sayso.futures.elementary import F
from sayso.futures.layout import Table, Tables
from sayso.futures.random import Floats

ZERO, ONE, HALF = F(0), F(1), F(0.5)


def site_holds(tables: Tables, setting: Integers, draws: Draws) -> npt.NDArray[np.bool_]:
    """Say for each site and future whether it holds, as drawn or as the arm has set it."""
    low, high = _intervals(tables, setting)
    return (low[:, None] < draws.sites) & (draws.sites <= high[:, None])


def weights_of(tables: Tables, arms: Arms, draws: Draws) -> Floats:
    """Return the links' signed strengths, 0 where not there: [blocks, arms, links, lanes]."""
    blocks, links, lanes = draws.signs.shape
    weights = aligned((blocks, arms.scale.shape[0], links, lanes))
    told = (tables.links, tables.supports, tables.denials)
    intervals, spare = _intervals(tables, arms.site), aligned((4, lanes))
    weigh(*told, *intervals, arms.scale, draws.sites, draws.signs, draws.values, spare, weights)
    return weights


def _intervals(tables: Tables, setting: Integers) -> tuple[Floats, Floats]:
    """Return the parts of (0, 1) on which sites hold; one that is set holds on all or none."""
    of, drawn = tables.sites, setting < 0
    low = np.where(drawn, of["low"], np.float32(0))
    return low, np.where(drawn, of["high"], setting.astype(np.float32))


@compiled_entry
def weigh(
    links: Table, supports: Table, denials: Integers, low: Floats, high: Floats, scale: Floats,
    sites: Floats, signs: Floats, values: Floats, spare: Floats, weights: Floats,
) -> None:  # fmt: skip
    """Set `weights` of all blocks and arms; `spare` has four rows."""
    there, plus, told, holds = spare[0], spare[1], spare[2], spare[3]
    for block in range(weights.shape[0]):
        for arm in range(weights.shape[1]):
            for row in range(links.size):
                link = links[row]
                _clear(there, plus, told)
                for place in range(link.first_support, link.first_support + link.supports):
                    site = supports[place].site
                    _hold(low[arm, site], high[arm, site], sites[block, site], holds)
                    _speak(holds, supports[place].sign, there, plus, told)
                for place in range(link.first_denial, link.first_denial + link.denials):
                    site = denials[place]
                    _hold(low[arm, site], high[arm, site], sites[block, site], holds)
                    _deny(holds, there)
                _weigh(
                    there, plus, told, signs[block, row], values[block, link.strength],
                    scale[arm, row], weights[block, arm, row],
                )  # fmt: skip


@compiled
def _clear(there: Floats, plus: Floats, told: Floats) -> None:
    for lane in range(there.size):
        there[lane] = plus[lane] = told[lane] = ZERO


@compiled
def _hold(low: F, high: F, drawn: Floats, holds: Floats) -> None:
    for lane in range(holds.size):
        holds[lane] = ONE if low < drawn[lane] <= high else ZERO


@compiled
def _speak(holds: Floats, sign: int, there: Floats, plus: Floats, told: Floats) -> None:
    for lane in range(holds.size):
        there[lane] = max(there[lane], holds[lane])
        plus[lane] += holds[lane] if sign > 0 else ZERO
        told[lane] += holds[lane] if sign != 0 else ZERO


@compiled
def _deny(holds: Floats, there: Floats) -> None:
    for lane in range(holds.size):
        there[lane] *= ONE - holds[lane]


@compiled
def _weigh(
    there: Floats, plus: Floats, told: Floats, luck: Floats, strength: Floats, scale: F,
    weight: Floats,
) -> None:  # fmt: skip
    for lane in range(weight.size):
        share = plus[lane] / told[lane] if told[lane] > ZERO else HALF
        size = there[lane] * strength[lane] * scale
        weight[lane] = size if luck[lane] <= share else -size
