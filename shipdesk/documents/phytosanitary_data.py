"""Data for the application for a phytosanitary certificate (documents.md, 6), in the order of the model of ISPM 12."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shipdesk.documents import numbers, plant_statements, style
from shipdesk.documents import statements as said
from shipdesk.documents.blocks import Text
from shipdesk.documents.eras import in_both_eras
from shipdesk.documents.flow import Flow
from shipdesk.documents.foot import package_texts, signing_block
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind, Lack
from shipdesk.documents.paper_data import Both, Fact, PaperData
from shipdesk.documents.plant_lines import PlantLine
from shipdesk.documents.plant_papers import NumberedPaper
from shipdesk.documents.plant_statements import written
from shipdesk.documents.sheet import draw_heading, draw_notes, draw_section
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms, filled
from shipdesk.drawing import Symbol
from shipdesk.errors import WrongInput

DURIAN = "durian"
TREATMENT = (
    "phyto.treatment_kind", "phyto.treatment_date", "phyto.chemical", "phyto.duration", "phyto.concentration",
)  # fmt: skip
CARRIERS = frozenset({"box.container", "box.truck", "box.wagon", "box.uld", "box.seal"})


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole sheet; a consignment without plants has none."""
    plants = data.plants
    if not plants.lines:
        raise WrongInput("required", "no_plants", pointer="/items", reference=data.reference)
    draw_head(flow, terms, title, data, code, (data.head, data.countries))
    lacks = {lack.caption: lack for lack in _lacks(data)}

    def missing(*captions: str) -> list[Lack]:
        return [lacks[caption] for caption in captions if caption in lacks]

    draw_section(
        flow, terms, "phyto.description", tuple(_description(terms, data)),
        missing("phyto.packages", "phyto.marks", "phyto.place_of_origin", "phyto.conveyance", "phyto.point_of_entry"),
    )  # fmt: skip
    _draw_lines(flow, terms, data)
    _draw_declarations(flow, terms, data)
    by_hand = () if plants.treatments else _by_hand(*TREATMENT)
    draw_section(flow, terms, "phyto.treatment", _facts(plants.treatments), by_hand)
    papers = _facts((*plants.certificates, *plants.permits, *plants.reports))
    draw_section(
        flow, terms, "phyto.papers", papers, missing("phyto.import_permit", "phyto.report_by2", "phyto.report_cadmium")
    )
    draw_section(flow, terms, "phyto.inspection", plants.inspection, missing("phyto.inspection_date"))
    days = (*plants.latest, *_holds(terms, data))
    draw_section(flow, terms, "phyto.days", days, missing("box.departure", "box.arrival"))
    signing = signing_block(flow.setter, terms, data, "sign.phyto_declaration")
    draw_notes(flow, terms, tuple(_notes(data)), below=signing.height + style.GAP)
    flow.y += style.GAP
    signing.draw(flow)


def _facts(papers: Sequence[NumberedPaper]) -> list[Fact]:
    return [paper.fact(in_both_eras) for paper in papers]


def _description(terms: Terms, data: PaperData) -> Iterator[Fact]:
    """The boxes above the produce, in the model's order."""
    plants = data.plants
    if plants.packages:
        yield Fact("phyto.packages", _packages(data), "/handling_units")
    if data.marks:
        yield Fact("phyto.marks", Both("; ".join(data.marks)), "/handling_units/0/marks")
    provinces = list(dict.fromkeys(one.province for one in plants.lines if one.province))
    if provinces:
        thailand = terms.country("TH").en
        named = "; ".join(f"{province.en} {province.second}, {thailand}" for province in provinces)
        yield Fact("phyto.place_of_origin", Both(named), "/items")
    yield Fact("phyto.conveyance", _conveyance(data), "/desk/transport_units")
    if plants.entry:
        yield plants.entry
    yield Fact("box.net_weight", Both(f"{numbers.weight(plants.net)} kg"), "/items")
    if plants.packages:
        gross = data.totals.gross_weight_kg if plants.are_all_goods else plants.gross
        yield Fact("box.gross_weight", Both(f"{numbers.weight(gross)} kg"), "/handling_units")
    if plants.packages and plants.are_all_goods:
        yield Fact("box.volume", Both(f"{numbers.volume(data.totals.volume_m3)} m³"), "/handling_units")


