"""One finding with the edges of its phrases set right."""

from sayso.claims.edges.edges import with_edges
from sayso.claims.encoder import read_text
from sayso.claims.finding import Finding
from sayso.claims.page import page_of
from sayso.document.document import keep
from sayso.document.span import Span


def mended(text: str, cause: str, effect: str, *, conditional: bool = False) -> tuple[str, str]:
    """Return cause and effect of one finding with their edges set right."""
    page = page_of(keep(text))
    tokens = read_text(page.text, [(0, len(page.text))]).tokens
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in (cause, effect)]
    item = Finding(
        cause=spans[0], effect=spans[1], sign="+", confidence=0.5, family="trained",
        conditional=conditional,
    )  # fmt: skip
    (found,) = with_edges(page, tokens, [item])
    return found.cause.of(text), found.effect.of(text)
