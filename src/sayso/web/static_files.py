"""The built page, read once at the start: a path that is not in the table does not exist."""

import mimetypes
from pathlib import Path

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from sayso.errors import OutsideError

FOLDER = Path(__file__).parent / "static"


class StaticFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file of the page."""

    content: bytes
    media_type: str


def load_page(folder: Path = FOLDER) -> dict[str, StaticFile]:
    """Return every file of the built page by its path.

    Raises:
        OutsideError: the page has not been built.
    """
    if not (folder / "index.html").is_file():
        raise OutsideError("the page is not in this installation: build it with `make page`")
    return {
        f"/{path.relative_to(folder).as_posix()}": _loaded(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _loaded(path: Path) -> StaticFile:
    guessed = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return StaticFile(content=path.read_bytes(), media_type=guessed)


class StaticPage:
    """Answers with the files of the page; `/` is its `index.html`."""

    def __init__(self, files: dict[str, StaticFile]) -> None:
        self.files = files

    async def __call__(self, request: Request) -> Response:
        """Return the file at the request's path, or 404."""
        path = request.url.path
        found = self.files.get("/index.html" if path == "/" else path)
        if found is None:
            return Response("nothing here", 404, media_type="text/plain")
        return Response(found.content, media_type=found.media_type)
