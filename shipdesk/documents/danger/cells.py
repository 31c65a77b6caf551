"""What each column of a declaration says of one dangerous line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Text
from shipdesk.documents.danger.data import AIR, SEA, DangerLine
from shipdesk.documents.danger.states import line_lacks
from shipdesk.documents.flow import Flow
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.table import Cell
from shipdesk.documents.terms import Terms, filled
from shipdesk.domain.measures import plain

SHOWN_IN_SEQUENCE = frozenset({"danger.class", "danger.proper_shipping_name", "box.packages"})
SHOWN_BY_COLUMNS = SHOWN_IN_SEQUENCE | {"danger.packing_group", "danger.packing_instruction"}
"""Lacks that stand where their value would."""
MARINE_POLLUTANTS = frozenset({"3077", "3082"})


@dataclass(frozen=True)
class LineCells:
    """Sets what each column says of one line."""

    flow: Flow
    terms: Terms
    data: PaperData

    def number(self, one: DangerLine) -> Cell:
        return [Text(f"UN {one.un_number}", style.SMALL, bold=True, pointer=f"{one.pointer}/un_number", one_line=True)]

    def name(self, one: DangerLine) -> Cell:
        """Proper shipping name in the air form's own column; further facts below it."""
        return [*self._proper_name(one), *self._further(one)]

    def description(self, one: DangerLine) -> Cell:
        """UN number, proper shipping name, class, packing group: one sequence, as sea and road write it."""
        name = one.entry.proper_shipping_name or f"({self._english('sheet.to_fill')})"
        group = f"PG {one.packing_group}" if one.packing_group else None
        parts = (f"UN {one.un_number}", name, one.hazard_class or f"({self._english('sheet.to_fill')})", group)
        sequence = ", ".join(part for part in parts if part)
        return [
            Text(sequence, style.SMALL, bold=True, pointer=one.pointer),
            *self._known_names(one),
            *self._further(one),
        ]

    def hazard_class(self, one: DangerLine) -> Cell:
        if one.hazard_class is None:
            return self._to_fill(one.pointer)
        return [Text(one.hazard_class, style.SMALL, pointer=f"{one.pointer}/hazard_class")]

    def group(self, one: DangerLine) -> Cell:
        if one.packing_group:
            return [Text(f"PG {one.packing_group}", style.SMALL, pointer=f"{one.pointer}/packing_group", one_line=True)]
        return self._to_fill(f"{one.pointer}/packing_group") if one.has_group else []

    def packages(self, one: DangerLine) -> Cell:
        if one.cargo is None:
            return self._to_fill("/handling_units")
        if one.packed_with is not None:
            said = filled(self.terms.wording, self.flow.setter.second, "carriage.packed_with", number=one.packed_with)
            return [Text(said.en, style.SMALL)]
        return [Text(f"{count:,} {kind.en}", style.SMALL) for count, kind in one.cargo.packages]

    def marked_packages(self, one: DangerLine) -> Cell:
        """The shipping marks stand beside the first of the goods."""
        if one is not self.data.danger.declared[0] or not self.data.marks:
            return self.packages(one)
        marks = Text("; ".join(self.data.marks), style.TINY, pointer="/handling_units/0/marks", above=0.6)
        return [*self.packages(one), marks]

    def quantity(self, one: DangerLine) -> Cell:
        net = f"{self._english('box.net_weight')} {numbers.weight(one.line.net_weight)} kg"
        return [*self.packages(one), Text(net, style.SMALL)]

    def gross(self, one: DangerLine) -> Cell:
        if one.cargo is None or one.packed_with is not None:
            return []
        return [Text(numbers.weight(one.cargo.gross), style.SMALL, one_line=True)]

    def net(self, one: DangerLine) -> Cell:
        return [Text(numbers.weight(one.line.net_weight), style.SMALL, one_line=True)]

    def volume(self, one: DangerLine) -> Cell:
        if one.cargo is None or one.packed_with is not None:
            return []
        return [Text(numbers.volume(one.cargo.volume), style.SMALL, one_line=True)]

    def instruction(self, one: DangerLine) -> Cell:
        pointer = f"{one.told}/packing_instruction"
        if one.entry.packing_instruction is None:
            return self._to_fill(pointer)
        return [Text(one.entry.packing_instruction, style.SMALL, pointer=pointer)]

    def authorization(self, _: DangerLine) -> Cell:
        """For special provisions and approvals, by hand."""
        return []

    def _proper_name(self, one: DangerLine) -> list[Text]:
        pointer = f"{one.told}/proper_shipping_name"
        if one.entry.proper_shipping_name is None:
            return [*self._to_fill(pointer), *self._known_names(one)]
        return [Text(one.entry.proper_shipping_name, style.SMALL, bold=True, pointer=pointer)]

    def _known_names(self, one: DangerLine) -> list[Text]:
        """What the table has for the number, where nobody has named the goods yet."""
        if one.entry.proper_shipping_name is not None or not one.names:
            return []
        said = f"{self._english('danger.table_has')} {' / '.join(one.names)}"
        return [Text(said, style.TINY, color=style.SOFT)]

    def _further(self, one: DangerLine) -> list[Text]:
        goods = Text(one.line.name.en, style.TINY, color=style.SOFT, pointer=f"{one.line.pointer}/descriptions")
        return [goods, Text("", style.TINY, parts=tuple(self._facts(one))), *self._missing(one)]

    def _facts(self, one: DangerLine) -> Iterator[str]:
        entry, means = one.entry, self.data.danger.means
        if one.limited_quantity:
            yield "LTD QTY"
        if means == SEA and one.un_number in MARINE_POLLUTANTS:
            yield "MARINE POLLUTANT"
        if entry.watt_hours is not None:
            yield f"{plain(entry.watt_hours)} Wh"
        if entry.lithium_g is not None:
            yield f"{plain(entry.lithium_g)} g Li"
        if entry.state_of_charge_percent is not None:
            yield f"{self._english('danger.charge')} {plain(entry.state_of_charge_percent)} %"
        if entry.un38_3_reference:
            yield f"{self._english('danger.un38_3')} {entry.un38_3_reference}"
        yield from self._charcoal(one)

    def _charcoal(self, one: DangerLine) -> Iterator[str]:
        entry = one.entry
        if entry.production_date:
            yield f"{self._english('detail.produced')} {numbers.day(entry.production_date)}"
        if entry.packing_date:
            yield f"{self._english('danger.packed')} {numbers.day(entry.packing_date)}"
        if entry.packing_temperature_c is not None:
            yield f"{self._english('danger.packed_at')} {plain(entry.packing_temperature_c)} °C"

    def _missing(self, one: DangerLine) -> list[Text]:
        """What no column of its own shows."""
        shown = SHOWN_BY_COLUMNS if self.data.danger.means == AIR else SHOWN_IN_SEQUENCE
        return [
            Text(
                f"{self._english(lack.caption)}: {self._english('sheet.to_fill')}",
                style.TINY,
                color=style.SOFT,
                pointer=lack.pointer,
            )
            for lack in line_lacks(one, self.data.danger.means)
            if lack.caption not in shown
        ]

    def _to_fill(self, pointer: str) -> list[Text]:
        return [Text(self._english("sheet.to_fill"), style.TINY, color=style.SOFT, pointer=pointer)]

    def _english(self, key: str) -> str:
        return self.terms.words(key).en
