"""The boxes of the goods: item, marks, packages and description, criterion, weights and FOB, invoice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shipdesk.documents import style
from shipdesk.documents.blocks import Text
from shipdesk.documents.flow import Flow
from shipdesk.documents.foot import package_texts
from shipdesk.documents.origin.cells import Cells
from shipdesk.documents.origin.data import OriginForm
from shipdesk.documents.origin.grid import Grid, GridColumn
from shipdesk.documents.origin.parts import numbered, third_party_texts
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.terms import Terms
from shipdesk.documents.words import LANGUAGES, count_in_words
from shipdesk.domain.measures import Weight

WIDTHS: Mapping[str, float] = {
    "item": 11.0, "marks": 27.0, "goods": 68.0, "criterion": 19.0, "weight": 32.0, "invoice": 23.0,
}  # fmt: skip
WIDTHS_WITH_HS: Mapping[str, float] = {
    "item": 10.0, "marks": 22.0, "goods": 54.0, "hs_code": 15.0, "criterion": 17.0, "origin": 15.0, "weight": 27.0,
    "invoice": 20.0,
}  # fmt: skip
BOXES = ("item", "marks", "goods", "hs_code", "criterion", "origin", "weight", "invoice")


def draw_goods(flow: Flow, terms: Terms, data: PaperData, form: OriginForm, below: float) -> None:
    """The whole table down to the boxes at the foot of the form, which take `below`."""
    boxes = [box for box in BOXES if box in form.layout.boxes]
    widths = WIDTHS_WITH_HS if "hs_code" in boxes else WIDTHS
    words = {"goods": "goods_alone"} if "hs_code" in boxes else {}
    columns = [GridColumn(numbered(terms, form.layout, box, words.get(box)), widths[box]) for box in boxes]
    cells = Cells(flow.setter, terms, data, form)
    last = {"goods": _total_in_words(terms, data, form), "weight": _total_weights(cells, data, form)}
    rows = [[cells.of(box, one) for box in boxes] for one in form.lines]
    Grid(flow.setter, columns, [*rows, [last.get(box, []) for box in boxes]]).draw(flow, below)


def _total_weights(cells: Cells, data: PaperData, form: OriginForm) -> Sequence[Text]:
    """Of one item alone only what it does not say itself: the weight with its pallets."""
    gross = _gross(data, form)
    if len(form.lines) > 1:
        return cells.weights(gross, form.net, form.fob, bold=True)
    return cells.weights(gross if form.lines[0].gross is None else None, None, None, bold=True)


def _gross(data: PaperData, form: OriginForm) -> Weight | None:
    """That of the whole consignment, pallets included, where all of it stands on the form."""
    if form.is_whole and data.totals.packages:
        return data.totals.gross_weight_kg
    return form.gross


def _total_in_words(terms: Terms, data: PaperData, form: OriginForm) -> list[Text]:
    """TOTAL: TEN (10) CARTONS ONLY, then who invoices where it is not the exporter."""
    texts: list[Text] = []
    if form.counts:
        texts.append(Text(_count_in_words(terms, form, "en"), style.SMALL, bold=True))
        if terms.second in LANGUAGES:
            texts.append(Text(_count_in_words(terms, form, terms.second), style.TINY, language=terms.second))
    if form.is_whole and data.inside:
        texts.append(Text(f"({package_texts(data).en})", style.SMALL))
    return [*texts, *([] if form.layout.third_party_in_remarks else third_party_texts(terms, form))]


def _count_in_words(terms: Terms, form: OriginForm, language: str) -> str:
    words = terms.wording.by_language[language]
    packages = words["words.packages"]
    if len(form.counts) == 1:
        kind = form.counts[0][1]
        packages = kind.en if language == "en" else kind.second or kind.en
    return count_in_words(form.package_count, language, packages, words)
