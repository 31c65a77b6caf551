"""What each box of the goods says of one item of a certificate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Setter, Text
from shipdesk.documents.origin.data import Count, OriginForm, OriginLine
from shipdesk.documents.origin.parts import to_fill
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.terms import Terms
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money

NO_MARKS = "N/M"
OF_ALL = frozenset({"marks", "invoice"})


@dataclass(frozen=True)
class Cells:
    """Marks and invoice stand beside the first item, for all of them."""

    setter: Setter
    terms: Terms
    data: PaperData
    form: OriginForm

    def of(self, box: str, one: OriginLine) -> Sequence[Text]:
        if box in OF_ALL and one.item_no > 1:
            return []
        return {
            "item": self._item,
            "marks": self._marks,
            "goods": self._goods,
            "hs_code": self._hs_code,
            "criterion": self._criterion,
            "origin": self._origin,
            "weight": self._weight,
            "invoice": self._invoice,
        }[box](one)

    def weights(self, gross: Weight | None, net: Weight | None, fob: Money | None, *, bold: bool = False) -> list[Text]:
        texts = [
            Text(f"{self._english(f'origin.{name}')} {numbers.weight(weight)} kg", style.SMALL, bold=bold)
            for name, weight in (("gross", gross), ("net", net))
            if weight is not None
        ]
        if fob is not None:
            shown = f"FOB {fob.currency} {numbers.amount(fob, self.data.minor_units)}"
            texts.append(Text(shown, style.SMALL, bold=bold))
        return texts

    def _item(self, one: OriginLine) -> list[Text]:
        return [Text(str(one.item_no), style.SMALL)]

    def _marks(self, _: OriginLine) -> list[Text]:
        return [Text("; ".join(self.form.marks) or NO_MARKS, style.SMALL, pointer="/handling_units/0/marks")]

    def _goods(self, one: OriginLine) -> list[Text]:
        language, pointer = self.setter.second or "en", f"{one.line.pointer}/descriptions"
        packed = self._packed(one)
        quantity = f"{numbers.quantity(one.line.quantity)} {one.line.unit.en}"
        return [
            *([Text(packed, style.SMALL)] if packed else self._to_fill("/handling_units")),
            Text(one.line.name.en, style.SMALL, bold=True, pointer=pointer),
            Text(one.line.name.second or "", style.TINY, language=language, pointer=pointer),
            Text(f"{self._english('column.quantity')}: {quantity}", style.SMALL),
            *([] if "hs_code" in self.form.layout.boxes else self._hs_code(one, "HS ")),
        ]

    def _packed(self, one: OriginLine) -> str:
        items = ", ".join(str(item) for item in one.packed_with)
        shared = self._english("origin.packed_with").format(items=items) if items else ""
        return ", ".join(part for part in (counted(one.counts), shared) if part)

    def _hs_code(self, one: OriginLine, before: str = "") -> list[Text]:
        shown = Text(f"{before}{one.hs_code}", style.SMALL, pointer=f"{one.line.pointer}/hs_code")
        if not one.lacks_hs_code:
            return [shown]
        said = f"{self._english('origin.importers_code')}: {self._english('sheet.to_fill')}"
        return [shown, Text(said, style.TINY, color=style.SOFT, pointer="/desk/tariff_codes")]

    def _criterion(self, one: OriginLine) -> list[Text]:
        pointer = f"{one.pointer}/criterion"
        if one.criterion is None:
            return self._to_fill(pointer)
        lacking = self._to_fill(f"{one.pointer}/rvc_percent") if one.lacks_percent else []
        return [Text(one.criterion, style.BODY, bold=True, pointer=pointer), *lacking]

    def _origin(self, _: OriginLine) -> list[Text]:
        pointer, country = "/desk/certificate/origin_country", self.form.certificate.origin_country
        if country is None:
            return self._to_fill(pointer)
        return [Text(self.terms.country(country).en, style.SMALL, pointer=pointer)]

    def _weight(self, one: OriginLine) -> list[Text]:
        texts = self.weights(one.gross, one.net, one.fob)
        if one.claims_value and one.fob is None:
            texts += [Text("FOB", style.SMALL), *self._to_fill("/desk/charges")]
        return texts

    def _invoice(self, _: OriginLine) -> list[Text]:
        invoice = self.data.consignment.desk.invoice
        number, day = (invoice.number, invoice.date) if invoice else (None, None)
        return [
            *self._given("/desk/invoice/number", number),
            *self._given("/desk/invoice/date", numbers.day(day) if day else None),
        ]

    def _given(self, pointer: str, value: str | None) -> list[Text]:
        return [Text(value, style.SMALL, pointer=pointer, one_line=True)] if value else self._to_fill(pointer)

    def _to_fill(self, pointer: str) -> list[Text]:
        return to_fill(self.terms, self.setter, pointer)

    def _english(self, key: str) -> str:
        return self.terms.words(key).en


def counted(counts: Iterable[Count]) -> str:
    """`10 cartons + 1 pallet`."""
    return " + ".join(f"{count:,} {kind.en}" for count, kind in counts)
