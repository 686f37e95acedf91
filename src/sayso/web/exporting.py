"""Exports: answers and the model as files, the same as the commands write."""

from collections.abc import Callable

import msgspec

from sayso.answers.answer import Answer
from sayso.answers.carriers import Carriers, what_carries
from sayso.answers.charts.carrier_chart import carrier_chart
from sayso.answers.charts.check_chart import check_chart
from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.view_chart import view_chart
from sayso.answers.charts.worth_chart import worth_chart
from sayso.answers.check.whole import Check
from sayso.answers.matter import Matters
from sayso.answers.views import Views
from sayso.interchange.answer_csv import answer_csv
from sayso.interchange.report_html import report_html
from sayso.interchange.table_csv import table_csv
from sayso.model.case import Case
from sayso.model.diagram import diagram
from sayso.model.diagram_svg import diagram_svg
from sayso.model.set_numbers import with_numbers
from sayso.web.answering import answer_of, question_of
from sayso.web.asking import SEED, Asked
from sayso.web.case_archive import case_archive
from sayso.web.claim_worths import claim_worths
from sayso.web.export import Export, ExportForm
from sayso.web.open_case import OpenCase
from sayso.web.view_answers import view_answers


def exported(opened: OpenCase, form: ExportForm, asked: Asked) -> Export:
    """Return one file; numbers that were moved by hand are in the model that is handed out."""
    if form == "model":
        content = case_archive(opened, with_numbers(opened.case, asked.numbers).model)
        return Export(name="model.zip", media_type="application/zip", content=content)
    return _MAKERS[form](opened.case, asked)


def _report(case: Case, asked: Asked) -> Export:
    case = with_numbers(case, asked.numbers)
    question = question_of(case, asked)
    answer = answer_of(case, question)
    carried = what_carries(case.model, question, seed=SEED)
    drawing = diagram_svg(diagram(case.model), case.model.title)
    page = report_html(case, (answer,), carried=(carried,), diagram=drawing)
    return _text("report.html", "text/html", page)


def _answer(case: Case, asked: Asked) -> Answer:
    case = with_numbers(case, asked.numbers)
    return answer_of(case, question_of(case, asked))


def _carriers(case: Case, asked: Asked) -> Carriers:
    case = with_numbers(case, asked.numbers)
    return what_carries(case.model, question_of(case, asked), seed=SEED)


def _views(case: Case, asked: Asked) -> Views:
    return view_answers(case, asked, revision=0).found


def _matters(case: Case, asked: Asked) -> Matters:
    return claim_worths(case, asked, revision=0).matters


def _csv(name: str, table: Table) -> Export:
    return _text(name, "text/csv", table_csv(table))


def _svg(name: str, drawn: Figure) -> Export:
    return _text(name, "image/svg+xml", drawn.svg)


def _json(name: str, record: object) -> Export:
    content = msgspec.json.format(msgspec.json.encode(record), indent=2)
    return Export(name=name, media_type="application/json", content=content)


def _text(name: str, media_type: str, text: str) -> Export:
    return Export(name=name, media_type=media_type, content=text.encode())


_MAKERS: dict[ExportForm, Callable[[Case, Asked], Export]] = {
    "html": _report,
    "json": lambda case, asked: _json("answer.json", _answer(case, asked)),
    "csv": lambda case, asked: _text("answer.csv", "text/csv", answer_csv(_answer(case, asked))),
    "carriers-json": lambda case, asked: _json("carriers.json", _carriers(case, asked)),
    "carriers-csv": lambda case, asked: _csv(
        "carriers.csv", carrier_chart(_carriers(case, asked)).table
    ),
    "carriers-svg": lambda case, asked: _svg("carriers.svg", carrier_chart(_carriers(case, asked))),
    "views-json": lambda case, asked: _json("views.json", _views(case, asked)),
    "views-csv": lambda case, asked: _csv("views.csv", view_chart(_views(case, asked)).table),
    "views-svg": lambda case, asked: _svg("views.svg", view_chart(_views(case, asked))),
    "matters-json": lambda case, asked: _json("matters.json", _matters(case, asked)),
    "matters-csv": lambda case, asked: _csv(
        "matters.csv", worth_chart(_matters(case, asked)).table
    ),
    "matters-svg": lambda case, asked: _svg("matters.svg", worth_chart(_matters(case, asked))),
}

CHECK_MAKERS: dict[ExportForm, Callable[[Check], Export]] = {
    "check-json": lambda found: _json("check.json", found),
    "check-csv": lambda found: _csv("check.csv", check_chart(found).table),
    "check-svg": lambda found: _svg("check.svg", check_chart(found)),
}
"""The files of a check: it is about the case, whatever is asked on the page."""
