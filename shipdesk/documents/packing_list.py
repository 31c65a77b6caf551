"""The packing list (documents.md, 3). It bears no price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from shipdesk.documents import carriage_statements as told
from shipdesk.documents import numbers, style
from shipdesk.documents import statements as said
from shipdesk.documents.blocks import Text
from shipdesk.documents.carriage import letters_of_credit, with_vehicle
from shipdesk.documents.carried import carried_figure, carried_name, so_far
from shipdesk.documents.flow import Flow
from shipdesk.documents.foot import draw_strip, packages_in_words, signing_block, weight_facts, words_block
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind
from shipdesk.documents.line_texts import description, noted
from shipdesk.documents.packed_rows import number_range, sscc_range
from shipdesk.documents.pallet_table import draw_pallets
from shipdesk.documents.paper_data import Both, GoodsLine, PackedRow, PaperData
from shipdesk.documents.table import Carried, Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.domain.measures import Volume, Weight
from shipdesk.drawing import Symbol
from shipdesk.errors import WrongInput

ORIGINALS = 3


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole packing list; a consignment that is not packed has none."""
    if not data.packed:
        raise WrongInput("required", "packing_list_without_units", pointer="/handling_units", reference=data.reference)
    head = (*data.head, *letters_of_credit(data.consignment))
    draw_head(flow, terms, title, with_vehicle(data), code, (head, data.countries, data.delivery))
    draw_strip(flow, terms, weight_facts(data))
    lines = {line.line_no: line for line in data.lines}
    ends = _line_ends(data.packed)
    rows = [_row(flow, terms, row, lines, ends.get(place, {})) for place, row in enumerate(data.packed)]
    Table(flow.setter, _columns(terms), rows, _total_row(flow, terms, data), _carried(flow, terms, data)).draw(flow)
    flow.y += style.GAP
    if data.pallets:
        draw_pallets(flow, terms, data)
    signing = signing_block(flow.setter, terms, data, "sign.packing_declaration", originals=ORIGINALS)
    _draw_words(flow, terms, data, signing.height)
    signing.draw(flow)


def _columns(terms: Terms) -> Sequence[Column]:
    each, total = terms.words("detail.each").en, terms.words("detail.total").en
    return (
        Column(terms.words("column.package_numbers"), "left", 15.0, 22.0),
        Column(terms.words("column.packages"), "right", 15.0, 19.0),
        Column(terms.words("column.description"), "left", 30.0),
        Column(noted(terms.words("column.quantity"), f"{each} / {total}"), "right", 18.0, 24.0),
        Column(noted(terms.words("column.net"), f"{each} / {total}"), "right", 18.0, 22.0),
        Column(noted(terms.words("column.gross"), f"{each} / {total}"), "right", 18.0, 22.0),
        Column(noted(terms.words("column.size"), terms.words("column.volume").en), "right", 22.0, 29.0),
    )


def _line_ends(rows: Sequence[PackedRow]) -> dict[int, dict[int, Decimal]]:
    """By row, the lines that end there after more rows than one, each with the quantity of them all."""
    seen: dict[int, tuple[int, int, Decimal]] = {}
    for place, row in enumerate(rows):
        for content in row.contents:
            _, times, sum_ = seen.get(content.line_no, (0, 0, Decimal(0)))
            seen[content.line_no] = (place, times + 1, sum_ + content.total)
    ends: dict[int, dict[int, Decimal]] = {}
    for line_no, (place, times, sum_) in seen.items():
        if times > 1:
            ends.setdefault(place, {})[line_no] = sum_
    return ends


def _row(
    flow: Flow, terms: Terms, row: PackedRow, lines: Mapping[int, GoodsLine], ends: Mapping[int, Decimal]
) -> Sequence[Cell]:
    return (
        _package_numbers(row),
        _kind(flow, row.count, row.kind, row.inner_packages, terms),
        _goods(flow, terms, row, lines),
        _quantities(flow, terms, row, lines, ends),
        _each_and_total(numbers.weight(row.net_each), numbers.weight(row.net_total)),
        _each_and_total(numbers.weight(row.gross_each), numbers.weight(row.gross_total)),
        [
            Text(numbers.size(row.length, row.width, row.height), style.SMALL, one_line=True),
            Text(numbers.volume(row.volume_total), style.SMALL, bold=True, one_line=True),
        ],
    )


def _package_numbers(row: PackedRow) -> Cell:
    """The running numbers, and the units' own references where they say something else."""
    shown = [Text(number_range(row.first, row.last), style.BODY, bold=True, one_line=True)]
    first, last = row.references
    if first.lstrip("C0") != str(row.first):
        own = first if first == last else f"{first} – {last}"
        shown.append(Text(own, style.TINY, color=style.SOFT, pointer="/handling_units"))
    return shown


def _kind(flow: Flow, count: int, kind: Both, inner: int | None, terms: Terms) -> Cell:
    texts = [
        Text(f"{count:,}", style.BODY, bold=True),
        Text(kind.en, style.TINY, color=style.SOFT),
        Text(kind.second or "", style.TINY, color=style.SOFT, language=flow.setter.second or "en"),
    ]
    if inner:
        texts.append(Text(f"{inner:,} {terms.words('detail.units_inside').en}", style.TINY, color=style.SOFT))
    return texts


