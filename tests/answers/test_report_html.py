"""The HTML report: one file, nothing loaded, the document's words never become markup."""

import re
from html.parser import HTMLParser

import msgspec
from answer_cases import aid_case, case, link, variable, voice
from answer_made import answer
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.claim_set import ClaimSet
from sayso.document.document import keep
from sayso.document.span import Span
from sayso.interchange.report_html import report_html
from sayso.interchange.report_text import text_section
from sayso.model.case import Case

HOSTILE = '</mark><script>alert("x")</script><img src=x onerror=y> & more'


class Seen(HTMLParser):
    """What a browser would see: tags, attributes, and text outside of styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data


def hostile() -> Case:
    """Return a case in which title, names, speaker and sentence try to break out."""
    made = case(
        variable(HOSTILE),
        variable("victory"),
        link(f"{HOSTILE} -> victory", voice(HOSTILE, "c1")),
        c1=f"More aid, {HOSTILE}, would help.",
    )
    return msgspec.structs.replace(made, model=msgspec.structs.replace(made.model, title=HOSTILE))


def test_nothing_is_loaded_and_nothing_runs() -> None:
    """No script, no outside address, and a policy that forbids both."""
    page = report_html(aid_case(), (answer([-3.0, 0.0, 4.0]),))
    seen = Seen(page)
    assert not {"script", "iframe", "object", "embed", "link", "img"} & set(seen.tags)
    assert "default-src 'none'" in page
    addresses = [v for n, v in seen.attributes if n in ("href", "src", "action")]
    assert all(value.startswith("#") for value in addresses)
    assert set(re.findall(r"https?://[^\"' ]+", page)) <= {"http://www.w3.org/2000/svg"}


def test_hostile_words_stay_words() -> None:
    """Whatever the document says is shown letter by letter."""
    seen = Seen(report_html(hostile(), ()))
    assert "script" not in seen.tags
    assert "img" not in seen.tags
    assert "onerror" not in [name for name, _ in seen.attributes]
    assert HOSTILE in seen.text


def test_every_link_within_the_page_has_its_goal() -> None:
    """Claims lead to the text and back; contents lead to sections."""
    seen = Seen(report_html(aid_case(), (answer([-3.0, 0.0]),)))
    ids = {value for name, value in seen.attributes if name == "id"}
    goals = {value[1:] for name, value in seen.attributes if name == "href"}
    assert goals <= ids
    assert {"text-c1", "claim-c2", "answers", "numbers"} <= ids


def test_claims_name_their_speakers() -> None:
    """The table of claims shows the speaker's name, not the id in the file."""
    assert "<td>Anna Berg</td>" in report_html(aid_case(), ()).split('id="claims"')[1]


def test_said_and_assumed_are_told_apart_in_words() -> None:
    """Each number has its origin; ours is named ours, not only coloured."""
    page = report_html(aid_case(), ())
    assert 'class="origin assumed">ours: assumed<' in page
    assert ">said<" in page


def test_sentences_come_first_and_pictures_have_descriptions() -> None:
    """The answer's sentence precedes its pictures, each of which is labelled."""
    page = report_html(aid_case(), (answer([-3.0, 0.0, 4.0]),))
    assert page.index("It is so.") < page.index("<svg")
    assert page.count('role="img"') == page.count("<desc>") == 4


def test_a_report_without_claims_says_so() -> None:
    """An empty case gives a page, not a fault."""
    empty = case(variable("victory"), nothing="It rained.")
    bare = msgspec.structs.replace(
        empty, claim_sets=tuple(msgspec.structs.replace(s, claims=()) for s in empty.claim_sets)
    )
    assert "Nothing here says what leads to what." in report_html(bare, ())


@settings(deadline=None)
@given(st.text(min_size=1, max_size=60), st.data())
def test_the_text_shown_is_the_kept_text(text: str, data: st.DataObject) -> None:
    """Whatever is marked, the page shows the text itself and nothing else."""
    made = aid_case().claim_sets[0]
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    claim = msgspec.structs.replace(made.claims[0], sentence=Span(start, end))
    shown: ClaimSet = msgspec.structs.replace(made, document=keep(text), claims=(claim,))
    page = re.sub(r'<a class="ref".*?</a>', "", text_section(shown, ""), flags=re.DOTALL)
    assert Seen(page).text.replace("\r\n", "\n") == text.replace("\r\n", "\n")
