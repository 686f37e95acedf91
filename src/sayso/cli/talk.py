"""What the commands say beside their results: problems and progress, on stderr."""

import sys
import textwrap
import time
from collections.abc import Iterable, Iterator

import msgspec

from sayso.errors import Diagnostic, InputError, SaysoError

WIDTH = 79
BAR = 30
QUIET_SECONDS = 1.0


def say(line: str) -> None:
    """Print one line of talk."""
    print(line, file=sys.stderr)


def drawn(diagnostic: Diagnostic) -> str:
    """Draw a diagnostic with its line, caret and hint."""
    place = diagnostic.place
    lines = [f"{place}: {diagnostic.message}" if place else diagnostic.message]
    if place and place.excerpt is not None:
        column = (place.column or 1) - 1
        # Long lines are cut around the fault, so that the caret stays on an 80-column screen.
        start = max(0, column - 40)
        lines.append(f"  | {place.excerpt[start : start + 74]}")
        lines.append(f"  | {' ' * (column - start)}{'^' * max(1, min(place.width, 74))}")
    if diagnostic.hint:
        lines += textwrap.wrap(
            f"hint: {diagnostic.hint}", WIDTH, initial_indent="  ", subsequent_indent=" " * 8,
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
    return "\n".join(lines)


def each_drawn(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Draw diagnostics one by one, a hint that several share only once."""
    given: set[str | None] = set()
    for each in diagnostics:
        yield drawn(msgspec.structs.replace(each, hint=None) if each.hint in given else each)
        given.add(each.hint)


def complain(error: SaysoError, *, as_json: bool = False) -> None:
    """Print an error: each problem with place and hint, or as JSON."""
    problems = error.diagnostics if isinstance(error, InputError) else ()
    if as_json:
        found = problems or (Diagnostic(code="error", message=str(error)),)
        say(msgspec.json.encode({"problems": found}).decode())
        return
    for problem in each_drawn(problems):
        say(f"error: {problem}")
    if not problems:
        say(f"error: {error}")


class Progress:
    """A progress bar that shows itself only when the work takes longer than a second."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.began = time.monotonic()
        self.shown = False

    def __call__(self, share: float) -> None:
        """Report that `share` (0 to 1) of the work is done."""
        if not sys.stderr.isatty() or time.monotonic() - self.began < QUIET_SECONDS:
            return
        self.shown = True
        filled = round(BAR * share)
        bar = "#" * filled + "." * (BAR - filled)
        print(f"\r{self.label} [{bar}] {share:4.0%}", end="", file=sys.stderr, flush=True)

    def done(self) -> None:
        """Wipe the bar."""
        if self.shown:
            print("\r" + " " * 79 + "\r", end="", file=sys.stderr, flush=True)
