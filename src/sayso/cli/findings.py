"""What a run was up against, in words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from sayso.futures.diagnosis import Broken, CrossedAtStart, Finding, Saturated
from sayso.futures.stability import Unstable

WORTH_SAYING = 0.01
"""Share of steps at a bound from which on it is said."""


def sentences(findings: Iterable[Finding], names: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each finding that matters; `names` are those of variables, by id."""
    for finding in findings:
        match finding:
            case Saturated(variable=variable, share=share):
                if share >= WORTH_SAYING:
                    yield f'"{names[variable]}" was stopped at a bound in {share:.0%} of all steps'
            case Unstable(variable=variable, link=link, share=share):
                yield (
                    f"in {share:.0%} of futures a small change grows by itself, most in "
                    f'"{names[variable]}" by the link {link}, until a bound stops it'
                )
            case Broken(variable=variable, futures=futures):
                yield f'"{names[variable]}" is no number in {futures} futures'
            case CrossedAtStart(link=link, variable=variable):
                yield f'"{names[variable]}" meets the red line of {link} from the start'
            case _:
                assert_never(finding)
