"""sayso from Python, as the documents show it."""

from pathlib import Path

import pytest

import sayso
from sayso.errors import InputError

REPORT = (
    "The grant keeps the ferry alive, the operator said.\n\n"
    '"If the harbour grant ends, ticket prices will rise," Ines Vidal said.\n'
)


@pytest.fixture
def model(tmp_path: Path) -> sayso.Model:
    """Read a small report and build its model."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return sayso.read(str(path)).model()


def first_link(model: sayso.Model) -> tuple[str, str]:
    """Return the ids of what leads to what, however the reader names them."""
    return model.record.links[0].source, model.record.links[0].target


def shown(thing: object) -> str:
    """Return what a notebook shows of a thing, asked for as notebooks do."""
    return getattr(thing, "_repr_html_")()  # noqa: B009 - the name is a notebook's, not ours


def test_a_report_becomes_an_answer_in_three_calls(model: sayso.Model) -> None:
    """Read, model, ask: the answer prints as its sentence."""
    cause, effect = first_link(model)
    answer = model.ask(do={cause: 0}, on=effect, futures=300)
    assert str(answer).startswith("If ")
    assert str(answer) == answer.record.sentence


def test_everything_shows_itself_in_a_notebook(model: sayso.Model) -> None:
    """Reading, model, answer and ensemble have a rich form."""
    cause, effect = first_link(model)
    answer = model.ask(do=[f"{cause}=0"], on=effect, futures=300)
    assert "<svg" in shown(model)
    assert answer.record.target.name in shown(answer)
    assert "Levels at the end" in shown(model.run(futures=300))


def test_a_saved_model_is_loaded_again(model: sayso.Model, tmp_path: Path) -> None:
    """save and load keep the model and its claims."""
    path = str(tmp_path / "model.toml")
    model.save(path)
    assert sayso.load(path).record.variables == model.record.variables


def test_a_question_that_cannot_be_raises_what_is_wrong(model: sayso.Model) -> None:
    """The same diagnostics as on the command line."""
    with pytest.raises(InputError, match="there is no concept 'zebra'"):
        model.ask(do={"zebra": 0}, on=first_link(model)[1])


def test_unknown_names_of_the_package_are_plain_attribute_errors() -> None:
    """The lazy import hides no typing slips."""
    with pytest.raises(AttributeError, match="has no attribute 'reed'"):
        _ = sayso.reed  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
