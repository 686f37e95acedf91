"""Files in: six formats, several encodings, one kept text."""

import datetime
import io

import docx
import pytest

from sayso.document.load import load
from sayso.errors import InputError

WORDS = "The café closed because the street was flooded again."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_every_common_encoding_gives_the_same_text(encoding: str) -> None:
    """With and without a mark, and with a guess that is told."""
    document = load(WORDS.encode(encoding), "report.txt")
    assert document.text == WORDS
    assert bool(document.notes) == (encoding in ("utf-16-le", "cp1252"))


def test_markdown_is_kept_whole_and_its_front_matter_is_known() -> None:
    """Offsets match the file; title, date, author and publisher come from its head."""
    source = "---\ntitle: Floods\ndate: 2024-05-01\nauthor: Ann Lee\n---\n\n" + WORDS
    document = load(source.encode(), "report.md")
    assert document.text == source
    assert (document.title, document.date) == ("Floods", datetime.date(2024, 5, 1))
    assert document.author == "Ann Lee"


def test_word_documents_give_their_paragraphs_and_properties() -> None:
    """One paragraph a block, with title and author."""
    made = docx.Document()
    made.core_properties.title = "Floods"
    made.add_paragraph(WORDS)
    stream = io.BytesIO()
    made.save(stream)
    document = load(stream.getvalue(), "report.docx")
    assert (document.text, document.title) == (WORDS, "Floods")


def test_mail_gives_its_body_subject_and_day() -> None:
    """Headers are metadata, not text."""
    source = (
        "Subject: Floods\nFrom: Ann Lee <ann@example.org>\n"
        "Date: Wed, 01 May 2024 10:00:00 +0000\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{WORDS}\n"
    )
    document = load(source.encode(), "report.eml")
    assert document.text.strip() == WORDS
    assert (document.title, document.date) == ("Floods", datetime.date(2024, 5, 1))


def test_a_web_page_gives_its_main_text_only() -> None:
    """Menus and scripts are left out."""
    body = "".join(f"<p>{WORDS} This is paragraph {n} of the report.</p>" for n in range(6))
    page = (
        "<!doctype html><html><head><title>Floods</title></head><body>"
        f"<nav><a href='/'>Home</a></nav><article>{body}</article></body></html>"
    )
    document = load(page.encode(), "report.html")
    assert WORDS in document.text
    assert "Home" not in document.text


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"  \n", "empty.txt", "empty"),
        (bytes(range(256)) * 8, "picture.txt", "binary"),
        (b"%PDF-1.4 broken", "report.pdf", "damaged"),
        (b"PK\x03\x04 word/ broken", "report.docx", "damaged"),
        ("Мэр сказал, что мост закрыт из-за дождя.".encode(), "report.txt", "language"),
    ],
)
def test_what_cannot_be_read_is_told_by_a_code(data: bytes, name: str, code: str) -> None:
    """One diagnostic each, never another exception."""
    with pytest.raises(InputError) as caught:
        load(data, name)
    assert [problem.code for problem in caught.value.diagnostics] == [code]


def test_another_language_is_read_when_forced() -> None:
    """The user's word counts."""
    text = "Der Rat sagte, dass die Brücke und der Weg nicht mit dem Auto zu fahren sind."
    assert load(text.encode(), "report.txt", force=True).text == text
