"""HTML: the main text, found by trafilatura; menus, notices and comments are left out."""

from sayso.document.content import Content, day, plain_line
from sayso.errors import input_error


def read(data: bytes, name: str) -> Content:
    """Read a saved web page with what its meta tags say."""
    # Imported here: it takes half a second, and most reports are no web pages.
    import trafilatura  # noqa: PLC0415
    from trafilatura.settings import Document as Found  # noqa: PLC0415

    found = trafilatura.bare_extraction(
        data, include_comments=False, include_tables=True, with_metadata=True, favor_recall=True
    )
    if not isinstance(found, Found):
        raise input_error(
            "no-main-text",
            f"{name}: no main text was found in this page",
            hint="save the article itself as .txt",
        )
    return Content(
        text=str(found.text or ""),
        title=plain_line(found.title),
        date=day(found.date),
        author=plain_line(found.author),
        publisher=plain_line(found.sitename or found.hostname),
    )
