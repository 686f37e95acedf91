"""Short articles of made-up sentences: chains, lists, speakers, and sentences that tell nothing."""

import random

from training.examples import Example
from training.synthetic.fields import Field, fields
from training.synthetic.frames import FRAMES
from training.synthetic.phrases import bare, clause, noun, plural, target
from training.synthetic.predicates import predicate
from training.synthetic.sentences import Marked, Told, example, tag, untag
from training.synthetic.verbs import any_verb

NAMES = (
    "Ortega",
    "Ms Lindqvist",
    "Dr Achebe",
    "the minister",
    "Karen Hollis",
    "analysts",
    "the mayor of the port",
    "a spokesman for the union",
    "critics",
    "Professor Adeyemi",
    "some residents",
    "the central bank",
    "General Petrov",
    "the report",
    "local officials",
    "she",
    "he",
    "the opposition leader, Ana Ruiz,",
    "economists at the institute",
    "Mr Tanaka",
)
CUES = (
    "said",
    "argued",
    "warned",
    "believes",
    "thinks",
    "claimed",
    "predicted",
    "admitted",
    "insisted",
    "told reporters",
    "noted",
    "fears",
    "suggested",
    "wrote",
    "is convinced",
)
THIS = ("this", "that", "it", "such a step", "this in turn", "the development", "the change")


def chain(field: Field, rng: random.Random) -> Marked:
    """Two or three links, the effect of one being the cause of the next."""
    cause, middle, last = noun(field, rng), target(field, rng), target(field, rng)
    one, two = any_verb(rng), any_verb(rng)
    first, status = predicate(one, plural(cause.words), rng)
    second, status2 = predicate(two, False, rng)
    told = Told(cause="a", effect="b", sign=one.sign, cause_change=cause.change, **status)
    head = f"{tag('a', cause)} {first} {tag('b', middle)}"
    if rng.random() < 0.5:
        text = f"{head}, which {second} {tag('c', last)}"
        return Marked(text=text, told=(told, Told(cause="b", effect="c", sign=two.sign, **status2)))
    word = rng.choice(THIS)
    text = f"{head}. <d>{word[0].upper()}{word[1:]}</d> {second} {tag('c', last)}"
    if word == "this in turn":
        text = text.replace(" in turn</d>", "</d> in turn")
    return Marked(text=text, told=(told, Told(cause="d", effect="c", sign=two.sign, **status2)))


def several(field: Field, rng: random.Random) -> Marked:
    """A list of effects or of causes, each its own influence."""
    verb = any_verb(rng)
    if rng.random() < 0.5:
        cause = noun(field, rng)
        said, status = predicate(verb, plural(cause.words), rng)
        names = rng.sample(field.quantities, rng.choice([2, 3]))
        text = f"{tag('a', cause)} {said} {listed([tag(f'b{i}', n) for i, n in enumerate(names)])}"
        told = tuple(
            Told(cause="a", effect=f"b{i}", sign=verb.sign, cause_change=cause.change, **status)
            for i in range(len(names))
        )
        return Marked(text=text, told=told)
    causes, effect = [noun(field, rng) for _ in range(2)], target(field, rng)
    said, status = predicate(verb, True, rng)
    text = f"{listed([tag(f'a{i}', c) for i, c in enumerate(causes)])} {said} {tag('b', effect)}"
    told = tuple(
        Told(cause=f"a{i}", effect="b", sign=verb.sign, cause_change=c.change, **status)
        for i, c in enumerate(causes)
    )
    return Marked(text=text, told=told)


