"""Fruit list for China: orchard, packing house and cartons of each lot, in English and Chinese (rules.md, 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shipdesk.documents import numbers, plant_statements, style
from shipdesk.documents import statements as said
from shipdesk.documents.blocks import Text
from shipdesk.documents.carton_ranges import carton_ranges, cartons_of
from shipdesk.documents.flow import Flow
from shipdesk.documents.foot import draw_strip, signing_block, weight_facts
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind, Lack
from shipdesk.documents.paper_data import Both, Fact, PaperData
from shipdesk.documents.plant_lines import ORCHARD, PACKING_HOUSE, PlantLine
from shipdesk.documents.plant_statements import written
from shipdesk.documents.sheet import draw_heading, draw_notes, draw_section
from shipdesk.documents.statements import Statement
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.domain.measures import Weight, plain, total_weight
from shipdesk.drawing import Symbol
from shipdesk.errors import WrongInput

CHINESE = "zh"


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole list; it needs fresh fruit, and packages that hold it."""
    if not data.plants.fresh_fruit:
        raise WrongInput("required", "no_fresh_fruit", pointer="/items", reference=data.reference)
    if not data.packed:
        raise WrongInput("required", "packing_list_without_units", pointer="/handling_units", reference=data.reference)
    draw_head(flow, terms, title, data, code, (data.head, data.countries))
    if _is_all_fruit(data):
        draw_strip(flow, terms, weight_facts(data))
    draw_heading(flow, terms, "china.lots", 20.0)
    rows = [_row(terms, data, plant) for plant in data.plants.fresh_fruit]
    Table(flow.setter, _columns(terms), rows, _total_row(terms, data)).draw(flow)
    flow.y += style.GAP
    draw_section(flow, terms, "china.carton", tuple(_carton(terms)))
    papers = (*data.plants.certificates, *data.plants.permits, *data.plants.reports)
    draw_section(flow, terms, "phyto.papers", [paper.fact(numbers.day) for paper in papers])
    signing = signing_block(flow.setter, terms, data, "china.declaration")
    draw_notes(flow, terms, ("china.note_agreement",), below=signing.height + style.GAP)
    flow.y += style.GAP
    signing.draw(flow)


def _columns(terms: Terms) -> Sequence[Column]:
    return (
        Column(terms.words("column.number"), "left", 7.0, 9.0),
        Column(terms.words("china.fruit"), "left", 40.0),
        Column(terms.words("china.numbers"), "left", 34.0, 48.0),
        Column(terms.words("china.lot_and_days"), "left", 24.0, 34.0),
        Column(terms.words("china.carton_numbers"), "left", 17.0, 26.0),
        Column(terms.words("china.cartons"), "right", 13.0, 16.0),
        Column(terms.words("column.net"), "right", 20.0, 23.0),
    )


def _row(terms: Terms, data: PaperData, plant: PlantLine) -> Sequence[Cell]:
    line = plant.line
    return (
        [Text(str(plant.line_no), style.BODY)],
        list(_named(plant)),
        list(_numbers(terms, plant)),
        list(_lot(terms, plant)),
        [Text("", style.SMALL, parts=carton_ranges(data.packed, plant.line_no))],
        [Text(f"{plant.cartons:,}", style.BODY, one_line=True)],
        [
            Text(numbers.weight(line.net_weight), style.BODY, one_line=True),
            Text(f"{numbers.quantity(line.quantity)} {line.unit.en}", style.TINY, color=style.SOFT),
        ],
    )


def _named(plant: PlantLine) -> Iterator[Text]:
    line = plant.line
    yield Text(line.name.en, style.BODY, pointer=f"{line.pointer}/descriptions")
    yield Text(plant.chinese_name, style.BODY, language=CHINESE, pointer=f"{line.pointer}/descriptions")
    yield Text(plant.botanical_name or "", style.TINY, color=style.SOFT, pointer=f"{line.pointer}/sku")
    if plant.province:
        place = " ".join(part for part in (plant.province.en, plant.chinese_province) if part)
        yield Text(place, style.TINY, color=style.SOFT, language=CHINESE)


