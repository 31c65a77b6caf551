"""What labels are made from: the consignment's case, and what its papers say of marks and fruit, said once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property

from shipdesk.checks import Facts
from shipdesk.checks.case import Case
from shipdesk.documents import PaperData, paper_data
from shipdesk.documents.mark_groups import mark_groups
from shipdesk.documents.plant_lines import PlantLine
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment
from shipdesk.labels import Carriage, FruitLine, LabelFacts, PaintedMarks
from shipdesk.reference import Reference, Wording
from shipdesk.services.check_facts import tables_of
from shipdesk.services.desk import Desk
from shipdesk.services.use_numbers import specimen_numbers
from shipdesk.store.consignments import StoredConsignment

CHINESE = "zh"
EMBEDDED = "OFFLINE"


def label_facts(desk: Desk, stored: StoredConsignment) -> LabelFacts:
    consignment = stored.consignment
    carriage = Carriage(
        service=consignment.service_code,
        number=stored.consignment_number,
        issued_by_embedded_hub=desk.hub_identity.environment == EMBEDDED,
    )
    specimens = specimen_numbers(desk, stored.id)
    return gathered(consignment, desk.reference, desk.wording, tables_of(desk), carriage, specimens)


def gathered(
    consignment: Consignment,
    reference: Reference,
    wording: Wording,
    tables: Facts,
    carriage: Carriage,
    specimens: frozenset[str] = frozenset(),
) -> LabelFacts:
    """A pure function; papers are looked into only for the kinds that say the same as they do."""
    papers = _Papers(consignment, reference, wording, tables)
    return LabelFacts(
        case=Case(consignment, tables),
        reference=reference,
        carriage=carriage,
        specimen_ssccs=specimens,
        marks=cache(papers.marks),
        fruit=cache(papers.fruit),
    )


class _Papers:
    """The papers of the consignment in English and Chinese."""

    def __init__(self, consignment: Consignment, reference: Reference, wording: Wording, tables: Facts) -> None:
        self._consignment, self._reference, self._wording, self._tables = consignment, reference, wording, tables

    def marks(self) -> tuple[PaintedMarks, ...]:
        """In the order of the packages."""
        return tuple(sorted(self._marks(), key=lambda one: one.number))

    def fruit(self) -> Mapping[int, FruitLine]:
        return {one.line_no: _fruit_line(one) for one in self._data.plants.fresh_fruit}

    @cached_property
    def _data(self) -> PaperData:
        rules = self._tables.pack
        return paper_data(self._consignment, self._reference, self._wording, second=CHINESE, revision=1, rules=rules)

    def _marks(self) -> Iterator[PaintedMarks]:
        terms = Terms(self._reference, self._wording, CHINESE)
        for group in mark_groups(self._consignment, self._data.lines, terms):
            for unit, number in zip(group.references, group.numbers, strict=True):
                yield PaintedMarks(
                    unit_reference=unit,
                    number=number,
                    of=group.of,
                    text=group.text,
                    initials=group.initials,
                    destination=group.destination,
                    via=group.via,
                    origin=group.origin,
                    names=tuple(line.name.en for line in group.lines),
                    lots=group.lots,
                    net=group.net,
                    gross=group.gross,
                    sides=group.sides,
                    handling=group.handling,
                )


def _fruit_line(plant: PlantLine) -> FruitLine:
    return FruitLine(
        line_no=plant.line_no,
        name=plant.line.name.en,
        chinese_name=plant.chinese_name,
        place=plant.province.en if plant.province else "",
        chinese_place=plant.chinese_province,
        orchards=plant.orchards,
        packing_houses=plant.packing_houses,
        lot=plant.lot,
        packed_on=plant.packed_on,
        unit=plant.line.unit.en,
        chinese_unit=plant.line.unit.second or plant.line.unit.en,
        pointer=plant.line.pointer,
    )
