"""Serving: one server on this machine's loopback address, until it is stopped."""

import secrets
import socket

import uvicorn

from sayso.errors import OutsideError
from sayso.web.app import build_app
from sayso.web.desk import Desk
from sayso.web.guard import Guard
from sayso.web.static_files import load_page

HOST = "127.0.0.1"


class Served:
    """A server bound to its port, with the address to open, not yet running."""

    def __init__(self, desk: Desk, *, port: int = 0, token: str | None = None) -> None:
        self.socket = _bound(port)
        self.port: int = self.socket.getsockname()[1]
        self.token = token or secrets.token_urlsafe(18)
        guarded = Guard(build_app(desk, load_page()), token=self.token, port=self.port)
        config = uvicorn.Config(guarded, log_level="error", access_log=False, lifespan="off")
        self.server = uvicorn.Server(config)

    @property
    def address(self) -> str:
        """The address to open, with the token in it."""
        return f"http://{HOST}:{self.port}/?token={self.token}"

    def run(self) -> None:
        """Serve until stopped (Ctrl-C, or `stop` from another thread)."""
        self.server.run(sockets=[self.socket])

    def stop(self) -> None:
        """Ask the server to end."""
        self.server.should_exit = True


def _bound(port: int) -> socket.socket:
    """Return a socket on the loopback address; port 0 takes any free one."""
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((HOST, port))
        # Listening from now on: whoever opens the address at once waits instead of failing.
        bound.listen()
    except OSError as error:
        bound.close()
        raise OutsideError(f"cannot listen on port {port}: {error.strerror}") from error
    return bound
