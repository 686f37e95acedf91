"""What is trained on, how often, and in which batches."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from training.corpora import causal_news, concepts, dependencies, news
from training.corpora.passages import passages
from training.examples import Example, windows
from training.synthetic.articles import read_synthetic

BUDGET = 288
"""Word pieces in a window."""
BATCH = 2400
"""Word pieces in a batch, padding counted."""


def batches(examples: list[Example], rng: random.Random) -> Iterator[list[Example]]:
    """Examples of like length together, in random order."""
    order = sorted(examples, key=lambda e: (len(e.pieces.ids) // 16, rng.random()))
    found: list[list[Example]] = []
    longest = 0
    for example in order:
        longest = max(longest, len(example.pieces.ids))
        if not found or (len(found[-1]) + 1) * longest > BATCH:
            found.append([])
            longest = len(example.pieces.ids)
        found[-1].append(example)
    rng.shuffle(found)
    return iter(found)


@dataclass(frozen=True, kw_only=True)
class Phase:
    """A stretch of training: the highest rate, and how often each task is gone through."""

    rate: float
    passes: Mapping[str, float]
    branches: int = 1
    """Trained so often from the same start, each with a seed of its own; the weights' mean goes on.

    Fine-tuned from one start, such branches lie in one valley and their mean generalises better
    than each (model soups, Wortsman and others 2022).
    """
    heads_only: bool = False
    """Whether the encoder stays as it is: to fit heads again that were seldom asked of late."""


PHASES = (
    Phase(
        rate=2.5e-4,
        passes={
            "news": 1.5,
            "claims": 2.5,
            "annotated": 0,
            "passages": 2.5,
            "cnc": 2.5,
            "syntax": 0.6,
            "synthetic": 0.4,
            "concepts": 1,
        },
    ),
    Phase(
        rate=2.2e-4,
        branches=2,
        passes={
            "news": 1,
            "claims": 12,
            "annotated": 8,
            "passages": 9,
            "cnc": 7,
            "syntax": 0.5,
            "synthetic": 0.7,
            "concepts": 3,
        },
    ),
    Phase(
        rate=1.2e-4,
        branches=3,
        passes={
            "news": 0.25,
            "claims": 4,
            "annotated": 1.5,
            "passages": 4,
            "cnc": 2,
            "syntax": 0.1,
            "synthetic": 0.1,
            "concepts": 1,
        },
    ),
    Phase(
        rate=1e-4,
        branches=3,
        passes={
            "news": 0.25,
            "claims": 3,
            "annotated": 1,
            "passages": 3,
            "cnc": 1.5,
            "syntax": 1.5,
            "synthetic": 0.1,
            "concepts": 1,
        },
    ),
    Phase(
        rate=1e-4,
        branches=3,
        passes={
            "news": 0.25,
            "claims": 2,
            "annotated": 1,
            "passages": 1.5,
            "cnc": 1,
            "syntax": 1,
            "running": 1.2,
            "synthetic": 0.1,
            "concepts": 1,
        },
    ),
    Phase(rate=2e-4, passes={"syntax": 1, "running": 1, "concepts": 2}, heads_only=True),
)
"""The small corpora come more often when most of the large one has been learnt.

"syntax" is parsed sentence by sentence, "running" as it stands in an article's paragraph.
"""


def examples_of(corpora: Path, seed: int) -> dict[str, list[Example]]:
    """The examples of every task but that of concepts."""
    articles = [e for e in news.read_news(corpora) if not news.held_out(e.name)]
    sentences = causal_news.read_causal_news(corpora)
    treebanks = [
        corpora / "ud_ewt/en_ewt-ud-train.conllu",
        *sorted((corpora / "gum/dep").glob("*.conllu")),
    ]
    trees = {
        most: [e for path in treebanks for e in dependencies.read_dependencies(path, most)]
        for most in (1, dependencies.SENTENCES)
    }
    own = [news.article(each["doc"], each["text"], None, each["items"]) for each in passages()]
    return {
        "news": articles,
        "claims": [e for e in articles if "claims" in e.relations],
        "annotated": [e for e in news.read_annotated(corpora) if not news.held_out(e.name)],
        "passages": own,
        "cnc": [e for e in sentences if not causal_news.held_out(e.name)],
        "syntax": trees[1],
        "running": trees[dependencies.SENTENCES],
        "synthetic": read_synthetic(2500, seed),
    }


def passes_over(examples: list[Example], passes: float, rng: random.Random) -> list[list[Example]]:
    """Batches that go through the examples so many times, each time cut into other windows."""
    found: list[list[Example]] = []
    while passes > 0:
        cut = [w for e in examples for w in windows(e, BUDGET, rng)]
        if passes < 1:
            cut = rng.sample(cut, int(len(cut) * passes))
        found += batches(cut, rng)
        passes -= 1
    return found


def concept_batches(corpora: Path, passes: float, rng: random.Random) -> list[list[Example]]:
    """The phrases of three articles at a time."""
    found = concepts.read_concepts(corpora / "claims/train.jsonl")
    docs = [phrases for doc, phrases in found.items() if phrases and not news.held_out(doc)]
    order: list[list[Example]] = []
    for _ in range(round(passes)):
        rng.shuffle(docs)
        order += [[p for doc in docs[i : i + 3] for p in doc] for i in range(0, len(docs), 3)]
    return order


def batches_of(phase: Phase, corpora: Path, seed: int) -> list[list[Example]]:
    """All batches of a phase, shuffled; the same for the same seed."""
    rng = random.Random(f"{seed} {phase.rate}")
    order = concept_batches(corpora, phase.passes.get("concepts", 0), rng)
    for task, examples in examples_of(corpora, seed).items():
        order += passes_over(examples, phase.passes.get(task, 0), rng)
    rng.shuffle(order)
    return order
