"""Exports: the answer and the model as files, the same as the commands write."""

from typing import assert_never

import msgspec

from sayso.interchange.answer_csv import answer_csv
from sayso.interchange.claims_json import claims_to_json
from sayso.interchange.report_html import report_html
from sayso.interchange.toml_text import model_text
from sayso.web.answering import answer_of, question_of, with_numbers
from sayso.web.asking import Asked
from sayso.web.export import Export, ExportForm
from sayso.web.open_case import OpenCase


def exported(opened: OpenCase, form: ExportForm, asked: Asked) -> Export:
    """Return one file; numbers that were moved by hand are in the model that is handed out."""
    case = with_numbers(opened.case, asked.numbers)
    match form:
        case "model":
            text = model_text(case.model)
            return Export(name="model.toml", media_type="application/toml", content=text.encode())
        case "claims":
            content = claims_to_json(opened.read[0])
            return Export(name="model.claims.json", media_type="application/json", content=content)
        case "html" | "json" | "csv":
            answer = answer_of(case, question_of(case, asked))
        case _:
            assert_never(form)
    match form:
        case "html":
            page = report_html(case, (answer,) if answer.comparisons else ())
            return Export(name="report.html", media_type="text/html", content=page.encode())
        case "json":
            content = msgspec.json.format(msgspec.json.encode(answer), indent=2)
            return Export(name="answer.json", media_type="application/json", content=content)
        case "csv":
            content = answer_csv(answer).encode()
            return Export(name="answer.csv", media_type="text/csv", content=content)
        case _:
            assert_never(form)
