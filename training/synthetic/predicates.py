"""A linking verb in some tense and mood, with the status that it gives to what is told."""

import random

from training.synthetic.verbs import Verb

Status = dict[str, object]

TOLD: tuple[tuple[str, Status], ...] = (
    ("{adverb}{past}", {"realised": True}),
    ("{adverb}{past}", {"realised": True}),
    ("{have} {adverb}{participle}", {"realised": True}),
    ("{adverb}{now}", {}),
    ("{be} {gerund}", {"realised": True}),
    ("{would} {adverb}{base}", {"modality": 1}),
    ("{would} {base}", {"modality": 1}),
    ("{could} {adverb}{base}", {"modality": 2}),
    ("may have {participle}", {"modality": 2}),
    ("{be} likely to {base}", {"modality": 1}),
    ("{be} expected to {base}", {"modality": 1}),
    ("{threaten} to {base}", {"modality": 2}),
    ("helped to {base}", {"realised": True}),
)
NOT_TOLD: tuple[tuple[str, Status], ...] = (
    ("did not {base}", {"negated": True}),
    ("{do} not {base}", {"negated": True}),
    ("failed to {base}", {"negated": True}),
    ("would not {base}", {"negated": True, "modality": 1}),
    ("cannot {base}", {"negated": True, "modality": 2}),
    ("{be} unlikely to {base}", {"negated": True, "modality": 1}),
    ("never {past}", {"negated": True}),
    ("did nothing to {base}", {"negated": True}),
    ("{have} not {participle}", {"negated": True}),
)
PASSIVE: tuple[tuple[str, Status], ...] = (
    ("{was}", {"realised": True}),
    ("{be}", {}),
    ("{have} been", {"realised": True}),
    ("will be", {"modality": 1}),
    ("could be", {"modality": 2}),
    ("may be", {"modality": 2}),
    ("{was} not", {"negated": True}),
    ("{be} being", {"realised": True}),
)
ADVERBS = ("", "", "", "quickly ", "largely ", "slowly ", "clearly ", "sharply ")
ONE = {"be": "is", "was": "was", "have": "has", "do": "does", "threaten": "threatens"}
MANY = {"be": "are", "was": "were", "have": "have", "do": "do", "threaten": "threaten"}


def predicate(verb: Verb, many: bool, rng: random.Random) -> tuple[str, Status]:
    """Words for the verb after a subject of one or many, and the status."""
    frame, status = rng.choice(TOLD + NOT_TOLD if rng.random() < 0.4 else TOLD)
    agreed = MANY if many else ONE
    stiff = verb.base.startswith(("be ", "make it", "help "))
    words = frame.format(
        **agreed,
        adverb="" if stiff else rng.choice(ADVERBS),
        would=rng.choice(["will", "would", f"{agreed['be']} going to", "will soon"]),
        could=rng.choice(["could", "may", "might", "can", "would perhaps"]),
        now=verb.base if many else verb.third,
        base=verb.base,
        past=verb.past,
        participle=verb.participle,
        gerund=verb.gerund,
    )
    return words, status


def passive_predicate(many: bool, rng: random.Random) -> tuple[str, Status]:
    """What stands before a participle, and the status."""
    frame, status = rng.choice(PASSIVE)
    return frame.format(**(MANY if many else ONE)), status
