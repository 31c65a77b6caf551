"""The printed manifest: a head, one table for each truck, wagon, container or flight unit, and the control totals."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.boxes import MIDDLE, Box, PlacedBlock, draw_columns, facts_box
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.foot import DECLARATION_WIDTH, SIGN_WIDTH, SigningBlock
from shipdesk.documents.head import QR_DOTS, QR_DPI, QR_SIDE
from shipdesk.documents.manifest_data import ManifestPaper, carrier_name
from shipdesk.documents.paper_data import Both
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms, filled
from shipdesk.domain.manifest import Carrier, ControlTotals, ManifestLine
from shipdesk.drawing import Symbol

ROOM_BELOW_HEADING = 24.0
CELLS = {"manifest.consignments": 32.0, "column.packages": 30.0, "column.gross": 38.0}


def draw(flow: Flow, terms: Terms, title: Both, data: ManifestPaper, code: Symbol) -> None:
    _draw_head(flow, terms, title, data, code)
    number = 0
    for carrier in data.carriers:
        _draw_carrier(flow, terms, data, carrier, number)
        number += len(carrier.lines)
    signing = _signing(flow.setter, terms, data)
    flow.need(_totals_height(flow, terms, data) + 3 * style.GAP + signing.height)
    _draw_totals(flow, terms, data)
    flow.y += 2 * style.GAP
    signing.draw(flow)


def running_head(setter: Setter, title: Both, data: ManifestPaper) -> Block:
    """What stands on top of every page after the first."""
    named = "  ·  ".join(part for part in (data.reference, data.manifest.manifest_number, data.shipper) if part)
    return setter.block(
        style.WIDTH,
        [
            Text(joined(title), style.BODY, bold=True, language=setter.second or "en"),
            Text(named, style.SMALL, color=style.SOFT),
        ],
    )


def _draw_head(flow: Flow, terms: Terms, title: Both, data: ManifestPaper, code: Symbol) -> None:
    setter, top = flow.setter, flow.y
    left = [facts_box(setter, terms, data.journey, MIDDLE - style.LEFT)]
    right = [_title_box(flow, terms, title, data), facts_box(setter, terms, data.head, style.RIGHT - MIDDLE)]
    flow.y = draw_columns(flow.canvas, top, left, right) + 2 * style.GAP
    flow.canvas.symbol(code, style.RIGHT - QR_SIDE, top + 2.6, dots=QR_DOTS, dpi=QR_DPI)


def _title_box(flow: Flow, terms: Terms, title: Both, data: ManifestPaper) -> Box:
    setter, language = flow.setter, flow.setter.second or "en"
    width = style.RIGHT - MIDDLE - QR_SIDE - 3 * style.PADDING
    texts = [Text(title.en, style.TITLE, bold=True)]
    if title.second:
        texts.append(Text(title.second, style.HEADING, language=language, above=0.4))
    if not data.manifest.is_closed:
        is_gone = data.manifest.state == "CANCELLED"
        standing = joined(terms.words("manifest.cancelled" if is_gone else "manifest.draft"))
        texts.append(Text(standing, style.SMALL, bold=True, language=language, above=0.6))
    if data.revision > 1:
        revision = joined(filled(terms.wording, setter.second, "page.revision", revision=data.revision))
        texts.append(Text(revision, style.SMALL, color=style.SOFT, language=language, above=0.6))
    block = setter.block(width, texts)
    placed = PlacedBlock(block, style.PADDING, style.PADDING + 1.0, width)
    return Box((placed,), max(block.height + 2 * style.PADDING + 1.0, QR_SIDE + 2.0))


def _draw_carrier(flow: Flow, terms: Terms, data: ManifestPaper, carrier: Carrier, before: int) -> None:
    """`before`: how many lines stand on the carriers above; the numbers run on."""
    setter = flow.setter
    name = carrier_name(carrier.units, terms)
    heading = setter.block(
        style.WIDTH,
        [
            Text(name.en, style.HEADING, bold=True, pointer="/desk/transport_units"),
            Text(name.second or "", style.SMALL, color=style.SOFT, language=setter.second or "en"),
        ],
    )
    flow.need(heading.height + ROOM_BELOW_HEADING)
    heading.draw(flow.canvas, style.LEFT, flow.y, style.WIDTH)
    flow.y += heading.height + 1.2
    rows = [_row(flow, terms, data, line, before + at) for at, line in enumerate(carrier.lines, start=1)]
    Table(setter, _columns(terms), rows, _sum_row(terms, data, carrier.totals, setter)).draw(flow)
    flow.y += 2 * style.GAP


def _columns(terms: Terms) -> Sequence[Column]:
    return (
        Column(terms.words("column.number"), "right", 10.0, 12.0),
        Column(terms.words("manifest.shipment"), "left", 26.0, 38.0),
        Column(terms.words("manifest.parties"), "left", 40.0),
        Column(terms.words("manifest.goods"), "left", 40.0, 46.0),
        Column(terms.words("column.packages"), "right", 15.0, 19.0),
        Column(terms.words("column.gross"), "right", 17.0, 23.0),
        Column(terms.words("manifest.value"), "right", 20.0, 28.0),
    )


def _row(flow: Flow, terms: Terms, data: ManifestPaper, line: ManifestLine, number: int) -> Sequence[Cell]:
    setter, language = flow.setter, flow.setter.second or "en"
    country = terms.country(line.destination)
    more = filled(terms.wording, setter.second, "manifest.more", count=line.goods_count - 1)
    codes = f"HS {', '.join(line.hs_codes)}" if line.hs_codes else ""
    return (
        [Text(str(number), style.SMALL)],
        [
            Text(line.reference, style.SMALL, bold=True, pointer="/client_reference"),
            Text(line.consignment_number or "", style.TINY, color=style.SOFT),
        ],
        [
            Text(line.exporter, style.TINY, color=style.SOFT, pointer="/exporter/name_latin"),
            Text(line.consignee, style.SMALL, pointer="/consignee/name_latin"),
            Text(joined(country, " · "), style.TINY, color=style.SOFT, language=language),
        ],
        [
            Text(line.goods, style.SMALL, pointer="/items/0/descriptions"),
            Text(joined(more, " · ") if line.goods_count > 1 else "", style.TINY, color=style.SOFT, language=language),
            Text(codes, style.TINY, color=style.SOFT),
        ],
        [Text(f"{line.packages:,}", style.SMALL)],
        [Text(numbers.weight(line.gross_weight_kg), style.SMALL, one_line=True)],
        [
            Text(numbers.amount(line.value, data.minor_units), style.SMALL, one_line=True),
            Text(line.value.currency, style.TINY, color=style.SOFT),
        ],
    )


def _sum_row(terms: Terms, data: ManifestPaper, totals: ControlTotals, setter: Setter) -> Sequence[Cell]:
    named, language = terms.words("total.total"), setter.second or "en"
    count = filled(terms.wording, setter.second, "manifest.together", count=totals.consignments)
    values = [
        Text(f"{numbers.amount(value, data.minor_units)} {value.currency}", style.SMALL, bold=True, one_line=True)
        for value in totals.values
    ]
    return (
        [],
        [Text(joined(named), style.SMALL, bold=True, language=language)],
        [Text(joined(count), style.SMALL, bold=True, language=language)],
        [],
        [Text(f"{totals.packages:,}", style.SMALL, bold=True)],
        [Text(numbers.weight(totals.gross_weight_kg), style.SMALL, bold=True, one_line=True)],
        values,
    )


def _total_cells(flow: Flow, terms: Terms, data: ManifestPaper) -> Sequence[tuple[Block, float]]:
    """The control totals, each in a cell of its own; the values take what is left."""
    totals = data.totals
    shown = {
        "manifest.consignments": f"{totals.consignments:,}",
        "column.packages": f"{totals.packages:,}",
        "column.gross": numbers.weight(totals.gross_weight_kg),
    }
    cells = [(_cell(flow, terms, caption, [shown[caption]], width), width) for caption, width in CELLS.items()]
    values = [f"{numbers.amount(value, data.minor_units)} {value.currency}" for value in totals.values]
    rest = style.WIDTH - sum(CELLS.values())
    return [*cells, (_cell(flow, terms, "manifest.value", values, rest), rest)]


def _cell(flow: Flow, terms: Terms, caption: str, values: Sequence[str], width: float) -> Block:
    inner = width - 2 * style.PADDING
    texts = [*flow.setter.caption(terms.words(caption), width=inner)]
    texts += [Text(value, style.HEADING, bold=True, above=0.6, one_line=True) for value in values]
    return flow.setter.block(inner, texts)


def _totals_height(flow: Flow, terms: Terms, data: ManifestPaper) -> float:
    return max(block.height for block, _ in _total_cells(flow, terms, data)) + 2 * style.PADDING


def _draw_totals(flow: Flow, terms: Terms, data: ManifestPaper) -> None:
    height, x = _totals_height(flow, terms, data), style.LEFT
    flow.canvas.rect(style.LEFT, flow.y, style.WIDTH, height, fill=style.SHADE, stroke=None)
    for block, width in _total_cells(flow, terms, data):
        block.draw(flow.canvas, x + style.PADDING, flow.y + style.PADDING, width - 2 * style.PADDING)
        if x > style.LEFT:
            flow.canvas.rule(x, flow.y, x, flow.y + height, thickness=style.HAIR, color=style.LINE)
        x += width
    flow.canvas.rect(style.LEFT, flow.y, style.WIDTH, height, thickness=style.FRAME)
    flow.y += height


def _signing(setter: Setter, terms: Terms, data: ManifestPaper) -> SigningBlock:
    said = terms.words("sign.manifest_declaration")
    second = Text(said.second or "", style.SMALL, language=setter.second or "en", above=0.8)
    signer = [*setter.caption(terms.words("sign.for"), width=SIGN_WIDTH), Text(data.shipper, style.BODY, bold=True)]
    return SigningBlock(
        setter.block(DECLARATION_WIDTH, [Text(said.en, style.SMALL), second]),
        setter.block(SIGN_WIDTH, signer),
        setter.block(SIGN_WIDTH, setter.caption(terms.words("sign.signature"), width=SIGN_WIDTH)),
    )
