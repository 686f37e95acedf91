"""Score the shipped reader: `python -m benchmarks.reading [--part NAME ...]`.

Reads the corpora beside the checkout (`../shared`), changes nothing, and prints one line a
figure. The dev files are for released versions; choices are made on articles held out of train
(`python -m training.train` prints those).
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
from training.corpora import because, causal_news, news
from training.measures import Network
from training.measures.articles import attribution_line, claims_line
from training.measures.because import because_line
from training.measures.causal_news import causal_news_line
from training.measures.concepts import concept_line
from training.measures.merging import merging_lines
from training.measures.parsing import parsing_lines
from training.measures.scorers import loaded, scored

from sayso.claims.encoder import read_text
from sayso.claims.encoder.session import states
from sayso.claims.encoder.weights import heads
from sayso.claims.reader import read
from sayso.document.document import keep


def shipped() -> Network:
    """The weights in the package, by onnxruntime."""
    return Network(lambda pieces: states(pieces, lambda part: None), heads())


def attributions(corpora: Path) -> Iterator[str]:
    records = news.lines(corpora / "polnear/dev.jsonl")
    yield f"PolNeAR dev: {attribution_line(records, shipped(), corpora.parent / 'scorers')}"


def claims(corpora: Path) -> Iterator[str]:
    scorers = corpora.parent / "scorers"
    records = news.lines(corpora / "claims/dev.jsonl")
    yield f"claims dev, encoder alone: {claims_line(records, shipped(), scorers)}"
    found = [{"doc": r["doc"], **msgspec.to_builtins(read(keep(r["text"])))} for r in records]
    yield f"claims dev, whole reader: {scored(scorers / 'claims_f1.py', records, found)}"
    yield f"concepts dev: {concept_line(corpora / 'claims/dev.jsonl')}"


def concepts(corpora: Path) -> Iterator[str]:
    """Annotated phrases gathered: on articles that the vectors were not trained on, and the others.

    The rules were looked at on half of each; the other half confirms.
    """
    records = news.lines(corpora / "claims/train.jsonl")
    for held in (True, False):
        for confirms in (False, True):
            half = [r for r in records if news.held_out(r["doc"]) == held]
            half = [r for r in half if news.confirms(r["doc"]) == confirms]
            name = "held out" if held else "trained on"
            name += ", confirming" if confirms else ", looked at"
            for line in merging_lines(half):
                yield f"concepts of annotated phrases, {name}, {line}"


def own_sentences(corpora: Path) -> Iterator[str]:
    """Passages of our own that were written by another hand than the rules."""
    path = Path(__file__).parents[1] / "tests/data/reading_sentences.jsonl"
    records = [{"doc": r["id"], **r} for r in news.lines(path)]
    for record in records:
        record["items"] = [{"clear": True, **item} for item in record["items"]]
    found = [{"doc": r["doc"], **msgspec.to_builtins(read(keep(r["text"])))} for r in records]
    scorer = corpora.parent / "scorers/claims_f1.py"
    yield f"own sentences: {scored(scorer, records, found)}"
    signs = either_sign(scorer, records, found)
    yield f"own sentences, sign as written or between concepts: {signs}"


def either_sign(scorer: Path, gold: list[Any], told: list[Any]) -> str:
    """Signs of matches that are right in one of two ways: "lowers X", or "leads to less X"."""
    module, right, total = loaded(scorer), 0, 0
    for record, claims in zip(gold, told, strict=True):
        mine = [claim for claim in claims["claims"] if claim["kind"] == "influence"]
        for i, j in module.pair(record["text"], list(module.predictions(claims)), record["items"]):
            item = record["items"][j]
            as_written = mine[i]["effect_of_cause"] == item["as_written"]
            right += as_written or mine[i]["sign"] == item["sign"]
            total += 1
    return f"{right}/{total}"


def sentences(corpora: Path) -> Iterator[str]:
    held = [e for e in causal_news.read_causal_news(corpora) if causal_news.held_out(e.name)]
    yield f"CNC, one document in seven: {causal_news_line(held, shipped())}"
    yield f"BECAUSE, never trained on: {because_line(because.read_because(corpora), shipped())}"


def syntax(corpora: Path) -> Iterator[str]:
    trees = corpora / "ud_ewt/en_ewt-ud-test.conllu"
    yield from (f"EWT test, {line}" for line in parsing_lines(trees, shipped()))


def warm(corpora: Path) -> str:
    """Words a second of the encoder with its decoders, and of the whole reader, once warm."""
    texts = [r["text"] for r in news.lines(corpora / "polnear/dev.jsonl")[:30]]
    read_text(texts[0], news.paragraphs_of(texts[0]))
    began = time.perf_counter()
    for text in texts:
        read_text(text, news.paragraphs_of(text))
    between = time.perf_counter()
    for text in texts:
        read(keep(text))
    ended = time.perf_counter()
    words = sum(len(text.split()) for text in texts)
    return (
        f"warm: {words / (between - began):.0f} words a second, "
        f"whole reader {words / (ended - between):.0f}"
    )


def cold(corpora: Path) -> str:
    """Seconds of the whole command, from nothing, on a report of about 500 words."""
    records = news.lines(corpora / "polnear/dev.jsonl")
    text = min((r["text"] for r in records), key=lambda t: abs(len(t.split()) - 500))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.txt"
        path.write_text(text, "utf-8")
        began = time.perf_counter()
        command = [sys.executable, "-m", "sayso.cli.main", "read", str(path), "--json"]
        done = subprocess.run(command, check=False, capture_output=True)
        spent = time.perf_counter() - began
    return f"cold: {spent:.1f} s for {len(text.split())} words (exit {done.returncode})"


def long_sentence() -> str:
    """Seconds for one sentence of 10,000 words."""
    text = "The strike raised fares, and " * 2000 + "so it went."
    began = time.perf_counter()
    read_text(text, [(0, len(text))])
    return f"a sentence of 10,000 words: {time.perf_counter() - began:.1f} s"


def speed(corpora: Path) -> Iterator[str]:
    yield from (warm(corpora), cold(corpora), long_sentence())
    folder = files("sayso.claims.encoder").joinpath("weights")
    sizes = [len(file.read_bytes()) for file in folder.iterdir()]
    yield f"weights: {sum(sizes) / 1e6:.1f} MB in {len(sizes)} files"


PARTS: dict[str, Callable[[Path], Iterator[str]]] = {
    "attributions": attributions,
    "claims": claims,
    "concepts": concepts,
    "own": own_sentences,
    "sentences": sentences,
    "syntax": syntax,
    "speed": speed,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--part", choices=[*PARTS], nargs="*", default=[*PARTS])
    options = parser.parse_args()
    for part in options.part:
        for line in PARTS[part](options.corpora):
            print(line, flush=True)


if __name__ == "__main__":
    main()
