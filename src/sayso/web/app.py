"""The server's routes: bytes in, a method of the desk in a thread, JSON out."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Any, TypeVar

import msgspec
from anyio import to_thread
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from sayso.errors import SaysoError
from sayso.web.asking import Asked, Progress
from sayso.web.deed import Deed
from sayso.web.desk import Desk
from sayso.web.export import ExportWish
from sayso.web.guard import BodyTooLarge, too_large
from sayso.web.latest import Latest
from sayso.web.problems import Problems, on_error, problems_of
from sayso.web.sheet import Sheet
from sayso.web.static_files import StaticFile, StaticPage

Positions = dict[str, tuple[float, float]]
Wish = TypeVar("Wish")
Handler = Callable[[Request], Awaitable[Response]]


def build_app(desk: Desk, page: dict[str, StaticFile]) -> Starlette:
    """Return the application over one desk, without its guard."""
    latest = Latest()
    routes = [
        Route("/api/case", _plain(desk.sheet)),
        Route("/api/read", _reading(desk), methods=["POST"]),
        Route("/api/ask", _answering(latest, "ask", Asked, desk.ask), methods=["POST"]),
        Route("/api/move", _answering(latest, "move", Asked, desk.move), methods=["POST"]),
        Route("/api/carry", _answering(latest, "carry", Asked, desk.carry), methods=["POST"]),
        Route("/api/views", _answering(latest, "views", Asked, desk.views), methods=["POST"]),
        Route("/api/worth", _answering(latest, "worth", Asked, desk.worth), methods=["POST"]),
        Route("/api/check", _plain(desk.check), methods=["POST"]),
        Route("/api/act", _doing(Deed, desk.act), methods=["POST"]),
        Route("/api/place", _doing(Positions, desk.place), methods=["POST"]),
        Route("/api/undo", _plain(desk.undo), methods=["POST"]),
        Route("/api/redo", _plain(desk.redo), methods=["POST"]),
        Route("/api/export", _exporting(desk), methods=["POST"]),
        Route("/{path:path}", StaticPage(page).__call__),
    ]
    foreseen = dict.fromkeys((SaysoError, msgspec.MsgspecError, Exception), on_error)
    handlers: dict[Any, Any] = {**foreseen, BodyTooLarge: _on_too_large}
    return Starlette(routes=routes, exception_handlers=handlers)


def _json(record: object) -> Response:
    return Response(msgspec.json.encode(record), media_type="application/json")


def _plain(work: Callable[[], object]) -> Handler:
    async def handle(_: Request) -> Response:
        return _json(await to_thread.run_sync(work))

    return handle


def _doing(kind: Any, work: Callable[[Any], Sheet]) -> Handler:
    async def handle(request: Request) -> Response:
        wish = msgspec.json.decode(await request.body(), type=kind)
        return _json(await to_thread.run_sync(partial(work, wish)))

    return handle


def _answering(
    latest: Latest, name: str, kind: type[Wish], work: Callable[[Wish], object]
) -> Handler:
    async def handle(request: Request) -> Response:
        wish = msgspec.json.decode(await request.body(), type=kind)
        tab = request.headers.get("x-tab", "")
        return _json(await latest.run(name, tab, partial(work, wish)))

    return handle


def _exporting(desk: Desk) -> Handler:
    async def handle(request: Request) -> Response:
        wish = msgspec.json.decode(await request.body(), type=ExportWish)
        export = await to_thread.run_sync(partial(desk.export, wish.form, wish.asked))
        headers = {"content-disposition": f'attachment; filename="{export.name}"'}
        return Response(export.content, media_type=export.media_type, headers=headers)

    return handle


def _reading(desk: Desk) -> Handler:
    async def handle(request: Request) -> Response:
        content = await request.body()
        lines = _read_lines(desk, content, request.query_params.get("name", "pasted.txt"))
        return StreamingResponse(lines, media_type="application/x-ndjson")

    return handle


async def _read_lines(desk: Desk, content: bytes, name: str) -> AsyncIterator[bytes]:
    """Yield progress while the report is read, then the new sheet or what is wrong with it."""
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[Progress | Sheet | Problems] = asyncio.Queue()

    def put(record: Progress | Sheet | Problems) -> None:
        loop.call_soon_threadsafe(queue.put_nowait, record)

    def work() -> None:
        try:
            put(desk.read(content, name, lambda what, share: put(Progress(what=what, share=share))))
        except Exception as error:
            put(problems_of(error))

    task = asyncio.create_task(to_thread.run_sync(work))
    while True:
        record = await queue.get()
        yield msgspec.json.encode(record) + b"\n"
        if not isinstance(record, Progress):
            break
    with contextlib.suppress(Exception):
        await task


async def _on_too_large(_: Request, __: Exception) -> Response:
    return too_large()
