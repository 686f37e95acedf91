"""Where the only word about a link is a denial, the answer says so, and by whom."""

import json
import re

import msgspec
from answer_cases import AID, FATIGUE, VICTORY, case, link, variable, voice

from sayso.answers.intervention import Hold
from sayso.answers.question import Question
from sayso.answers.views import compare_views, way
from sayso.answers.what_if import what_if
from sayso.model.case import Case

CLARA = voice("Clara", "c1", stance="denies")


def ask(view: str | None = None) -> Question:
    """Ask what no aid does to victory."""
    return Question(interventions=(Hold(variable=AID, level=0.0),), on=VICTORY, by=26.0, view=view)


def denied() -> Case:
    """Clara denies that aid brings victory, and nobody says it."""
    return case(
        variable("military aid"), variable("victory"), link("military aid -> victory", CLARA),
        c1="Aid does not bring victory, Clara said.",
    )  # fmt: skip


def disputed() -> Case:
    """Anna says it; Clara denies it."""
    return case(
        variable("military aid"), variable("victory"), variable("fatigue"),
        link("military aid -> victory", voice("Anna", "c2"), CLARA),
        link("victory -> fatigue", voice("Anna", "c3")),
        c1="Aid does not bring victory, Clara said.", c2="Aid brings victory, Anna said.",
        c3="Victory tires us, Anna said.",
    )  # fmt: skip


def test_a_denial_alone_leads_nowhere_and_is_named() -> None:
    """No number; the sentence gives the link, the speaker and the claim, the basis the words."""
    found = what_if(denied(), ask())
    assert found.sentence == (
        "Nothing that anybody tells leads from military aid to victory: "
        "military aid -> victory is denied (Clara, c1)."
    )
    assert not found.comparisons
    assert [step.link for step in found.basis.steps] == ["military-aid--victory"]


def test_the_view_of_one_who_denies_is_not_silence() -> None:
    """Clara has spoken of it, so it is denied in her view; Anna's words are not hers."""
    found = what_if(disputed(), ask("Clara"))
    assert found.sentence.startswith(
        "In the words of Clara, nothing leads from military aid to victory"
    )
    assert "Anna" not in found.sentence


def test_one_who_tells_and_one_who_denies_part_at_the_link() -> None:
    """Side by side the two differ, and the claims that part them are named."""
    found = compare_views(disputed(), ask(), futures=300)
    assert [way(each.answer) for each in found.views[1:]] == ["falls", "denied"]
    (parting,) = found.partings
    assert set(parting.claims) == {"c1", "c2"}
    assert "Clara denied it" in parting.how


def test_many_who_deny_it_are_told_as_one_is() -> None:
    """No verb that only one speaker takes stands after the name of several."""
    several = "Several fishers"
    made = case(
        variable("military aid"), variable("victory"), variable("fatigue"),
        link("military aid -> victory", voice("Anna", "c2"),
             voice(several, "c1", stance="denies")),
        link("victory -> fatigue", voice("Anna", "c3")),
        c1="It does not.", c2="Aid brings victory, Anna said.", c3="Victory tires us.",
    )  # fmt: skip
    found = compare_views(made, ask(), futures=50)
    shown = json.dumps(msgspec.to_builtins(found))
    assert re.findall(rf"{several} (\w+)", shown) == ["denied"]
    silent = Question(interventions=ask().interventions, on=FATIGUE, by=26.0, view=several)
    assert what_if(made, silent).sentence.startswith(f"In the words of {several}, nothing leads")


def test_a_way_beyond_a_denied_link_is_closed() -> None:
    """What lies behind it is out of reach as well: the denied link is what the sentence names."""
    question = Question(interventions=(Hold(variable=AID, level=0.0),), on=FATIGUE, by=26.0)
    made = case(
        variable("military aid"), variable("victory"), variable("fatigue"),
        link("military aid -> victory", CLARA), link("victory -> fatigue", voice("Anna", "c3")),
        c1="Aid does not bring victory, Clara said.", c3="Victory tires us, Anna said.",
    )  # fmt: skip
    assert "military aid -> victory is denied (Clara, c1)" in what_if(made, question).sentence
