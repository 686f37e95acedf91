"""claims.json: what is written reads back; every fault has its path and place."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from model_builders import part, report, says, told
from sayso.claims.claim import State
from sayso.errors import Diagnostic, InputError
from sayso.interchange.claims_json import claims_from_json, claims_to_json

CLAIMS = report(says("Ana", "aid", "+", "front"), told(State, "Ben", part("aid", -1)))


def fault_after(change: Callable[[dict[str, Any]], None]) -> Diagnostic:
    """The one fault of a claims file after a change by hand."""
    file = json.loads(claims_to_json(CLAIMS))
    change(file)
    with pytest.raises(InputError) as caught:
        claims_from_json(json.dumps(file, indent=1).encode(), "c.json")
    (fault,) = caught.value.diagnostics
    return fault


def test_written_claims_read_back_as_they_were() -> None:
    """All kinds of claims."""
    assert claims_from_json(claims_to_json(CLAIMS), "c.json") == CLAIMS


def test_fields_that_are_not_known_are_let_be() -> None:
    """Other readers may say more."""
    file = json.loads(claims_to_json(CLAIMS)) | {"mood": "good"}
    assert claims_from_json(json.dumps(file).encode(), "c.json") == CLAIMS


def test_a_wrong_type_is_told_with_its_path_and_line() -> None:
    """certainty: "high"."""
    fault = fault_after(lambda file: file["claims"][1].update(certainty="high"))
    assert fault.message.startswith("$.claims[1].certainty: expected `float`")
    assert fault.place
    assert fault.place.excerpt is not None
    assert '"certainty": "high"' in fault.place.excerpt


def test_a_concept_that_is_not_defined_is_told() -> None:
    """The path of the reference."""
    fault = fault_after(lambda file: file["claims"][0]["cause"].update(concept="k9"))
    assert fault.message == "$.claims[0].cause.concept: there is no concept 'k9'"


def test_a_span_beyond_the_text_is_told() -> None:
    """With the length of the text."""
    fault = fault_after(lambda file: file["claims"][0].update(sentence=[0, 9999]))
    assert "[0, 9999] reaches beyond the text's 77 characters" in fault.message


def test_an_id_that_stands_twice_is_told() -> None:
    """At the second one."""
    fault = fault_after(lambda file: file["claims"][1].update(id=file["claims"][0]["id"]))
    assert fault.message.startswith("$.claims[1].id")


def test_a_certainty_beyond_one_is_told() -> None:
    """With its value."""
    fault = fault_after(lambda file: file["claims"][0].update(certainty=7))
    assert fault.message.endswith("a certainty lies from 0 to 1, not at 7.0")


@pytest.mark.parametrize("content", [b"", b"[", b'{"format": "sayso-claims/1", ', b"\xff\xfe"])
def test_what_is_no_json_is_told_and_not_raised_bare(content: bytes) -> None:
    """Empty, cut off, binary."""
    with pytest.raises(InputError) as caught:
        claims_from_json(content, "c.json")
    assert caught.value.diagnostics[0].place
