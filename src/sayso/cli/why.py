"""Why a link, variable, event or loop is as it is: number, prior, claim and sentence."""

import argparse
from collections.abc import Iterator

import msgspec

from sayso.cli.quote import quote_lines
from sayso.interchange.case_files import load_case
from sayso.interchange.files import STANDARD, write_bytes
from sayso.model.case import Case
from sayso.model.explain import Reason, claims_in, explain
from sayso.model.priors import standard_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("model", metavar="MODEL", help="a model file (.toml)")
    parser.add_argument(
        "what", metavar="WHAT", help='"cause -> effect", a link\'s number, a name, R1, or: priors'
    )


def run(options: argparse.Namespace) -> int:
    """Print the chain of reasons, then the sentences that it ends in."""
    if options.what == "priors":
        write_bytes(STANDARD, _priors(as_json=options.json))
        return 0
    case = load_case(options.model)
    reason = explain(case, options.what)
    if options.json:
        shown = msgspec.json.format(msgspec.json.encode(reason), indent=1)
    else:
        shown = "\n".join([*_steps(reason, ""), *_sentences(reason, case)]).encode()
    write_bytes(STANDARD, shown + b"\n")
    return 0


def _steps(reason: Reason, indent: str) -> Iterator[str]:
    claims = f"  [{' '.join(reason.claims)}]" if reason.claims else ""
    yield f"{indent}{reason.what}{claims}"
    if reason.why:
        yield f"{indent}    {reason.why}"
    for step in reason.below:
        yield from _steps(step, indent + "  ")


def _sentences(reason: Reason, case: Case) -> Iterator[str]:
    evidence = case.evidence()
    for ref in claims_in(reason):
        if ref in evidence:
            yield ""
            yield from quote_lines(evidence[ref])


def _priors(*, as_json: bool) -> bytes:
    table = standard_table()
    if as_json:
        return msgspec.json.format(msgspec.json.encode(dict(table)), indent=1) + b"\n"
    lines = (
        f"{key:<24} {prior.value:>6g} {_range(prior.low, prior.high):<16} {prior.why}"
        for key, prior in table.items()
    )
    return "\n".join(lines).encode() + b"\n"


def _range(low: float | None, high: float | None) -> str:
    return "" if low is None or high is None else f"({low:g} to {high:g})"
