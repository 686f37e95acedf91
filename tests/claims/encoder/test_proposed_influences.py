"""Pairs that are told once."""

from sayso.claims.encoder.influences import Found, distinct, scopes

PLAIN = (0,) * 9


def found(cause: tuple[int, int], effect: tuple[int, int], probability: float) -> Found:
    """A pair without anything special."""
    return Found(cause, effect, probability, PLAIN)


def test_the_surest_of_near_duplicates_is_told() -> None:
    """The same pair with other borders."""
    best = found((0, 2), (5, 8), 0.9)
    assert distinct([found((0, 3), (5, 9), 0.8), best]) == [best]


def test_one_cause_may_have_two_effects() -> None:
    """Effects apart from each other."""
    pair = [found((0, 2), (5, 6), 0.8), found((0, 2), (9, 12), 0.7)]
    assert distinct(pair) == pair


def test_every_word_begins_in_one_scope() -> None:
    """Cores lie end to end; the reach goes beyond them."""
    cores = [i for begin, core, _ in scopes(1000) for i in range(begin, core)]
    assert cores == list(range(1000))
    assert all(core <= end for _, core, end in scopes(1000))