def listed(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def by_means(field: Field, rng: random.Random) -> Marked:
    """A raises or lowers B by C, where both A and C act."""
    cause, effect, verb = noun(field, rng), target(field, rng), any_verb(rng)
    way, means = any_verb(rng), rng.choice(field.quantities)
    said, status = predicate(verb, plural(cause.words), rng)
    text = f"{tag('a', cause)} {said} {tag('b', effect)} by {way.gerund} {tag('c', means)}"
    return Marked(
        text=text,
        told=(
            Told(cause="a", effect="b", sign=verb.sign, cause_change=cause.change, **status),
            Told(cause="a", effect="c", sign=way.sign, cause_change=cause.change, **status),
        ),
    )


def idle(field: Field, rng: random.Random) -> Marked:
    """A sentence that tells no influence."""
    a, b = rng.sample(field.quantities, 2)
    it, other = rng.choice(field.happenings), rng.choice(field.happenings)
    past = clause(field, rng, "past").words
    year = rng.randint(1990, 2025)
    return Marked(
        text=rng.choice(
            [
                f"{a} and {b} both {rng.choice(['rose', 'fell'])} in {year}",
                f"{a} tend to go together with {b}",
                f"{a} and {b} are correlated, but nobody knows why",
                f"on Monday {past}; on Tuesday the council met to discuss {b}",
                f"the talks in {year} were about {a} and {it.noun}",
                f"a committee on {bare(a)} published its yearly figures",
                f"{it.subject} {it.past} in {year}, three years before {other.noun}",
                f"{a} stood at {rng.randint(2, 90)} per cent, up from {rng.randint(2, 90)}",
                f"she has studied {a} for {rng.randint(2, 30)} years",
                f"the meeting to review {bare(a)} lasted four hours",
                f"officials have called for a debate on {a}",
                f"the {bare(a)} survey was sent to {rng.randint(100, 9000)} people",
                f"in {year}, {past}",
                f"{it.noun} was on the front pages, and so was the story about {b}",
                f"meanwhile, {past}",
                f"he asked how {a} are measured",
            ]
        )
    )


def capital(text: str) -> str:
    """Upper case for the first letter, which may stand behind tags."""
    at = 0
    while at < len(text) and text[at] == "<":
        at = text.index(">", at) + 1
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def speaking(marked: Marked, rng: random.Random) -> Marked:
    """The sentence in someone's mouth: direct, indirect, inverted, or denied."""
    who, cue = rng.choice(NAMES), rng.choice(CUES)
    text, end = marked.text.rstrip("?"), "?" if marked.text.endswith("?") else ""
    kind = rng.random()
    left, right = rng.choice(["“”", '""', "“”"])
    source = f"<source>{capital(who)}</source>"
    small = f"<source>{who.rstrip(',')}</source>"
    if ". " in text or end or kind < 0.35:
        body = f"{left}<content>{capital(text)}{end or ','}</content>{right}"
        order = rng.choice([f"{small} <cue>{cue}</cue>", f"<cue>said</cue> {small}"])
        return Marked(text=f"{body} {order}.", told=marked.told)
    if kind < 0.6:
        that = rng.choice(["that ", ""])
        return Marked(
            text=f"{source} <cue>{cue}</cue> {that}<content>{text}</content>.", told=marked.told
        )
    if kind < 0.75:
        return Marked(
            text=f"<content>{capital(text)}</content>, {small} <cue>{cue}</cue>.", told=marked.told
        )
    if kind < 0.87:
        return Marked(
            text=f"<cue>According to</cue> {small}, <content>{text}</content>.", told=marked.told
        )
    denial = rng.choice(["denied", "rejected the claim", "disputed", "called it nonsense"])
    return Marked(
        text=f"{source} <cue>{denial}</cue> that <content>{text}</content>.",
        told=marked.denied().told,
    )


def repeats(marked: Marked) -> bool:
    """Whether a cause and its effect are the same words."""
    plain, spans = untag(marked.text)
    words = {name: plain[a:b].lower() for name, (a, b) in spans.items()}
    return any(
        words[t.cause] in words[t.effect] or words[t.effect] in words[t.cause] for t in marked.told
    )


def paragraph(field: Field, rng: random.Random) -> Marked:
    kinds = [rng.choice(FRAMES)] * 6 + [chain, several, by_means, idle, idle]
    marked = rng.choice(kinds)(field, rng)
    while repeats(marked):
        marked = rng.choice(kinds)(field, rng)
    if rng.random() < 0.4:
        return speaking(marked, rng)
    if marked.told and rng.random() < 0.15 and ". " not in marked.text:
        extra = clause(field, rng, "past").words
        joined = rng.choice(
            [
                f"{capital(extra)}, while {marked.text}",
                f"{capital(marked.text)}, and on Friday {extra}",
            ]
        )
        if not marked.text.endswith("?"):
            return Marked(text=joined + ".", told=marked.told)
    return Marked(
        text=capital(marked.text) + ("" if marked.text.endswith("?") else "."), told=marked.told
    )


def read_synthetic(count: int, seed: int) -> list[Example]:
    """Short articles of three to seven paragraphs, each of one field."""
    rng = random.Random(seed)
    found: list[Example] = []
    for i in range(count):
        field = rng.choice(fields())
        found.append(
            example(f"synthetic-{i}", [paragraph(field, rng) for _ in range(rng.randint(3, 7))])
        )
    return found
