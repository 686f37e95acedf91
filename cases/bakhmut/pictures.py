"""Draw the case's pictures from the findings of `sayso check ... -o FILE`.

    python cases/bakhmut/pictures.py check.json docs/pictures

Each picture has a title and a description for those who do not see it; forecasters differ in
shape as well as in colour.
"""

import csv
import datetime
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
OUTCOMES = tomllib.loads((DATA.parent / "outcomes.toml").read_text("utf-8"))
FELL: datetime.date = OUTCOMES["happened"][0]["date"]
WIDTH, HEIGHT = 640, 346
LEFT, RIGHT, TOP, BOTTOM = 52, 14, 34, 68
FORECASTERS = (
    ("random walk", "#7a7a7a", "random walk"),
    ("calibrated", "#0072b2", "the report's system"),
    ("calibrated, events as they came", "#d55e00", "the same, told that the city fell"),
)

Given = dict[str, Any]


def observed(series: str) -> list[tuple[datetime.date, float]]:
    """Return all carried observations of a series."""
    found: list[tuple[datetime.date, float]] = []
    for path in DATA.glob("*.csv"):
        with path.open(encoding="utf-8") as lines:
            found += [
                (datetime.date.fromisoformat(row["date"]), float(row["value"]))
                for row in csv.DictReader(lines)
                if row["series"] == series
            ]
    return sorted(found)


class Panel:
    """One series with its observations and the forecasts' middle 80 %."""

    def __init__(self, check: Given, series: str, title: str) -> None:
        self.title, self.cutoff = title, datetime.date.fromisoformat(check["cutoff"])
        self.rows = [row for row in check["rows"] if row["series"] == series]
        self.seen = observed(series)
        last = datetime.date.fromisoformat(self.rows[-1]["date"])
        self.seen = [each for each in self.seen if each[0] <= last]
        self.first, self.last = self.seen[0][0], last + datetime.timedelta(days=20)
        self.top = 1.05 * max(
            [value for _, value in self.seen]
            + [row["ranges"][name][2] for row in self.rows for name, _, _ in FORECASTERS]
        )

    def x(self, date: datetime.date) -> float:
        """Return where a date lies."""
        share = (date - self.first).days / (self.last - self.first).days
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        """Return where a value lies."""
        return HEIGHT - BOTTOM - max(value, 0) / self.top * (HEIGHT - TOP - BOTTOM)

    def svg(self) -> str:
        """Return the picture."""
        parts = [*self.frame(), *self.bars(), *self.dots(), *self.legend()]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
            f'font-family="sans-serif" font-size="11">\n<title>{self.title}</title>\n'
            f"<desc>{self.description()}</desc>\n"
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>\n'
            + "\n".join(parts)
            + "\n</svg>\n"
        )

    def description(self) -> str:
        """Return the picture in words."""
        last = self.rows[-1]
        said = "; ".join(
            "{}: {:.0f} to {:.0f}".format(label, *(last["ranges"][name][i] for i in (0, 2)))
            for name, _, label in FORECASTERS
        )
        seen = f"On {last['date']} {last['observed']:.0f} was observed."
        return f"{seen} Middle 80 % of {said}. The city fell on {FELL}."

    def frame(self) -> list[str]:
        """Return title, axes and the cut-off."""
        step = next(s for s in (5, 10, 20, 50) if self.top / s <= 6)
        lines = [f'<text x="{LEFT}" y="18" font-size="13" font-weight="bold">{self.title}</text>']
        for tick in range(0, int(self.top) + 1, step):
            y = self.y(tick)
            lines.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
            lines.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{tick}</text>')
        for year in range(self.first.year, self.last.year + 1):
            for month in (1, 7):
                day = datetime.date(year, month, 1)
                if self.first <= day <= self.last:
                    lines.append(
                        f'<text x="{self.x(day):.1f}" y="{HEIGHT - BOTTOM + 15}" '
                        f'text-anchor="middle">{day:%Y-%m}</text>'
                    )
        cut = self.x(self.cutoff)
        lines.append(
            f'<path d="M{cut:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#000" stroke-dasharray="4 3"/>'
        )
        lines.append(f'<text x="{cut - 4:.1f}" y="{TOP + 10}" text-anchor="end">cut-off</text>')
        return [*lines, *self.fall()]

    def fall(self) -> list[str]:
        """Return the day on which the city fell."""
        x = self.x(FELL)
        return [
            f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#d55e00" stroke-dasharray="1 3"/>',
            f'<text x="{x + 4:.1f}" y="{TOP + 10}" fill="#a04000">the city falls</text>',
        ]

    def bars(self) -> list[str]:
        """Return each forecaster's middle 80 % and median at each later observation."""
        found: list[str] = []
        free = 0.0
        for row in self.rows:
            middle = self.x(datetime.date.fromisoformat(row["date"]))
            if middle < free:  # months stand too close to tell their bars apart
                continue
            free = middle + 26
            for place, (name, colour, _) in enumerate(FORECASTERS):
                low, median, high = (self.y(value) for value in row["ranges"][name])
                x = middle + (-7, 6, 11)[place]  # beside the observation, not behind it
                found.append(
                    f'<path d="M{x:.1f} {low:.1f}V{high:.1f}" stroke="{colour}" stroke-width="3"/>'
                )
                found.append(self.mark(place, x, median, colour))
        return found

    def mark(self, place: int, x: float, y: float, colour: str) -> str:
        """Return the median's mark: a bar, a square or a diamond."""
        shapes = (f"M{x - 4:.1f} {y:.1f}h8", f"M{x - 3:.1f} {y - 3:.1f}h6v6h-6z",
                  f"M{x:.1f} {y - 4:.1f}l4 4l-4 4l-4 -4z")  # fmt: skip
        return f'<path d="{shapes[place]}" fill="#fff" stroke="{colour}" stroke-width="1.5"/>'

    def dots(self) -> list[str]:
        """Return the observations."""
        return [
            f'<circle cx="{self.x(date):.1f}" cy="{self.y(value):.1f}" r="3.5" fill="#000"/>'
            for date, value in self.seen
        ]

    def legend(self) -> list[str]:
        """Return what is what."""
        y = HEIGHT - 20
        lines = [
            f'<circle cx="{LEFT + 4}" cy="{y - 4}" r="3.5"/>',
            f'<text x="{LEFT + 12}" y="{y}">observed</text>',
        ]
        for place, (_, colour, label) in enumerate(FORECASTERS):
            x = LEFT + (90, 200, 350)[place]
            lines += [
                self.mark(place, x, y - 4, colour),
                f'<text x="{x + 9}" y="{y}">{label}</text>',
            ]
        told = "forecasts: median (mark) and middle 80 % (bar), made at the cut-off"
        return [*lines, f'<text x="{LEFT}" y="{y + 15}" fill="#555">{told}</text>']


PICTURES = {
    "ready_for_concessions": "Ready for territorial concessions, % of Ukrainians",
    "west_is_tired": "“The West is tired and wants concessions”, % of Ukrainians",
    "military_aid_us": "American military aid, EUR bn a month",
}


def main(findings: Path, folder: Path) -> None:
    """Draw every picture."""
    check = json.loads(findings.read_text("utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    for series, title in PICTURES.items():
        name = series.replace("_", "-")
        (folder / f"bakhmut-{name}.svg").write_text(Panel(check, series, title).svg(), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
