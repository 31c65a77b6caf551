"""The pallets of a packing list: which packages stand on each, and what it weighs with them."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Text
from shipdesk.documents.flow import Flow
from shipdesk.documents.line_texts import noted
from shipdesk.documents.packed_rows import number_range
from shipdesk.documents.paper_data import Both, PalletRow, PaperData
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms


def draw_pallets(flow: Flow, terms: Terms, data: PaperData) -> None:
    """Their weights and volumes are those of the consignment."""
    columns = (
        Column(terms.words("column.pallet"), "left", 22.0, 40.0),
        Column(Both("SSCC"), "left", 30.0),
        Column(terms.words("column.package_numbers"), "left", 24.0, 30.0),
        Column(terms.words("column.packages"), "right", 18.0, 22.0),
        Column(terms.words("column.gross"), "right", 22.0, 26.0),
        Column(noted(terms.words("column.size"), terms.words("column.volume").en), "right", 30.0, 34.0),
    )
    totals = data.totals
    last: Sequence[Cell] = (
        [Text(terms.words("total.total").en, style.BODY, bold=True)],
        [],
        [],
        [],
        [Text(numbers.weight(totals.gross_weight_kg), style.SMALL, bold=True, one_line=True)],
        [Text(numbers.volume(totals.volume_m3), style.SMALL, bold=True, one_line=True)],
    )
    Table(flow.setter, columns, [_pallet_row(pallet) for pallet in data.pallets], last).draw(flow)
    flow.y += style.GAP


def _pallet_row(pallet: PalletRow) -> Sequence[Cell]:
    return (
        [Text(pallet.reference, style.BODY, bold=True, pointer="/handling_units")],
        [Text(pallet.sscc or "", style.SMALL)],
        [Text(number_range(pallet.first, pallet.last), style.BODY)],
        [Text(f"{pallet.inside:,}", style.BODY)],
        [Text(numbers.weight(pallet.gross), style.SMALL, one_line=True)],
        [
            Text(numbers.size(pallet.length, pallet.width, pallet.height), style.SMALL, one_line=True),
            Text(numbers.volume(pallet.volume), style.SMALL, bold=True, one_line=True),
        ],
    )
