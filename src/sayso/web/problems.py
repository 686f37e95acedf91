"""Problems as the page gets them: the same diagnostics as on the terminal, never a traceback."""

import logging

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from sayso.errors import Diagnostic, InputError, OutsideError, SaysoError

LOG = logging.getLogger("sayso.web")


class Problems(msgspec.Struct, frozen=True, kw_only=True):
    """All that is wrong with a request."""

    problems: tuple[Diagnostic, ...]


def problems_of(error: Exception) -> Problems:
    """Return what may be told of an error; of one that we did not raise, nothing but that."""
    match error:
        case InputError():
            return Problems(problems=error.diagnostics)
        case SaysoError():
            return Problems(problems=(Diagnostic(code="error", message=str(error)),))
        case msgspec.ValidationError() | msgspec.DecodeError():
            return Problems(problems=(Diagnostic(code="bad-request", message=str(error)),))
        case _:
            return Problems(problems=(_BROKEN,))


_BROKEN = Diagnostic(
    code="broken",
    message="something in sayso broke",
    hint="the terminal where it runs shows what; nothing that you did here is lost",
)


def problem_response(problems: tuple[Diagnostic, ...], status: int) -> Response:
    """Return problems as an answer."""
    content = msgspec.json.encode(Problems(problems=problems))
    return Response(content, status, media_type="application/json")


async def on_error(_: Request, error: Exception) -> Response:
    """Answer any error with its diagnostics; an unforeseen one goes to the terminal in full."""
    problems = problems_of(error).problems
    if problems == (_BROKEN,):
        LOG.error("while answering the page", exc_info=error)
        return problem_response(problems, 500)
    return problem_response(problems, 502 if isinstance(error, OutsideError) else 422)
