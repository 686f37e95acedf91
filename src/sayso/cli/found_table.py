"""How much of a system listed by hand the reader found by itself, 80 columns wide."""

import textwrap
from collections.abc import Iterator

from sayso.answers.check.found import Found
from sayso.answers.check.side_by_side import SideBySide

WIDTH = 79


def found_lines(made: Found) -> Iterator[str]:
    """Yield precision and recall, then each mechanism that tells an effect."""
    both = made.in_both
    yield f"precision {made.precision:.2f}: of {made.read} influences read {both} are people's too"
    yield f"recall {made.recall:.2f}: of {made.listed} that people list {both} are read"
    yield f"with the right speaker and sign: {made.right} of these {both}"
    count = sum(each.right > 0 for each in made.mechanisms)
    yield f"mechanisms with such a claim: {count} of the {len(made.mechanisms)} that tell an effect"
    for each in made.mechanisms:
        word = "found " if each.right else "missed"
        name = each.mechanism.name
        told = f"{each.mechanism.id:<4}{word} {each.right} of {each.listed} claims: {name}"
        yield from textwrap.wrap(told, WIDTH, initial_indent="  ", subsequent_indent=" " * 13)


def side_by_side_lines(both: SideBySide) -> Iterator[str]:
    """Yield what the model as read and the model as reviewed share."""
    yield f"{'':<10}{'in both':>9}{'only read':>11}{'only reviewed':>15}"
    for name, each in (("variables", both.variables), ("links", both.links)):
        yield f"{name:<10}{each.both:>9}{each.first:>11}{each.second:>15}"
