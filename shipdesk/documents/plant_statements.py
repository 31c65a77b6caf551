"""What papers about plants say, field by field, beside what every paper says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from shipdesk.documents import numbers
from shipdesk.documents import statements as said
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.plant_lines import PlantLine
from shipdesk.documents.statements import Statement
from shipdesk.domain.measures import plain

SEVERAL = "; "
"""Between several numbers of one line."""


def plants(data: PaperData) -> Iterator[Statement]:
    """Each line of plants: what it is, how much, from where, and the numbers of orchard and packing house."""
    return (one for line in data.plants.lines for one in of_line(line))


def fresh_fruit(data: PaperData) -> Iterator[Statement]:
    return (one for line in data.plants.fresh_fruit for one in of_line(line) if not one.field.endswith(".province"))


def of_line(plant: PlantLine) -> Iterator[Statement]:
    line, field = plant.line, f"line.{plant.line_no}"
    net, quantity = line.net_weight.to_gram(), numbers.quantity(line.quantity)
    yield _text(f"{field}.description", line.name.en, f"{line.pointer}/descriptions")
    yield Statement(f"{field}.quantity", plain(line.quantity), quantity, f"{line.pointer}/quantity")
    yield Statement(f"{field}.net_weight", plain(net.kg), numbers.weight(net), f"{line.pointer}/net_weight_kg")
    if plant.cartons:
        yield Statement(f"{field}.cartons", str(plant.cartons), f"{plant.cartons:,}", "/handling_units")
    if plant.lot:
        yield _text(f"{field}.lot", plant.lot, f"{line.pointer}/lot_number")
    if plant.botanical_name:
        yield _text(f"{field}.botanical_name", plant.botanical_name, f"{line.pointer}/sku")
    if plant.province:
        yield _text(f"{field}.province", plant.province.en, f"{line.pointer}/sku")
    for name, numbers_ in (("orchard", plant.orchards), ("packing_house", plant.packing_houses)):
        if numbers_:
            yield _text(f"{field}.{name}", SEVERAL.join(numbers_), "/desk/registrations")


def sums(data: PaperData) -> Iterator[Statement]:
    """Of the whole consignment, where plants are all it holds."""
    return said.weights(data) if data.plants.are_all_goods else iter(())


def entry(data: PaperData) -> Iterator[Statement]:
    if data.plants.entry:
        yield _text("point_of_entry", data.plants.entry.value.en, data.plants.entry.pointer)


def permits(data: PaperData) -> Iterator[Statement]:
    """The importer's permits, by their numbers."""
    for place, permit in enumerate(data.plants.permits, start=1):
        yield _text(f"import_permit.{place}", permit.number, permit.pointer)


def _text(field: str, text: str, pointer: str) -> Statement:
    return Statement(field, text, text, pointer)


def written(numbers_: Iterable[str]) -> str:
    return SEVERAL.join(numbers_)