def _packages(data: PaperData) -> Both:
    """As on the other papers where plants are all the goods, else only the packages that hold them."""
    if data.plants.are_all_goods:
        return package_texts(data)
    packages = data.plants.packages
    second = " + ".join(f"{count:,} {kind.second}" for count, kind in packages if kind.second)
    return Both(" + ".join(f"{count:,} {kind.en}" for count, kind in packages), second or None)


def _conveyance(data: PaperData) -> Both:
    mode = data.transport[0].value
    carriers = ", ".join(fact.value.en for fact in data.transport if fact.caption in CARRIERS)
    return Both(f"{mode.en}: {carriers}" if carriers else mode.en, mode.second)


def _draw_lines(flow: Flow, terms: Terms, data: PaperData) -> None:
    draw_heading(flow, terms, "phyto.produce", 20.0)
    columns = (
        Column(terms.words("column.number"), "left", 7.0, 9.0),
        Column(terms.words("phyto.produce_name"), "left", 40.0),
        Column(terms.words("phyto.botanical_name"), "left", 26.0, 38.0),
        Column(terms.words("phyto.numbers"), "left", 30.0, 48.0),
        Column(terms.words("column.packages"), "right", 15.0, 18.0),
        Column(terms.words("column.quantity"), "right", 18.0, 24.0),
        Column(terms.words("column.net"), "right", 18.0, 22.0),
    )
    rows = [_row(flow, terms, plant) for plant in data.plants.lines]
    Table(flow.setter, columns, rows).draw(flow)
    flow.y += style.GAP


def _row(flow: Flow, terms: Terms, plant: PlantLine) -> Sequence[Cell]:
    line, language = plant.line, flow.setter.second or "en"
    return (
        [Text(str(plant.line_no), style.BODY)],
        [
            Text(line.name.en, style.BODY, pointer=f"{line.pointer}/descriptions"),
            Text(line.name.second or "", style.BODY, language=language, pointer=f"{line.pointer}/descriptions"),
            Text("", style.TINY, color=style.SOFT, parts=tuple(_details(terms, plant)), pointer=line.pointer),
        ],
        _botanical(flow, terms, plant),
        list(_numbers(terms, plant)),
        [Text(f"{plant.cartons:,}" if plant.cartons else "", style.BODY, one_line=True)],
        [
            Text(numbers.quantity(line.quantity), style.BODY, one_line=True),
            Text(line.unit.en, style.TINY, color=style.SOFT),
            Text(line.unit.second or "", style.TINY, color=style.SOFT, language=language),
        ],
        [Text(numbers.weight(line.net_weight), style.BODY, one_line=True)],
    )


def _details(terms: Terms, plant: PlantLine) -> Iterator[str]:
    yield f"{terms.words('column.hs_code').en} {plant.line.hs_code}"
    if plant.lot:
        yield f"{terms.words('detail.lot').en} {plant.lot}"
    if plant.province:
        yield f"{plant.province.en} {plant.province.second}"
    if plant.harvested_on:
        yield f"{terms.words('phyto.harvested').en} {numbers.day(plant.harvested_on)}"
    if plant.packed_on:
        yield f"{terms.words('phyto.packed').en} {numbers.day(plant.packed_on)}"


def _botanical(flow: Flow, terms: Terms, plant: PlantLine) -> Cell:
    if plant.botanical_name is None:
        return _to_fill(flow, terms)
    texts = [Text(plant.botanical_name, style.BODY, pointer=f"{plant.line.pointer}/sku")]
    if plant.is_botanical_name_of_table:
        said_so = terms.words("phyto.of_table")
        texts += [Text(said_so.en, style.TINY, color=style.SOFT)]
    return texts


def _numbers(terms: Terms, plant: PlantLine) -> Iterator[Text]:
    """Orchard and packing house, each caption over its numbers."""
    for scheme, of_scheme in (("TH_GAP_ORCHARD", plant.orchards), ("TH_DOA_PACKING_HOUSE", plant.packing_houses)):
        caption = terms.words(f"registration.{scheme}").en
        value = written(of_scheme) or (terms.words("sheet.to_fill").en if plant.is_fresh_fruit else "")
        if value:
            yield Text(caption, style.TINY, color=style.SOFT, above=0.5)
            yield Text(value, style.SMALL, pointer="/desk/registrations")


