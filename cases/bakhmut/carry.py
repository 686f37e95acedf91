"""Carry the observed numbers of the case over into tidy files, up to a given date.

    python cases/bakhmut/carry.py ../shared/data 2023-03-31

Only numbers are carried (facts); where each comes from stands in data/SOURCES.md.
"""

import calendar
import csv
import datetime
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

DATA, EXPLORED = (Path(__file__).parent / name for name in ("data", "explored"))
CUTOFF = datetime.date(2023, 3, 31)
FIELDS = ("series", "date", "value", "unit", "error", "source")
TOWN_KM2 = 78.54
"""Area of the circle of 5 km around the town's centre, in the maps' projection."""

Row = tuple[str, str, float, str, str, str]

POLLS = {
    ("ua_ready_territorial_concessions_pct", "KIIS"): "ready_for_concessions",
    ("ua_believes_west_tired_wants_concessions_pct", "KIIS"): "west_is_tired",
    ("ua_endure_as_long_as_necessary_pct", "KIIS"): "endure_as_long_as_needed",
    ("ua_trust_president_institution_pct", "KIIS"): "trust_in_president",
    ("us_too_much_aid_pct", "Pew"): "too_much_aid_pew",
    ("us_too_much_aid_pct", "Gallup"): "too_much_aid_gallup",
}


def month_end(month: str) -> str:
    """Return the last day of a month given as 2023-03."""
    year, number = (int(part) for part in month.split("-"))
    return f"{month}-{calendar.monthrange(year, number)[1]:02}"


def rows(path: Path) -> list[dict[str, str]]:
    """Return a table's rows."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def monthly(path: Path, column: str, head: tuple[str, str, str]) -> Iterator[Row]:
    """Yield one column of a monthly table; February 2022 is no whole month of war."""
    series, unit, source = head
    for row in rows(path):
        if row[column] and row["month"] > "2022-02":
            value = round(float(row[column]), 4)
            yield series, month_end(row["month"]), value, unit, "", source


def opinion(folder: Path) -> Iterator[Row]:
    """Yield the polls, dated by the end of their field work."""
    for row in rows(folder / "polls_long.csv"):
        series = POLLS.get((row["series"], row["pollster"]))
        if series:
            value = float(row["value_pct"])
            yield series, row["field_end"], value, "%", "", f"{row['pollster']} {row['source_url']}"


def territory(folder: Path) -> Iterator[Row]:
    """Yield the town's share held, and what Ukraine gained in the east each month."""
    path = folder / "territory_nzz_monthly.csv"
    source = "nzz-maps"
    before = None
    for row in rows(path):
        day = month_end(row["month"])
        held = max(0.0, 100 * (1 - float(row["bakhmut_r5_km2"]) / TOWN_KM2))
        yield "bakhmut_held", day, round(held, 2), "% of the town's area", "", source
        east = float(row["east_box_adj_km2"])
        if before is not None:
            yield "area_change_east", day, round(before - east, 2), "km2", "", source
        before = east


def ground(folder: Path) -> Iterator[Row]:
    """Yield what Ukraine gained each month on all fronts together."""
    total = [
        (month_end(row["month"]), float(row["total_adj_km2"]))
        for row in rows(folder / "territory_nzz_monthly.csv")
    ]
    for (_, before), (day, held) in pairwise(total):
        yield "ground_regained", day, round(before - held, 2), "km2", "", "nzz-maps"


def explored(folder: Path) -> Iterator[Row]:
    """Yield aid and ground: what could have told how strongly aid acts."""
    yield from aid(folder)
    yield from ground(folder)


def aid(folder: Path) -> Iterator[Row]:
    """Yield military aid allocated each month by the United States and by all others."""
    source, unit = "Ukraine Support Tracker, release 29", "EUR bn"
    for row in rows(folder / "kiel_ust_monthly_eur_bn.csv")[1:]:
        day, american = month_end(row["month"]), float(row["us_military"])
        others = float(row["military"]) - american
        yield "military_aid_us", day, round(american, 4), unit, "", source
        yield "military_aid_europe", day, round(max(0.0, others), 4), unit, "", source


def losses(folder: Path) -> Iterator[Row]:
    """Yield three views of the intensity of the fighting, each biased in its own way."""
    yield from monthly(
        folder / "ua_mod_claimed_ru_losses_monthly.csv",
        "claimed_ru_personnel",
        ("russian_losses_claimed", "persons", "Ukraine's ministry of defence"),
    )
    yield from monthly(
        folder / "named_military_deaths_monthly.csv",
        "ru_confirmed_dead_mediazona",
        ("russian_deaths_named", "persons", "Mediazona"),
    )
    yield from monthly(
        folder / "oryx_new_visual_losses_monthly.csv",
        "oryx_new_russia",
        ("russian_equipment_seen", "items", "Oryx"),
    )


def main(folder: Path, until: datetime.date) -> None:
    """Write the tidy files; what is only explored ends at the first cut-off."""
    for name, table in (
        ("opinion", opinion), ("territory", territory), ("aid", aid), ("losses", losses),
    ):  # fmt: skip
        write(DATA / f"{name}.csv", table(folder), until)
    write(EXPLORED / "observed.csv", explored(folder), min(until, CUTOFF))


def write(path: Path, table: Iterator[Row], until: datetime.date) -> None:
    """Write one table up to a date."""
    kept = sorted(row for row in table if row[1] <= until.isoformat())
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(FIELDS)
        writer.writerows(kept)


if __name__ == "__main__":
    main(Path(sys.argv[1]), datetime.date.fromisoformat(sys.argv[2]))
