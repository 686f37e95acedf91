"""The command line: one subcommand a module, found by name and imported only when used."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from sayso import __version__
from sayso.cli import talk
from sayso.errors import SaysoError

COMMANDS = {
    "demo": "the main job end to end, on the shipped report or on yours",
    "read": "who says what leads to what, in one report",
    "model": "build the system that one or more reports describe",
    "review": "accept, reject or correct what was read, with undo",
    "why": "from a number to the sentence behind it",
    "views": "who says what of which link; one speaker's model",
    "run": "run a model in many futures",
    "ask": "what follows if ...: compare paired futures",
    "compare": "the same question under each speaker's words",
    "matters": "which sentence an answer hangs on",
    "search": "which change moves a target most, or what must be true",
    "signs": "signs of effects that hold whatever the strengths",
    "check": "was it so? hold a model against what was observed",
    "serve": "open the local page: report, system and answer in one view",
    "export": "hand a model to simulators, graph programs, spreadsheets",
    "bench": "measure this machine",
}
"""Each command's module is `sayso.cli.NAME` with `add_arguments(parser)` and `run(options)`."""


def parser_for(name: str) -> argparse.ArgumentParser:
    """Return the parser of one command, importing its module."""
    module = importlib.import_module(f"sayso.cli.{name}")
    parser = argparse.ArgumentParser(prog=f"sayso {name}", description=module.__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    module.add_arguments(parser)
    parser.set_defaults(run=module.run)
    return parser


def overview() -> argparse.ArgumentParser:
    """Return the parser that knows the commands' names only, so that --help is quick."""
    width = max(map(len, COMMANDS))
    listing = "\n".join(f"  {name:<{width}}  {line}" for name, line in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="sayso",
        description="Reads who says what leads to what, and runs the system they describe.",
        epilog=f"commands:\n{listing}\n\n`sayso COMMAND --help` tells a command's options.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"sayso {__version__}")
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help="see below")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 done, 1 input problems, 2 wrong usage, 3 outside failure."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = overview().parse_args(given[:1]).command
    options = parser_for(command).parse_args(given[1:])
    try:
        return options.run(options)
    except SaysoError as error:
        talk.complain(error, as_json=options.json)
        return error.exit_code
    except KeyboardInterrupt:
        talk.say("stopped; nothing half-written was left")
        return 130
    except BrokenPipeError:
        # The reader of our output went away (`sayso ... | head`): not an error of ours.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main())
