"""Claims listed by people become a claim set, or a problem with the file's name."""

import json
from typing import Any

import pytest

from sayso.document.document import keep
from sayso.errors import InputError
from sayso.interchange.listed_claims import listed_claims

TEXT = "If aid stops, the front falls, Ana Ruiz said."
CLAIM: dict[str, Any] = {
    "id": "c1", "kind": "influence", "speaker": "Ana Ruiz", "cause": [3, 12], "effect": [14, 29],
    "as_written": "+", "cause_change": -1, "effect_change": -1, "cause_name": "aid",
    "effect_name": "front", "modality": "would/will", "conditional": True, "realised": False,
    "negated": False, "denied": False,
}  # fmt: skip


def listed(**changed: Any) -> bytes:
    """A file with one claim."""
    return json.dumps({"speakers": [], "claims": [CLAIM | changed]}).encode()


def test_a_listed_claim_keeps_speaker_spans_and_supposition() -> None:
    """The sign between the concepts follows; a supposed *will* is a *would*."""
    (claim,) = listed_claims(listed(), "own.json", keep(TEXT)).claims
    told = {"kind": "influence", "speaker": "Ana Ruiz", "modality": "would", "sign": "+"}
    assert {key: getattr(claim, key, "influence") for key in told} == told


def test_claims_about_another_document_are_left_out() -> None:
    """One file may list several reports."""
    content = listed(document="radio.md")
    assert listed_claims(content, "own.json", keep(TEXT), "agency.md").claims == ()


def test_a_wrong_field_is_told_with_its_place() -> None:
    """The problem says which file, and where in it."""
    with pytest.raises(InputError, match=r"claims\[0\]\.as_written") as caught:
        listed_claims(listed(as_written="up"), "own.json", keep(TEXT))
    assert str(caught.value.diagnostics[0].place) == "own.json"
