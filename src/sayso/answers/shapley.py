"""Shapley values: what each player adds, averaged over all orders in which they could join.

L. S. Shapley, "A value for n-person games" (1953). Exact over all coalitions, so meant for a
dozen players at most.
"""

import itertools
import math
from collections.abc import Callable, Sequence
from typing import TypeVar

from sayso.errors import UsageError

MOST_PLAYERS = 12

Player = TypeVar("Player", bound=str)


def shapley_values(
    players: Sequence[Player], value: Callable[[frozenset[Player]], float]
) -> dict[Player, float]:
    """Return each player's share of `value(all) - value(none)`; `value` is asked once a coalition.

    Raises:
        UsageError: more than 12 players (4,096 coalitions).
    """
    if len(players) > MOST_PLAYERS:
        raise UsageError(f"Shapley values of {len(players)} players: at most {MOST_PLAYERS}")
    worth = {coalition: value(coalition) for coalition in _coalitions(players)}
    return {player: _share(player, players, worth) for player in players}


def _coalitions(players: Sequence[Player]) -> list[frozenset[Player]]:
    sizes = range(len(players) + 1)
    return [frozenset(each) for size in sizes for each in itertools.combinations(players, size)]


def _share(
    player: Player, players: Sequence[Player], worth: dict[frozenset[Player], float]
) -> float:
    n = len(players)
    return sum(
        (worth[coalition | {player}] - without)
        * math.factorial(len(coalition))
        * math.factorial(n - len(coalition) - 1)
        / math.factorial(n)
        for coalition, without in worth.items()
        if player not in coalition
    )
