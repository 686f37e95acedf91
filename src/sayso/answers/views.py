"""The same question under each speaker's words alone, and where the speakers part."""

import itertools
from collections.abc import Iterator

import msgspec

from sayso.answers.agreement import verb
from sayso.answers.answer import Answer
from sayso.answers.clause import changed, of_hundred
from sayso.answers.contradiction import must_change
from sayso.answers.question import Question
from sayso.answers.told_path import told_links
from sayso.answers.vocabulary import called, speakers, written_link
from sayso.answers.what_if import FUTURES, what_if
from sayso.model.case import Case
from sayso.model.link import Link, LinkId, Voice
from sayso.model.model import Model
from sayso.model.number import ClaimRef


class ViewAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer if only `speaker` is right (absent: if all are taken together)."""

    speaker: str | None
    answer: Answer


class Parting(msgspec.Struct, frozen=True, kw_only=True):
    """A link at which two speakers part, the claims that part them, and how."""

    one: str
    other: str
    link: LinkId
    how: str
    claims: tuple[ClaimRef, ...]


class Views(msgspec.Struct, frozen=True, kw_only=True):
    """A question under all words together and under each speaker's, and in a sentence."""

    sentence: str
    views: tuple[ViewAnswer, ...]
    partings: tuple[Parting, ...]


def compare_views(
    case: Case, question: Question, *, seed: int = 0, futures: int = FUTURES
) -> Views:
    """Answer a question under each speaker's words; those who say nothing of it are silent.

    Raises:
        InputError: nothing is changed, so that there is nothing to compare.
    """
    must_change(question)
    found = tuple(
        ViewAnswer(
            speaker=speaker,
            answer=what_if(case, _as(question, speaker), seed=seed, futures=futures),
        )
        for speaker in (None, *speakers(case.model))
    )
    partings = tuple(_partings(case.model, question, found))
    return Views(
        sentence=_sentence(case.model, question, found, partings), views=found, partings=partings
    )


def way(answer: Answer) -> str:
    """Name which way an answer goes in most draws: rises, falls, no change; or denied, silent."""
    if not answer.comparisons:
        return "denied" if answer.basis.steps else "silent"
    ways = answer.comparisons[0].directions
    most = max(ways.higher, ways.lower, ways.same)
    return "rises" if most == ways.higher else "falls" if most == ways.lower else "no change"


def _as(question: Question, speaker: str | None) -> Question:
    return msgspec.structs.replace(question, view=speaker)


def _partings(model: Model, question: Question, found: tuple[ViewAnswer, ...]) -> Iterator[Parting]:
    """Yield, for each two who disagree, every link on the way that they tell differently."""
    links = told_links(model, question)
    told = [each for each in found[1:] if way(each.answer) != "silent"]
    for one, other in itertools.combinations(told, 2):
        if way(one.answer) != way(other.answer):
            for link in links:
                yield from _parting(link, one.speaker or "", other.speaker or "")


def _parting(link: Link, one: str, other: str) -> Iterator[Parting]:
    said, replied = _said(link, one), _said(link, other)
    told, answered = {v.said for v in said}, {v.said for v in replied}
    if told == answered:
        return
    claims = tuple(ref for voice in (*said, *replied) for ref in voice.claims)
    how = f"{one} {_words(told)}, {other} {_words(answered)}"
    yield Parting(one=one, other=other, link=link.id, how=how, claims=claims)


def _said(link: Link, speaker: str) -> tuple[Voice, ...]:
    return tuple(voice for voice in link.voices if voice.speaker == speaker)


def _words(stances: set[str]) -> str:
    return " and ".join(sorted(stances)) if stances else "said nothing"


def _sentence(
    model: Model,
    question: Question,
    found: tuple[ViewAnswer, ...],
    partings: tuple[Parting, ...],
) -> str:
    spoken = [each for each in found[1:] if way(each.answer) != "silent"]
    name = found[0].answer.target.name
    if not spoken:
        return f"If {changed(model, question.interventions)}: {_alone(found[0].answer, name)}."
    ways = {way(each.answer) for each in spoken}
    if ways == {"denied"}:
        return found[0].answer.sentence
    if len(ways) == 1:
        names = " and ".join(called(each.speaker or "") for each in spoken)
        who = names[:1].upper() + names[1:]
        if len(spoken) > 1:
            return f"{who} agree on it: {name} {_agreed(name, ways.pop())}."
        return f"{who} alone told it: {name} {_share(spoken[0].answer)}."
    told = "; ".join(f"{called(each.speaker or '')}: {_share(each.answer)}" for each in spoken)
    at = _first_parting(model, partings)
    return f"On {name} the speakers part: {told}{at}."


def _alone(together: Answer, name: str) -> str:
    if together.told:
        return f"no speaker's words alone lead to {name}; only taken together do they"
    return f"nobody says anything that leads to {name}"


def _agreed(name: str, which: str) -> str:
    return f"{verb(name, 'does')} not change" if which == "no change" else verb(name, which)


def _share(answer: Answer) -> str:
    if not answer.comparisons:
        return "denied it"
    ways = answer.comparisons[0].directions
    shares = {"rises": ways.higher, "falls": ways.lower, "no change": ways.same}
    most = way(answer)
    return f"{_agreed(answer.target.name, most)} in {of_hundred(shares[most])} draws"


def _first_parting(model: Model, partings: tuple[Parting, ...]) -> str:
    if not partings:
        return ""
    first = min(partings, key=lambda each: ("silent" in each.how, not each.claims))
    name = next(written_link(model, link) for link in model.links if link.id == first.link)
    return f"; they part at {name} ({', '.join(first.claims)})"
