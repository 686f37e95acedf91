"""sayso from Python and notebooks: read reports, build the model, ask, and ask back.

    import sayso

    model = sayso.read("report.txt").model()
    answer = model.ask(do={"military aid": 0}, on="victory")
    print(answer)              # the sentence
    print(answer.views())      # the same under each speaker's words
    print(answer.matters())    # which claim it hangs on
    print(answer.carriers())   # which links and loops carry it, and when

The classes here wrap the records of the stages (`record`, `case`, `claim_sets` reach them),
print in words, and show themselves in Jupyter.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from sayso.answers.answer import Answer as AnswerRecord
from sayso.answers.carriers import Carriers, what_carries
from sayso.answers.charts.carrier_chart import carrier_chart
from sayso.answers.charts.ensemble_chart import ensemble_chart
from sayso.answers.charts.move_chart import move_chart
from sayso.answers.charts.reach_chart import reach_chart
from sayso.answers.charts.sign_matrix import sign_matrix
from sayso.answers.charts.speaker_matrix import speaker_matrix
from sayso.answers.charts.view_chart import view_chart
from sayso.answers.charts.worth_chart import worth_chart
from sayso.answers.discovery import Discovery, what_would_have_to_be_true
from sayso.answers.matter import Matters, what_matters
from sayso.answers.posing import Wishes, goal_meant, outcome_meant, pose
from sayso.answers.reply import reply
from sayso.answers.robustness import Effect, effects
from sayso.answers.search import Found, best_moves
from sayso.answers.views import Views, compare_views
from sayso.answers.wanted import Judgement, Want, judgements
from sayso.answers.what_if import FUTURES, seen_by
from sayso.claims.claim_set import ClaimSet
from sayso.claims.reader import read as read_document
from sayso.document.load import load as load_document
from sayso.futures.compile import compile_plan
from sayso.futures.ensemble import Ensemble as EnsembleRecord
from sayso.futures.outputs import Events, Paths, Summary
from sayso.futures.simulate import simulate
from sayso.interchange.answer_csv import answer_csv
from sayso.interchange.case_files import load_case, save_model
from sayso.interchange.files import read_bytes
from sayso.interchange.html import figure
from sayso.interchange.report_answer import answer_section
from sayso.interchange.report_claims import claims_section
from sayso.interchange.report_html import report_html
from sayso.interchange.report_text import text_section
from sayso.interchange.shown import Shown
from sayso.model.assemble import assemble
from sayso.model.case import Case
from sayso.model.diagram import diagram
from sayso.model.diagram_svg import diagram_svg
from sayso.model.model import Model as ModelRecord

if TYPE_CHECKING:
    import xarray

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

        Without a change it tells where the concept goes as told.

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
        return Answer(self.case, reply(self.case, question, seed=seed, futures=futures))

    def run(self, *, futures: int = FUTURES, seed: int = 1, view: str | None = None) -> "Ensemble":
        """Run the model as it is, or as one view has it, and keep every path and event."""
        plan = compile_plan(seen_by(self.record, view)).plan
        kept = (Summary(), Paths(), Events())
        return Ensemble(simulate(plan, futures=futures, seed=seed, outputs=kept))

    def signs(self, *, seed: int = 1) -> "Shown[tuple[Effect, ...]]":
        """Find which way each thing moves the others, whatever the strengths."""
        found = effects(self.record, seed=seed)
        drawn = sign_matrix(found)
        return Shown(found, (drawn,), drawn.description)

    def search(
        self, *, on: str, want: Want, by: str | None = None, seed: int = 1
    ) -> "Shown[Found]":
        """Find the changes, alone and in pairs, that bring most of what is wanted.

        Raises:
            InputError: there is no such concept, or `by` lies outside the model's time.
        """
        goal = goal_meant(self.case, on, want, by)
        found = best_moves(self.record, goal, seed=seed)
        drawn = move_chart(self.record, goal, found)
        return Shown(found, (drawn,), drawn.description)

    def reach(
        self, *, on: str, level: float, by: str | None = None, seed: int = 1
    ) -> "Shown[Discovery]":
        """Find what would have to be true for a concept to get to a level at any time by a date.

        Raises:
            InputError: there is no such concept, it cannot get to `level` or is there already, or
                `by` lies outside the model's time.
        """
        outcome = outcome_meant(self.case, on, level, by)
        found = what_would_have_to_be_true(self.record, outcome, seed=seed)
        return Shown(found, (reach_chart(found),), found.sentence)

    def save(self, path: str) -> None:
        """Write model.toml and its claims files beside it."""
        save_model(path, self.record, self.case.claim_sets)

    def diagram(self) -> str:
        """Draw the system as SVG."""
        return diagram_svg(diagram(self.record), self.record.title)

    def report(self, *answers: "Answer") -> str:
        """Write a self-contained HTML report with these answers."""
        records = tuple(each.record for each in answers)
        carried = tuple(each.carriers().record for each in answers)
        return report_html(self.case, records, carried=carried, diagram=self.diagram())

    def __repr__(self) -> str:
        told = sum(not link.assumed for link in self.record.links)
        return (
            f"<sayso.Model {self.record.title!r}: {len(self.record.variables)} concepts, "
            f"{told} told links, {len(self.record.events)} events>"
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

    def judged(self, want: Want | None = None) -> tuple[Judgement, ...]:
        """Say for whom it is better or worse: by the aims that are told, and by `want`."""
        return judgements(self.case.model, self.record, want)

    def views(self) -> "Shown[Views]":
        """Answer the same question under each speaker's words alone."""
        question = msgspec.structs.replace(self.record.question, view=None)
        found = compare_views(
            self.case, question, seed=self.record.seed, futures=self.record.futures or FUTURES
        )
        return Shown(found, (view_chart(found),), found.sentence)

    def matters(self, *, sobol: bool = False) -> "Shown[Matters]":
        """Find what the answer hangs on: claims, speakers, links, reports and numbers.

        Raises:
            OutsideError: `sobol` is asked for and SALib is not installed.
        """
        found = what_matters(
            self.case, self.record.question, seed=self.record.seed,
            futures=self.record.futures or FUTURES, sobol=sobol,
        )  # fmt: skip
        drawn = worth_chart(found)
        return Shown(found, (drawn,), drawn.description)

    def carriers(self) -> "Shown[Carriers]":
        """Find which links and loops carry the change, and when."""
        found = what_carries(self.case.model, self.record.question, seed=self.record.seed)
        drawn = carrier_chart(found)
        return Shown(found, (drawn,), drawn.description)

    def to_json(self) -> str:
        """Return the answer with all its numbers."""
        return msgspec.json.encode(self.record).decode()

    def to_csv(self) -> str:
        """Return the bands of levels and differences, a row a week and series."""
        return answer_csv(self.record)

    def _repr_html_(self) -> str:
        return answer_section(self.case, self.record)


