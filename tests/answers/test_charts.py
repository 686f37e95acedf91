"""Pictures: well-formed, described in words and numbers, readable without colour."""

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from answer_cases import AID, VICTORY, WEATHER, aid_case, link, model, variable, voice
from answer_made import answer

from sayso.answers.answer import Answer
from sayso.answers.carriers import what_carries
from sayso.answers.charts.carrier_chart import carrier_chart
from sayso.answers.charts.difference_chart import difference_chart
from sayso.answers.charts.dot_chart import dot_chart
from sayso.answers.charts.ensemble_chart import ensemble_chart
from sayso.answers.charts.fan_chart import fan_chart
from sayso.answers.charts.figure import Figure
from sayso.answers.charts.move_chart import move_chart
from sayso.answers.charts.reach_chart import reach_chart
from sayso.answers.charts.scale import ticks
from sayso.answers.charts.sign_matrix import sign_matrix
from sayso.answers.charts.speaker_matrix import speaker_matrix
from sayso.answers.charts.terminal import bar, difference_lines, dots_line
from sayso.answers.charts.view_chart import view_chart
from sayso.answers.charts.worth_chart import worth_chart
from sayso.answers.discovery import Outcome, what_would_have_to_be_true
from sayso.answers.intervention import Hold
from sayso.answers.matter import what_matters
from sayso.answers.question import Question
from sayso.answers.robustness import effects
from sayso.answers.search import Found, Goal, best_moves
from sayso.answers.views import compare_views
from sayso.futures.compile import compile_plan
from sayso.futures.simulate import simulate
from sayso.model.variable import VariableId

NO_AID = Question(interventions=(Hold(variable=AID, level=0.0),), on=VICTORY, by=26.0)
SILENT = Question(interventions=(Hold(variable=WEATHER, level=0.0),), on=VICTORY, by=26.0)
GOAL = Goal(on=VICTORY, wanted=-1, by=26.0)


def reached(on: VariableId, level: float) -> Figure:
    """Draw what would have to be true for a variable to get to a level within half a year."""
    outcome = Outcome(on=on, level=level, by=26.0)
    return reach_chart(what_would_have_to_be_true(aid_case().model, outcome, futures=300))


SVG = "{http://www.w3.org/2000/svg}"
CHARTS: list[Callable[[Answer], Figure]] = [
    fan_chart,
    lambda made: difference_chart(made, made.comparisons[0]),
    lambda made: dot_chart(made, made.comparisons[0]),
    lambda made: speaker_matrix(aid_case().model),
]
BESIDE: list[Callable[[], Figure]] = [
    lambda: carrier_chart(what_carries(aid_case().model, NO_AID, futures=50)),
    lambda: carrier_chart(what_carries(aid_case().model, SILENT, futures=5)),
    lambda: view_chart(compare_views(aid_case(), NO_AID, futures=50)),
    lambda: view_chart(compare_views(aid_case(), SILENT, futures=5)),
    lambda: move_chart(aid_case().model, GOAL, best_moves(aid_case().model, GOAL, futures=50)),
    lambda: move_chart(aid_case().model, GOAL, Found(singles=(), pairs=())),
    lambda: reached(VICTORY, 45.0),
    lambda: reached(VICTORY, 50.0),
    lambda: reached(WEATHER, 90.0),
    lambda: sign_matrix(effects(aid_case().model, futures=50)),
    lambda: sign_matrix(()),
    lambda: worth_chart(what_matters(aid_case(), NO_AID, futures=300)),
    lambda: worth_chart(what_matters(aid_case(), SILENT, futures=300)),
    lambda: ensemble_chart(simulate(compile_plan(aid_case().model).plan, futures=30)),
]
SPREADS = [[-30.0, -10.0, 0.0, 5.0], [0.0] * 4, [1e-9, 2e-9], [100.0] * 3]


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("ends", SPREADS)
def test_every_picture_says_what_it_shows(
    chart: Callable[[Answer], Figure], ends: list[float]
) -> None:
    """Each is well-formed XML with a label, a description, and a table of even rows."""
    drawn = chart(answer(ends))
    root = ElementTree.fromstring(drawn.svg)
    assert root.findtext(f"{SVG}desc") == drawn.description
    assert root.get("aria-label") == f"{drawn.title}. {drawn.description}"
    assert {len(row) for row in drawn.table.rows} == {len(drawn.table.header)}


@pytest.mark.parametrize("chart", BESIDE)
def test_what_stands_beside_an_answer_is_drawn_and_described(chart: Callable[[], Figure]) -> None:
    """Also where there is nothing to draw: one sentence, a table of even rows, no bad number."""
    drawn = chart()
    assert ElementTree.fromstring(drawn.svg).findtext(f"{SVG}desc") == drawn.description
    assert drawn.description.endswith(".")
    assert {len(row) for row in drawn.table.rows} <= {len(drawn.table.header)}
    assert "nan" not in drawn.svg
    assert "inf" not in drawn.svg.replace("information", "")


