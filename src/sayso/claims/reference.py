"""What words of a phrase point back, and what they stand for."""

import msgspec

from sayso.document.span import Span


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """Words that point back ("it", "such pressure", the "his" of "his remarks") and those meant.

    `words` is all of a phrase, or a part of it: then the phrase says more than what is meant.
    """

    words: Span
    meant: Span
