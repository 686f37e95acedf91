"""Passages of our own writing, annotated in place, in the shape of the claims corpus.

    [1c Cheaper credit] would only [1e feed the boom], he said, and [2c that] worries [2e savers].
    #1 w
    #2

`[1c ...]` marks the cause and `[1e ...]` the effect of relation 1; tags add up (`[1e2c ...]`) and
brackets nest; several causes or effects with one number are several claims. A line `#1 ...`
closes the passage, one for each relation, and lists only what differs from the defaults:
`-` or `?` sign as written, `c-` `c0` `e-` `e0` change of cause or effect, `w` would/will,
`m` could/may, `q` question, `if` conditional, `r` realised, `n` negated, `d` denied, `u` unclear.
"""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "passages"
OPENING = re.compile(r"\[((?:\d+[ce])+) ")
TAG = re.compile(r"(\d+)([ce])")
MODALITIES = {"w": "would/will", "m": "could/may", "q": "question"}
CHANGES = {"-": -1, "0": None}


def passages() -> Iterator[dict[str, Any]]:
    """Yield each passage as a record of the claims corpus."""
    for path in sorted(FOLDER.glob("*.txt")):
        blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
        for number, block in enumerate(blocks):
            yield passage(f"{path.stem}-{number + 1}", block)


def passage(name: str, block: str) -> dict[str, Any]:
    """Parse one passage; `||` in it breaks a paragraph."""
    lines = block.split("\n")
    prose = " ".join(line for line in lines if not line.startswith("#")).replace(" || ", "\n\n")
    flags = dict(line[1:].partition(" ")[::2] for line in lines if line.startswith("#"))
    text, spans = unmarked(prose)
    numbers = sorted({number for number, _, _ in spans})
    if set(numbers) != set(flags):
        raise ValueError(f"{name}: relations {numbers}, flags {sorted(flags)}")
    items = [item for number in numbers for item in claims(name, number, spans, flags[number])]
    return {"doc": name, "from": "passages", "text": text, "speakers": [], "items": items}


def unmarked(prose: str) -> tuple[str, list[tuple[str, str, tuple[int, int]]]]:
    """Take the brackets out; return the text and (number, role, span) of each."""
    text, spans, stack, at = "", [], [], 0
    while at < len(prose):
        if opening := OPENING.match(prose, at):
            stack.append((opening[1], len(text)))
            at = opening.end()
            continue
        if prose[at] == "]" and stack:
            tags, start = stack.pop()
            spans += [(number, role, (start, len(text))) for number, role in TAG.findall(tags)]
        else:
            text += prose[at]
        at += 1
    return text, spans


def claims(
    name: str, number: str, spans: list[tuple[str, str, tuple[int, int]]], flags: str
) -> Iterator[dict[str, Any]]:
    """Yield a claim for each cause and effect that share a number."""
    causes = [span for tag, role, span in spans if (tag, role) == (number, "c")]
    effects = [span for tag, role, span in spans if (tag, role) == (number, "e")]
    if not (causes and effects):
        raise ValueError(f"{name}: relation {number} lacks a cause or an effect")
    for cause, effect in product(causes, effects):
        yield {"cause": list(cause), "effect": list(effect), **attributes(flags.split())}


def attributes(flags: list[str]) -> dict[str, Any]:
    """Read the flags of one relation."""
    known = {"-", "?", "c-", "c0", "e-", "e0", *MODALITIES, "if", "r", "n", "d", "u"}
    if unknown := set(flags) - known:
        raise ValueError(f"unknown flags {unknown}")
    change = {flag[0]: CHANGES[flag[1]] for flag in flags if flag[0] in "ce" and len(flag) == 2}
    return {
        "speaker": None,
        "as_written": next((flag for flag in flags if flag in "-?"), "+"),
        "cause_change": change.get("c", 1),
        "effect_change": change.get("e", 1),
        "modality": next((MODALITIES[flag] for flag in flags if flag in MODALITIES), "certain"),
        "conditional": "if" in flags,
        "realised": "r" in flags,
        "negated": "n" in flags,
        "denied": "d" in flags,
        "restrictions": [],
        "delay": None,
        "clear": "u" not in flags,
        "refers_to": [None, None],
    }
