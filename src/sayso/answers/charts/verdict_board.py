"""The score card as a picture: a row a verdict, with the time between condition and date."""

import datetime
from collections.abc import Iterator, Sequence

from sayso.answers.charts.figure import Table
from sayso.answers.charts.scale import Scale
from sayso.answers.charts.svg import element, path, text, wrapped
from sayso.answers.check.score_card import Scored
from sayso.answers.check.verdict import AFTER_THE_FACT, Held, Verdict

LINE = 17
"""Points from one line of text to the next."""
LETTER, BOLD = 7.0, 8.2
"""Points for a letter, common and bold; texts are broken into lines by them."""
INDENT = 18
CALENDAR = 50
"""Room for legend and calendar over the rows."""
HEADER = (
    "verdict", "claims", "speakers", "condition", "came true", "until", "because",
    AFTER_THE_FACT,
)  # fmt: skip
MOST_LINES = 6


def verdict_board(
    scored: Sequence[Scored], cutoff: datetime.date, width: int, *, reasons: bool
) -> tuple[str, int]:
    """Draw the verdicts in `width` points; return the markup and its height.

    A bar runs from the day on which a condition came true (else from the cut-off) to the day
    until which one looked. `reasons` spells out condition and reason below each.
    """
    dates = _calendar(scored, cutoff, width)
    rows, down = (_months(cutoff, dates), CALENDAR) if dates else ("", 0)
    for each in scored:
        lines = list(_lines(each, width - INDENT, reasons=reasons))
        words = "".join(
            text(line, INDENT, LINE * place + 12, class_=kind)
            for place, (line, kind) in enumerate(lines)
        )
        bar = _bar(each.verdict, cutoff, dates, LINE * len(lines) + 6) if dates else ""
        inner = _mark(each.verdict.verdict) + words + bar
        rows += element("g", inner, transform=f"translate(0 {down})")
        down += LINE * len(lines) + (28 if bar else 10)
    return rows, down


def tally(scored: Sequence[Scored]) -> str:
    """Count the verdicts by what they say; empty without any."""
    told = [each.verdict.verdict for each in scored]
    counts = ", ".join(f"{told.count(word)} {word}" for word in dict.fromkeys(told))
    return f"Verdicts: {counts}." if counts else ""


def verdict_table(scored: Sequence[Scored]) -> Table:
    """Return a row a verdict."""
    rows = tuple(
        (own.verdict, " ".join(own.claims), ", ".join(each.speakers), own.condition,
         str(own.condition_met or ""), str(own.by or ""), own.because, own.rival)
        for each in scored
        for own in (each.verdict,)
    )  # fmt: skip
    return Table(header=HEADER, rows=rows)


def _calendar(scored: Sequence[Scored], cutoff: datetime.date, width: int) -> Scale | None:
    """Return days after the cut-off as places; none where no verdict has a date."""
    days = [
        (day - cutoff).days
        for each in scored
        for day in (each.verdict.condition_met, each.verdict.by)
        if day is not None
    ]
    if not days or max(days) <= min(0, *days):
        return None
    return Scale(low=min(0, *days), high=max(days), first=INDENT, last=width - 8)


def _months(cutoff: datetime.date, dates: Scale) -> str:
    first, last = (cutoff + datetime.timedelta(days=end) for end in (dates.low, dates.high))
    legend = "condition came true · bar: looked at until"
    return (
        element("circle", class_="a hollow", r=4, cx=7, cy=7)
        + text(legend, INDENT, 12, class_="soft")
        + text(f"{first:%-d %b %Y}", dates.first, 34, class_="soft")
        + text(f"{last:%-d %b %Y}", dates.last, 34, text_anchor="end", class_="soft")
    )


def _bar(verdict: Verdict, cutoff: datetime.date, dates: Scale, y: float) -> str:
    """Draw a verdict's time; where it has no date, only the calendar's rule."""
    rule = element("path", class_="rule", d=path([(dates.first, y), (dates.last, y)]))
    start, end = verdict.condition_met, verdict.by
    first = dates(((start or cutoff) - cutoff).days)
    if end is not None and end > (start or cutoff):
        last = dates((end - cutoff).days)
        rule += element("rect", class_="a", x=first, y=y - 3, width=last - first, height=6)
    if start is not None:
        rule += element("circle", class_="a hollow", r=4, cx=first, cy=y)
    return rule


def _mark(held: Held) -> str:
    """Draw a dot for what held, a cross for what failed, a ring for what is open."""
    if held == "failed":
        return element("path", class_="b line", d="M3 3 L11 11 M11 3 L3 11")
    return element("circle", class_="b" if held == "held" else "b hollow", r=4, cx=7, cy=7)


def _lines(scored: Scored, width: int, *, reasons: bool) -> Iterator[tuple[str, str]]:
    """Yield the lines of one verdict, each with its kind."""
    verdict = scored.verdict
    head = f"{verdict.verdict.upper()}: {', '.join(verdict.claims)}, {', '.join(scored.speakers)}"
    for line in wrapped(head, int(width / BOLD), MOST_LINES):
        yield line, "head"
    for words in _reasons(verdict) if reasons else ():
        for line in wrapped(words, int(width / LETTER), MOST_LINES):
            yield line, "soft"


def _reasons(verdict: Verdict) -> Iterator[str]:
    yield verdict.because
    known: list[str] = []
    if verdict.condition:
        met = verdict.condition_met
        came = f"came true {met:%-d %b %Y}" if met else "did not come"
        known.append(f"condition: {verdict.condition}, {came}")
    if verdict.by:
        known.append(f"looked at until {verdict.by:%-d %b %Y}")
    if known:
        yield "; ".join(known)
    if verdict.rival:
        yield f"{AFTER_THE_FACT}: {verdict.rival}"