def _to_fill(flow: Flow, terms: Terms) -> Cell:
    words = terms.words("sheet.to_fill")
    return [
        Text(words.en, style.SMALL),
        Text(words.second or "", style.SMALL, language=flow.setter.second or "en"),
    ]


def _by_hand(*captions: str) -> tuple[Lack, ...]:
    """Boxes that the desk has no field for: they are open on the paper, and the paper lacks nothing."""
    return tuple(Lack(caption, "") for caption in captions)


def _draw_declarations(flow: Flow, terms: Terms, data: PaperData) -> None:
    """What the certificate must say beside its boxes, with what that rests on."""
    facts = [Fact("phyto.text", Both(one.text), "/mode") for one in data.plants.declared]
    facts += [Fact("phyto.source", Both("; ".join(one.sources)), "/mode") for one in data.plants.declared]
    by_hand = () if facts else _by_hand("phyto.declaration")
    draw_section(flow, terms, "phyto.declaration_heading", facts, by_hand)


def _holds(terms: Terms, data: PaperData) -> Iterator[Fact]:
    """How long the certificate is said to hold; known of fresh fruit to China alone."""
    if data.consignment.destination == "CN" and data.plants.fresh_fruit:
        days = filled(terms.wording, terms.second, "phyto.holds_days", days=data.plants.holds_days)
        yield Fact("phyto.holds", days, "/desk/planned_arrival")


def _notes(data: PaperData) -> Iterator[str]:
    if any(one.to_verify for one in data.plants.declared):
        yield "phyto.note_declaration"
    if not data.plants.declared:
        yield "phyto.note_permit"
    yield "phyto.note_treatment"
    if data.plants.fresh_fruit:
        yield "phyto.note_numbers"


def _lacks(data: PaperData) -> Iterator[Lack]:
    """In the order of the sheet; of what the desk has a field for."""
    plants, desk = data.plants, data.consignment.desk
    asked = (
        ("phyto.packages", plants.packages, "/handling_units"),
        ("phyto.marks", data.marks, "/handling_units/0/marks"),
        ("phyto.place_of_origin", any(one.province for one in plants.lines), "/items/0/sku"),
        ("phyto.point_of_entry", plants.entry, "/desk/gates/entry"),
        ("phyto.import_permit", plants.permits, "/desk/received_papers"),
        *((f"phyto.report_{one}", _has_report(data, one), "/desk/received_papers") for one in ("by2", "cadmium")),
        ("phyto.inspection_date", data.consignment.ready_at, "/ready_at"),
        ("box.departure", desk.planned_departure, "/desk/planned_departure"),
        ("box.arrival", desk.planned_arrival, "/desk/planned_arrival"),
    )
    yield from (Lack(caption, pointer) for caption, known, pointer in asked if not known)
    for plant in plants.lines:
        yield from _lacks_of(plant)


def _lacks_of(plant: PlantLine) -> Iterator[Lack]:
    """What the table leaves to fill in for one line."""
    pointer = f"{plant.line.pointer}/sku"
    if plant.botanical_name is None:
        yield Lack("phyto.botanical_name", pointer)
    if plant.is_fresh_fruit and not plant.orchards:
        yield Lack("registration.TH_GAP_ORCHARD", pointer)
    if plant.is_fresh_fruit and not plant.packing_houses:
        yield Lack("registration.TH_DOA_PACKING_HOUSE", pointer)


def _has_report(data: PaperData, subject: str) -> bool:
    """Only durian to China is asked for one."""
    asked = data.consignment.destination == "CN" and any(one.fruit == DURIAN for one in data.plants.lines)
    return not asked or any(fact.caption == f"phyto.report_{subject}" for fact in data.plants.reports)


KIND = Kind(
    draw,
    says=(
        said.parties, said.head, said.countries, said.journey, said.marks, plant_statements.plants,
        plant_statements.sums, plant_statements.entry, plant_statements.permits,
    ),
    lacks=_lacks,
    with_prices=False,
    is_draft=True,
)  # fmt: skip
