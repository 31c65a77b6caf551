"""What labels are made from: the consignment's case, and what its papers say of marks and fruit, said once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property

from shipdesk.checks import Facts
from shipdesk.checks.case import Case
from shipdesk.documents import PaperData, paper_data_of
from shipdesk.documents.food_label_sticker import DATES
from shipdesk.documents.food_labels import FoodLabel, food_labels
from shipdesk.documents.mark_groups import mark_groups
from shipdesk.documents.plant_lines import PlantLine
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment
from shipdesk.labels import Carriage, ChineseSticker, FruitLine, LabelFacts, PaintedMarks, StickerText
from shipdesk.reference import Reference, Wording
from shipdesk.reference.china_label import MUST
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
        chinese_food=cache(papers.chinese_food),
    )


class _Papers:
    """The papers of the consignment in English and Chinese."""

    def __init__(self, consignment: Consignment, reference: Reference, wording: Wording, tables: Facts) -> None:
        self._consignment, self._reference, self._wording, self._tables = consignment, reference, wording, tables

    def marks(self) -> tuple[PaintedMarks, ...]:
        """In the order of the packages."""
        return tuple(sorted(self._marks(), key=lambda one: one.number))

    def fruit(self) -> Mapping[int, FruitLine]:
        weighed = self._tables.listed("bulk_units")
        by_weight = {item.line_no for item in self._consignment.items if item.unit_code in weighed}
        return {one.line_no: _fruit_line(one, one.line_no in by_weight) for one in self._data.plants.fresh_fruit}

    def chinese_food(self) -> Mapping[int, ChineseSticker]:
        """As the data sheet of Chinese food labels says it."""
        terms = Terms(self._reference, self._wording, CHINESE)
        labels = food_labels(self._consignment, self._data.lines, terms, self._tables.pack)
        return {one.line.line_no: _chinese_sticker(one) for one in labels}

    @cached_property
    def _data(self) -> PaperData:
        rules = self._tables.pack
        return paper_data_of(self._consignment, self._reference, self._wording, second=CHINESE, revision=1, rules=rules)

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


def _fruit_line(plant: PlantLine, by_weight: bool) -> FruitLine:
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
        units=None if by_weight else (plant.line.unit.en, plant.line.unit.second or plant.line.unit.en),
        pointer=plant.line.pointer,
    )


def _chinese_sticker(label: FoodLabel) -> ChineseSticker:
    """Figures of the nutrition table need not be higher than the standard's least, whatever the pack's size."""
    return ChineseSticker(
        texts=tuple(_sticker_texts(label)),
        nutrients=label.nutrients,
        letters_mm=None if label.step is None else label.heights.steps[0].letters,
    )


def _sticker_texts(label: FoodLabel) -> Iterator[StickerText]:
    """Letters as high as the standard asks for on a pack of that size."""
    for field in label.fields:
        letters = None if label.step is None else label.step.dates if field.key in DATES else label.step.letters
        if field.key == "net" and label.net_letters is not None:
            letters = max(letters or label.net_letters, label.net_letters)
        written = field.written
        yield StickerText(
            key=field.key,
            text=written.text if written else "",
            pointer=written.pointer if written else "",
            is_required=field.asked == MUST,
            letters_mm=letters,
        )
