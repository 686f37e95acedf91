"""How problems are told to people."""

from sayso.cli.talk import each_drawn
from sayso.errors import Diagnostic


def test_a_hint_that_several_problems_share_is_said_once() -> None:
    """The second problem is told without it; another hint is told."""
    hints = ("save it as UTF-8", "save it as UTF-8", "name it")
    problems = [Diagnostic(code="bad", message="wrong", hint=hint) for hint in hints]
    assert list(each_drawn(problems)) == [
        "wrong\n  hint: save it as UTF-8",
        "wrong",
        "wrong\n  hint: name it",
    ]
