"""The one plain sentence is never stronger than its numbers."""

from answer_cases import aid_case
from answer_made import QUESTION, TARGET, comparison

from sayso.answers.sentence import sentence, silence


def said(ends: list[float], *, measured: bool = False) -> str:
    """Return the sentence for differences that end so."""
    return sentence(aid_case().model, QUESTION, TARGET, comparison(ends), measured=measured)


def test_without_data_it_leads_with_direction_and_marks_the_size_as_ours() -> None:
    """Direction and robustness first, the size after, resting on priors."""
    assert said([-20.0] * 83 + [0.0] * 17) == (
        "If military aid is held at 0, victory falls in 83 of 100 draws, whatever the strengths "
        "(nothing changes in 17 of 100); how far rests on our priors, not on data: by week 12, "
        "20 points lower in the middle draw, the same in half of them."
    )


def test_with_data_it_does_not_speak_of_priors() -> None:
    """Chances may lead where data stand behind the strengths."""
    found = said([5.0, 6.0, 7.0, 8.0] * 25, measured=True)
    assert "victory rises in 100 of 100 futures: by week 12" in found
    assert "prior" not in found


def test_a_direction_that_is_not_sure_is_not_called_sure() -> None:
    """With both signs at work "whatever the strengths" would be untrue."""
    found = said([-10.0] * 60 + [10.0] * 40)
    assert "falls in 60 of 100 draws and rises in 40 of 100, so the direction is not sure" in found
    assert "whatever" not in found


def test_no_difference_is_said_so() -> None:
    """Without any difference there is no direction and no size."""
    assert said([0.0] * 100) == (
        "If military aid is held at 0, victory does not change: "
        "no draw ends higher or lower by week 12."
    )


def test_ranges_that_span_zero_name_both_ways() -> None:
    """A spread over both signs says lower and higher."""
    assert "10 points lower to 8 points higher in half of them" in said([-10.0, 8.0] * 50)


def test_where_many_draws_change_nothing_the_size_is_of_those_that_do() -> None:
    """A middle draw without any change would hide how large the changes are."""
    ends = [0.0] * 61 + [10.0] * 13 + [12.0] * 13 + [14.0] * 13
    moved = comparison([each for each in ends if each]).last
    found = sentence(
        aid_case().model, QUESTION, TARGET, comparison(ends), measured=False, moved=moved
    )
    assert found.endswith(
        "by week 12, 12 points higher in the middle of the draws in which it changes, "
        "10 to 14 points higher in half of them."
    )


def test_silence_has_no_number() -> None:
    """Where nothing told leads to the target, no number is given."""
    told = silence(aid_case().model, QUESTION, TARGET)
    assert told == (
        "The report is silent on this: nothing in it leads from military aid to victory."
    )