def _numbers(terms: Terms, plant: PlantLine) -> Iterator[Text]:
    """Orchard and packing house, each caption over its numbers; one that lacks is said."""
    to_fill = " ".join(part for part in (terms.words("sheet.to_fill").en, terms.words("sheet.to_fill").second) if part)
    for caption, of_scheme in (("china.orchard", plant.orchards), ("china.packing_house", plant.packing_houses)):
        both = terms.words(caption)
        yield Text(f"{both.en} {both.second}", style.TINY, color=style.SOFT, language=CHINESE, above=0.5)
        yield Text(written(of_scheme) or to_fill, style.SMALL, language=CHINESE, pointer="/desk/registrations")


def _lot(terms: Terms, plant: PlantLine) -> Iterator[Text]:
    facts = (
        ("china.lot", plant.lot),
        ("china.harvested", plant.harvested_on and numbers.day(plant.harvested_on)),
        ("china.packed", plant.packed_on and numbers.day(plant.packed_on)),
    )
    for caption, value in facts:
        if value:
            both = terms.words(caption)
            yield Text(f"{both.en} {both.second}", style.TINY, color=style.SOFT, language=CHINESE, above=0.5)
            yield Text(value, style.SMALL, pointer=f"{plant.line.pointer}/lot_number")


def _total_row(terms: Terms, data: PaperData) -> Sequence[Cell]:
    total = terms.words("total.total")
    return (
        [],
        [Text(f"{total.en} {total.second}", style.BODY, bold=True, language=CHINESE)],
        [],
        [],
        [],
        [Text(f"{_cartons(data):,}", style.BODY, bold=True, one_line=True)],
        [Text(numbers.weight(_net(data)), style.BODY, bold=True, one_line=True)],
    )


def _carton(terms: Terms) -> Iterator[Fact]:
    """What every carton must bear by the protocol."""
    yield Fact("china.wording", terms.words("china.mark"), "/handling_units/0/marks")
    yield Fact("china.shows", terms.words("china.carton_names"), "/handling_units/0/marks")


def _is_all_fruit(data: PaperData) -> bool:
    return len(data.plants.fresh_fruit) == len(data.lines)


def _cartons(data: PaperData) -> int:
    """Each carton once, also one that holds two lines of fruit."""
    return cartons_of(data.packed, {plant.line_no for plant in data.plants.fresh_fruit})


def _net(data: PaperData) -> Weight:
    return total_weight(plant.line.net_weight for plant in data.plants.fresh_fruit).to_gram()


def _sums(data: PaperData) -> Iterator[Statement]:
    """Of the fruit; of the whole consignment where fruit is all it holds."""
    cartons, net = _cartons(data), _net(data)
    yield Statement("fruit.cartons", str(cartons), f"{cartons:,}", "/handling_units")
    yield Statement("fruit.net_weight", plain(net.kg), numbers.weight(net), "/items")
    if _is_all_fruit(data):
        yield from said.marks(data)
        yield from said.weights(data)


def _ranges(data: PaperData) -> Iterator[Statement]:
    """The numbers of each line's cartons."""
    for plant in data.plants.fresh_fruit:
        shown = carton_ranges(data.packed, plant.line_no)
        if len(shown) == 1:
            yield Statement(f"line.{plant.line_no}.carton_numbers", shown[0], shown[0], "/handling_units")


def _lacks(data: PaperData) -> Iterator[Lack]:
    for plant in data.plants.fresh_fruit:
        pointer = f"{plant.line.pointer}/sku"
        if not plant.orchards:
            yield Lack(f"registration.{ORCHARD}", pointer)
        if not plant.packing_houses:
            yield Lack(f"registration.{PACKING_HOUSE}", pointer)
        if plant.packed_on is None:
            yield Lack("phyto.packed", f"{plant.line.pointer}/production_date")


KIND = Kind(
    draw,
    says=(said.parties, said.head, said.countries, said.journey, plant_statements.fresh_fruit, _ranges, _sums),
    lacks=_lacks,
    with_prices=False,
    second=CHINESE,
)  # fmt: skip
