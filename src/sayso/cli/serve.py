"""Open the local page: the report, the system and the answer side by side.

examples:
  sayso serve report.md          read a report and work on it
  sayso serve model.toml         work on a model; corrections are kept beside it
  sayso serve                    start with an empty desk and paste a report

The page is served to this machine only; the address that is printed holds its key.
"""

import argparse
import getpass
import threading
import webbrowser
from pathlib import Path

from sayso.cli.talk import Progress, say
from sayso.interchange.files import read_bytes
from sayso.web.case_desk import CaseDesk
from sayso.web.open_case import OpenCase, no_case, open_model, open_report
from sayso.web.serving import Served

MODEL_SUFFIX = ".toml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("file", nargs="?", metavar="FILE", help="a report, or a model.toml")
    parser.add_argument("--port", type=int, default=0, help="listen there (default: a free port)")
    parser.add_argument("--open", action="store_true", help="open it in the browser")
    parser.add_argument("--who", default=None, help="who signs corrections (default: your login)")


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C."""
    served = Served(CaseDesk(_opened(options.file), who=options.who or _login()), port=options.port)
    print(served.address, flush=True)
    say("serving on this machine only; Ctrl-C ends it")
    threading.Thread(target=_warm, daemon=True).start()
    if options.open:
        webbrowser.open(served.address)
    served.run()
    return 0


def _opened(source: str | None) -> OpenCase:
    if source is None:
        return no_case()
    if source.endswith(MODEL_SUFFIX):
        return open_model(source)
    progress = Progress("reading")
    opened = open_report(read_bytes(source), Path(source).name, lambda _, share: progress(share))
    progress.done()
    return opened


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"


def _warm() -> None:
    """Have the kernel compiled before the first question comes."""
    from sayso.futures.plan import Horizon, Plan, VariablePlan  # noqa: PLC0415
    from sayso.futures.simulate import simulate  # noqa: PLC0415

    simulate(Plan(horizon=Horizon(weeks=1), variables=(VariablePlan(id="x"),)), futures=2)
