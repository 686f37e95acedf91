"""A draft of bindings: the series that there are, for a person to say what they stand for."""

import difflib
from collections.abc import Iterator, Mapping

from sayso.answers.check.series import Series, SeriesId
from sayso.model.model import Model

HEAD = """\
# Which observed series stands for which variable: variable = offset + scale * value.
# Fill in `variable` and `error` (the standard deviation of one observation, in the series'
# unit: from sample sizes or from how it is counted, not fitted), and take out what stands for
# nothing in the model. Until then `sayso check` refuses this file.
"""


def binding_draft(model: Model, series: Mapping[SeriesId, Series]) -> Iterator[str]:
    """Yield the lines of a bindings.toml with each series and what is known of it."""
    yield HEAD.rstrip()
    yield f"# Variables: {', '.join(each.name for each in model.variables) or 'none'}"
    for each in series.values():
        yield from ("", *_binding(model, each))


def _binding(model: Model, series: Series) -> Iterator[str]:
    first, last = series.observations[0].date, series.observations[-1].date
    low, high = series.values.min(), series.values.max()
    unit = f" {series.unit}" if series.unit else ""
    count = len(series.observations)
    yield f"# {count} values, {first} to {last}, from {low:g} to {high:g}{unit}"
    yield "[[bindings]]"
    yield f"series = {_quoted(series.id)}"
    yield f"variable = {_quoted(_near(model, series.id))}"
    if series.unit:
        yield f"unit = {_quoted(series.unit)}"
    yield "scale = 1.0"
    yield "offset = 0.0"
    yield "error = 0.0"


def _near(model: Model, series: SeriesId) -> str:
    """Return the variable whose name is nearest, if one is near."""
    names = [name for each in model.variables for name in (each.name, each.id)]
    close = difflib.get_close_matches(series.replace("_", " "), names, n=1, cutoff=0.6)
    return str(close[0]) if close else ""


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
