"""Small charts for a terminal of 80 columns, in block characters; they need no colour."""

from sayso.answers.answer import Answer, Band, Comparison
from sayso.answers.charts.frame import when
from sayso.answers.charts.scale import Scale, padded
from sayso.answers.clause import figure
from sayso.answers.difference import UNMOVED

COLUMNS, ROWS = 64, 9
WIDE, NARROW, MIDDLE, ZERO = "░", "▒", "━", "┄"


def difference_lines(answer: Answer, found: Comparison) -> list[str]:
    """Draw the difference over time: ━ median, ▒ the middle 50 %, ░ the middle 90 %."""
    rows = _rows(answer, found.difference)
    columns = [_column(rows, band) for band in _spread(found.difference)]
    lines = [
        f"{_label(rows, row):>7} {'┤' if _label(rows, row) else '│'}"
        f"{''.join(column[row] for column in columns)}".rstrip()
        for row in range(ROWS)
    ]
    last = found.difference[-1].week
    calendar = f"{when(answer.start, 0):<{COLUMNS // 2}}{when(answer.start, last):>{COLUMNS // 2}}"
    return [*lines, f"        └{'─' * COLUMNS}", f"         {calendar}", f"         {_legend()}"]


def dots_line(answer: Answer, found: Comparison) -> str:
    """Write twenty equally likely outcomes as ▼ lower, ■ no different, ▲ higher."""
    width = UNMOVED * (answer.target.high - answer.target.low)
    return "".join("▲" if d > width else "▼" if d < -width else "■" for d in found.outcomes)


def bar(share: float, columns: int) -> str:
    """Write a share (0 to 1) as a bar of at most so many columns, in eighths of one."""
    eighths = round(share * columns * 8)
    return "█" * (eighths // 8) + " ▏▎▍▌▋▊▉"[eighths % 8].strip()


def _legend() -> str:
    return f"{MIDDLE} median  {NARROW} middle 50 %  {WIDE} middle 90 %  {ZERO} no difference"


def _rows(answer: Answer, difference: tuple[Band, ...]) -> Scale:
    low = min(0.0, *(band.low90 for band in difference))
    high = max(0.0, *(band.high90 for band in difference))
    span = answer.target.high - answer.target.low
    low, high = padded(low, high, span / 10)
    return Scale(low=low, high=high, first=ROWS - 1, last=0)


def _spread(difference: tuple[Band, ...]) -> list[Band]:
    """Pick one band a column, stretching or thinning the weeks."""
    last = len(difference) - 1
    return [difference[round(column * last / (COLUMNS - 1))] for column in range(COLUMNS)]


def _column(rows: Scale, band: Band) -> list[str]:
    marks = [" "] * ROWS
    marks[_row(rows, 0.0)] = ZERO
    for low, high, mark in (
        (band.low90, band.high90, WIDE),
        (band.low50, band.high50, NARROW),
        (band.median, band.median, MIDDLE),
    ):
        for row in range(_row(rows, high), _row(rows, low) + 1):
            marks[row] = mark
    return marks


def _row(rows: Scale, value: float) -> int:
    return min(ROWS - 1, max(0, round(rows(value))))


def _label(rows: Scale, row: int) -> str:
    """Label the zero row and the outermost rows that are not beside it."""
    zero = _row(rows, 0.0)
    if row == zero:
        return "0"
    if row in (0, ROWS - 1) and abs(row - zero) > 1:
        value = rows.low if row == ROWS - 1 else rows.high
        return f"{'+' if value > 0 else '−'}{figure(abs(value))}"
    return ""
