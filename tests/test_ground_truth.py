"""The hand-written ground truth is sound: its spans are phrases of the texts beside it."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parents[1]
# Files of truth; the claims files beside a model are the program's own.
TRUTHS = [
    path
    for path in sorted((PROJECT / "cases").glob("*/*.json"))
    if not path.name.endswith(".claims.json")
]
SENTENCES = PROJECT / "tests" / "data" / "reading_sentences.jsonl"


def sentences() -> list[dict[str, Any]]:
    """Return the passages of the evaluation file."""
    return [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines()]


def spans(value: Any) -> Iterator[tuple[int, int]]:
    """Yield every pair of integers anywhere in a claim."""
    match value:
        case [int() as start, int() as end]:
            yield start, end
        case dict():
            for part in value.values():
                yield from spans(part)
        case list():
            for part in value:
                yield from spans(part)
        case _:
            return


def is_phrase(text: str, start: int, end: int) -> bool:
    """Say whether a span is a phrase that neither begins nor ends within a word or on a space."""
    words = [word.span() for word in re.finditer(r"\w+", text)]
    cut = any(first < edge < last for first, last in words for edge in (start, end))
    phrase = text[start:end]
    return bool(phrase) and phrase == phrase.strip() and end <= len(text) and not cut


def documents(truth: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what a truth file states about its text or texts."""
    return truth.get("documents") or [truth["document"]]


@pytest.fixture(params=TRUTHS, ids=lambda path: f"{path.parent.name}/{path.name}")
def case(request: pytest.FixtureRequest) -> tuple[dict[str, Any], list[str]]:
    """Return each truth file with the texts that it was written for, in its order."""
    truth = json.loads(request.param.read_text(encoding="utf-8"))
    files = [
        request.param.parent / stated["file"]
        if "file" in stated
        else request.getfixturevalue("seed_report")
        for stated in documents(truth)
    ]
    return truth, [file.read_text(encoding="utf-8") for file in files]


def test_each_span_of_a_case_is_a_phrase_of_its_text(
    case: tuple[dict[str, Any], list[str]],
) -> None:
    """Offsets are code points into the report; the seed's are checked where it is at hand."""
    truth, texts = case
    kept = {stated.get("file"): text for stated, text in zip(documents(truth), texts, strict=True)}
    default = truth.get("document", {}).get("file")
    for claim in truth["claims"]:
        text = kept[claim.get("document", default)]
        assert all(is_phrase(text, *span) for span in spans(claim)), claim["id"]


def test_a_case_was_written_for_the_text_beside_it(case: tuple[dict[str, Any], list[str]]) -> None:
    """A changed report makes its offsets stale, and its sha256 tells."""
    truth, texts = case
    found = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
    assert [stated["sha256"] for stated in documents(truth)] == found


def test_each_span_of_a_sentence_is_a_phrase_of_it() -> None:
    """No span begins or ends within a word, on a space, or outside the passage."""
    for row in sentences():
        assert all(is_phrase(row["text"], *span) for span in spans(row["items"])), row["id"]


def test_the_sentences_are_many_and_some_claim_nothing() -> None:
    """At least 220 different passages, at least 40 of them without any claim."""
    rows = sentences()
    assert len({row["text"] for row in rows}) == len(rows) >= 220
    assert sum(not row["items"] for row in rows) >= 40


def test_a_sign_is_the_product_of_what_the_phrases_and_the_link_say() -> None:
    """The sign between concepts follows from the sign as written and the two changes."""
    for item in (item for row in sentences() for item in row["items"]):
        factors = (item["cause_change"], item["effect_change"])
        if item["as_written"] == "?" or None in factors:
            assert item["sign"] == "?"
        else:
            agree = factors[0] == factors[1]
            assert item["sign"] == ("+" if agree == (item["as_written"] == "+") else "-")
