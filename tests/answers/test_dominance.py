"""Loops That Matter, against the published table and against cases with a known answer."""

import numpy as np
import numpy.typing as npt
import pytest

from sayso.answers.dominance import dominance, link_scores, loop_score, relative_scores

Floats = npt.NDArray[np.floating]

MARKET, CONTACTS, ADOPTION, STEP = 1e6, 100.0, 0.015, 0.0625


def bass_loops(steps: int) -> Floats:
    """Run the Bass diffusion model of the 2020 paper and score its two loops (1, 2, times)."""
    had = np.ones(steps + 1)
    for step in range(steps):
        now = had[step : step + 1]
        had[step + 1] = (now + STEP * rate(now, MARKET - now))[0]
    left = MARKET - had
    change = np.diff(rate(had, left))
    by_adopters = rate(had[1:], left[:-1]) - rate(had[:-1], left[:-1])
    by_potential = rate(had[:-1], left[1:]) - rate(had[:-1], left[:-1])
    one = np.ones(1)
    word_of_mouth = loop_score([link_scores(by_adopters, change, one), np.ones_like(change)])
    saturation = loop_score([link_scores(by_potential, change, one), -np.ones_like(change)])
    return np.stack([word_of_mouth, saturation])[None]


def rate(adopters: Floats, potential: Floats) -> Floats:
    """Return the adoption rate: contacts with those who have not adopted."""
    return CONTACTS * ADOPTION * adopters * potential / MARKET


@pytest.mark.parametrize(
    ("time", "scores", "shares"),
    [(9.5, (11.46, -9.958), (0.535, -0.465)), (9.5625, (9806, -9358), (0.512, -0.488))],
)
def test_bass_diffusion_has_the_published_scores(
    time: float, scores: tuple[float, float], shares: tuple[float, float]
) -> None:
    """Loop and relative scores are those of the 2020 paper's table."""
    loops = bass_loops(200)
    at = round(time / STEP)
    assert loops[0, :, at] == pytest.approx(scores, rel=1e-3)
    assert relative_scores(loops)[0, :, at] == pytest.approx(shares, abs=1e-3)


def test_growth_dominates_first_and_saturation_last() -> None:
    """In the diffusion model the reinforcing loop rules until the turning point."""
    shares = dominance(bass_loops(250))
    assert list(shares[:, 10]) == [1.0, 0.0]
    assert list(shares[:, 230]) == [0.0, 1.0]


def test_a_link_that_carries_nothing_scores_nothing() -> None:
    """Where nothing changes, no loop is at work and none dominates."""
    still = link_scores(np.zeros((3, 4)), np.zeros((3, 4)), np.ones(1))
    assert not still.any()
    assert not dominance(still[:, None]).any()


def test_links_into_one_variable_share_its_change() -> None:
    """Scores of two links that push together add up to one."""
    scores = link_scores(np.array([[3.0], [1.0]]), np.array([[4.0], [4.0]]), np.ones(1))
    assert scores.sum() == pytest.approx(1.0)
