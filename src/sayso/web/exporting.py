"""Exports: answers and the model as files, the same as the commands write."""

from typing import Any, assert_never

import msgspec

from sayso.answers.carriers import what_carries
from sayso.answers.charts.carrier_chart import carrier_chart
from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.view_chart import view_chart
from sayso.interchange.answer_csv import answer_csv
from sayso.interchange.report_html import report_html
from sayso.interchange.table_csv import table_csv
from sayso.model.case import Case
from sayso.model.diagram import diagram
from sayso.model.diagram_svg import diagram_svg
from sayso.web.answering import answer_of, question_of, with_numbers
from sayso.web.asking import SEED, Asked
from sayso.web.case_archive import case_archive
from sayso.web.claim_worths import claim_worths
from sayso.web.export import Export, ExportForm
from sayso.web.matters_table import matters_table
from sayso.web.open_case import OpenCase
from sayso.web.view_answers import view_answers


def exported(opened: OpenCase, form: ExportForm, asked: Asked) -> Export:
    """Return one file; numbers that were moved by hand are in the model that is handed out."""
    case = opened.case
    match form:
        case "html":
            return _text("report.html", "text/html", _report(case, asked))
        case "json":
            return _json("answer.json", _answer(case, asked))
        case "csv":
            return _text("answer.csv", "text/csv", answer_csv(_answer(case, asked)))
        case "carriers-csv":
            return _csv("carriers.csv", _carriers(case, asked).table)
        case "carriers-svg":
            return _text("carriers.svg", "image/svg+xml", _carriers(case, asked).svg)
        case "views-json":
            return _json("views.json", view_answers(case, asked, 0).found)
        case "views-csv":
            return _csv("views.csv", view_chart(view_answers(case, asked, 0).found).table)
        case "views-svg":
            drawn = view_chart(view_answers(case, asked, 0).found)
            return _text("views.svg", "image/svg+xml", drawn.svg)
        case "matters-json":
            return _json("matters.json", claim_worths(case, asked, 0).matters)
        case "matters-csv":
            return _csv("matters.csv", matters_table(claim_worths(case, asked, 0).matters))
        case "model":
            content = case_archive(opened, with_numbers(case, asked.numbers).model)
            return Export(name="model.zip", media_type="application/zip", content=content)
        case _:
            assert_never(form)


def _answer(case: Case, asked: Asked) -> Any:
    case = with_numbers(case, asked.numbers)
    return answer_of(case, question_of(case, asked))


def _report(case: Case, asked: Asked) -> str:
    case = with_numbers(case, asked.numbers)
    question = question_of(case, asked)
    answer = answer_of(case, question)
    drawing = diagram_svg(diagram(case.model), case.model.title)
    if not answer.comparisons:
        return report_html(case, (), diagram=drawing)
    carried = what_carries(case.model, question, seed=SEED)
    return report_html(case, (answer,), carried=(carried,), diagram=drawing)


def _carriers(case: Case, asked: Asked) -> Figure:
    case = with_numbers(case, asked.numbers)
    return carrier_chart(what_carries(case.model, question_of(case, asked), seed=SEED))


def _csv(name: str, table: Table) -> Export:
    return _text(name, "text/csv", table_csv(table))


def _json(name: str, record: Any) -> Export:
    content = msgspec.json.format(msgspec.json.encode(record), indent=2)
    return Export(name=name, media_type="application/json", content=content)


def _text(name: str, media_type: str, text: str) -> Export:
    return Export(name=name, media_type=media_type, content=text.encode())
