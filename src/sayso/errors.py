"""Everything that can go wrong, as one tree.

    SaysoError
    ├── InputError     the input has problems; each is a Diagnostic      exit 1
    ├── UsageError     the question itself is wrong                      exit 2
    └── OutsideError   something outside failed (disk, port, network)    exit 3

A problem in input is one object, whether it is printed with line and caret, as JSON, or on
the page: the `Diagnostic`. Readers collect diagnostics and raise them together.
"""

import msgspec


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where in a source a problem lies; lines and columns count from 1, in code points."""

    source: str
    line: int | None = None
    column: int | None = None
    width: int = 1
    excerpt: str | None = None

    def __str__(self) -> str:
        parts = [self.source, self.line, self.column]
        return ":".join(str(part) for part in parts if part is not None)


class Diagnostic(msgspec.Struct, frozen=True, kw_only=True):
    """One problem: a stable code, what is wrong, where, and what to do about it."""

    code: str
    message: str
    place: Place | None = None
    hint: str | None = None


class SaysoError(Exception):
    """The root: catching it catches all that sayso raises on purpose."""

    exit_code = 1


class InputError(SaysoError):
    """The input has problems, listed in `diagnostics`."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(diagnostic.message for diagnostic in diagnostics))
        self.diagnostics = diagnostics


class UsageError(SaysoError):
    """What was asked for makes no sense (an unknown option value, contradictory wishes)."""

    exit_code = 2


class OutsideError(SaysoError):
    """Something outside sayso failed: a full disk, a port in use, a missing extra."""

    exit_code = 3


def input_error(
    code: str, message: str, *, place: Place | None = None, hint: str | None = None
) -> InputError:
    """Build the error for a single problem."""
    return InputError(Diagnostic(code=code, message=message, place=place, hint=hint))


def place_at(source: str, text: str, offset: int, width: int = 1) -> Place:
    """Turn a code-point offset into `text` into a place with its line as excerpt."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return Place(
        source=source,
        line=text.count("\n", 0, offset) + 1,
        column=offset - start + 1,
        width=width,
        excerpt=text[start : end if end >= 0 else len(text)],
    )
