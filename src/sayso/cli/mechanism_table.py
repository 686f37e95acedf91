"""The mechanisms of a case for people, 80 columns wide."""

import textwrap
from collections.abc import Iterable, Iterator

from sayso.answers.check.mechanism_table import MechanismRow
from sayso.answers.coverage import Traced
from sayso.answers.vocabulary import part_name
from sayso.cli.claim_table import plain
from sayso.cli.coverage_table import alone_words
from sayso.model.case import Case
from sayso.model.link import Link

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
            yield from _wrapped(f"{alone_words(case, traced)}{_denied(traced)}", "    ", "      ")
        for link in each.ours:
            yield from _wrapped(_ours(case, link), "    ", "      ")
        yield ""


def _denied(traced: Traced) -> str:
    """Say who denies a link; its draws are few then."""
    speakers = dict.fromkeys(voice.speaker for voice in traced.link.deniers)
    return f" (denied by {', '.join(speakers)})" if speakers else ""


def _ours(case: Case, link: Link) -> str:
    source, target = part_name(case.model, link.source), part_name(case.model, link.target)
    signs = "".join(dict.fromkeys(voice.sign for voice in link.supporters))
    state = "on" if link.enabled else "off"
    return f"ours, nobody tells it ({state}): {source} -({signs})-> {target}"


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest)