class Ensemble:
    """Many futures of one model; `record` has paths, quantiles and events as arrays."""

    def __init__(self, record: EnsembleRecord) -> None:
        self.record = record

    def to_dataset(self) -> "xarray.Dataset":
        """Return everything as an xarray dataset with names, units and coordinates."""
        return self.record.to_dataset()

    def save(self, path: str) -> None:
        """Write the dataset: Zarr if the name ends in .zarr, else NetCDF.

        Raises:
            OutsideError: the place cannot be written, or Zarr is not installed.
        """
        self.record.save(path)

    def __repr__(self) -> str:
        horizon = self.record.plan.horizon
        return (
            f"<sayso.Ensemble: {len(self.record.futures):,} futures of {horizon.weeks} weeks, "
            f"{len(self.record.plan.variables)} variables, seed {self.record.seed}>"
        )

    def _repr_html_(self) -> str:
        start = self.record.plan.horizon.start
        return figure(ensemble_chart(self.record, start.isoformat() if start else None))


def _typed(do: Do) -> tuple[str, ...]:
    if not isinstance(do, Mapping):
        return tuple(do)
    return tuple(f"{name}{_wish(value)}" for name, value in do.items())


def _wish(value: float | str) -> str:
    if not isinstance(value, str):
        return f"={value:g}"
    return value if value[:1] in ("=", "+", "-") else f"={value}"
