"""Certainty from the priors table: ours, with its reasons, never the speaker's."""

import tomllib
from functools import cache
from importlib.resources import files

from sayso.claims.claim import Modality


@cache
def _table() -> dict[str, dict[str, dict[str, float]]]:
    return tomllib.loads(files("sayso.claims").joinpath("certainty.toml").read_text("utf-8"))


def certainty(modality: Modality, mouths: int = 0) -> float:
    """Return how likely a claim is (0 to 1); `mouths` are those it went through besides one."""
    value = _table()["modality"][modality]["value"]
    return round(value * _table()["hearsay"]["factor"]["value"] ** mouths, 4)
