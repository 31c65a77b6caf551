"""Typed texts held against the data: a figure in marks, descriptions or terms that no paper bears out."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.documents.agreement import TEXT, TYPED, Disagreement, Said, Source
from shipdesk.documents.own_figures import Own, OwnFigures
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.typed_figures import FigureReader
from shipdesk.documents.typed_texts import typed_texts

COUNTED_ON = "packing-list"
PRICED_ON = "commercial-invoice"
COUNTS = ("packages", "weight", "volume", "seal")


def text_disagreements(data: PaperData, reader: FigureReader) -> Iterator[Disagreement]:
    """Each wrong figure once, however many packages bear it."""
    own_figures = OwnFigures(data)
    told: set[tuple[Own, str]] = set()
    for text in typed_texts(data.consignment):
        for figure in reader.figures(text.text):
            own = own_figures.differing(figure, text)
            if own is not None and (own, figure.value) not in told:
                told.add((own, figure.value))
                typed = Said(TYPED, figure.shown, text.pointer)
                yield Disagreement(own.field, (typed,), Said(_paper_of(own.field), own.value, ""), TEXT)


def _paper_of(field: str) -> Source:
    """The paper of ours on which everybody looks for it."""
    return Source(COUNTED_ON if field.endswith(COUNTS) else PRICED_ON)
