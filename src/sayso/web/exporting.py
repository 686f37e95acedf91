"""Exports: answers and the model as files, the same as the commands write."""

from typing import Any, assert_never

import msgspec

from sayso.answers.charts.figure import Table
from sayso.interchange.answer_csv import answer_csv
from sayso.interchange.report_html import report_html
from sayso.interchange.table_csv import table_csv
from sayso.model.case import Case
from sayso.web.answering import answer_of, question_of, with_numbers
from sayso.web.asking import Asked
from sayso.web.case_archive import case_archive
from sayso.web.claim_worths import claim_worths
from sayso.web.export import Export, ExportForm
from sayso.web.export_tables import matters_table, views_table
from sayso.web.open_case import OpenCase
from sayso.web.view_answers import view_answers


def exported(opened: OpenCase, form: ExportForm, asked: Asked) -> Export:
    """Return one file; numbers that were moved by hand are in the model that is handed out."""
    case = with_numbers(opened.case, asked.numbers)
    match form:
        case "model":
            content = case_archive(opened, case.model)
            return Export(name="model.zip", media_type="application/zip", content=content)
        case "views-json":
            return _json("views.json", view_answers(opened.case, asked, 0).found)
        case "views-csv":
            return _csv("views.csv", views_table(view_answers(opened.case, asked, 0).found))
        case "matters-json":
            return _json("matters.json", claim_worths(opened.case, asked, 0).matters)
        case "matters-csv":
            return _csv("matters.csv", matters_table(claim_worths(opened.case, asked, 0).matters))
        case "html" | "json" | "csv":
            return _answer(case, form, asked)
        case _:
            assert_never(form)


def _answer(case: Case, form: str, asked: Asked) -> Export:
    answer = answer_of(case, question_of(case, asked))
    if form == "html":
        page = report_html(case, (answer,) if answer.comparisons else ())
        return _text("report.html", "text/html", page)
    if form == "json":
        return _json("answer.json", answer)
    return _text("answer.csv", "text/csv", answer_csv(answer))


def _csv(name: str, table: Table) -> Export:
    return _text(name, "text/csv", table_csv(table))


def _json(name: str, record: Any) -> Export:
    content = msgspec.json.format(msgspec.json.encode(record), indent=2)
    return Export(name=name, media_type="application/json", content=content)


def _text(name: str, media_type: str, text: str) -> Export:
    return Export(name=name, media_type=media_type, content=text.encode())
