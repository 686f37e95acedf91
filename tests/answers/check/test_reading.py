"""Tables and bindings read with the cell that is wrong."""

import pytest

from sayso.answers.check.binding import read_bindings
from sayso.answers.check.reading import read_series
from sayso.errors import InputError

HEAD = "series,date,value,unit,error,source\n"


def codes(error: pytest.ExceptionInfo[InputError]) -> list[str]:
    """The codes of what is wrong."""
    return [each.code for each in error.value.diagnostics]


def test_rows_are_put_in_the_order_of_their_dates() -> None:
    """A table may be in any order."""
    (series,) = read_series({"a.csv": HEAD + "x,2023-02-01,2,,,\nx,2023-01-01,1,,,\n"}).values()
    assert list(series.values) == [1.0, 2.0]


def test_a_date_the_wrong_way_round_is_shown_with_its_cell() -> None:
    """Line and column point at the cell."""
    with pytest.raises(InputError) as error:
        read_series({"a.csv": HEAD + "x,31.03.2023,1,,,\n"})
    (problem,) = error.value.diagnostics
    assert problem.place is not None
    assert (problem.code, problem.place.line, problem.place.column) == ("bad-date", 2, 3)


def test_all_problems_are_told_together() -> None:
    """A bad number, a date that comes twice, and a row without a series."""
    table = HEAD + 'x,2023-01-01,"1,5",,,\nx,2023-02-01,1,,,\nx,2023-02-01,2,,,\n,2023-03-01,1,,,\n'
    with pytest.raises(InputError) as error:
        read_series({"a.csv": table})
    assert codes(error) == ["bad-number", "date-twice", "no-series"]


def test_a_missing_column_is_named() -> None:
    """Without values there is nothing to read."""
    with pytest.raises(InputError) as error:
        read_series({"a.csv": "series,date\nx,2023-01-01\n"})
    assert (codes(error), "value" in str(error.value)) == (["no-column"], True)


def test_a_value_that_is_not_a_number_does_not_pass_as_one() -> None:
    """Not-a-number and infinity are refused."""
    with pytest.raises(InputError) as error:
        read_series({"a.csv": HEAD + "x,2023-01-01,nan,,,\nx,2023-01-02,inf,,,\n"})
    assert codes(error) == ["bad-number", "bad-number"]


def test_a_binding_without_its_error_is_shown_by_line() -> None:
    """The observation error is not guessed."""
    text = '[[bindings]]\nseries = "a"\nvariable = "b"\nerror = 1\n\n[[bindings]]\nseries = "c"\n'
    with pytest.raises(InputError) as error:
        read_bindings("bindings.toml", text)
    (problem,) = error.value.diagnostics
    assert problem.place is not None
    assert (problem.code, problem.place.line) == ("bad-binding", 6)


def test_a_series_stands_for_one_variable() -> None:
    """Bound twice is a contradiction."""
    one = '[[bindings]]\nseries = "a"\nvariable = "b"\nerror = 1\n'
    with pytest.raises(InputError) as error:
        read_bindings("bindings.toml", one + one)
    assert codes(error) == ["bound-twice"]


def test_an_observation_error_of_nought_is_refused() -> None:
    """Nothing is measured without error."""
    text = '[[bindings]]\nseries = "a"\nvariable = "b"\nerror = 0\n'
    with pytest.raises(InputError, match="error must be above 0"):
        read_bindings("bindings.toml", text)
