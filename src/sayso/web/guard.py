"""The guard: who may talk to the server, and what every answer says about itself.

Only this machine's browser, on pages that this server served, with the token that was printed.
A page elsewhere that guesses the port fails on Origin, a rebound name fails on Host.
"""

import hmac
from http.cookies import SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.errors import Diagnostic
from sayso.web.problems import problem_response

BODY_LIMIT = 20_000_000
"""Bytes; a report of ten million words is not read in a browser."""

SECURITY_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Guard:
    """ASGI middleware in front of everything; `port` is the one that the server listens on."""

    def __init__(self, app: ASGIApp, *, token: str, port: int) -> None:
        self.app = app
        self.token = token
        self.hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        # Cookies are shared by all ports of a host: the name keeps two servers apart.
        self.cookie = f"sayso-{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        outgoing = _with_headers(send)
        answer = self._entry(scope) or self._refusal(scope)
        if answer:
            return await answer(scope, receive, outgoing)
        return await self.app(scope, _limited(receive), outgoing)

    def _entry(self, scope: Scope) -> Response | None:
        """Return the answer to the printed address: the token moves into a cookie."""
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        known = hmac.compare_digest(given.encode(), self.token.encode())
        if scope["path"] != "/" or not known or self._host(scope) not in self.hosts:
            return None
        response = RedirectResponse("/", status_code=303)
        response.set_cookie(self.cookie, self.token, httponly=True, samesite="strict")
        return response

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if self._host(scope) not in self.hosts:
            return _refuse(421, "wrong-host", "this server answers on 127.0.0.1 only")
        origin = headers.get("origin")
        foreign = origin is not None and origin != f"http://{self._host(scope)}"
        if foreign or (scope["method"] not in ("GET", "HEAD") and origin is None):
            return _refuse(403, "wrong-origin", "this request does not come from the page")
        if not self._knows_token(headers):
            return _refuse(403, "no-token", "open the address that `sayso serve` printed")
        if int(headers.get("content-length") or 0) > BODY_LIMIT:
            return too_large()
        return None

    def _host(self, scope: Scope) -> str:
        return Headers(scope=scope).get("host", "")

    def _knows_token(self, headers: Headers) -> bool:
        jar = SimpleCookie(headers.get("cookie", ""))
        given = jar[self.cookie].value if self.cookie in jar else ""
        return hmac.compare_digest(given.encode(), self.token.encode())


class BodyTooLarge(Exception):  # noqa: N818 - caught by the app, which answers 413
    """More bytes came than a report may have."""


def too_large() -> Response:
    """Return the answer to a body above the limit."""
    return _refuse(413, "too-large", f"that is more than {BODY_LIMIT // 1_000_000} MB")


def _refuse(status: int, code: str, message: str) -> Response:
    return problem_response((Diagnostic(code=code, message=message),), status)


def _limited(receive: Receive) -> Receive:
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > BODY_LIMIT:
            raise BodyTooLarge
        return message

    return counted


def _with_headers(send: Send) -> Send:
    async def headed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in SECURITY_HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return headed
