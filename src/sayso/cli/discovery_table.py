"""What would have to be true, a row a condition, on a terminal of 80 columns."""

import textwrap
from collections.abc import Iterator

from sayso.answers.box import Rating
from sayso.answers.charts.terminal import bar
from sayso.answers.clause import hundredths
from sayso.answers.condition import Condition, written_range
from sayso.answers.discovery import Discovery, counted, steps
from sayso.cli.talk import WIDTH

LABEL, BAR = 37, 10
KEY = (
    "get there: of 100 futures that fulfil the conditions so far, and of 100 that fulfil this one "
    "alone. covered: of 100 futures that get there, those that fulfil the conditions so far. "
    "true in: of 100 futures, those that fulfil this condition."
)


def discovery_lines(found: Discovery) -> list[str]:
    """Lay out the conditions as they are added to each other."""
    lines = [*textwrap.wrap(found.sentence, WIDTH), ""]
    if found.conditions:
        lines.append(f"{'of 100 futures':<{LABEL}} {'get there':<15}{'covered':>7}{'alone':>8}"
                     f"{'true in':>9}")  # fmt: skip
        lines.append(_row("all futures", found.every))
        for step, each in zip(steps(found), found.conditions, strict=True):
            lines += _condition(step, each)
        lines += ["", *textwrap.wrap(KEY, WIDTH), ""]
    return [*lines, counted(found)]


def _condition(step: str, each: Condition) -> Iterator[str]:
    *first, last = textwrap.wrap(step, LABEL, subsequent_indent="    ")
    yield from first
    alone, true = hundredths(each.alone.density), hundredths(each.alone.support)
    yield f"{_row(last, each.together)}{alone:>8}{true:>9}"
    if each.range:
        yield f"    ({written_range(each.range)})"


def _row(label: str, rating: Rating) -> str:
    there = f"{bar(rating.density, BAR):<{BAR}}{hundredths(rating.density):>5}"
    return f"{label:<{LABEL}} {there}{hundredths(rating.coverage):>7}"
