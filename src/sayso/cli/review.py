"""Review what was read: accept, reject, flip, merge and so on, each act with who, when, why."""

import argparse
import datetime
import getpass
from typing import get_args

import msgspec

from sayso.answers.answer_changes import answer_changes
from sayso.claims.claim import Modality
from sayso.claims.claim_set import ClaimSet
from sayso.cli.act_table import act_lines
from sayso.cli.talk import say
from sayso.errors import UsageError
from sayso.interchange.case_files import load_claims, model_source, save_model
from sayso.interchange.files import STANDARD, write_bytes
from sayso.interchange.model_toml import model_from_toml
from sayso.interchange.review_file import load_review, review_path, save_review
from sayso.model.acts import Act, Review, Undo
from sayso.model.case import Case
from sayso.model.make_act import USAGE, ActMaker, Manner
from sayso.model.rebuild import rebuilt
from sayso.model.review import reviewed

ARGUMENTS = """\
  accept CLAIM              it was read right
  reject CLAIM              it was read wrong: leave it out
  flip CLAIM [SIGN]         its sign is the other way round; an open one becomes + or -
  reattribute CLAIM WHO     somebody else says it
  merge CONCEPT INTO        two names of one thing
  split CONCEPT NAME CLAIM...   these claims mean something else by it
  divide CLAIM CONCEPT NAME NAME...   it names several things at once: one claim for each
  rename CONCEPT NAME
  add WHO CAUSE + EFFECT PLACE  (or -, ?) a claim that was missed; PLACE: where it stands, as
                            a claim in the same sentence or as characters (120-180, r2:120-180)
  undo [ACT]                take back the last act, or that one
  list                      all acts so far
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = f"what to do:\n{ARGUMENTS}"
    parser.add_argument("model", metavar="MODEL", help="a model file (.toml)")
    parser.add_argument("do", choices=(*USAGE, "undo", "list"), metavar="DO", help="see below")
    parser.add_argument("to", nargs="*", metavar="...", help="what to do it to")
    parser.add_argument("--why", default="", help="the reason, kept with the act")
    parser.add_argument("--who", help="who acts (default: the name you are logged in with)")
    parser.add_argument(
        "--modality", default="certain", choices=get_args(Modality), metavar="HOW",
        help="how a claim that you add is told: could, will ... (default: certain)",
    )  # fmt: skip
    parser.add_argument("--degree", default="", metavar="WORD", help="and how much: slightly ...")
    parser.add_argument(
        "--falls", action="store_true", help="and it is told of the cause's fall or loss"
    )
    parser.add_argument("--no-answers", action="store_true", help="do not ask again what follows")


def run(options: argparse.Namespace) -> int:
    """Do one act: record it, build the model again, and say what changed."""
    source = model_source(options.model)
    old = model_from_toml(source, options.model)
    review = load_review(options.model)
    read = load_claims(options.model, old)
    if options.do == "list":
        write_bytes(STANDARD, _listed(review, read, as_json=options.json))
        return 0
    act = _act(options, review, read)
    grown = Review(acts=(*review.acts, act))
    done = rebuilt(old, read, grown)
    reasons = {lost.act.id: lost.reason for lost in done.lost}
    if act.id in reasons:
        raise UsageError(f"this act would change nothing: {reasons[act.id]}")
    save_review(options.model, grown)
    save_model(options.model, done.case.model, read, kept=source)
    lines = done.changes or ("the model stays as it is",)
    if done.changes and not options.no_answers:
        before = Case(model=old, claim_sets=reviewed(read, review).claim_sets)
        lines += answer_changes(before, done.case)
    write_bytes(STANDARD, "".join(f"{line}\n" for line in lines).encode())
    say(f"act {act.id} kept in {review_path(options.model)}")
    for ref, reason in reasons.items():
        say(f"note: the earlier act {ref} changes nothing now: {reason}")
    return 0


def _act(options: argparse.Namespace, review: Review, read: tuple[ClaimSet, ...]) -> Act:
    who = options.who or _login()
    now = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    sets = reviewed(read, review).claim_sets
    maker = ActMaker(sets, id=review.next_id, who=who, when=now, why=options.why)
    if options.do != "undo":
        return maker.make(options.do, options.to, _manner(options))
    standing = review.standing
    wanted = options.to[0] if options.to else standing[-1].id if standing else None
    if wanted is None:
        raise UsageError("there is nothing to undo")
    if wanted not in {act.id for act in review.acts}:
        raise UsageError(f"there is no act {wanted!r}; see: sayso review MODEL list")
    return Undo(id=review.next_id, who=who, when=now, why=options.why, act=wanted)


def _manner(options: argparse.Namespace) -> Manner:
    return Manner(options.modality, options.degree, -1 if options.falls else 1)


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _listed(review: Review, read: tuple[ClaimSet, ...], *, as_json: bool) -> bytes:
    if as_json:
        return msgspec.json.format(msgspec.json.encode(review), indent=1) + b"\n"
    lost = {each.act.id: each.reason for each in reviewed(read, review).lost}
    return ("\n".join(act_lines(review, read, lost)) or "no acts so far").encode() + b"\n"
