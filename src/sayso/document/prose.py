"""What of the kept text is prose: a copy of the same length with everything else blanked.

Readers read the copy; since each blanked code point becomes one space, every offset into it is
an offset into the kept text.
"""

import re

from sayso.document.document import Document
from sayso.document.formats.markdown import FRONT_MATTER

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\ufe0f\ud800-\udfff]"
)
_MARKDOWN = (
    FRONT_MATTER,
    re.compile(r"^(```|~~~)[^\n]*\n.*?(?:^\1[^\n]*$|\Z)", re.DOTALL | re.MULTILINE),
    re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL),
    re.compile(r"^[ \t]*\|[^\n]*$", re.MULTILINE),
    re.compile(r"^[ \t]{0,3}\[[^\]\n]{1,80}\]:[^\n]*$", re.MULTILINE),
    re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)+", re.MULTILINE),
    re.compile(r"^[ \t]*[-*_=]{3,}[ \t]*$", re.MULTILINE),
    re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)"),
    re.compile(r"\]\([^)\n]{0,500}\)"),
    re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>"),
    re.compile(r"(?<!\w)[*_]{1,3}(?=\w)|(?<=[\w.,!?])[*_]{1,3}(?!\w)|`"),
    re.compile(r"\[(?=[^\]\n]{1,300}[ ])"),
)
_NOT_LINE_END = re.compile(r"[^\n]")


def prose(document: Document) -> str:
    """Return the document's text with what is no prose blanked, length and lines unchanged."""
    text = _INVISIBLE.sub(" ", document.text)
    if document.markup == "markdown":
        for mark in _MARKDOWN:
            text = mark.sub(_blanked, text)
    return text


def _blanked(found: re.Match[str]) -> str:
    return _NOT_LINE_END.sub(" ", found[0])