def test_conditions_are_drawn_step_by_step() -> None:
    """All futures, then a row a condition with a bar in either panel and a ring for it alone."""
    drawn = reached(VICTORY, 45.0)
    conditions = len(drawn.table.rows) - 1
    assert conditions > 1
    kinds = [each.get("class") for each in ElementTree.fromstring(drawn.svg).iter()]
    assert kinds.count("a narrow") == kinds.count("b narrow") == conditions + 1
    assert kinds.count("a hollow") == conditions


def test_without_a_condition_only_all_futures_are_drawn() -> None:
    """One bar, no coverage: all that get there are among all."""
    svg = reached(WEATHER, 90.0).svg
    kinds = [each.get("class") for each in ElementTree.fromstring(svg).iter()]
    assert (kinds.count("a narrow"), kinds.count("b narrow")) == (1, 0)
    assert "no condition makes it likelier" in svg


def test_a_bar_of_the_terminal_counts_in_eighths() -> None:
    """Full blocks, then one for the rest."""
    assert [bar(share, 4) for share in (0.0, 0.5, 0.53125, 1.0)] == ["", "██", "██▏", "████"]


def test_the_difference_shows_the_real_pairs() -> None:
    """As many thin lines as the answer keeps futures."""
    made = answer([-30.0, -10.0, 0.0, 5.0])
    root = ElementTree.fromstring(difference_chart(made, made.comparisons[0]).svg)
    kinds = [each.get("class", "") for each in root.iter(f"{SVG}path")]
    assert kinds.count("a one") == 3


def test_a_strip_shows_which_way_a_link_turns_the_change() -> None:
    """Strips have the name, the claims, and in how many futures half of all was carried."""
    drawn = carrier_chart(what_carries(aid_case().model, NO_AID, futures=200))
    assert "military aid -&gt; victory" in drawn.svg
    assert "link c1" in drawn.svg
    assert len(drawn.table.rows) == 2 * 26


@pytest.mark.parametrize("chart", CHARTS[:3])
def test_hostile_names_stay_text(chart: Callable[[Answer], Figure]) -> None:
    """A concept that looks like markup is drawn letter by letter."""
    drawn = chart(answer([1.0, 2.0], name="<script>alert(1)</script>", title='if "a" & b'))
    root = ElementTree.fromstring(drawn.svg)
    assert not [each for each in root.iter() if each.tag.endswith("script")]


def test_fans_show_bands_and_real_futures() -> None:
    """Two scenarios: each two bands, a median, three real futures; one of them dashed."""
    root = ElementTree.fromstring(fan_chart(answer([-30.0, -10.0, 0.0, 5.0])).svg)
    kinds = [each.get("class", "") for each in root.iter(f"{SVG}path")]
    assert kinds.count("a wide") == kinds.count("a narrow") == kinds.count("a line") == 1
    assert kinds.count("a one") == kinds.count("b one dash") == 3
    assert kinds.count("b line dash") == 1


def test_dots_show_the_way_by_their_form() -> None:
    """Higher is a filled dot, lower a ring, no difference a square."""
    svg = dot_chart(
        answer([5.0] * 10 + [0.0] * 5 + [-5.0] * 5),
        answer([5.0] * 10 + [0.0] * 5 + [-5.0] * 5).comparisons[0],
    ).svg
    kinds = [
        each.get("class")
        for each in ElementTree.fromstring(svg).iter()
        if each.tag in (f"{SVG}circle", f"{SVG}rect")
    ]
    assert (kinds.count("a"), kinds.count("a hollow"), kinds.count("b")) == (10, 5, 5)


def test_the_matrix_tells_speakers_apart() -> None:
    """Raising, lowering, denying and silence have a sign each."""
    split = model(
        variable("a"),
        variable("b"),
        link("a -> b", voice("X", "c1"), voice("Y", "c2", "-"), voice("Z", "c3", stance="denies")),
        link("b -> a", voice("X", "c4", "?")),
    )
    assert speaker_matrix(split).table.rows == (
        ("a -> b", "+", "−", "✕"),
        ("b -> a", "?", "·", "·"),
    )


@pytest.mark.parametrize("ends", SPREADS)
def test_the_terminal_chart_fits_80_columns(ends: list[float]) -> None:
    """No line is wider than the screen, and the zero line is labelled."""
    made = answer(ends)
    lines = difference_lines(made, made.comparisons[0])
    assert max(map(len, lines)) <= 80
    assert sum(line.startswith("      0 ┤") for line in lines) == 1


def test_the_terminal_counts_outcomes_by_form() -> None:
    """Twenty outcomes: lower first, then no different, then higher."""
    made = answer([-5.0] * 5 + [0.0] * 5 + [5.0] * 10)
    assert dots_line(made, made.comparisons[0]) == "▼" * 5 + "■" * 5 + "▲" * 10


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 100, (0, 20, 40, 60, 80, 100)),
        (-3.2, 0.1, (-3, -2, -1, 0)),
        (0, 52, (0, 20, 40)),
    ],
)
def test_ticks_are_round(low: float, high: float, expected: tuple[float, ...]) -> None:
    """Steps are 1, 2 or 5 times a power of ten."""
    assert ticks(low, high) == pytest.approx(expected)
