"""What data before a cut-off say about a model's numbers, for people, 80 columns wide."""

import textwrap
from collections.abc import Iterator, Sequence

from sayso.answers.check.calibrate import Calibration, Learned, Range
from sayso.answers.check.rehearsal import RANKED, Rehearsed
from sayso.answers.check.strengths import Standing, Strength

WIDTH = 79
UNEVEN = 18.48
"""Chi-square with 7 degrees of freedom that uniform ranks exceed once in a hundred."""

MEANING: dict[Standing, str] = {
    "moved": "moved by the data",
    "untouched": "within reach, but the data do not tell: the prior stays",
    "cause at rest": "its effect is measured, its cause was never seen to move: the prior stays",
    "too few observations": "its effect was observed too seldom: the prior stays",
    "nothing measured": "neither its effect nor what follows is measured: the prior stays",
}


def learned_lines(learned: Calibration, strengths: Sequence[Strength]) -> Iterator[str]:
    """Yield what moved, then every strength with prior and posterior."""
    yield "Noise and adjustment times (prior -> posterior; median, middle 90 %)"
    others = [each for each in learned.learned if each.place.purpose != "strength"]
    moved = [each for each in others if each.touched]
    for each in moved:
        yield f"  {_place(each):<46}{_span(each.prior)} -> {_span(each.posterior)}"
    if learned.learned:
        yield from _wrapped(
            f"{len(others) - len(moved)} more within reach are untouched: the data say nothing "
            "about them, and their priors stay. Posteriors are worth "
            f"{learned.effective:.0f} draws at least."
        )
    if learned.left_alone:
        names = ", ".join(str(each) for each in learned.left_alone)
        yield from _wrapped(f"Too little data to calibrate, priors left alone: {names}.")
    yield ""
    yield from _strengths(strengths)


def _strengths(strengths: Sequence[Strength]) -> Iterator[str]:
    if not strengths:
        return
    moved = sum(each.standing == "moved" for each in strengths)
    yield f"Strengths, as a share of the effect's range: {moved} of {len(strengths)} moved"
    for standing, meaning in MEANING.items():
        own = [each for each in strengths if each.standing == standing]
        if own:
            yield f"  {meaning}"
        for each in own:
            pair = f"{each.source} -> {each.target}"
            yield from textwrap.wrap(pair, WIDTH, initial_indent="    ", subsequent_indent="      ")
            yield f"      {_span(each.prior)} -> {_span(each.posterior)}"
    yield ""


def rehearsed_lines(rehearsed: Sequence[Rehearsed]) -> Iterator[str]:
    """Yield what data of this kind could say, had they been made by the model itself."""
    if not rehearsed:
        return
    count = len(rehearsed[0].ranks)
    yield f"Rehearsal: {count} truths drawn from the priors, data made of them, learned from"
    yield f"  {'number':<47}{'width':>7}{'rank':>7}{'uneven':>8}"
    for each in rehearsed:
        name = f"{each.place.purpose} {each.place.owner}"
        if len(name) > 46:
            yield f"  {name}"
            name = ""
        middle = sum(each.ranks) / count / RANKED
        mark = " *" if each.unevenness > UNEVEN else ""
        yield f"  {name:<47}{each.width:>7.2f}{middle:>7.2f}{each.unevenness:>8.1f}{mark}"
    yield from _wrapped(
        "width: of the posterior, in prior widths (1: such data say nothing). rank: mean place "
        "of the truth in its posterior (sound: 0.5). uneven: chi-square of the ranks; above "
        f"{UNEVEN} (*) sound calibration lies once in a hundred."
    )
    yield ""


def _place(learned: Learned) -> str:
    return f"{learned.place.purpose} {learned.place.owner}"[:45]


def _span(number: Range) -> str:
    middle, low, high = number
    return f"{middle:.3g} ({low:.2g}..{high:.2g})"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="  ")
