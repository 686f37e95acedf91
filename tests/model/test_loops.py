"""Loops: which are told, of which kind, and how surely."""

import math

from model_builders import part, report, says, told
from sayso.claims.claim import State
from sayso.model.assemble import assemble
from sayso.model.belief import LinkBelief
from sayso.model.loops import loops, reinforcing_share
from sayso.model.model import Model


def chain(*signs: str) -> Model:
    """A ring of variables v0, v1, ... with these signs."""
    count = len(signs)
    return assemble(
        [
            report(
                *(
                    says("Ana", f"v{n}", sign, f"v{(n + 1) % count}")  # type: ignore[arg-type]
                    for n, sign in enumerate(signs)
                )
            )
        ]
    )


def test_an_even_number_of_minus_signs_reinforces() -> None:
    """Two minus signs: R."""
    assert [loop.kind for loop in loops(chain("-", "+", "-")).told] == ["R"]


def test_an_odd_number_of_minus_signs_balances() -> None:
    """One minus sign: B."""
    assert [loop.kind for loop in loops(chain("-", "+", "+")).told] == ["B"]


def test_an_open_sign_leaves_the_loop_open_half_and_half() -> None:
    """One `?`: reinforcing in half of the draws."""
    loop = loops(chain("?", "+")).told[0]
    assert (loop.kind, loop.reinforcing) == ("?", 0.5)


def test_a_chain_without_return_has_no_loop() -> None:
    """A report that tells no loop gets none."""
    model = assemble([report(says("Ana", "a", "+", "b"), says("Ana", "b", "+", "c"))])
    assert loops(model).told == ()


def test_a_loop_is_there_when_all_its_links_are() -> None:
    """The product of the links' chances."""
    assert loops(chain("+", "+", "+")).told[0].presence == 0.125


def test_a_loop_that_needs_a_link_of_ours_is_listed_apart() -> None:
    """Nobody tells it: it is not among the loops told."""
    loose = told(State, "Ana", part("army morale"))
    model = assemble([report(says("Ana", "army size", "+", "army morale"), loose)])
    assert loops(model).told == ()


def test_a_loop_with_a_link_that_is_only_denied_is_no_loop() -> None:
    """Nobody says that the chain closes."""
    claims = says("Ana", "a", "+", "b"), says("Ana", "b", "+", "a", negated=True)
    assert loops(assemble([report(*claims)])).told == ()


def test_the_share_of_even_signs_is_that_of_independent_coins() -> None:
    """0.7 x 0.6 + 0.3 x 0.4 for two links with + shares 0.7 and 0.6."""
    beliefs = [
        LinkBelief(support=1, denial=0, presence=1, plus=p, minus=1 - p, open_sign=0)
        for p in (0.7, 0.6)
    ]
    assert math.isclose(reinforcing_share(beliefs), 0.54)


def test_the_search_stops_at_its_bound_and_says_so() -> None:
    """A dense model has more loops than anybody reads."""
    names = [f"v{n}" for n in range(7)]
    claims = [says("Ana", a, "+", b) for a in names for b in names if a != b]
    found = loops(assemble([report(*claims)]), most=50)
    assert (len(found.told), found.complete) == (50, False)
