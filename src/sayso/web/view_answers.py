"""The same question under each speaker's words alone, and where the answers part."""

import msgspec

from sayso.answers.answer import Answer
from sayso.model.case import Case
from sayso.model.link import Link
from sayso.web.answering import answer_of, question_of, with_numbers
from sayso.web.asking import Asked, ViewAnswer, ViewAnswers

FUTURES = 4_000


def view_answers(case: Case, asked: Asked, revision: int) -> ViewAnswers:
    """Answer under all words, then under each speaker's alone."""
    case = with_numbers(case, asked.numbers)
    question = question_of(case, asked)
    views = tuple(
        ViewAnswer(
            speaker=speaker,
            answer=answer_of(
                case, msgspec.structs.replace(question, view=speaker), futures=FUTURES
            ),
            parted_by=_parting(case, speaker) if speaker else (),
        )
        for speaker in (None, *case.model.speakers)
    )
    return ViewAnswers(revision=revision, views=views, sentence=_sentence(views))


def _parting(case: Case, speaker: str) -> tuple[str, ...]:
    """Return the claims on links on which this speaker contradicts, or is contradicted."""
    disputed = [link for link in case.model.links if _disputed(link, speaker)]
    return tuple(dict.fromkeys(ref for link in disputed for ref in link.claims))


def _disputed(link: Link, speaker: str) -> bool:
    stands = {(voice.stance, voice.sign) for voice in link.voices}
    return len(stands) > 1 and any(voice.speaker == speaker for voice in link.voices)


def _sentence(views: tuple[ViewAnswer, ...]) -> str:
    ways: dict[str, list[str]] = {"higher": [], "lower": [], "silent": []}
    for view in views:
        if view.speaker:
            ways[_way(view.answer)].append(view.speaker)
    told = [f"{way} if only {_listed(names)} is right" for way, names in ways.items()
            if names and way != "silent"]  # fmt: skip
    silent = f"{_listed(ways['silent'])} {_verb(ways['silent'])} silent on it" if ways["silent"] else ""
    if not told:
        return "No single speaker's words answer this alone."
    return f"It goes {' and '.join(told)}{'; ' + silent if silent else ''}."


def _way(answer: Answer) -> str:
    if not answer.comparisons:
        return "silent"
    directions = answer.comparisons[0].directions
    if max(directions.higher, directions.lower) < 0.01:
        return "silent"
    return "higher" if directions.higher >= directions.lower else "lower"


def _listed(names: list[str]) -> str:
    return " or ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} or {names[-1]}"


def _verb(names: list[str]) -> str:
    return "is" if len(names) == 1 else "are"
