"""How long the page waits for a what-if on the shipped case, warm.

    python benchmarks/what_if.py [TURNS]

A server on this machine answers over HTTP, as it does for the page; each turn moves a slider to
another level, so that no answer can be kept. The first answers, which compile, are not counted.
Other work on the machine lengthens the wait; processor time, over all threads, it hardly changes.
"""

import json
import statistics
import sys
import threading
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

from sayso.web.case_desk import CaseDesk
from sayso.web.open_case import open_model
from sayso.web.serving import Served

CASE = Path(__file__).parents[1] / "cases" / "bakhmut" / "model.toml"
EVENT, HELD, ON = "victory-at-bakhmut-is-lost", "fatigue-of-society", "compromise-with-russia"
WARM_UP = 5


def question(turn: int, kind: str) -> bytes:
    """Return a question that was not asked before."""
    moved = {"type": "hold", "variable": HELD, "level": 20.0 + turn % 60}
    forced = {"type": "force", "event": EVENT, "week": float(turn % 20)}
    changed = [moved] if kind == "slider" else [forced]
    return json.dumps({"on": ON, "by": 52.0, "interventions": changed}).encode()


class Spent(NamedTuple):
    """Milliseconds from request to the whole answer, by the clock and of the processor."""

    clock: float
    processor: float


def waited(served: Served, body: bytes) -> Spent:
    """Ask once; a question on which the report is silent costs nothing and would not count."""
    own = f"127.0.0.1:{served.port}"
    headers = {"Origin": f"http://{own}", "Cookie": f"sayso-{served.port}={served.token}"}
    connection = HTTPConnection("127.0.0.1", served.port)
    began, worked = time.perf_counter(), time.process_time()
    connection.request("POST", "/api/ask", body, headers)
    response = connection.getresponse()
    content = response.read()
    spent = Spent(1000 * (time.perf_counter() - began), 1000 * (time.process_time() - worked))
    if response.status != 200 or not json.loads(content)["answer"]["told"]:
        raise SystemExit(f"no answer to measure: {content[:300].decode()}")
    return spent


def main() -> None:
    """Print the waits for a slider and for an event switch."""
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    served = Served(CaseDesk(open_model(str(CASE)), who="benchmark"))
    thread = threading.Thread(target=served.run)
    thread.start()
    for kind in ("slider", "event"):
        spent = [waited(served, question(turn, kind)) for turn in range(WARM_UP + turns)][WARM_UP:]
        clock = statistics.median(each.clock for each in spent)
        processor = statistics.median(each.processor for each in spent)
        least = min(each.clock for each in spent)
        print(f"{kind}: median {clock:.0f} ms (least {least:.0f}), processor {processor:.0f} ms")
    served.stop()
    thread.join()


if __name__ == "__main__":
    main()
