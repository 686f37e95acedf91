"""Any table behind a picture, for spreadsheets."""

import csv
import io

from sayso.answers.charts.figure import Table


def table_csv(table: Table) -> str:
    """Write a table with its header."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(table.header)
    rows.writerows(table.rows)
    return out.getvalue()
