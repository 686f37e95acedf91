"""Bytes to text: which encoding it is, and a word about it where it had to be guessed."""

import codecs

from sayso.errors import input_error

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_SHARE = 0.02
"""Texts hold no control characters but line ends and tabs; a few stray ones are OCR noise."""
_ALLOWED = frozenset("\n\r\t\f\v\x1b\x00\ufeff")


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text, its line ends as `\\n`, and notes on what had to be guessed.

    Raises:
        InputError: the bytes are no text.
    """
    text, notes = _decoded(data, name)
    strange = sum(1 for c in text if (c < " " or "\x7f" <= c <= "\x9f") and c not in _ALLOWED)
    strange += text.count("\x00")
    if strange > max(4, _BINARY_SHARE * len(text)):
        raise _binary(name)
    return text.replace("\r\n", "\n").replace("\r", "\n"), notes


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), ()
            except UnicodeDecodeError:
                raise _binary(name) from None
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, "replace"), (f"read as {wide.upper()} by guess: no mark says so",)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _narrow(data)


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes, which are all on one side."""
    sample = data[:4000]
    half = len(sample) // 2
    if half < 8:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.6 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.05 else None


def _narrow(data: bytes) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode("cp1252"), ("read as Windows-1252 by guess: it is not UTF-8",)
    except UnicodeDecodeError:
        return data.decode("latin-1"), ("read as Latin-1 by guess: it is not UTF-8",)


def _binary(name: str) -> Exception:
    return input_error(
        "binary",
        f"{name} is not a text: it holds binary data",
        hint="sayso reads .txt, .md, .html, .pdf with text, .docx and .eml",
    )
