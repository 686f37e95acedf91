"""sayso from Python and notebooks: read reports, build the model, ask.

    import sayso

    model = sayso.read("report.txt").model()
    answer = model.ask(do={"military aid": 0}, on="victory")
    print(answer)

The classes here wrap the records of the stages (`record`, `case`, `claim_sets` reach them) and
show themselves in Jupyter.
"""

from collections.abc import Mapping, Sequence

import msgspec

from sayso.answers.answer import Answer as AnswerRecord
from sayso.answers.charts.speaker_matrix import speaker_matrix
from sayso.answers.posing import Wishes, pose
from sayso.answers.what_if import FUTURES, seen_by, what_if
from sayso.claims.claim_set import ClaimSet
from sayso.claims.reader import read as read_document
from sayso.document.load import load as load_document
from sayso.futures.compile import compile_plan
from sayso.futures.ensemble import Ensemble as EnsembleRecord
from sayso.futures.simulate import simulate
from sayso.interchange.case_files import load_case, save_model
from sayso.interchange.files import read_bytes
from sayso.interchange.html import figure, tag, words
from sayso.interchange.html import table as html_table
from sayso.interchange.report_answer import answer_section
from sayso.interchange.report_claims import claims_section
from sayso.interchange.report_html import report_html
from sayso.interchange.report_text import text_section
from sayso.model.assemble import assemble
from sayso.model.case import Case
from sayso.model.diagram import diagram
from sayso.model.diagram_svg import diagram_svg
from sayso.model.model import Model as ModelRecord

Do = Mapping[str, float | str] | Sequence[str]
"""What is held, pushed or led: `{"aid": 0}`, `{"aid": "+20@w4"}`, or `["aid=0"]`."""


def read(*paths: str, force: bool = False) -> "Reading":
    """Read one or more reports (.txt, .md, .html, .pdf, .docx, .eml).

    Raises:
        InputError: a file is missing, empty, unreadable, or in another language (unless `force`).
    """
    documents = [load_document(read_bytes(path), path, force=force) for path in paths]
    return Reading(tuple(read_document(document) for document in documents))


def load(path: str) -> "Model":
    """Load a model file with its claims.

    Raises:
        InputError: a file has faults, each with line, caret and hint.
    """
    return Model(load_case(path))


class Reading:
    """What was read in one or more reports."""

    def __init__(self, claim_sets: tuple[ClaimSet, ...]) -> None:
        self.claim_sets = claim_sets

    def model(self) -> "Model":
        """Build the system that the reports describe together."""
        return Model(Case(model=assemble(self.claim_sets), claim_sets=self.claim_sets))

    def _repr_html_(self) -> str:
        texts = "".join(text_section(claims, "") for claims in self.claim_sets)
        return texts + claims_section(self.model().case)


class Model:
    """The system that the speakers describe, with its evidence."""

    def __init__(self, case: Case) -> None:
        self.case = case

    @property
    def record(self) -> ModelRecord:
        """The model as a record of its stage."""
        return self.case.model

    def ask(  # noqa: PLR0913 - one keyword for each option of `sayso ask`
        self,
        *,
        on: str,
        do: Do = (),
        event: Sequence[str] = (),
        forbid: Sequence[str] = (),
        without_claim: Sequence[str] = (),
        without_speaker: Sequence[str] = (),
        without_link: Sequence[str] = (),
        strengthen: Sequence[str] = (),
        by: str | None = None,
        threshold: float | None = None,
        view: str | None = None,
        seed: int = 1,
        futures: int = FUTURES,
    ) -> "Answer":
        """Compare futures with a change and without it, pair by pair; see `sayso ask --help`.

        Raises:
            InputError: the question cannot be; every problem, each with the nearest choice.
        """
        wishes = Wishes(
            on=on,
            do=_typed(do),
            event=tuple(event),
            forbid=tuple(forbid),
            without_claim=tuple(without_claim),
            without_speaker=tuple(without_speaker),
            without_link=tuple(without_link),
            strengthen=tuple(strengthen),
            by=by,
            threshold=threshold,
            view=view,
        )
        question = pose(self.case, wishes)
        return Answer(self.case, what_if(self.case, question, seed=seed, futures=futures))

    def run(self, *, futures: int = FUTURES, seed: int = 1, view: str | None = None) -> "Ensemble":
        """Run the model as it is, or as one view has it."""
        plan = compile_plan(seen_by(self.record, view)).plan
        return Ensemble(simulate(plan, futures=futures, seed=seed))

    def save(self, path: str) -> None:
        """Write model.toml and its claims files beside it."""
        save_model(path, self.record, self.case.claim_sets)

    def diagram(self) -> str:
        """Draw the system as SVG."""
        return diagram_svg(diagram(self.record), self.record.title)

    def report(self, *answers: "Answer") -> str:
        """Write a self-contained HTML report with these answers."""
        return report_html(
            self.case, tuple(each.record for each in answers), diagram=self.diagram()
        )

    def _repr_html_(self) -> str:
        return self.diagram() + figure(speaker_matrix(self.record))


class Answer:
    """What follows; prints as its sentence."""

    def __init__(self, case: Case, record: AnswerRecord) -> None:
        self.case, self.record = case, record

    def __str__(self) -> str:
        return self.record.sentence

    __repr__ = __str__

    def to_json(self) -> str:
        """Return the answer with all its numbers."""
        return msgspec.json.encode(self.record).decode()

    def _repr_html_(self) -> str:
        return answer_section(self.case, self.record)


class Ensemble:
    """Many futures of one model; `record` has paths, quantiles and the xarray dataset."""

    def __init__(self, record: EnsembleRecord) -> None:
        self.record = record

    def _repr_html_(self) -> str:
        last = self.record.quantiles((0.05, 0.5, 0.95))[0, :, -1, :]
        rows = [
            (words(variable.name), *(f"{level:.1f}" for level in last[:, place]))
            for place, variable in enumerate(self.record.plan.variables)
        ]
        count = f"{len(self.record.futures):,} futures, seed {self.record.seed}"
        header = ("variable", "5 %", "median", "95 %")
        return html_table(header, rows, "Levels at the end") + tag("p", words(count))


def _typed(do: Do) -> tuple[str, ...]:
    if not isinstance(do, Mapping):
        return tuple(do)
    return tuple(f"{name}{_wish(value)}" for name, value in do.items())


def _wish(value: float | str) -> str:
    if not isinstance(value, str):
        return f"={value:g}"
    return value if value[:1] in ("=", "+", "-") else f"={value}"
