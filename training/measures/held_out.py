"""The table of figures on what was held out of training."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpora import because, causal_news, news
from training.measures import Network
from training.measures.articles import attribution_line, claims_line
from training.measures.because import because_line
from training.measures.causal_news import causal_news_line
from training.measures.parsing import parsing_lines


def held_out_records(path: Path) -> list[dict[str, Any]]:
    """The held-out articles of a train file."""
    return [r for r in news.lines(path) if news.held_out(r["doc"])]


def held_out_table(corpora: Path, network: Network) -> Iterator[str]:
    """One line a corpus; nothing of any dev or test file is looked at."""
    scorers = corpora.parent / "scorers"
    polnear = held_out_records(corpora / "polnear/train.jsonl")
    yield f"PolNeAR: {attribution_line(polnear, network, scorers)}"
    claims = held_out_records(corpora / "claims/train.jsonl")
    yield f"claims: {claims_line(claims, network, scorers)}"
    sentences = causal_news.read_causal_news(corpora)
    cnc = [e for e in sentences if causal_news.held_out(e.name)]
    yield f"CNC: {causal_news_line(cnc, network)}"
    yield f"BECAUSE: {because_line(because.read_because(corpora), network)}"
    trees = corpora / "ud_ewt/en_ewt-ud-dev.conllu"
    yield from (f"EWT dev, {line}" for line in parsing_lines(trees, network))
