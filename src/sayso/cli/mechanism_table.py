"""The mechanisms of a case for people, 80 columns wide."""

import textwrap
from collections.abc import Iterable, Iterator

from sayso.answers.check.mechanism_table import MechanismRow
from sayso.cli.claim_table import plain
from sayso.cli.coverage_table import alone_words
from sayso.model.case import Case

WIDTH = 79


def mechanism_lines(case: Case, rows: Iterable[MechanismRow]) -> Iterator[str]:
    """Yield each mechanism with who says so, the sentences, and its links, each alone."""
    for each in rows:
        mechanism = each.mechanism
        yield from _wrapped(f"{mechanism.id:<4}{mechanism.name}", "", "    ")
        yield from _wrapped(f"said by {', '.join(mechanism.speakers)}", "    ", "    ")
        for quote in (plain(evidence.quote) for evidence in each.sentences):
            yield from _wrapped(quote, "    | ", "    | ")
        if not each.links:
            yield "    no effect told"
        for traced in each.links:
            yield from _wrapped(alone_words(case, traced), "    ", "      ")
        yield ""


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest)
