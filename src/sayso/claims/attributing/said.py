"""What is said in a document, by place: in whose words a claim lies."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from sayso.claims.attribution import Attribution
from sayso.claims.lexicon import alternatives, words
from sayso.claims.lexicon.inflection import forms_listed
from sayso.claims.speaker import NARRATOR, SpeakerId
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex

_REASON = re.compile(r"\bfor\s")
_HEAD_ENDS = re.compile(
    r",|\s(?:of|by|from|in|on|at|for|with|that|which|released|published|taken|conducted)\s"
)
_OWNER = re.compile(r"[’']s?\s")
_EVIDENCE = re.compile(rf"\b(?:{alternatives(words('speech', 'evidence'))})$", re.IGNORECASE)
_BESIDE = ("according to", "in", "per")
"""Prepositions before evidence: "according to a poll"."""
_UNSAID = re.compile(
    r"\b(?:(?:declin|refus)\w+\s+to|(?:would|will|could|can|did|does|do|has|have|had)(?:\s+not|n[’']t)"
    r"|cannot|won[’']t)\s+(?:say|said|comment|discuss|specify|disclose|reveal|confirm|speculate"
    r"|elaborate|answer)\b[\w\s]{0,12}$"
)
_AS = re.compile(r",\s+as\s+$")
_BEFORE = 6
"""Code points before a source in which an "as" stands."""
_HELPING = 25
"""Code points before a cue in which "declined to" may stand."""


class Said:
    """The attributions of a text, found by what their contents hold."""

    def __init__(self, text: str, attributions: Iterable[Attribution] = ()) -> None:
        self.text = text
        self.attributions: list[Attribution] = []
        self._contents: SpanIndex[Attribution] = SpanIndex()
        self._names: SpanIndex[Attribution] = SpanIndex()
        for item in attributions:
            self.add(item)

    def add(self, item: Attribution) -> None:
        """Add one more attribution."""
        self.attributions.append(item)
        for part in item.content:
            self._contents.add(part, item)
        for part in (*item.source, *item.cue):
            self._names.add(part, item)

    def named_in(self, span: Span) -> list[Attribution]:
        """Return the attributions whose source or cue reaches into a span."""
        return self._names.touching(span)

    def holding(self, span: Span) -> list[Attribution]:
        """Return the attributions whose content holds most of a span, outermost first."""
        near = self._contents.touching(span)
        found = [item for item in near if _overlap(span, item.content) * 2 > len(span)]
        return sorted(found, key=lambda item: -sum(len(part) for part in item.content))

    def of_claim(self, cause: Span, effect: Span) -> list[Attribution]:
        """Return the attributions in which a claim lies, outermost first.

        Half a claim within quotation marks is the speaker's too; half in reported speech is
        not, unless it is the reason that one gives for an act ("closed it, citing ice"). What a
        cue of attitude or act governs ("criticised") is told by the narrator, and so is a claim
        whose cause has the cue: in "as banks demand deeds, few get loans" no bank says so.
        """
        causes, effects = self.holding(cause), self.holding(effect)
        both = [item for item in effects if item in causes]
        quoted = [item for item in (*effects, *causes) if item.quotation == "direct"]
        found = both or quoted or [item for item in causes if self._gives_reason(item)]
        blamed = _REASON.search(self.text, max(0, cause.start - 5), cause.start + 4) is not None
        return [
            item
            for item in found
            if self.is_said(item, blamed=blamed) and not any(map(cause.holds, item.cue))
        ]

    def is_said(self, item: Attribution, *, blamed: bool = False) -> bool:
        """Tell whether the content is the source's own word, not only its attitude.

        What somebody is `blamed` for ("mocked him for being late") is told, quoted in part or not.
        """
        if item.quotation == "direct" or not item.cue or (item.quotation == "mixed" and not blamed):
            return True
        cue = self._cue(item)
        if self._is_evidence(item, cue) or self._is_unsaid(item):
            return False
        attitude = _any_of("not_said").search(cue)
        # "Announced plans": whoever tells of a plan says what it is to do.
        return attitude is None or _any_of("verbs").search(cue, 0, attitude.start()) is not None

    def is_aside(self, item: Attribution) -> bool:
        """Tell whether it is but set beside a claim: "won't fall, as some have said"."""
        start = item.source[0].start if item.source else 0
        return _AS.search(self.text, max(0, start - _BEFORE), start) is not None

    def reports(self, item: Attribution) -> bool:
        """Tell whether the cue is a verb that a clause of what is said may follow."""
        return _any_of("verbs").search(self._cue(item)) is not None

    def _is_evidence(self, item: Attribution, cue: str) -> bool:
        """Tell whether a thing shows the content and nobody says it: "the poll makes clear"."""
        head, *_ = _HEAD_ENDS.split(" ".join(span.of(self.text) for span in item.source))
        shown = cue in _BESIDE or _any_of("shows").search(cue) is not None
        return shown and not _OWNER.search(head) and bool(_EVIDENCE.search(head))

    def _is_unsaid(self, item: Attribution) -> bool:
        """Tell whether somebody would not say it: "declined to say whether"."""
        cue = item.cue[-1]
        return _UNSAID.search(self.text, max(0, cue.start - _HELPING), cue.end) is not None

    def _gives_reason(self, item: Attribution) -> bool:
        return _any_of("reasons").search(self._cue(item)) is not None

    def _cue(self, item: Attribution) -> str:
        return " ".join(span.of(self.text).lower() for span in item.cue)


@cache
def _any_of(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(forms_listed('speech', key))})(?![\w-])")


def _overlap(span: Span, content: Sequence[Span]) -> int:
    return sum(max(0, min(span.end, part.end) - max(span.start, part.start)) for part in content)


def chain(found: Sequence[Attribution]) -> tuple[SpeakerId, tuple[SpeakerId, ...]]:
    """Return the speaker and those it went through: sources from the outside in."""
    speakers = [item.speaker for item in found if item.speaker != NARRATOR]
    plain = list(dict.fromkeys(speakers))
    return (plain[0], tuple(plain[1:])) if plain else (NARRATOR, ())
