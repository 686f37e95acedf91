"""E-mail: the body as text; subject, sender and date become title, author and date."""

import datetime
import email
import email.policy
from email.message import EmailMessage
from typing import cast

from sayso.document.content import Content, plain_line
from sayso.document.decoding import decode
from sayso.document.formats import html
from sayso.errors import input_error


def read(data: bytes, name: str) -> Content:
    """Read an .eml file; attachments are left out."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    body = message.get_body(("plain", "html"))
    if body is None:
        raise input_error("no-text", f"{name}: this e-mail has no text")
    raw = cast(bytes, body.get_payload(decode=True)) or b""
    if body.get_content_subtype() == "html":
        text, notes = html.read(raw, name).text, ()
    else:
        text, notes = _in_charset(raw, body.get_content_charset(), name)
    return Content(
        text=text,
        title=plain_line(message["subject"]),
        date=_day(message),
        author=plain_line(message["from"]),
        notes=notes,
    )


def _in_charset(raw: bytes, charset: str | None, name: str) -> tuple[str, tuple[str, ...]]:
    try:
        return decode(raw.decode(charset or "utf-8").encode(), name)
    except (LookupError, UnicodeError):
        return decode(raw, name)


def _day(message: EmailMessage) -> datetime.date | None:
    sent = getattr(message["date"], "datetime", None)
    return sent.date() if isinstance(sent, datetime.datetime) else None
