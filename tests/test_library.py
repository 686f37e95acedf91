"""sayso from Python, as the documents show it."""

import doctest
import re
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


PAGE = Path(__file__).parents[1] / "docs" / "answers.md"


def test_the_page_on_answers_shows_what_python_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its examples run as one session, on the model file that the page gives."""
    text = PAGE.read_text(encoding="utf-8")
    (given,) = re.findall(r"^```text model.toml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    (tmp_path / "model.toml").write_text(given, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    session = "".join(re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))
    test = doctest.DocTestParser().get_doctest(session, {}, PAGE.name, str(PAGE), 0)
    assert len(test.examples) > 10
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    assert runner.run(test).failed == 0


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
    assert "One fan for each of" in shown(model.run(futures=300))


def test_an_answer_is_asked_back(model: sayso.Model) -> None:
    """Views, what it hangs on and what carries it print as a sentence and show a picture."""
    cause, effect = first_link(model)
    answer = model.ask(do={cause: 0}, on=effect, futures=300)
    for found in (answer.views(), answer.matters(), answer.carriers()):
        assert str(found).endswith(".")
        assert "<svg" in shown(found)
    assert answer.matters().record.links


def test_a_model_is_searched_for_signs_and_changes(model: sayso.Model) -> None:
    """What moves what, and which change moves a target most."""
    cause, effect = first_link(model)
    assert (cause, effect) in {(each.cause, each.effect) for each in model.signs().record}
    assert model.search(on=effect, want="more").record.singles
    with pytest.raises(InputError, match="there is no concept 'zebra'"):
        model.search(on="zebra", want="more")


def test_a_model_is_asked_what_would_have_to_be_true(model: sayso.Model) -> None:
    """The conditions print as a sentence and show a picture; a level that cannot be is refused."""
    _, effect = first_link(model)
    found = model.reach(on=effect, level=70)
    assert str(found) == found.record.sentence
    assert "<svg" in shown(found)
    with pytest.raises(InputError, match="120 is outside what"):
        model.reach(on=effect, level=120)


def test_things_name_themselves_in_a_terminal(model: sayso.Model) -> None:
    """A model and an ensemble print their size, not their address."""
    assert "told links" in repr(model)
    assert repr(model.run(futures=300)).startswith("<sayso.Ensemble: 300 futures of ")


def test_an_ensemble_keeps_all_paths(model: sayso.Model) -> None:
    """What the library runs can be worked on as arrays and as a dataset."""
    found = model.run(futures=30)
    variables = len(model.record.variables)
    assert found.record.paths.shape == (1, 30, model.record.weeks + 1, variables)
    assert "level" in found.to_dataset()


def test_who_is_better_off_is_asked_of_the_answer(model: sayso.Model) -> None:
    """The asker's own wish counts; nobody else is guessed."""
    cause, effect = first_link(model)
    answer = model.ask(do={cause: 0}, on=effect, futures=300)
    (own,) = answer.judged("more")
    assert own.who == "you"


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
