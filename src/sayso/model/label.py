"""Labels: a name in at most two lines, and the room that it takes."""

FONT = 13.0
"""Size of the letters, in points."""
LETTER = 0.55
"""Mean width of a letter in sizes, of the usual sans-serif faces; wide enough for capitals."""
LEADING = 1.25
NARROWEST, LONGEST_LINE = 12, 30


def label_lines(name: str) -> tuple[str, ...]:
    """Return one line, or two of about equal length; what is beyond them ends in an ellipsis."""
    words = name.split()
    if len(name) <= NARROWEST or len(words) == 1:
        return (_cut(name),)
    breaks = range(1, len(words))
    split = min(breaks, key=lambda at: _longer(" ".join(words[:at]), " ".join(words[at:])))
    return _cut(" ".join(words[:split])), _cut(" ".join(words[split:]))


def half_size(lines: tuple[str, ...]) -> tuple[float, float]:
    """Return half the width and height of a label's box."""
    letters = max(map(len, lines), default=0)
    return letters * LETTER * FONT / 2 + 8, len(lines) * LEADING * FONT / 2 + 5


def _longer(one: str, two: str) -> int:
    return max(len(one), len(two))


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1].rstrip() + "…"
