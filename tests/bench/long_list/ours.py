"""The list drawn by this house: shaped, measured, placed."""

from __future__ import annotations

import sys
from datetime import date

from shipdesk import paths
from shipdesk.documents.blocks import EMPTY, Setter, Text
from shipdesk.documents.flow import Flow
from shipdesk.documents.paper_data import Both
from shipdesk.documents.table import Column, Table
from shipdesk.drawing import PaperCanvas
from shipdesk.reference import Wording
from shipdesk.typeset import load_typesetter
from tests.bench.long_list.drawer import Content, drawn

TYPESETTER = load_typesetter(paths.resources())
WORDING = Wording.load(paths.resources() / "wording")


def prepare(content: Content) -> None:
    for column in content["columns"]:
        TYPESETTER.line(column["heading"], 9, language=column["language"])


def draw(content: Content) -> bytes:
    columns, size = content["columns"], content["size"]
    setter = Setter(TYPESETTER, "th")
    canvas = PaperCanvas(title="Packing list", language="en", document_id="bench", date=date(2026, 11, 26))
    flow = Flow(canvas, setter, WORDING, EMPTY, "")
    kinds = [Column(Both(one["heading"]), one["align"], one["width"], one["width"]) for one in columns]
    languages = [one["language"] for one in columns]
    rows = [
        [[Text(text, size, language=language)] for text, language in zip(row, languages, strict=True)]
        for row in content["rows"]
    ]
    Table(setter, kinds, rows).draw(flow)
    flow.feet("Packing list")
    return canvas.finish()


if __name__ == "__main__":
    drawn(sys.argv, prepare, draw)
