"""What is trained on, how often, and in which batches."""

import random
from collections.abc import Iterator
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


def plan(tasks: dict[str, tuple[list[Example], float]], seed: int) -> list[list[Example]]:
    """All batches of the training run: every task as many times as its share says."""
    rng = random.Random(seed)
    found: list[tuple[float, list[Example]]] = []
    for examples, passes in tasks.values():
        whole, done = passes, 0
        while whole > 0:
            cut = [w for e in examples for w in windows(e, BUDGET, rng)]
            if whole < 1:
                cut = rng.sample(cut, int(len(cut) * whole))
            mine = list(batches(cut, rng))
            found += [
                ((done + (i + rng.random()) / len(mine)) / passes, b) for i, b in enumerate(mine)
            ]
            whole -= 1
            done += 1
    return [b for _, b in sorted(found, key=lambda pair: pair[0])]


def shares(corpora: Path, passes: float, seed: int) -> dict[str, tuple[list[Example], float]]:
    """The examples of every task and how many times each is gone through."""
    articles = [e for e in news.read_news(corpora) if not news.held_out(e.name)]
    sentences = causal_news.read_causal_news(corpora)
    trees = dependencies.read_dependencies(corpora / "ud_ewt/en_ewt-ud-train.conllu")
    for path in sorted((corpora / "gum/dep").glob("*.conllu")):
        trees += dependencies.read_dependencies(path)
    return {
        "news": (articles, passes),
        "claims": ([e for e in articles if "claims" in e.relations], passes * 1.9),
        "passages": (read_passages(), passes * 1.9),
        "cnc": ([e for e in sentences if not causal_news.held_out(e.name)], passes * 1.2),
        "syntax": (trees, passes * 0.45),
        "synthetic": (read_synthetic(2500, seed), passes * 0.3),
    }


def read_passages() -> list[Example]:
    """Our own annotated passages."""
    return [news.article(each["doc"], each["text"], None, each["items"]) for each in passages()]


def concept_batches(corpora: Path, passes: float, seed: int) -> list[list[Example]]:
    """The phrases of three articles at a time, many articles' phrases apart in each batch."""
    rng = random.Random(seed)
    found = concepts.read_concepts(corpora / "claims/train.jsonl")
    docs = [phrases for doc, phrases in found.items() if phrases and not news.held_out(doc)]
    order: list[list[Example]] = []
    for _ in range(round(passes / 2)):
        rng.shuffle(docs)
        order += [[p for doc in docs[i : i + 3] for p in doc] for i in range(0, len(docs), 3)]
    return order


def order_of_batches(corpora: Path, passes: float, seed: int) -> list[list[Example]]:
    """All batches of a run, shuffled; the same for the same seed."""
    order = plan(shares(corpora, passes, seed), seed) + concept_batches(corpora, passes, seed)
    random.Random(seed).shuffle(order)
    return order
