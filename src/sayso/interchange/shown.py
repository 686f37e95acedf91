"""A finding as Python and notebooks show it: a sentence, pictures and the record behind them."""

from typing import Generic, TypeVar

from sayso.answers.charts.figure import Figure
from sayso.interchange.html import figure, tag, words

Record = TypeVar("Record")


class Shown(Generic[Record]):
    """A finding: `record` has its numbers, `figures` its pictures; prints as a sentence."""

    def __init__(self, record: Record, figures: tuple[Figure, ...], sentence: str) -> None:
        self.record, self.figures, self.sentence = record, figures, sentence

    def __str__(self) -> str:
        return self.sentence

    __repr__ = __str__

    def _repr_html_(self) -> str:
        described = any(each.description == self.sentence for each in self.figures)
        head = "" if described else tag("p", words(self.sentence))
        return head + "".join(figure(each) for each in self.figures)