def _goods(flow: Flow, terms: Terms, row: PackedRow, lines: Mapping[int, GoodsLine]) -> Cell:
    texts: list[Text] = []
    for content in row.contents:
        texts += description(flow, terms, _for_packing(lines[content.line_no]))
    ssccs = sscc_range(row.ssccs)
    if ssccs:
        texts.append(Text(f"SSCC {ssccs}", style.TINY, color=style.SOFT))
    if row.parent:
        texts.append(Text(f"{terms.words('detail.on_pallet').en} {row.parent}", style.TINY, color=style.SOFT))
    return texts


PACKING_DETAILS = frozenset({
    "detail.lot", "detail.produced", "detail.expires", "detail.gacc", "registration.CN_GACC_REGISTRATION",
})  # fmt: skip


def _for_packing(line: GoodsLine) -> GoodsLine:
    """What the packing list says of a line: its names, lot, dates and registration."""
    return replace(line, details=tuple(fact for fact in line.details if fact.caption in PACKING_DETAILS))


def _quantities(
    flow: Flow, terms: Terms, row: PackedRow, lines: Mapping[int, GoodsLine], ends: Mapping[int, Decimal]
) -> Cell:
    texts: list[Text] = []
    for content in row.contents:
        unit = lines[content.line_no].unit
        texts += [
            Text(numbers.quantity(content.each), style.SMALL, one_line=True, above=0.8 if texts else 0.0),
            Text(numbers.quantity(content.total), style.SMALL, bold=True, one_line=True),
            Text(unit.en, style.TINY, color=style.SOFT),
            Text(unit.second or "", style.TINY, color=style.SOFT, language=flow.setter.second or "en"),
        ]
        if content.line_no in ends:
            whole = f"{terms.words('detail.of_line').en} {numbers.quantity(ends[content.line_no])}"
            texts.append(Text(whole, style.TINY, bold=True))
    return texts


def _each_and_total(each: str, total: str) -> Cell:
    return [Text(each, style.SMALL, one_line=True), Text(total, style.SMALL, bold=True, one_line=True)]


def _total_row(flow: Flow, terms: Terms, data: PaperData) -> Sequence[Cell]:
    """The consignment's own totals; what pallets add stands in their own table."""
    totals = data.totals
    outer = not data.pallets
    units = {item.unit_code for item in data.consignment.items}
    quantity = [Text(numbers.quantity(totals.quantity), style.SMALL, bold=True, one_line=True)]
    named, language = terms.words("total.total"), flow.setter.second or "en"
    return (
        [Text(named.en, style.BODY, bold=True), Text(named.second or "", style.SMALL, language=language)],
        [Text(f"{data.packed[-1].last:,}", style.BODY, bold=True)],
        [],
        quantity if len(units) == 1 else [],
        [Text(numbers.weight(totals.net_weight_kg), style.SMALL, bold=True, one_line=True)],
        [Text(numbers.weight(totals.gross_weight_kg), style.SMALL, bold=True, one_line=True)] if outer else [],
        [Text(numbers.volume(totals.volume_m3), style.SMALL, bold=True, one_line=True)] if outer else [],
    )


def _carried(flow: Flow, terms: Terms, data: PaperData) -> Carried:
    """Packages, quantity and weights so far; each as far as the total row has it."""
    rows, outer = data.packed, not data.pallets
    quantities = so_far(sum((one.total for one in row.contents), Decimal(0)) for row in rows)
    nets, grosses = so_far(row.net_total.kg for row in rows), so_far(row.gross_total.kg for row in rows)
    volumes = so_far(row.volume_total.m3 for row in rows)
    is_one_unit = len({item.unit_code for item in data.consignment.items}) == 1

    def sums(key: str, done: int) -> Sequence[Cell]:
        shown = (
            numbers.quantity(quantities[done]) if is_one_unit else "",
            numbers.weight(Weight(nets[done])),
            numbers.weight(Weight(grosses[done])) if outer else "",
            numbers.volume(Volume(volumes[done])) if outer else "",
        )
        packages = carried_figure(f"{rows[done - 1].last:,}")
        return ([], packages, carried_name(flow, terms, key), *map(carried_figure, shown))

    return sums


def _draw_words(flow: Flow, terms: Terms, data: PaperData, below: float) -> None:
    """The number of packages in words, on the page that is signed: `below` is what the signature takes."""
    block = words_block(
        flow.setter, terms.words("total.packages_in_words"), packages_in_words(data, terms), style.WIDTH
    )
    flow.need(block.height + 2 * style.GAP + below)
    block.draw(flow.canvas, style.LEFT, flow.y, style.WIDTH)
    flow.y += block.height + 2 * style.GAP


KIND = Kind(
    draw,
    says=(
        said.parties, said.head, told.credit, said.countries, said.delivery, said.journey, told.vehicle, said.marks,
        said.weights, said.goods, said.packed_quantities,
    ),
    with_prices=False,
)  # fmt: skip
